package question_test

import (
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/question"
)

// What was answered once can be gone on with: the same case comes out, and
// nothing has to be answered twice.
func TestResumeKeepsEveryAnswer(t *testing.T) {
	t.Parallel()
	p, framework := confirming(t)
	words := vocabulary(t)
	rapid.Check(t, func(t *rapid.T) {
		s := question.Resume(p, framework, words, answer.Case{}, otherAreas()...)
		fill(t, s, 60)
		if rapid.Bool().Draw(t, "finish") {
			finish(t, s)
		}
		want := inOrder(s.Case())
		want.Departure = &answer.Departure{Level: "4", Reason: "It is worse than it looks"}
		saved := s.Case()
		saved.Departure = want.Departure
		saved.Role, want.Role = answer.RoleHealth, answer.RoleHealth // Wigan asks nobody for it
		got := inOrder(question.Resume(p, framework, words, saved, otherAreas()...).Case())
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("got  %+v\nwant %+v", got, want)
		}
	})
}

// inOrder makes cases comparable: lists are sets.
func inOrder(c answer.Case) answer.Case {
	for _, list := range []*[]string{&c.Present, &c.Suspected, &c.NotKnown, &c.NotSeen, &c.LookedAt, &c.Strengths, &c.History} {
		slices.Sort(*list)
	}
	return c
}

func TestResumeAsksWhatWasLeftOpen(t *testing.T) {
	p, framework := wigan(t)
	yes := true
	s := question.Resume(p, framework, vocabulary(t), answer.Case{
		Area: "wigan", Present: []string{"poor-bedding"}, Suspected: []string{"physical-abuse"},
		ImmediateDanger: &yes, Child: answer.Child{LivesIn: "Bolton"},
	})
	q, _ := s.Next()
	if q.ID != "gate:significant-harm" {
		t.Errorf("asks %s first", q.ID)
	}
	if got := s.Current("kept:concerns"); !slices.Equal(got, []string{"poor-bedding"}) {
		t.Errorf("%q", got)
	}
	if got := s.Current("gate:physical-abuse"); !slices.Equal(got, []string{"suspected"}) {
		t.Errorf("%q", got)
	}
	reply(t, s, "kept:concerns", question.None)
	if got := s.Case(); got.Present != nil || got.NotSeen != nil || got.Child.LivesIn != "Bolton" {
		t.Errorf("what was taken back is open, not denied: %+v", got)
	}
}
