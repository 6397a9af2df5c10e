package advice

import (
	"slices"

	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// Currency repeats what the pack knows of its document's age.
func Currency(p *pack.Pack) []result.Currency {
	list := []result.Currency{}
	for _, c := range p.Currency {
		list = append(list, result.Currency{Text: c.Text, Source: c.Source, Date: c.Date, Checked: c.Checked,
			State: string(c.State)})
	}
	return list
}

// Coverage repeats how much of its document the pack holds.
func Coverage(p *pack.Pack) []result.Coverage {
	list := []result.Coverage{}
	for _, c := range p.Coverage {
		list = append(list, result.Coverage{Part: c.Part, Held: string(c.Held), Text: c.Text})
	}
	return list
}

// Gaps repeats what the document leaves blank or contradicts about any of the
// subjects named; all of it where none is named.
func Gaps(p *pack.Pack, subjects ...string) []result.Gap {
	list := []result.Gap{}
	named := func(subject string) bool { return slices.Contains(subjects, subject) }
	for _, g := range p.Gaps {
		if len(subjects) == 0 || named(g.About) || slices.ContainsFunc(g.Also, named) {
			list = append(list, result.Gap{ID: g.ID, Kind: string(g.Kind), About: g.About, Text: g.Text, Ref: g.Ref})
		}
	}
	return list
}

// gapsFor picks the gaps that touch this case: its level, its contacts, its
// tools, and what happens with consent and with a referral.
func gapsFor(p *pack.Pack, r result.Result) []result.Gap {
	subjects := []string{r.Level.ID, "consent", "decision", "outcome", "below-threshold"}
	for _, contact := range r.Contacts {
		subjects = append(subjects, contact.ID)
	}
	for _, tool := range r.Tools {
		subjects = append(subjects, tool.ID)
	}
	if slices.Contains(r.Rules, pack.RuleNeglect) {
		subjects = append(subjects, "neglect-tool")
	}
	return Gaps(p, subjects...)
}
