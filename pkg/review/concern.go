package review

import (
	"slices"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// State is what one look says of an indicator.
type State string

// The states. LookedAt: nobody spoke of it, and its dimension was looked at as a
// whole, so that it was not seen. NotAnswered: nobody said anything, which is
// never no.
const (
	Present     State = "present"
	Suspected   State = "suspected"
	NotKnown    State = "not-known"
	NotSeen     State = "not-seen"
	LookedAt    State = "looked-at"
	NotAnswered State = "not-answered"
)

// recorded: it is there, or there is a reason to think so.
func (s State) recorded() bool { return s == Present || s == Suspected }

// denied: it was not seen.
func (s State) denied() bool { return s == NotSeen || s == LookedAt }

// Concern is an indicator at two times.
type Concern struct {
	ID        string   `json:"id"`
	Text      string   `json:"text"`
	Kind      string   `json:"kind"`
	Strong    bool     `json:"strong"` // harm, danger, a disclosure, or decisive by the document
	Side      string   `json:"side"`
	Dimension string   `json:"dimension"`
	Before    State    `json:"before"`
	After     State    `json:"after"`
	Ref       []string `json:"ref"`

	// What pointed to it where it was suspected: seen, heard, said or recorded.
	GroundsBefore []string `json:"grounds_before"`
	GroundsAfter  []string `json:"grounds_after"`
}

// Moves sorts indicators by what became of them between two looks.
type Moves struct {
	New        []Concern `json:"new"`        // recorded now, and not then
	Changed    []Concern `json:"changed"`    // from one state to another, where one of them is not simply there or not
	Gone       []Concern `json:"gone"`       // recorded then; now answered no, or not seen where all was looked at
	Unanswered []Concern `json:"unanswered"` // recorded or not known then; now nobody said anything
	Unchanged  []Concern `json:"unchanged"`
}

// state says what a case holds of an indicator. What stands under several keys
// counts as the first of them.
func state(c answer.Case, i *pack.Indicator) State {
	for _, list := range []struct {
		ids  []string
		says State
	}{{c.Present, Present}, {c.Strengths, Present}, {c.Suspected, Suspected}, {c.NotKnown, NotKnown},
		{c.NotSeen, NotSeen}} {
		if slices.Contains(list.ids, i.ID) {
			return list.says
		}
	}
	if slices.Contains(c.LookedAt, i.Dimension) {
		return LookedAt
	}
	return NotAnswered
}

// list picks the list that an indicator belongs to; nil where it was recorded at
// neither time. Silence after something was recorded, or not known, has a list
// of its own; and a suspicion that rests on something else has changed.
func (m *Moves) list(c Concern) *[]Concern {
	said := c.Before.recorded() || c.Before == NotKnown
	switch {
	case said && c.Before == c.After && slices.Equal(c.GroundsBefore, c.GroundsAfter):
		return &m.Unchanged
	case said && c.After == NotAnswered:
		return &m.Unanswered
	case c.Before.recorded() && c.After.denied():
		return &m.Gone
	case said || c.After == NotKnown:
		return &m.Changed
	case c.After.recorded():
		return &m.New
	}
	return nil
}

// moves sorts the indicators of the pack, strengths apart.
func moves(p *pack.Pack, before, after answer.Case) (concerns, strengths Moves) {
	concerns, strengths = noMoves(), noMoves()
	for n := range p.Indicators {
		i := &p.Indicators[n]
		m := &concerns
		if i.Kind == pack.Strength {
			m = &strengths
		}
		c := concern(i, before, after)
		if list := m.list(c); list != nil {
			*list = append(*list, c)
		}
	}
	return concerns, strengths
}

// noMoves has lists that are empty and not null.
func noMoves() Moves {
	return Moves{New: []Concern{}, Changed: []Concern{}, Gone: []Concern{}, Unanswered: []Concern{},
		Unchanged: []Concern{}}
}

func concern(i *pack.Indicator, before, after answer.Case) Concern {
	ref := i.Ref
	if ref == nil {
		ref = []string{}
	}
	return Concern{ID: i.ID, Text: i.Text, Kind: string(i.Kind), Strong: i.Strong(), Side: i.Side,
		Dimension: i.Dimension, Ref: ref, Before: state(before, i), GroundsBefore: grounds(before, i),
		After: state(after, i), GroundsAfter: grounds(after, i)}
}

// grounds come in one order, whatever order they were given in.
func grounds(c answer.Case, i *pack.Indicator) []string {
	words := []string{}
	for _, word := range answer.Ground("").Values() {
		if slices.Contains(c.Grounds[i.ID], answer.Ground(word)) {
			words = append(words, word)
		}
	}
	return words
}
