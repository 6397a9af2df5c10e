package assess

import (
	"slices"

	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// support says how firmly the suggested level stands: the first that holds.
func (j *Judging) support(level int) string {
	v := j.full
	at := v.readingFrom(level)
	switch {
	case j.facts[immediateDanger], slices.ContainsFunc(at, func(e *entry) bool { return !e.suspected && e.Decisive }):
		return result.Decisive
	case slices.ContainsFunc(at, func(e *entry) bool { return !e.suspected && e.strong }):
		return result.Direct
	case v.atLeast() >= level:
		return result.Rule
	case v.corroborated(level):
		return result.Corroborated
	case slices.ContainsFunc(at, isStrong):
		return result.Suspected
	case slices.ContainsFunc(at, isPresent):
		return result.Single
	}
	return result.None
}

// corroborated: ordinary needs of two topics, or of one with two others just
// below, or one that the level's own second question confirms. An ordinary need
// of a higher level that only points there counts where it is held.
func (v *view) corroborated(level int) bool {
	ordinary := v.choose(v.readingFrom(level), isOrdinary)
	switch v.topicsOf(ordinary) {
	case 0:
		return false
	case 1:
		below := v.choose(v.readingAt(level-1), isPresent)
		return v.topicsBeside(ordinary, below) >= 2 || level >= v.guide.statutory && anyConfirmed(ordinary, level)
	}
	return true
}

// protection says whether to act now, to settle first whether significant harm
// is suspected, or neither.
func (j *Judging) protection(level, high int) pack.Protection {
	switch {
	case j.protects(level):
		return pack.Act
	case high >= j.guide.protective:
		return pack.Ask
	}
	return pack.NoProtection
}

// protects tells whether the level is one of protection through something that
// calls for it: a strong indicator that is not a matter of services alone, the
// injury or neglect rule, or immediate danger.
func (j *Judging) protects(level int) bool {
	protective := j.guide.protective
	if level < protective {
		return false
	}
	calls := func(e *entry) bool { return e.strong && !e.serviceOnly && e.reading(false) >= protective }
	return slices.ContainsFunc(j.entries, calls) ||
		slices.ContainsFunc(j.full.effects, func(e effect) bool {
			named := e.rule == pack.RuleInjury || e.rule == pack.RuleNeglect || e.rule == "immediate-danger"
			return named && e.atLeast >= protective
		})
}
