package lint_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/lint"
)

// FuzzConfig: any lint.yaml is taken, and then changes findings without a fault,
// or is refused with a place for each problem.
func FuzzConfig(f *testing.F) {
	names, err := filepath.Glob("../../data/packs/*/lint.yaml")
	if err != nil || len(names) == 0 {
		f.Fatal("no configurations: ", err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte("severity: {no-hours: off, placeholder: error}\nallow:\n  - {code: no-hours, at: [contacts/door], reason: None are printed.}\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := lint.ReadConfig("lint.yaml", data)
		var problems diag.List
		if err != nil && (!errors.As(err, &problems) || len(problems) == 0) {
			t.Fatalf("not a list of problems: %v", err)
		}
		if err == nil {
			problems = c.Apply(sample())
		}
		for _, d := range problems {
			if d.Pos.Line < 1 || d.Pos.Column < 1 || d.Message == "" {
				t.Fatalf("%#v in %q", d, data)
			}
		}
	})
}
