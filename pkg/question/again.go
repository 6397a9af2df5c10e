package question

import (
	"fmt"
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
)

const (
	againPrefix = "again:" // before the id of a question that a line leads back to
	gatePrefix  = "gate:"
)

// again is a line that leads back to a question asked before, with its answer. A
// worry that somebody types may be the very thing that they answered with no: it
// must not be left out, and the no must be easy to change.
func (s *Sheet) again(q Question, label string) Option {
	said := "not answered yet"
	if s.answered(q) {
		said = fmt.Sprintf("you said %q", inShort(s.inWords(q)))
	}
	return Option{Value: againPrefix + q.ID, Label: label + ": " + said, About: q.About}
}

// inShort is the part of an answer before what explains it.
func inShort(words string) string {
	words, _, _ = strings.Cut(words, ":")
	words, _, _ = strings.Cut(words, ",")
	return words
}

// reopen asks again what a chosen line leads back to. What was answered with yes
// or a suspicion agrees with the choice and stays.
func (s *Sheet) reopen(values []string) {
	for _, value := range values {
		id, leads := strings.CutPrefix(value, againPrefix)
		given := s.replies[id].values
		if leads && !slices.Contains(given, yes) && !slices.Contains(given, suspected) {
			delete(s.replies, id)
		}
	}
}

// applyReopened counts a gate that a chosen line led back to as suspected until
// it is answered: that much was said.
func (s *Sheet) applyReopened(c *answer.Case, values []string) {
	for _, value := range values {
		id, leads := strings.CutPrefix(value, againPrefix+gatePrefix)
		i := s.pack.Indicator(id)
		if leads && i != nil && !s.answered(s.gate(i)) && !slices.Contains(c.Suspected, id) {
			c.Suspected = append(c.Suspected, id)
		}
	}
}

func gated(i *pack.Indicator) bool { return len(i.Gate) > 0 }
