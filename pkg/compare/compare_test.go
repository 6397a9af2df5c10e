package compare_test

import (
	"os"
	"slices"
	"testing"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/compare"
	"github.com/threshold-cli/threshold/pkg/pack"
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
		"domestic abuse":    {compare.InWords, compare.InWords, compare.InWords, compare.NotHeld, compare.InWords},
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

// someCases gives small cases of a pack: some of its indicators by two, and each
// gate.
func someCases(p *pack.Pack) []answer.Case {
	var all []answer.Case
	for n := 0; n < len(p.Indicators); n += 1 + len(p.Indicators)/15 {
		other := p.Indicators[(n*7+3)%len(p.Indicators)].ID
		all = append(all, answer.Case{Present: []string{p.Indicators[n].ID}, Suspected: []string{other}})
	}
	for _, gate := range p.Gates() {
		all = append(all, answer.Case{Suspected: []string{gate.ID}})
	}
	return all
}

// TestTwin: a pack beside itself has each indicator word for word, and judges
// every case as it does.
func TestTwin(t *testing.T) {
	packs, vocabulary := load(t)
	for _, p := range packs {
		c := compare.New([]*pack.Pack{p, twin(p)}, vocabulary)
		for _, a := range someCases(p) {
			answers := c.Case(p, a)
			for _, one := range answers {
				if near := one.Areas[0].Nearest; len(near) == 0 || near[0].Sure != compare.ByWords && near[0].Sure != compare.ByGate {
					t.Errorf("%s: %s is not in its twin: %+v", p.ID, one.ID, near)
				}
			}
			want := assess.Outline(p, a)
			for _, j := range c.Judge(p, a, answers) {
				if len(j.WhyNot) == 0 && (j.Level.ID != want.Level.ID || j.Range != want.Range || j.Protection != want.Protection) {
					t.Errorf("%s: %+v gives %+v, the twin %+v", p.ID, a, want.Level, j)
				}
			}
		}
	}
}

// TestLikenessIsNeverJudged: another area judges a case only where each
// indicator is there by gate or word for word.
func TestLikenessIsNeverJudged(t *testing.T) {
	packs, vocabulary := load(t)
	c := compare.New(packs, vocabulary)
	judged := 0
	for _, p := range packs {
		for _, a := range someCases(p) {
			answers := c.Case(p, a)
			for n, j := range c.Judge(p, a, answers) {
				if (j.Level == nil) != (len(j.WhyNot) > 0) {
					t.Fatalf("%+v", j)
				}
				if j.Level != nil {
					judged++
					surely(t, j.Area, n, answers)
				}
			}
		}
	}
	if judged == 0 {
		t.Error("no case was judged anywhere")
	}
}

// surely fails where an area has any of the answers by a likeness alone.
func surely(t *testing.T, area string, place int, answers []compare.Answer) {
	t.Helper()
	for _, one := range answers {
		if near := one.Areas[place]; near.Area != area || near.Says != compare.InWords {
			t.Errorf("%s was judged in %s by a likeness: %+v", one.ID, area, near)
		}
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
		for _, j := range c.Judge(packs[2], a, c.Case(packs[2], a)) {
			known := slices.Contains(packs[slices.IndexFunc(packs, func(p *pack.Pack) bool { return p.ID == j.Area })].HistoryIDs(), "previous-plan")
			if j.Level != nil && !(name == "history of its own" && known) {
				t.Errorf("%s: %s judges it: %+v", name, j.Area, j)
			}
		}
	}
}
