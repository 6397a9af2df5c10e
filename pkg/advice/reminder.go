package advice

import (
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// reminders lists what the case makes worth remembering: what an emergency has
// put off, or nobody was asked, the other children, then what the rules that hold remind of.
func reminders(p *pack.Pack, national pack.NationalFacts, c answer.Case, r result.Result) []result.Reminder {
	list := slices.Concat(postponed(p, national, c, r), otherChildren(p, r))
	if slices.Contains(r.Rules, pack.RuleNeglect) {
		list = append(list, ours(
			"Write a chronology of the signs of neglect: what was seen, when, by whom, and what was done."))
	}
	for _, rule := range p.Rules {
		said := rule.ID == ruleOtherChildren && callsForAction(r)
		if rule.Reminder != "" && !said && slices.Contains(r.Rules, rule.ID) {
			list = append(list, reminderOf(rule))
		}
	}
	return orNone(list)
}

// orNone keeps an empty list from being null in JSON.
func orNone(list []result.Reminder) []result.Reminder {
	if list == nil {
		return []result.Reminder{}
	}
	return list
}

// ruleOtherChildren is the id of the rule by which a pack reminds, in its
// document's words, of the other children.
const ruleOtherChildren = "other-children"

// otherChildren: whoever acts for one child is asked to think of the others,
// also where an emergency left no time to say what was seen, so that the
// pack's own rule may not hold.
func otherChildren(p *pack.Pack, r result.Result) []result.Reminder {
	if !callsForAction(r) {
		return nil
	}
	for _, rule := range p.Rules {
		if rule.ID == ruleOtherChildren && rule.Reminder != "" {
			return []result.Reminder{reminderOf(rule)}
		}
	}
	return []result.Reminder{ours(
		"Think of brothers, sisters and other children: might any of them be at risk as well? Say so when you ring.")}
}

func callsForAction(r result.Result) bool {
	return r.Urgent || r.Protection == string(pack.Act)
}

// postponed says what nobody has answered because danger came first, or could not
// answer because the pack never asks: a duty may stand behind each, and none is
// said to.
func postponed(p *pack.Pack, national pack.NationalFacts, c answer.Case, r result.Result) []result.Reminder {
	start, topics := "Danger came first, so these are still open: ", []string(nil)
	switch {
	case r.Urgent:
		topics = LeftOpen(p, national, c)
	case callsForAction(r):
		start, topics = "No question here was about these, so ask yourself: ", TopicsOf(NeverAsked(p, national), c)
	}
	if len(topics) == 0 {
		return nil
	}
	return []result.Reminder{ours(start + strings.Join(topics, ", ") +
		". Each has a duty of its own. None is said to apply.")}
}

func ours(text string) result.Reminder {
	return result.Reminder{Text: text, Ref: []string{}, Basis: string(pack.Convention)}
}

func reminderOf(rule pack.Rule) result.Reminder {
	return result.Reminder{Text: rule.Reminder, Ref: rule.Ref, Basis: string(rule.Basis)}
}
