package data_test

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/threshold-cli/threshold/data"
	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/calendar"
	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/lint"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/render"
)

// FuzzPack puts a text in place of a line of the example pack, which is small, and
// starts from lines of a built-in one. Where that still is a pack, the worked cases
// are judged, advised and printed by it, and it is linted.
func FuzzPack(f *testing.F) {
	wholes, names := example(f)
	texts := []string{"", "    phone: \"01234 567890\"", "  - text: \"\\u202e\"", "    levels: [\"1\"]", "  - {}", "x: &a [*a]", "    within: P1D", "kind: harm", "    hours: []"}
	for n, text := range append(texts, someLines(f)...) {
		f.Add(uint16(n), uint16(n*7), text)
	}
	w := aWorld(f)
	f.Fuzz(func(t *testing.T, file, line uint16, text string) {
		name := names[int(file)%len(names)]
		lines := strings.Split(string(wholes[name]), "\n")
		lines[int(line)%len(lines)] = text
		files := fstest.MapFS{}
		for other, whole := range wholes {
			files[other] = &fstest.MapFile{Data: whole}
		}
		files[name] = &fstest.MapFile{Data: []byte(strings.Join(lines, "\n"))}
		w.useOrRefuse(t, files, path.Dir(name))
	})
}

// world is what judging needs beside a pack.
type world struct {
	framework pack.Framework
	national  pack.NationalFacts
	facts     pack.LintFacts
	clock     advice.Clock
}

func aWorld(f *testing.F) (w world) {
	f.Helper()
	london, err := calendar.Load()
	faults := []error{err}
	keep := func(err error) { faults = append(faults, err) }
	w.framework, err = pack.LoadFramework(data.Files())
	keep(err)
	w.national, err = pack.LoadNational(data.Files())
	keep(err)
	w.facts, err = pack.LoadLintFacts(data.Files())
	keep(err)
	w.clock.London = london
	w.clock.Now, err = calendar.Parse("2026-11-24T15:20", london)
	keep(err)
	w.clock.Holidays, err = pack.LoadCalendar(data.Files())
	keep(err)
	if err := errors.Join(faults...); err != nil {
		f.Fatal(err)
	}
	return w
}

// example is the small good pack that tests share.
func example(f *testing.F) (map[string][]byte, []string) {
	f.Helper()
	packs := os.DirFS("../testdata/pack/ok")
	names, err := fs.Glob(packs, "example/*.yaml")
	if err != nil || len(names) == 0 {
		f.Fatal("no pack: ", err)
	}
	wholes := map[string][]byte{}
	for _, name := range names {
		if wholes[name], err = fs.ReadFile(packs, name); err != nil {
			f.Fatal(err)
		}
	}
	return wholes, names
}

// someLines are lines of a built-in pack, a few from each of its files.
func someLines(f *testing.F) []string {
	f.Helper()
	names, err := fs.Glob(data.Files(), "packs/wigan/*.yaml")
	if err != nil || len(names) == 0 {
		f.Fatal("no pack: ", err)
	}
	var some []string
	for _, name := range names {
		whole, err := fs.ReadFile(data.Files(), name)
		if err != nil {
			f.Fatal(err)
		}
		lines := strings.Split(string(whole), "\n")
		for n := 0; n < len(lines); n += 1 + len(lines)/5 {
			some = append(some, lines[n])
		}
	}
	return some
}

// useOrRefuse reads a pack, and does all with it that is done with a pack.
func (w world) useOrRefuse(t *testing.T, files fs.FS, folder string) {
	t.Helper()
	p, places, err := pack.LoadPlaced(files, folder, path.Base(folder), w.framework, pack.All)
	var problems diag.List
	if p == nil && (!errors.As(err, &problems) || len(problems) == 0) {
		t.Fatalf("not a list of problems: %v", err)
	}
	for _, d := range problems {
		if d.Pos.Line < 1 || d.Pos.Column < 1 || d.Message == "" {
			t.Fatalf("%#v", d)
		}
	}
	if p == nil {
		return
	}
	for _, f := range lint.Check(lint.Subject{Pack: p, Places: places, Framework: w.framework, Facts: w.facts, Today: "2026-11-25"}) {
		if f.Code == "" || f.Message == "" || f.Pos.Line < 1 {
			t.Fatalf("%#v", f)
		}
	}
	for _, c := range p.Cases[:min(3, len(p.Cases))] {
		r := advice.Advise(p, w.national, c.Answers, assess.Assess(p, w.framework, c.Answers), w.clock)
		if r.Range.Low < 1 || r.Range.Low > r.Level.Ordinal || r.Level.Ordinal > r.Range.High {
			t.Fatalf("%s gives %+v of %+v", c.ID, r.Level, r.Range)
		}
		var text bytes.Buffer
		if err := render.Text(&text, r, render.Options{}); err != nil {
			t.Fatal(err)
		}
		if r.Urgent && !strings.Contains(text.String(), "999") {
			t.Fatalf("%s is urgent, and 999 is not printed", c.ID)
		}
	}
}
