package question_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/question"
)

// safety walks to a short dimension without graded facts, and gives its lines.
func safety(t *testing.T) (*question.Sheet, []string) {
	s := walking(t)
	reply(t, s, "side:parents", "safety")
	q, _ := s.Question("dimension:safety:present:1")
	var single []string
	for _, value := range optionValues(q) {
		if !strings.HasPrefix(value, "topic:") && value != question.None {
			single = append(single, value)
		}
	}
	return s, single
}

func TestADimension(t *testing.T) {
	s, all := safety(t)
	reply(t, s, "dimension:safety:present:1", all[0], all[1])
	if got := s.Case(); !slices.Equal(got.Suspected, all[:2]) || got.Present != nil || got.LookedAt != nil {
		t.Errorf("chosen, and not yet said to be sure: %+v", got)
	}
	reply(t, s, "dimension:safety:rest", "some-not-known")
	q, _ := s.Question("dimension:safety:not-known:1")
	if slices.Contains(optionValues(q), all[0]) {
		t.Error("what was chosen is asked about again")
	}
	reply(t, s, q.ID, all[2])
	reply(t, s, "sure", all[1])
	reply(t, s, "grounds:"+all[1], "said", "recorded")
	want := answer.Case{Area: "wigan", Present: all[:1], Suspected: all[1:2], NotKnown: all[2:3], LookedAt: []string{"safety"},
		Grounds: map[string][]answer.Ground{all[1]: {answer.GroundSaid, answer.GroundRecorded}}}
	if got := s.Case(); !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

func TestTheRestOfADimension(t *testing.T) {
	for _, test := range []struct {
		reply    string
		more     []string
		lookedAt bool
	}{
		{"none", nil, true},
		{"not-looked", nil, false},
		{"some-not-known", []string{"dimension:safety:not-known:1"}, true},
	} {
		s, all := safety(t)
		reply(t, s, "dimension:safety:present:1", all[0])
		reply(t, s, "dimension:safety:rest", test.reply)
		for _, id := range test.more {
			if s.Case().LookedAt != nil {
				t.Errorf("%s: looked at before %s was answered", test.reply, id)
			}
			reply(t, s, id, question.None)
		}
		if got := s.Case(); (got.LookedAt != nil) != test.lookedAt {
			t.Errorf("%s: looked at %v", test.reply, got.LookedAt)
		}
	}
}

// Taking back a tick puts the indicator on lists that were answered without it.
// Those are open again: nobody has said anything about it there.
func TestTakingBackATickReopensWhatDidNotHoldIt(t *testing.T) {
	s, all := safety(t)
	reply(t, s, "dimension:safety:present:1", all[0])
	reply(t, s, "dimension:safety:rest", "none")
	reply(t, s, "dimension:safety:present:1", question.None)
	if got := s.Case().LookedAt; got != nil {
		t.Errorf("looked at %v, though nobody spoke of %s", got, all[0])
	}
	reply(t, s, "dimension:safety:present:1", all[0])
	reply(t, s, "dimension:safety:rest", "some-not-known")
	reply(t, s, "dimension:safety:not-known:1", question.None)
	reply(t, s, "dimension:safety:present:1", question.None)
	reply(t, s, "dimension:safety:rest", "some-not-known")
	if current := s.Current("dimension:safety:not-known:1"); len(current) > 0 {
		t.Errorf("an answer of none to a shorter list is shown as %q", current)
	}
}

// One fact with several grades is one line, and then one question; whichever
// dimension led to it.
func TestALadderIsAskedOnce(t *testing.T) {
	s := walking(t)
	reply(t, s, "side:child", "social-presentation", "self-care")
	q, _ := s.Question("dimension:social-presentation:present:1")
	if !slices.Contains(optionValues(q), "topic:child-hygiene") {
		t.Fatalf("%q", optionValues(q))
	}
	reply(t, s, q.ID, "topic:child-hygiene")
	ladder, asked := s.Question("ladder:child-hygiene")
	if !asked || len(ladder.Options) < 5 {
		t.Fatalf("%v %q", asked, optionValues(ladder))
	}
	again, _ := s.Question("dimension:self-care:present:1")
	if slices.Contains(optionValues(again), "topic:child-hygiene") {
		t.Error("the same fact is asked again elsewhere")
	}
	first := ladder.Options[0].Value
	reply(t, s, ladder.ID, first)
	reply(t, s, "sure", question.None)
	if got := s.Case().Present; !slices.Equal(got, []string{first}) {
		t.Errorf("%q", got)
	}
}

func TestLongDimensionsArePaged(t *testing.T) {
	s := walking(t)
	reply(t, s, "side:child", "emotional-behavioural")
	q, asked := s.Question("dimension:emotional-behavioural:present:2")
	if !asked || !strings.HasPrefix(q.Title, "Emotional and behavioural development (2 of ") {
		t.Errorf("%v %q", asked, q.Title)
	}
}

func TestSidesAreAskedOfWhoeverWantsThem(t *testing.T) {
	s := sheet(t)
	for _, step := range []struct {
		id, value string
		sides     bool
	}{{"walk", "no", false}, {"walk", "yes", true}, {"walk", "no", false}, {"find:1", question.Walk, true}, {"find:1", question.Done, false}} {
		reply(t, s, step.id, step.value)
		if got := asks(s, "side:child"); got != step.sides {
			t.Errorf("after %s %s the sides are asked: %v", step.id, step.value, got)
		}
	}
}

func TestUnlookedNamesSides(t *testing.T) {
	s, all := safety(t)
	if got, _ := s.Unlooked(); len(got) != 4 {
		t.Errorf("%q", got)
	}
	reply(t, s, "dimension:safety:present:1", all[0])
	if got, _ := s.Unlooked(); slices.Contains(got, "Parenting capacity") || len(got) != 3 {
		t.Errorf("%q", got)
	}
}

// What is asked about every child is an answer and no look at a side, whether it
// is no or can't say.
func TestUnlookedKnowsWhatWasAsked(t *testing.T) {
	for _, answer := range []string{"no", "not-known"} {
		silent, asked := denied(t, answer).Unlooked()
		if !slices.Equal(silent, []string{"Outside the family"}) || len(asked) != 3 {
			t.Errorf("%s: nothing said about %q, single lines answered about %q", answer, silent, asked)
		}
	}
	s := denied(t, "no")
	reply(t, s, "gate:neglect", "suspected")
	if _, asked := s.Unlooked(); slices.Contains(asked, "Parenting capacity") {
		t.Errorf("only single lines about %q", asked)
	}
}
