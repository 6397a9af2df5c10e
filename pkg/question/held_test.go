package question_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/question"
)

// What is ticked in a list that was left unfinished is in the case, and nothing of
// what was not ticked.
func TestTicksOfAnOpenListAreKept(t *testing.T) {
	s, all := safety(t)
	const page = "dimension:safety:present:1"
	s.Hold(page, []string{all[0], question.None})
	c := s.Case()
	if !slices.Equal(c.Suspected, all[:1]) || c.Present != nil || c.NotSeen != nil || c.LookedAt != nil {
		t.Errorf("%+v", c)
	}
	if q, _ := s.Question(page); s.Progress(page) == "" || !slices.Equal(s.Current(q.ID), all[:1]) {
		t.Errorf("asked again it shows %q", s.Current(page))
	}
	for _, line := range s.Review() {
		if line.ID == page && !line.Open {
			t.Error("it counts as answered")
		}
	}
	if left := s.Unkept(); left != nil {
		t.Errorf("not kept: %q", left)
	}
}

// A list that was answered is open again where something else is ticked; where
// nothing or the same is, its answer stands.
func TestHoldingAnAnsweredList(t *testing.T) {
	const page = "dimension:safety:present:1"
	for _, test := range []struct {
		ticks []int
		open  bool
		want  int
	}{{nil, false, 2}, {[]int{1, 0}, false, 2}, {[]int{0, 1, 2}, true, 3}, {[]int{1}, true, 1}} {
		s, all := safety(t)
		reply(t, s, page, all[0], all[1])
		var ticked []string
		for _, n := range test.ticks {
			ticked = append(ticked, all[n])
		}
		s.Hold(page, ticked)
		open := slices.ContainsFunc(s.Review(), func(l question.Line) bool { return l.ID == page && l.Open })
		if got := s.Case().Suspected; len(got) != test.want || open != test.open {
			t.Errorf("%v: open %v, %q", test.ticks, open, got)
		}
	}
}

// A tick that only leads on, or that would say no of the rest, is named.
func TestTicksThatCannotBeKeptAreNamed(t *testing.T) {
	s := walking(t)
	s.Hold("side:child", []string{"health"})
	p, _ := wigan(t)
	s.Hold("history", []string{p.History[0].ID})
	if got := s.Unkept(); len(got) != 2 || !strings.HasPrefix(got[0], "Health (") || got[1] != p.History[0].Text {
		t.Errorf("%q", got)
	}
	if c := s.Case(); c.History != nil || c.LookedAt != nil {
		t.Errorf("%+v", c)
	}
	if got := s.Current("history"); !slices.Equal(got, []string{p.History[0].ID}) {
		t.Errorf("asked again it shows %q", got)
	}
}

// A graded fact is kept once one of its lines is ticked, and named before.
func TestAGradedFactNeedsALine(t *testing.T) {
	s := sheet(t)
	reply(t, s, "find:1", "hungry")
	q, _ := s.Question("found:1")
	n := slices.IndexFunc(q.Options, func(o question.Option) bool { return strings.HasPrefix(o.Value, "topic:") })
	s.Hold(q.ID, []string{q.Options[n].Value})
	if got := s.Unkept(); !slices.Equal(got, []string{q.Options[n].Label}) || s.Case().Suspected != nil {
		t.Errorf("not kept %q; %+v", got, s.Case())
	}
	reply(t, s, q.ID, q.Options[n].Value)
	ladder, _ := s.Question("ladder:" + strings.TrimPrefix(q.Options[n].Value, "topic:"))
	s.Hold(ladder.ID, []string{ladder.Options[0].Value})
	if got := s.Case().Suspected; s.Unkept() != nil || !slices.Equal(got, []string{ladder.Options[0].Value}) {
		t.Errorf("not kept %q; %q", s.Unkept(), got)
	}
}

// Who has not finished saying of what they are not sure has said it of nothing.
func TestAnUnfinishedDoubtMakesNothingSure(t *testing.T) {
	s, all := safety(t)
	reply(t, s, "dimension:safety:present:1", all[0], all[1])
	s.Hold("sure", all[:1])
	if c := s.Case(); len(c.Suspected) != 2 || c.Present != nil || s.Unkept() != nil {
		t.Errorf("%+v %q", c, s.Unkept())
	}
}
