package render

import (
	"fmt"
	"strings"

	"github.com/threshold-cli/threshold/pkg/result"
)

func (t text) contacts() {
	t.Heading("Whom to ring")
	for _, c := range t.r.Contacts {
		t.Contact(c)
	}
}

// Contact prints one contact with all that is known and not known of it.
func (p *Page) Contact(c result.Contact) {
	p.Item("-", "%s: %s", c.Name, Reach(c))
	if c.Text != "" {
		p.Under(2, "%s", c.Text)
	}
	p.Under(2, "%s", HoursLine(c))
	if words := contactStatus(c.Status); words != "" {
		p.Under(2, "Status: %s", words)
	}
	if len(c.Missing) > 0 {
		p.Under(2, "Missing: the guidance leaves blank: %s.", strings.Join(c.Missing, ", "))
	}
	for _, v := range c.Values {
		p.Under(2, "Conflict: %s %s%s", v.Field, v.Value, Source(v.Ref, "published"))
	}
	for _, l := range c.Later {
		p.Under(2, "Later page, not the guidance: %s %s (%s, %s; checked %s).", l.Field, l.Value, l.Source, l.Date, l.Checked)
	}
	if c.Note != "" {
		p.Under(2, "Note: %s", c.Note)
	}
	if len(c.Ref) > 0 {
		p.Under(2, "Source:%s", Source(c.Ref, "published"))
	}
}

// contactStatus words what keeps a contact from being relied on as printed.
func contactStatus(status string) string {
	switch status {
	case "conflict":
		return "conflict. The guidance contradicts itself; check before use."
	case "missing":
		return "missing. The guidance leaves it blank."
	case "superseded":
		return "superseded. A later page says otherwise; check before use."
	}
	return ""
}

// Reach joins the ways to reach a contact.
func Reach(c result.Contact) string {
	var ways []string
	for _, way := range []string{c.Phone, c.Email, c.Web, c.Address} {
		if way != "" {
			ways = append(ways, way)
		}
	}
	if len(ways) == 0 {
		return phoneOr(c)
	}
	return strings.Join(ways, ", ")
}

// HoursLine words the hours and what they mean now.
func HoursLine(c result.Contact) string {
	switch {
	case c.OpenNow == nil && c.Phone == "":
		return "Hours: not applicable or not given."
	case c.OpenNow == nil:
		return "Hours: the guidance gives none, so it is not known whether it is open now."
	case c.Hours == "at any time":
		return "Open at any time."
	}
	if *c.OpenNow {
		return fmt.Sprintf("Open now, %s. Hours: %s.", strings.TrimPrefix(c.OpenNote, "open "), c.Hours)
	}
	return fmt.Sprintf("CLOSED now, %s. Hours: %s.", c.OpenNote, c.Hours)
}

func (t text) consent() {
	t.Heading("Consent")
	t.Para("%s", StateWords(t.r.State))
	t.Consents(t.r.Consent)
}

// StateWords says what was answered about consent.
func StateWords(state string) string {
	switch state {
	case "given":
		return "Consent: given."
	case "refused":
		return "Consent: refused."
	case "not-sought":
		return "Consent: not sought yet."
	case "unsafe-to-seek":
		return "Consent: asking is not safe."
	}
	return "Consent was not answered. These are the words for consent not sought yet."
}

// Consents prints the texts under what they are about: agreement, sharing,
// openness and the record are kept apart.
func (p *Page) Consents(list []result.Consent) {
	parts := []struct{ about, title string }{
		{"agreement", "Agreement to help or an assessment"}, {"openness", "Being open with the family"},
		{"sharing", "Sharing information"}, {"record", "What to record"},
	}
	for _, part := range parts {
		first := true
		for _, c := range list {
			if c.About != part.about {
				continue
			}
			if first {
				p.Gap()
				p.Para("%s:", part.title)
			}
			first = false
			p.Item("-", "%s%s", c.Text, Source(c.Ref, c.Basis))
		}
	}
}

// clock lists what must happen by when, and what to do when it does not.
func (t text) clock() {
	if len(t.r.Clock) == 0 {
		return
	}
	t.Heading("By when")
	for _, d := range t.r.Clock {
		line := d.Text
		if d.Within != "" {
			line += " Time allowed: " + d.Within + "."
		}
		if d.Due != "" {
			line += " That is by " + dueWords(d.Due) + "."
		}
		t.Item("-", "%s%s", line, Source(d.Ref, d.Basis))
		if d.Chase != "" {
			t.Under(2, "%s", d.Chase)
		}
	}
}

// duties lists what national law asks beside the local route.
func (t text) duties() {
	if len(t.r.Duties) == 0 {
		return
	}
	t.Heading("Duties beside the local route")
	for _, d := range t.r.Duties {
		t.Item("-", "%s", d.Text)
		t.Under(2, "%s (%s). Read at %s, %s; checked %s.", d.About, strings.ReplaceAll(d.State, "-", " "), d.Source, d.Date, d.Checked)
	}
}

func (t text) extras() {
	t.items("Strengths (shown beside the concerns, never taken off them)", t.r.Strengths)
	if len(t.r.Tools) > 0 {
		t.Heading("Tools that the guidance names")
		for _, tool := range t.r.Tools {
			t.Item("-", "%s. %s%s", tool.Name, tool.Text, Source(tool.Ref, "published"))
		}
	}
	t.reminders("Remember", t.r.Reminders)
	if t.r.Escalation.Text != "" {
		t.Heading("If professionals differ")
		t.Para("%s", t.r.Escalation.Text)
		t.list(t.r.Escalation.Steps)
	}
	t.items("Recorded as present", t.r.Answers.Present)
	t.items("Recorded as suspected", t.r.Answers.Suspected)
}

func (t text) items(title string, list []result.Item) {
	if len(list) == 0 {
		return
	}
	t.Heading(title)
	for _, i := range list {
		t.Item("-", "%s [%s]", i.Text, i.ID)
	}
}

func (t text) reminders(title string, list []result.Reminder) {
	if len(list) > 0 {
		t.Heading(title)
		t.list(list)
	}
}

func (t text) list(list []result.Reminder) {
	for _, r := range list {
		t.Item("-", "%s%s", r.Text, Source(r.Ref, r.Basis))
	}
}

// crib is what the front door will ask, with room to write by hand: the program
// asks for no name, date of birth or address.
func (t text) crib() {
	c := t.r.Crib
	if t.r.Level.Ordinal < 2 && t.r.Protection == "no" {
		return
	}
	t.reminders("What the front door will ask", c.Asked)
	if c.Method != "" {
		t.Gap()
		t.Para("%s:", c.Method)
		t.list(c.Questions)
		if c.Scale != "" {
			t.Para("%s", c.Scale)
		}
	}
	t.Gap()
	t.Para("Child's details, to be written by hand:")
	for _, field := range []string{"Name", "Date of birth", "Address", "School or setting", "Parents or carers"} {
		t.Para("%s %s", field, strings.Repeat("_", max(10, t.width-len(field)-1)))
	}
	t.reminders("Questions worth asking yourself", c.Prompts)
}

func (t text) provenance() {
	t.Heading("Where this comes from")
	p := t.r.Pack
	t.Para("%s. %s. Published: %s. Status: %s.", p.Title, p.Publisher, p.Published, p.Status)
	t.Para("Contacts and times are for %s.", dueWords(t.r.At))
	t.currency()
	for _, c := range t.r.Coverage {
		if c.Held != "whole" {
			t.Item("-", "Not all held: %s (%s). %s", c.Part, c.Held, c.Text)
		}
	}
	if len(t.r.Gaps) > 0 {
		t.Gap()
		t.Para("What the guidance leaves blank or contradicts:")
		for _, g := range t.r.Gaps {
			t.Item("-", "%s: %s%s", g.Kind, g.Text, Source(g.Ref, "published"))
		}
	}
	t.Gap()
	t.Para("Pack %s, sha256 %s.", p.ID, short(p.SHA256))
	t.Para("%s", t.r.Disclaimer)
}

// currency says in a line that later sources differ; packs show has them all.
func (t text) currency() {
	later := 0
	for _, c := range t.r.Currency {
		if c.State != "dated" {
			later++
		}
	}
	if later > 0 {
		t.Para("Later pages bear on it in %d ways: threshold packs show %s lists them.", later, t.r.Pack.ID)
	}
}

func short(sum string) string { return sum[:min(12, len(sum))] }
