package advice

import (
	"slices"
	"strings"
	"time"

	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// caseSteps lists the steps that the facts leave: those that facts put before
// every level's own, those that the document's rules add, then the level's. A
// step that begins with consent never stands above a phone line where
// protection is in question.
func caseSteps(p *pack.Pack, r result.Result, facets pack.Facets, clock Clock) []result.Step {
	list := fitting(p, p.First, facets, clock)
	switch {
	case r.Answers.NothingFits && facets.Protection == pack.NoProtection:
		list = append([]result.Step{talkItThrough(p)}, list...)
	case r.Answers.NothingFits:
		list = append(list, talkItThrough(p))
	case r.Support == result.None:
		list = append(list, consult(p))
	}
	list = append(list, ruleSteps(p, r.Rules)...)
	if route := p.Route(r.Level.ID); route != nil {
		list = append(list, fitting(p, route.Steps, facets, clock)...)
	}
	if facets.Protection != pack.NoProtection {
		phoneFirst(p, list)
	}
	return list
}

// phoneFirst moves the first step with a phone line above the first that
// begins with consent; the others keep their order.
func phoneFirst(p *pack.Pack, steps []result.Step) {
	consent := slices.IndexFunc(steps, func(s result.Step) bool { return s.AsksConsent })
	phone := slices.IndexFunc(steps, func(s result.Step) bool {
		contact := p.Contact(s.Contact)
		return contact != nil && contact.Phone != ""
	})
	if consent < 0 || phone < consent {
		return
	}
	first := steps[phone]
	copy(steps[consent+1:phone+1], steps[consent:phone])
	steps[consent] = first
}

// consult is for a case in which nothing was recorded: silence is not level 1.
func consult(p *pack.Pack) result.Step {
	return advised(p, "If a worry brought you here that nothing in the lists fits, talk it through with your "+
		"safeguarding lead, or ask the front door. "+
		"Nothing recorded is not a sign that all is well.")
}

// talkItThrough is for somebody who has said that something worries which no
// indicator says. Only a call to protect the child stands above it.
func talkItThrough(p *pack.Pack) result.Step {
	return advised(p, "Something worries you that no indicator says. Talk it through with your safeguarding "+
		"lead, or ask the front door. "+
		"No level here takes it into account.")
}

func advised(p *pack.Pack, text string) result.Step {
	return result.Step{Text: text, Who: string(pack.You), Contact: adviser(p), Ref: []string{},
		Basis: string(pack.Convention)}
}

// adviser is whoever gives advice, else whoever takes referrals; one with a
// number before one for whom the document prints none.
func adviser(p *pack.Pack) string {
	ids := slices.Concat(with(p, pack.PurposeAdvice), with(p, pack.PurposeReferral))
	rings := func(id string) bool { return p.Contact(id).Phone != "" }
	if n := slices.IndexFunc(ids, rings); n >= 0 {
		return ids[n]
	}
	return strings.Join(ids[:min(1, len(ids))], "")
}

func fitting(p *pack.Pack, steps []pack.Step, facets pack.Facets, clock Clock) []result.Step {
	list := []result.Step{}
	for _, step := range steps {
		if fits(step, facets) {
			list = append(list, stepOf(p, step, clock))
		}
	}
	return list
}

func fits(step pack.Step, facets pack.Facets) bool {
	return step.When.Fits(facets) && !step.Unless.Rejects(facets)
}

func stepOf(p *pack.Pack, step pack.Step, clock Clock) result.Step {
	by, note := due(step.Due, clock)
	return result.Step{
		Text: step.Text, Who: string(step.Who), Contact: step.Contact, Form: formOf(p, step.Form),
		Within: step.Within, Due: by, DueNote: note, AsksConsent: step.AsksConsent,
		Ref: step.Ref, Basis: string(step.Basis),
	}
}

// formOf names a form and where it is, in one phrase.
func formOf(p *pack.Pack, id string) string {
	form := p.Form(id)
	switch {
	case form == nil:
		return ""
	case form.Where == "":
		return form.Name
	}
	return form.Name + " (" + form.Where + ")"
}

// due reckons a time allowed from the moment of referral, which is now. The day
// on which a plan is agreed is not known, so nothing is reckoned from it. The note
// warns where a bank holiday that is not known may move the day.
func due(d *pack.Due, clock Clock) (by, note string) {
	if d == nil || d.From == pack.FromPlan {
		return "", ""
	}
	at := clock.local()
	switch {
	case d.Hours > 0:
		at = at.Add(time.Duration(d.Hours) * time.Hour)
	case d.WorkingDays > 0:
		at = clock.Holidays.AddWorkingDays(at, d.WorkingDays)
		if !clock.known(at) {
			note = "bank holidays up to then are not yet known to this version"
		}
	default:
		at = at.AddDate(0, 0, d.Days+7*d.Weeks)
	}
	return at.Format(time.RFC3339), note
}

// ruleSteps lists the steps that the document's own rules add.
func ruleSteps(p *pack.Pack, fired []string) []result.Step {
	var list []result.Step
	for _, rule := range p.Rules {
		if rule.Step != "" && slices.Contains(fired, rule.ID) {
			list = append(list, result.Step{Text: rule.Step, Who: string(pack.You), Contact: rule.Contact,
				Ref: rule.Ref, Basis: string(rule.Basis)})
		}
	}
	return list
}

// Route lists every step of a level without a case, each with its condition in
// words. Nothing is reckoned.
func Route(p *pack.Pack, level string) []result.Step {
	list := []result.Step{}
	steps := slices.Clone(p.First)
	if route := p.Route(level); route != nil {
		steps = append(steps, route.Steps...)
	}
	for _, step := range steps {
		s := stepOf(p, pack.Step{Text: step.Text, Who: step.Who, Contact: step.Contact, Form: step.Form,
			Within: step.Within, AsksConsent: step.AsksConsent, Ref: step.Ref, Basis: step.Basis}, Clock{})
		s.When = condition(step)
		list = append(list, s)
	}
	return list
}

func condition(step pack.Step) string {
	var parts []string
	if when := filterWords(step.When, " and "); when != "" {
		parts = append(parts, "if "+when)
	}
	if unless := filterWords(step.Unless, " or "); unless != "" {
		parts = append(parts, "unless "+unless)
	}
	return strings.Join(parts, ", ")
}

func filterWords(f pack.Filter, join string) string {
	var words []string
	add := func(set bool, text string) {
		if set {
			words = append(words, text)
		}
	}
	add(f.Urgent, "the child is in immediate danger")
	add(len(f.Protection) > 0, protectionWords(f.Protection))
	add(len(f.OpenTo) > 0, "open to "+orList(f.OpenTo))
	add(f.AboutWorker, "the concern is about a person who works with children")
	add(f.LivesElsewhere, "the child lives elsewhere")
	add(len(f.Role) > 0, "you work in: "+orList(f.Role))
	add(len(f.Consent) > 0, "consent is "+orList(f.Consent))
	return strings.Join(words, join)
}

func protectionWords(list []pack.Protection) string {
	var words []string
	for _, p := range list {
		switch p {
		case pack.Act:
			words = append(words, "significant harm is suspected or likely")
		case pack.Ask:
			words = append(words, "it is open whether significant harm is suspected")
		default:
			words = append(words, "nothing points to significant harm")
		}
	}
	return strings.Join(words, " or ")
}

func orList[T ~string](list []T) string {
	words := make([]string, len(list))
	for i, w := range list {
		words[i] = strings.ReplaceAll(string(w), "-", " ")
	}
	return strings.Join(words, " or ")
}
