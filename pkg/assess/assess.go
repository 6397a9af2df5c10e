// Package assess judges a case by a pack: which level the document suggests,
// between which levels it may lie, how far that is supported, and why.
//
//	r := assess.Assess(p, framework, c)
//
// It promises to be pure and total. The same pack and case give the same
// result; there is no clock, no file, no error and no panic; an id that the
// pack does not have is passed over. There are no weights and no sums. Adding
// an indicator or a fact never lowers a level.
//
// The files read in the order of docs/judging.md, which explains each rule and
// the mistake that it prevents: reading.go (what an indicator counts as),
// level.go (headline, low and high), convention.go and rule.go (the rules),
// support.go (support and protection), reason.go, open.go, change.go and
// shape.go (the words about it).
package assess

import (
	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// Judgement is the outcome of judging, without words.
type Judgement struct {
	Level      int // ordinal
	Low, High  int // ordinals; Low <= Level <= High
	Support    string
	Protection pack.Protection
	Urgent     bool
}

// Judge gives the outcome alone.
func Judge(p *pack.Pack, c answer.Case) Judgement {
	return newJudging(p, c).judge()
}

// Rules lists the ids of the rules that hold for a case, those that only remind
// among them.
func Rules(p *pack.Pack, c answer.Case) []string {
	return newJudging(p, c).fired()
}

// Assess judges a case and says why. What follows from the level (steps,
// contacts, consent) is left for package advice to fill in.
func Assess(p *pack.Pack, framework pack.Framework, c answer.Case) result.Result {
	j := newJudging(p, c)
	out := j.judge()
	r := j.outline(out, c)
	r.Reasons = j.reasons(out.Level)
	r.Consider = j.considerations(out)
	r.Open = open{j, framework, c, out}.questions()
	r.WouldMove = changes(p, c, out)
	r.Strengths = strengths(p, c)
	r.Levels = levels(p)
	r.Triangle = triangle(p, framework, c)
	own(p, c, &r)
	return r
}

// Outline judges a case without saying why: level, range, support, protection,
// the rules that hold and what was answered. It is for judging many cases, and
// a result of it is not for printing.
func Outline(p *pack.Pack, c answer.Case) result.Result {
	j := newJudging(p, c)
	return j.outline(j.judge(), c)
}

func (j *judging) outline(out Judgement, c answer.Case) result.Result {
	return result.Result{
		Area:       j.pack.ID,
		Level:      j.suggested(out),
		Range:      result.Range{Low: out.Low, High: out.High},
		Protection: string(out.Protection),
		Support:    out.Support,
		Areas:      j.areasOfNeed(out.Level),
		Urgent:     out.Urgent,
		Rules:      j.fired(),
		Answers:    answers(j.pack, c),
	}
}

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

// own records the practitioner's level and departure beside the suggestion.
func own(p *pack.Pack, c answer.Case, r *result.Result) {
	if level := p.Level(c.OwnLevel); level != nil {
		words := Level(*level)
		r.OwnLevel = &words
	}
	if c.Departure == nil {
		return
	}
	if level := p.Level(c.Departure.Level); level != nil {
		r.Departure = &result.Departure{Level: Level(*level), Reason: c.Departure.Reason, Consulted: c.Departure.Consulted}
	}
}

// Level puts a level of a pack into a result's words.
func Level(l pack.Level) result.Level {
	statute := make([]string, len(l.Statute))
	for i, s := range l.Statute {
		statute[i] = string(s)
	}
	return result.Level{ID: l.ID, Ordinal: l.Ordinal, Name: l.Name, Statute: statute}
}
