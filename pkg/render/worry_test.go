package render_test

import (
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/result"
)

// TestAWorryThatNothingFits is never printed as a suggested level 1: every
// format says first that it was not judged and whom to ask.
func TestAWorryThatNothingFits(t *testing.T) {
	yes := true
	for _, area := range areas(t) {
		p, framework := load(t, area)
		r := advised(t, p, framework, answer.Case{NothingFits: &yes}, "2026-11-24T15:20")
		for format := range formats() {
			got := strings.ReplaceAll(flat(printed(t, format, r, render.Options{})), "\\", "")
			for _, want := range []string{"FIRST: something worries you that no indicator says. Talk it through.",
				"No level below takes it into account.", "Suggested: talk it through, before any level.",
				"It was not judged, and no level here answers it", "1 is reached by the answers alone"} {
				if !strings.Contains(got, want) {
					t.Errorf("%s as %s lacks %q", area, format, want)
				}
			}
			if strings.Contains(got, "Suggested: "+r.Pack.Name) || strings.Contains(got, "is suggested;") {
				t.Errorf("%s as %s suggests a level", area, format)
			}
		}
	}
}

// TestAWorryBesideALevel that something else gives: the level stands, and does
// not pretend to hold all of it.
func TestAWorryBesideALevel(t *testing.T) {
	r := sample()
	r.Answers.NothingFits = true
	got := text(t, r, render.Options{})
	for _, want := range []string{"RING NOW: ", "Suggested: Here, level 4: Protection.\nSomething else worries you that no indicator says: this level leaves it out."} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}

// TestGrounds: what points to a suspicion stands under it, or that nobody
// recorded it.
func TestGrounds(t *testing.T) {
	r := sample()
	r.Answers.Suspected = []result.Item{{ID: "a", Text: "Hit", Grounds: []string{"seen", "said"}}, {ID: "b", Text: "Hungry", Grounds: []string{}}}
	for format := range formats() {
		got := printed(t, format, r, render.Options{})
		if format == "html" {
			got = words(tree(t, got))
		}
		got = flat(got)
		for _, want := range []string{"What points to it: seen, said.", "What points to it was not recorded."} {
			if !strings.Contains(got, want) {
				t.Errorf("%s lacks %q", format, want)
			}
		}
	}
}

func flat(text string) string { return strings.Join(strings.Fields(text), " ") }
