package question_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/question"
)

// selfCare walks through a short dimension.
func selfCare(t *testing.T) (*question.Sheet, []string) {
	s := sheet(t)
	reply(t, s, "side:child", "self-care")
	q, _ := s.Question("dimension:self-care:present:1")
	return s, optionValues(q)
}

func TestADimension(t *testing.T) {
	s, all := selfCare(t)
	reply(t, s, "dimension:self-care:present:1", all[0])
	if got := s.Case(); !slices.Equal(got.Present, all[:1]) || got.LookedAt != nil {
		t.Errorf("half-way: %+v", got)
	}
	reply(t, s, "dimension:self-care:rest", "some-suspected")
	q, _ := s.Question("dimension:self-care:suspected:1")
	if slices.Contains(optionValues(q), all[0]) {
		t.Error("what is present is asked about again")
	}
	reply(t, s, q.ID, all[1])
	q, _ = s.Question("dimension:self-care:not-known:1")
	if slices.Contains(optionValues(q), all[0]) || slices.Contains(optionValues(q), all[1]) {
		t.Error("what is present or suspected is asked about again")
	}
	reply(t, s, q.ID, all[2])
	want := answer.Case{Area: "wigan", Present: all[:1], Suspected: all[1:2], NotKnown: all[2:3], LookedAt: []string{"self-care"}}
	if got := s.Case(); !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

func TestTheRestOfADimension(t *testing.T) {
	tests := []struct {
		reply    string
		more     []string
		lookedAt bool
	}{
		{"none", nil, true},
		{"not-looked", nil, false},
		{"some-not-known", []string{"dimension:self-care:not-known:1"}, true},
		{"some-suspected", []string{"dimension:self-care:suspected:1", "dimension:self-care:not-known:1"}, true},
	}
	for _, test := range tests {
		s, all := selfCare(t)
		reply(t, s, "dimension:self-care:present:1", all[0])
		reply(t, s, "dimension:self-care:rest", test.reply)
		for _, id := range test.more {
			if s.Case().LookedAt != nil {
				t.Errorf("%s: looked at before %s was answered", test.reply, id)
			}
			reply(t, s, id, question.None)
		}
		if got := s.Case(); (got.LookedAt != nil) != test.lookedAt {
			t.Errorf("%s: looked at %v", test.reply, got.LookedAt)
		}
		if count := len(s.Questions()) - len(sheet(t).Questions()); count != 2+len(test.more) {
			t.Errorf("%s: %d questions", test.reply, count)
		}
	}
}

// Taking back a tick puts the indicator on lists that were answered without it.
// Those are open again: nobody has said anything about it there.
func TestTakingBackATickReopensWhatDidNotHoldIt(t *testing.T) {
	s, all := selfCare(t)
	reply(t, s, "dimension:self-care:present:1", all[0])
	reply(t, s, "dimension:self-care:rest", "none")
	reply(t, s, "dimension:self-care:present:1", question.None)
	if got := s.Case().LookedAt; got != nil {
		t.Errorf("looked at %v, though nobody spoke of %s", got, all[0])
	}
	reply(t, s, "dimension:self-care:rest", "some-suspected")
	reply(t, s, "dimension:self-care:present:1", all[0])
	reply(t, s, "dimension:self-care:suspected:1", all[2])
	reply(t, s, "dimension:self-care:present:1", all[1])
	reply(t, s, "dimension:self-care:rest", "some-suspected")
	if got := s.Case().Suspected; got != nil {
		t.Errorf("%v is in the case while its question is open", got)
	}
	if current := s.Current("dimension:self-care:suspected:1"); !slices.Equal(current, all[2:3]) {
		t.Errorf("the tick is not shown again: %q", current)
	}
	reply(t, s, "dimension:self-care:suspected:1", question.None)
	reply(t, s, "dimension:self-care:present:1", all[0])
	reply(t, s, "dimension:self-care:rest", "some-suspected")
	if current := s.Current("dimension:self-care:suspected:1"); len(current) > 0 {
		t.Errorf("an answer of none to a shorter list is shown as %q", current)
	}
}

func TestATickMovesFromSuspectedToPresent(t *testing.T) {
	s, all := selfCare(t)
	reply(t, s, "dimension:self-care:present:1", question.None)
	reply(t, s, "dimension:self-care:rest", "some-suspected")
	reply(t, s, "dimension:self-care:suspected:1", all[0])
	reply(t, s, "dimension:self-care:present:1", all[0])
	if got := s.Case(); !slices.Equal(got.Present, all[:1]) || got.Suspected != nil {
		t.Errorf("%+v", got)
	}
}

func TestAllTickedLeavesNoRest(t *testing.T) {
	s, all := selfCare(t)
	reply(t, s, "dimension:self-care:present:1", all[:len(all)-1]...)
	if asks(s, "dimension:self-care:rest") || !slices.Equal(s.Case().LookedAt, []string{"self-care"}) {
		t.Errorf("%v %+v", ids(s.Questions()), s.Case())
	}
}

func TestLongDimensionsArePaged(t *testing.T) {
	s := sheet(t)
	reply(t, s, "side:child", "health")
	q, asked := s.Question("dimension:health:present:2")
	if !asked || !strings.HasPrefix(q.Title, "Health (2 of ") {
		t.Errorf("%v %q", asked, q.Title)
	}
}
