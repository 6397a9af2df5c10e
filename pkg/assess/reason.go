package assess

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// reasons names everything that the level rests on, rules first: taking all of
// it away lowers the level or leaves nothing to say.
func (j *Judging) reasons(level int) []result.Reason {
	reasons := j.room.reasons
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
	j.room.reasons = j.ordinaryReasons(reasons, level, ordinary)
	return j.room.reasons
}

func (j *Judging) ruleReason(e effect) result.Reason {
	return result.Reason{
		Rule: e.rule, Level: e.atLeast, Indicators: j.entryIDs(e.entries), Facts: j.factIDs(e.facts),
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
		Rule: rule, Level: e.Ceil, Indicators: e.alone, Facts: []string{},
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
		return e.Text + ". " + e.says() + " that this is enough for level " + strconv.Itoa(e.Ceil) + "." + state
	case e.Floor != e.Ceil:
		return fmt.Sprintf("%s. It is printed at levels %d and %d; %s counts at the higher.%s", e.Text, e.Floor,
			e.Ceil, e.Kind, state)
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

// says names who makes an indicator decisive.
func (e *entry) says() string {
	switch e.Basis {
	case pack.National:
		return "National law says"
	case pack.Convention:
		return "The pack, and not the document, says"
	}
	return "The document says"
}

// ordinaryReasons splits the ordinary needs into those of the statutory level
// that carry it together, those printed at the suggested level, those that the pack
// holds there though the document does not print them, and those that are printed
// higher and alone only point there.
func (j *Judging) ordinaryReasons(reasons []result.Reason, level int, ordinary []*entry) []result.Reason {
	if level >= j.guide.statutory {
		return j.statutoryReasons(reasons, level, ordinary)
	}
	points := j.choose(ordinary, func(e *entry) bool { return e.Floor >= j.guide.statutory })
	printed := j.choose(ordinary, func(e *entry) bool { return e.Floor < j.guide.statutory })
	held := j.choose(printed, func(e *entry) bool { return e.Basis != pack.Published })
	printed = j.choose(printed, func(e *entry) bool { return e.Basis == pack.Published })
	reasons = eachOf(reasons, "published", level, pack.Published, printed, ".")
	reasons = eachOf(reasons, "held", level, pack.Published, held, ".")
	return eachOf(reasons, "points-higher", level, pack.Convention, points,
		"; one such need alone only points there, so it counts one level lower.")
}

func (j *Judging) statutoryReasons(reasons []result.Reason, level int, ordinary []*entry) []result.Reason {
	switch {
	case twoSides(ordinary):
		return eachOf(reasons, "two-sides", level, pack.Convention, ordinary,
			", and not alone: other needs of this level stand on another side of the triangle.")
	case anyConfirmed(ordinary, level):
		return eachOf(reasons, "confirmed", level, pack.Published, ordinary,
			", and the level's definition may fit too.")
	}
	return reasons
}

// eachOf gives a reason for each entry. What the document says of a level it says of
// the entries that it prints.
func eachOf(
	reasons []result.Reason, rule string, level int, basis pack.Basis, entries []*entry, more string,
) []result.Reason {
	for _, e := range entries {
		of := basis
		if of == pack.Published {
			of = e.Basis
		}
		reasons = append(reasons, result.Reason{
			Rule: rule, Level: level, Indicators: e.alone, Facts: []string{},
			Text: e.Text + ". " + e.stands(e.reading(false)) + more, Ref: e.Ref, Basis: string(of),
		})
	}
	return reasons
}

// considerations says why the range reaches above the level.
func (j *Judging) considerations(out Judgement) []result.Consider {
	list := j.room.considers
	for _, e := range j.full.effects {
		if e.consider > out.Level {
			why := e.text
			if e.atLeast < out.Level { // else it stands among the reasons already
				why += j.here(e)
			}
			list = append(list, result.Consider{Rule: e.rule, Level: e.consider, Why: why,
				Indicators: j.entryIDs(e.entries), Facts: j.factIDs(e.facts), Ref: orEmpty(e.ref),
				Basis: string(e.basis)})
		}
	}
	for _, e := range j.entries {
		if level := j.above(e, out.Level); level > out.Level {
			list = append(list, result.Consider{Rule: "printed-higher", Level: level, Why: j.aboveText(e, out.Level),
				Indicators: e.alone, Facts: []string{}, Ref: e.Ref, Basis: string(pack.Convention)})
		}
	}
	j.room.considers = list
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
		return e.Text + ". This is " + string(e.Kind) +
			": ask whether significant harm is suspected, whatever the level that prints it."
	case e.suspected:
		return e.Text + ". " + e.stands(e.Ceil) + "; it counts once it is more than suspected."
	case e.Floor == e.Ceil:
		return e.Text + ". " + e.stands(e.Ceil) + "; one such need alone only points there."
	}
	return e.Text + ". " + e.stands(e.Ceil) + " too."
}

func (j *Judging) entryIDs(entries []*entry) []string {
	start := len(j.room.ids)
	for _, e := range entries {
		j.room.ids = append(j.room.ids, e.ID)
	}
	return since(j.room.ids, start)
}

func (j *Judging) factIDs(facts []pack.Fact) []string {
	start := len(j.room.ids)
	for _, f := range facts {
		j.room.ids = append(j.room.ids, string(f))
	}
	return since(j.room.ids, start)
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
