package assess_test

import (
	"reflect"
	"slices"
	"testing"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/assess/internal/plain"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
	"pgregory.net/rapid"
)

// TestAgreesWithPlain: judging by a prepared pack, one case after another in the
// same lists, says what judging without any preparation says.
func TestAgreesWithPlain(t *testing.T) {
	f := framework(t)
	onEveryPack(t, func(t *rapid.T, p *pack.Pack) {
		j := assess.Prepare(p, f).Judging()
		for range 3 {
			agree(t, j, p, fullCase(t, p))
		}
	})
}

// TestAgreesOnNamedCases: the same of every case that a table here names, and of
// some that are about what would change the level alone.
func TestAgreesOnNamedCases(t *testing.T) {
	f := framework(t)
	named := []string{
		"need-4-home-kin", "need-4-home-kin ?need-4", // the same fact on two sides
		"need-2 ~good-3 ~no-such-thing",       // what could not lift a level
		"need-2 ~need-2 ?need-2",              // answered three times
		"danger-34 need-3 danger-13 ~harm-34", // not known, below all
	}
	for _, row := range cases() {
		named = append(named, row.given)
	}
	for _, row := range said() {
		named = append(named, row.given)
	}
	for _, statutory := range []int{2, 3, 4} {
		p := small(t, statutory)
		j := assess.Prepare(p, f).Judging()
		for _, said := range named {
			agree(t, j, p, given(said))
		}
	}
}

func agree(t failing, j *assess.Judging, p *pack.Pack, c answer.Case) {
	want := plain.Judge(p, c)
	r := j.Assess(c)
	got := plain.Verdict{Judgement: plain.Judgement(j.Judge(c)), Suggested: r.Level, Areas: r.Areas, Rules: r.Rules, Changes: r.WouldMove}
	if !reflect.DeepEqual(got, want) {
		t.Fatalf("%+v\ngot  %+v\nwant %+v", c, got, want)
	}
	if said := outcome(r); r.Area != p.ID || said != want.Judgement {
		t.Fatalf("%+v\nthe result says %+v for %s\nwant %+v for %s", c, said, r.Area, want.Judgement, p.ID)
	}
	if rules := assess.Rules(p, c); !slices.Equal(rules, want.Rules) {
		t.Fatalf("%+v\nrules %q\nwant  %q", c, rules, want.Rules)
	}
}

// TestOneAfterAnother: a result says the same whatever was judged before it, and goes
// on saying it whatever is judged after.
func TestOneAfterAnother(t *testing.T) {
	p, f := small(t, 4), framework(t)
	j := assess.Prepare(p, f).Judging()
	var all []result.Result
	for _, row := range cases() {
		all = append(all, j.Assess(given(row.given)))
	}
	for n, row := range cases() {
		if alone := assess.Assess(p, f, given(row.given)); !reflect.DeepEqual(all[n], alone) {
			t.Errorf("%s\namong others %+v\nalone        %+v", row.given, all[n], alone)
		}
	}
}

// TestWithoutWords: what can be asked of a case that was judged last, without the
// words of a result, is what the result says.
func TestWithoutWords(t *testing.T) {
	p := small(t, 4)
	j, full := assess.Prepare(p, framework(t)).Judging(), assess.Prepare(p, framework(t)).Judging()
	for _, row := range cases() {
		r, out := full.Assess(given(row.given)), j.Judge(given(row.given))
		if rules := slices.Collect(j.Rules); !slices.Equal(rules, r.Rules) || assess.Level(p.Levels[j.Suggested(out)]).ID != r.Level.ID ||
			!slices.Equal(j.AreasOfNeed(out), r.Areas) {
			t.Errorf("%s: rules %q, level at %d, areas %q; the result says %q, %s, %q", row.given, rules, j.Suggested(out), j.AreasOfNeed(out),
				r.Rules, r.Level.ID, r.Areas)
		}
		for first := range j.Rules {
			if first != r.Rules[0] {
				t.Errorf("%s: the first rule is %s, want %s", row.given, first, r.Rules[0])
			}
			break
		}
	}
}

// outcome is what a full result says of it.
func outcome(r result.Result) plain.Judgement {
	return plain.Judgement{Level: r.Level.Ordinal, Low: r.Range.Low, High: r.Range.High, Support: r.Support,
		Protection: pack.Protection(r.Protection), Urgent: r.Urgent}
}

// fullCase is any case with up to twenty answers more, some of them given twice.
func fullCase(t *rapid.T, p *pack.Pack) answer.Case {
	c := anyCase(t, p)
	lists := []*[]string{&c.Present, &c.Suspected, &c.NotKnown, &c.Strengths, &c.NotSeen}
	for range rapid.IntRange(0, 20).Draw(t, "more") {
		list := lists[rapid.IntRange(0, len(lists)-1).Draw(t, "list")]
		*list = append(*list, anID(t, p, "more id"))
	}
	return c
}

// TestJudgeAllocatesNothing: once its lists have grown, judging takes no memory,
// however many cases follow. A count is the same on every machine, so it can be held
// to exactly.
func TestJudgeAllocatesNothing(t *testing.T) {
	for _, p := range realPacks(t) {
		j := assess.Prepare(p, pack.Framework{}).Judging()
		for name, c := range benchCases(p) {
			hundred := func() {
				for range 100 {
					j.Suggested(j.Judge(c))
				}
			}
			count := testing.AllocsPerRun(1, hundred)
			if count > 0 { // something else in the process may have taken memory just then
				count = testing.AllocsPerRun(1, hundred)
			}
			if count > 0 {
				t.Errorf("%s, %s: %v allocations", p.ID, name, count)
			}
		}
	}
}

// TestAssessKeepsItsBudget: the words of a full result take memory; trying what
// would move the level must not take more for each thing tried.
func TestAssessKeepsItsBudget(t *testing.T) {
	const budget = 400
	f := framework(t)
	for _, p := range realPacks(t) {
		j := assess.Prepare(p, f).Judging()
		c := benchCases(p)["30"]
		j.Assess(c)
		if count := testing.AllocsPerRun(5, func() { j.Assess(c) }); count > budget {
			t.Errorf("%s: %v allocations for a case of 30, at most %d", p.ID, count, budget)
		}
	}
}
