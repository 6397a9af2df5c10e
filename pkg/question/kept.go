package question

import (
	"slices"
	"strconv"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// Resume starts a sheet with what was answered before, every answer of which can
// be changed. The case must fit the pack (pack.CheckCase). What it leaves open is
// asked; what nobody asks, such as a departure, stays as it is. The areas are
// those other than the pack's in which a child may be said to live.
func Resume(p *pack.Pack, f pack.Framework, v pack.Vocabulary, c answer.Case, areas ...Area) *Sheet {
	s := New(p, f, v)
	s.saved, s.areas = c, areas
	for _, given := range slices.Concat(s.keptGates(), s.keptFacts(), s.keptHome(), s.keptLists(), s.keptSides()) {
		s.take(given)
	}
	s.takeConfirms()
	return s
}

// given is a reply to be taken down, where its question is asked.
type given struct {
	id     string
	values []string
}

func (s *Sheet) take(g given) {
	if q, applies := s.Question(g.id); applies && len(g.values) > 0 && q.Check(g.values) == nil {
		s.replies[g.id] = reply{values: g.values, subject: q.subject()}
	}
}

func (s *Sheet) keptGates() []given {
	var all []given
	for _, gate := range s.pack.Gates() {
		for _, list := range []struct {
			ids   []string
			value string
		}{{s.saved.Present, yes}, {s.saved.Suspected, suspected}, {s.saved.NotSeen, no}, {s.saved.NotKnown, notKnown}} {
			if slices.Contains(list.ids, gate.ID) {
				all = append(all, given{gatePrefix + gate.ID, []string{list.value}})
			}
		}
	}
	return all
}

func (s *Sheet) keptFacts() []given {
	c := s.saved
	all := []given{
		{"emergency", truth(c.ImmediateDanger)}, {"age", ageOf(c.Child)}, {"disabled", truth(c.Child.Disabled)},
		{"open-to", word(string(c.OpenTo))}, {"about-worker", truth(c.AboutWorker)},
		{"role", word(string(c.Role))}, {"own-level", word(c.OwnLevel)}, {"besides", truth(c.NothingFits)},
		{"consent", word(string(c.Consent))}, {"history", c.History},
	}
	if c.History != nil && len(c.History) == 0 {
		all = append(all, given{"history", []string{None}})
	}
	return all
}

func truth(b *bool) []string {
	switch {
	case b == nil:
		return nil
	case *b:
		return []string{yes}
	}
	return []string{no}
}

func word(value string) []string {
	if value == "" {
		return nil
	}
	return []string{value}
}

func ageOf(child answer.Child) []string {
	switch {
	case answer.True(child.Unborn):
		return []string{unborn}
	case child.Age != nil:
		return []string{strconv.Itoa(*child.Age)}
	}
	return nil
}

// takeConfirms comes last: what is asked depends on the rest.
func (s *Sheet) takeConfirms() {
	for _, level := range s.pack.Levels {
		s.take(given{"confirm:" + level.ID, word(string(s.saved.Confirm[level.ID]))})
	}
}
