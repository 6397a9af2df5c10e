// Package assess judges a case by a pack: which level the document suggests,
// between which levels it may lie, how far that is supported, and why.
//
//	r := assess.Assess(p, framework, c)
//
//	j := assess.Prepare(p, framework).Judging() // for many cases, in one goroutine
//	out := j.Judge(c)
//
// It promises to be pure and total. The same pack and case give the same
// result; there is no clock, no file, no error and no panic; an id that the
// pack does not have is passed over. There are no weights and no sums. Adding
// an indicator or a fact never lowers a level.
//
// The files read in the order of docs/judging.md, which explains each rule and
// the mistake that it prevents: guide.go (the pack made ready), judging.go (one
// case after another), reading.go (what an indicator counts as),
// level.go (headline, low and high), convention.go and effect.go (the rules),
// support.go (support and protection), why.go, reason.go, open.go, change.go,
// answered.go and shape.go (the words about it). Package internal/plain holds the same rules
// written without a thought of speed, for tests to compare.
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

// Judge gives the outcome alone. For many cases prepare the pack once: see
// Prepare.
func Judge(p *pack.Pack, c answer.Case) Judgement {
	return Prepare(p, pack.Framework{}).Judging().Judge(c)
}

// Rules lists the ids of the rules that hold for a case, those that only remind
// among them.
func Rules(p *pack.Pack, c answer.Case) []string {
	j := Prepare(p, pack.Framework{}).Judging()
	j.read(c)
	return j.fired()
}

// Assess judges a case and says why. What follows from the level (steps,
// contacts, consent) is left for package advice to fill in.
func Assess(p *pack.Pack, framework pack.Framework, c answer.Case) result.Result {
	return Prepare(p, framework).Judging().Assess(c)
}

// Outline judges a case without saying why: level, range, support, protection,
// the rules that hold and what was answered. It is for judging many cases, and
// a result of it is not for printing.
func Outline(p *pack.Pack, c answer.Case) result.Result {
	return Prepare(p, pack.Framework{}).Judging().Outline(c)
}

// Assess judges a case and says why, as the function does.
func (j *Judging) Assess(c answer.Case) result.Result { return j.Why(c, j.Judge(c)).Result() }

// Outline judges a case without saying why, as the function does.
func (j *Judging) Outline(c answer.Case) result.Result {
	r := j.outline(j.Judge(c), c)
	j.room = newRoom() // the result keeps the other
	return r
}

func (j *Judging) outline(out Judgement, c answer.Case) result.Result {
	return result.Result{
		Area:       j.guide.pack.ID,
		Level:      j.guide.levels[j.suggested(out)],
		Range:      result.Range{Low: out.Low, High: out.High},
		Protection: string(out.Protection),
		Support:    out.Support,
		Areas:      j.areasOfNeed(out.Level),
		Urgent:     out.Urgent,
		Rules:      j.fired(),
		Answers:    j.answers(c),
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
