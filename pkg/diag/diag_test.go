package diag_test

import (
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/diag"
)

func TestListIsSortedByPlace(t *testing.T) {
	var list diag.List
	list.Add(diag.Diagnostic{File: "b", Pos: diag.Pos{Line: 1, Column: 1}, Code: diag.Empty, Message: "four"})
	list.Add(diag.Diagnostic{File: "a", Pos: diag.Pos{Line: 9, Column: 2}, Code: diag.Empty, Message: "three"})
	list.Add(diag.Diagnostic{File: "a", Pos: diag.Pos{Line: 9, Column: 1}, Code: diag.Empty, Message: "two", Hint: "try"})
	list.Add(diag.Diagnostic{File: "a", Code: diag.Empty, Message: "one"})
	want := "a:1:1: one [empty]\na:9:1: two [empty]\n  hint: try\na:9:2: three [empty]\nb:1:1: four [empty]"
	if got := list.Err().Error(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if list[0].Severity != diag.Error {
		t.Error("a problem is an error unless it says otherwise")
	}
}

func TestNoProblemIsNoError(t *testing.T) {
	if err := (diag.List{}).Err(); err != nil {
		t.Error(err)
	}
}

// TestListIsBounded: the problem after the last that is taken says that there are
// more, and no message is longer than anybody reads.
func TestListIsBounded(t *testing.T) {
	var list diag.List
	for range 3 * diag.Most {
		list.Add(diag.Diagnostic{Code: diag.Syntax, Message: strings.Repeat("é", 5000), Hint: "try"})
	}
	last := list[len(list)-1]
	if len(list) != diag.Most+1 || last.Code != diag.TooMany || !list.Full() || list[diag.Most-1].Code != diag.Syntax {
		t.Errorf("%d problems, the last is %v", len(list), last)
	}
	if n := len(list[0].Message); n > 1100 || !strings.HasSuffix(list[0].Message, "é…") {
		t.Errorf("a message of %d bytes: %s", n, list[0].Message)
	}
}

func TestWarningSaysThatItIsOne(t *testing.T) {
	d := diag.Diagnostic{File: "a", Pos: diag.Pos{Line: 1, Column: 2}, Code: "c", Severity: diag.Warning, Message: "m", Hint: "h"}
	if got := d.String(); got != "a:1:2: warning: m [c]\n  hint: h" {
		t.Error(got)
	}
}
