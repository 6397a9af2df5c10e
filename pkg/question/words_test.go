package question_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/question"
)

func TestOwnWordsLeadToLines(t *testing.T) {
	for words, want := range map[string]string{
		"hungry":            "topic:child-diet",
		"bruise":            "topic:unexplained-injury",
		"missing from home": "topic:missing-from-home",
		"bruisse":           "topic:unexplained-injury", // one slip
		"CSE":               "topic:sexual-exploitation",
	} {
		s := sheet(t)
		reply(t, s, "find:1", words)
		q, asked := s.Question("found:1")
		if !asked || !slices.Contains(optionValues(q), want) {
			t.Errorf("%s: %v %q", words, asked, optionValues(q))
		}
		if q.ID != "found:1" || !strings.Contains(q.Title, words) {
			t.Errorf("%q does not say what was typed", q.Title)
		}
	}
}

// What nothing is found for is not "no": the case says nothing of it.
func TestNothingFoundSaysNothing(t *testing.T) {
	s := sheet(t)
	reply(t, s, "find:1", "zzqxv")
	q, _ := s.Question("found:1")
	if !strings.Contains(q.Title, "nothing for") || q.Options[0].Label != "Go on" {
		t.Errorf("%+v", q)
	}
	reply(t, s, "found:1", question.None)
	if next, _ := s.Question("find:2"); next.Title != "What else?" {
		t.Errorf("%+v", next)
	}
	if c := s.Case(); c.NotSeen != nil || c.LookedAt != nil || c.NotKnown != nil {
		t.Errorf("%+v", c)
	}
}

// A line that was found once is not offered again, by other words or in the walk.
func TestWhatWasChosenIsNotOfferedAgain(t *testing.T) {
	s := sheet(t)
	reply(t, s, "find:1", "bedding")
	reply(t, s, "found:1", "poor-bedding")
	reply(t, s, "find:2", "bedding")
	if q, _ := s.Question("found:2"); slices.Contains(optionValues(q), "poor-bedding") {
		t.Errorf("%q", optionValues(q))
	}
	reply(t, s, "find:2", question.Walk)
	reply(t, s, "side:family", "housing")
	for _, q := range s.Questions() {
		if strings.HasPrefix(q.ID, "dimension:") && slices.Contains(optionValues(q), "poor-bedding") {
			t.Errorf("%s offers it again", q.ID)
		}
	}
	reply(t, s, "sure", question.None)
	if c := s.Case(); !slices.Equal(c.Present, []string{"poor-bedding"}) {
		t.Errorf("%+v", c)
	}
}

// Good news that is found among worries stays good news.
func TestAStrengthThatWasFound(t *testing.T) {
	s := sheet(t)
	reply(t, s, "find:1", "diet")
	q, _ := s.Question("found:1")
	n := slices.IndexFunc(q.Options, func(o question.Option) bool { return strings.HasPrefix(o.Label, "Good news: Diet is adequate") })
	if n < 0 {
		t.Fatalf("%q", labels(q))
	}
	reply(t, s, "found:1", q.Options[n].Value)
	if worry := slices.IndexFunc(q.Options, func(o question.Option) bool { return !strings.HasPrefix(o.Label, "Good news: ") }); worry > n {
		t.Errorf("good news stands first: %q", labels(q))
	}
	if c := s.Case(); !slices.Equal(c.Strengths, []string{q.Options[n].Value}) || c.Suspected != nil || asks(s, "sure") {
		t.Errorf("%+v", c)
	}
}

// What was read as another word is said, also where it finds nothing.
func TestReadAsIsSaid(t *testing.T) {
	s := sheet(t)
	reply(t, s, "find:1", "bruisse on cheek")
	q, _ := s.Question("found:1")
	if !strings.Contains(q.Help, `"bruisse" is read as`) || strings.Contains(q.Help, `"cheek" is`) {
		t.Errorf("%q", q.Help)
	}
}

// A search needs no names: that is said once, and they are not repeated.
func TestNamesAreNotNeeded(t *testing.T) {
	s := sheet(t)
	reply(t, s, "find:1", "John Smith of 12 Acacia Avenue, 07700 900123, bruise")
	q, _ := s.Question("found:1")
	if !strings.Contains(q.Help, "not needed") || strings.Contains(q.Title+q.Help, "Smith") || !slices.Contains(optionValues(q), "topic:unexplained-injury") {
		t.Errorf("%q %q %q", q.Title, q.Help, optionValues(q))
	}
	reply(t, s, "found:1", question.None)
	reply(t, s, "find:2", "John Smith again, hungry")
	if q, _ = s.Question("found:2"); strings.Contains(q.Help, "not needed") || strings.Contains(q.Title, "Smith") {
		t.Errorf("%q %q", q.Title, q.Help)
	}
}
