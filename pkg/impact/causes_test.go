package impact_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/threshold-cli/threshold/pkg/amend"
	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/impact"
	"github.com/threshold-cli/threshold/pkg/pack"
	"pgregory.net/rapid"
)

// amended draws a real pack and an edition of it in which some indicators,
// rules and contacts are other.
func amended(t *rapid.T, packs []*pack.Pack) (old, newer *pack.Pack) {
	old = packs[rapid.IntRange(0, len(packs)-1).Draw(t, "pack")]
	newer = changedCopy(t, old, func(p *pack.Pack) {
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
	return old, newer
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
		old, newer := amended(t, packs)
		x := impact.New(old, newer, f)
		c := caseOf(t, old, newer)
		out := x.Judge(c)
		d := amend.Compare(old, newer)
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
		moved := !sameButSupport(assess.Judge(old, c), assess.Judge(newer, c))
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
		old, newer := amended(t, packs)
		c := caseOf(t, old, newer)
		want := impact.New(old, newer, f).Judge(c).Direction
		if other, has := turned[want]; has {
			want = other
		}
		if got := impact.New(newer, old, f).Judge(c).Direction; got != want {
			t.Fatalf("%s, and the other way %s", want, got)
		}
	})
}
