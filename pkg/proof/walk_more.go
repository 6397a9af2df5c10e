package proof

import (
	"math/rand/v2"
	"slices"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
)

// withFacts goes through one concern in both states, alone and with each fact
// and each two facts, and compares every case with those that have one answer
// less.
func (k *prover) withFacts(n int) walked {
	var w walked
	k.beside(&w, n, nil, k.empty, nil)
	one := make([][len(states)]assess.Judgement, len(k.facts))
	for a, f := range k.facts {
		one[a] = k.beside(&w, n, []grain{f}, k.judge(k.pack, build([]grain{f})), []fewer{{f, k.alone[n]}})
	}
	for a, f := range k.facts {
		for b := a + 1; b < len(k.facts) && k.small(); b++ {
			if both := []grain{f, k.facts[b]}; fits(both[:1], k.facts[b]) {
				k.beside(&w, n, both, k.judge(k.pack, build(both)), []fewer{{k.facts[b], one[a]}, {f, one[b]}})
			}
		}
	}
	return w
}

// fewer is what a case gives without one of its facts.
type fewer struct {
	fact grain
	j    [len(states)]assess.Judgement
}

// beside judges one concern beside some facts, and compares with the facts
// alone, with each fact less, and with what was only suspected.
func (k *prover) beside(
	w *walked, n int, facts []grain, without assess.Judgement, less []fewer,
) (judged [len(states)]assess.Judgement) {
	for _, s := range states {
		c := k.only(n, s)
		for _, f := range facts {
			f.add(&c)
		}
		added := k.grains[n][s]
		judged[s] = w.met(k, c, func() []grain { return with(facts, added) })
		w.compare(without, judged[s], func() step { return step{facts, added} })
		for _, l := range less {
			w.compare(l.j[s], judged[s], func() step { return step{with(except(facts, l.fact), added), l.fact} })
		}
	}
	w.compare(judged[suspected], judged[present], func() step {
		return step{with(facts, k.grains[n][suspected]), k.grains[n][present]}
	})
	return judged
}

func except(grains []grain, one grain) []grain {
	return slices.DeleteFunc(slices.Clone(grains), func(g grain) bool { return g.says == one.says })
}

// pairs goes through every pair that the nth concern begins, in all states, and
// compares each with either alone and with the one that was only suspected.
func (k *prover) pairs(n int) walked {
	var w walked
	for m := n + 1; m < len(k.concerns); m++ {
		k.pair(&w, n, m)
	}
	return w
}

func (k *prover) pair(w *walked, n, m int) {
	var judged [len(states)][len(states)]assess.Judgement
	for _, s := range states {
		for _, t := range states {
			one, two := k.grains[n][s], k.grains[m][t]
			judged[s][t] = w.met(k, k.two(n, s, m, t), func() []grain { return []grain{one, two} })
			w.compare(k.alone[n][s], judged[s][t], func() step { return step{[]grain{one}, two} })
			w.compare(k.alone[m][t], judged[s][t], func() step { return step{[]grain{two}, one} })
		}
	}
	for _, s := range states {
		w.compare(judged[suspected][s], judged[present][s], func() step { return k.confirming(n, m, s) })
		w.compare(judged[s][suspected], judged[s][present], func() step { return k.confirming(m, n, s) })
	}
}

// confirming turns one concern from suspected into present beside another.
func (k *prover) confirming(n, beside int, s state) step {
	return step{[]grain{k.grains[n][suspected], k.grains[beside][s]}, k.grains[n][present]}
}

// two is the case of two concerns, made directly: there are very many.
func (k *prover) two(n int, s state, m int, t state) answer.Case {
	c := k.only(n, s)
	if t == suspected {
		c.Suspected = append(c.Suspected, k.concerns[m].ID)
	} else {
		c.Present = append(c.Present, k.concerns[m].ID)
	}
	return c
}

// random draws a case of three to twelve concerns with some facts, and adds one
// more answer. Each draw has a source of its own, so that it does not depend on
// the others.
func (k *prover) random(draw int) walked {
	var w walked
	r := rand.New(rand.NewPCG(Seed, uint64(draw)))
	order := r.Perm(len(k.concerns))
	size := min(3+r.IntN(10), len(order)-1)
	var grains []grain
	for _, n := range order[:size] {
		grains = append(grains, k.grains[n][r.IntN(len(states))])
	}
	for _, f := range k.facts {
		if r.IntN(5) == 0 && fits(grains, f) {
			grains = append(grains, f)
		}
	}
	before := w.met(k, build(grains), func() []grain { return grains })
	for _, added := range k.draws(r, grains, order[size]) {
		after := w.met(k, build(with(grains, added)), func() []grain { return with(grains, added) })
		w.compare(before, after, func() step { return step{grains, added} })
	}
	return w
}

// draws are three additions to a case: one more concern, one that is suspected
// and turns out to be so, and one more fact, as far as there are any.
func (k *prover) draws(r *rand.Rand, grains []grain, next int) []grain {
	added := []grain{k.grains[next][r.IntN(len(states))]}
	for _, g := range grains {
		if suspecting := concern(g.indicator, suspected); g.says == suspecting.says {
			added = append(added, concern(g.indicator, present))
			break
		}
	}
	for _, n := range r.Perm(len(k.facts)) {
		if fits(grains, k.facts[n]) {
			return append(added, k.facts[n])
		}
	}
	return added
}
