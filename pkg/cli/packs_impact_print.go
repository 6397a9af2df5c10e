package cli

import (
	"fmt"
	"strings"

	"github.com/threshold-cli/threshold/pkg/amend"
	"github.com/threshold-cli/threshold/pkg/impact"
	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/result"
)

func printImpact(sheet render.Sheet, d impactWords) {
	sheet.Title("Impact on cases: " + d.New.Name)
	printEditions(sheet, d.Old, d.New)
	printTotals(sheet, d)
	printLevelMoves(sheet, d.Totals.Levels)
	printContactMoves(sheet, d.Totals.Contacts)
	printTallies(sheet, d)
	printJudged(sheet, d)
}

func printTotals(sheet render.Sheet, d impactWords) {
	t := d.Totals
	var parts []string
	for _, part := range []struct {
		direction impact.Direction
		words     string
	}{{impact.Down, "down"}, {impact.Mixed, "down in one respect and up in another"}, {impact.Up, "up"},
		{impact.Aside, "to another first contact or a level beside it"}, {impact.Same, "the same"}} {
		if n := t.Directions[string(part.direction)]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, part.words))
		}
	}
	sheet.Para("%s judged under both editions: %s.", counted(t.Cases, "case"), strings.Join(parts, ", "))
	if t.Partial > 0 {
		sheet.Para("%s with answers that only one edition has; they are passed over in the other.",
			counted(t.Partial, "case"))
	}
	if d.Bad > 0 {
		sheet.Para("%s left out because they are not valid.", counted(d.Bad, "case"))
	}
}

func printLevelMoves(sheet render.Sheet, moves []impact.Move) {
	if len(moves) == 0 {
		return
	}
	sheet.Heading("From level to level")
	for _, m := range moves {
		sheet.Item("-", "%s: from %s to %s", counted(m.Cases, "case"), levelInLaw(m.From), levelInLaw(m.To))
	}
}

// levelInLaw names a level with its footing in law in words.
func levelInLaw(l result.Level) string {
	return fmt.Sprintf("level %s, %s (%s)", l.ID, l.Name, render.StatuteWords(l.Statute))
}

func printContactMoves(sheet render.Sheet, moves []impact.ContactMove) {
	if len(moves) == 0 {
		return
	}
	sheet.Heading("Whom to ring first")
	for _, m := range moves {
		sheet.Item("-", "%s: from %s to %s", counted(m.Cases, "case"), contactWords(m.From), contactWords(m.To))
	}
}

func contactWords(c *impact.Contact) string {
	switch {
	case c == nil:
		return "nobody"
	case c.Phone == "":
		return c.Name + " (no number printed)"
	}
	return c.Name + ", " + c.Phone
}

func printTallies(sheet render.Sheet, d impactWords) {
	t := d.Totals
	if len(t.Amendments) == 0 && t.Unattributed == 0 {
		return
	}
	sheet.Heading("Which amendments did it")
	for _, tally := range t.Amendments {
		sheet.Item("-", "%s", d.Amendments[tally.Amendment].Sentence())
		sheet.Under(2, "%s", tallyWords(tally))
	}
	if t.Unattributed > 0 {
		sheet.Item("-", "Not attributed to any amendments: %s.", counted(t.Unattributed, "change"))
	}
}

func tallyWords(t impact.Tally) string {
	var parts []string
	if t.Alone > 0 {
		parts = append(parts, counted(t.Alone, "case")+" moved by this one")
	}
	if t.Together > 0 {
		parts = append(parts, counted(t.Together, "case")+" only together with others")
	}
	return strings.Join(parts, ", ")
}

func printJudged(sheet render.Sheet, d impactWords) {
	if len(d.Cases) == 0 {
		return
	}
	sheet.Heading("Cases")
	for _, c := range d.Cases {
		sheet.Item("-", "%s: %s", c.ID, directionWords(c.Outcome))
		printOutcome(sheet, c.Outcome, d.Amendments)
	}
	if d.more > 0 {
		sheet.Para("%d more; --format json lists them all.", d.more)
	}
}

func directionWords(o impact.Outcome) string {
	switch o.Direction {
	case impact.Mixed:
		return "down in one respect and up in another"
	case impact.Aside:
		if o.LevelMoved {
			return "another level of the same footing in law"
		}
		if sameContact(o) {
			return "another number of the first contact"
		}
		return "another first contact"
	case impact.Same:
		return "the same"
	}
	return string(o.Direction)
}

func printOutcome(sheet render.Sheet, o impact.Outcome, amendments []amend.Amendment) {
	was := func(what, old, newer string) {
		if old != newer {
			sheet.Under(2, "%s: was %s; now %s", what, old, newer)
		}
	}
	was("level", levelInLaw(o.Old.Level), levelInLaw(o.New.Level))
	was("range", rangeInLaw(o.Old), rangeInLaw(o.New))
	was("protection", o.Old.Protection, o.New.Protection)
	was("first contact", contactWords(o.Old.Contact), contactWords(o.New.Contact))
	for _, cause := range o.Causes {
		if cause.Of == impact.OfContact && len(o.Causes) > 1 && sameContact(o) {
			continue // only the number: the totals say why
		}
		printCause(sheet, cause, amendments, len(o.Causes) > 1)
	}
	if len(o.OnlyOld) > 0 {
		sheet.Under(2, "only the old edition has: %s", strings.Join(o.OnlyOld, ", "))
	}
	if len(o.OnlyNew) > 0 {
		sheet.Under(2, "only the new edition has: %s", strings.Join(o.OnlyNew, ", "))
	}
}

// sameContact tells whether a case rings the same people first.
func sameContact(o impact.Outcome) bool {
	return o.Old.Contact != nil && o.New.Contact != nil && o.Old.Contact.ID == o.New.Contact.ID
}

// rangeInLaw says from which level to which, each with its footing in law.
func rangeInLaw(s impact.Standing) string {
	words := func(list []result.Level) string {
		all := make([]string, len(list))
		for n, l := range list {
			all[n] = fmt.Sprintf("%s (%s)", l.ID, strings.Join(l.Statute, ", "))
		}
		return strings.Join(all, " and ")
	}
	if low, high := words(s.Low), words(s.High); low != high {
		return low + " to " + high
	}
	return words(s.Low) + " only"
}

// printCause names what moved a case. Several that each do it alone are each a
// cause; nothing is named where nothing was found.
func printCause(sheet render.Sheet, c impact.Cause, amendments []amend.Amendment, both bool) {
	of := ""
	if both {
		of = map[impact.Of]string{impact.OfJudgement: " of the level", impact.OfContact: " of the first contact"}[c.Of]
	}
	list, lead := c.Alone, "because"+of+": "
	switch {
	case len(c.Alone)+len(c.Together) == 0:
		sheet.Under(2, "%snot attributed to one change, nor to several that could be told", lead)
		return
	case len(c.Alone) > 1:
		lead = "because" + of + ", each of these by itself: "
	case len(c.Alone) == 0:
		list, lead = c.Together, "because"+of+", only together: "
	}
	for n, place := range list {
		if n > 0 {
			lead = "and: "
		}
		sheet.Under(2, "%s%s", lead, amendments[place].Sentence())
	}
}
