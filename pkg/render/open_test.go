package render_test

import (
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/result"
)

// TestQuestionsAreSpelled: what nobody answered stands one under another; where
// a text cannot be taken apart for certain it stays as it is.
func TestQuestionsAreSpelled(t *testing.T) {
	r := sample()
	r.Open = []result.Question{
		{Kind: "gate", Text: "Not answered: Told; Hurt, e.g. hit.", Indicators: []string{"told", "hurt"}},
		{Kind: "not-known", Text: "Not known: Hungry; or thirsty; Cold.", Indicators: []string{"hungry", "cold"}},
		{Kind: "protection", Text: "Is there harm: seen; or likely.", Indicators: []string{"seen", "likely"}},
	}
	got := text(t, r, render.Options{})
	for _, want := range []string{"\n- Not answered:\n  - Told\n  - Hurt, e.g. hit\n", "\n- Not known: Hungry; or thirsty; Cold.\n", "\n- Is there harm: seen; or likely.\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q", want)
		}
	}
}

// TestNoQuestionIsLost: every word of every open question stands in each format.
func TestNoQuestionIsLost(t *testing.T) {
	eachCase(t, func(t *testing.T, r result.Result) {
		got := flat(text(t, r, render.Options{}))
		for _, q := range r.Open {
			said := q.Text
			switch q.Kind {
			case "not-looked-at": // which the triangle says
				continue
			case "several-levels", "points-higher": // gathered: their ends stand once
				said, _, _ = strings.Cut(said, ". ")
			}
			for _, part := range strings.FieldsFunc(said, func(r rune) bool { return r == ';' || r == ':' }) {
				if want := strings.TrimSuffix(flat(part), "."); !strings.Contains(strings.ReplaceAll(got, " - ", " "), want) {
					t.Errorf("no %q", want)
				}
			}
		}
	})
}
