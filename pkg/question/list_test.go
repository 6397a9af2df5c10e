package question_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/threshold-cli/threshold/pkg/question"
)

func TestNoQuestionShowsALevel(t *testing.T) {
	t.Parallel()
	level := regexp.MustCompile(`(?i)\b(level|tier|band)\s*[0-9]|\bL[0-9]|\bS(17|47|20|31)\b|section (17|47)`)
	p, framework := wigan(t)
	words := vocabulary(t)
	rapid.Check(t, func(t *rapid.T) {
		s := question.New(p, framework, words)
		fill(t, s, 40)
		for _, q := range s.Questions() {
			for _, label := range append(append(labels(q), abouts(q)...), q.Title, q.Help, q.Section, strings.Join(q.About, "\n")) {
				if level.MatchString(label) {
					t.Fatalf("%s shows a level: %s", q.ID, label)
				}
			}
		}
	})
}

func labels(q question.Question) []string {
	var all []string
	for _, option := range q.Options {
		all = append(all, option.Label)
	}
	return all
}

func abouts(q question.Question) []string {
	var all []string
	for _, option := range q.Options {
		all = append(all, option.About...)
	}
	return all
}

func TestListsAreShortAndTheirLabelsDiffer(t *testing.T) {
	t.Parallel()
	p, framework := wigan(t)
	words := vocabulary(t)
	rapid.Check(t, func(t *rapid.T) {
		s := question.New(p, framework, words)
		fill(t, s, 40)
		for _, q := range s.Questions() {
			list := strings.HasPrefix(q.ID, "dimension:") || strings.HasPrefix(q.ID, "found:") || strings.HasPrefix(q.ID, "strengths:")
			if list && len(q.Options) > 13 {
				t.Fatalf("%s has %d options", q.ID, len(q.Options))
			}
			if unique := slices.Compact(slices.Sorted(slices.Values(labels(q)))); len(unique) != len(q.Options) {
				t.Fatalf("%s: two labels are equal: %q", q.ID, labels(q))
			}
		}
	})
}

// Between them the dimensions ask of every indicator that is neither a strength
// nor a gate, and the strengths of every strength.
func TestEveryIndicatorIsAskedSomewhere(t *testing.T) {
	t.Parallel()
	p, _ := wigan(t)
	s := walking(t)
	for _, q := range s.Questions() {
		if strings.HasPrefix(q.ID, "side:") || q.ID == "well" {
			reply(t, s, q.ID, slices.DeleteFunc(optionValues(q), func(v string) bool { return v == question.None })...)
		}
	}
	offered := map[string]bool{}
	for n := 0; n < len(s.Questions()); n++ { // answering makes more of them
		q := s.Questions()[n]
		values := slices.DeleteFunc(optionValues(q), func(v string) bool { return v == question.None })
		switch {
		case strings.HasPrefix(q.ID, "gate:"):
			offered[strings.TrimPrefix(q.ID, "gate:")] = true
		case strings.Contains(q.ID, ":present:"), strings.HasPrefix(q.ID, "ladder:"), strings.HasPrefix(q.ID, "strengths:"):
			reply(t, s, q.ID, values...)
			for _, value := range values {
				offered[value] = true
			}
		}
	}
	for _, i := range p.Indicators {
		if !offered[i.ID] {
			t.Errorf("%s is asked nowhere", i.ID)
		}
	}
}

func optionValues(q question.Question) []string {
	var all []string
	for _, option := range q.Options {
		all = append(all, option.Value)
	}
	return all
}

// On a page the order does not follow levels, so that nobody chooses by it. The
// lines of one fact go from the least to the most.
func TestOrderFollowsTopicsAndRungsRise(t *testing.T) {
	p, _ := wigan(t)
	s := walking(t)
	reply(t, s, "side:family", "functioning")
	var floors []int
	for _, q := range s.Questions() {
		if strings.HasPrefix(q.ID, "dimension:functioning:present:") {
			for _, value := range optionValues(q) {
				if i := p.Indicator(value); i != nil {
					floors = append(floors, i.Floor)
				}
			}
		}
	}
	if slices.IsSorted(floors) || len(floors) < 10 {
		t.Errorf("the page goes by level: %v", floors)
	}
	reply(t, s, "dimension:functioning:present:1", "topic:domestic-abuse")
	ladder, _ := s.Question("ladder:domestic-abuse")
	floors = nil
	for _, value := range optionValues(ladder) {
		if i := p.Indicator(value); i != nil {
			floors = append(floors, i.Floor)
		}
	}
	if !slices.IsSorted(floors) || len(floors) < 10 {
		t.Errorf("the rungs do not rise: %v", floors)
	}
}
