package question_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/question"
)

func TestNoQuestionShowsALevel(t *testing.T) {
	t.Parallel()
	level := regexp.MustCompile(`(?i)\b(level|tier|band)\s*[0-9]|\bL[0-9]|\bS(17|47|20|31)\b|section (17|47)`)
	p, framework := wigan(t)
	rapid.Check(t, func(t *rapid.T) {
		s := question.New(p, framework)
		fill(t, s, 40)
		for _, q := range s.Questions() {
			for _, label := range append(labels(q), q.Title, q.Help, q.Section) {
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

func TestListsAreShortAndTheirLabelsDiffer(t *testing.T) {
	t.Parallel()
	p, framework := wigan(t)
	rapid.Check(t, func(t *rapid.T) {
		s := question.New(p, framework)
		fill(t, s, 40)
		for _, q := range s.Questions() {
			if len(q.Options) > 13 {
				t.Fatalf("%s has %d options", q.ID, len(q.Options))
			}
			if unique := slices.Compact(slices.Sorted(slices.Values(labels(q)))); len(unique) != len(q.Options) {
				t.Fatalf("%s: two labels are equal: %q", q.ID, labels(q))
			}
		}
	})
}

// Between them the dimensions ask of every indicator that is neither a strength
// nor a gate, each once.
func TestEveryIndicatorIsAskedSomewhere(t *testing.T) {
	t.Parallel()
	p, framework := wigan(t)
	s := question.New(p, framework)
	var offered []string
	for _, side := range s.Questions() {
		if strings.HasPrefix(side.ID, "side:") {
			values := slices.DeleteFunc(optionValues(side), func(v string) bool { return v == question.None })
			reply(t, s, side.ID, values...)
		}
	}
	for _, q := range s.Questions() {
		switch {
		case strings.HasPrefix(q.ID, "gate:"):
			offered = append(offered, strings.TrimPrefix(q.ID, "gate:"))
		case strings.Contains(q.ID, ":present:"), strings.HasPrefix(q.ID, "strengths:"):
			offered = append(offered, slices.DeleteFunc(optionValues(q), func(v string) bool { return v == question.None })...)
		}
	}
	var all []string
	for _, i := range p.Indicators {
		all = append(all, i.ID)
	}
	if !slices.Equal(slices.Sorted(slices.Values(offered)), slices.Sorted(slices.Values(all))) {
		t.Fatalf("asked %d of %d", len(offered), len(all))
	}
}

func optionValues(q question.Question) []string {
	var all []string
	for _, option := range q.Options {
		all = append(all, option.Value)
	}
	return all
}

// The rungs of a fact stand together, and their order does not follow levels.
func TestOrderFollowsTopicsNotLevels(t *testing.T) {
	p, _ := wigan(t)
	s := sheet(t)
	reply(t, s, "side:family", "functioning")
	var order []*pack.Indicator
	for _, q := range s.Questions() {
		if strings.HasPrefix(q.ID, "dimension:functioning:present:") {
			for _, option := range q.Options[:len(q.Options)-1] {
				order = append(order, p.Indicator(option.Value))
			}
		}
	}
	sorted := slices.IsSortedFunc(order, func(a, b *pack.Indicator) int { return strings.Compare(a.Topic+"\x00"+a.Text, b.Topic+"\x00"+b.Text) })
	rising := slices.IsSortedFunc(order, func(a, b *pack.Indicator) int { return a.Floor - b.Floor })
	if !sorted || rising || len(order) < 20 {
		t.Fatalf("sorted by topic %v, by level %v, %d shown", sorted, rising, len(order))
	}
}
