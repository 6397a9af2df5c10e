package render

import (
	"fmt"
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/result"
)

// contactLines says all that is known, and not known, of a contact beside its
// name and number. source words the places of a value.
func contactLines(c result.Contact, source func(refs []string) string) []string {
	var lines []string
	add := func(text string) {
		if text != "" {
			lines = append(lines, text)
		}
	}
	add(c.Text)
	if c.Phone != "" || c.Hours != "" {
		add(HoursLine(c))
	}
	add(contactStatus(c))
	if len(c.Missing) > 0 {
		add("Missing: the guidance leaves blank: " + strings.Join(c.Missing, ", ") + ".")
	}
	for _, v := range c.Values {
		add("Conflict: " + v.Field + " " + v.Value + source(v.Ref))
	}
	add(laterLine(c.Later, source))
	if c.Note != "" {
		add("Note: " + c.Note)
	}
	return lines
}

// laterLine gives each value of later pages once, with every page that has it.
func laterLine(later []result.LaterValue, source func(refs []string) string) string {
	var values []string
	pages := map[string][]string{}
	for _, l := range later {
		value := l.Field + " " + l.Value
		if !slices.Contains(values, value) {
			values = append(values, value)
		}
		pages[value] = append(pages[value], fmt.Sprintf("%s, %s; checked %s", l.Source, l.Date, l.Checked))
	}
	if len(values) == 0 {
		return ""
	}
	for n, value := range values {
		values[n] = value + source(pages[value])
	}
	return "Later pages, not the guidance: " + strings.Join(values, "; ") + "."
}

// contactStatus words what keeps a contact from being relied on as printed.
func contactStatus(c result.Contact) string {
	switch {
	case c.Status == "conflict":
		return "Status: conflict. The guidance contradicts itself; check before use."
	case c.Status == "missing" && len(c.Missing) == 0:
		return "Status: missing. The guidance leaves it blank."
	case c.Status == "superseded":
		return "Status: superseded. A later page says otherwise; check before use."
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

// phoneOr gives the number to ring, or whatever else there is.
func phoneOr(c result.Contact) string {
	number, doubt := reach(c)
	if doubt == "" {
		return number
	}
	return number + " (" + doubt + ")"
}

// reach gives a number or address, and what is doubtful about it.
func reach(c result.Contact) (number, doubt string) {
	switch {
	case c.Phone != "":
		return c.Phone, ""
	case c.Email != "":
		return c.Email, ""
	}
	for _, field := range []string{"phone", "email"} {
		if n := slices.IndexFunc(c.Later, func(l result.LaterValue) bool { return l.Field == field }); n >= 0 {
			return c.Later[n].Value, "not in the guidance but on a later page: check before use"
		}
	}
	return "no number in the guidance", ""
}

// rings tells whether the way to reach a contact is a number to ring.
func rings(c result.Contact) bool {
	later := func(l result.LaterValue) bool { return l.Field == "phone" }
	return c.Phone != "" || c.Email == "" && slices.ContainsFunc(c.Later, later)
}

// lineWords gives the number, with what is doubtful and whether it is answered
// now behind it.
func lineWords(c result.Contact) string {
	number, doubt := reach(c)
	if doubt != "" {
		doubt += "; "
	}
	return number + " (" + doubt + openWords(c) + ")"
}

func openWords(c result.Contact) string {
	switch {
	case c.OpenNow != nil && !*c.OpenNow:
		return "closed, " + c.OpenNote
	case c.OpenNote != "":
		return c.OpenNote
	case c.Phone == "":
		return "hours not given"
	}
	return "the guidance gives no hours"
}
