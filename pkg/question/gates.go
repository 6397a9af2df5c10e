package question

import (
	"slices"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// gates asks of everyone what is gravest. A suspicion brings the question what
// it rests on at once.
func (s *Sheet) gates() []Question {
	var all []Question
	for _, gate := range s.pack.Gates() {
		q := s.gate(gate)
		all = append(all, q)
		if slices.Contains(s.chosen(q), suspected) {
			all = append(all, s.grounds(q.Section, gate))
		}
	}
	return all
}

func (s *Sheet) gate(gate *pack.Indicator) Question {
	return Question{
		ID: gatePrefix + gate.ID, Section: "Asked about every child", Kind: One,
		Title: gate.Text,
		Help:  "Is this so?",
		About: s.meaning(gate),
		Options: []Option{
			{Value: yes, Label: "Yes: seen, heard, told or on record"},
			{Value: suspected, Label: "I have reason to think so, but am not sure"},
			{Value: no, Label: "No"},
			{Value: notKnown, Label: "I can't say"},
		},
		apply: func(c *answer.Case, values []string) { applyGate(c, gate.ID, values[0]) },
	}
}

func applyGate(c *answer.Case, id, value string) {
	switch value {
	case yes:
		c.Present = append(c.Present, id)
	case suspected:
		c.Suspected = append(c.Suspected, id)
	case no:
		c.NotSeen = append(c.NotSeen, id)
	case notKnown:
		c.NotKnown = append(c.NotKnown, id)
	}
}

// grounds asks what a suspicion rests on. Who cannot name it has still said that
// there is a reason.
func (s *Sheet) grounds(section string, i *pack.Indicator) Question {
	return Question{
		ID: "grounds:" + i.ID, Section: section, Kind: Many, Optional: true,
		Title: i.Text,
		Help:  "You have reason to think so. What points to it?",
		Options: []Option{
			{Value: string(answer.GroundSeen), Label: "Something seen"},
			{Value: string(answer.GroundHeard), Label: "Something heard"},
			{Value: string(answer.GroundSaid), Label: "Something that somebody said"},
			{Value: string(answer.GroundRecorded), Label: "Something on record"},
			{Value: Skip, Label: "I can't name it", Alone: true},
		},
		apply: func(c *answer.Case, values []string) { applyGrounds(c, i.ID, values) },
		adds:  every,
	}
}

func applyGrounds(c *answer.Case, id string, values []string) {
	if c.Grounds == nil {
		c.Grounds = map[string][]answer.Ground{}
	}
	for _, value := range values {
		c.Grounds[id] = append(c.Grounds[id], answer.Ground(value))
	}
}
