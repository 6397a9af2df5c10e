package main

import (
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/threshold-cli/threshold/cmd/bench/cases"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/compiled"
)

func TestMain(m *testing.M) {
	if err := os.Chdir(".."); err != nil { // where make growth runs
		panic(err)
	}
	os.Exit(m.Run())
}

func grown(name string, costs ...time.Duration) step {
	s := step{name: name}
	for n, cost := range costs {
		s.points = append(s.points, point{[]int{100, 1000, 10000}[n], cost})
	}
	return s
}

func TestTooSteep(t *testing.T) {
	c := chart{axis: "things", steps: []step{
		grown("flat", 5, 5, 5), grown("linear", 10, 100, 1000), grown("noisy", 10, 100, 1500),
		grown("squares", 10, 1000, 100000), grown("late", 10, 20, 800), grown("one", 10),
	}}
	if got := strings.Join(tooSteep(c), "; "); got != "squares against things: 2.00; late against things: 1.60" {
		t.Errorf("too steep: %s", got)
	}
}

// TestAllocationsGrowNoFaster: a count is the same on every machine, so a small
// version of the whole can be held to exactly: ten times as many indicators, at
// most ten times as many allocations and a tenth over.
func TestAllocationsGrowNoFaster(t *testing.T) {
	small, large := counts(t, 100), counts(t, 1000)
	for name, few := range small {
		if many := large[name]; many > 11*few+20 {
			t.Errorf("%s: %v allocations with 100 indicators, %v with 1000", name, few, many)
		}
	}
}

func counts(t *testing.T, size int) map[string]float64 {
	t.Helper()
	jobs, err := indicatorJobs(size)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]float64{}
	for _, j := range jobs {
		all[j.name] = testing.AllocsPerRun(2, func() {
			if err := j.do(); err != nil {
				t.Fatalf("%s: %v", j.name, err)
			}
		})
	}
	return all
}

// TestReasonsStayLinear: with ten times as many answers of one case, finding what
// its level rests on takes far less than a hundred times as long.
func TestReasonsStayLinear(t *testing.T) {
	cost := func(size int) time.Duration {
		p, err := madePack(size)
		if err != nil {
			t.Fatal(err)
		}
		judging, c := assess.Prepare(p, compiled.Framework()).Judging(), some(p, size)
		d, err := meter{rounds: 3}.cost(func() error { judging.Assess(c); return nil })
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	if small, large := cost(400), cost(4000); large > 40*small {
		t.Errorf("%v with 400 answers, %v with 4000", small, large)
	}
}

// TestBatchKeepsNothing: a hundred times as many cases take no more allocations for
// each, and hardly more in all: what is read and written is used again.
func TestBatchKeepsNothing(t *testing.T) {
	p, err := madePack(100)
	if err != nil {
		t.Fatal(err)
	}
	area, err := ready(p)
	if err != nil {
		t.Fatal(err)
	}
	count := func(many int) float64 {
		lines := cases.Lines(many, p)
		return testing.AllocsPerRun(2, func() {
			if err := judgeLines(area, lines, fourFields()); err != nil {
				t.Fatal(err)
			}
		})
	}
	if few, many := count(200), count(20000); many > few+200 {
		t.Errorf("%v allocations for 200 cases, %v for 20000", few, many)
	}
}

func TestPacksAreMade(t *testing.T) {
	folder := t.TempDir()
	if err := writePacks(folder, 3); err != nil {
		t.Fatal(err)
	}
	packs, err := madePacks(folder, 3)
	if err != nil || len(packs) != 3 || len(packs[2].Indicators) != 100 {
		t.Errorf("%v, %v", packs, err)
	}
}

// TestDrawingIsWhole: the pictures can be read as XML, with a title, words for
// those who do not see them, and no two labels on each other.
func TestDrawingIsWhole(t *testing.T) {
	c := chart{title: "Cost & <size>", axis: "things", steps: []step{grown("one", 1e6, 1e7, 1e8), grown("two", 1e6, 1e7, 1e8), grown("short", 1e3)}}
	text := draw(c)
	for d := xml.NewDecoder(strings.NewReader(string(text))); ; {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatalf("%v\n%s", err, text)
		}
	}
	for _, want := range []string{"<title id=\"title\">Cost &amp; &lt;size&gt;</title>", "one: 1ms at 100, 10ms at 1 000, 100ms at 10 000; slope 1.00.", "prefers-color-scheme: dark", ">two, slope 1.00</text>"} {
		if !strings.Contains(string(text), want) {
			t.Errorf("the picture lacks %s", want)
		}
	}
	lines := make([]curve, 12)
	spread(lines)
	for n := range lines[1:] {
		if lines[n+1].LabelY-lines[n].LabelY < between-0.1 || lines[n+1].LabelY > bottom {
			t.Errorf("labels at %v and %v", lines[n].LabelY, lines[n+1].LabelY)
		}
	}
}

// TestKeptPictures: each picture of the documents is one that this program draws.
func TestKeptPictures(t *testing.T) {
	kept, err := filepath.Glob(filepath.Join(root, "docs", "growth-*.svg"))
	if err != nil || len(kept) != 3 {
		t.Errorf("%v, %v", kept, err)
	}
}
