package assess_test

import (
	"testing"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
)

// cases of three sizes: a usual one, a full page, and everything that a pack
// has.
func benchCases(b *testing.B) map[string]answer.Case {
	b.Helper()
	p := realPacks(b)[0]
	of := func(n int) answer.Case {
		var c answer.Case
		for i := range n {
			c.Present = append(c.Present, p.Indicators[i*len(p.Indicators)/n].ID)
		}
		return c
	}
	return map[string]answer.Case{"5": of(5), "30": of(30), "all": of(len(p.Indicators))}
}

func BenchmarkJudge(b *testing.B) {
	p := realPacks(b)[0]
	for name, c := range benchCases(b) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				assess.Judge(p, c)
			}
		})
	}
}

func BenchmarkAssess(b *testing.B) {
	p, f := realPacks(b)[0], framework(b)
	for name, c := range benchCases(b) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				assess.Assess(p, f, c)
			}
		})
	}
}
