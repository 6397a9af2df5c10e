package lint_test

import (
	"flag"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/threshold-cli/threshold/data"
	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/internal/fixture"
	"github.com/threshold-cli/threshold/pkg/lint"
	"github.com/threshold-cli/threshold/pkg/pack"
)

var update = flag.Bool("update", false, "write what the fixtures give into their archives, and docs/lint.md anew")

// today is the day on which everything here is checked.
const today = "2026-11-25"

func facts(t *testing.T) pack.LintFacts {
	t.Helper()
	f, err := pack.LoadLintFacts(data.Files())
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// findings holds the pack of a folder against every rule.
func findings(t *testing.T, files fs.FS, folder, id string) []lint.Finding {
	t.Helper()
	framework, err := pack.LoadFramework(data.Files())
	if err != nil {
		t.Fatal(err)
	}
	p, places, err := pack.LoadPlaced(files, folder, id, framework, pack.All)
	if err != nil {
		t.Fatal(err)
	}
	return lint.Check(lint.Subject{Pack: p, Places: places, Framework: framework, Facts: facts(t), Today: today})
}

// linted is what the owner of a pack gets to see.
func linted(t *testing.T, files fs.FS, folder, id string) diag.List {
	t.Helper()
	config, err := lint.LoadConfig(files, folder)
	if err != nil {
		t.Fatal(err)
	}
	return config.Apply(findings(t, files, folder, id))
}

func of(list diag.List, code string) diag.List {
	var some diag.List
	for _, d := range list {
		if string(d.Code) == code {
			some = append(some, d)
		}
	}
	some.Sort()
	return some
}

func TestGoodPackIsClean(t *testing.T) {
	for _, d := range linted(t, fixture.Example(t), "example", "example") {
		if d.Severity != diag.Note {
			t.Errorf("%s %s", d.Severity, d)
		}
	}
}

// TestEveryRuleHasAFixture that breaks it, and every fixture a rule.
func TestEveryRuleHasAFixture(t *testing.T) {
	names := map[string]bool{}
	for _, name := range archives(t) {
		names[strings.TrimSuffix(filepath.Base(name), ".txtar")] = true
	}
	for _, rule := range lint.Rules() {
		if !names[string(rule.Code)] {
			t.Errorf("no fixture breaks %s", rule.Code)
		}
		delete(names, string(rule.Code))
	}
	for name := range names {
		t.Errorf("%s.txtar is of no rule", name)
	}
}

func archives(t *testing.T) []string {
	t.Helper()
	names, err := filepath.Glob(fixture.Packs + "/lint/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no fixtures: ", err)
	}
	return names
}

// TestBrokenPacks changes the good pack as each archive says and compares what
// the rule of the archive's name finds.
//
// A file of the archive replaces one of the pack. "FILE (was)" and the "FILE
// (now)" after it replace one text, which must stand in the file once.
func TestBrokenPacks(t *testing.T) {
	for _, name := range archives(t) {
		code := strings.TrimSuffix(filepath.Base(name), ".txtar")
		t.Run(code, func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			files := fixture.Example(t)
			before := of(linted(t, files, "example", "example"), code)
			change(t, files, archive)
			list := of(linted(t, files, "example", "example"), code)
			if len(list) == 0 || len(before) > 0 && list.Error() == before.Error() {
				t.Fatal("the change breaks nothing")
			}
			got := list.Error() + "\n"
			if *update {
				fixture.Rewrite(t, name, archive, got)
			} else if want := fixture.Section(archive, "want"); got != want {
				t.Errorf("got:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}

func change(t *testing.T, files fstest.MapFS, archive *txtar.Archive) {
	t.Helper()
	for n, f := range archive.Files {
		name, was := strings.CutSuffix(f.Name, " (was)")
		_, now := strings.CutSuffix(f.Name, " (now)")
		switch {
		case f.Name == "want" || now:
		case was:
			text := string(files["example/"+name].Data)
			old, replacement := string(f.Data), string(archive.Files[n+1].Data)
			if archive.Files[n+1].Name != name+" (now)" || strings.Count(text, old) != 1 {
				t.Fatalf("%s: stands %d times in the good pack: %q", f.Name, strings.Count(text, old), old)
			}
			files["example/"+name] = &fstest.MapFile{Data: []byte(strings.Replace(text, old, replacement, 1))}
		default:
			files["example/"+name] = &fstest.MapFile{Data: f.Data}
		}
	}
}
