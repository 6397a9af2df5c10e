package trial

import (
	"fmt"
	"slices"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// Coverage is how much of a pack its cases try: for each kind of thing, how
// many there are and which are left out.
type Coverage struct {
	Kinds []Kind
}

// Kind is one kind of thing that cases can cover. Of counts what there is to
// cover, Missing what no case does.
type Kind struct {
	ID      string // rules, levels, decisive, gates, consent or history
	Of      int
	Missing []Missing
}

// Missing is one thing that no case covers. File and Where lead to it in the
// pack; for what stands in none of its files, to the cases.
type Missing struct {
	ID    string
	Why   string // a sentence that names it
	File  string
	Where []any
}

// Covered counts what the cases cover.
func (k Kind) Covered() int { return k.Of - len(k.Missing) }

// Percent is the covered share in whole percent, rounded down, so that 100 means
// everything. Where there is nothing to cover it is 100.
func (k Kind) Percent() int { return percent(k.Covered(), k.Of) }

// Of counts everything that there is to cover, each thing as one.
func (c Coverage) Of() int {
	of := 0
	for _, k := range c.Kinds {
		of += k.Of
	}
	return of
}

// Covered counts what the cases cover, over all kinds.
func (c Coverage) Covered() int {
	covered := 0
	for _, k := range c.Kinds {
		covered += k.Covered()
	}
	return covered
}

// Percent is the covered share of everything, rounded down.
func (c Coverage) Percent() int { return percent(c.Covered(), c.Of()) }

func percent(part, whole int) int {
	if whole == 0 {
		return 100
	}
	return part * 100 / whole
}

// Cover tells what of a pack the outcomes of all its cases have tried.
func Cover(p *pack.Pack, outcomes []Outcome) Coverage {
	return Coverage{Kinds: []Kind{
		rules(p, outcomes), levels(p, outcomes), decisive(p, outcomes), gates(p, outcomes),
		consent(p, outcomes), history(p, outcomes),
	}}
}

// count adds one thing to a kind, as missing where it is not covered.
func (k *Kind) count(covered bool, missing Missing) {
	k.Of++
	if !covered {
		k.Missing = append(k.Missing, missing)
	}
}

// levels: each must be the suggested level of some case.
func levels(p *pack.Pack, outcomes []Outcome) Kind {
	k := Kind{ID: "levels"}
	for n, level := range p.Levels {
		reached := slices.ContainsFunc(outcomes, func(o Outcome) bool { return o.Result.Level.ID == level.ID })
		k.count(reached, Missing{ID: level.ID, Why: "No case suggests level " + level.ID + ".",
			File: "pack.yaml", Where: []any{"levels", n}})
	}
	return k
}

// decisive: each decisive indicator must be present or suspected in some case.
func decisive(p *pack.Pack, outcomes []Outcome) Kind {
	return indicators(Kind{ID: "decisive"}, "the decisive indicator", p, outcomes,
		func(i *pack.Indicator) bool { return i.Decisive })
}

// gates: so must each indicator that is asked of everyone.
func gates(p *pack.Pack, outcomes []Outcome) Kind {
	return indicators(Kind{ID: "gates"}, "the gate", p, outcomes, func(i *pack.Indicator) bool {
		return len(i.Gate) > 0
	})
}

func indicators(k Kind, what string, p *pack.Pack, outcomes []Outcome, chosen func(*pack.Indicator) bool) Kind {
	for n := range p.Indicators {
		if i := &p.Indicators[n]; chosen(i) {
			used := slices.ContainsFunc(outcomes, func(o Outcome) bool { return said(o.Case.Answers, i.ID) })
			k.count(used, Missing{ID: i.ID, Why: "No case has " + what + " " + i.ID + ", present or suspected.",
				File: "indicators.yaml", Where: []any{"indicators", n}})
		}
	}
	return k
}

func said(c answer.Case, id string) bool {
	return slices.Contains(c.Present, id) || slices.Contains(c.Suspected, id)
}

// consent: each state must be the answer of some case, and each text of the
// pack must be shown by one.
func consent(p *pack.Pack, outcomes []Outcome) Kind {
	k := Kind{ID: "consent"}
	for _, state := range answer.Consent("").Values() {
		used := slices.ContainsFunc(outcomes, func(o Outcome) bool { return string(o.Case.Answers.Consent) == state })
		k.count(used, Missing{ID: state, Why: "No case has the consent " + state + ".", File: "cases.yaml"})
	}
	for n, text := range p.Consent {
		shown := slices.ContainsFunc(outcomes, func(o Outcome) bool { return shows(o.Result, text) })
		k.count(shown, Missing{ID: fmt.Sprintf("text-%d", n+1), Why: "No case shows this text about consent.",
			File: "consent.yaml", Where: []any{"consent", n}})
	}
	return k
}

func shows(r result.Result, text pack.Consent) bool {
	return slices.ContainsFunc(r.Consent, func(c result.Consent) bool { return c.Text == text.Text })
}

// history: each fact that can be answered must be so in some case.
func history(p *pack.Pack, outcomes []Outcome) Kind {
	k := Kind{ID: "history"}
	for n, fact := range p.History {
		used := slices.ContainsFunc(outcomes, func(o Outcome) bool {
			return slices.Contains(o.Case.Answers.History, fact.ID)
		})
		k.count(used, Missing{ID: fact.ID, Why: "No case has the history " + fact.ID + ".", File: "pack.yaml",
			Where: []any{"history", n}})
	}
	return k
}
