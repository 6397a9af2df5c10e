package assess_test

import (
	"testing"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/pack"
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
