package plain

import (
	"fmt"
	"slices"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// changes says which single answers the level rests on, and the smallest that
// would move it up. It judges again with each changed, so that what it says is
// what would happen.
func changes(p *pack.Pack, c answer.Case, out Judgement) []result.Change {
	t := trial{p, c, out}
	all := []result.Change{}
	all = append(all, t.restsOn()...)
	all = append(all, t.confirming()...)
	all = append(all, t.facts()...)
	return append(all, t.another()...)
}

type trial struct {
	pack *pack.Pack
	c    answer.Case
	out  Judgement
}

// restsOn names each answer without which the level would be lower.
func (t trial) restsOn() []result.Change {
	var all []result.Change
	for _, e := range entries(t.pack, t.c) {
		without := t.c
		without.Present, without.Suspected = remove(t.c.Present, e.ID), remove(t.c.Suspected, e.ID)
		if level := newJudging(t.pack, without).judge().Level; level < t.out.Level {
			all = append(all, t.change(level, "The level rests on this alone: %s. Without it, level %d.", e.Text, e.ID))
		}
	}
	return all
}

// confirming tries what is suspected or not known as if it were present.
func (t trial) confirming() []result.Change {
	var all []result.Change
	for _, id := range slices.Concat(t.inOrder(t.c.Suspected), t.inOrder(t.c.NotKnown)) {
		if i := t.pack.Indicator(id); i != nil {
			if level := t.with(id).Level; level > t.out.Level {
				all = append(all, t.change(level, "If this were known to be so: %s, level %d.", i.Text, id))
			}
		}
	}
	return all
}

// inOrder gives ids in the pack's order.
func (t trial) inOrder(ids []string) []string {
	place := func(id string) int {
		return slices.IndexFunc(t.pack.Indicators, func(i pack.Indicator) bool { return i.ID == id })
	}
	return slices.SortedStableFunc(slices.Values(ids), func(a, b string) int { return place(a) - place(b) })
}

func (t trial) with(id string) Judgement {
	with := t.c
	with.Suspected = remove(t.c.Suspected, id)
	with.Present = append(slices.Clone(t.c.Present), id)
	return newJudging(t.pack, with).judge()
}

// facts tries each history fact that was not given.
func (t trial) facts() []result.Change {
	var all []result.Change
	for _, fact := range t.pack.History {
		with := t.c
		with.History = append(slices.Clone(t.c.History), fact.ID)
		if level := newJudging(t.pack, with).judge().Level; level > t.out.Level {
			all = append(all, result.Change{Text: fmt.Sprintf("%s: level %d.", fact.Text, level), Level: level,
				Indicators: []string{}, Facts: []string{fact.ID}})
		}
	}
	return all
}

// another finds, for each side of the triangle, whether one more ordinary need
// would move the level, and says what kind of need.
func (t trial) another() []result.Change {
	var all []result.Change
	for _, side := range sides(t.pack) {
		if level, printed := t.oneMore(side); level > t.out.Level {
			text := fmt.Sprintf("One more need about %s, of some that are printed at level %d: level %d.",
				sideWords(side), printed, level)
			all = append(all, result.Change{Text: text, Level: level, Indicators: []string{}, Facts: []string{}})
		}
	}
	return all
}

// oneMore tries the ordinary needs of one side, those printed lowest first.
func (t trial) oneMore(side string) (level, printed int) {
	for floor := t.out.Level; floor <= t.pack.Highest(); floor++ {
		for n := range t.pack.Indicators {
			i := &t.pack.Indicators[n]
			if i.Side != side || i.Floor != floor || i.Strong() || i.Kind == pack.Strength ||
				slices.Contains(t.c.Present, i.ID) {
				continue
			}
			if level := t.with(i.ID).Level; level > t.out.Level {
				return level, floor
			}
		}
	}
	return 0, 0
}

func sideWords(side string) string {
	switch side {
	case pack.SideChild:
		return "the child's development"
	case pack.SideParents:
		return "parenting"
	case pack.SideFamily:
		return "family and surroundings"
	}
	return "what happens outside the family"
}

func sides(p *pack.Pack) []string {
	var all []string
	for _, i := range p.Indicators {
		if !slices.Contains(all, i.Side) {
			all = append(all, i.Side)
		}
	}
	return all
}

func (t trial) change(level int, format, text, id string) result.Change {
	return result.Change{Text: fmt.Sprintf(format, text, level), Level: level, Indicators: []string{id},
		Facts: []string{}}
}

func remove(list []string, id string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(s string) bool { return s == id })
}
