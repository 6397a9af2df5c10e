// Package advice says what follows from a level: the steps in order, whom to
// ring now, what to ask and record about consent, and by when.
//
//	r = advice.Advise(p, national, c, r, advice.Clock{Now: now, London: london, Holidays: holidays})
//
// It is pure: the moment is an argument, and nothing is read or written. Every
// contact, time and form comes from the pack; what the pack leaves blank stays
// blank and says so. Phone lines stand above any step that begins with consent
// where protection is in question.
package advice

import (
	"slices"
	"time"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/calendar"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// Clock is the moment that advice is for. Now is read in London.
type Clock struct {
	Now      time.Time
	London   *time.Location
	Holidays calendar.Holidays
}

func (c Clock) local() time.Time { return c.Now.In(c.London) }

// Disclaimer stands in every result: what it is not, and that nobody is ever
// turned away by it.
const Disclaimer = "This supports a decision; it is not an assessment and does not replace professional judgement. " +
	"The guidance says that its lists are not exhaustive. You may refer whatever level is suggested here."

// Advise adds to a judged case what follows from it.
func Advise(p *pack.Pack, national pack.NationalFacts, c answer.Case, r result.Result, clock Clock) result.Result {
	facets := facetsOf(p, c, r)
	r.Pack = Document(p)
	r.At = clock.local().Format(time.RFC3339)
	r.State = string(c.Consent)
	r.Steps = caseSteps(p, r, facets, clock)
	r.Contacts = contactsFor(p, r, clock)
	r.Consent = append(Consent(p, r.Level.ID, c.Consent.OrNotSought(), pack.Protection(r.Protection)),
		NationalConsent(national)...)
	r.Clock = deadlines(p, national, c, r, clock)
	r.Duties = duties(p, national, c)
	r.Tools = tools(p, r)
	r.Reminders = reminders(p, national, c, r)
	r.Escalation = Escalation(p)
	r.Crib = Crib(p)
	r.Currency, r.Coverage = Currency(p), Coverage(p)
	r.Gaps = gapsFor(p, r)
	r.Disclaimer = Disclaimer
	return r
}

func facetsOf(p *pack.Pack, c answer.Case, r result.Result) pack.Facets {
	return pack.Facets{
		Consent: c.Consent.OrNotSought(), OpenTo: c.OpenTo, Protection: pack.Protection(r.Protection), Urgent: r.Urgent,
		AboutWorker: answer.True(c.AboutWorker), LivesElsewhere: assess.LivesElsewhere(p, c),
		Role: c.Role,
	}
}

// Document names the document of a pack.
func Document(p *pack.Pack) result.Pack {
	return result.Pack{ID: p.ID, Name: p.Name, Title: p.Document.Title, Publisher: p.Document.Publisher,
		Published: p.Document.Published, Status: string(p.Document.Status), SHA256: p.SHA256,
		Origin: string(p.Origin.Place), Differs: differs(p)}
}

// differs is nil where there is no built-in pack to differ from.
func differs(p *pack.Pack) *bool {
	if p.Origin.BuiltIn == "" {
		return nil
	}
	other := p.SHA256 != p.Origin.BuiltIn
	return &other
}

// Consent lists the words for a level and a state of consent.
func Consent(p *pack.Pack, level string, state answer.Consent, protection pack.Protection) []result.Consent {
	list := []result.Consent{}
	for _, text := range p.ConsentFor(level, state) {
		if len(text.Protection) == 0 || slices.Contains(text.Protection, protection) {
			list = append(list, ConsentWords(text))
		}
	}
	return list
}

// ConsentWords puts one text about consent into a result's words.
func ConsentWords(text pack.Consent) result.Consent {
	states := []string{}
	for _, s := range text.States {
		states = append(states, string(s))
	}
	return result.Consent{Text: text.Text, About: string(text.About), States: states, Ref: text.Ref,
		Basis: string(text.Basis)}
}

// tools lists the named tools that the indicators of the case or a rule that
// holds point to.
func tools(p *pack.Pack, r result.Result) []result.Tool {
	wanted := map[string]bool{}
	for _, item := range slices.Concat(r.Answers.Present, r.Answers.Suspected) {
		for _, id := range p.Indicator(item.ID).Tools {
			wanted[id] = true
		}
	}
	for _, rule := range p.Rules {
		wanted[rule.Tool] = wanted[rule.Tool] || slices.Contains(r.Rules, rule.ID)
	}
	list := []result.Tool{}
	for _, tool := range p.Tools {
		forNeglect := slices.Contains(r.Rules, pack.RuleNeglect) && slices.Contains(tool.Tags, "neglect")
		if wanted[tool.ID] || forNeglect {
			list = append(list, result.Tool{ID: tool.ID, Name: tool.Name, Text: tool.Text, Ref: tool.Ref})
		}
	}
	return list
}

// Escalation says what to do where professionals differ.
func Escalation(p *pack.Pack) result.Escalation {
	e := result.Escalation{Text: p.Escalation.Text, Steps: []result.Reminder{}, Ref: orEmpty(p.Escalation.Ref)}
	for _, step := range p.Escalation.Steps {
		e.Steps = append(e.Steps, result.Reminder{Text: step.Text, Ref: step.Ref, Basis: string(pack.Published)})
	}
	return e
}

// Crib says what the front door will ask, framed as the area frames it.
func Crib(p *pack.Pack) result.Crib {
	c := result.Crib{Method: p.Method.Name, Questions: []result.Reminder{}, Asked: notes(p.Referral),
		Prompts: notes(p.Prompts)}
	for _, q := range p.Method.Questions {
		c.Questions = append(c.Questions,
			result.Reminder{Text: q.Text, Ref: orEmpty(q.Ref), Basis: string(pack.Published)})
	}
	if p.Method.Scale != nil {
		c.Scale = p.Method.Scale.Text
	}
	return c
}

func notes(list []pack.Note) []result.Reminder {
	all := []result.Reminder{}
	for _, n := range list {
		all = append(all, result.Reminder{Text: n.Text, Ref: n.Ref, Basis: string(pack.Published)})
	}
	return all
}

func orEmpty(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}
