package assess_test

import (
	"reflect"
	"testing"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// TestResultsHoldOn: a result stays as it was while the same Judging goes on to
// other cases, for a report that is printed later.
func TestResultsHoldOn(t *testing.T) {
	f := framework(t)
	for _, p := range realPacks(t) {
		j, cases := assess.Prepare(p, f).Judging(), benchCases(p)
		for _, of := range []func(answer.Case) result.Result{j.Assess, j.Outline} {
			want, got := of(cases["30"]), of(cases["30"])
			of(cases["5"])
			of(cases["all"])
			if !reflect.DeepEqual(got, want) || !reflect.DeepEqual(of(cases["30"]), want) {
				t.Errorf("%s: a result has changed", p.ID)
			}
		}
	}
}

// TestEachPartAlone: a part of why a case came to its level, asked for by itself, says
// what the whole result says.
func TestEachPartAlone(t *testing.T) {
	p, f := small(t, 4), framework(t)
	j := assess.Prepare(p, f).Judging()
	for _, row := range cases() {
		c := given(row.given)
		c.LookedAt, c.OwnLevel, c.NotSeen = []string{"education", "health"}, "2", []string{"need-1"}
		want := assess.Assess(p, f, c)
		w := j.Why(c, j.Judge(c))
		level, departure := w.Own()
		for part, pair := range map[string][2]any{
			"reasons": {w.Reasons(), want.Reasons}, "consider": {w.Consider(), want.Consider}, "open": {w.Open(), want.Open},
			"changes": {w.WouldMove(), want.WouldMove}, "strengths": {w.Strengths(), want.Strengths}, "answers": {w.Answers(), want.Answers},
			"own level": {level, want.OwnLevel}, "departure": {departure, want.Departure},
		} {
			if !reflect.DeepEqual(pair[0], pair[1]) {
				t.Errorf("%s: %s alone are %+v, in the result %+v", row.given, part, pair[0], pair[1])
			}
		}
		n := 0
		for _, side := range want.Triangle {
			for _, d := range side.Dimensions {
				if got := w.Dimension(n); !reflect.DeepEqual(got, d) || w.Said(n) != (len(d.Indicators) > 0) || w.Asked(n) != (len(d.Asked) > 0) {
					t.Errorf("%s: alone %+v, said %v; in the result %+v", row.given, got, w.Said(n), d)
				}
				n++
			}
		}
	}
}

// TestNoTriangle: answers lie in no dimension where the framework has none.
func TestNoTriangle(t *testing.T) {
	if got := assess.Assess(small(t, 4), pack.Framework{}, given("need-2 ~hungry")); len(got.Triangle) > 0 {
		t.Errorf("%+v", got.Triangle)
	}
}

// TestOutlineHoldsOn: an outline stays as it was while the same Judging goes on to say
// why of another case.
func TestOutlineHoldsOn(t *testing.T) {
	p, f := small(t, 4), framework(t)
	j := assess.Prepare(p, f).Judging()
	first := j.Outline(given("need-2 ?need-3 ~hungry"))
	j.Assess(given("told harm-2 ?need-4 ~dirty ~cold good"))
	if want := assess.Outline(p, given("need-2 ?need-3 ~hungry")); !reflect.DeepEqual(first, want) {
		t.Errorf("got  %+v\nwant %+v", first, want)
	}
}
