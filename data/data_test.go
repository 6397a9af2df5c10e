package data_test

import (
	"encoding/json"
	"io/fs"
	"path"
	"slices"
	"testing"
	"time"

	"github.com/threshold-cli/threshold/data"
	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/calendar"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/trial"
)

func framework(t *testing.T) pack.Framework {
	t.Helper()
	f, err := pack.LoadFramework(data.Files())
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func national(t *testing.T) pack.NationalFacts {
	t.Helper()
	n, err := pack.LoadNational(data.Files())
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// packs loads every built-in pack whole: shape, references and worked cases.
func packs(t *testing.T) []*pack.Pack {
	t.Helper()
	names, err := fs.Glob(data.Files(), "packs/*/pack.yaml")
	if err != nil || len(names) == 0 {
		t.Fatal("no packs: ", err)
	}
	var all []*pack.Pack
	for _, name := range names {
		folder := path.Dir(name)
		p, err := pack.Load(data.Files(), folder, path.Base(folder), framework(t), pack.All)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
	return all
}

// bench holds a Tuesday morning in term time, when everybody is at work.
func bench(t *testing.T) trial.Bench {
	t.Helper()
	london, err := calendar.Load()
	if err != nil {
		t.Fatal(err)
	}
	holidays, err := pack.LoadCalendar(data.Files())
	if err != nil {
		t.Fatal(err)
	}
	now := time.Date(2026, 11, 24, 10, 0, 0, 0, london)
	return trial.Bench{Framework: framework(t), National: national(t),
		Clock: advice.Clock{Now: now, London: london, Holidays: holidays}}
}

func TestWorkedCases(t *testing.T) {
	b := bench(t)
	for _, p := range packs(t) {
		for _, o := range b.Run(p, trial.Every) {
			for _, d := range o.Differences {
				t.Errorf("%s/%s: %s: expected %s, got %s", p.ID, o.Case.ID, d.Field, d.Expected, d.Got)
			}
		}
	}
}

// TestCasesCoverThePacks: every rule met and unmet, every level suggested,
// every decisive indicator, gate, state of consent and history fact used.
func TestCasesCoverThePacks(t *testing.T) {
	b := bench(t)
	for _, p := range packs(t) {
		c := trial.Cover(p, b.Run(p, trial.Every))
		for _, k := range c.Kinds {
			for _, m := range k.Missing {
				t.Errorf("%s: %s: %s: %s", p.ID, k.ID, m.ID, m.Why)
			}
			t.Logf("%s: %s: %d of %d", p.ID, k.ID, k.Covered(), k.Of)
		}
		t.Logf("%s: %d%% of %d", p.ID, c.Percent(), c.Of())
	}
}

// TestListsAreNeverNull: a script loops over every list of a result without
// asking first. Only what may be unknown or not given is null.
func TestListsAreNeverNull(t *testing.T) {
	mayBeNull := []string{"own_level", "departure", "open_now"}
	b := bench(t)
	for _, p := range packs(t) {
		for _, c := range p.Cases {
			text, err := json.Marshal(b.Judge(p, c.Answers))
			if err != nil {
				t.Fatal(err)
			}
			var tree any
			if err := json.Unmarshal(text, &tree); err != nil {
				t.Fatal(err)
			}
			for _, name := range nulls("", tree) {
				if !slices.Contains(mayBeNull, name) {
					t.Errorf("%s/%s: %s is null", p.ID, c.ID, name)
				}
			}
		}
	}
}

// nulls lists the names of all values that are null, at any depth.
func nulls(name string, value any) []string {
	var found []string
	switch value := value.(type) {
	case nil:
		return []string{name}
	case []any:
		for _, item := range value {
			found = append(found, nulls(name, item)...)
		}
	case map[string]any:
		for key, item := range value {
			found = append(found, nulls(key, item)...)
		}
	}
	return found
}
