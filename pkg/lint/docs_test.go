package lint_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/lint"
)

// TestPage: docs/lint.md ends in every rule, in order, in the rules' own words,
// and in nothing else.
func TestPage(t *testing.T) {
	const name, mark = "../../docs/lint.md", "with -update. -->\n"
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	before, got, found := strings.Cut(string(text), mark)
	if !found {
		t.Fatal("docs/lint.md has lost the line before its rules")
	}
	want := rulesAsPage()
	if *update {
		if err := os.WriteFile(name, []byte(before+mark+want), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if got != want {
		t.Errorf("docs/lint.md differs from the rules: run go test ./pkg/lint -update\ngot:\n%s\nwant:\n%s", got, want)
	}
}

func rulesAsPage() string {
	var page strings.Builder
	for _, r := range lint.Rules() {
		fmt.Fprintf(&page, "\n### %s\n\n%s. *%s*\n\n- Why: %s\n- Fix: %s\n", r.Code, r.Title, r.Severity, r.Why, r.Fix)
	}
	return page.String()
}

// TestRulesExplainThemselves, each under a code of its own.
func TestRulesExplainThemselves(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range lint.Rules() {
		if seen[string(r.Code)] {
			t.Errorf("%s stands twice", r.Code)
		}
		seen[string(r.Code)] = true
		for what, text := range map[string]string{"title": r.Title, "why": r.Why, "fix": r.Fix} {
			if ended := strings.HasSuffix(text, "."); text == "" || ended != (what != "title") {
				t.Errorf("%s: the %s is %q", r.Code, what, text)
			}
		}
	}
}
