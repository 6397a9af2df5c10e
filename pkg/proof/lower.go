package proof

import (
	"fmt"
	"strings"

	"github.com/threshold-cli/threshold/pkg/assess"
)

// neverLowers: see the package's own words for why this holds of every pack.
func (k *prover) neverLowers(w walked, bound int) Property {
	y := Property{ID: "never-lowers", Extent: Tried, Cases: w.cases,
		Claim: "Adding a concern, or a fact, lowers neither the level nor either end of its range.",
		How: fmt.Sprintf("It follows for every case from rules that name only what must be there. "+
			"The judging was tried all the same: on each indicator, present and suspected, alone and with "+
			"up to two facts; on each pair of them; on every combination of facts; "+
			"and on %d larger cases drawn at random (seed %d), each with up to three more answers.", bound, Seed)}
	if !k.small() {
		y.Notes = []string{fmt.Sprintf(
			"With %d indicators and %d facts there are too many pairs and combinations; they were left out.",
			len(k.concerns), len(k.facts))}
	}
	for _, s := range w.lowered {
		y.breaks(func() Broken { return k.lowering(s) })
	}
	return y
}

// breaks adds one failure; only the first few are worked out.
func (y *Property) breaks(broken func() Broken) {
	if len(y.Broken) == shown {
		y.More++
		return
	}
	y.Broken = append(y.Broken, broken())
}

// lowering is the smallest case to which the same answer still lowers
// something when it is added.
func (k *prover) lowering(s step) Broken {
	judged := func(before []grain) (from, to assess.Judgement) {
		return k.judge(k.pack, build(before)), k.judge(k.pack, build(with(before, s.added)))
	}
	small := shrink(s.before, func(before []grain) bool {
		from, to := judged(before)
		return fell(from, to) != ""
	})
	from, to := judged(small)
	c := build(with(small, s.added))
	broken := Broken{Case: &c, Message: s.added.says + " lowers " + fell(from, to)}
	broken.File, broken.Where = k.placeOf(s.added)
	return broken
}

// fell says in words what is lower, or nothing.
func fell(from, to assess.Judgement) string {
	var words []string
	for _, part := range []struct {
		name     string
		from, to int
	}{{"the level", from.Level, to.Level}, {"the low end", from.Low, to.Low}, {"the high end", from.High, to.High}} {
		if part.to < part.from {
			words = append(words, fmt.Sprintf("%s from %d to %d", part.name, part.from, part.to))
		}
	}
	return strings.Join(words, " and ")
}

// placeOf leads to the indicator that a grain is of.
func (k *prover) placeOf(g grain) (file string, where []any) {
	if n, known := k.pack.Position(g.indicator); known {
		return "indicators.yaml", []any{"indicators", n}
	}
	return "pack.yaml", nil
}

// ordered: the range holds the level, inside the pack's own levels.
func (k *prover) ordered(w walked) Property {
	y := Property{ID: "range", Extent: Tried, Cases: w.cases, How: "The same cases were tried.",
		Claim: "The suggested level lies within its range, and the range within the area's levels."}
	for _, grains := range w.disorder {
		y.breaks(func() Broken { return k.outside(grains) })
	}
	return y
}

func (k *prover) outside(grains []grain) Broken {
	small := shrink(grains, func(g []grain) bool { return k.disordered(k.judge(k.pack, build(g))) })
	c := build(small)
	j := k.judge(k.pack, c)
	return Broken{Case: &c, File: "pack.yaml", Where: []any{"levels"},
		Message: fmt.Sprintf("level %d with a range of %d to %d", j.Level, j.Low, j.High)}
}

func (k *prover) disordered(j assess.Judgement) bool {
	return j.Low > j.Level || j.Level > j.High || j.Low < 1 || j.High > k.pack.Highest()
}
