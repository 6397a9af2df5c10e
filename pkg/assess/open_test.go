package assess_test

import (
	"slices"
	"testing"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/result"
)

// TestGroundsAreRepeated in one order, and are an empty list where nobody
// recorded any; what is present has none.
func TestGroundsAreRepeated(t *testing.T) {
	c := answer.Case{Present: []string{"need-2"}, Suspected: []string{"harm-2", "told"},
		Grounds: map[string][]answer.Ground{"told": {answer.GroundSaid, answer.GroundSeen}}}
	said := assess.Assess(small(t, 4), framework(t), c).Answers
	if said.Present[0].Grounds != nil || said.Suspected[0].Grounds == nil || len(said.Suspected[0].Grounds) > 0 ||
		!slices.Equal(said.Suspected[1].Grounds, []string{"seen", "said"}) {
		t.Errorf("%+v", said)
	}
}

// TestNothingFitsIsOpen: a worry that no indicator says is a question of its own,
// with anything else answered or without, and after that of protection.
func TestNothingFitsIsOpen(t *testing.T) {
	yes := true
	for _, c := range []answer.Case{{}, {Present: []string{"need-2"}}, {Present: []string{"need-4"}}} {
		c.NothingFits = &yes
		r := assess.Assess(small(t, 4), framework(t), c)
		at := slices.IndexFunc(r.Open, func(q result.Question) bool { return q.Kind == "nothing-fits" })
		if !r.Answers.NothingFits || at < 0 || at > 0 && r.Open[at-1].Kind != "protection" {
			t.Errorf("%+v: %+v", c, r.Open)
		}
	}
}
