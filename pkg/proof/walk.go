package proof

import (
	"math/bits"
	"runtime"
	"sync"
	"sync/atomic"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// walked is what a walk through many cases has met.
type walked struct {
	cases     int
	lowered   []step // additions that lowered something
	disorder  [][]grain
	seen      map[outcome][]grain // the first case of each outcome
	seenOrder []outcome
}

// step is one answer added to a case.
type step struct {
	before []grain
	added  grain
}

// outcome is what steps and contacts depend on, beside facts.
type outcome struct {
	level      string
	protection pack.Protection
	urgent     bool
}

// walk goes through cases by size: no indicator with every combination of facts,
// each indicator with up to two facts, each pair of indicators, and larger ones
// at random.
func (k *prover) walk(bound int) walked {
	all := k.combinations()
	all.merge(inParallel(len(k.concerns), k.withFacts))
	if k.small() {
		all.merge(inParallel(len(k.concerns), k.pairs))
	}
	all.merge(inParallel(bound, k.random))
	return all
}

func (w *walked) merge(other walked) {
	w.cases += other.cases
	w.lowered = append(w.lowered, other.lowered...)
	w.disorder = append(w.disorder, other.disorder...)
	for _, o := range other.seenOrder {
		w.saw(o, other.seen[o])
	}
}

func (w *walked) saw(o outcome, c []grain) {
	if _, known := w.seen[o]; known {
		return
	}
	if w.seen == nil {
		w.seen = map[outcome][]grain{}
	}
	w.seen[o] = c
	w.seenOrder = append(w.seenOrder, o)
}

// met judges one more case and notes its outcome. The grains are asked for only
// where they are kept.
func (w *walked) met(k *prover, c answer.Case, grains func() []grain) assess.Judgement {
	j := k.judge(k.pack, c)
	w.cases++
	if k.disordered(j) {
		w.disorder = append(w.disorder, grains())
	}
	o := outcome{k.named(c, j), j.Protection, j.Urgent}
	if _, known := w.seen[o]; !known {
		w.saw(o, grains())
	}
	return j
}

// named gives the id of the level that the result would name.
func (k *prover) named(c answer.Case, j assess.Judgement) string {
	if all := k.pack.LevelsAt(j.Level); len(all) == 1 {
		return all[0].ID
	}
	var place int
	k.judging(func(judging *assess.Judging) { place = judging.Suggested(judging.Judge(c)) })
	return k.pack.Levels[place].ID
}

// compare notes an addition that lowered something.
func (w *walked) compare(before, after assess.Judgement, made func() step) {
	if after.Low < before.Low || after.Level < before.Level || after.High < before.High {
		w.lowered = append(w.lowered, made())
	}
}

// combinations adds each fact to every combination of the others, with no
// indicator at all.
func (k *prover) combinations() walked {
	var w walked
	if !k.small() {
		w.met(k, answer.Case{}, func() []grain { return nil })
		return w
	}
	judged := make([]assess.Judgement, 1<<len(k.facts))
	for mask := range uint(len(judged)) {
		grains, possible := k.chosen(mask)
		if !possible {
			continue
		}
		judged[mask] = w.met(k, build(grains), func() []grain { return grains })
		for left := mask; left > 0; left &= left - 1 {
			n := bits.TrailingZeros(left)
			w.compare(judged[mask&^(1<<n)], judged[mask], func() step {
				before, _ := k.chosen(mask &^ (1 << n))
				return step{before, k.facts[n]}
			})
		}
	}
	return w
}

// chosen lists the facts of a mask; possible is false where two of them exclude
// each other.
func (k *prover) chosen(mask uint) (grains []grain, possible bool) {
	for n, f := range k.facts {
		if mask&(1<<n) == 0 {
			continue
		}
		if !fits(grains, f) {
			return nil, false
		}
		grains = append(grains, f)
	}
	return grains, true
}

// inParallel runs a part of the walk for each number below n on every processor.
// What they met is put together in order, so that the report does not depend on
// who was quicker.
func inParallel(n int, part func(int) walked) walked {
	parts := make([]walked, n)
	var next atomic.Int64
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for i := next.Add(1) - 1; i < int64(n); i = next.Add(1) - 1 {
				parts[i] = part(int(i))
			}
		})
	}
	workers.Wait()
	var all walked
	for _, w := range parts {
		all.merge(w)
	}
	return all
}
