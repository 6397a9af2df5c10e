package advice

import (
	"slices"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// duties lists the national duties that the case calls for, whatever its level:
// a case that is urgent, or low, may carry one all the same.
func duties(p *pack.Pack, national pack.NationalFacts, c answer.Case) []result.Duty {
	list := []result.Duty{}
	for _, f := range national.For(pack.UseDuty) {
		if calledFor(p, f, c) {
			list = append(list, result.Duty{ID: f.ID, Short: f.Short, Text: f.Text, About: f.About,
				Source: f.Source, Date: f.Date, Checked: national.Checked, State: string(f.State)})
		}
	}
	return list
}

// calledFor: a duty is named for anything present or suspected that carries one
// of its tags, and for its facts.
func calledFor(p *pack.Pack, f pack.NationalFact, c answer.Case) bool {
	if !f.Ages.Hold(c.Child.Age) {
		return false
	}
	for _, id := range slices.Concat(c.Present, c.Suspected) {
		if i := p.Indicator(id); i != nil && shares(i.Tags, f.Tags) {
			return true
		}
	}
	return slices.ContainsFunc(f.Facts, func(fact pack.Fact) bool { return assess.Fact(p, c, fact) })
}

// LeftOpen names the subjects of duties for which nobody has answered: none is
// said to apply. A part of the triangle that was looked at answers for whatever
// is asked there.
func LeftOpen(p *pack.Pack, national pack.NationalFacts, c answer.Case) []string {
	var topics []string
	for _, f := range national.For(pack.UseDuty) {
		if f.Topic != "" && f.Ages.Hold(c.Child.Age) && !calledFor(p, f, c) && !answeredFor(p, f, c) {
			topics = append(topics, f.Topic)
		}
	}
	return topics
}

// answeredFor tells that the case says no, in so many words or by having looked.
// "Not known" is no answer, and what a pack never asks is none either.
func answeredFor(p *pack.Pack, f pack.NationalFact, c answer.Case) bool {
	if slices.Contains(f.Facts, pack.FactAboutWorker) {
		return c.AboutWorker != nil
	}
	asked := false
	for n := range p.Indicators {
		i := &p.Indicators[n]
		if !shares(i.Tags, f.Tags) || !i.Fits(c.Child.Age) {
			continue
		}
		if !notSeen(i, c) {
			return false
		}
		asked = true
	}
	return asked
}

// NeverAsked gives the duties about whose subject a pack has no line at all.
func NeverAsked(p *pack.Pack, national pack.NationalFacts) []pack.NationalFact {
	return slices.DeleteFunc(national.For(pack.UseDuty), func(f pack.NationalFact) bool {
		return f.Topic == "" || len(f.Facts) > 0 ||
			slices.ContainsFunc(p.Indicators, func(i pack.Indicator) bool { return shares(i.Tags, f.Tags) })
	})
}

// TopicsOf names the subjects of duties that a child's age leaves room for.
func TopicsOf(list []pack.NationalFact, c answer.Case) []string {
	var topics []string
	for _, f := range list {
		if f.Ages.Hold(c.Child.Age) {
			topics = append(topics, f.Topic)
		}
	}
	return topics
}

func notSeen(i *pack.Indicator, c answer.Case) bool {
	looked := slices.Contains(c.NotSeen, i.ID) || slices.Contains(c.LookedAt, i.Dimension)
	return looked && !slices.Contains(c.NotKnown, i.ID)
}

func shares(some, others []string) bool {
	return slices.ContainsFunc(some, func(tag string) bool { return slices.Contains(others, tag) })
}

// NationalConsent gives the national rules on sharing, to stand beside the
// document's own words.
func NationalConsent(national pack.NationalFacts) []result.Consent {
	var list []result.Consent
	for _, f := range national.For(pack.UseConsent) {
		list = append(list, result.Consent{Text: f.Text, About: "sharing", States: []string{},
			Ref: []string{f.About, f.Source}, Basis: string(pack.National)})
	}
	return list
}
