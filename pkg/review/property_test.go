package review_test

import (
	"encoding/json"
	"io/fs"
	"os"
	"path"
	"reflect"
	"slices"
	"testing"

	"github.com/threshold-cli/threshold/data"
	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
	"github.com/threshold-cli/threshold/pkg/review"
	"pgregory.net/rapid"
)

type bench struct{ framework pack.Framework }

func newBench(t *testing.T) bench {
	t.Helper()
	f, err := pack.LoadFramework(data.Files())
	if err != nil {
		t.Fatal(err)
	}
	return bench{f}
}

func (b bench) load(t *testing.T, area string) *pack.Pack {
	t.Helper()
	p, err := pack.Load(data.Files(), path.Join("packs", area), area, b.framework, pack.Indicators)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func (b bench) loadFrom(t *testing.T, folder, id string) *pack.Pack {
	t.Helper()
	p, err := pack.Load(os.DirFS(folder), ".", id, b.framework, pack.Indicators)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func (b bench) packs(t *testing.T) []*pack.Pack {
	t.Helper()
	folders, err := fs.ReadDir(data.Files(), "packs")
	if err != nil {
		t.Fatal(err)
	}
	var all []*pack.Pack
	for _, folder := range folders {
		all = append(all, b.load(t, folder.Name()))
	}
	return all
}

// compare judges without advice: what follows from the level is not compared.
func (b bench) compare(p *pack.Pack, then, now answer.Case) review.Review {
	judge := func(c answer.Case) result.Result { return assess.Assess(p, b.framework, c) }
	return review.Compare(p, judge, then, now)
}

// quick compares without the words of a result, which take most of the time.
func (b bench) quick(p *pack.Pack, then, now answer.Case) review.Review {
	judge := func(c answer.Case) result.Result {
		j := assess.Judge(p, c)
		return result.Result{Level: result.Level{Ordinal: j.Level}, Range: result.Range{Low: j.Low, High: j.High},
			Protection: string(j.Protection), Urgent: j.Urgent}
	}
	return review.Compare(p, judge, then, now)
}

// anyCase draws a case that fits the pack: each indicator under one key at most.
func anyCase(t *rapid.T, p *pack.Pack, f pack.Framework) answer.Case {
	var c answer.Case
	used := map[string]bool{}
	for range rapid.IntRange(0, 10).Draw(t, "answered") {
		i := p.Indicators[rapid.IntRange(0, len(p.Indicators)-1).Draw(t, "indicator")]
		if used[i.ID] {
			continue
		}
		used[i.ID] = true
		lists := []*[]string{&c.Present, &c.Suspected, &c.NotKnown, &c.NotSeen}
		if i.Kind == pack.Strength {
			lists = []*[]string{&c.Strengths}
		}
		list := lists[rapid.IntRange(0, len(lists)-1).Draw(t, "state")]
		*list = append(*list, i.ID)
	}
	for _, id := range c.Suspected {
		grounds := rapid.SliceOfDistinct(rapid.SampledFrom(answer.Ground("").Values()), rapid.ID[string]).Draw(t, "grounds")
		for _, word := range grounds {
			c.Grounds = added(c.Grounds, id, answer.Ground(word))
		}
	}
	for _, d := range f.Dimensions() {
		if rapid.IntRange(0, 3).Draw(t, "looked at") == 0 {
			c.LookedAt = append(c.LookedAt, d.ID)
		}
	}
	facts(t, p, &c)
	return c
}

func added(m map[string][]answer.Ground, id string, word answer.Ground) map[string][]answer.Ground {
	if m == nil {
		m = map[string][]answer.Ground{}
	}
	m[id] = append(m[id], word)
	return m
}

func facts(t *rapid.T, p *pack.Pack, c *answer.Case) {
	maybe := rapid.SampledFrom([]*bool{nil, nil, new(true), new(false)})
	c.ImmediateDanger, c.Child.Disabled, c.AboutWorker = maybe.Draw(t, "danger"), maybe.Draw(t, "disabled"), maybe.Draw(t, "worker")
	if rapid.Bool().Draw(t, "age known") {
		c.Child.Age = new(rapid.IntRange(0, 17).Draw(t, "age"))
	}
	c.OpenTo = rapid.SampledFrom([]answer.OpenTo{"", answer.OpenToNone, answer.OpenToEarlyHelp, answer.OpenToSocialCare}).Draw(t, "open to")
	c.Consent = rapid.SampledFrom([]answer.Consent{"", answer.ConsentGiven, answer.ConsentRefused}).Draw(t, "consent")
	c.Child.LivesIn = rapid.SampledFrom([]string{"", p.ID, "elsewhere"}).Draw(t, "lives in")
	if rapid.Bool().Draw(t, "history known") {
		c.History = rapid.SliceOfDistinct(rapid.SampledFrom(p.HistoryIDs()), rapid.ID[string]).Draw(t, "history")
	}
}

func onEveryPack(t *testing.T, property func(t *rapid.T, b bench, p *pack.Pack)) {
	b := newBench(t)
	for _, p := range b.packs(t) {
		t.Run(p.ID, rapid.MakeCheck(func(t *rapid.T) { property(t, b, p) }))
	}
}

// A review of a case with itself finds nothing new, nothing gone and nothing
// moved.
func TestPropertyOfACaseWithItself(t *testing.T) {
	onEveryPack(t, func(t *rapid.T, b bench, p *pack.Pack) {
		c := anyCase(t, p, b.framework)
		r := b.compare(p, c, c)
		for _, m := range []review.Moves{r.Concerns, r.Strengths} {
			if len(m.New)+len(m.Changed)+len(m.Gone)+len(m.Unanswered) > 0 {
				t.Errorf("%+v", m)
			}
		}
		if r.Direction != review.Stay || r.Eased || len(r.Facts)+len(r.Dimensions)+len(r.Doubts)+len(r.Reminders)+len(r.Step.Texts) > 0 ||
			r.Step.Silent || r.IfStill != nil || !reflect.DeepEqual(r.Before, r.After) {
			t.Errorf("%+v", r)
		}
		if len(r.Concerns.Unchanged)+len(r.Strengths.Unchanged) != len(c.Present)+len(c.Suspected)+len(c.NotKnown)+len(c.Strengths) {
			t.Errorf("%d unchanged of %+v", len(r.Concerns.Unchanged), c)
		}
	})
}

// Whatever was recorded at either time stands in exactly one list, and what
// nobody spoke of now is never among what is gone.
func TestPropertyNothingIsLost(t *testing.T) {
	onEveryPack(t, func(t *rapid.T, b bench, p *pack.Pack) {
		then, now := anyCase(t, p, b.framework), anyCase(t, p, b.framework)
		r := b.quick(p, then, now)
		found := map[string]int{}
		for _, c := range slices.Concat(all(r.Concerns), all(r.Strengths)) {
			found[c.ID]++
		}
		for _, id := range slices.Concat(then.Present, then.Suspected, then.NotKnown, then.Strengths, now.Present, now.Suspected, now.NotKnown, now.Strengths) {
			if found[id] != 1 {
				t.Errorf("%s stands in %d lists", id, found[id])
			}
		}
		for _, c := range slices.Concat(r.Concerns.Gone, r.Strengths.Gone) {
			if !slices.Contains(now.NotSeen, c.ID) && !slices.Contains(now.LookedAt, c.Dimension) {
				t.Errorf("%s is gone, and nobody said so", c.ID)
			}
		}
	})
}

// The other way round, what was new is gone or not spoken of, and a level that
// rose fell.
func TestPropertyTheOtherWayRound(t *testing.T) {
	opposite := map[review.Direction]review.Direction{review.Up: review.Down, review.Down: review.Up, review.Stay: review.Stay}
	onEveryPack(t, func(t *rapid.T, b bench, p *pack.Pack) {
		then, now := anyCase(t, p, b.framework), anyCase(t, p, b.framework)
		one, two := b.compare(p, then, now), b.compare(p, now, then)
		if two.Direction != opposite[one.Direction] || len(one.Facts) != len(two.Facts) || len(one.Dimensions) != len(two.Dimensions) {
			t.Errorf("%+v\n%+v", one, two)
		}
		for _, c := range one.Concerns.New {
			back := slices.Concat(two.Concerns.Gone, two.Concerns.Unanswered)
			if !slices.ContainsFunc(back, func(o review.Concern) bool { return o.ID == c.ID }) {
				t.Errorf("%s was new, and the other way round it is not gone", c.ID)
			}
		}
	})
}

// Carrying on what nobody spoke of only adds, so it never gives a lower level;
// and where something eased, silence is named.
func TestPropertySilence(t *testing.T) {
	onEveryPack(t, func(t *rapid.T, b bench, p *pack.Pack) {
		then, now := anyCase(t, p, b.framework), anyCase(t, p, b.framework)
		before, _ := json.Marshal([]answer.Case{then, now})
		r := b.quick(p, then, now)
		if s := r.IfStill; s != nil && (s.Level.Ordinal < r.After.Level.Ordinal || s.Range.High < r.After.Range.High) {
			t.Errorf("if it is still so the level is %d, below %d", s.Level.Ordinal, r.After.Level.Ordinal)
		}
		if r.Eased && len(r.Reminders) == 0 {
			t.Error("something eased and nothing is said of what is not ticked")
		}
		if after, _ := json.Marshal([]answer.Case{then, now}); string(after) != string(before) {
			t.Error("a case was changed")
		}
	})
}
