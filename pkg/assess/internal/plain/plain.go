// Package plain judges a case as docs/judging.md reads, with no thought of
// speed: fresh lists for everything, names compared as text, every change tried
// by judging the whole case again. Package assess must always agree with it;
// only its tests use it.
package plain

import (
	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// Judgement is the outcome of judging.
type Judgement struct {
	Level      int // ordinal
	Low, High  int // ordinals
	Support    string
	Protection pack.Protection
	Urgent     bool
}

// Verdict is the outcome with what else can be told without words.
type Verdict struct {
	Judgement Judgement
	Suggested result.Level
	Areas     []string
	Rules     []string
	Changes   []result.Change
}

// Judge judges a case.
func Judge(p *pack.Pack, c answer.Case) Verdict {
	j := newJudging(p, c)
	out := j.judge()
	return Verdict{out, j.suggested(out), j.areasOfNeed(out.Level), j.fired(), changes(p, c, out)}
}

// Outcome judges a case and no more.
func Outcome(p *pack.Pack, c answer.Case) Judgement { return newJudging(p, c).judge() }

// judging is one case laid out against one pack.
type judging struct {
	pack    *pack.Pack
	entries []entry // in the pack's order, strengths left out
	facts   map[pack.Fact]bool
	confirm map[string]answer.Confirm
	full    view // everything read as it stands
	lower   view // dangers read where they are printed lowest
}

func newJudging(p *pack.Pack, c answer.Case) *judging {
	j := &judging{pack: p, entries: entries(p, c), facts: facts(p, c), confirm: c.Confirm}
	j.lower = newView(j, true)
	j.full = newView(j, false)
	return j
}

func (j *judging) judge() Judgement {
	level := j.full.headline()
	low, high := j.low(), j.high(level)
	return Judgement{
		Level: level, Low: low, High: high,
		Support:    j.support(level),
		Protection: j.protection(level, high),
		Urgent:     j.facts[pack.FactImmediateDanger],
	}
}

// levelOf puts a level of a pack into a result's words.
func levelOf(l pack.Level) result.Level {
	statute := make([]string, len(l.Statute))
	for i, s := range l.Statute {
		statute[i] = string(s)
	}
	return result.Level{ID: l.ID, Ordinal: l.Ordinal, Name: l.Name, Statute: statute}
}
