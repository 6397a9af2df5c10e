package impact_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/impact"
	"github.com/threshold-cli/threshold/pkg/pack"
)

func framework(t testing.TB) pack.Framework {
	t.Helper()
	f, err := pack.LoadFramework(os.DirFS("../../data"))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func load(t testing.TB, root, folder string) *pack.Pack {
	t.Helper()
	p, err := pack.Load(os.DirFS(root), folder, pack.AnyID, framework(t), pack.All)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func editions(t testing.TB) (old, newer *pack.Pack) {
	return load(t, "../../testdata/editions", "2026/example"), load(t, "../../testdata/editions", "2027/example")
}

// TestEditions judges single cases by hand-checked outcomes.
func TestEditions(t *testing.T) {
	old, newer := editions(t)
	x := impact.New(old, newer, framework(t))
	for _, test := range []struct {
		name      string
		c         answer.Case
		direction impact.Direction
		moved     bool
		because   string // of the judgement
	}{
		{"lower level", answer.Case{Present: []string{"often-late"}}, impact.Down, true, "[often-late]: moved down"},
		{"weaker kind", answer.Case{Suspected: []string{"missing-from-home"}}, impact.Down, true, "[missing-from-home]: kind changed"},
		{"rule gone", answer.Case{Present: []string{"at-risk-online"}}, impact.Down, false, "[exploitation-referral]: at least taken out"},
		{"taken out", answer.Case{Present: []string{"debts"}}, impact.Down, true, "[debts]: taken out"},
		{"added", answer.Case{Present: []string{"carer-young"}}, impact.Up, true, "[carer-young]: added"},
		{"old id", answer.Case{Present: []string{"poor-housing"}}, impact.Aside, false, ""},
		{"new id", answer.Case{Present: []string{"housing-poor"}}, impact.Aside, false, ""},
		{"nothing", answer.Case{}, impact.Aside, false, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			if faults := x.Check(test.c); len(faults) > 0 {
				t.Fatal(faults)
			}
			out := x.Judge(test.c)
			if out.Direction != test.direction || out.LevelMoved != test.moved {
				t.Errorf("%s, level moved %v: %+v", out.Direction, out.LevelMoved, out)
			}
			if because := reasons(x, out, impact.OfJudgement); test.because == "" && because != "" || !strings.Contains(because, test.because) {
				t.Errorf("because %q", because)
			}
			if because := reasons(x, out, impact.OfContact); !strings.Contains(because, "[front-door]: phone changed") {
				t.Errorf("another number because %q", because)
			}
		})
	}
}

func reasons(x *impact.Impact, out impact.Outcome, of impact.Of) string {
	words := ""
	for _, cause := range out.Causes {
		for _, n := range cause.Alone {
			if cause.Of == of {
				words += x.Amendments()[n].Sentence()
			}
		}
	}
	return words
}

func TestWhatOneEditionHas(t *testing.T) {
	old, newer := editions(t)
	x := impact.New(old, newer, framework(t))
	c := answer.Case{Area: "example", Present: []string{"debts", "poor-housing"}, NotKnown: []string{"carer-young"}}
	if faults := x.Check(c); len(faults) > 0 {
		t.Fatal(faults)
	}
	out := x.Judge(c)
	if !slices.Equal(out.OnlyOld, []string{"debts"}) || !slices.Equal(out.OnlyNew, []string{"carer-young"}) {
		t.Errorf("%+v", out)
	}
	for _, wrong := range []answer.Case{{Present: []string{"no-such"}}, {Area: "wigan"}, {Present: []string{"told"}, Suspected: []string{"told"}},
		{History: []string{"no-such"}}, {Present: []string{"poor-housing", "housing-poor"}}} {
		if len(x.Check(wrong)) == 0 {
			t.Errorf("%+v was taken for a good case", wrong)
		}
	}
}

// TestOnlyTogether: two amendments that each leave the old outcome, and move
// the case only both at once.
func TestOnlyTogether(t *testing.T) {
	old, _ := editions(t)
	newer := changedCopy(t, old, func(p *pack.Pack) {
		at(p, "often-late").Levels = []string{"1"}
		at(p, "poor-housing").Levels = []string{"1"}
	})
	x := impact.New(old, newer, framework(t))
	out := x.Judge(answer.Case{Present: []string{"often-late", "poor-housing", "debts"}})
	if out.Direction != impact.Same {
		t.Fatalf("a third need holds the level: %+v", out)
	}
	out = x.Judge(answer.Case{Present: []string{"often-late", "poor-housing"}})
	if out.Direction != impact.Down || len(out.Causes) != 1 || len(out.Causes[0].Alone) != 0 || len(out.Causes[0].Together) != 2 {
		t.Fatalf("%+v", out)
	}
}

// TestAnotherLevel: with a level put in between, the numbers shift and nobody
// moves.
func TestAnotherLevel(t *testing.T) {
	old, _ := editions(t)
	up := map[string]string{"1": "1", "2": "2", "3": "4", "4": "5"}
	newer := changedCopy(t, old, func(p *pack.Pack) {
		levels := []pack.Level{}
		for _, l := range p.Levels {
			l.ID, l.Ordinal = up[l.ID], int(up[l.ID][0]-'0')
			levels = append(levels, l)
			if l.ID == "2" {
				levels = append(levels, pack.Level{ID: "3", Ordinal: 3, Name: "Targeted", Statute: []pack.Statute{pack.EarlyHelp},
					Definition: "Several services are needed at once.", Ref: []string{"page 2"}})
			}
		}
		p.Levels = levels
		for n := range p.Indicators {
			for m, id := range p.Indicators[n].Levels {
				p.Indicators[n].Levels[m] = up[id]
			}
		}
		p.Rules[0].AtLeast = "4"
		for n := range p.Routes {
			p.Routes[n].Level = up[p.Routes[n].Level]
		}
		p.Routes = append(p.Routes, pack.Route{Level: "3", Steps: []pack.Step{{Text: "Plan together.", Ref: []string{"page 2"}}}})
		p.Cases = nil
	})
	x := impact.New(old, newer, framework(t))
	for _, a := range x.Amendments() {
		if a.Part == "indicators" || a.Part == "rules" {
			t.Errorf("%s", a.Sentence())
		}
	}
	for _, i := range old.Indicators {
		if i.Kind == pack.Vulnerability || i.Kind == pack.Context { // one alone, printed at section 17, counts one level lower: there is another now
			continue
		}
		if out := x.Judge(answer.Case{Present: []string{i.ID}}); out.LevelMoved {
			t.Errorf("%s moved: %+v", i.ID, out)
		}
	}
}

func at(p *pack.Pack, id string) *pack.Indicator {
	n := slices.IndexFunc(p.Indicators, func(i pack.Indicator) bool { return i.ID == id })
	return &p.Indicators[n]
}

// changedCopy makes a valid pack of a changed copy.
func changedCopy(t interface{ Fatal(...any) }, p *pack.Pack, change func(*pack.Pack)) *pack.Pack {
	made := *p
	made.Cases = nil // they are of the unchanged pack
	made.Indicators = slices.Clone(p.Indicators)
	for n := range made.Indicators {
		made.Indicators[n].Levels = slices.Clone(made.Indicators[n].Levels)
	}
	made.Rules, made.Routes, made.Contacts = slices.Clone(p.Rules), slices.Clone(p.Routes), slices.Clone(p.Contacts)
	made.Levels = slices.Clone(p.Levels)
	change(&made)
	f, err := pack.LoadFramework(os.DirFS("../../data"))
	if err != nil {
		t.Fatal(err)
	}
	built, err := pack.Build(made, f)
	if err != nil {
		t.Fatal(err)
	}
	return built
}
