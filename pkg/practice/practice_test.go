package practice_test

import (
	"io/fs"
	"path"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/threshold-cli/threshold/data"
	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/calendar"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/practice"
	"github.com/threshold-cli/threshold/pkg/result"
)

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// bench holds what judging takes.
type bench struct {
	framework pack.Framework
	national  pack.NationalFacts
	clock     advice.Clock
}

func newBench(t *testing.T) bench {
	t.Helper()
	var b bench
	var err error
	b.framework, err = pack.LoadFramework(data.Files())
	must(t, err)
	b.national, err = pack.LoadNational(data.Files())
	must(t, err)
	b.clock.London, err = calendar.Load()
	must(t, err)
	b.clock.Holidays, err = pack.LoadCalendar(data.Files())
	must(t, err)
	b.clock.Now = time.Date(2026, 11, 24, 10, 0, 0, 0, b.clock.London)
	return b
}

func (b bench) load(t *testing.T, area string) *pack.Pack {
	t.Helper()
	p, err := pack.Load(data.Files(), path.Join("packs", area), area, b.framework, pack.All)
	must(t, err)
	return p
}

func (b bench) judge(p *pack.Pack, c pack.Case) result.Result {
	return advice.Advise(p, b.national, c.Answers, assess.Assess(p, b.framework, c.Answers), b.clock)
}

func caseOf(t *testing.T, p *pack.Pack, id string) pack.Case {
	t.Helper()
	n := slices.IndexFunc(p.Cases, func(c pack.Case) bool { return c.ID == id })
	if n < 0 {
		t.Fatalf("%s has no case %s", p.ID, id)
	}
	return p.Cases[n]
}

func kinds(c practice.Comparison) []practice.Kind {
	var all []practice.Kind
	for _, d := range c.Differences {
		all = append(all, d.Kind)
	}
	return all
}

func TestCompare(t *testing.T) {
	b := newBench(t)
	for _, row := range []struct {
		area, id, level string
		ring            pack.Protection
		want            string
	}{
		{"stoke", "kelsey", "2", pack.NoProtection, "question-missed lower document-higher"},
		{"stoke", "kelsey", "3", pack.Ask, "ring-same same document-same"},
		{"stoke", "kelsey", "4", pack.Act, "ring-sooner within-higher document-lower"},
		{"stoke", "amber-and-poppy", "1", pack.NoProtection, "ring-same within-lower document-same document-apart"},
		{"stoke", "connor", "4", "", "higher document-lower"},
		{"stoke", "suspected-physical-abuse", "3", pack.Ask, "ring-missed lower"},
		{"stoke", "suspected-physical-abuse", "4", pack.NoProtection, "ring-missed same"},
		{"stoke", "nothing-ticked", "1", pack.Ask, "ring-sooner same"},
		{"warrington", "suspected-abuse", "4a", pack.Act, "ring-same other-area-of-need"},
	} {
		p := b.load(t, row.area)
		c := caseOf(t, p, row.id)
		got := kinds(practice.Compare(p, c, practice.Judgement{Level: *p.Level(row.level), Ring: row.ring}, b.judge(p, c)))
		var want []practice.Kind
		for _, kind := range strings.Fields(row.want) {
			want = append(want, practice.Kind(kind))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s %s, level %s, ring %q: %v, want %v", row.area, row.id, row.level, row.ring, got, want)
		}
	}
}

// A document may give a level of its own where the tool's range doesn't reach,
// or another area of need of the same step: neither may read as agreement.
func TestDocumentApart(t *testing.T) {
	b := newBench(t)
	for _, row := range []struct{ area, id, published, own, want string }{
		{"stoke", "connor", "4", "4", "higher document-same document-outside-range"},
		{"warrington", "suspected-abuse", "4a", "4b", "same document-other-area-of-need document-apart"},
	} {
		p := b.load(t, row.area)
		c := caseOf(t, p, row.id)
		c.Expect.Published = row.published
		found := practice.Compare(p, c, practice.Judgement{Level: *p.Level(row.own)}, b.judge(p, c))
		var words []string
		for _, kind := range kinds(found) {
			words = append(words, string(kind))
		}
		if got := strings.Join(words, " "); got != row.want {
			t.Errorf("%s: %s, want %s", row.id, got, row.want)
		}
	}
}

// TestEveryJudgement puts every judgement that there can be beside every worked
// case of every pack.
func TestEveryJudgement(t *testing.T) {
	b := newBench(t)
	folders, err := fs.ReadDir(data.Files(), "packs")
	must(t, err)
	for _, folder := range folders {
		p := b.load(t, folder.Name())
		for _, c := range practice.Cases(p) {
			r := b.judge(p, c)
			for _, level := range p.Levels {
				for _, ring := range []pack.Protection{"", pack.Act, pack.Ask, pack.NoProtection} {
					holds(t, p, practice.Compare(p, c, practice.Judgement{Level: level, Ring: ring}, r), r)
				}
			}
		}
	}
}

var harsh = regexp.MustCompile(`(?i)\b(wrong|score|fail|failed|mistake|should have)\b|%|!`)

func holds(t *testing.T, p *pack.Pack, c practice.Comparison, r result.Result) {
	t.Helper()
	where := p.ID + " " + c.Case.ID + " level " + c.Judgement.Level.ID + " ring " + c.Judgement.Ring
	of := func(list ...practice.Kind) int {
		n := 0
		for _, kind := range kinds(c) {
			if slices.Contains(list, kind) {
				n++
			}
		}
		return n
	}
	rings := 1
	if c.Judgement.Ring == "" {
		rings = 0
	}
	documents := 0
	if c.Published != nil {
		documents = 1
	}
	if of(practice.RingMissed, practice.QuestionMissed, practice.RingSame, practice.RingSooner) != rings ||
		of(practice.Lower, practice.WithinLower, practice.Same, practice.OtherArea, practice.WithinAbove, practice.Higher) != 1 ||
		of(practice.DocumentSame, practice.DocumentHigher, practice.DocumentLower, practice.DocumentArea) != documents {
		t.Errorf("%s: %v", where, kinds(c))
	}
	calls := []practice.Kind{practice.RingMissed, practice.QuestionMissed, practice.Lower, practice.DocumentHigher}
	over := false
	for _, d := range c.Differences {
		if d.More != slices.Contains(calls, d.Kind) || d.More && over {
			t.Errorf("%s: %s calls for more: %v, after what doesn't: %v", where, d.Kind, d.More, over)
		}
		over = over || !d.More
		if d.More && d.Kind != practice.DocumentHigher && len(d.Points) == 0 {
			t.Errorf("%s: %s gives no reason", where, d.Kind)
		}
		if found := harsh.FindString(d.Text); found != "" {
			t.Errorf("%s: %s says %q: %s", where, d.Kind, found, d.Text)
		}
	}
	if c.Judgement.Level.Ordinal < r.Range.Low && of(practice.Lower) == 0 {
		t.Errorf("%s is under the range from %d and not called lower", where, r.Range.Low)
	}
}

func TestCasesWithoutAStoryAreLeftOut(t *testing.T) {
	p := &pack.Pack{Cases: []pack.Case{{ID: "a"}, {ID: "b", Story: "Told."}, {ID: "c"}}}
	if got := practice.Cases(p); len(got) != 1 || got[0].ID != "b" || len(p.Cases) != 3 {
		t.Errorf("%+v", got)
	}
}

// TestJSONFields lists the names of the contract by hand.
func TestJSONFields(t *testing.T) {
	for _, row := range []struct {
		of    any
		names string
	}{
		{practice.Comparison{}, "area case judgement published differences result"},
		{practice.Story{}, "id title story why ref"},
		{practice.Words{}, "level ring"},
		{practice.Difference{}, "kind more text points"},
	} {
		kind := reflect.TypeOf(row.of)
		var got []string
		for i := range kind.NumField() {
			got = append(got, kind.Field(i).Tag.Get("json"))
		}
		if want := strings.Fields(row.names); !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", kind.Name(), got, want)
		}
	}
}
