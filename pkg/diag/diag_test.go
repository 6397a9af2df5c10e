package diag_test

import (
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
