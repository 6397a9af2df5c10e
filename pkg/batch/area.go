package batch

import (
	"fmt"
	"slices"

	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// Area is one area's pack, made ready for many cases at one moment. It may be
// shared: all that ever changes in it is what follows keeps, behind locks.
type Area struct {
	pack       *pack.Pack
	framework  pack.Framework
	national   pack.NationalFacts
	clock      advice.Clock
	others     func() []*pack.Pack
	guide      *assess.Guide
	words      []string // that a case may name
	dimensions []string
	levels     [][]byte // each level as JSON, by its place in the pack
	whole      result.Result
	fixed      map[string][]byte // fields that are the same in every result
	triangle   triangle
	items      map[string]string // starts of items, by id
	known      signs
	follows    follows
}

// Prepare makes an area ready. The pack must hold all its parts but the worked
// cases. Others gives the packs of other areas with their contacts, for children
// who live there; it is called when a case first needs it, and nil gives none.
func Prepare(p *pack.Pack, framework pack.Framework, national pack.NationalFacts, clock advice.Clock,
	others func() []*pack.Pack) *Area {
	a := &Area{pack: p, framework: framework, national: national, clock: clock, others: others,
		guide: assess.Prepare(p, framework)}
	for n := range p.Levels {
		a.levels = append(a.levels, lineOf(assess.Level(p.Levels[n])))
	}
	for _, d := range framework.Dimensions() {
		a.dimensions = append(a.dimensions, d.ID)
	}
	a.words = wordsOf(p, framework)
	a.whole = advice.Advise(p, national, answer.Case{}, assess.Assess(p, framework, answer.Case{}), clock)
	a.fixed = map[string][]byte{
		"area": lineOf(a.whole.Area), "pack": lineOf(a.whole.Pack), "levels": lineOf(a.whole.Levels),
		"escalation": lineOf(a.whole.Escalation), "crib": lineOf(a.whole.Crib),
		"currency": lineOf(a.whole.Currency), "coverage": lineOf(a.whole.Coverage),
		"at": lineOf(a.whole.At), "disclaimer": lineOf(a.whole.Disclaimer),
	}
	a.triangle, a.items = triangleOf(p, framework), itemStarts(p)
	a.known = signsOf(p, national)
	return a
}

// wordsOf lists the ids that a case may name, and the keys.
func wordsOf(p *pack.Pack, framework pack.Framework) []string {
	words := append(keys(), p.ID)
	for n := range p.Indicators {
		words = append(words, p.Indicators[n].ID)
	}
	for _, d := range framework.Dimensions() {
		words = append(words, d.ID)
	}
	for _, level := range p.Levels {
		words = append(words, level.ID)
	}
	return append(words, p.HistoryIDs()...)
}

func keys() []string {
	return []string{"id", "area", "present", "suspected", "not_known", "not_seen", "looked_at", "strengths",
		"immediate_danger", "child", "age", "unborn", "disabled", "lives_in", "open_to", "history", "consent",
		"about_worker", "confirm", "role", "own_level", "departure", "level", "reason", "consulted", "grounds",
		"nothing_fits"}
}

// checker tells quickly that a case fits its pack. pack.CheckCase has the last
// word on any that it does not pass.
type checker struct {
	*Area
	met   []int // by place of an indicator: the last case that named it
	cases int
}

func newChecker(a *Area) checker { return checker{Area: a, met: make([]int, len(a.pack.Indicators))} }

// fits tells whether a case is surely right.
func (k *checker) fits(c *answer.Case) bool {
	k.cases++
	return (c.Area == "" || c.Area == k.pack.ID) &&
		k.once(c.Present) && k.once(c.Suspected) && k.once(c.NotKnown) && k.once(c.NotSeen) &&
		k.strengths(c.Strengths) &&
		k.lookedAt(c.LookedAt) && k.history(c.History) &&
		c.Grounds == nil && c.Confirm == nil && c.Departure == nil &&
		(c.OwnLevel == "" || k.pack.Ordinal(c.OwnLevel) > 0) &&
		!(answer.True(c.Child.Unborn) && c.Child.Age != nil && *c.Child.Age > 0)
}

func (k *checker) once(ids []string) bool {
	for _, id := range ids {
		n, known := k.pack.Position(id)
		if !known || k.met[n] == k.cases {
			return false
		}
		k.met[n] = k.cases
	}
	return true
}

func (k *checker) strengths(ids []string) bool {
	for _, id := range ids {
		if i := k.pack.Indicator(id); i == nil || i.Kind != pack.Strength {
			return false
		}
	}
	return true
}

func (k *checker) lookedAt(ids []string) bool {
	for _, id := range ids {
		if !slices.Contains(k.dimensions, id) {
			return false
		}
	}
	return true
}

func (k *checker) history(ids []string) bool {
	for _, id := range ids {
		if !slices.ContainsFunc(k.pack.History, func(i pack.Item) bool { return i.ID == id }) {
			return false
		}
	}
	return true
}

// mostFaults of one line are told; a line with more is not a case with slips in it.
const mostFaults = 100

// faults says what does not fit, in words.
func (a *Area) faults(c answer.Case) []string {
	found := a.pack.CheckCase(a.framework, c)
	var all []string
	for _, f := range found[:min(mostFaults, len(found))] {
		all = append(all, place(f.Where)+": "+withHint(f.Message, f.Hint))
	}
	return andMore(all, len(found))
}

func place(where []any) string {
	words := ""
	for _, part := range where {
		if n, item := part.(int); item {
			words += fmt.Sprintf(" item %d", n+1)
		} else {
			words += fmt.Sprintf(" %v", part)
		}
	}
	return words[min(1, len(words)):]
}

func withHint(message, hint string) string {
	if hint == "" {
		return message
	}
	return message + " (" + hint + ")"
}
