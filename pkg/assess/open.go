package assess

import (
	"fmt"
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// open lists what the answers leave open, the most pressing first.
type open struct {
	*Judging
	answers answer.Case
	out     Judgement
}

func (o *open) questions() []result.Question {
	for _, part := range []func(*open){
		(*open).protection, (*open).nothingFits, (*open).danger, (*open).worker, (*open).gates,
		(*open).notKnown, (*open).notLookedAt, (*open).severalLevels, (*open).pointsHigher, (*open).history, (*open).openTo,
	} {
		part(o)
	}
	return o.room.questions
}

func (o *open) ask(q result.Question) { o.room.questions = append(o.room.questions, q) }

func question(kind, text string, ids, ref []string) result.Question {
	return result.Question{Kind: kind, Text: text, Indicators: orEmpty(ids), Ref: orEmpty(ref)}
}

// once makes the words of a question that is the same for every case of a pack.
func once(kept *result.Question, words func() result.Question) result.Question {
	if kept.Kind == "" {
		*kept = words()
	}
	return *kept
}

func (o *open) protection() {
	if o.out.Protection == pack.Ask {
		o.ask(once(&o.asksProtection, o.protectionQuestion))
	}
}

// protectionQuestion is section 47 of the Children Act 1989 put as a question,
// with what the document means by its level of protection.
func (o *open) protectionQuestion() result.Question {
	level := o.protective()
	text := fmt.Sprintf("Is there reason to suspect that the child is suffering significant harm, or is "+
		"likely to? %s (level %s) means: %s", level.Name, level.ID, level.Definition)
	return question("protection", text, o.gateIDs(pack.GateSuffering, pack.GateLikely), level.Ref)
}

// protective is the level of protection that rests on least else.
func (o *open) protective() pack.Level {
	var narrowest pack.Level // found below: the protection level is the ordinal of one with s47
	for _, level := range o.guide.pack.LevelsAt(o.guide.protective) {
		if !slices.Contains(level.Statute, pack.S47) {
			continue
		}
		if narrowest.ID == "" || len(level.Statute) < len(narrowest.Statute) {
			narrowest = level
		}
	}
	return narrowest
}

func (o *open) gateIDs(gates ...pack.Gate) []string {
	var ids []string
	for _, i := range o.guide.gates {
		if slices.ContainsFunc(i.Gate, func(g pack.Gate) bool { return slices.Contains(gates, g) }) {
			ids = append(ids, i.ID)
		}
	}
	return ids
}

// nothingFits: what the lists don't say was not judged, so no level is an answer
// to it.
func (o *open) nothingFits() {
	if answer.True(o.answers.NothingFits) {
		o.ask(question("nothing-fits",
			"Something worries you that no indicator says. It was not judged, and no level here answers it: "+
				"what is it, and who can think it through with you?", nil, nil))
	}
}

func (o *open) danger() {
	if o.answers.ImmediateDanger == nil {
		o.ask(question("fact", "Nobody has said whether the child is in immediate danger.", nil, nil))
	}
}

// worker: that the concern is about somebody who works with children says nothing
// yet of a child who was harmed, so the level does not speak of it.
func (o *open) worker() {
	if !answer.True(o.answers.AboutWorker) {
		return
	}
	harms, unsaid := o.gateIDs(pack.GateAbuse, pack.GateDisclosure, pack.GateSuffering, pack.GateLikely), false
	for _, id := range harms {
		if slices.Contains(o.answers.Present, id) || slices.Contains(o.answers.Suspected, id) {
			return
		}
		unsaid = unsaid || !o.answered(o.guide.pack.Indicator(id))
	}
	if unsaid {
		o.ask(question("worker", "The concern is about a person who works with children. Has that person harmed a child, "+
			"or is there reason to think so? Nobody has said, and the level speaks only of what was said.", harms, nil))
	}
}

// gates names those that nobody answered: they hold the gravest things, and
// most are not in the lists that a practitioner looks through. Those whose ages
// the child is known not to have are left out.
func (o *open) gates() {
	open := o.places[:0]
	for n, i := range o.guide.gates {
		if !o.answered(i.Indicator) && i.Fits(o.answers.Child.Age) {
			open = append(open, n)
		}
	}
	o.places = open
	if len(open) > 0 {
		o.ask(o.gateWords.once(open, o.gateQuestion))
	}
}

func (o *open) gateQuestion(places []int) result.Question {
	var ids []string
	for _, n := range places {
		ids = append(ids, o.guide.gates[n].ID)
	}
	return question("gate", o.listed("These questions are asked of everyone and were not answered: ",
		o.texts(ids)), ids, nil)
}

func (o *open) answered(i *pack.Indicator) bool {
	c := &o.answers
	return slices.Contains(c.LookedAt, i.Dimension) || slices.Contains(c.Present, i.ID) ||
		slices.Contains(c.Suspected, i.ID) ||
		slices.Contains(c.NotKnown, i.ID) || slices.Contains(c.NotSeen, i.ID)
}

// texts are those of indicators that the pack has.
func (o *open) texts(ids []string) []string {
	texts := o.names[0][:0]
	for _, id := range ids {
		texts = append(texts, o.guide.pack.Indicator(id).Text)
	}
	o.names[0] = texts
	return texts
}

// listed is a sentence that ends in a list.
func (o *open) listed(start string, names []string) string {
	text := append(o.text[:0], start...)
	for n, name := range names {
		if n > 0 {
			text = append(text, "; "...)
		}
		text = append(text, name...)
	}
	o.text = append(text, '.')
	return string(o.text)
}

func (o *open) notKnown() {
	start := len(o.room.ids)
	for _, i := range o.listOf(o.answers.NotKnown) {
		o.room.ids = append(o.room.ids, i.ID)
	}
	if ids := since(o.room.ids, start); len(ids) > 0 {
		o.ask(question("not-known", o.listed("Not known: ", o.texts(ids)), ids, nil))
	}
}

// notLookedAt keeps a dimension that nobody looked at apart from one where
// nothing was seen, and names those of which only a part was answered: what is
// asked about every child is no look at the whole of anything.
func (o *open) notLookedAt() {
	untouched, partly, asked := o.names[0][:0], o.names[1][:0], o.names[2][:0]
	for n := range o.guide.dimensions {
		d := &o.guide.dimensions[n]
		switch {
		case !d.held || slices.Contains(o.answers.LookedAt, d.ID):
		case o.saidOf(n):
			partly = append(partly, d.Name)
		case o.askedOf(n):
			asked = append(asked, d.Name)
		default:
			untouched = append(untouched, d.Name)
		}
	}
	o.names = [3][]string{untouched, partly, asked}
	o.unlooked("Nobody looked at: ", untouched)
	o.unlooked("Single lines were answered with no or can't say, but nobody said that the whole was looked at: ", asked)
	o.unlooked("Something was recorded, but nobody said that the whole was looked at: ", partly)
}

func (o *open) unlooked(start string, names []string) {
	if len(names) > 0 {
		o.ask(question("not-looked-at", o.listed(start, names), nil, nil))
	}
}

// severalLevels: the document prints the same thing at several levels without a
// word that tells them apart.
func (o *open) severalLevels() {
	for _, e := range o.entries {
		if e.Floor != e.Ceil {
			text := fmt.Sprintf("%s: the document prints this at levels %s in the same words. Which fits the child?",
				e.Text, strings.Join(e.Levels, " and "))
			o.ask(question("several-levels", text, e.alone, e.Ref))
		}
	}
}

// pointsHigher: an ordinary need of a statutory level that the level does not
// follow. The level's own definition decides.
func (o *open) pointsHigher() {
	for _, e := range o.entries {
		if e.strong || e.suspected || e.Floor < o.guide.statutory || e.Floor <= o.out.Level {
			continue
		}
		level := o.printedAt(e)
		text := fmt.Sprintf("%s. %s. Does that level's definition fit: %s Without services, is health or "+
			"development likely to be significantly impaired?", e.Text, e.stands(level.Ordinal), level.Definition)
		o.ask(question("points-higher", text, e.alone, slices.Concat(e.Ref, level.Ref)))
	}
}

// printedAt is the lowest level that prints an indicator.
func (o *open) printedAt(e *entry) *pack.Level {
	n := slices.IndexFunc(e.Levels, func(id string) bool { return o.guide.pack.Ordinal(id) == e.Floor })
	return o.guide.pack.Level(e.Levels[n])
}

func (o *open) history() {
	if o.answers.History == nil {
		o.ask(once(&o.asksHistory, o.historyQuestion))
	}
}

func (o *open) historyQuestion() result.Question {
	var words []string
	for _, fact := range o.guide.pack.History {
		words = append(words, fact.Text)
	}
	return question("history", "The history was not answered: "+strings.Join(words, "; ")+".", nil, nil)
}

func (o *open) openTo() {
	if o.answers.OpenTo == "" || o.answers.OpenTo == answer.OpenToNotKnown {
		o.ask(question("fact", "It is not known whether early help or children's social care already works "+
			"with the family.", nil, nil))
	}
}
