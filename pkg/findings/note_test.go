package findings_test

import (
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/findings"
)

// TestNotes: a note is shown for what it is in every format, and never makes a
// check fail.
func TestNotes(t *testing.T) {
	report := findings.Report{
		Check: "packs try", FailOn: diag.Warning, Subjects: []findings.Subject{{Name: "one", Folder: "one"}},
		Problems: diag.List{{File: "one/pack.yaml", Pos: diag.Pos{Line: 2, Column: 3}, Code: "open", Severity: diag.Note, Message: "who?"}},
	}
	if report.Failed() {
		t.Error("a note made the check fail")
	}
	for format, want := range map[string]string{
		"text":   "one/pack.yaml:2:3: note: who? [open]\n1 pack checked, 1 problem, of which 1 note\n",
		"github": "::notice file=one/pack.yaml,line=2,col=3,title=open::who?\n",
		"sarif":  `"level": "note"`,
		"junit":  `failures="0"`,
	} {
		if got := printed(t, format, report, findings.Options{}); !strings.Contains(got, want) {
			t.Errorf("%s: got\n%s\nwant\n%s", format, got, want)
		}
	}
}
