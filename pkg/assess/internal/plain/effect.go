package plain

import (
	"slices"

	"github.com/threshold-cli/threshold/pkg/pack"
)

// effect is one rule that holds: what it says of the level and what it rests on.
type effect struct {
	rule     string
	atLeast  int // ordinal; 0: says nothing
	consider int // ordinal; 0: says nothing
	entries  []entry
	facts    []pack.Fact
	text     string
	ref      []string
	basis    pack.Basis
}

// rules lists every rule that holds: facts, conventions, then the pack's own.
func (v view) rules() []effect {
	all := append(v.factRules(), v.conventions()...)
	return append(all, v.packRules()...)
}

func (v view) atLeast() int {
	least := 0
	for _, e := range v.effects {
		least = max(least, e.atLeast)
	}
	return least
}

func (v view) consider() int {
	highest := 0
	for _, e := range v.effects {
		highest = max(highest, e.consider)
	}
	return highest
}

// factRules are the two facts that carry a level whatever else is answered.
func (v view) factRules() []effect {
	var all []effect
	if v.facts[pack.FactImmediateDanger] {
		all = append(all, effect{
			rule: "immediate-danger", atLeast: v.pack.Protective(), facts: []pack.Fact{pack.FactImmediateDanger},
			text: "The child is in immediate danger.", basis: pack.Convention,
		})
	}
	if v.facts[pack.FactOpenToSocialCare] {
		all = append(all, effect{
			rule: "open-to-social-care", atLeast: v.pack.Statutory(), facts: []pack.Fact{pack.FactOpenToSocialCare},
			text: "Children's social care already works with the child.", basis: pack.Convention,
		})
	}
	return all
}

// packRules are the rules that the document itself makes.
func (v view) packRules() []effect {
	var all []effect
	for _, rule := range v.pack.Rules {
		if entries, facts, holds := v.holds(rule.When); holds {
			all = append(all, effect{
				rule: rule.ID, atLeast: v.pack.Ordinal(rule.AtLeast), consider: v.pack.Ordinal(rule.Consider),
				entries: entries, facts: facts, text: rule.Text, ref: rule.Ref, basis: rule.Basis,
			})
		}
	}
	return all
}

// holds tells whether a condition is met, and by what.
func (v view) holds(when pack.Condition) ([]entry, []pack.Fact, bool) {
	entries, ok := v.chosen(when)
	if !ok || slices.ContainsFunc(when.Facts, func(f pack.Fact) bool { return !v.facts[f] }) {
		return nil, nil, false
	}
	facts := slices.Clone(when.Facts)
	for _, part := range when.All {
		e, f, holds := v.holds(part)
		if !holds {
			return nil, nil, false
		}
		entries, facts = append(entries, e...), append(facts, f...)
	}
	e, f, holds := v.holdsAny(when.Any)
	return append(entries, e...), append(facts, f...), holds
}

// holdsAny gathers every alternative that holds, so that taking all of them
// away makes the rule fall.
func (v view) holdsAny(parts []pack.Condition) (entries []entry, facts []pack.Fact, one bool) {
	for _, part := range parts {
		if e, f, holds := v.holds(part); holds {
			entries, facts, one = append(entries, e...), append(facts, f...), true
		}
	}
	return entries, facts, one || len(parts) == 0
}

// chosen lists the entries that a condition selects; ok is false where it
// selects too few topics.
func (v view) chosen(when pack.Condition) (found []entry, ok bool) {
	if !when.Selects() {
		return nil, true
	}
	found = choose(v.entries, func(e entry) bool {
		return e.counts() && !(when.Present && e.suspected) &&
			e.reading(v.cautious) >= v.pack.Ordinal(when.Level) && selects(when, e)
	})
	return found, topics(found) >= max(1, when.TopicsAtLeast)
}

func selects(when pack.Condition, e entry) bool {
	return oneOf(when.Indicators, e.ID) && oneOf(when.Kinds, e.Kind) && oneOf(when.Sides, e.Side) &&
		oneOf(when.Topics, e.Topic) && (len(when.Tags) == 0 || slices.ContainsFunc(when.Tags, e.tagged))
}

func oneOf[T comparable](allowed []T, got T) bool {
	return len(allowed) == 0 || slices.Contains(allowed, got)
}

// fired lists the ids of all rules that hold.
func (j *judging) fired() []string {
	rules := []string{}
	for _, e := range j.full.effects {
		rules = append(rules, e.rule)
	}
	return rules
}
