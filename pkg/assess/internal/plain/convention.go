package plain

import (
	"fmt"
	"slices"

	"github.com/threshold-cli/threshold/pkg/pack"
)

// conventions are the five rules that come with every pack. They are this
// project's reading; a pack may give them its own words, never weaken them.
func (v view) conventions() []effect {
	var all []effect
	for _, rule := range []func() effect{v.injury, v.neglect, v.helpTried, v.repeatConcern, v.adults, v.spread} {
		if e := rule(); e.rule != "" {
			e.basis = pack.Convention
			if words := v.pack.Wording(e.rule); words != nil {
				e.text, e.ref = words.Text, words.Ref
			}
			all = append(all, e)
		}
	}
	return all
}

// injury: a harm tagged as injury, present or suspected, in a child who is
// unborn, under 2 or disabled, or a second one, or a repeat concern.
func (v view) injury() effect {
	found := choose(v.entries, func(e entry) bool { return e.Kind == pack.Harm && e.tagged("injury") })
	facts := v.known(pack.FactUnborn, pack.FactUnder2, pack.FactDisabled, pack.HistoryRepeatConcern)
	if len(found) == 0 || topics(found) < 2 && len(facts) == 0 {
		return effect{}
	}
	return effect{rule: pack.RuleInjury, atLeast: v.pack.Protective(), entries: found, facts: facts,
		text: "An injury with a second one, an earlier concern, or a child who is unborn, under 2 or " +
			"disabled is a matter of protection."}
}

// neglect: three different signs of neglect, present, under two headings.
func (v view) neglect() effect {
	found := choose(v.entries, func(e entry) bool { return !e.suspected && e.tagged("neglect") })
	headings := map[string]bool{}
	statutory := v.pack.Statutory()
	least := statutory - 1
	for _, e := range found {
		headings[e.Heading] = true
		if e.reading(v.cautious) >= statutory {
			least = statutory
		}
	}
	if topics(found) < 3 || len(headings) < 2 {
		return effect{}
	}
	return effect{rule: pack.RuleNeglect, atLeast: least, consider: statutory, entries: found,
		text: "Signs of neglect add up: three or more in different places call for a chronology and a closer look."}
}

// helpTried: help was given, nothing changed, and there is still a need: at
// least one level higher, but never by itself a statutory one, which is then
// to be considered.
func (v view) helpTried() effect {
	reached, below := v.cautiously().highestReached(), v.pack.Statutory()-1
	if !v.facts[pack.HistoryHelpTried] || reached < 2 {
		return effect{}
	}
	e := effect{rule: pack.RuleHelpTried, atLeast: min(reached+1, below),
		entries: v.cautiously().readingFrom(reached), facts: []pack.Fact{pack.HistoryHelpTried},
		text: "Help was tried and nothing changed."}
	if reached >= below {
		e.consider = v.pack.Statutory()
	}
	return e
}

// repeatConcern: the same worry was raised before, and there is still a need.
func (v view) repeatConcern() effect {
	reached := v.cautiously().highestReached()
	if !v.facts[pack.HistoryRepeatConcern] || reached < 2 {
		return effect{}
	}
	return effect{rule: "repeat-concern", consider: min(reached+1, v.pack.Statutory()),
		entries: v.cautiously().readingFrom(reached), facts: []pack.Fact{pack.HistoryRepeatConcern},
		text: "The concern was raised before."}
}

// adults: two of domestic abuse, parental mental health and parental substance
// use, present just below the statutory level or higher; or one of them with a
// child unborn or under 2.
func (v view) adults() effect {
	below := v.pack.Statutory() - 1
	tags := []string{"domestic-abuse", "parental-mental-health", "parental-substance-use"}
	found := choose(v.entries, func(e entry) bool {
		return !e.suspected && e.reading(v.cautious) >= below && slices.ContainsFunc(tags, e.tagged)
	})
	both := len(carriedBy(tags, found)) > 1 && topics(found) > 1
	facts := v.known(pack.FactUnborn, pack.FactUnder2)
	if !both && (len(found) == 0 || len(facts) == 0) {
		return effect{}
	}
	return effect{rule: pack.RuleAdults, consider: v.pack.Statutory(), entries: found, facts: facts,
		text: "Domestic abuse, a parent's mental health and a parent's substance use weigh more together, " +
			"and more on a baby."}
}

// carriedBy lists the tags that at least one entry carries.
func carriedBy(tags []string, entries []entry) []string {
	var carried []string
	for _, tag := range tags {
		if slices.ContainsFunc(entries, func(e entry) bool { return e.tagged(tag) }) {
			carried = append(carried, tag)
		}
	}
	return carried
}

// spread: three different facts at one level, on all three sides of the
// triangle.
func (v view) spread() effect {
	for level := v.pack.Statutory() - 1; level >= 2; level-- {
		found := v.readingFrom(level)
		if topics(found) >= 3 && allSides(found) {
			return effect{rule: pack.RuleSpread, consider: level + 1, entries: found,
				text: fmt.Sprintf("Needs of level %d or above stand on all three sides of the triangle.", level)}
		}
	}
	return effect{}
}

func allSides(entries []entry) bool {
	for _, side := range []string{pack.SideChild, pack.SideParents, pack.SideFamily} {
		if !slices.ContainsFunc(entries, func(e entry) bool { return e.Side == side }) {
			return false
		}
	}
	return true
}

// known lists which of the facts hold.
func (v view) known(facts ...pack.Fact) []pack.Fact {
	return slices.DeleteFunc(facts, func(f pack.Fact) bool { return !v.facts[f] })
}
