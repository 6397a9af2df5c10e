package assess

import (
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// entry is one indicator of the case, present or suspected.
type entry struct {
	*indicator
	suspected bool
	// ordinal of the highest level that prints it and whose second question was answered yes or not sure; 0: none
	confirmed int
	full, low int // its reading, and its cautious reading
}

// layOut lists what is present or suspected, in the pack's order, so that the
// order of the answers cannot matter. What stands under both counts as present.
func (j *Judging) layOut(c answer.Case) {
	j.laid = j.laid[:0]
	j.add(c.Present, false, c.Confirm)
	j.add(c.Suspected, true, c.Confirm)
	slices.SortStableFunc(j.laid, func(a, b entry) int { return a.place - b.place })
	j.laid = slices.CompactFunc(j.laid, func(a, b entry) bool { return a.place == b.place })
	j.point()
}

func (j *Judging) add(ids []string, suspected bool, answers map[string]answer.Confirm) {
	for _, id := range ids {
		if n, known := j.guide.pack.Position(id); known && j.guide.indicators[n].Kind != pack.Strength {
			j.laid = append(j.laid, j.guide.entry(n, suspected, answers))
		}
	}
}

func (g *Guide) entry(place int, suspected bool, answers map[string]answer.Confirm) entry {
	i := &g.indicators[place]
	e := entry{indicator: i, suspected: suspected, confirmed: confirmed(g.pack, i.Indicator, answers)}
	e.full, e.low = e.read(false), e.read(true)
	return e
}

// point makes the list of entries that rules choose from.
func (j *Judging) point() {
	j.entries = j.entries[:0]
	for n := range j.laid {
		j.entries = append(j.entries, &j.laid[n])
	}
}

// confirmed gives the highest level that prints an indicator and for which the
// document's own second question ("does the definition fit as well?") was
// answered yes or not sure.
func confirmed(p *pack.Pack, i *pack.Indicator, answers map[string]answer.Confirm) int {
	if len(answers) == 0 {
		return 0
	}
	highest := 0
	for _, id := range i.Levels {
		if said := answers[id]; said == answer.ConfirmYes || said == answer.ConfirmUnsure {
			highest = max(highest, p.Ordinal(id))
		}
	}
	return highest
}

// counts tells whether the entry weighs at all before it is confirmed: what is
// present does, and what is strong does even when only suspected.
func (e *entry) counts() bool { return !e.suspected || e.strong }

// reading is the ordinal at which an entry counts.
func (e *entry) reading(cautious bool) int {
	if cautious {
		return e.low
	}
	return e.full
}

// read finds the ordinal at which an entry counts; 0 is nowhere. A strong one
// counts at the highest level that prints it, an ordinary one at the lowest, or
// where a second question confirms it, and not at all while it is only
// suspected. With cautious set, a danger that
// no definition makes decisive counts at the lowest: the low end of the range.
func (e *entry) read(cautious bool) int {
	switch {
	case !e.counts():
		return 0
	case !e.strong:
		return max(e.Floor, e.confirmed)
	case cautious && e.Kind == pack.Danger && !e.Decisive:
		return e.Floor
	}
	return e.Ceil
}

// Fact tells whether a fact of the case is known to be so. What was not
// answered is not a fact.
func Fact(p *pack.Pack, c answer.Case, fact pack.Fact) bool {
	n := slices.Index(pack.Facts(), fact)
	return slices.Contains(c.History, string(fact)) || n >= 0 && given(p, c)[n]
}

// given tells which of the facts that every case has hold, in the order of
// pack.Facts.
func given(p *pack.Pack, c answer.Case) [8]bool {
	return [8]bool{
		immediateDanger:  answer.True(c.ImmediateDanger),
		openToSocialCare: c.OpenTo == answer.OpenToSocialCare,
		openToEarlyHelp:  c.OpenTo == answer.OpenToEarlyHelp,
		unborn:           answer.True(c.Child.Unborn),
		under2:           c.Child.Age != nil && *c.Child.Age < 2,
		disabled:         answer.True(c.Child.Disabled),
		aboutWorker:      answer.True(c.AboutWorker),
		livesElsewhere:   LivesElsewhere(p, c),
	}
}

// gather notes which facts hold, by number.
func (j *Judging) gather(c answer.Case) {
	clear(j.facts)
	known := given(j.guide.pack, c)
	copy(j.facts, known[:])
	for _, id := range c.History {
		if n, known := j.guide.facts[pack.Fact(id)]; known {
			j.facts[n] = true
		}
	}
}

// LivesElsewhere tells whether the case says that the child lives in another
// area than the pack's. Not answered is not elsewhere.
func LivesElsewhere(p *pack.Pack, c answer.Case) bool {
	home := c.Child.LivesIn
	return home != "" && !strings.EqualFold(home, p.ID) && !strings.EqualFold(home, p.Name)
}
