package lint

import (
	"fmt"
	"slices"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// part is a condition of a rule, or one word of one, with its place in the
// rule. The empty part is the rule itself.
type part struct {
	rule  int
	where []any
	what  string
	when  pack.Condition
}

// unreachableRule: no case of this pack can meet it. Conditions are positive,
// so the fullest cases decide: everything present and every fact that can hold
// together.
func unreachableRule(r *run) {
	for _, p := range r.deadParts() {
		if p.where == nil {
			r.report(ruleAt(p.rule, r.Pack.Rules[p.rule]).with("when"), "no case can meet this rule")
		}
	}
}

// deadCondition: a rule can be met, but one of its alternatives never is.
func deadCondition(r *run) {
	whole := map[int]bool{}
	for _, p := range r.deadParts() {
		whole[p.rule] = whole[p.rule] || p.where == nil
	}
	for _, p := range r.deadParts() {
		if !whole[p.rule] {
			r.report(ruleAt(p.rule, r.Pack.Rules[p.rule]).with(p.where...), "%s can never hold", p.what)
		}
	}
}

// deadParts finds them once for both rules.
func (r *run) deadParts() []part {
	if r.dead == nil {
		r.dead = append([]part{}, unmet(r.Pack, parts(r.Pack))...)
	}
	return r.dead
}

// parts lists each rule and each part of its condition.
func parts(p *pack.Pack) []part {
	var all []part
	for n, rule := range p.Rules {
		all = append(all, part{rule: n, when: rule.When})
		all = append(all, within(n, []any{"when"}, rule.When)...)
	}
	return all
}

func ruleAt(n int, rule pack.Rule) place {
	return place{"pack.yaml", []any{"rules", n}, "rules/" + rule.ID}
}

// within lists the parts of a condition, without the condition itself: its
// alternatives at any depth, and each word of its lists.
func within(rule int, where []any, when pack.Condition) []part {
	all := wordsIn(rule, where, when)
	for n, inner := range when.All {
		all = append(all, within(rule, append(slices.Clip(where), "all", n), inner)...)
	}
	for n, inner := range when.Any {
		at := append(slices.Clip(where), "any", n)
		all = append(all, part{rule, at, "this alternative", inner})
		all = append(all, within(rule, at, inner)...)
	}
	return all
}

// wordsIn makes a condition of each word of a list of several: alone it must
// choose something.
func wordsIn(rule int, where []any, when pack.Condition) []part {
	var all []part
	add := func(key string, words []string, only func(string) pack.Condition) {
		for n, word := range words {
			if len(words) > 1 {
				what := fmt.Sprintf("%s in %s", word, key)
				all = append(all, part{rule, append(slices.Clip(where), key, n), what, only(word)})
			}
		}
	}
	add("indicators", when.Indicators, func(w string) pack.Condition { return pack.Condition{Indicators: []string{w}} })
	add("topics", when.Topics, func(w string) pack.Condition { return pack.Condition{Topics: []string{w}} })
	add("tags", when.Tags, func(w string) pack.Condition { return pack.Condition{Tags: []string{w}} })
	add("sides", when.Sides, func(w string) pack.Condition { return pack.Condition{Sides: []string{w}} })
	add("kinds", kinds(when.Kinds), func(w string) pack.Condition {
		return pack.Condition{Kinds: []pack.Kind{pack.Kind(w)}}
	})
	return all
}

func kinds(list []pack.Kind) []string {
	all := make([]string, len(list))
	for n, kind := range list {
		all[n] = string(kind)
	}
	return all
}

// unmet lists the parts that none of the fullest cases meets. It asks the judge
// itself: a copy of the pack has the parts for rules.
func unmet(p *pack.Pack, parts []part) []part {
	asked := *p
	asked.Rules = make([]pack.Rule, len(parts))
	for n := range parts {
		asked.Rules[n] = pack.Rule{ID: fmt.Sprintf("part %d", n), When: parts[n].when}
	}
	met := map[string]bool{}
	for _, c := range fullest(p) {
		for _, id := range assess.Rules(&asked, c) {
			met[id] = true
		}
	}
	var dead []part
	for n := range parts {
		if !met[asked.Rules[n].ID] {
			dead = append(dead, parts[n])
		}
	}
	return dead
}

// fullest lists the cases than which no case has more: one for each service
// that a child may be open to and each age, unborn among them, because only one
// of these can hold at a time.
func fullest(p *pack.Pack) []answer.Case {
	yes := true
	children := []answer.Child{{Unborn: &yes}}
	for _, age := range ages(p) {
		children = append(children, answer.Child{Age: &age})
	}
	var all []answer.Case
	for _, child := range children {
		child.Disabled, child.LivesIn = &yes, "elsewhere"
		present := fitting(p, child.Age)
		for _, open := range []answer.OpenTo{answer.OpenToSocialCare, answer.OpenToEarlyHelp} {
			all = append(all, answer.Case{Present: present, Child: child, OpenTo: open, History: p.HistoryIDs(),
				ImmediateDanger: &yes, AboutWorker: &yes, Confirm: confirms(p)})
		}
	}
	return all
}

// ages lists one age for each stretch in which the same indicators fit.
func ages(p *pack.Pack) []int {
	all := []int{0, 2} // under 2 is a fact of its own
	for _, i := range p.Indicators {
		if i.Ages != nil && i.Ages.Min != nil {
			all = append(all, *i.Ages.Min)
		}
		if i.Ages != nil && i.Ages.Max != nil {
			all = append(all, *i.Ages.Max+1)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

func fitting(p *pack.Pack, age *int) []string {
	var ids []string
	for _, i := range p.Indicators {
		if i.Fits(age) {
			ids = append(ids, i.ID)
		}
	}
	return ids
}

func confirms(p *pack.Pack) map[string]answer.Confirm {
	all := map[string]answer.Confirm{}
	for _, level := range p.Levels {
		if level.Confirm != nil {
			all[level.ID] = answer.ConfirmYes
		}
	}
	return all
}

// unreachableStep: its own conditions exclude each other, or it waits for a
// need for protection that its level never has.
func unreachableStep(r *run) {
	for n, step := range r.Pack.First {
		if !shown(step, pack.Protection("").Values()) {
			r.report(stepAt("first", []any{"first", n}, n), "when and unless exclude each other: %s", step.Text)
		}
	}
	for n, route := range r.Pack.Routes {
		for s, step := range route.Steps {
			if !shown(step, protections(r.Pack, route.Level)) {
				at := stepAt("routes/"+route.Level+"/steps", []any{"routes", n, "steps", s}, s)
				r.report(at, "no case at this level is shown this step: %s", step.Text)
			}
		}
	}
}

func stepAt(list string, path []any, n int) place {
	return place{"routes.yaml", path, fmt.Sprintf("%s/%d", list, n+1)}
}

// protections lists what a case at a level can call for: act only from the
// level of section 47 on.
func protections(p *pack.Pack, level string) []string {
	if p.Ordinal(level) < p.Protective() {
		return []string{string(pack.Ask), string(pack.NoProtection)}
	}
	return pack.Protection("").Values()
}

// shown tries every state of the facts that a step may look at.
func shown(step pack.Step, protections []string) bool {
	for _, consent := range answer.Consent("").Values() {
		for _, open := range answer.OpenTo("").Values() {
			for _, protection := range protections {
				for _, role := range answer.Role("").Values() {
					facets := pack.Facets{Consent: answer.Consent(consent), OpenTo: answer.OpenTo(open),
						Protection: pack.Protection(protection), Role: answer.Role(role),
						Urgent: step.When.Urgent, AboutWorker: step.When.AboutWorker,
						LivesElsewhere: step.When.LivesElsewhere}
					if step.When.Fits(facets) && !step.Unless.Rejects(facets) {
						return true
					}
				}
			}
		}
	}
	return false
}
