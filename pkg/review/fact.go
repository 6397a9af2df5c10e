package review

import (
	"slices"
	"strconv"
	"strings"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// Fact is a fact of the case that differs. Before and After are words; empty:
// not answered. Own words, such as the reason of a departure, are left out: they
// might say who somebody is.
type Fact struct {
	ID     string `json:"id"`
	Text   string `json:"text"`
	Before string `json:"before"`
	After  string `json:"after"`

	weighs bool // something that a level may rest on was said
}

// facts lists those that differ, in a fixed order.
func facts(p *pack.Pack, before, after answer.Case) []Fact {
	list := []Fact{}
	then, now := words(p, before), words(p, after)
	for n, f := range then {
		f.Before, f.After = f.After, now[n].After
		if f.ID == "lives-in" {
			f.After = otherPlace(before, after, f)
		}
		if f.Before != f.After {
			list = append(list, f)
		}
	}
	return list
}

// words puts the facts of one case into words, each under After. The list has
// the same facts for every case.
func words(p *pack.Pack, c answer.Case) []Fact {
	served := c.OpenTo == answer.OpenToEarlyHelp || c.OpenTo == answer.OpenToSocialCare
	list := []Fact{
		yesNo("immediate-danger", "Immediate danger", c.ImmediateDanger),
		yesNo("nothing-fits", "A worry that nothing in the lists fits", c.NothingFits),
		{ID: "age", Text: "Age in years", After: years(c.Child.Age), weighs: c.Child.Age != nil},
		yesNo("unborn", "Not born yet", unborn(c.Child)),
		yesNo("disabled", "Disabled", c.Child.Disabled),
		{ID: "lives-in", Text: "Where the child lives", After: place(p, c.Child.LivesIn)},
		{ID: "open-to", Text: "Who already works with the family", After: service(c.OpenTo), weighs: served},
		{ID: "history", Text: "What came before", After: history(p, c.History), weighs: len(c.History) > 0},
		{ID: "consent", Text: "Consent", After: plain(string(c.Consent))},
		yesNo("about-worker", "The worry is about a person who works with children", c.AboutWorker),
	}
	for _, l := range p.Levels {
		if l.Confirm != nil {
			said := c.Confirm[l.ID]
			list = append(list, Fact{ID: "confirm-" + l.ID,
				Text:  "Whether the definition of level " + l.ID + " fits as well",
				After: plain(string(said)), weighs: said == answer.ConfirmYes || said == answer.ConfirmUnsure})
		}
	}
	return append(list,
		Fact{ID: "role", Text: "Where you work", After: plain(string(c.Role))},
		Fact{ID: "own-level", Text: "Your own level", After: level(p, c.OwnLevel)},
		Fact{ID: "departure", Text: "You decided on another level", After: level(p, departed(c))})
}

func yesNo(id, text string, b *bool) Fact {
	f := Fact{ID: id, Text: text, weighs: answer.True(b)}
	switch {
	case f.weighs:
		f.After = "yes"
	case b != nil:
		f.After = "no"
	}
	return f
}

// unborn is what was answered, or what an age answers: a child of 1 or more was born.
func unborn(child answer.Child) *bool {
	if child.Unborn == nil && child.Age != nil && *child.Age > 0 {
		return new(false)
	}
	return child.Unborn
}

func years(age *int) string {
	if age == nil {
		return ""
	}
	return strconv.Itoa(*age)
}

// place never repeats what was written: it might be an address.
func place(p *pack.Pack, home string) string {
	switch {
	case home == "":
		return ""
	case at(p, home):
		return "in " + p.Name
	}
	return "in another area"
}

func at(p *pack.Pack, home string) bool {
	return strings.EqualFold(home, p.ID) || strings.EqualFold(home, p.Name)
}

// otherPlace tells two other areas apart, without naming them.
func otherPlace(before, after answer.Case, f Fact) string {
	if f.Before == f.After && !strings.EqualFold(before.Child.LivesIn, after.Child.LivesIn) &&
		f.After == "in another area" {
		return "in another area, named differently"
	}
	return f.After
}

func service(o answer.OpenTo) string {
	switch o {
	case answer.OpenToNone:
		return "neither early help nor children's social care"
	case answer.OpenToSocialCare:
		return "children's social care"
	}
	return plain(string(o))
}

// history names what is so, in the pack's order.
func history(p *pack.Pack, ids []string) string {
	if ids == nil {
		return ""
	}
	var texts []string
	for _, item := range p.History {
		if slices.Contains(ids, item.ID) {
			texts = append(texts, item.Text)
		}
	}
	if texts == nil {
		return "none of the things that are asked"
	}
	return strings.Join(texts, "; ")
}

func level(p *pack.Pack, id string) string {
	if l := p.Level(id); l != nil {
		return l.ID + ", " + l.Name
	}
	return ""
}

func departed(c answer.Case) string {
	if c.Departure == nil {
		return ""
	}
	return c.Departure.Level
}

func plain(word string) string { return strings.ReplaceAll(word, "-", " ") }
