package trial

import (
	"slices"

	"github.com/threshold-cli/threshold/pkg/pack"
)

// rules counts each rule twice: some case must meet it, and some must not. A
// rule that no case meets, or that every case meets, may be wrong without
// anybody seeing it. What comes with every pack but cannot be met by the
// indicators of this one is left out: a pack with few has no rule against that.
func rules(p *pack.Pack, outcomes []Outcome) Kind {
	k := Kind{ID: "rules"}
	meetable := Meetable(p)
	for _, id := range p.RuleIDs() {
		own := slices.IndexFunc(p.Rules, func(r pack.Rule) bool { return r.ID == id })
		if own < 0 && !slices.Contains(meetable, id) {
			continue
		}
		missing := Missing{ID: id, File: "cases.yaml"}
		if own >= 0 {
			missing.File, missing.Where = "pack.yaml", []any{"rules", own}
		}
		k.rule(missing, slices.Contains(meetable, id), outcomes)
	}
	return k
}

func (k *Kind) rule(m Missing, meetable bool, outcomes []Outcome) {
	met := 0
	for _, o := range outcomes {
		if slices.Contains(o.Result.Rules, m.ID) {
			met++
		}
	}
	m.Why = "No case meets the rule " + m.ID + "."
	if !meetable {
		m.Why = "No case meets the rule " + m.ID + ", and none can."
	}
	k.count(met > 0, m)
	m.Why = "Every case meets the rule " + m.ID + "."
	k.count(met < len(outcomes), m)
}
