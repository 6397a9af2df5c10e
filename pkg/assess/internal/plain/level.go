package plain

import (
	"slices"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// view is a case under one way of reading dangers, with the rules that hold
// under it.
type view struct {
	*judging
	cautious bool
	effects  []effect
}

func newView(j *judging, cautious bool) view {
	v := view{judging: j, cautious: cautious}
	v.effects = v.rules()
	return v
}

// cautiously reads dangers low, as some rules always do. It has no rules of its
// own: they would ask for it again.
func (v view) cautiously() view { return view{judging: v.judging, cautious: true} }

// headline is the suggested level: the highest that is reached, that a rule
// says is the least, or else the lowest level.
func (v view) headline() int {
	return max(1, v.highestReached(), v.atLeast())
}

func (v view) highestReached() int {
	for level := v.pack.Highest(); level > 1; level-- {
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
func (v view) reached(level int) bool {
	at := v.readingFrom(level)
	if len(at) == 0 {
		return false
	}
	if level < v.pack.Statutory() || slices.ContainsFunc(at, func(e entry) bool { return e.Strong() }) {
		return true
	}
	return twoSides(at) || anyConfirmed(at, level)
}

// readingFrom lists the entries that read at a level or above.
func (v view) readingFrom(level int) []entry {
	return choose(v.entries, func(e entry) bool { return e.reading(v.cautious) >= level })
}

func (v view) readingAt(level int) []entry {
	return choose(v.entries, func(e entry) bool { return e.reading(v.cautious) == level })
}

func twoSides(entries []entry) bool {
	for _, a := range entries {
		for _, b := range entries {
			if a.Topic != b.Topic && a.Side != b.Side {
				return true
			}
		}
	}
	return false
}

// anyConfirmed tells whether a level's own second question stands for the second
// fact: the definition fits too, or nobody is sure that it does not.
func anyConfirmed(at []entry, level int) bool {
	return slices.ContainsFunc(at, func(e entry) bool { return e.confirmed >= level })
}

// low is the low end of the range: dangers read where they are printed lowest,
// and one less where all rests on one fact that is weak by itself.
func (j *judging) low() int {
	v := j.lower
	level := v.headline()
	if level > 1 && v.atLeast() < level && v.thin(level) {
		return level - 1
	}
	return level
}

// thin tells whether a level rests on one topic, with fewer than two others just
// below, and that topic is weak alone.
func (v view) thin(level int) bool {
	at := v.readingFrom(level)
	strong := slices.ContainsFunc(at, func(e entry) bool { return !e.weakAlone() })
	return topics(at) == 1 && !strong && topicsBeside(at, v.readingAt(level-1)) < 2
}

// high is the high end of the range: the highest level at which anything
// present or suspected is printed, what a rule says to consider, and the
// protection level as soon as anything strong is present or suspected.
func (j *judging) high(level int) int {
	high := max(level, j.full.consider())
	for _, e := range j.entries {
		high = max(high, e.Ceil)
		if e.Strong() {
			high = max(high, j.pack.Protective())
		}
	}
	return high
}

// areasOfNeed lists the levels of the suggested ordinal that the entries
// reading there are printed at, where the document has several.
func (j *judging) areasOfNeed(level int) []string {
	areas := []string{}
	all := j.pack.LevelsAt(level)
	if len(all) < 2 {
		return areas
	}
	for _, l := range all {
		if j.printed(l) {
			areas = append(areas, l.ID)
		}
	}
	if slices.ContainsFunc(areas, func(id string) bool { return fitting(j.confirm[id]) > 0 }) {
		areas = slices.DeleteFunc(areas, func(id string) bool {
			return j.confirm[id] == answer.ConfirmNo && !j.strongAt(level, id)
		})
	}
	return areas
}

// printed tells whether an entry that reads at a level is printed there.
func (j *judging) printed(l pack.Level) bool {
	return slices.ContainsFunc(j.full.readingFrom(l.Ordinal), func(e entry) bool {
		return slices.Contains(e.Levels, l.ID)
	})
}

func (j *judging) strongAt(level int, id string) bool {
	return slices.ContainsFunc(j.full.readingFrom(level), func(e entry) bool {
		return e.Strong() && slices.Contains(e.Levels, id)
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

// suggested is the level of the suggested ordinal to name: where there are
// several areas of need, one that the case points to, among these one that
// carries section 47 when the case calls for protection, then one whose own second
// question was answered yes or not sure, and then the narrowest.
func (j *judging) suggested(out Judgement) result.Level {
	all := j.pack.LevelsAt(out.Level)
	best := all[0]
	for _, l := range all[1:] {
		rank, bestRank := j.suggestedRank(l, out), j.suggestedRank(best, out)
		if rank > bestRank || rank == bestRank && j.printed(l) && len(l.Statute) < len(best.Statute) {
			best = l
		}
	}
	return levelOf(best)
}

// suggestedRank counts what speaks for one level of the suggested ordinal. That the
// case points to it is worth two statutes: section 47 where the case calls for that,
// and the one that an indicator itself names. The answer to its own second question
// decides between those that are alike else.
func (j *judging) suggestedRank(l pack.Level, out Judgement) int {
	rank := 0
	if out.Protection == pack.Act && slices.Contains(l.Statute, pack.S47) {
		rank += 3
	}
	if !j.printed(l) {
		return rank
	}
	rank += 6 + fitting(j.confirm[l.ID])
	if slices.ContainsFunc(j.full.readingFrom(out.Level), func(e entry) bool { return shares(e.Statute, l.Statute) }) {
		rank += 3
	}
	return rank
}

func shares(a, b []pack.Statute) bool {
	return slices.ContainsFunc(a, func(s pack.Statute) bool { return slices.Contains(b, s) })
}
