package assess_test

import (
	"testing"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// TestFact: each fact holds where it was answered so and nowhere else. Not answered,
// answered with no, and a word that is no fact are not facts.
func TestFact(t *testing.T) {
	p := small(t, 4)
	yes, no, baby, two := true, false, 1, 2
	for about, row := range map[string]struct {
		c    answer.Case
		want pack.Fact
	}{
		"nothing":         {answer.Case{}, ""},
		"no to all":       {answer.Case{ImmediateDanger: &no, OpenTo: answer.OpenToNone, AboutWorker: &no, Child: answer.Child{Age: &two, Unborn: &no, Disabled: &no}}, ""},
		"danger":          {answer.Case{ImmediateDanger: &yes}, pack.FactImmediateDanger},
		"social care":     {answer.Case{OpenTo: answer.OpenToSocialCare}, pack.FactOpenToSocialCare},
		"early help":      {answer.Case{OpenTo: answer.OpenToEarlyHelp}, pack.FactOpenToEarlyHelp},
		"unborn":          {answer.Case{Child: answer.Child{Unborn: &yes}}, pack.FactUnborn},
		"aged 1":          {answer.Case{Child: answer.Child{Age: &baby}}, pack.FactUnder2},
		"disabled":        {answer.Case{Child: answer.Child{Disabled: &yes}}, pack.FactDisabled},
		"a worker":        {answer.Case{AboutWorker: &yes}, pack.FactAboutWorker},
		"lives elsewhere": {answer.Case{Child: answer.Child{LivesIn: "Bolton"}}, pack.FactLivesElsewhere},
		"history":         {answer.Case{History: []string{"moved"}}, "moved"},
	} {
		for _, fact := range append(pack.Facts(), "moved", "no-such-fact") {
			if got := assess.Fact(p, row.c, fact); got != (fact == row.want) {
				t.Errorf("%s: %s is %v", about, fact, got)
			}
		}
	}
}

// TestLivesElsewhere: the area's own id and name, in any case, are not elsewhere.
func TestLivesElsewhere(t *testing.T) {
	p := smallWith(t, 4, func(p *pack.Pack) { p.Name = "Small on Sea" })
	for home, want := range map[string]bool{"": false, "small": false, "SMALL": false, "small on sea": false, "Small on": true, "Bolton": true} {
		if got := assess.LivesElsewhere(p, answer.Case{Child: answer.Child{LivesIn: home}}); got != want {
			t.Errorf("%q is elsewhere: %v", home, got)
		}
	}
}
