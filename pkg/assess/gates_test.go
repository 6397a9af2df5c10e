package assess_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// TestEachGateIsAsked: of all the questions that are asked of everyone, the report
// names just those that nobody answered, however many there are and whatever was
// unanswered in the cases before.
func TestEachGateIsAsked(t *testing.T) {
	p := smallWith(t, 4, func(p *pack.Pack) {
		for n := range 70 {
			i := *gate("told", p)
			i.ID = fmt.Sprintf("told-%d", n)
			p.Indicators = append(p.Indicators, i)
		}
	})
	var gates []string
	for _, i := range p.Gates() {
		gates = append(gates, i.ID)
	}
	j := assess.Prepare(p, framework(t)).Judging()
	for n := range gates {
		for _, open := range [][]string{{gates[n]}, {gates[0], gates[n]}, {gates[0]}} {
			open = slices.Compact(open)
			c := answer.Case{NotSeen: slices.DeleteFunc(slices.Clone(gates), func(id string) bool { return slices.Contains(open, id) })}
			asked := j.Assess(c).Open
			at := slices.IndexFunc(asked, func(q result.Question) bool { return q.Kind == "gate" })
			if at < 0 || !slices.Equal(asked[at].Indicators, open) {
				t.Errorf("unanswered are %q, asked is %+v", open, asked)
			}
		}
	}
}

func gate(id string, p *pack.Pack) *pack.Indicator {
	return &p.Indicators[slices.IndexFunc(p.Indicators, func(i pack.Indicator) bool { return i.ID == id })]
}
