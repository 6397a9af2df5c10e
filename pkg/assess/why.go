package assess

import (
	"slices"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// Why tells why a case came to its judgement, each part when it is asked for. It
// holds until its Judging judges another case, and so do its lists, Result apart.
type Why struct {
	j    *Judging
	c    answer.Case
	out  Judgement
	said []int // places of what is present, suspected or a strength
}

// Asked tells whether anything in a dimension was answered with no or not known.
func (w Why) Asked(dimension int) bool { return w.j.askedOf(dimension) }

// Why is of the case that was judged last, with what Judge gave for it.
func (j *Judging) Why(c answer.Case, out Judgement) Why {
	j.room.clear()
	j.said = j.guide.appendPlaces(j.said[:0], c.Present, c.Suspected, c.Strengths)
	j.asked = j.guide.appendPlaces(j.asked[:0], c.NotSeen, c.NotKnown)
	j.markSaid()
	return Why{j, c, out, j.said}
}

// Reasons are what the level rests on.
func (w Why) Reasons() []result.Reason { return w.j.reasons(w.out.Level) }

// Consider is why the range reaches above the level.
func (w Why) Consider() []result.Consider { return w.j.considerations(w.out) }

// Open lists what the answers leave open, the most pressing first.
func (w Why) Open() []result.Question {
	o := &w.j.asking
	*o = open{Judging: w.j, answers: w.c, out: w.out}
	return o.questions()
}

// WouldMove lists the answers that the level rests on, and those that would move
// it up.
func (w Why) WouldMove() []result.Change { return w.j.changes(w.c, w.out.Level) }

// Strengths are those that were answered.
func (w Why) Strengths() []result.Item { return w.j.strengths() }

// Answers repeats what was answered, in words.
func (w Why) Answers() result.Answers { return w.j.answers(w.c) }

// Own gives the practitioner's own level and departure; nil where there is none.
func (w Why) Own() (*result.Level, *result.Departure) { return own(w.j.guide.pack, w.c) }

// Said tells whether anything was seen or suspected in a dimension, a strength among
// it, by the dimension's place among those of all sides.
func (w Why) Said(dimension int) bool { return w.j.saidOf(dimension) }

// markSaid notes the dimensions of which something was said, and those in which
// something was answered with no or not known.
func (j *Judging) markSaid() {
	j.count++
	j.marked = j.count
	for _, n := range j.said {
		if d := j.guide.indicators[n].dimension; d >= 0 {
			j.dimensions[d] = j.marked
		}
	}
	for _, n := range j.asked {
		if d := j.guide.indicators[n].dimension; d >= 0 {
			j.answered[d] = j.marked
		}
	}
}

func (j *Judging) saidOf(dimension int) bool { return j.dimensions[dimension] == j.marked }

func (j *Judging) askedOf(dimension int) bool { return j.answered[dimension] == j.marked }

// Dimension says what was answered in one dimension, by its place among those of
// all sides.
func (w Why) Dimension(n int) result.Dimension {
	d := w.j.guide.dimension(n, w.c.LookedAt, w.idsIn(n, w.said))
	d.Asked = w.idsIn(n, w.j.asked)
	return d
}

// idsIn are those of some places that lie in a dimension.
func (w Why) idsIn(n int, places []int) []string {
	start := len(w.j.room.ids)
	w.j.room.ids = w.j.guide.saidIn(n, places, w.j.room.ids)
	return since(w.j.room.ids, start)
}

// Result is all of it, and holds on.
func (w Why) Result() result.Result {
	r := w.j.outline(w.out, w.c)
	r.Reasons, r.Consider, r.Open, r.WouldMove = w.Reasons(), w.Consider(), w.Open(), w.WouldMove()
	r.Strengths, r.Levels = w.Strengths(), slices.Clone(w.j.guide.levels)
	r.Triangle = w.j.guide.triangle(w.c, w.said, w.j.asked)
	r.OwnLevel, r.Departure = w.Own()
	w.j.room = newRoom() // the result keeps the other
	return r
}

// own records the practitioner's level and departure beside the suggestion.
func own(p *pack.Pack, c answer.Case) (*result.Level, *result.Departure) {
	var level *result.Level
	if l := p.Level(c.OwnLevel); l != nil {
		words := Level(*l)
		level = &words
	}
	if c.Departure == nil {
		return level, nil
	}
	l := p.Level(c.Departure.Level)
	if l == nil {
		return level, nil
	}
	return level, &result.Departure{Level: Level(*l), Reason: c.Departure.Reason, Consulted: c.Departure.Consulted}
}
