package findings_test

import (
	"bytes"
	"testing"

	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/findings"
)

// sample has a problem of each severity and a test of each outcome.
func sample() findings.Report {
	return findings.Report{
		Check:    "packs try",
		Subjects: []findings.Subject{{Name: "one", Folder: "packs/one"}, {Name: "two", Folder: "packs/two"}},
		Rules:    []diag.Rule{{Code: diag.UnknownKey, Text: "The format has no such key.", Help: "Look again."}},
		Problems: diag.List{
			{File: "packs/one/pack.yaml", Pos: diag.Pos{Line: 2, Column: 3}, Code: diag.UnknownKey, Severity: diag.Error,
				Message: "there is no key nmae", Hint: "did you mean name?"},
			{File: "packs/one/contacts.yaml", Pos: diag.Pos{Line: 9, Column: 1}, Code: "old-name", Severity: diag.Warning,
				Message: "the name is old"},
		},
		Tests: []findings.Test{
			{Suite: "one", Name: "good", Outcome: findings.Pass},
			{Suite: "one", Name: "bad", Outcome: findings.Fail, Message: "level 2, expected 3", Detail: []string{"got      2", "expected 3"},
				File: "packs/one/cases.yaml", Pos: diag.Pos{Line: 4, Column: 5}},
			{Suite: "one", Name: "left", Outcome: findings.Skip, Message: "not asked for"},
		},
	}
}

func printed(t *testing.T, format string, r findings.Report, o findings.Options) string {
	t.Helper()
	for _, f := range findings.Formats() {
		if f.Name == format {
			var out bytes.Buffer
			if err := f.Write(&out, r, o); err != nil {
				t.Fatal(err)
			}
			return out.String()
		}
	}
	t.Fatal("there is no format ", format)
	return ""
}

func TestText(t *testing.T) {
	want := `packs/one/pack.yaml:2:3: there is no key nmae [unknown-key]
  hint: did you mean name?
packs/one/contacts.yaml:9:1: warning: the name is old [old-name]
packs/one/cases.yaml:4:5: fail one/bad: level 2, expected 3
  got      2
  expected 3
skip one/left: not asked for
2 packs checked, 2 problems, of which 1 warning; 3 tests, 1 failed, 1 skipped
`
	if got := printed(t, "text", sample(), findings.Options{}); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestGitHub(t *testing.T) {
	want := `::error file=packs/one/pack.yaml,line=2,col=3,title=unknown-key::there is no key nmae%0Ahint: did you mean name?
::warning file=packs/one/contacts.yaml,line=9,col=1,title=old-name::the name is old
::error file=packs/one/cases.yaml,line=4,col=5,title=failed-test::one/bad: level 2, expected 3%0Agot      2%0Aexpected 3
::notice title=threshold packs try::2 packs checked, 2 problems, of which 1 warning; 3 tests, 1 failed, 1 skipped
`
	if got := printed(t, "github", sample(), findings.Options{}); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestFailed: an error and a failed test always count, a warning where asked for.
func TestFailed(t *testing.T) {
	warning := diag.List{{Severity: diag.Warning}}
	for name, row := range map[string]struct {
		report findings.Report
		want   bool
	}{
		"nothing":            {findings.Report{FailOn: diag.Warning}, false},
		"warning":            {findings.Report{Problems: warning}, false},
		"warning, asked for": {findings.Report{Problems: warning, FailOn: diag.Warning}, true},
		"error":              {findings.Report{Problems: diag.List{{Severity: diag.Error}}}, true},
		"severity left out":  {findings.Report{Problems: diag.List{{}}}, true},
		"passed and skipped": {findings.Report{Tests: []findings.Test{{Outcome: findings.Pass}, {Outcome: findings.Skip}}}, false},
		"failed test":        {findings.Report{Tests: []findings.Test{{Outcome: findings.Fail}}}, true},
	} {
		if got := row.report.Failed(); got != row.want {
			t.Errorf("%s: got %v", name, got)
		}
	}
}

// TestJSON pins the names of fields.
func TestJSON(t *testing.T) {
	r := sample()
	r.Problems, r.Tests = r.Problems[:1], r.Tests[1:2]
	want := `{
  "diagnostics": [
    {
      "file": "packs/one/pack.yaml",
      "code": "unknown-key",
      "severity": "error",
      "message": "there is no key nmae",
      "hint": "did you mean name?",
      "line": 2,
      "column": 3
    }
  ],
  "tests": [
    {
      "suite": "one",
      "name": "bad",
      "outcome": "fail",
      "message": "level 2, expected 3",
      "detail": [
        "got      2",
        "expected 3"
      ],
      "file": "packs/one/cases.yaml",
      "line": 4,
      "column": 5
    }
  ]
}
`
	if got := printed(t, "json", r, findings.Options{}); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got := printed(t, "json", findings.Report{}, findings.Options{}); got != "{\n  \"diagnostics\": []\n}\n" {
		t.Errorf("nothing found prints %s", got)
	}
	r.Data = map[string]int{"cover": 7}
	if got := printed(t, "json", r, findings.Options{}); got != "{\n  \"cover\": 7\n}\n" {
		t.Errorf("data of its own prints %s", got)
	}
}
