package proof_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/calendar"
	"github.com/threshold-cli/threshold/pkg/internal/fixture"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/proof"
	"github.com/threshold-cli/threshold/pkg/trial"
)

var update = flag.Bool("update", false, "write what the broken packs give into their archives")

func bench(t *testing.T) trial.Bench {
	t.Helper()
	files := os.DirFS("../../data")
	framework, err := pack.LoadFramework(files)
	if err != nil {
		t.Fatal(err)
	}
	national, err := pack.LoadNational(files)
	if err != nil {
		t.Fatal(err)
	}
	london, err := calendar.Load()
	if err != nil {
		t.Fatal(err)
	}
	clock := advice.Clock{Now: time.Date(2026, 11, 24, 10, 0, 0, 0, london), London: london}
	return trial.Bench{Framework: framework, National: national, Clock: clock}
}

// example is the small valid pack with some of its files replaced.
func example(t *testing.T, b trial.Bench, replaced ...txtar.File) *pack.Pack {
	t.Helper()
	files := fixture.Example(t)
	for _, f := range replaced {
		if f.Name != "want" {
			files["example/"+f.Name] = &fstest.MapFile{Data: f.Data}
		}
	}
	p, err := pack.Load(files, "example", "example", b.Framework, pack.All)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// words lists what does not hold, and the notes.
func words(t *testing.T, properties []proof.Property) string {
	t.Helper()
	var out strings.Builder
	for _, y := range properties {
		for _, note := range y.Notes {
			fmt.Fprintf(&out, "%s: note: %s\n", y.ID, note)
		}
		for _, broken := range y.Broken {
			fmt.Fprintf(&out, "%s (%s): %s\n", y.ID, y.Extent, broken.Message)
			if broken.Case != nil {
				text, err := json.Marshal(broken.Case)
				if err != nil {
					t.Fatal(err)
				}
				fmt.Fprintf(&out, "  %s\n", text)
			}
		}
		if y.More > 0 {
			fmt.Fprintf(&out, "%s: %d more\n", y.ID, y.More)
		}
	}
	return out.String()
}

func TestGoodPackHolds(t *testing.T) {
	b := bench(t)
	for _, y := range proof.Of(example(t, b), b, proof.Options{Bound: 300}) {
		if !y.Holds() {
			t.Errorf("%s: %+v", y.ID, y.Broken)
		}
		if y.Cases == 0 || y.Claim == "" || y.How == "" {
			t.Errorf("%s says too little: %+v", y.ID, y)
		}
	}
}

// TestBrokenPacks: each archive replaces files of the example, so that a valid
// pack breaks one property or more.
func TestBrokenPacks(t *testing.T) {
	b := bench(t)
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no broken packs: ", err)
	}
	for _, name := range names {
		t.Run(filepath.Base(name), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			got := words(t, proof.Of(example(t, b, archive.Files...), b, proof.Options{Bound: 0}))
			n := slices.IndexFunc(archive.Files, func(f txtar.File) bool { return f.Name == "want" })
			if *update {
				archive.Files[n].Data = []byte(got)
				if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			} else if want := string(archive.Files[n].Data); got != want {
				t.Errorf("got:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}

// TestFaultyJudging: a pack that loads cannot break these, so the judging is
// given a fault, and the report must show it by the smallest case. What is small
// is found without any case drawn at random.
func TestFaultyJudging(t *testing.T) {
	tests := []struct {
		name, property string
		fault          func(answer.Case, *assess.Judgement)
		message        string
		smallest       answer.Case
	}{
		{"a pair lowers", "never-lowers", func(c answer.Case, j *assess.Judgement) {
			if has(c, "often-late") && has(c, "homeless") {
				j.Level, j.Low = 1, 1
			}
		}, "adding homeless lowers the level from 2 to 1", answer.Case{Present: []string{"often-late", "homeless"}}},
		{"a fact lowers", "never-lowers", func(c answer.Case, j *assess.Judgement) {
			if answer.True(c.Child.Disabled) && has(c, "told") {
				j.High, j.Level, j.Low = 3, 3, 3
			}
		}, "lowers the level from 4 to 3 and the low end from 4 to 3 and the high end from 4 to 3", disabled("told")},
		{"being sure lowers", "never-lowers", func(c answer.Case, j *assess.Judgement) {
			if slices.Contains(c.Present, "told") {
				j.Low, j.Level = 3, 3
			}
		}, "adding told lowers the level from 4 to 3 and the low end from 4 to 3", answer.Case{Present: []string{"told"}}},
		{"three facts lower", "never-lowers", func(c answer.Case, j *assess.Judgement) {
			if answer.True(c.Child.Disabled) && answer.True(c.Child.Unborn) && c.OpenTo == answer.OpenToSocialCare {
				j.Level, j.Low = 1, 1
			}
		}, "lowers the level from 3 to 1 and the low end from 3 to 1", answer.Case{}},
		{"five together lower", "never-lowers", func(c answer.Case, j *assess.Judgement) {
			if len(c.Present) == 5 {
				j.Low, j.Level, j.High = 1, 1, 1
			}
		}, "lowers the level from", answer.Case{}},
		{"a range that does not hold the level", "range", func(c answer.Case, j *assess.Judgement) {
			if has(c, "impaired") && has(c, "homeless") {
				j.High = 2
			}
		}, "level 3 with a range of 3 to 2", answer.Case{Present: []string{"impaired", "homeless"}}},
		{"something decisive is not", "decisive-alone", func(c answer.Case, j *assess.Judgement) {
			if slices.Contains(c.Suspected, "likely-harm") {
				j.Level, j.Low = 3, 3
			}
		}, "likely-harm, suspected and nothing else: it gives level 3, not 4", answer.Case{Suspected: []string{"likely-harm"}}},
		{"a soft low end", "decisive-alone", func(c answer.Case, j *assess.Judgement) {
			if slices.Contains(c.Present, "likely-harm") {
				j.Low = 3
			}
		}, "likely-harm, present and nothing else: the range begins at 3, below the level 4", answer.Case{Present: []string{"likely-harm"}}},
		{"a disclosure counts low", "strong-alone", func(c answer.Case, j *assess.Judgement) {
			if has(c, "told") {
				j.Level, j.Low = 2, 2
			}
		}, "told, present and nothing else: it gives level 2, not 4", answer.Case{Present: []string{"told"}}},
		{"a danger leaves protection out", "strong-alone", func(c answer.Case, j *assess.Judgement) {
			if has(c, "impaired") {
				j.High = 3
			}
		}, "impaired, present and nothing else: the range ends at 3, below the level of protection, 4", answer.Case{Present: []string{"impaired"}}},
		{"an ordinary need gives a statutory level", "ordinary-alone", func(c answer.Case, j *assess.Judgement) {
			if has(c, "often-late") {
				j.Level, j.High = 3, 3
			}
		}, "often-late, present and nothing else: it gives the statutory level 3", answer.Case{Present: []string{"often-late"}}},
		{"a suspicion counts", "ordinary-alone", func(c answer.Case, j *assess.Judgement) {
			if slices.Contains(c.Suspected, "often-late") {
				j.Level = 2
			}
		}, "often-late, suspected and nothing else: it gives level 2, though it is only suspected", answer.Case{Suspected: []string{"often-late"}}},
		{"the range leaves out what prints it", "ordinary-alone", func(c answer.Case, j *assess.Judgement) {
			if slices.Contains(c.Suspected, "often-late") {
				j.High = 1
			}
		}, "often-late, suspected and nothing else: the range ends at 1, below 2, which prints it", answer.Case{Suspected: []string{"often-late"}}},
		{"not known counts", "changes-nothing", func(c answer.Case, j *assess.Judgement) {
			if len(c.NotKnown) > 0 {
				j.High = 4
			}
		}, "eats-well gives level 1, range 1 to 4", answer.Case{NotKnown: []string{"eats-well"}}},
		{"danger that waits", "immediate-danger", func(c answer.Case, j *assess.Judgement) {
			if has(c, "impaired") {
				j.Protection = pack.Ask
			}
		}, "level 4, protection ask", answer.Case{}},
	}
	b := bench(t)
	p := example(t, b)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			judge := func(p *pack.Pack, c answer.Case) assess.Judgement {
				j := assess.Judge(p, c)
				test.fault(c, &j)
				return j
			}
			bound := 0
			if strings.HasPrefix(test.name, "five") {
				bound = 300
			}
			y := property(proof.Of(p, b, proof.Options{Bound: bound, Judge: judge}), test.property)
			if y.Holds() {
				t.Fatal("the fault was not found")
			}
			first := y.Broken[0]
			if !strings.Contains(first.Message, test.message) {
				t.Errorf("got %q, want %q", first.Message, test.message)
			}
			if want, _ := json.Marshal(test.smallest); string(want) != "{}" {
				if got, _ := json.Marshal(first.Case); string(got) != string(want) {
					t.Errorf("got the case %s, want %s", got, want)
				}
			}
		})
	}
}

func has(c answer.Case, id string) bool {
	return slices.Contains(c.Present, id) || slices.Contains(c.Suspected, id)
}

func disabled(id string) answer.Case {
	yes := true
	return answer.Case{Present: []string{id}, Child: answer.Child{Disabled: &yes}}
}

func property(all []proof.Property, id string) proof.Property {
	return all[slices.IndexFunc(all, func(y proof.Property) bool { return y.ID == id })]
}

// TestSameAgain: the same pack and bound give the same report, whoever of the
// processors is quicker.
func TestSameAgain(t *testing.T) {
	b := bench(t)
	p := example(t, b)
	judge := func(p *pack.Pack, c answer.Case) assess.Judgement {
		j := assess.Judge(p, c)
		if len(c.Present) > 3 {
			j.High, j.Level, j.Low = 1, 1, 1
		}
		return j
	}
	o := proof.Options{Bound: 500, Judge: judge}
	if a, b := words(t, proof.Of(p, b, o)), words(t, proof.Of(p, b, o)); a != b || a == "" {
		t.Errorf("%s\n%s", a, b)
	}
}

// TestVeryLargePack: a pack with more indicators than can be paired is still
// checked in little time, and the report says what was left out.
func TestVeryLargePack(t *testing.T) {
	b := bench(t)
	p := *example(t, b)
	for n := range 1001 {
		i := *p.Indicator("often-late")
		i.ID, i.Topic = fmt.Sprintf("late-%d", n), ""
		p.Indicators = append(p.Indicators, i)
	}
	large, err := pack.Build(p, b.Framework)
	if err != nil {
		t.Fatal(err)
	}
	y := property(proof.Of(large, b, proof.Options{Bound: 100}), "never-lowers")
	if !y.Holds() || y.Cases > 100_000 || len(y.Notes) != 1 || !strings.Contains(y.Notes[0], "too many pairs") {
		t.Errorf("%+v", y)
	}
}
