package advice_test

import (
	"reflect"
	"testing"

	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/result"
)

// TestFirstContact: an outlined case has the level and the first contact of the
// whole result, day and night.
func TestFirstContact(t *testing.T) {
	yes := true
	for _, area := range areas(t) {
		p, framework := load(t, area)
		for _, first := range someCases(p) {
			for _, c := range []answer.Case{first, with(first, func(c *answer.Case) { c.Consent = answer.ConsentRefused }),
				with(first, func(c *answer.Case) { c.AboutWorker = &yes }), with(first, func(c *answer.Case) { c.OpenTo = answer.OpenToSocialCare }),
				with(first, func(c *answer.Case) { c.NothingFits = &yes })} {
				full, outline := assess.Assess(p, framework, c), assess.Outline(p, c)
				if !reflect.DeepEqual(brief(full), outline) {
					t.Fatalf("%s: %+v: %+v, outlined %+v", area, c, brief(full), outline)
				}
				contact := advice.FirstContact(p, c, outline)
				for _, at := range []string{"2026-11-24T10:00", "2026-12-25T03:00"} {
					r := advice.Advise(p, national(t), c, full, clockAt(t, at))
					if contact == nil || contact.ID != r.Contacts[0].ID {
						t.Fatalf("%s: %+v: first %+v, but the result has %s", area, c, contact, r.Contacts[0].ID)
					}
				}
			}
		}
	}
}

func with(c answer.Case, change func(*answer.Case)) answer.Case {
	change(&c)
	return c
}

// brief leaves of a result what an outline has.
func brief(r result.Result) result.Result {
	return result.Result{Area: r.Area, Level: r.Level, Range: r.Range, Protection: r.Protection, Support: r.Support,
		Areas: r.Areas, Urgent: r.Urgent, Rules: r.Rules, Answers: r.Answers}
}
