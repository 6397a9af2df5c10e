package compare_test

import (
	"fmt"
	"os"
	"slices"
	"testing"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/compare"
	"github.com/threshold-cli/threshold/pkg/pack"
	"pgregory.net/rapid"
)

func load(t testing.TB) ([]*pack.Pack, pack.Vocabulary) {
	t.Helper()
	files := os.DirFS("../../data")
	framework, err := pack.LoadFramework(files)
	if err != nil {
		t.Fatal(err)
	}
	vocabulary, err := pack.LoadVocabulary(files)
	if err != nil {
		t.Fatal(err)
	}
	var packs []*pack.Pack
	for _, area := range []string{"stoke", "warrington", "wigan", "wokingham", "wolverhampton"} {
		p, err := pack.Load(files, "packs/"+area, area, framework, pack.Indicators)
		if err != nil {
			t.Fatal(err)
		}
		packs = append(packs, p)
	}
	return packs, vocabulary
}

// TestConcerns: what each document says, read in the documents. Wokingham's
// tables are pictures, so what is not in its text cannot be told.
func TestConcerns(t *testing.T) {
	c := compare.New(load(t))
	for words, want := range map[string][5]compare.Says{
		"missing from home": {compare.InWords, compare.InWords, compare.InWords, compare.NotHeld, compare.InWords},
		"forced marriage":   {compare.InWords, compare.Nothing, compare.InWords, compare.NotHeld, compare.InWords},
		"FGM":               {compare.InWords, compare.InWords, compare.Related, compare.NotHeld, compare.InWords},
		"domestic abuse":    {compare.InWords, compare.InWords, compare.InWords, compare.Related, compare.InWords},
		"young carer":       {compare.InWords, compare.InWords, compare.InWords, compare.NotHeld, compare.InWords},
		"neglect":           {compare.InWords, compare.InWords, compare.InWords, compare.InWords, compare.InWords},
		"parking permit":    {compare.Nothing, compare.Nothing, compare.Nothing, compare.NotHeld, compare.Nothing},
	} {
		for n, area := range c.Concern(words) {
			if area.Says != want[n] {
				t.Errorf("%s in %s: %s, want %s", words, area.Area, area.Says, want[n])
			}
		}
	}
}

// TestSurestFirst: what has the words stands before what means something like
// them, and every level has its footing in law.
func TestSurestFirst(t *testing.T) {
	c := compare.New(load(t))
	for _, words := range []string{"forced marriage", "persistent absence", "bruise hungry", "self harm"} {
		for _, area := range c.Concern(words) {
			order := []compare.Says{compare.InWords, compare.Related, compare.Partly}
			for n, f := range area.Found {
				if n > 0 && slices.Index(order, f.Says) < slices.Index(order, area.Found[n-1].Says) {
					t.Errorf("%s in %s: %s comes too late", words, area.Area, f.ID)
				}
				if (f.Says == compare.Partly) != (len(f.Lacks) > 0) || len(f.Why) == 0 || len(f.Levels) == 0 || len(f.Levels[0].Statute) == 0 {
					t.Errorf("%s in %s: %+v", words, area.Area, f)
				}
			}
		}
	}
}

// twin is the same pack under another name.
func twin(p *pack.Pack) *pack.Pack {
	other := *p
	other.ID = "twin"
	return &other
}

// TestTwin: a pack beside itself has each indicator word for word, and judges
// every case as it does.
func TestTwin(t *testing.T) {
	packs, vocabulary := load(t)
	for _, p := range packs {
		c := compare.New([]*pack.Pack{p, twin(p)}, vocabulary)
		t.Run(p.ID, rapid.MakeCheck(func(t *rapid.T) {
			a := someCase(t, p)
			want := assess.Outline(p, a)
			for _, one := range c.Case(p, a) {
				if near := one.Areas[0].Nearest; len(near) == 0 || near[0].Sure != compare.ByWords && near[0].Sure != compare.ByGate {
					t.Fatalf("%s is not in its twin: %+v", one.ID, near)
				}
			}
			for _, j := range c.Judge(p, a) {
				if len(j.WhyNot) == 0 && (j.Level.ID != want.Level.ID || j.Range != want.Range || j.Protection != want.Protection) {
					t.Fatalf("%+v, the twin gives %+v", want, j)
				}
			}
		}))
	}
}

func someCase(t *rapid.T, p *pack.Pack) answer.Case {
	var c answer.Case
	for n := range rapid.IntRange(1, 4).Draw(t, "answers") {
		id := p.Indicators[rapid.IntRange(0, len(p.Indicators)-1).Draw(t, fmt.Sprintf("answer %d", n))].ID
		if slices.Contains(c.Present, id) || slices.Contains(c.Suspected, id) {
			continue
		}
		if rapid.Bool().Draw(t, "present") {
			c.Present = append(c.Present, id)
		} else {
			c.Suspected = append(c.Suspected, id)
		}
	}
	return c
}

// TestLikenessIsNeverJudged: another area judges a case only where each
// indicator is there by gate or word for word.
func TestLikenessIsNeverJudged(t *testing.T) {
	packs, vocabulary := load(t)
	c := compare.New(packs, vocabulary)
	judged := 0
	rapid.Check(t, func(t *rapid.T) {
		p := packs[rapid.IntRange(0, len(packs)-1).Draw(t, "pack")]
		a := someCase(t, p)
		if rapid.Bool().Draw(t, "a gate") {
			gates := p.Gates()
			a = answer.Case{Suspected: []string{gates[rapid.IntRange(0, len(gates)-1).Draw(t, "gate")].ID}}
		}
		answers := c.Case(p, a)
		for n, j := range c.Judge(p, a) {
			if (j.Level == nil) != (len(j.WhyNot) > 0) {
				t.Fatalf("%+v", j)
			}
			if j.Level == nil {
				continue
			}
			judged++
			for _, one := range answers {
				if area := one.Areas[n]; area.Area != j.Area || area.Says != compare.InWords {
					t.Fatalf("%s was judged in %s by a likeness: %+v", one.ID, j.Area, area)
				}
			}
		}
	})
	if judged == 0 {
		t.Error("no case was judged anywhere")
	}
}

func TestWhatIsNotCarried(t *testing.T) {
	packs, vocabulary := load(t)
	c := compare.New(packs, vocabulary)
	for name, a := range map[string]answer.Case{
		"history of its own": {Present: []string{"physical-abuse"}, History: []string{"previous-plan"}},
		"a second question":  {Present: []string{"physical-abuse"}, Confirm: map[string]answer.Confirm{"4b": answer.ConfirmYes}},
		"nothing":            {},
		"a likeness":         {Present: []string{"physical-abuse", "self-harming"}},
	} {
		for _, j := range c.Judge(packs[2], a) {
			known := slices.Contains(packs[slices.IndexFunc(packs, func(p *pack.Pack) bool { return p.ID == j.Area })].HistoryIDs(), "previous-plan")
			if j.Level != nil && !(name == "history of its own" && known) {
				t.Errorf("%s: %s judges it: %+v", name, j.Area, j)
			}
		}
	}
}
