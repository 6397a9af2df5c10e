package trial

import (
	"slices"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// Fullest lists the largest cases that one child can have: for each age and each
// service that may already work with the child, everything present that fits
// the age, and every fact. Every other case of a child is part of one of them,
// so that a rule, whose condition is positive only, can be met exactly where one
// of them meets it.
func Fullest(p *pack.Pack) []answer.Case {
	var all []answer.Case
	for age := range answer.MaxAge + 1 {
		for _, open := range []answer.OpenTo{answer.OpenToSocialCare, answer.OpenToEarlyHelp} {
			all = append(all, fullest(p, age, open))
		}
	}
	return all
}

func fullest(p *pack.Pack, age int, open answer.OpenTo) answer.Case {
	yes := true
	c := answer.Case{
		ImmediateDanger: &yes, OpenTo: open, AboutWorker: &yes, History: p.HistoryIDs(),
		Child: answer.Child{Age: &age, Disabled: &yes, LivesIn: Elsewhere}, Confirm: map[string]answer.Confirm{},
	}
	if age == 0 {
		c.Child.Unborn = &yes
	}
	for _, level := range p.Levels {
		if level.Confirm != nil {
			c.Confirm[level.ID] = answer.ConfirmYes
		}
	}
	for n := range p.Indicators {
		if i := &p.Indicators[n]; i.Kind != pack.Strength && i.Fits(&age) {
			c.Present = append(c.Present, i.ID)
		}
	}
	return c
}

// Elsewhere is where the child of a made-up case lives that is not the pack's
// area.
const Elsewhere = "elsewhere"

// Meetable lists the rules that some case can meet.
func Meetable(p *pack.Pack) []string {
	var met []string
	for _, c := range Fullest(p) {
		met = append(met, assess.Rules(p, c)...)
	}
	return slices.DeleteFunc(p.RuleIDs(), func(id string) bool { return !slices.Contains(met, id) })
}
