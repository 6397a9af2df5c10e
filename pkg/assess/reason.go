package assess

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// reasons names everything that the level rests on, rules first: taking all of
// it away lowers the level or leaves nothing to say.
func (j *Judging) reasons(level int) []result.Reason {
	reasons := []result.Reason{}
	for _, e := range j.full.effects {
		if e.atLeast >= level {
			reasons = append(reasons, j.ruleReason(e))
		}
	}
	at := j.full.readingFrom(level)
	for _, e := range at {
		if e.strong {
			reasons = append(reasons, j.strongReason(e))
		}
	}
	ordinary := j.choose(at, func(e *entry) bool { return !e.strong })
	return append(reasons, j.ordinaryReasons(level, ordinary)...)
}

func (j *Judging) ruleReason(e effect) result.Reason {
	return result.Reason{
		Rule: e.rule, Level: e.atLeast, Indicators: entryIDs(e.entries), Facts: factIDs(e.facts),
		Suspected: len(e.facts) == 0 && allSuspected(e.entries), // what holds by nothing is no rule
		Text:      e.text + j.here(e), Ref: orEmpty(e.ref), Basis: string(e.basis),
	}
}

// here names in words what a rule found in the case, the first few of it: the
// whole stands under what was recorded.
func (j *Judging) here(e effect) string {
	if len(e.entries) == 0 {
		return ""
	}
	var words []string
	for _, f := range e.facts {
		words = append(words, j.factWords(f))
	}
	for _, found := range e.entries {
		words = append(words, found.Text)
	}
	const few = 4
	if more := len(words) - few; more > 1 {
		words = append(words[:few], fmt.Sprintf("and %d more", more))
	}
	return " Here: " + strings.Join(words, "; ") + "."
}

func (j *Judging) factWords(f pack.Fact) string {
	for _, item := range j.guide.pack.History {
		if item.ID == string(f) {
			return item.Text
		}
	}
	switch f {
	case pack.FactUnder2:
		return "the child is under 2"
	case pack.FactUnborn:
		return "the child is not born yet"
	case pack.FactDisabled:
		return "the child is disabled"
	}
	return strings.ReplaceAll(string(f), "-", " ")
}

// strongReason: counting at the highest level that prints it is this project's
// reading, unless the document itself makes the thing decisive or prints it at
// one level only and it is there to see.
func (j *Judging) strongReason(e *entry) result.Reason {
	rule, basis := string(e.Kind), pack.Convention
	if e.Decisive {
		rule = "decisive"
	}
	if (e.Decisive || e.Floor == e.Ceil) && !e.suspected {
		basis = e.Basis
	}
	return result.Reason{
		Rule: rule, Level: e.Ceil, Indicators: []string{e.ID}, Facts: []string{},
		Suspected: e.suspected, Text: strongText(e), Ref: e.Ref, Basis: string(basis),
	}
}

func strongText(e *entry) string {
	state := ""
	if e.suspected {
		state = " There is a reason to suspect it, and that counts as much."
	}
	switch {
	case e.Decisive:
		return e.Text + ". The document says that this is enough for level " + strconv.Itoa(e.Ceil) + "." + state
	case e.Floor != e.Ceil:
		return fmt.Sprintf("%s. It is printed at levels %d and %d; %s counts at the higher.%s", e.Text, e.Floor, e.Ceil, e.Kind, state)
	}
	return e.Text + ". " + e.stands(e.Ceil) + "; " + string(e.Kind) + " counts by itself." + state
}

// stands says how an indicator comes to a level: by print, by law, or by this
// project's reading where the document prints none.
func (e *entry) stands(level int) string {
	switch e.Basis {
	case pack.National:
		return "Held at level " + strconv.Itoa(level) + " by national law"
	case pack.Convention:
		return "Held at level " + strconv.Itoa(level) + ", which the document does not print"
	}
	return "Printed at level " + strconv.Itoa(level)
}

// ordinaryReasons splits the ordinary needs into those of the statutory level
// that carry it together, those printed at the suggested level, and those that
// are printed higher and alone only point there.
func (j *Judging) ordinaryReasons(level int, ordinary []*entry) []result.Reason {
	if level >= j.guide.statutory {
		return j.statutoryReasons(level, ordinary)
	}
	points := j.choose(ordinary, func(e *entry) bool { return e.Floor >= j.guide.statutory })
	printed := j.choose(ordinary, func(e *entry) bool { return e.Floor < j.guide.statutory })
	reasons := j.eachOf("published", level, pack.Published, printed, ".")
	return append(reasons, j.eachOf("points-higher", level, pack.Convention, points,
		", which one such need alone only points to: it counts one level lower.")...)
}

func (j *Judging) statutoryReasons(level int, ordinary []*entry) []result.Reason {
	switch {
	case twoSides(ordinary):
		return j.eachOf("two-sides", level, pack.Convention, ordinary,
			", and not alone: other needs of this level stand on another side of the triangle.")
	case anyConfirmed(ordinary, level):
		return j.eachOf("confirmed", level, pack.Published, ordinary, ", and the level's definition may fit too.")
	}
	return nil
}

func (j *Judging) eachOf(rule string, level int, basis pack.Basis, entries []*entry, more string) []result.Reason {
	reasons := make([]result.Reason, 0, len(entries))
	for _, e := range entries {
		reasons = append(reasons, result.Reason{
			Rule: rule, Level: level, Indicators: []string{e.ID}, Facts: []string{},
			Text: e.Text + ". " + e.stands(e.reading(false)) + more, Ref: e.Ref, Basis: string(basis),
		})
	}
	return reasons
}

// considerations says why the range reaches above the level.
func (j *Judging) considerations(out Judgement) []result.Consider {
	list := []result.Consider{}
	for _, e := range j.full.effects {
		if e.consider > out.Level {
			why := e.text
			if e.atLeast < out.Level { // else it stands among the reasons already
				why += j.here(e)
			}
			list = append(list, result.Consider{Rule: e.rule, Level: e.consider, Why: why,
				Indicators: entryIDs(e.entries), Facts: factIDs(e.facts), Ref: orEmpty(e.ref), Basis: string(e.basis)})
		}
	}
	for _, e := range j.entries {
		if level := j.above(e, out.Level); level > out.Level {
			list = append(list, result.Consider{Rule: "printed-higher", Level: level, Why: j.aboveText(e, out.Level),
				Indicators: []string{e.ID}, Facts: []string{}, Ref: e.Ref, Basis: string(pack.Convention)})
		}
	}
	return list
}

// above says how far one entry alone lifts the range.
func (j *Judging) above(e *entry, level int) int {
	if e.strong && j.guide.protective > level {
		return j.guide.protective
	}
	return e.Ceil
}

func (j *Judging) aboveText(e *entry, level int) string {
	switch {
	case e.strong && j.guide.protective > level:
		return e.Text + ". This is " + string(e.Kind) + ": ask whether significant harm is suspected, whatever the level that prints it."
	case e.suspected:
		return e.Text + ". " + e.stands(e.Ceil) + "; it counts once it is more than suspected."
	case e.Floor == e.Ceil:
		return e.Text + ". " + e.stands(e.Ceil) + ", to which one such need alone only points."
	}
	return e.Text + ". " + e.stands(e.Ceil) + " too."
}

// strengths repeats the strengths of a case, under whatever they were answered, in
// the pack's order.
func (j *Judging) strengths(c answer.Case) []result.Item {
	var places []int
	for _, ids := range [][]string{c.Strengths, c.Present, c.Suspected} {
		for _, id := range ids {
			if n, known := j.guide.pack.Position(id); known && j.guide.indicators[n].Kind == pack.Strength {
				places = append(places, n)
			}
		}
	}
	slices.Sort(places)
	list := []result.Item{}
	for _, n := range slices.Compact(places) {
		list = append(list, item(j.guide.indicators[n].Indicator))
	}
	return list
}

// answers repeats the concerns in words, in the pack's order.
func (j *Judging) answers(c answer.Case) result.Answers {
	said := result.Answers{Present: make([]result.Item, 0, len(c.Present)), Suspected: make([]result.Item, 0, len(c.Suspected)),
		NotKnown: make([]result.Item, 0, len(c.NotKnown)), NothingFits: answer.True(c.NothingFits)}
	for _, e := range j.entries {
		if e.suspected {
			said.Suspected = append(said.Suspected, suspicion(e.Indicator, c.Grounds[e.ID]))
		} else {
			said.Present = append(said.Present, item(e.Indicator))
		}
	}
	for _, n := range j.guide.places(c.NotKnown) {
		said.NotKnown = append(said.NotKnown, item(j.guide.indicators[n].Indicator))
	}
	return said
}

// places gives the places of ids that the pack has, in its order, each once.
func (g *Guide) places(lists ...[]string) []int { return g.appendPlaces(nil, lists...) }

func (g *Guide) appendPlaces(all []int, lists ...[]string) []int {
	for _, list := range lists {
		for _, id := range list {
			if n, known := g.pack.Position(id); known {
				all = append(all, n)
			}
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

func item(i *pack.Indicator) result.Item { return result.Item{ID: i.ID, Text: i.Text, Ref: i.Ref} }

// suspicion is something suspected with what points to it, in one order however
// it was given.
func suspicion(i *pack.Indicator, grounds []answer.Ground) result.Item {
	out := item(i)
	out.Grounds = []string{}
	for _, word := range answer.Ground("").Values() {
		if slices.Contains(grounds, answer.Ground(word)) {
			out.Grounds = append(out.Grounds, word)
		}
	}
	return out
}

func entryIDs(entries []*entry) []string {
	ids := make([]string, len(entries))
	for i, e := range entries {
		ids[i] = e.ID
	}
	return ids
}

func factIDs(facts []pack.Fact) []string {
	ids := make([]string, len(facts))
	for i, f := range facts {
		ids[i] = string(f)
	}
	return ids
}

func allSuspected(entries []*entry) bool {
	return !slices.ContainsFunc(entries, func(e *entry) bool { return !e.suspected })
}

// orEmpty keeps lists of a result from being null.
func orEmpty(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}
