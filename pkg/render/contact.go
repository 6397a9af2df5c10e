package render

import (
	"fmt"
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/result"
)

// placed is a text with the places that it stands in, behind a word that says
// what it is.
type placed struct {
	lead, text string
	refs       []string
}

// contactLines says all that is known, and not known, of a contact beside its
// name and number.
func contactLines(c result.Contact) []placed {
	var lines []placed
	add := func(lead, text string, refs ...string) {
		if text != "" {
			lines = append(lines, placed{lead, text, refs})
		}
	}
	add("", c.Text)
	if c.Phone != "" || c.Hours != "" {
		add("", hoursLine(c))
	}
	add("Status", contactStatus(c))
	add("Missing", missingWords(c))
	for _, v := range c.Values {
		add("Conflict", v.Field+" "+v.Value+".", v.Ref...)
	}
	lines = append(lines, laterLines(c.Later)...)
	add("Note", c.Note)
	return lines
}

// missingWords leaves out what stands beside the name already.
func missingWords(c result.Contact) string {
	missing := slices.DeleteFunc(slices.Clone(c.Missing), func(field string) bool {
		return field == "phone" && strings.HasSuffix(everyWay(c), noNumber)
	})
	if len(missing) == 0 {
		return ""
	}
	return "the guidance leaves blank: " + strings.Join(missing, ", ") + "."
}

// laterLines gives each value of later pages once, those of the same pages
// together.
func laterLines(later []result.LaterValue) []placed {
	var values []placed
	for _, l := range later {
		value, page := l.Field+" "+l.Value, fmt.Sprintf("%s, %s; checked %s", l.Source, l.Date, l.Checked)
		n := slices.IndexFunc(values, func(v placed) bool { return v.text == value })
		if n < 0 {
			n = len(values)
			values = append(values, placed{text: value})
		}
		values[n].refs = union(values[n].refs, []string{page})
	}
	var lines []placed
	for _, v := range values {
		n := slices.IndexFunc(lines, func(l placed) bool { return slices.Equal(l.refs, v.refs) })
		if n < 0 {
			lines = append(lines, placed{"Later pages, not the guidance", v.text, v.refs})
			continue
		}
		lines[n].text += "; " + v.text
	}
	for n := range lines {
		lines[n].text += "."
		if n > 0 {
			lines[n].lead = "Later pages too"
		}
	}
	return lines
}

// contactStatus words what keeps a contact from being relied on as printed.
func contactStatus(c result.Contact) string {
	switch {
	case c.Status == "conflict":
		return "conflict. The guidance contradicts itself; check before use."
	case c.Status == "missing" && len(c.Missing) == 0:
		return "missing. The guidance leaves it blank."
	case c.Status == "superseded":
		return "superseded. A later page says otherwise; check before use."
	}
	return ""
}

// everyWay joins the ways to reach a contact.
func everyWay(c result.Contact) string {
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

// hoursLine words the hours and what they mean now.
func hoursLine(c result.Contact) string {
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
	case len(phones(c)) > 0:
		return strings.Join(phones(c), " or "), "the guidance prints more than one number"
	}
	for _, field := range []string{"phone", "email"} {
		if n := slices.IndexFunc(c.Later, func(l result.LaterValue) bool { return l.Field == field }); n >= 0 {
			return c.Later[n].Value, "not in the guidance but on a later page: check before use"
		}
	}
	return noNumber, ""
}

const noNumber = "no number in the guidance"

// phones lists the numbers between which a pack does not choose, because the
// document gives them all.
func phones(c result.Contact) []string {
	var all []string
	for _, v := range c.Values {
		if v.Field == "phone" && !slices.Contains(all, v.Value) {
			all = append(all, v.Value)
		}
	}
	return all
}

// rings tells whether the way to reach a contact is a number to ring.
func rings(c result.Contact) bool {
	later := func(l result.LaterValue) bool { return l.Field == "phone" }
	return c.Phone != "" || c.Email == "" && len(phones(c)) > 0 || c.Email == "" && slices.ContainsFunc(c.Later, later)
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
