package data_test

import (
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/data"
)

// TestNewPackInventsNothing: what a new pack begins with is words to replace or
// national law. No number, time, deadline, rule or decisive item stands in it
// that somebody could take for their document's.
func TestNewPackInventsNothing(t *testing.T) {
	names, err := fs.Glob(data.Files(), "new/*.yaml")
	if err != nil || len(names) != 7 {
		t.Fatal(names, err)
	}
	invented := regexp.MustCompile(`\d{5}|\d \d{3}|\d:\d\d|due:|hours:|at_least:|consider:|decisive:|@`)
	for _, name := range names {
		text, err := fs.ReadFile(data.Files(), name)
		if err != nil {
			t.Fatal(err)
		}
		for n, line := range strings.Split(string(text), "\n") {
			value, _, _ := strings.Cut(line, "#")
			if found := invented.FindString(value); found != "" {
				t.Errorf("%s:%d: %s in %q", name, n+1, found, line)
			}
		}
		if !strings.Contains(string(text), "REPLACE") && name != "new/lint.yaml" {
			t.Errorf("%s has nothing to replace", name)
		}
	}
}
