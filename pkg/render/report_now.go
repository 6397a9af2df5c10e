package render

import (
	"fmt"
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/internal/unseen"
	"github.com/threshold-cli/threshold/pkg/result"
)

// alert is the first thing of all: whom to ring, where anybody must.
func (b *builder) alert() alert {
	const wait = "Do not wait for consent or for a form."
	switch {
	case b.r.Urgent:
		return alert{"IMMEDIATE DANGER: RING 999 NOW.", append(b.lines("Then "), wait)}
	case b.r.Protection == "act":
		lines := b.lines("RING NOW: ")
		return alert{lines[0], append(lines[1:], wait)}
	case b.r.Protection == "ask":
		return alert{"FIRST: is there reason to suspect significant harm, suffered or likely?",
			b.lines("If yes, or if you are not sure, ring ")}
	case b.r.Answers.NothingFits:
		return b.talkItThrough()
	}
	return alert{}
}

// Ring says whom to ring at once: 999 where there is danger, and the line that is
// open: the local one or, where the child lives in another area, that one's first.
func Ring(r result.Result) string {
	words := "If the child, or anyone, is in immediate danger, ring 999 now."
	for _, line := range (&builder{r: r}).lines("To speak to somebody about a worry now: ") {
		words += "\n" + unseen.Clean(line)
	}
	words += "\nDo not wait for consent or for a form."
	if notice := Notice(r.Pack); notice != "" {
		words += "\n" + unseen.Clean(notice)
	}
	return words
}

// lineTo words a contact, or whoever stands in while it is closed.
func (b *builder) lineTo(c result.Contact) string {
	if other, ok := b.contact(c.Instead); ok {
		return fmt.Sprintf("%s: %s (%s is closed and %s).%s", other.Name, phoneOr(other), c.Name, c.OpenNote,
			alsoPrinted(other))
	}
	return fmt.Sprintf("%s: %s.%s%s", c.Name, lineWords(c), alsoPrinted(c), b.nightLine(c))
}

// alsoPrinted names the other numbers of a line on which the guidance
// contradicts itself.
func alsoPrinted(c result.Contact) string {
	others := slices.DeleteFunc(phones(c), func(number string) bool { return number == c.Phone })
	if len(others) == 0 || c.Phone == "" && c.Email == "" { // then they all stand there already
		return ""
	}
	return fmt.Sprintf(" The guidance also prints %s for it.", strings.Join(others, " and "))
}

// nightLine names who answers out of hours where the hours are not known, so
// that nobody has to guess which of the two is open.
func (b *builder) nightLine(c result.Contact) string {
	n := slices.IndexFunc(b.r.Contacts, func(o result.Contact) bool {
		return slices.Contains(o.Purpose, "out-of-hours") && o.ID != c.ID && b.elsewhere(o) == b.elsewhere(c)
	})
	if c.OpenNow != nil || n < 0 {
		return ""
	}
	return fmt.Sprintf(" Out of hours or no answer, %s: %s.", b.r.Contacts[n].Name, phoneOr(b.r.Contacts[n]))
}

// caution is never left off: a suggestion is not a decision, and danger comes
// before any level.
func caution(r result.Result) string {
	danger := "If the child is in immediate danger, ring 999. "
	if r.Urgent {
		danger = ""
	}
	return danger + "This supports your judgement; you may refer whatever it suggests."
}

func briefly(r result.Result) string {
	const refer = "You may refer whatever this suggests."
	if r.Urgent {
		return refer
	}
	return "In immediate danger ring 999. " + refer
}

// now lists the steps, what happens after them, and what to have in mind.
func (b *builder) now() part {
	p := part{ID: "now", Title: "What to do now"}
	yours := b.steps("you")
	if len(yours) > 0 {
		p.Blocks = []block{{List: yours, From: 1}}
	} else {
		p.Blocks = para("The pack holds no step for this level. Talk to your safeguarding lead.")
	}
	if theirs := b.steps("they"); len(theirs) > 0 {
		p.Blocks = append(p.Blocks, block{Title: "What happens then", List: theirs, From: len(yours) + 1})
	}
	p.Blocks = append(p.Blocks, titled("Remember", b.reminders(b.r.Reminders))...)
	p.Blocks = append(p.Blocks, dense("Tools that the guidance names", b.tools())...)
	return p
}

// stepsOf picks the steps that you take, or that they do.
func (b *builder) stepsOf(who string) []result.Step {
	var list []result.Step
	for _, s := range b.r.Steps {
		if (s.Who == "they") == (who == "they") {
			list = append(list, s)
		}
	}
	return list
}

func (b *builder) steps(who string) []item {
	var items []item
	for _, s := range b.stepsOf(who) {
		b.step++
		items = append(items, item{Text: s.Text, Mark: b.places.mark(s.Ref, s.Basis), Under: b.underStep(s)})
	}
	return items
}

func (b *builder) underStep(s result.Step) []item {
	lines := b.underHome(s)
	if c, ok := b.contact(s.Contact); ok {
		lines = append(lines, b.whom(c, s)...)
	}
	if s.Form != "" {
		lines = append(lines, item{Lead: "Form", Text: b.form(s.Form) + "."})
	}
	if who := s.Who; who != "they" && (s.Within != "" || s.Due != "") { // theirs stand under By when
		lines = append(lines, allowed(s.Within, reckoned(s.Due, s.DueNote)))
	}
	return lines
}

// form names a form and where it is once; later steps only lead there.
func (b *builder) form(name string) string {
	if first, named := b.forms[name]; named {
		return fmt.Sprintf("that of step %d", first)
	}
	b.forms[name] = b.step
	return name
}

// whom gives a contact in full once; later steps only name it.
func (b *builder) whom(c result.Contact, s result.Step) []item {
	if slices.Contains(b.named, c.ID) {
		if s.Who == "they" {
			return nil
		}
		return []item{{Lead: "Contact", Text: c.Name + ", as above" + writeTo(c, s) + "."}}
	}
	b.named = append(b.named, c.ID)
	verb := "Contact"
	if rings(c) {
		verb = "Ring"
	}
	return []item{{Lead: verb, Text: c.Name + ", " + phoneOr(c) + b.closed(c) + writeTo(c, s) + "."}}
}

// writeTo adds the address where a step asks to write and the contact has a
// number, which stands first.
func writeTo(c result.Contact, s result.Step) string {
	if c.Phone == "" || c.Email == "" || !strings.Contains(strings.ToLower(s.Text), "email") {
		return ""
	}
	return "; email " + c.Email
}

// closed says that a line is not answered now, and which is.
func (b *builder) closed(c result.Contact) string {
	if c.OpenNow == nil || *c.OpenNow {
		return ""
	}
	other, ok := b.contact(c.Instead)
	switch {
	case !ok:
		return " (closed now, " + c.OpenNote + ")"
	case other.Phone == c.Phone && c.Phone != "":
		return " (answered now as " + other.Name + ")"
	}
	return " (closed now; meanwhile " + other.Name + ", " + phoneOr(other) + ")"
}

// allowed words a time allowed and the moment when it ends.
func allowed(within, due string) item {
	switch {
	case due == "":
		return item{Lead: "Time allowed", Text: within + "."}
	case within == "":
		return item{Text: "By " + due + "."}
	}
	return item{Lead: "Time allowed", Text: within + ", so by " + due + "."}
}

// first gives the practitioner's own steps for a first screen, with numbers
// that stand neither in them nor above.
func (b *builder) first() []string {
	var lines []string
	above := b.alert()
	said := above.Loud + strings.Join(above.Lines, " ")
	for _, s := range b.stepsOf("you") {
		line := s.Text
		for _, id := range []string{s.RingFirst, s.Contact} {
			line += b.numberOf(id, said+line)
		}
		lines = append(lines, line)
	}
	return lines
}

// numberOf names a contact with its number, or whatever there is to ring it by;
// nothing where there is none, or where the number has been said.
func (b *builder) numberOf(id, said string) string {
	c, ok := b.answering(id)
	number, _ := reach(c)
	if !ok || !rings(c) || strings.Contains(said, number) {
		return ""
	}
	return " " + c.Name + ", " + phoneOr(c) + "."
}

// answering is a contact, or whoever stands in while it is closed.
func (b *builder) answering(id string) (result.Contact, bool) {
	c, ok := b.contact(id)
	if other, closed := b.contact(c.Instead); closed {
		return other, true
	}
	return c, ok
}

func (b *builder) tools() []item {
	var items []item
	for _, t := range b.r.Tools {
		items = append(items, item{Lead: t.Name, Text: t.Text, Mark: b.places.mark(t.Ref, "published")})
	}
	return items
}
