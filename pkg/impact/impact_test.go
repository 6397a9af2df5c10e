package impact_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/amend"
	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/impact"
	"github.com/threshold-cli/threshold/pkg/pack"
	"pgregory.net/rapid"
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

func editions(t testing.TB) (old, new *pack.Pack) {
	return load(t, "../../testdata/editions", "2026/example"), load(t, "../../testdata/editions", "2027/example")
}

// TestEditions judges single cases by hand-checked outcomes.
func TestEditions(t *testing.T) {
	old, new := editions(t)
	x := impact.New(old, new, framework(t))
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
	old, new := editions(t)
	x := impact.New(old, new, framework(t))
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
	new := changedCopy(t, old, func(p *pack.Pack) {
		at(p, "often-late").Levels = []string{"1"}
		at(p, "poor-housing").Levels = []string{"1"}
	})
	x := impact.New(old, new, framework(t))
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
	new := changedCopy(t, old, func(p *pack.Pack) {
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
	x := impact.New(old, new, framework(t))
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

// amended draws a real pack and an edition of it in which some indicators,
// rules and contacts are other.
func amended(t *rapid.T, packs []*pack.Pack) (old, new *pack.Pack) {
	old = packs[rapid.IntRange(0, len(packs)-1).Draw(t, "pack")]
	new = changedCopy(t, old, func(p *pack.Pack) {
		for n := range rapid.IntRange(1, 6).Draw(t, "changes") {
			i := &p.Indicators[rapid.IntRange(0, len(p.Indicators)-1).Draw(t, fmt.Sprintf("indicator %d", n))]
			level := p.Levels[rapid.IntRange(0, len(p.Levels)-1).Draw(t, "level")].ID
			switch rapid.IntRange(0, 5).Draw(t, "what") {
			case 0, 1:
				i.Levels = []string{level}
			case 2:
				i.Kind = pack.Kind(rapid.SampledFrom([]string{"harm", "danger", "vulnerability", "context"}).Draw(t, "kind"))
			case 3:
				i.Decisive = !i.Decisive && i.Kind != pack.Strength
			case 4:
				p.Rules[0].AtLeast = level
			default:
				p.Contacts[len(p.Contacts)-1].Phone += "9"
			}
		}
	})
	return old, new
}

func caseOf(t *rapid.T, p, other *pack.Pack) answer.Case {
	var c answer.Case
	for n := range rapid.IntRange(0, 5).Draw(t, "answers") {
		i := p.Indicators[rapid.IntRange(0, len(p.Indicators)-1).Draw(t, fmt.Sprintf("answer %d", n))]
		if rapid.Bool().Draw(t, "one that changed") {
			i = changedOne(t, p, other)
		}
		if slices.Contains(c.Present, i.ID) || slices.Contains(c.Suspected, i.ID) {
			continue
		}
		if rapid.Bool().Draw(t, "present") {
			c.Present = append(c.Present, i.ID)
		} else {
			c.Suspected = append(c.Suspected, i.ID)
		}
	}
	return c
}

func changedOne(t *rapid.T, p, other *pack.Pack) pack.Indicator {
	var all []pack.Indicator
	for n, i := range p.Indicators {
		if o := other.Indicators[n]; i.Kind != o.Kind || i.Floor != o.Floor || i.Ceil != o.Ceil || i.Decisive != o.Decisive {
			all = append(all, i)
		}
	}
	if len(all) == 0 {
		return p.Indicators[0]
	}
	return all[rapid.IntRange(0, len(all)-1).Draw(t, "changed")]
}

// TestCausesAreTrue: what is named as a cause brings the old outcome back when
// it is taken back, what is named together does it and nothing less of it does,
// and every move of these editions can be attributed.
func TestCausesAreTrue(t *testing.T) {
	packs := []*pack.Pack{load(t, "../../data", "packs/wokingham"), load(t, "../../data", "packs/warrington")}
	f := framework(t)
	rapid.Check(t, func(t *rapid.T) {
		old, new := amended(t, packs)
		x := impact.New(old, new, f)
		c := caseOf(t, old, new)
		out := x.Judge(c)
		d := amend.Compare(old, new)
		back := func(taken ...int) bool {
			var list []amend.Amendment
			for _, n := range taken {
				list = append(list, d.Amendments[n])
			}
			undone := d.Undo(list...)
			p := changedCopy(t, &undone, func(*pack.Pack) {})
			return sameButSupport(assess.Judge(p, c), assess.Judge(old, c))
		}
		for _, cause := range out.Causes {
			if cause.Of == impact.OfJudgement {
				checkCause(t, cause, back)
			}
		}
		moved := !sameButSupport(assess.Judge(old, c), assess.Judge(new, c))
		if moved && out.Direction == impact.Same {
			t.Fatalf("%+v moved and was not told", c)
		}
	})
}

func sameButSupport(a, b assess.Judgement) bool {
	return a.Level == b.Level && a.Low == b.Low && a.High == b.High && a.Protection == b.Protection
}

func checkCause(t *rapid.T, cause impact.Cause, back func(...int) bool) {
	if len(cause.Alone)+len(cause.Together) == 0 {
		t.Fatal("not attributed")
	}
	for _, n := range cause.Alone {
		if !back(n) {
			t.Fatalf("amendment %d alone does not bring the old outcome back", n)
		}
	}
	if len(cause.Together) == 1 {
		t.Fatal("one alone is called together")
	}
	if len(cause.Together) > 0 && !back(cause.Together...) {
		t.Fatalf("%v together do not bring the old outcome back", cause.Together)
	}
}

// TestTurnedRound: what moves up one way moves down the other.
func TestTurnedRound(t *testing.T) {
	packs := []*pack.Pack{load(t, "../../data", "packs/wokingham"), load(t, "../../data", "packs/warrington")}
	f := framework(t)
	turned := map[impact.Direction]impact.Direction{impact.Up: impact.Down, impact.Down: impact.Up}
	rapid.Check(t, func(t *rapid.T) {
		old, new := amended(t, packs)
		c := caseOf(t, old, new)
		want := impact.New(old, new, f).Judge(c).Direction
		if other, has := turned[want]; has {
			want = other
		}
		if got := impact.New(new, old, f).Judge(c).Direction; got != want {
			t.Fatalf("%s, and the other way %s", want, got)
		}
	})
}
