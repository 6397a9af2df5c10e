package question_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/question"
)

// denied is a sheet on which danger and every gate were answered in one way.
func denied(t *testing.T, answer string) *question.Sheet {
	t.Helper()
	s := sheet(t)
	reply(t, s, "emergency", "no")
	for _, q := range s.Questions() {
		if strings.HasPrefix(q.ID, "gate:") {
			reply(t, s, q.ID, answer)
		}
	}
	return s
}

func option(t *testing.T, s *question.Sheet, id, value string) question.Option {
	t.Helper()
	q, _ := s.Question(id)
	n := slices.IndexFunc(q.Options, func(o question.Option) bool { return o.Value == value })
	if n < 0 {
		t.Fatalf("%s does not offer %s: %q", id, value, labels(q))
	}
	return q.Options[n]
}

// A worry that fits a gate leads back to it, whatever was answered: the words may
// contradict the answer.
func TestWordsLeadBackToAGate(t *testing.T) {
	for _, row := range []struct{ answer, words, gate, said string }{
		{"no", "dad hits him with a belt", "physical-abuse", `you said "No"`},
		{"no", "baby has a bruise on cheek", "nonmobile-injury", `you said "No"`},
		{"not-known", "dad hits him with a belt", "physical-abuse", `you said "I can't say"`},
	} {
		s := denied(t, row.answer)
		reply(t, s, "find:1", row.words)
		again := option(t, s, "found:1", "again:gate:"+row.gate)
		if !strings.HasSuffix(again.Label, ": "+row.said) {
			t.Errorf("%q", again.Label)
		}
		reply(t, s, "found:1", again.Value)
		if q, _ := s.Next(); q.ID != "gate:"+row.gate {
			t.Errorf("next is %s", q.ID)
		}
		if c := s.Case(); !slices.Equal(c.Suspected, []string{row.gate}) || slices.Contains(c.NotSeen, row.gate) || slices.Contains(c.NotKnown, row.gate) {
			t.Errorf("until it is answered: %+v", c)
		}
		reply(t, s, "gate:"+row.gate, "yes")
		if c := s.Case(); !slices.Equal(c.Present, []string{row.gate}) || c.Suspected != nil {
			t.Errorf("%+v", c)
		}
	}
}

// A gate that was answered with yes agrees with the choice and is not asked again.
func TestYesIsNotAskedAgain(t *testing.T) {
	s := denied(t, "no")
	reply(t, s, "gate:physical-abuse", "yes")
	reply(t, s, "find:1", "dad hits him with a belt")
	again := option(t, s, "found:1", "again:gate:physical-abuse")
	reply(t, s, "found:1", again.Value)
	if c := s.Case(); !strings.HasSuffix(again.Label, `you said "Yes"`) || !slices.Equal(c.Present, []string{"physical-abuse"}) || c.Suspected != nil {
		t.Errorf("%q %+v", again.Label, c)
	}
}

// Left unchosen, a no stays a no.
func TestNoStaysWhereNothingIsChosen(t *testing.T) {
	s := denied(t, "no")
	reply(t, s, "find:1", "dad hits him with a belt")
	reply(t, s, "found:1", question.None)
	if c := s.Case(); !slices.Contains(c.NotSeen, "physical-abuse") || c.Suspected != nil {
		t.Errorf("%+v", c)
	}
}

// Where nothing is found, the questions that may hold it are named and can be
// answered again.
func TestNothingFoundLeadsToStandingQuestions(t *testing.T) {
	for _, id := range []string{"about-worker", "emergency"} {
		s := denied(t, "no")
		reply(t, s, "about-worker", "no")
		reply(t, s, "find:1", "worried about teaching assistant")
		again := option(t, s, "found:1", "again:"+id)
		if !strings.HasSuffix(again.Label, `you said "No"`) {
			t.Errorf("%q", again.Label)
		}
		reply(t, s, "found:1", again.Value)
		if s.Current(id) != nil {
			t.Errorf("%s is not asked again", id)
		}
	}
}
