package assess_test

import (
	"reflect"
	"testing"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/assess/internal/plain"
	"github.com/threshold-cli/threshold/pkg/pack"
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

func agree(t *rapid.T, j *assess.Judging, p *pack.Pack, c answer.Case) {
	want := plain.Judge(p, c)
	r := j.Assess(c)
	got := plain.Verdict{Judgement: plain.Judgement(j.Judge(c)), Suggested: r.Level, Areas: r.Areas, Rules: r.Rules, Changes: r.WouldMove}
	if !reflect.DeepEqual(got, want) {
		t.Fatalf("%+v\ngot  %+v\nwant %+v", c, got, want)
	}
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

// TestJudgeAllocatesNothing: once its lists have grown, judging takes no memory.
// A count is the same on every machine, so it can be held to exactly.
func TestJudgeAllocatesNothing(t *testing.T) {
	for _, p := range realPacks(t) {
		j := assess.Prepare(p, pack.Framework{}).Judging()
		for name, c := range benchCases(p) {
			j.Judge(c)
			if count := testing.AllocsPerRun(20, func() { j.Suggested(j.Judge(c)) }); count > 0 {
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
