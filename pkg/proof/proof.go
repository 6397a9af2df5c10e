// Package proof checks that a pack, as it is written, keeps what judging and
// advice promise: that a concern never lowers a level, that every level and rule
// can be met, that what the document makes decisive is, and that every result
// says whom to ring and what to do.
//
//	properties := proof.Of(p, bench, proof.Options{Bound: proof.DefaultBound})
//
// # What is proved, and what is tried
//
// A property whose Extent is Proved holds for every case that can be answered.
// Two arguments make a few cases stand for all:
//
//   - Conditions of rules are positive: they name what must be there, never what
//     must not, and count topics with "at least". What a case holds only grows as
//     answers are added, an indicator reads no lower once it is present instead
//     of suspected, and the facts that hold only grow. So a rule that holds goes
//     on to hold. Whether a rule can be met at all is decided by the largest
//     cases that one child can have, and whether it is always met by the
//     smallest.
//   - Steps and contacts depend on a case only through the level, protection,
//     urgency and the facts that a pack.Filter names; rules only add to them. So
//     going through every combination of these, without what rules add, decides
//     for every case.
//
// That adding a concern lowers nothing follows from the first argument: the
// headline is a maximum of what grows; the low end is the headline with dangers
// read low, or one less where it rests on one weak topic, and more topics only
// take that "one less" away; the high end is a maximum too. A pack that loads
// cannot break this. But the argument is about the program, so the program is
// tried on the pack all the same: on every indicator, every pair of them and
// every combination of facts, then on larger cases drawn at random from a fixed
// seed. Such a property has the Extent Tried and says on how many cases.
//
// "Adding" leaves out two answers that replace another: a child who is open to
// early help and then to social care has one fact less, and one who turns two is
// no longer under 2.
//
// What breaks a property comes with the smallest case that shows it: answers are
// taken away for as long as it still does. The package is pure: the same pack
// and options give the same report.
package proof

import (
	"slices"
	"sync"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/trial"
)

// DefaultBound is how many cases are drawn at random for each pack. With it the
// five built-in packs take about ten seconds on two processors.
const DefaultBound = 5_000

// Seed is where the random cases start from. It is fixed, so that what is found
// once is found again.
const Seed = 1

// shown is how many failures of one property are worked out in full.
const shown = 5

// Options say how far to go.
type Options struct {
	Bound int // how many cases to draw at random

	// Judge is what is checked; assess.Judge where it is nil. Tests give one
	// with a fault, to see that it is found.
	Judge func(*pack.Pack, answer.Case) assess.Judgement
}

// Extent tells how far a property was decided.
type Extent string

// Proved: for every case. Tried: on the cases counted, and on no more.
const (
	Proved Extent = "proved"
	Tried  Extent = "tried"
)

// Property is one promise, with what was found of it.
type Property struct {
	ID     string
	Claim  string // a whole sentence
	Extent Extent
	How    string   // what was gone through, a whole sentence
	Cases  int      // how many cases that were
	Notes  []string // what is so and may be meant so, whole sentences
	Broken []Broken // the first few failures; empty: it holds
	More   int      // how many further failures there are
}

// Holds tells whether no failure was found.
func (y Property) Holds() bool { return len(y.Broken) == 0 }

// Broken is one failure of a property. File and Where lead to what it is about,
// as pack.Places takes them.
type Broken struct {
	Message string
	Case    *answer.Case // the smallest that shows it; nil where there is none to show
	File    string
	Where   []any
}

// Of checks every property of one pack, in a fixed order.
func Of(p *pack.Pack, bench trial.Bench, o Options) []Property {
	k := &prover{pack: p, bench: bench, facts: facts(p)}
	guide := assess.Prepare(p, bench.Framework)
	k.judgings.New = func() any { return guide.Judging() }
	k.judge = func(_ *pack.Pack, c answer.Case) (out assess.Judgement) {
		k.judging(func(j *assess.Judging) { out = j.Judge(c) })
		return out
	}
	if o.Judge != nil {
		k.judge = o.Judge
	}
	for n := range p.Indicators {
		if p.Indicators[n].Kind != pack.Strength {
			id := p.Indicators[n].ID
			k.concerns = append(k.concerns, &p.Indicators[n])
			k.grains = append(k.grains, [...]grain{present: concern(id, present), suspected: concern(id, suspected)})
		}
	}
	k.judgeAlone()
	walked := k.walk(o.Bound)
	return []Property{
		k.neverLowers(walked, o.Bound), k.ordered(walked), k.levels(&walked),
		k.decisive(), k.strong(), k.ordinary(), k.nothingChanges(), k.danger(),
		k.live(), k.notAlways(), k.follows(walked),
	}
}

// prover is one pack laid out for checking.
type prover struct {
	pack     *pack.Pack
	bench    trial.Bench
	judge    func(*pack.Pack, answer.Case) assess.Judgement
	judgings sync.Pool // one for each goroutine
	facts    []grain
	concerns []*pack.Indicator    // every indicator that is not a strength
	grains   [][len(states)]grain // of each concern, by its state
	empty    assess.Judgement
	alone    [][len(states)]assess.Judgement // likewise
}

// rules lists the ids of the rules that hold for a case.
func (k *prover) rules(c answer.Case) []string {
	var met []string
	k.judging(func(j *assess.Judging) {
		j.Judge(c)
		met = slices.Collect(j.Rules)
	})
	return met
}

// judging lends somebody to judge by the pack as it is.
func (k *prover) judging(use func(*assess.Judging)) {
	j := k.judgings.Get().(*assess.Judging)
	defer k.judgings.Put(j)
	use(j)
}

// small tells whether all pairs and all combinations of facts are few enough to
// go through. Every document known is; a made-up file need not be.
func (k *prover) small() bool { return len(k.concerns) <= 1000 && len(k.facts) <= 15 }

// state is how an indicator stands in a case.
type state int

const (
	present state = iota
	suspected
)

var states = [...]state{present, suspected}

func (s state) String() string {
	if s == suspected {
		return "suspected"
	}
	return "present"
}

// only is the case that holds one concern and nothing else.
func (k *prover) only(n int, s state) answer.Case {
	ids := []string{k.concerns[n].ID}
	if s == suspected {
		return answer.Case{Suspected: ids}
	}
	return answer.Case{Present: ids}
}

func (k *prover) judgeAlone() {
	k.empty = k.judge(k.pack, answer.Case{})
	k.alone = make([][len(states)]assess.Judgement, len(k.concerns))
	for n := range k.concerns {
		for _, s := range states {
			k.alone[n][s] = k.judge(k.pack, k.only(n, s))
		}
	}
}
