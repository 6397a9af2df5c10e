package assess_test

import (
	"reflect"
	"testing"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
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
