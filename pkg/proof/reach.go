package proof

import (
	"fmt"
	"slices"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/trial"
)

// levels: a case that reaches a level proves that it can be reached. Immediate
// danger does not count: it reaches the level of protection whatever the pack
// says.
func (k *prover) levels(w *walked) Property {
	y := Property{ID: "levels-reached", Extent: Proved,
		Claim: "Every level can be the one suggested, without immediate danger.", How: "A case was found for each."}
	if !k.allReached(*w) {
		k.walkRules(w)
	}
	for n, level := range k.pack.Levels {
		if !w.reaches(level.ID, false) {
			y.Extent = Tried
			y.How = "Every indicator, every pair of them and the least that meets each rule, " +
				"then larger cases drawn at random, were tried."
			y.breaks(func() Broken { return unreached(*w, n, level) })
		}
	}
	y.Cases = w.cases
	return y
}

func (k *prover) allReached(w walked) bool {
	return !slices.ContainsFunc(k.pack.Levels, func(l pack.Level) bool { return !w.reaches(l.ID, false) })
}

func (w walked) reaches(level string, urgent bool) bool {
	return slices.ContainsFunc(w.seenOrder, func(o outcome) bool { return o.level == level && o.urgent == urgent })
}

func unreached(w walked, n int, level pack.Level) Broken {
	message := fmt.Sprintf("no case gives level %s, %s", level.ID, level.Name)
	if w.reaches(level.ID, true) {
		message = fmt.Sprintf("nothing but immediate danger gives level %s, %s", level.ID, level.Name)
	}
	return Broken{Message: message, File: "pack.yaml", Where: []any{"levels", n}}
}

// walkRules tries the least that meets each rule, where a level rests on a rule
// alone.
func (k *prover) walkRules(w *walked) {
	for _, id := range k.pack.RuleIDs() {
		meets := func(g []grain) bool { return slices.Contains(k.rules(build(g)), id) }
		for _, c := range trial.Fullest(k.pack) {
			if grains := k.grainsOf(c); meets(grains) {
				least := shrink(grains, meets)
				w.met(k, build(least), func() []grain { return least })
				break
			}
		}
	}
}

// live: a rule that no child's case can meet is dead.
func (k *prover) live() Property {
	y := Property{ID: "rules-met", Extent: Proved, Cases: len(trial.Fullest(k.pack)),
		Claim: "Every rule of the pack's own can be met.",
		How:   "The largest case that a child of each age can have meets each rule that any case meets."}
	meetable := trial.Meetable(k.pack)
	for n, rule := range k.pack.Rules {
		if !slices.Contains(meetable, rule.ID) {
			y.breaks(func() Broken { return ruleBroken(n, "no case of one child can meet the rule "+rule.ID) })
		}
	}
	for _, id := range k.pack.RuleIDs() {
		own := slices.ContainsFunc(k.pack.Rules, func(r pack.Rule) bool { return r.ID == id })
		if !own && !slices.Contains(meetable, id) {
			y.Notes = append(y.Notes,
				fmt.Sprintf("The rule %s, which comes with every pack, cannot be met by this one's indicators.", id))
		}
	}
	return y
}

// notAlways: a rule that holds of a case with nothing in it, or that gives every
// concern a level, says nothing about any of them. One that only reminds may do
// so at every concern.
func (k *prover) notAlways() Property {
	y := Property{ID: "rules-unmet", Extent: Proved, Cases: len(k.concerns) + 1,
		Claim: "No rule of the pack's own is always met, or gives a level to whatever is present.",
		How:   "A rule that holds goes on to hold, so nothing at all and each indicator present alone decide."}
	bare := k.rules(answer.Case{})
	always := k.metByEach()
	for n, rule := range k.pack.Rules {
		switch {
		case slices.Contains(bare, rule.ID):
			y.breaks(func() Broken { return ruleBroken(n, "the rule "+rule.ID+" is met by a case with nothing in it") })
		case !slices.Contains(always, rule.ID):
		case rule.AtLeast+rule.Consider != "":
			y.breaks(func() Broken {
				return ruleBroken(n, fmt.Sprintf(
					"the rule %s gives a level, and each of the %d indicators that are not strengths meets "+
						"it by itself", rule.ID, len(k.concerns)))
			})
		default:
			y.Notes = append(y.Notes, fmt.Sprintf("The rule %s reminds at every concern.", rule.ID))
		}
	}
	return y
}

// metByEach lists the rules that each concern, present alone, meets.
func (k *prover) metByEach() []string {
	always := k.pack.RuleIDs()
	for n := range k.concerns {
		met := k.rules(k.only(n, present))
		always = slices.DeleteFunc(always, func(id string) bool { return !slices.Contains(met, id) })
	}
	return always
}

func ruleBroken(n int, message string) Broken {
	return Broken{Message: message, File: "pack.yaml", Where: []any{"rules", n, "when"}}
}
