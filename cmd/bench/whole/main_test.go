package main

import (
	"strings"
	"testing"
)

// TestEveryWay runs to its end: a case that cannot be judged would be an error of the
// made-up cases, and be quicker than one that can.
func TestEveryWay(t *testing.T) {
	t.Chdir("..")
	var out strings.Builder
	if err := run(&out, 500, 1); err != nil {
		t.Fatal(err)
	}
	if got := strings.Count(out.String(), " cases a second, "); got != len(ways()) || strings.Contains(out.String(), "Inf") {
		t.Error(out.String())
	}
}
