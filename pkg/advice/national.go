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
			list = append(list, result.Duty{ID: f.ID, Text: f.Text, About: f.About, Source: f.Source, Date: f.Date,
				Checked: national.Checked, State: string(f.State)})
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
		if i := p.Indicator(id); i != nil && slices.ContainsFunc(i.Tags, func(tag string) bool { return slices.Contains(f.Tags, tag) }) {
			return true
		}
	}
	return slices.ContainsFunc(f.Facts, func(fact pack.Fact) bool { return assess.Fact(p, c, fact) })
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
