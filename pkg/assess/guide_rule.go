package assess

import (
	"fmt"
	"slices"

	"github.com/threshold-cli/threshold/pkg/pack"
)

// rule is a rule of the pack with its names resolved.
type rule struct {
	words    *words
	atLeast  int
	consider int
	when     condition
}

// condition is a pack.Condition with its names resolved: which indicators it
// may choose depends on the pack alone.
type condition struct {
	all, any []condition
	selects  bool
	chooses  []bool // by place
	level    int
	present  bool
	topics   int
	facts    []fact
}

type fact struct {
	number int
	id     pack.Fact
}

func (g *Guide) rule(r pack.Rule) rule {
	return rule{
		words:   &words{rule: r.ID, text: r.Text, ref: r.Ref, basis: r.Basis},
		atLeast: g.pack.Ordinal(r.AtLeast), consider: g.pack.Ordinal(r.Consider), when: g.condition(r.When),
	}
}

func (g *Guide) condition(when pack.Condition) condition {
	c := condition{selects: when.Selects(), level: g.pack.Ordinal(when.Level), present: when.Present,
		topics: max(1, when.TopicsAtLeast)}
	if c.selects {
		c.chooses = make([]bool, len(g.indicators))
		for n := range g.indicators {
			c.chooses[n] = selects(when, g.indicators[n].Indicator)
		}
	}
	for _, f := range when.Facts {
		c.facts = append(c.facts, fact{g.facts[f], f})
	}
	for _, part := range when.All {
		c.all = append(c.all, g.condition(part))
	}
	for _, part := range when.Any {
		c.any = append(c.any, g.condition(part))
	}
	return c
}

func selects(when pack.Condition, i *pack.Indicator) bool {
	tagged := func(tag string) bool { return slices.Contains(i.Tags, tag) }
	return oneOf(when.Indicators, i.ID) && oneOf(when.Kinds, i.Kind) && oneOf(when.Sides, i.Side) &&
		oneOf(when.Topics, i.Topic) && (len(when.Tags) == 0 || slices.ContainsFunc(when.Tags, tagged))
}

func oneOf[T comparable](allowed []T, got T) bool {
	return len(allowed) == 0 || slices.Contains(allowed, got)
}

// markLifting notes on each indicator which conditions may choose it, of the
// rules that give a level. Each condition has a bit of its own: a rule may ask
// for one thing of one kind and two of another.
func (g *Guide) markLifting() {
	bit := 0
	for r := range g.rules {
		if g.rules[r].atLeast > 0 {
			g.rules[r].when.each(func(c *condition) {
				g.markChosen(c, bit)
				bit++
			})
		}
	}
}

func (c *condition) each(visit func(*condition)) {
	visit(c)
	for _, parts := range [][]condition{c.all, c.any} {
		for n := range parts {
			parts[n].each(visit)
		}
	}
}

func (g *Guide) markChosen(c *condition, bit int) {
	for n := range g.indicators {
		if i := &g.indicators[n]; c.selects && c.chooses[n] {
			i.lifting |= 1 << bit // none, beyond the bits
			i.manyLift = i.manyLift || bit >= 64
		}
	}
}

// likeness is what can make an ordinary need of one side and level move a level
// when another does not.
type likeness struct {
	heading int // of a sign of neglect; -1 of anything else
	lifting uint64
}

func (g *Guide) markLikeness() {
	known := map[likeness]int{}
	for n := range g.indicators {
		i := &g.indicators[n]
		like := likeness{heading: -1, lifting: i.lifting}
		if i.neglect {
			like.heading = i.heading
		}
		number, there := known[like]
		if !there {
			number = len(known)
			known[like] = number
		}
		i.likeness = number
	}
	g.likenesses = len(known)
}

// movingHistory lists the history facts that a convention or a rule with a
// level looks at: no other can move the level.
func (g *Guide) movingHistory() []int {
	looked := map[pack.Fact]bool{pack.HistoryHelpTried: true, pack.HistoryRepeatConcern: true}
	for _, fact := range pack.Facts() {
		looked[fact] = true // a history fact by such a name would be the fact
	}
	for _, r := range g.pack.Rules {
		eachCondition(r.When, func(c pack.Condition) {
			for _, f := range c.Facts {
				looked[f] = looked[f] || r.AtLeast != ""
			}
		})
	}
	var places []int
	for n, item := range g.pack.History {
		if looked[pack.Fact(item.ID)] {
			places = append(places, n)
		}
	}
	return places
}

// words are what a rule is called and says.
type words struct {
	rule  string
	text  string
	ref   []string
	basis pack.Basis
}

// conventionWords are those of the rules that come with every pack.
type conventionWords struct {
	immediateDanger, openToSocialCare                 *words
	injury, neglect, helpTried, repeatConcern, adults *words
	spread                                            []*words // by level
}

func wordsOf(p *pack.Pack) conventionWords {
	of := func(rule, text string) *words {
		w := &words{rule: rule, text: text, basis: pack.Convention}
		if own := p.Wording(rule); own != nil {
			w.text, w.ref = own.Text, own.Ref
		}
		return w
	}
	all := conventionWords{
		immediateDanger: &words{rule: "immediate-danger", text: "The child is in immediate danger.",
			basis: pack.Convention},
		openToSocialCare: &words{rule: "open-to-social-care",
			text: "Children's social care already works with the child.", basis: pack.Convention},
		injury: of(pack.RuleInjury,
			"An injury with a second one, an earlier concern, or a child who is unborn, under 2 or disabled "+
				"is a matter of protection."),
		neglect: of(pack.RuleNeglect,
			"Signs of neglect add up: three or more in different places call for a chronology and a closer look."),
		helpTried:     of(pack.RuleHelpTried, "Help was tried and nothing changed."),
		repeatConcern: of(pack.RuleRepeatConcern, "The concern was raised before."),
		adults: of(pack.RuleAdults,
			"Domestic abuse, a parent's mental health and a parent's substance use weigh more together, and "+
				"more on a baby."),
	}
	for level := range p.Highest() + 1 {
		all.spread = append(all.spread,
			of(pack.RuleSpread, fmt.Sprintf(
				"Needs of level %d or above stand on all three sides of the triangle.", level)))
	}
	return all
}
