package plain

import (
	"slices"

	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// support says how firmly the suggested level stands: the first that holds.
func (j *judging) support(level int) string {
	v := j.full
	at := v.readingFrom(level)
	strong := choose(at, func(e entry) bool { return e.Strong() })
	present := choose(at, func(e entry) bool { return !e.suspected })
	switch {
	case j.facts[pack.FactImmediateDanger], slices.ContainsFunc(present, func(e entry) bool { return e.Decisive }):
		return result.Decisive
	case slices.ContainsFunc(strong, func(e entry) bool { return !e.suspected }):
		return result.Direct
	case v.atLeast() >= level:
		return result.Rule
	case v.corroborated(level):
		return result.Corroborated
	case len(strong) > 0:
		return result.Suspected
	case len(present) > 0:
		return result.Single
	}
	return result.None
}

// corroborated: ordinary needs of two topics, or of one with two others just
// below, or one that the level's own second question confirms. An ordinary need
// of a higher level that only points there counts where it is held.
func (v view) corroborated(level int) bool {
	ordinary := choose(v.readingFrom(level), func(e entry) bool { return !e.Strong() })
	switch topics(ordinary) {
	case 0:
		return false
	case 1:
		below := choose(v.readingAt(level-1), func(e entry) bool { return !e.suspected })
		return topicsBeside(ordinary, below) >= 2 || level >= v.pack.Statutory() && anyConfirmed(ordinary, level)
	}
	return true
}

// protection says whether to act now, to settle first whether significant harm
// is suspected, or neither.
func (j *judging) protection(level, high int) pack.Protection {
	switch {
	case j.protects(level):
		return pack.Act
	case high >= j.pack.Protective():
		return pack.Ask
	}
	return pack.NoProtection
}

// protects tells whether the level is one of protection through something that
// calls for it: a strong indicator that is not a matter of services alone, the
// injury or neglect rule, or immediate danger.
func (j *judging) protects(level int) bool {
	protective := j.pack.Protective()
	if level < protective {
		return false
	}
	calls := func(e entry) bool { return e.Strong() && !e.serviceOnly() }
	return slices.ContainsFunc(j.full.readingFrom(protective), calls) ||
		slices.ContainsFunc(j.full.effects, func(e effect) bool {
			named := e.rule == pack.RuleInjury || e.rule == pack.RuleNeglect || e.rule == "immediate-danger"
			return named && e.atLeast >= protective
		})
}
