package proof

import (
	"maps"
	"slices"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/trial"
)

// grain is one answer: a case is made of grains, and grows and shrinks by them.
type grain struct {
	says      string // "adding often-late", for messages
	indicator string // its id; empty for a fact
	add       func(*answer.Case)
	is        func(answer.Case) bool // of facts alone
	excludes  string                 // facts with the same word here exclude each other
}

// build makes a case of its grains.
func build(grains []grain) answer.Case {
	var c answer.Case
	for _, g := range grains {
		g.add(&c)
	}
	return c
}

// with adds one more.
func with(grains []grain, more ...grain) []grain { return slices.Concat(grains, more) }

// concern is the grain of one indicator. Added to a case that suspects it, one
// that is present takes the suspicion's place.
func concern(id string, s state) grain {
	if s == suspected {
		return grain{says: "suspecting " + id, indicator: id,
			add: func(c *answer.Case) { c.Suspected = append(slices.Clone(c.Suspected), id) }}
	}
	return grain{says: "adding " + id, indicator: id,
		add: func(c *answer.Case) {
			c.Suspected = slices.DeleteFunc(slices.Clone(c.Suspected), func(other string) bool { return other == id })
			c.Present = append(slices.Clone(c.Present), id)
		}}
}

func fact(id, excludes string, add func(*answer.Case), is func(answer.Case) bool) grain {
	return grain{says: "adding the fact " + id, add: add, is: is, excludes: excludes}
}

// facts lists everything beside indicators that judging may look at.
func facts(p *pack.Pack) []grain {
	yes, newborn := true, 0
	all := []grain{
		fact("immediate-danger", "", func(c *answer.Case) { c.ImmediateDanger = &yes },
			func(c answer.Case) bool { return answer.True(c.ImmediateDanger) }),
		openTo(answer.OpenToSocialCare), openTo(answer.OpenToEarlyHelp),
		fact("unborn", "", func(c *answer.Case) { c.Child.Unborn = &yes }, func(c answer.Case) bool {
			return answer.True(c.Child.Unborn)
		}),
		fact("under-2", "", func(c *answer.Case) { c.Child.Age = &newborn }, func(c answer.Case) bool {
			return c.Child.Age != nil && *c.Child.Age < 2
		}),
		fact("disabled", "", func(c *answer.Case) { c.Child.Disabled = &yes }, func(c answer.Case) bool {
			return answer.True(c.Child.Disabled)
		}),
		aboutWorker(), livesElsewhere(),
	}
	for _, id := range p.HistoryIDs() {
		all = append(all, fact(id, "", func(c *answer.Case) { c.History = append(slices.Clone(c.History), id) },
			func(c answer.Case) bool { return slices.Contains(c.History, id) }))
	}
	for _, level := range p.Levels {
		if level.Confirm != nil {
			all = append(all, confirmed(level.ID))
		}
	}
	return all
}

func openTo(to answer.OpenTo) grain {
	return fact("open-to-"+string(to), "open to", func(c *answer.Case) { c.OpenTo = to },
		func(c answer.Case) bool { return c.OpenTo == to })
}

func aboutWorker() grain {
	yes := true
	return fact("about-worker", "", func(c *answer.Case) { c.AboutWorker = &yes }, func(c answer.Case) bool {
		return answer.True(c.AboutWorker)
	})
}

func livesElsewhere() grain {
	return fact("lives-elsewhere", "", func(c *answer.Case) { c.Child.LivesIn = trial.Elsewhere },
		func(c answer.Case) bool { return c.Child.LivesIn != "" })
}

// confirmed is the answer yes to a level's second question.
func confirmed(level string) grain {
	return fact("confirm "+level, "", func(c *answer.Case) {
		answers := maps.Clone(c.Confirm)
		if answers == nil {
			answers = map[string]answer.Confirm{}
		}
		answers[level] = answer.ConfirmYes
		c.Confirm = answers
	}, func(c answer.Case) bool { return c.Confirm[level] == answer.ConfirmYes })
}

// consents and roles choose words and steps; judging never looks at them.
// Consent that nobody answered for is taken as not sought, which is left out.
func consents() []grain {
	var all []grain
	for _, word := range answer.Consent("").Values() {
		if answer.Consent(word) == answer.ConsentNotSought {
			continue
		}
		all = append(all, fact("consent "+word, "consent",
			func(c *answer.Case) { c.Consent = answer.Consent(word) }, nil))
	}
	return all
}

func roles() []grain {
	var all []grain
	for _, word := range answer.Role("").Values() {
		all = append(all, fact("role "+word, "role", func(c *answer.Case) { c.Role = answer.Role(word) }, nil))
	}
	return all
}

// fits tells whether a fact can be added: those that exclude each other cannot.
func fits(grains []grain, more grain) bool {
	return !slices.ContainsFunc(grains, func(g grain) bool {
		return g.says == more.says || more.excludes != "" && g.excludes == more.excludes
	})
}

// grainsOf takes a case apart. What judging never looks at is left behind.
func (k *prover) grainsOf(c answer.Case) []grain {
	var all []grain
	for _, id := range c.Present {
		all = append(all, concern(id, present))
	}
	for _, id := range c.Suspected {
		all = append(all, concern(id, suspected))
	}
	for _, f := range k.facts {
		if f.is(c) {
			all = append(all, f)
		}
	}
	return all
}

// shrink takes grains away, many at once and then fewer, for as long as the
// rest still fails.
func shrink(grains []grain, fails func([]grain) bool) []grain {
	for size := len(grains); size > 0; {
		smaller := false
		for from := 0; from < len(grains); {
			rest := slices.Delete(slices.Clone(grains), from, min(from+size, len(grains)))
			if fails(rest) {
				grains, smaller = rest, true
			} else {
				from += size
			}
		}
		if size = min(size, len(grains)); !smaller || size > 1 {
			size /= 2
		}
	}
	return grains
}
