package cli_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/diag"
)

// explained is a list of codes with the page that explains each and the fixtures
// that show each. A check with codes of its own adds a row.
type explained struct {
	rules    []diag.Rule
	source   string // the Go file that declares the codes, if they are constants
	page     string
	fixtures string // a pattern of archives in which "[code]" ends a line
}

func explanations() []explained {
	return []explained{
		{diag.Rules(), "../diag/code.go", "../../docs/diagnostics.md", "../../testdata/pack/bad/*.txtar"},
	}
}

func read(t *testing.T, pattern string) string {
	t.Helper()
	names, err := filepath.Glob(pattern)
	if err != nil || len(names) == 0 {
		t.Fatalf("there is no %s: %v", pattern, err)
	}
	var all strings.Builder
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(data)
	}
	return all.String()
}

// caught lists what the first group of a pattern finds, each once and in order.
func caught(text, pattern string) []string {
	var all []string
	for _, found := range regexp.MustCompile(pattern).FindAllStringSubmatch(text, -1) {
		all = append(all, found[1])
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// TestEveryCodeIsExplained: each code is declared, worded, explained on a page and
// shown by a fixture that fails with it, and no page or fixture has another.
func TestEveryCodeIsExplained(t *testing.T) {
	for _, e := range explanations() {
		var codes []string
		for _, rule := range e.rules {
			codes = append(codes, string(rule.Code))
			if rule.Text == "" || rule.Help == "" {
				t.Errorf("the code %s has no words of its own", rule.Code)
			}
		}
		slices.Sort(codes)
		for where, got := range map[string][]string{
			e.page:     caught(read(t, e.page), "(?m)^### `([a-z-]+)`$"),
			e.fixtures: caught(read(t, e.fixtures), `(?m)^\S+:\d+:\d+: .* \[([a-z-]+)\]$`),
			e.source:   caught(read(t, e.source), `(?m)Code += "([a-z-]+)"`),
		} {
			if !slices.Equal(got, codes) {
				t.Errorf("%s has the codes\n%v\nbut they are\n%v", where, got, codes)
			}
		}
	}
}
