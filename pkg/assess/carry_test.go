package assess_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
	"pgregory.net/rapid"
)

// TestOneAmongManyCarries: a level may rest on one answer among many that point to
// it, as where all others stand on one side. Which one is found as plain finds it.
func TestOneAmongManyCarries(t *testing.T) {
	f := framework(t)
	alone := 0
	for _, p := range realPacks(t) {
		j := assess.Prepare(p, f).Judging()
		sides := bySide(p, f)
		t.Run(p.ID, rapid.MakeCheck(func(t *rapid.T) {
			names := rapid.Permutation([]string{"child", "parents", "family"}).Draw(t, "sides")
			c := answer.Case{Present: append(take(t, sides[names[0]], 12), take(t, sides[names[1]], 1)...)}
			agree(t, j, p, c)
			for _, change := range j.Assess(c).WouldMove {
				if len(c.Present) > 6 && len(change.Indicators) == 1 && change.Indicators[0] == c.Present[len(c.Present)-1] {
					alone++
				}
			}
		}))
	}
	if alone == 0 {
		t.Error("no case rested on one among many, so nothing was tried")
	}
}

// bySide lists ordinary indicators of the statutory level by their side.
func bySide(p *pack.Pack, f pack.Framework) map[string][]string {
	sides := map[string][]string{}
	for _, i := range p.Indicators {
		ordinary := (i.Kind == pack.Vulnerability || i.Kind == pack.Context) && !i.Decisive
		if ordinary && p.Ordinal(i.Levels[0]) >= 3 {
			side := f.SideOf(i.Dimension)
			sides[side] = append(sides[side], i.ID)
		}
	}
	return sides
}

func take(t *rapid.T, ids []string, most int) []string {
	if len(ids) == 0 {
		return nil
	}
	return rapid.SliceOfNDistinct(rapid.SampledFrom(ids), 1, min(most, len(ids)), rapid.ID[string]).Draw(t, "ids")
}

// TestAnotherNeedOfAKnownFact: a fact that was recorded where it weighs little may move
// the level where it is printed higher, also after one that says nothing new.
func TestAnotherNeedOfAKnownFact(t *testing.T) {
	p := smallWith(t, 4, func(p *pack.Pack) {
		for _, line := range []string{
			"home-outside   context 4 extra-familial Outside topic=need-4", // what need-4-home-kin says, on another side
			"health-outside context 4 extra-familial Outside topic=need-2",
		} {
			p.Indicators = append(p.Indicators, smallIndicator(strings.Fields(line)))
		}
	})
	j := assess.Prepare(p, framework(t)).Judging()
	for _, said := range []string{"need-4-home-kin need-2", "need-2 need-4-home-kin ?health-outside", "need-4-home-kin need-2 home-outside"} {
		agree(t, j, p, given(said))
		want := "One more need about what happens outside the family, of some that are printed at level 4: level 4."
		if moves := j.Assess(given(said)).WouldMove; !slices.ContainsFunc(moves, func(c result.Change) bool { return c.Text == want }) {
			t.Errorf("%s: %+v", said, moves)
		}
	}
}

// TestConfirmedNeedOfAnotherKind: a need that was tried says nothing about one that is
// confirmed at a higher level, however the two are counted.
func TestConfirmedNeedOfAnotherKind(t *testing.T) {
	p := smallWith(t, 4, func(p *pack.Pack) {
		p.Indicators = append(p.Indicators, smallIndicator(strings.Fields("need-23 vulnerability 2,3 health Health")))
	})
	j := assess.Prepare(p, framework(t)).Judging()
	c := given("need-2-care")
	c.Confirm = map[string]answer.Confirm{"3": answer.ConfirmYes}
	agree(t, j, p, c)
	want := "One more need about the child's development, of some that are printed at level 2: level 3."
	if moves := j.Assess(c).WouldMove; !slices.ContainsFunc(moves, func(c result.Change) bool { return c.Text == want }) {
		t.Errorf("%+v", moves)
	}
}
