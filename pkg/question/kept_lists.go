package question

import (
	"slices"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
)

const savedSection = "From your saved answers"

// kept asks again what saved answers held: whether it is still so, still not
// known, still not seen, still going well.
func (b *builder) kept() {
	c := b.sheet.saved
	concerns := b.sheet.ungated(slices.Concat(c.Present, c.Suspected))
	b.keptList("kept:concerns", "is this still so, or do you still have reason to think so?", concerns, b.sheet.applyStrengths)
	b.take(b.tickedOf("kept:concerns"))
	b.keptList("kept:not-known", "what is still not known?", b.sheet.ungated(c.NotKnown),
		func(c *answer.Case, ids []string) { c.NotKnown = append(c.NotKnown, ids...) })
	b.keptList("kept:not-seen", "what has still not been seen?", b.sheet.ungated(c.NotSeen),
		func(c *answer.Case, ids []string) { c.NotSeen = append(c.NotSeen, ids...) })
	b.keptList("kept:strengths", "what is still going well?", b.sheet.known(c.Strengths),
		func(c *answer.Case, ids []string) { c.Strengths = append(c.Strengths, ids...) })
	for _, id := range []string{"kept:not-known", "kept:not-seen", "kept:strengths"} {
		b.settle(b.tickedOf(id))
	}
}

func (b *builder) keptList(id, asks string, list []*pack.Indicator, apply func(*answer.Case, []string)) {
	if len(list) == 0 {
		return
	}
	options := make([]Option, len(list))
	for n, i := range list {
		options[n] = Option{Value: i.ID, Label: i.Text, About: b.sheet.about(i)}
	}
	b.add(Question{
		ID: id, Section: savedSection, Kind: Many,
		Title:   savedSection + ": " + asks,
		Help:    "What you take away here is open again, and not answered with no.",
		Options: append(distinct(options), noneOf("None of these any more")),
		apply:   apply,
		adds:    every,
	})
}

func (b *builder) tickedOf(id string) []string {
	for _, q := range b.all {
		if q.ID == id {
			return b.sheet.ticked(q)
		}
	}
	return nil
}

// settle keeps what has been answered out of the lists further down.
func (b *builder) settle(ids []string) {
	for _, id := range ids {
		if b.sheet.pack.Indicator(id) != nil {
			b.taken[id] = true
		}
	}
}

// ungated are the indicators of a list that have no question of their own.
func (s *Sheet) ungated(ids []string) []*pack.Indicator {
	return slices.DeleteFunc(s.known(ids), gated)
}

func (s *Sheet) known(ids []string) []*pack.Indicator {
	var all []*pack.Indicator
	for _, id := range ids {
		if i := s.pack.Indicator(id); i != nil {
			all = append(all, i)
		}
	}
	return all
}

// keptLists answers the questions about what was saved as it was saved.
func (s *Sheet) keptLists() []given {
	c := s.saved
	all := []given{
		{"kept:concerns", idsOf(s.ungated(slices.Concat(c.Present, c.Suspected)))},
		{"kept:not-known", idsOf(s.ungated(c.NotKnown))},
		{"kept:not-seen", idsOf(s.ungated(c.NotSeen))},
		{"kept:strengths", c.Strengths},
		{sureID, orNone(idsOf(s.ungated(c.Suspected)))},
	}
	for _, i := range s.known(c.Suspected) {
		grounds := []string{}
		for _, ground := range c.Grounds[i.ID] {
			grounds = append(grounds, string(ground))
		}
		all = append(all, given{"grounds:" + i.ID, grounds})
	}
	return all
}

func idsOf(list []*pack.Indicator) []string {
	var all []string
	for _, i := range list {
		all = append(all, i.ID)
	}
	return all
}

func orNone(values []string) []string {
	if len(values) == 0 {
		return []string{None}
	}
	return values
}

// keptSides goes through the dimensions that were looked at: nothing more was
// seen there.
func (s *Sheet) keptSides() []given {
	if len(s.saved.LookedAt) == 0 {
		return nil
	}
	all := []given{{"find:1", []string{Walk}}}
	for _, side := range s.framework.Sides {
		var looked []string
		for _, d := range side.Dimensions {
			if slices.Contains(s.saved.LookedAt, d.ID) {
				looked = append(looked, d.ID)
			}
		}
		all = append(all, given{sidePrefix + side.ID, looked})
		for _, id := range looked {
			for n := range s.concerns[id] {
				all = append(all, given{pageID(pack.Dimension{ID: id}, "present", n+1), []string{None}})
			}
			all = append(all, given{"dimension:" + id + ":rest", []string{restNone}})
		}
	}
	return all
}
