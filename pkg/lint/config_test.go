package lint_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/threshold-cli/threshold/data"
	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/lint"
)

func read(t *testing.T, text string) lint.Config {
	t.Helper()
	c, err := lint.ReadConfig("lint.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func sample() []lint.Finding {
	return []lint.Finding{
		{Code: "no-hours", Severity: diag.Warning, At: "contacts/door", File: "contacts.yaml", Pos: diag.Pos{Line: 2, Column: 1}, Message: "no hours"},
		{Code: "no-hours", Severity: diag.Warning, At: "contacts/night", File: "contacts.yaml", Pos: diag.Pos{Line: 5, Column: 1}, Message: "no hours"},
		{Code: "placeholder", Severity: diag.Error, At: "levels/2", File: "pack.yaml", Pos: diag.Pos{Line: 3, Column: 1}, Message: "TBC"},
	}
}

func told(list diag.List) string {
	var lines []string
	for _, d := range list {
		lines = append(lines, fmt.Sprintf("%s %s:%d %s", d.Severity, d.File, d.Pos.Line, d.Code))
	}
	return strings.Join(lines, "\n")
}

func TestApply(t *testing.T) {
	for _, row := range []struct{ name, config, want string }{
		{"nothing", "severity: {}", "warning contacts.yaml:2 no-hours\nwarning contacts.yaml:5 no-hours\nerror pack.yaml:3 placeholder"},
		{"severity", "severity: {no-hours: error, placeholder: off}", "error contacts.yaml:2 no-hours\nerror contacts.yaml:5 no-hours"},
		{"one place", "allow:\n  - {code: no-hours, at: [contacts/door], reason: None are printed.}", "warning contacts.yaml:5 no-hours\nerror pack.yaml:3 placeholder"},
		{"of another code", "allow:\n  - {code: no-number, at: [contacts/door], reason: None is printed.}",
			"warning contacts.yaml:2 no-hours\nwarning contacts.yaml:5 no-hours\nerror pack.yaml:3 placeholder\nwarning lint.yaml:2 unused-exception"},
		{"unused, off", "severity: {no-hours: off, placeholder: off, unused-exception: off}\nallow:\n  - {code: no-number, at: [contacts/door], reason: None is printed.}", ""},
		{"unused, an error", "severity: {no-hours: off, placeholder: off, unused-exception: error}\nallow:\n  - {code: no-number, at: [a], reason: None is printed.}",
			"error lint.yaml:3 unused-exception"},
	} {
		t.Run(row.name, func(t *testing.T) {
			if got := told(read(t, row.config).Apply(sample())); got != row.want {
				t.Errorf("got\n%s\nwant\n%s", got, row.want)
			}
		})
	}
}

// TestConfigIsStrict: every mistake is named with its place, all at once.
func TestConfigIsStrict(t *testing.T) {
	_, err := lint.ReadConfig("lint.yaml", []byte(`severity:
  no-houres: off
  no-hours: loud
allow:
  - {code: no-hour, at: [contacts/door], reason: None are printed.}
  - {code: no-hours, at: [contacts/door, contacts/door], reason: TBC}
  - {code: no-hours, at: []}
alow: []
`))
	if err == nil {
		t.Fatal("the configuration was taken for a good one")
	}
	got := err.Error()
	for _, line := range []string{
		"lint.yaml:2:14: there is no rule no-houres [unknown-id]",
		`lint.yaml:3:13: severity no-hours cannot be "loud"; allowed: error, warning, note, off [wrong-value]`,
		"lint.yaml:5:12: there is no rule no-hour [unknown-id]",
		"lint.yaml:6:42: contacts/door is excepted from no-hours twice [duplicate-id]",
		`lint.yaml:6:66: "TBC" is no reason [incomplete]`,
		"lint.yaml:7:5: item 3 of allow lacks at [required]",
		"lint.yaml:7:5: item 3 of allow lacks reason [required]",
		"lint.yaml:8:1: the file has no key alow [unknown-key]",
	} {
		if !strings.Contains(got, line+"\n") {
			t.Errorf("lacks %s; got\n%s", line, got)
		}
	}
}

// TestLoadConfig: no file is no configuration; what cannot be read says so.
func TestLoadConfig(t *testing.T) {
	if c, err := lint.LoadConfig(fstest.MapFS{}, "example"); err != nil || len(c.Allow) > 0 {
		t.Error(c, err)
	}
	for name, text := range map[string]string{"empty": "", "a list": "[]", "binary": "\x00\x01", "huge": strings.Repeat("#", 5<<20)} {
		files := fstest.MapFS{"example/lint.yaml": {Data: []byte(text)}}
		if _, err := lint.LoadConfig(files, "example"); err == nil || !strings.HasPrefix(err.Error(), "example/lint.yaml:1:1: ") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestSameFindingsInTheSameOrder(t *testing.T) {
	first, again := findings(t, data.Files(), "packs/wokingham", "wokingham"), findings(t, data.Files(), "packs/wokingham", "wokingham")
	if fmt.Sprint(first) != fmt.Sprint(again) {
		t.Errorf("two runs differ:\n%v\n%v", first, again)
	}
}

// TestEveryFindingCanBeExcepted by the name that it gives, and stands at a place.
func TestEveryFindingCanBeExcepted(t *testing.T) {
	for _, area := range []string{"stoke", "warrington", "wigan", "wokingham", "wolverhampton"} {
		found := findings(t, data.Files(), "packs/"+area, area)
		seen, config := map[string]bool{}, "allow:\n"
		for _, f := range found {
			if f.At == "" || f.Pos.Line < 1 || !strings.HasPrefix(f.File, "packs/"+area+"/") || !strings.HasPrefix(f.Message, f.At+": ") {
				t.Errorf("%s: %+v", area, f)
			}
			if key := string(f.Code) + f.At; !seen[key] {
				config += fmt.Sprintf("  - {code: %s, at: [%q], reason: So it is printed.}\n", f.Code, f.At)
				seen[key] = true
			}
		}
		if left := read(t, config).Apply(found); len(left) > 0 {
			t.Errorf("%s: cannot be excepted: %s", area, left)
		}
	}
}
