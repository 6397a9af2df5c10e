package lint

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/threshold-cli/threshold/pkg/pack"
)

// alike is how many indicators may share one kind or one dimension by chance.
const alike = 8

// allAlike: a file in which every indicator has the same kind or dimension was
// filled in without looking.
func allAlike(r *run) {
	list := r.Pack.Indicators
	if len(list) < alike {
		return
	}
	at := place{"indicators.yaml", []any{"indicators"}, "indicators"}
	if same(list, func(i pack.Indicator) string { return string(i.Kind) }) {
		r.report(at, "all %d are of the kind %s", len(list), list[0].Kind)
	}
	if same(list, func(i pack.Indicator) string { return i.Dimension }) {
		r.report(at, "all %d stand under the dimension %s", len(list), list[0].Dimension)
	}
}

func same(list []pack.Indicator, of func(pack.Indicator) string) bool {
	return !slices.ContainsFunc(list, func(i pack.Indicator) bool { return of(i) != of(list[0]) })
}

// placeholder: a text that somebody meant to write later. What a new pack marks
// to be replaced is one wherever it stands.
func placeholder(r *run) {
	shown := slices.Concat(sentences(), names(), addresses())
	for _, t := range r.everything {
		if strings.HasPrefix(t.value, "REPLACE:") || !t.aside && slices.Contains(shown, t.key) &&
			filler().MatchString(strings.TrimSpace(t.value)) {
			r.report(t.place, "%s is a placeholder: %q", t.key, t.value)
		}
	}
}

var filler = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(tb[acd]|x{2,}|lorem ipsum.*|to be (confirmed|agreed|added|decided|written)|` +
		`n/?a|none|other|misc(ellaneous)?|unknown|not applicable|change me|[.…?_-]+)\.?$|` +
		`\b(TODO|FIXME|TBC|CHANGEME)\b|[<\[{](insert|your|name|text)\b`)
})

// strengthAtStatutory: good news that is printed only where the law steps in is
// most often a concern with the wrong kind.
func strengthAtStatutory(r *run) {
	for n, i := range r.Pack.Indicators {
		if i.Kind == pack.Strength && i.Floor >= r.Pack.Statutory() {
			r.report(indicatorAt(n, i).with("kind"), "a strength that is published at level %s only: %s",
				strings.Join(i.Levels, ", "), i.Text)
		}
	}
}

// decisiveBasis: only the document itself can make one indicator enough.
func decisiveBasis(r *run) {
	for n, i := range r.Pack.Indicators {
		if i.Decisive && i.Basis != pack.Published {
			r.report(indicatorAt(n, i).with("decisive"), "is decisive, and its basis is %s", i.Basis)
		}
	}
}

// gateMissing: a question that is asked of everyone and that the document
// itself does not print.
func gateMissing(r *run) {
	for _, gate := range pack.Gate("").Values() {
		answers := func(i pack.Indicator) bool {
			return slices.Contains(i.Gate, pack.Gate(gate)) && i.Basis == pack.Published
		}
		if !slices.ContainsFunc(r.Pack.Indicators, answers) {
			r.report(place{"indicators.yaml", []any{"indicators"}, "gates/" + gate},
				"the document prints nothing for this gate; the pack asks it all the same")
		}
	}
}

// gateWeak: yes to a gate must not be one ordinary need among others.
func gateWeak(r *run) {
	for n, i := range r.Pack.Indicators {
		if len(i.Gate) > 0 && !i.Strong() {
			r.report(indicatorAt(n, i).with("kind"),
				"answers a gate and is of the kind %s, so alone it reaches no statutory level", i.Kind)
		}
	}
}

// abuseForms: the gate on abuse names all four forms, or some go unasked.
func abuseForms(r *run) {
	forms := []string{"physical-abuse", "sexual-abuse", "emotional-abuse", "neglect"}
	for _, i := range r.Pack.Indicators {
		if slices.Contains(i.Gate, pack.GateAbuse) {
			forms = slices.DeleteFunc(forms, func(form string) bool { return slices.Contains(i.Tags, form) })
		}
	}
	if len(forms) > 0 {
		r.report(place{"indicators.yaml", []any{"indicators"}, "gates/abuse"},
			"no indicator of this gate has the tag %s", strings.Join(forms, ", "))
	}
}

// strongBelowProtection lists what the tool counts as grave and the document
// prints below the level of section 47. What is grave in the terms of section
// 17 or 20 alone is right there.
func strongBelowProtection(r *run) {
	need := func(s pack.Statute) bool { return s == pack.S17 || s == pack.S20 }
	for n, i := range r.Pack.Indicators {
		inNeed := len(i.Statute) > 0 && !slices.ContainsFunc(i.Statute, func(s pack.Statute) bool { return !need(s) })
		if i.Strong() && !inNeed && i.Ceil < r.Pack.Protective() {
			r.report(indicatorAt(n, i), "%s, published at level %s: %s", i.Kind, strings.Join(i.Levels, ", "), i.Text)
		}
	}
}

// ordinaryAtStatutory lists what is printed only where the law steps in though
// its words alone do not say why.
func ordinaryAtStatutory(r *run) {
	for n, i := range r.Pack.Indicators {
		if !i.Strong() && i.Kind != pack.Strength && i.Floor >= r.Pack.Statutory() {
			r.report(indicatorAt(n, i), "%s, published at level %s only: %s", i.Kind,
				strings.Join(i.Levels, ", "), i.Text)
		}
	}
}

// repeatedFact lists facts that one level prints in several bullets.
func repeatedFact(r *run) {
	at := map[string][]int{} // the indicators of each level
	for n, i := range r.Pack.Indicators {
		for _, level := range i.Levels {
			at[level] = append(at[level], n)
		}
	}
	for _, level := range r.Pack.Levels {
		r.repeatedAt(level.ID, at[level.ID])
	}
}

func (r *run) repeatedAt(level string, indicators []int) {
	lines := map[string][]string{} // by topic
	for _, n := range indicators {
		i := r.Pack.Indicators[n]
		lines[i.Topic] = append(lines[i.Topic], i.ID)
		if count := bulletsAt(i, level); count > 1 {
			r.report(indicatorAt(n, i), "level %s prints it %d times: %s", level, count, i.Text)
		}
	}
	for _, n := range indicators {
		i := r.Pack.Indicators[n]
		if all := lines[i.Topic]; len(all) > 1 && all[0] == i.ID {
			r.report(indicatorAt(n, i), "level %s states one fact in %d lines: %s", level, len(all),
				strings.Join(all, ", "))
		}
	}
}

// bulletsAt counts the refs of an indicator that lead to a list of the level,
// such as L4/child/health/3.
func bulletsAt(i pack.Indicator, level string) int {
	count := 0
	for _, ref := range i.Ref {
		if strings.HasPrefix(ref, "L"+level+"/") {
			count++
		}
	}
	return count
}
