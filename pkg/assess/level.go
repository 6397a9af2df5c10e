package assess

import (
	"slices"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// view is a case under one way of reading dangers, with the rules that hold
// under it.
type view struct {
	*Judging
	cautious bool
	highest  int // the highest level that is reached
	reach    int // the same with dangers read low, as some rules always read them
	effects  []effect
}

// look reads the entries of j.
func (v *view) look(j *Judging, cautious bool) {
	v.Judging, v.cautious, v.effects = j, cautious, v.effects[:0]
	v.highest = v.highestReached()
	v.reach = j.lower.highest
	v.rules()
}

// headline is the suggested level: the highest that is reached, that a rule
// says is the least, or else the lowest level.
func (v *view) headline() int {
	return max(1, v.highest, v.atLeast())
}

func (v *view) highestReached() int {
	for level := v.guide.highest; level > 1; level-- {
		if v.reached(level) {
			return level
		}
	}
	return 1
}

// reached tells whether the case carries a level by itself. Something strong
// that reads there does. Below the statutory level anything that reads there
// does. At the statutory level and above, ordinary needs take two different
// facts on two sides of the triangle: one alone only points there.
func (v *view) reached(level int) bool {
	at := v.readingFrom(level)
	if len(at) == 0 {
		return false
	}
	if level < v.guide.statutory || slices.ContainsFunc(at, isStrong) {
		return true
	}
	return twoSides(at) || anyConfirmed(at, level)
}

func isStrong(e *entry) bool   { return e.strong }
func isOrdinary(e *entry) bool { return !e.strong }
func isPresent(e *entry) bool  { return !e.suspected }

func isSuspected(e *entry) bool { return e.suspected }

// readingFrom lists the entries that read at a level or above.
func (v *view) readingFrom(level int) []*entry { return v.readFrom(level, v.cautious) }

func (v *view) readFrom(level int, cautious bool) []*entry {
	return v.choose(v.entries, func(e *entry) bool { return e.reading(cautious) >= level })
}

func (v *view) readingAt(level int) []*entry {
	return v.choose(v.entries, func(e *entry) bool { return e.reading(v.cautious) == level })
}

func twoSides(entries []*entry) bool {
	for n, a := range entries {
		for _, b := range entries[n+1:] {
			if a.topic != b.topic && a.side != b.side {
				return true
			}
		}
	}
	return false
}

// anyConfirmed tells whether a level's own second question stands for the second
// fact: the definition fits too, or nobody is sure that it does not.
func anyConfirmed(at []*entry, level int) bool {
	return slices.ContainsFunc(at, func(e *entry) bool { return e.confirmed >= level })
}

// low is the low end of the range: dangers read where they are printed lowest,
// and one less where all rests on one fact that is weak by itself.
func (j *Judging) low() int {
	v := j.lower
	level := v.headline()
	if level > 1 && v.atLeast() < level && v.thin(level) {
		return level - 1
	}
	return level
}

// thin tells whether a level rests on one topic, with fewer than two others just
// below, and that topic is weak alone.
func (v *view) thin(level int) bool {
	at := v.readingFrom(level)
	strong := slices.ContainsFunc(at, func(e *entry) bool { return !e.weakAlone })
	return !strong && v.topicsOf(at) == 1 && v.topicsBeside(at, v.readingAt(level-1)) < 2
}

// high is the high end of the range: the highest level at which anything
// present or suspected is printed, what a rule says to consider, and the
// protection level as soon as anything strong is present or suspected.
func (j *Judging) high(level int) int {
	high := max(level, j.full.consider())
	for _, e := range j.entries {
		high = max(high, e.Ceil)
		if e.strong {
			high = max(high, j.guide.protective)
		}
	}
	return high
}

// areasOfNeed lists the levels of the suggested ordinal that the entries
// reading there are printed at, where the document has several.
func (j *Judging) areasOfNeed(level int) []string {
	areas := []string{}
	for n := range j.guide.pack.Levels {
		if l := &j.guide.pack.Levels[n]; l.Ordinal == level && j.pointsTo(l) && !j.elsewhere(l) {
			areas = append(areas, l.ID)
		}
	}
	return areas
}

// pointsTo tells whether a level is one of several areas of need that share an
// ordinal, and entries that read there are printed at it.
func (j *Judging) pointsTo(l *pack.Level) bool {
	return j.guide.several(l.Ordinal) && slices.ContainsFunc(j.entries, func(e *entry) bool { return e.printedAt(l) })
}

func (e *entry) printedAt(l *pack.Level) bool {
	return e.reading(false) >= l.Ordinal && slices.Contains(e.Levels, l.ID)
}

// elsewhere tells whether ordinary needs alone point to an area whose second question
// was answered no, while that of another to which the case points was not.
func (j *Judging) elsewhere(l *pack.Level) bool {
	if j.confirm[l.ID] != answer.ConfirmNo ||
		slices.ContainsFunc(j.entries, func(e *entry) bool { return e.strong && e.printedAt(l) }) {
		return false
	}
	return slices.ContainsFunc(j.guide.pack.Levels, func(other pack.Level) bool {
		return other.Ordinal == l.Ordinal && fitting(j.confirm[other.ID]) > 0 && j.pointsTo(&other)
	})
}

// fitting ranks the answers to a second question: yes, not sure, and all else.
func fitting(said answer.Confirm) int {
	switch said {
	case answer.ConfirmYes:
		return 2
	case answer.ConfirmUnsure:
		return 1
	}
	return 0
}

func (g *Guide) several(ordinal int) bool {
	count := 0
	for n := range g.pack.Levels {
		if g.pack.Levels[n].Ordinal == ordinal {
			count++
		}
	}
	return count > 1
}

// suggested is the place of the level of the suggested ordinal to name: where
// there are several areas of need, one that the case points to, among these one
// that carries section 47 when the case calls for protection, then one whose own
// second question was answered yes or not sure, and then the narrowest.
func (j *Judging) suggested(out Judgement) int {
	best, bestRank := -1, 0
	for n := range j.guide.pack.Levels {
		l := &j.guide.pack.Levels[n]
		if l.Ordinal != out.Level {
			continue
		}
		rank := j.suggestedRank(l, out)
		if best < 0 || rank > bestRank ||
			rank == bestRank && rank >= pointing && len(l.Statute) < len(j.guide.pack.Levels[best].Statute) {
			best, bestRank = n, rank
		}
	}
	return best
}

// What speaks for one of several areas of need. An answer to its second question is
// worth less than either statute, and decides between areas that are alike else.
const (
	statute  = 3
	pointing = 2 * statute
)

// suggestedRank weighs what speaks for one level of the suggested ordinal: the case
// points to it, it carries section 47 where the case calls for that, it carries the
// statute that an indicator itself names, or its own second question was answered.
func (j *Judging) suggestedRank(l *pack.Level, out Judgement) int {
	rank := 0
	if out.Protection == pack.Act && slices.Contains(l.Statute, pack.S47) {
		rank = statute
	}
	if !j.pointsTo(l) {
		return rank
	}
	rank += pointing + fitting(j.confirm[l.ID])
	shared := func(e *entry) bool { return e.reading(false) >= out.Level && shares(e.Statute, l.Statute) }
	if slices.ContainsFunc(j.entries, shared) {
		rank += statute
	}
	return rank
}

func shares(a, b []pack.Statute) bool {
	return slices.ContainsFunc(a, func(s pack.Statute) bool { return slices.Contains(b, s) })
}
