package compare

import (
	"fmt"
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// Judged is what another area makes of a case, where that can be said, or why
// it is not said.
type Judged struct {
	Area       string        `json:"area"`
	Level      *result.Level `json:"level"` // nil: not judged
	Range      result.Range  `json:"range"`
	Protection string        `json:"protection"`
	WhyNot     []string      `json:"why_not"` // empty where it is judged
}

// Judge judges a case in every other area in which each of its indicators is
// there by the same gate or word for word, once; and says why not in the rest.
// A likeness is never judged. The answers are what Case gave for the case.
func (c *Comparison) Judge(own *pack.Pack, a answer.Case, answers []Answer) []Judged {
	list := []Judged{}
	for _, p := range c.packs {
		if p.ID != own.ID {
			list = append(list, judged(p, a, answers))
		}
	}
	return list
}

func judged(p *pack.Pack, a answer.Case, answers []Answer) Judged {
	j := Judged{Area: p.ID, WhyNot: notCarried(p, a)}
	other := carried(a)
	var absent []string
	for _, one := range answers {
		same := sameIn(one, p.ID)
		switch {
		case len(same) == 0:
			absent = append(absent, one.ID)
		case len(same) > 1:
			j.WhyNot = append(j.WhyNot, fmt.Sprintf("it has %d for %s", len(same), one.ID))
		case one.Suspected:
			other.Suspected = append(other.Suspected, same[0].ID)
		default:
			other.Present = append(other.Present, same[0].ID)
		}
	}
	if len(absent) > 0 {
		j.WhyNot = append(j.WhyNot, "it does not have by gate or word for word: "+strings.Join(absent, ", "))
	}
	if len(answers) == 0 {
		j.WhyNot = append(j.WhyNot, "the case has no indicator")
	}
	if len(j.WhyNot) == 0 {
		out := assess.Outline(p, other)
		j.Level, j.Range, j.Protection = &out.Level, out.Range, out.Protection
	}
	return j
}

func sameIn(a Answer, area string) []*pack.Indicator {
	for _, n := range a.Areas {
		if n.Area == area {
			return n.sameOnes
		}
	}
	return nil
}

// carried keeps of a case what means the same in every area.
func carried(a answer.Case) answer.Case {
	c := answer.Case{ImmediateDanger: a.ImmediateDanger, Child: a.Child, OpenTo: a.OpenTo, History: a.History,
		Consent: a.Consent, AboutWorker: a.AboutWorker, Role: a.Role}
	c.Child.LivesIn = ""
	return c
}

// notCarried names answers that another area would not understand.
func notCarried(p *pack.Pack, a answer.Case) []string {
	why := []string{}
	for _, id := range a.History {
		if !slices.Contains(p.HistoryIDs(), id) {
			why = append(why, fmt.Sprintf("it knows no history fact %s", id))
		}
	}
	if len(a.Confirm) > 0 {
		why = append(why, "the case answers a second question of its own area")
	}
	return why
}
