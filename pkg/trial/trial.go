// Package trial holds a pack to its worked cases: it judges each of them,
// compares the result with what the case expects, and tells what of the pack no
// case has tried.
//
//	bench := trial.Bench{Framework: framework, National: national, Clock: clock}
//	outcomes := bench.Run(p, trial.Every)
//	coverage := trial.Cover(p, outcomes)
//
// It is pure: the moment that contacts are looked up at is part of the bench,
// and nothing is read or written. A case is held to what it expects and to no
// more; one that expects nothing fails, since it could not fail otherwise.
package trial

import (
	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// Bench is what cases are judged with beside their pack.
type Bench struct {
	Framework pack.Framework
	National  pack.NationalFacts
	Clock     advice.Clock
}

// Judge gives the whole result of a case.
func (b Bench) Judge(p *pack.Pack, c answer.Case) result.Result {
	return b.judge(p, assess.Prepare(p, b.Framework).Judging(), c)
}

func (b Bench) judge(p *pack.Pack, judging *assess.Judging, c answer.Case) result.Result {
	return advice.Advise(p, b.National, c, judging.Assess(c), b.Clock)
}

// Outcome is one case with its result and every difference from what it
// expects.
type Outcome struct {
	Case        pack.Case
	Place       int // in the pack's list of cases
	Result      result.Result
	Differences []Difference
}

// Passed tells whether the result is what the case expects.
func (o Outcome) Passed() bool { return len(o.Differences) == 0 }

// Difference is one field of a result that is not as expected. Where leads to
// the expectation in cases.yaml, as pack.Places takes it.
type Difference struct {
	Field    string
	Expected string
	Got      string
	Where    []any
}

// The codes under which machine formats show what coverage lacks.
const (
	Uncovered diag.Code = "uncovered"
	CoverMin  diag.Code = "cover-min"
)

// Rules says in words what the codes mean.
func Rules() []diag.Rule {
	return []diag.Rule{
		{Code: Uncovered, Severity: diag.Warning, Text: "No worked case tries this part of the pack.",
			Help: "Write a case for it in cases.yaml, and work out what it should give before you run it."},
		{Code: CoverMin, Severity: diag.Error, Text: "The worked cases try less of the pack than was asked for.",
			Help: "Write cases for what is listed as uncovered."},
	}
}

// Every chooses every case of a pack.
func Every(pack.Case) bool { return true }

// Run judges the chosen cases of a pack, in the pack's order.
func (b Bench) Run(p *pack.Pack, chosen func(pack.Case) bool) []Outcome {
	var all []Outcome
	judging := assess.Prepare(p, b.Framework).Judging()
	for n, c := range p.Cases {
		if chosen(c) {
			r := b.judge(p, judging, c.Answers)
			all = append(all, Outcome{Case: c, Place: n, Result: r, Differences: compare(p, r, c, n)})
		}
	}
	return all
}
