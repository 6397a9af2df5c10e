package render_test

import (
	"bytes"
	"io/fs"
	"path"
	"slices"
	"testing"

	"github.com/threshold-cli/threshold/data"
	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/calendar"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/result"
)

// areas lists the built-in packs.
func areas(t testing.TB) []string {
	t.Helper()
	var names []string
	entries, err := fs.ReadDir(data.Files(), "packs")
	must(t, err)
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

// judged runs one worked case of an area's pack through the whole program, as
// it would stand at a moment.
func judged(t testing.TB, area, id, at string) result.Result {
	t.Helper()
	p, framework := load(t, area)
	n := slices.IndexFunc(p.Cases, func(c pack.Case) bool { return c.ID == id })
	if n < 0 {
		t.Fatalf("%s has no case %s", area, id)
	}
	return advised(t, p, framework, p.Cases[n].Answers, at)
}

func load(t testing.TB, area string) (*pack.Pack, pack.Framework) {
	t.Helper()
	framework, err := pack.LoadFramework(data.Files())
	must(t, err)
	p, err := pack.Load(data.Files(), path.Join("packs", area), area, framework, pack.All)
	must(t, err)
	p.Origin = pack.Origin{Place: pack.BuiltIn, BuiltIn: p.SHA256}
	return p, framework
}

func advised(t testing.TB, p *pack.Pack, framework pack.Framework, c answer.Case, at string) result.Result {
	t.Helper()
	national, err := pack.LoadNational(data.Files())
	must(t, err)
	return advice.Advise(p, national, c, assess.Assess(p, framework, c), clockAt(t, at))
}

func clockAt(t testing.TB, at string) advice.Clock {
	t.Helper()
	holidays, err := pack.LoadCalendar(data.Files())
	must(t, err)
	london, err := calendar.Load()
	must(t, err)
	now, err := calendar.Parse(at, london)
	must(t, err)
	return advice.Clock{Now: now, London: london, Holidays: holidays}
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// printed gives a result in a format, by the name of --format.
func printed(t *testing.T, name string, r result.Result, o render.Options) string {
	t.Helper()
	var out bytes.Buffer
	for _, f := range render.Formats() {
		if f.Name == name {
			must(t, f.Result(&out, r, o))
			return out.String()
		}
	}
	t.Fatalf("there is no format %s", name)
	return ""
}
