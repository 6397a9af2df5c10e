package assess

import (
	"slices"

	"github.com/threshold-cli/threshold/pkg/pack"
)

// effect is one rule that holds: what it says of the level and what it rests on.
type effect struct {
	*words
	atLeast  int // ordinal; 0: says nothing
	consider int // ordinal; 0: says nothing
	entries  []*entry
	facts    []pack.Fact
}

// rules finds every rule that holds: facts, conventions, then the pack's own.
func (v *view) rules() {
	v.factRules()
	v.conventions()
	v.packRules()
}

func (v *view) hold(e effect) { v.effects = append(v.effects, e) }

func (v *view) atLeast() int {
	least := 0
	for n := range v.effects {
		least = max(least, v.effects[n].atLeast)
	}
	return least
}

func (v *view) consider() int {
	highest := 0
	for n := range v.effects {
		highest = max(highest, v.effects[n].consider)
	}
	return highest
}

// factRules are the two facts that carry a level whatever else is answered.
func (v *view) factRules() {
	if v.facts[immediateDanger] {
		v.hold(effect{words: v.guide.words.immediateDanger, atLeast: v.guide.protective,
			facts: v.known(immediateDanger)})
	}
	if v.facts[openToSocialCare] {
		v.hold(effect{words: v.guide.words.openToSocialCare, atLeast: v.guide.statutory,
			facts: v.known(openToSocialCare)})
	}
}

// packRules are the rules that the document itself makes.
func (v *view) packRules() {
	for n := range v.guide.rules {
		rule := &v.guide.rules[n]
		if v.levelOnly && rule.atLeast == 0 {
			continue
		}
		entries, facts := len(v.found), len(v.named)
		if v.holds(&rule.when) {
			v.hold(effect{words: rule.words, atLeast: rule.atLeast, consider: rule.consider,
				entries: slices.Clip(v.found[entries:]), facts: slices.Clip(v.named[facts:])})
		}
	}
}

// holds tells whether a condition is met. What it is met by is then at the end
// of found and named.
func (v *view) holds(when *condition) bool {
	entries, facts := len(v.found), len(v.named)
	if v.chosen(when) && v.factsHold(when) && v.holdsAll(when.all) && v.holdsAny(when.any) {
		return true
	}
	v.found, v.named = v.found[:entries], v.named[:facts]
	return false
}

func (v *view) holdsAll(parts []condition) bool {
	for n := range parts {
		if !v.holds(&parts[n]) {
			return false
		}
	}
	return true
}

// holdsAny gathers every alternative that holds, so that taking all of them
// away makes the rule fall.
func (v *view) holdsAny(parts []condition) bool {
	one := len(parts) == 0
	for n := range parts {
		one = v.holds(&parts[n]) || one
	}
	return one
}

// chosen finds the entries that a condition selects, and tells whether they are
// topics enough.
func (v *view) chosen(when *condition) bool {
	if !when.selects {
		return true
	}
	found := v.choose(v.entries, func(e *entry) bool {
		return when.chooses[e.place] && e.counts() && !(when.present && e.suspected) &&
			e.reading(v.cautious) >= when.level
	})
	return len(found) >= when.topics && v.topicsOf(found) >= when.topics
}

func (v *view) factsHold(when *condition) bool {
	for _, f := range when.facts {
		if !v.facts[f.number] {
			return false
		}
		v.named = append(v.named, f.id)
	}
	return true
}

// fired lists the ids of all rules that hold.
func (j *Judging) fired() []string {
	rules := make([]string, len(j.full.effects))
	for n := range j.full.effects {
		rules[n] = j.full.effects[n].rule
	}
	return rules
}
