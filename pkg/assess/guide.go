package assess

import (
	"slices"

	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// Guide is a pack made ready for judging many cases: what judging asks of each
// indicator and rule is worked out once. It is never changed and may be shared.
type Guide struct {
	pack       *pack.Pack
	framework  pack.Framework
	statutory  int // S
	protective int // P
	highest    int
	indicators []indicator // by place in the pack
	rules      []rule
	facts      map[pack.Fact]int // the number of each fact that a case can have
	names      []pack.Fact       // by number
	topics     int
	headings   int
	likenesses int
	sides      []string  // in the order in which the pack's indicators come to them
	ordinary   [][][]int // places of ordinary needs, by side and lowest level
	gates      []*indicator
	levels     []result.Level
	dimensions []dimension
	moving     []int // places in History of what a rule may lift a level for
	words      conventionWords
}

// indicator is one of the pack's with what judging asks of it.
type indicator struct {
	*pack.Indicator
	place       int // in the pack's order
	strong      bool
	serviceOnly bool // its own statute is section 17 or 20 and nothing that protects
	weakAlone   bool
	topic       int // numbers that stand for names
	heading     int
	side        int
	dimension   int   // its place in the framework; -1: not there
	triangle    uint8 // its side as a bit; 0: beside the triangle
	injury      bool  // a harm tagged as injury
	neglect     bool
	adult       uint8    // which of the three adult tags it carries, one bit each
	lifting     uint64   // the conditions of rules that give a level which may choose it, one bit each
	manyLift    bool     // there are more such conditions than bits
	likeness    int      // a number for each likeness
	alone       []string // its id
}

// Prepare makes a pack ready. The framework is for the words of Assess alone;
// judging does not look at it.
func Prepare(p *pack.Pack, framework pack.Framework) *Guide {
	g := &Guide{pack: p, framework: framework, statutory: p.Statutory(), protective: p.Protective(),
		highest: p.Highest(), indicators: make([]indicator, len(p.Indicators)), words: wordsOf(p)}
	g.facts, g.names = factNumbers(p)
	topics, headings, ids := numbers{}, numbers{}, make([]string, len(p.Indicators))
	for n := range p.Indicators {
		g.indicators[n] = prepared(&p.Indicators[n], n, topics, headings, g.sideNumber(p.Indicators[n].Side))
		ids[n] = p.Indicators[n].ID
		g.indicators[n].alone = ids[n : n+1 : n+1]
	}
	g.topics, g.headings = len(topics), len(headings)
	for _, r := range p.Rules {
		g.rules = append(g.rules, g.rule(r))
	}
	g.markLifting()
	g.markLikeness()
	g.sort()
	g.moving = g.movingHistory()
	g.levels, g.dimensions = levels(p), dimensions(p, framework)
	for n := range g.indicators {
		i := &g.indicators[n]
		i.dimension = slices.IndexFunc(g.dimensions, func(d dimension) bool { return d.ID == i.Dimension })
	}
	for _, i := range p.Gates() {
		place, _ := p.Position(i.ID)
		g.gates = append(g.gates, &g.indicators[place])
	}
	return g
}

// sort lists the ordinary needs by side and lowest level.
func (g *Guide) sort() {
	g.ordinary = make([][][]int, len(g.sides))
	for side := range g.ordinary {
		g.ordinary[side] = make([][]int, g.highest+1)
	}
	for n := range g.indicators {
		if i := &g.indicators[n]; i.Kind != pack.Strength && !i.strong {
			g.ordinary[i.side][i.Floor] = append(g.ordinary[i.side][i.Floor], n)
		}
	}
}

// numbers gives each name a small number, in the order of first use.
type numbers map[string]int

func (n numbers) of(name string) int {
	number, known := n[name]
	if !known {
		number = len(n)
		n[name] = number
	}
	return number
}

func (g *Guide) sideNumber(side string) int {
	n := slices.Index(g.sides, side)
	if n < 0 {
		n = len(g.sides)
		g.sides = append(g.sides, side)
	}
	return n
}

func prepared(i *pack.Indicator, place int, topics, headings numbers, side int) indicator {
	return indicator{
		Indicator: i, place: place, strong: i.Strong(), serviceOnly: serviceOnly(i), weakAlone: weakAlone(i),
		topic: topics.of(i.Topic), heading: headings.of(i.Heading), side: side, triangle: triangleBit(i.Side),
		injury:  i.Kind == pack.Harm && slices.Contains(i.Tags, "injury"),
		neglect: slices.Contains(i.Tags, "neglect"), adult: adultTags(i),
	}
}

// allOfTriangle has the bit of each side of the triangle proper.
const allOfTriangle = 1 | 2 | 4

func triangleBit(side string) uint8 {
	switch side {
	case pack.SideChild:
		return 1
	case pack.SideParents:
		return 2
	case pack.SideFamily:
		return 4
	}
	return 0
}

// serviceOnly tells whether an indicator's own statute is section 17 or 20 and
// nothing that protects: a need for services, which calls nobody to protect.
func serviceOnly(i *pack.Indicator) bool {
	protects := func(s pack.Statute) bool { return s != pack.S17 && s != pack.S20 }
	return len(i.Statute) > 0 && !slices.ContainsFunc(i.Statute, protects)
}

// weakAlone tells whether a level that rests on an indicator alone may as well
// be one lower: an ordinary need, or a danger of section 17 and no other.
func weakAlone(i *pack.Indicator) bool {
	section17 := i.Kind == pack.Danger && !i.Decisive && len(i.Statute) == 1 && i.Statute[0] == pack.S17
	return !i.Strong() || section17
}

// adultTags are the troubles of adults that weigh more together.
func adultTags(i *pack.Indicator) uint8 {
	var bits uint8
	for n, tag := range []string{"domestic-abuse", "parental-mental-health", "parental-substance-use"} {
		if slices.Contains(i.Tags, tag) {
			bits |= 1 << n
		}
	}
	return bits
}

// factNumbers gives each fact a number: those that every case has, the pack's
// history, and whatever else a rule looks at.
func factNumbers(p *pack.Pack) (map[pack.Fact]int, []pack.Fact) {
	known, names := map[pack.Fact]int{}, []pack.Fact{}
	add := func(f pack.Fact) {
		if _, there := known[f]; !there {
			known[f] = len(known)
			names = append(names, f)
		}
	}
	for _, f := range slices.Concat(pack.Facts(), []pack.Fact{pack.HistoryHelpTried, pack.HistoryRepeatConcern}) {
		add(f)
	}
	for _, item := range p.History {
		add(pack.Fact(item.ID))
	}
	for _, r := range p.Rules {
		eachCondition(r.When, func(c pack.Condition) {
			for _, f := range c.Facts {
				add(f)
			}
		})
	}
	return known, names
}

func eachCondition(c pack.Condition, visit func(pack.Condition)) {
	visit(c)
	for _, part := range slices.Concat(c.All, c.Any) {
		eachCondition(part, visit)
	}
}

// The places of the facts that the conventions look at, in the order in which
// factNumbers meets them.
const (
	immediateDanger = iota
	openToSocialCare
	openToEarlyHelp
	unborn
	under2
	disabled
	aboutWorker
	livesElsewhere
	helpTried
	repeatConcern
)
