package plain

import (
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// entry is one indicator of the case, present or suspected.
type entry struct {
	*pack.Indicator
	suspected bool
	place     int // in the pack's order
	// ordinal of the highest level that prints it and whose second question was answered yes or not sure; 0: none
	confirmed int
}

// entries lists what is present or suspected, in the pack's order, so that the
// order of the answers cannot matter. What stands under both counts as present.
func entries(p *pack.Pack, c answer.Case) []entry {
	all := make([]entry, 0, len(c.Present)+len(c.Suspected))
	add := func(ids []string, suspected bool) {
		for _, id := range ids {
			n, known := p.Position(id)
			if known && p.Indicators[n].Kind != pack.Strength {
				i := &p.Indicators[n]
				all = append(all, entry{i, suspected, n, confirmed(p, i, c.Confirm)})
			}
		}
	}
	add(c.Present, false)
	add(c.Suspected, true)
	slices.SortStableFunc(all, func(a, b entry) int { return a.place - b.place })
	return slices.CompactFunc(all, func(a, b entry) bool { return a.place == b.place })
}

// confirmed gives the highest level that prints an indicator and for which the
// document's own second question ("does the definition fit as well?") was
// answered yes or not sure.
func confirmed(p *pack.Pack, i *pack.Indicator, answers map[string]answer.Confirm) int {
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
func (e entry) counts() bool { return !e.suspected || e.Strong() }

// reading is the ordinal at which an entry counts; 0 is nowhere. A strong one
// counts at the highest level that prints it, an ordinary one at the lowest, or
// where a second question confirms it, and not at all while it is only
// suspected. With cautious set, a danger that
// no definition makes decisive counts at the lowest: the low end of the range.
func (e entry) reading(cautious bool) int {
	switch {
	case !e.counts():
		return 0
	case !e.Strong():
		return max(e.Floor, e.confirmed)
	case cautious && e.Kind == pack.Danger && !e.Decisive:
		return e.Floor
	}
	return e.Ceil
}

// serviceOnly tells whether the indicator's own statute is section 17 or 20 and
// nothing that protects: a need for services, which calls nobody to protect.
func (e entry) serviceOnly() bool {
	protects := func(s pack.Statute) bool { return s != pack.S17 && s != pack.S20 }
	return len(e.Statute) > 0 && !slices.ContainsFunc(e.Statute, protects)
}

// weakAlone tells whether a level that rests on this entry alone may as well be
// one lower: an ordinary need, or a danger of section 17 and no other.
func (e entry) weakAlone() bool {
	section17 := e.Kind == pack.Danger && !e.Decisive && len(e.Statute) == 1 && e.Statute[0] == pack.S17
	return !e.Strong() || section17
}

func (e entry) tagged(tag string) bool { return slices.Contains(e.Tags, tag) }

// topics counts the different facts that entries state.
func topics(entries []entry) int {
	seen := map[string]bool{}
	for _, e := range entries {
		seen[e.Topic] = true
	}
	return len(seen)
}

// topicsBeside counts the different facts that entries state and others do not.
func topicsBeside(others, entries []entry) int {
	return topics(slices.Concat(others, entries)) - topics(others)
}

func choose(entries []entry, fits func(entry) bool) []entry {
	var chosen []entry
	for _, e := range entries {
		if fits(e) {
			chosen = append(chosen, e)
		}
	}
	return chosen
}

// facts lists what is known to be so. What was not answered is not a fact.
func facts(p *pack.Pack, c answer.Case) map[pack.Fact]bool {
	young := c.Child.Age != nil && *c.Child.Age < 2
	known := map[pack.Fact]bool{
		pack.FactImmediateDanger:  answer.True(c.ImmediateDanger),
		pack.FactOpenToSocialCare: c.OpenTo == answer.OpenToSocialCare,
		pack.FactOpenToEarlyHelp:  c.OpenTo == answer.OpenToEarlyHelp,
		pack.FactUnborn:           answer.True(c.Child.Unborn),
		pack.FactUnder2:           young,
		pack.FactDisabled:         answer.True(c.Child.Disabled),
		pack.FactAboutWorker:      answer.True(c.AboutWorker),
		pack.FactLivesElsewhere:   livesElsewhere(p, c),
	}
	for _, id := range c.History {
		known[pack.Fact(id)] = true
	}
	return known
}

// livesElsewhere tells whether the case says that the child lives in another
// area than the pack's. Not answered is not elsewhere.
func livesElsewhere(p *pack.Pack, c answer.Case) bool {
	home := c.Child.LivesIn
	return home != "" && !strings.EqualFold(home, p.ID) && !strings.EqualFold(home, p.Name)
}
