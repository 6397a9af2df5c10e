// Package review compares two cases of one child at two times, with the results
// that they gave: what is new, what is gone, what nobody said anything of the
// second time, and where the level has moved.
//
//	found := review.Compare(p, judge, then, now)
//
// It is as pure and total as the judge that it is given, and keeps the pack's
// order. What was there then and is
// not spoken of now is never taken as gone: it stands under Unanswered, apart
// from what was answered no or lies in a dimension that was looked at as a
// whole, and the case is judged once more as if it were still so. Everything
// recorded at either time stands in exactly one list.
package review

import (
	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// Judge gives the result of a case, with its advice.
type Judge func(answer.Case) result.Result

// Review is what lies between two looks. Its JSON names are a contract: they are
// only ever added to.
type Review struct {
	Area      string    `json:"area"`
	Direction Direction `json:"direction"` // of the level, by its place among the area's levels
	Eased     bool      `json:"eased"`     // the level, an end of the range or protection fell
	Before    Standing  `json:"before"`
	After     Standing  `json:"after"`

	Doubts []string `json:"doubts"` // why the two may not be what they were taken for

	Concerns   Moves             `json:"concerns"`
	Strengths  Moves             `json:"strengths"`
	Facts      []Fact            `json:"facts"`      // those that changed
	Dimensions []Dimension       `json:"dimensions"` // those that are looked at otherwise than then
	Step       Step              `json:"step"`
	Reminders  []result.Reminder `json:"reminders"`
	Result     result.Result     `json:"result"`      // the second, as assess gives it
	IfStill    *result.Result    `json:"if_still_so"` // were what was left unsaid as it was; or null
}

// Direction is where the level has moved.
type Direction string

// The three directions.
const (
	Up   Direction = "up"
	Down Direction = "down"
	Stay Direction = "same"
)

// Standing is the outcome of one look.
type Standing struct {
	Level      result.Level    `json:"level"`
	Areas      []string        `json:"areas_of_need"`
	Range      result.Range    `json:"range"`
	Protection string          `json:"protection"`
	Support    string          `json:"support"`
	Urgent     bool            `json:"urgent"`
	Reasons    []result.Reason `json:"reasons"`
}

// Step is the area's own words on stepping up or down. Texts is empty where the
// level stays, and where the guidance gives no words: Silent tells which.
type Step struct {
	Direction Direction         `json:"direction"`
	Silent    bool              `json:"silent"`
	Texts     []result.Reminder `json:"texts"`
}

// Compare tells what lies between two cases of one child, the earlier first. The
// pack needs its indicators.
func Compare(p *pack.Pack, judge Judge, then, now answer.Case) Review {
	before, after := judge(then), judge(now)
	r := Review{
		Area: p.ID, Result: after,
		Before: standing(before), After: standing(after),
		Direction:  direction(before.Level.Ordinal, after.Level.Ordinal),
		Eased:      eased(before, after),
		Doubts:     doubts(then, now),
		Facts:      facts(p, then, now),
		Dimensions: dimensions(before, after),
	}
	r.Concerns, r.Strengths = moves(p, then, now)
	if c, carried := carry(r, then, now); carried {
		still := judge(c)
		r.IfStill = &still
	}
	r.Step = step(p, r.Direction)
	r.Reminders = reminders(r)
	return r
}

func standing(r result.Result) Standing {
	return Standing{Level: r.Level, Areas: r.Areas, Range: r.Range, Protection: r.Protection, Support: r.Support,
		Urgent: r.Urgent, Reasons: r.Reasons}
}

func direction(before, after int) Direction {
	switch {
	case after > before:
		return Up
	case after < before:
		return Down
	}
	return Stay
}

// eased tells whether anything that calls for action fell, the level or not.
func eased(before, after result.Result) bool {
	return after.Level.Ordinal < before.Level.Ordinal ||
		after.Range.Low < before.Range.Low || after.Range.High < before.Range.High || Alarm(after) < Alarm(before)
}

// Alarm orders results by how soon somebody has to be rung: 0 not at once, 1 once
// a question is answered, 2 now, 3 now and 999 first.
func Alarm(r result.Result) int {
	switch {
	case r.Urgent:
		return 3
	case r.Protection == string(pack.Act):
		return 2
	case r.Protection == string(pack.Ask):
		return 1
	}
	return 0
}

// step picks the area's words for the direction. It adds none of its own.
func step(p *pack.Pack, d Direction) Step {
	s := Step{Direction: d, Texts: []result.Reminder{}}
	notes := map[Direction][]pack.Note{Up: p.StepUp, Down: p.StepDown}[d]
	for _, n := range notes {
		s.Texts = append(s.Texts, result.Reminder{Text: n.Text, Ref: n.Ref, Basis: string(pack.Published)})
	}
	s.Silent = d != Stay && len(notes) == 0
	return s
}

// doubts names what cannot be so where both are of one child, the earlier first.
// That they are is nothing that answers can show.
func doubts(before, after answer.Case) []string {
	list := []string{}
	older, younger := before.Child.Age, after.Child.Age
	switch {
	case older != nil && younger != nil && *younger < *older:
		list = append(list, "The child is younger in the second file than in the first.")
	case answer.True(after.Child.Unborn) &&
		(older != nil && *older > 0 || before.Child.Unborn != nil && !*before.Child.Unborn):
		list = append(list, "The child is born in the first file and not yet in the second.")
	}
	return list
}
