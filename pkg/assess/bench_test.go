package assess_test

import (
	"testing"
	"time"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/assess/internal/plain"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// benchCases are of three sizes: a usual one, a full page, and everything that
// a pack has.
func benchCases(p *pack.Pack) map[string]answer.Case {
	of := func(n int) answer.Case {
		var c answer.Case
		n = min(n, len(p.Indicators))
		for i := range n {
			c.Present = append(c.Present, p.Indicators[i*len(p.Indicators)/n].ID)
		}
		return c
	}
	return map[string]answer.Case{"5": of(5), "30": of(30), "all": of(len(p.Indicators))}
}

// sizes is the order in which benchmarks run.
var sizes = []string{"5", "30", "all"}

func BenchmarkJudge(b *testing.B) {
	p := realPacks(b)[0]
	j := assess.Prepare(p, pack.Framework{}).Judging()
	for _, size := range sizes {
		c := benchCases(p)[size]
		b.Run(size, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				j.Judge(c)
			}
		})
	}
}

// BenchmarkPlain is what the others are measured against: the rules without
// preparation.
func BenchmarkPlain(b *testing.B) {
	p := realPacks(b)[0]
	for _, size := range sizes[:2] {
		c := benchCases(p)[size]
		b.Run(size, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				plain.Judge(p, c)
			}
		})
	}
}

func BenchmarkAssess(b *testing.B) {
	p := realPacks(b)[0]
	j := assess.Prepare(p, framework(b)).Judging()
	for _, size := range sizes {
		c := benchCases(p)[size]
		b.Run(size, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				j.Assess(c)
			}
		})
	}
}

// BenchmarkAgainstPlain takes turns with the rules without preparation.
func BenchmarkAgainstPlain(b *testing.B) {
	p := realPacks(b)[0]
	j, c := assess.Prepare(p, pack.Framework{}).Judging(), benchCases(p)["5"]
	var ours, theirs time.Duration
	for b.Loop() {
		start := time.Now()
		for range 100 {
			j.Judge(c)
		}
		between := time.Now()
		plain.Outcome(p, c)
		ours, theirs = ours+between.Sub(start), theirs+100*time.Since(between)
	}
	b.ReportMetric(float64(theirs)/float64(ours), "x-plain")
}

func BenchmarkPrepare(b *testing.B) {
	p, f := realPacks(b)[0], framework(b)
	for b.Loop() {
		assess.Prepare(p, f)
	}
}
