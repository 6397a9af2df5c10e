package question

import (
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/answer"
)

// Hold takes down what is ticked in a list that somebody has left without
// finishing it. The list stays open, or is open again where something else is
// ticked than was answered: the ticks are shown when it is asked again. Those that
// say something by themselves are in the Case; what is not ticked was not answered.
func (s *Sheet) Hold(id string, ticked []string) {
	q, applies := s.Question(id)
	if !applies || q.Kind != Many || len(ticked) == 0 {
		return
	}
	answered := s.answered(q)
	if answered && (q.adds == nil || same(ticked, s.offered(q))) {
		return
	}
	s.replies[id] = reply{values: slices.Clone(ticked)} // without a subject, it answers nothing
}

func same(a, b []string) bool {
	return slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}

// held gives what is ticked in a list that is open.
func (s *Sheet) held(q Question) []string {
	if s.answered(q) {
		return nil
	}
	return slices.DeleteFunc(s.offered(q), func(value string) bool {
		option, _ := q.option(value)
		return option.Alone
	})
}

// every says that each tick of a list says something by itself.
func every(string) bool { return true }

// line says so of an indicator, but not of a fact whose lines are still to be asked.
func line(value string) bool { return !strings.HasPrefix(value, ladderPrefix) }

// ticked gives what is chosen in a list whose ticks say something by themselves,
// finished or not.
func (s *Sheet) ticked(q Question) []string { return append(s.chosen(q), s.held(q)...) }

// applyHeld puts ticks of open lists where those of finished ones go.
func (s *Sheet) applyHeld(c *answer.Case, q Question) {
	if q.adds == nil || q.ID == sureID { // what is sure is settled by the whole list
		return
	}
	if values := slices.DeleteFunc(s.held(q), func(value string) bool { return !q.adds(value) }); len(values) > 0 {
		q.apply(c, values)
	}
}

// Unkept names the ticks in open lists that are not in the Case: those that only
// lead to further questions, or that would say of the rest of the list that it is
// not so.
func (s *Sheet) Unkept() []string {
	var all []string
	for _, q := range s.Questions() {
		for _, value := range s.held(q) {
			if q.adds == nil || !q.adds(value) {
				all = append(all, q.Label(value))
			}
		}
	}
	return all
}
