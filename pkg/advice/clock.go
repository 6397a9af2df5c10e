package advice

import (
	"slices"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// deadlines lists what must happen by when: the times that the document allows,
// then the national ones for a new referral. Each says what to do when nothing
// comes of it.
func deadlines(
	p *pack.Pack, national pack.NationalFacts, c answer.Case, r result.Result, clock Clock,
) []result.Deadline {
	list := []result.Deadline{}
	for _, step := range r.Steps {
		if step.Within != "" || step.Due != "" {
			list = append(list, result.Deadline{Text: step.Text, Who: step.Who, Within: step.Within, Due: step.Due,
				DueNote: step.DueNote, Chase: chase(p, step.Who), Ref: step.Ref, Basis: step.Basis})
		}
	}
	below := r.Level.Ordinal < p.Statutory() && r.Protection != string(pack.Act)
	if below || c.OpenTo == answer.OpenToSocialCare {
		return list
	}
	for _, f := range national.For(pack.UseClock) {
		by, note := due(f.Due, clock)
		list = append(list, result.Deadline{Text: f.Text, Who: string(pack.They), Within: f.Within, Due: by,
			DueNote: note, Chase: chase(p, string(pack.They)), Ref: []string{f.About, f.Source},
			Basis: string(pack.National)})
	}
	return list
}

// chase says what to do when the time has passed: your own task is yours; for
// the front door's, ring, and then escalate as the area does.
func chase(p *pack.Pack, who string) string {
	if who == string(pack.You) {
		return ""
	}
	text := "If nothing has come by then, ring and ask"
	if n := slices.IndexFunc(p.Contacts, takesReferrals); n >= 0 {
		text = "If nothing has come by then, ring " + p.Contacts[n].Name
	}
	if p.Escalation.Text != "" {
		return text + "; then use the escalation route below."
	}
	return text + "; the guidance has no escalation route, so tell your manager."
}

func takesReferrals(c pack.Contact) bool { return slices.Contains(c.Purpose, pack.PurposeReferral) }
