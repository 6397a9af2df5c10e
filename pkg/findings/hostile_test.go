package findings_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/findings"
)

const hostileText = "x\n::error::forged\r\n::stop-commands::y\x1b[2J\u202e\x00]]><b>&\"' %0A,:\ufffe\xff"

// hostileReport has hostile text wherever a file could put it.
func hostileReport() findings.Report {
	h := hostileText
	return findings.Report{
		Check: "packs try", Subjects: []findings.Subject{{Name: h, Folder: h}},
		Problems: diag.List{{File: h, Pos: diag.Pos{Line: 1, Column: 1}, Code: "c", Severity: diag.Error, Message: h, Hint: h}},
		Tests:    []findings.Test{{Suite: h, Name: h, Outcome: findings.Fail, Message: h, Detail: []string{h}, File: h}, {Suite: h, Name: h, Outcome: findings.Skip, Message: h}},
	}
}

// reports are reports of every shape.
func reports() map[string]findings.Report {
	clean := findings.Report{Check: "packs try", Subjects: []findings.Subject{{Name: "one", Folder: "packs/one"}}, Rules: diag.Rules()}
	return map[string]findings.Report{"sample": sample(), "hostile": hostileReport(), "clean": clean, "empty": {}}
}

// TestNothingActs: no format lets a text begin a line of its own or carries a
// character that a terminal would act on.
func TestNothingActs(t *testing.T) {
	for _, f := range findings.Formats() {
		out := printed(t, f.Name, hostileReport(), findings.Options{})
		for line := range strings.Lines(out) {
			if strings.HasPrefix(line, "::stop") || strings.HasPrefix(line, "::error::") {
				t.Errorf("%s: a forged command: %s", f.Name, line)
			}
		}
		for _, r := range "\x1b\u202e\x00\r" {
			if strings.ContainsRune(out, r) {
				t.Errorf("%s: it holds %q", f.Name, r)
			}
		}
	}
}

// TestReportsAreLeftAsTheyWere and print the same twice.
func TestReportsAreLeftAsTheyWere(t *testing.T) {
	for _, f := range findings.Formats() {
		r := sample()
		first := printed(t, f.Name, r, findings.Options{})
		if second := printed(t, f.Name, r, findings.Options{}); first != second {
			t.Errorf("%s prints differently the second time", f.Name)
		}
		if !reflect.DeepEqual(r, sample()) {
			t.Errorf("%s changes the report", f.Name)
		}
	}
}
