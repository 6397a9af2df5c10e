package render

import (
	"fmt"
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/result"
)

// consent keeps apart what people mean by it.
func (b *builder) consent() part {
	p := part{ID: "consent", Title: "Consent", Blocks: para(StateWords(b.r.State))}
	for _, about := range consentParts() {
		var items []item
		for _, c := range b.r.Consent {
			if c.About == about.id {
				items = append(items, item{Text: c.Text, Mark: b.places.mark(c.Ref, c.Basis)})
			}
		}
		p.Blocks = append(p.Blocks, titled(about.title, items)...)
	}
	return p
}

// clock lists what must happen by when. A time that a step has given is named
// by its step, and what to do when nothing comes stands once for all that wait
// for the same people.
func (b *builder) clock() part {
	var items []item
	var chases []string
	for _, d := range b.r.Clock {
		items = append(items, b.deadline(d))
		if d.Chase != "" && !slices.Contains(chases, d.Chase) {
			chases = append(chases, d.Chase)
		}
	}
	p := part{ID: "clock", Title: "By when", Blocks: listed(items)}
	for _, chase := range chases {
		p.Blocks = append(p.Blocks, para(chase)...)
	}
	return p
}

func (b *builder) deadline(d result.Deadline) item {
	text := d.Text
	if n := b.stepNumber(d); n > 0 {
		text = fmt.Sprintf("Step %d above.", n)
	}
	due := reckoned(d.Due, d.DueNote)
	switch {
	case d.Within != "" && due != "" && strings.Contains(d.Text, d.Within): // which the text says already
		text += " " + allowed("", due).words()
	case d.Within != "" || due != "":
		text += " " + allowed(d.Within, due).words()
	}
	return item{Text: text, Mark: b.places.mark(d.Ref, d.Basis)}
}

// stepNumber finds the step that a deadline repeats; 0 where there is none.
func (b *builder) stepNumber(d result.Deadline) int {
	same := func(s result.Step) bool { return s.Text == d.Text && s.Due == d.Due }
	steps := slices.Concat(b.stepsOf("you"), b.stepsOf("they"))
	return slices.IndexFunc(steps, same) + 1
}

func (b *builder) contacts() part {
	var items []item
	for _, c := range b.r.Contacts {
		items = append(items, item{Text: c.Name + ": " + everyWay(c), Mark: b.places.mark(c.Ref, "published"),
			Under: b.underContact(c)})
	}
	return part{ID: "contacts", Title: "Whom to ring", Blocks: listed(items)}
}

func (b *builder) underContact(c result.Contact) []item {
	var items []item
	for _, line := range contactLines(c) {
		items = append(items, item{Lead: line.lead, Text: line.text, Mark: b.places.mark(line.refs, "published")})
	}
	return items
}

// duties lists what national law asks beside the local route.
func (b *builder) duties() part {
	var items []item
	for _, d := range b.r.Duties {
		page := fmt.Sprintf("%s, %s; checked %s", d.Source, d.Date, d.Checked)
		items = append(items, item{Text: d.Text, Mark: b.places.mark([]string{page}, ""),
			Under: []item{{Text: fmt.Sprintf("%s (%s).", d.About, strings.ReplaceAll(d.State, "-", " "))}}})
	}
	return part{ID: "duties", Title: dutiesTitle, Blocks: listed(items)}
}

func (b *builder) escalation() part {
	e := b.r.Escalation
	p := part{ID: "escalation", Title: "If professionals differ", Blocks: b.departed()}
	switch {
	case e.Text != "":
		p.Blocks = append(p.Blocks, block{Para: e.Text, Mark: b.places.mark(e.Ref, "published")})
	case len(p.Blocks) > 0:
		p.Blocks = append(p.Blocks,
			para("The pack holds no escalation route. Ask your safeguarding lead which one your area uses.")...)
	}
	p.Blocks = append(p.Blocks, listed(b.reminders(e.Steps))...)
	return p
}

func (b *builder) strengths() part {
	p := part{ID: "strengths", Title: "Strengths"}
	if len(b.r.Strengths) > 0 {
		p.Blocks = para("Shown beside the concerns, never taken off them.")
		p.Blocks = append(p.Blocks, listed(b.recorded(b.r.Strengths))...)
	}
	return p
}

// crib is what the front door will ask, with room to write by hand: the program
// asks for no name, date of birth or address.
func (b *builder) crib() part {
	c := b.r.Crib
	p := part{ID: "referral", Title: "For the referral"}
	if b.r.Level.Ordinal < 2 && b.r.Protection == "no" && !b.r.Answers.NothingFits {
		return p
	}
	p.Blocks = titled("What the front door will ask", b.reminders(c.Asked))
	if c.Method != "" {
		p.Blocks = append(p.Blocks, titled(c.Method, b.reminders(c.Questions))...)
		p.Blocks = append(p.Blocks, para(c.Scale)...)
	}
	p.Blocks = append(p.Blocks, prompts(b.reminders(c.Prompts))...)
	return part{ID: p.ID, Title: p.Title, Blocks: append(p.Blocks,
		block{Title: "Child's details, to be written by hand",
			Blanks: []blank{{"Name", 4}, {"Date of birth", 2}, {"Address", 6}, {"School or setting", 3},
				{"Parents or carers", 3}}})}
}

// prompts are for the time before a referral. Where paper is short they stay on
// the screen, and the paper says so.
func prompts(list []item) []block {
	const title = "Questions worth asking yourself"
	if len(list) == 0 {
		return nil
	}
	return []block{{Title: title, List: list, Only: whereRoom},
		{Para: title + " are on the page on screen.", Only: whereShort}}
}

// provenance says what the report rests on and what it does not know.
func (b *builder) provenance() part {
	d := b.r.Pack
	p := part{ID: "provenance", Title: "Where this comes from, and its limits"}
	p.Blocks = para(document(d))
	p.Blocks = append(p.Blocks, para(fmt.Sprintf("Contacts and times are for %s.", dueWords(b.r.At)))...)
	p.Blocks = append(p.Blocks, dense("What the pack doesn't hold", b.coverage())...)
	p.Blocks = append(p.Blocks, dense("Where the guidance contradicts itself", b.gaps("conflict"))...)
	p.Blocks = append(p.Blocks, dense("What the guidance leaves blank", b.gaps("missing"))...)
	p.Blocks = append(p.Blocks, dense("Later pages, not the guidance", b.currency())...)
	p.Blocks = append(p.Blocks, b.sources()...)
	p.Blocks = append(p.Blocks, para(version(d))...)
	return part{ID: p.ID, Title: p.Title, Blocks: append(p.Blocks, para(b.r.Disclaimer)...)}
}

// version names the very files that the report rests on.
func version(d result.Pack) string {
	origin := map[string]string{result.BuiltIn: ", built in", result.Outside: ", from a folder"}[d.Origin]
	// "sha256 9" would be kept together as a number is
	return fmt.Sprintf("Pack %s%s, sha256: %s", d.ID, origin, d.SHA256)
}

func (b *builder) coverage() []item {
	var items []item
	for _, c := range b.r.Coverage {
		if c.Held != "whole" {
			items = append(items, item{Lead: c.Part, Text: heldWords(c.Held) + ". " + c.Text})
		}
	}
	return items
}

// gaps lists those of a kind; whatever is no conflict is something missing.
func (b *builder) gaps(kind string) []item {
	var items []item
	for _, g := range b.r.Gaps {
		if (g.Kind == "conflict") == (kind == "conflict") {
			items = append(items, item{Text: g.Text, Mark: b.places.mark(g.Ref, "published")})
		}
	}
	return items
}

func (b *builder) currency() []item {
	var items []item
	for _, c := range b.r.Currency {
		if c.State != "dated" {
			items = append(items, item{Lead: upper(c.State), Text: c.Text,
				Mark: b.places.mark([]string{c.Source + currencyDates(c)}, "")})
		}
	}
	return items
}

// sources lists every place once, under the number that the text gives it.
func (b *builder) sources() []block {
	list := b.places.grouped()
	if len(list) == 0 {
		return nil
	}
	return []block{
		{Para: "Convention: this project's own reading. National: national law or guidance."},
		{Title: "Sources, by the numbers in brackets",
			Para: "Where no other is named, a place is in the guidance.", List: list, Only: onScreen},
		{Para: "Sources: " + b.places.inShort(), Only: onPaper}}
}
