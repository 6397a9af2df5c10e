// Package manual writes pages for man.
//
//	text := manual.Page{Name: "threshold-areas", Section: 1, Short: "List the areas"}.Roff()
//
// A page is plain data; Roff lays it out with the macros of man(7), which every
// man knows, and leaves nothing in the texts that could act as one. Pages are in
// ASCII, so that they look the same whatever a system takes text for. The same
// page gives the same bytes.
package manual

import (
	"bytes"
	"fmt"
	"strings"
)

// Page is one page. Parts that are empty are left out.
type Page struct {
	Name     string // threshold-packs-lint
	Section  int    // of the manual: 1 holds commands, 5 files
	Date     string // of the program, as 2026-11-25; digits and hyphens only
	Source   string // the program and its version
	Short    string // what it does, in a line
	Synopsis []string
	About    string // paragraphs with empty lines between; lines set in by two spaces stay as they are
	Parts    []Part
	SeeAlso  []string // names with their section: threshold(1)
}

// Part is a part of a page under a heading: a text, entries, or both.
type Part struct {
	Heading string
	Text    string // as About
	Entries []Entry
}

// Entry is a name with what it means.
type Entry struct{ Name, Text string }

// File is the name under which man looks for the page.
func (p Page) File() string { return fmt.Sprintf("%s.%d", p.Name, p.Section) }

// Roff gives the page as man reads it.
func (p Page) Roff() []byte {
	w := &writer{}
	w.line(`.TH "%s" "%d" "%s" "%s" "%s"`, quoted(strings.ToUpper(p.Name)), p.Section, p.Date, quoted(p.Source),
		"threshold manual")
	w.line(".SH NAME")
	w.line(`%s \- %s`, plain(p.Name), plain(p.Short))
	if len(p.Synopsis) > 0 {
		w.line(".SH SYNOPSIS")
		w.verbatim(p.Synopsis)
	}
	if p.About != "" {
		w.part(Part{Heading: "DESCRIPTION", Text: p.About})
	}
	for _, part := range p.Parts {
		if part.Text != "" || len(part.Entries) > 0 {
			w.part(part)
		}
	}
	if len(p.SeeAlso) > 0 {
		w.part(Part{Heading: "SEE ALSO", Text: strings.Join(p.SeeAlso, ", ")})
	}
	return w.out.Bytes()
}

type writer struct{ out bytes.Buffer }

func (w *writer) line(format string, args ...any) {
	fmt.Fprintf(&w.out, format+"\n", args...)
}

func (w *writer) part(p Part) {
	w.line(`.SH "%s"`, quoted(p.Heading))
	for n, block := range blocks(p.Text) {
		if n > 0 {
			w.line(".PP")
		}
		if strings.HasPrefix(block[0], "  ") {
			w.verbatim(block)
		} else {
			w.line("%s", plain(strings.Join(block, " ")))
		}
	}
	for _, e := range p.Entries {
		w.line(".TP")
		w.line(`\fB%s\fR`, plain(e.Name))
		w.line("%s", plain(e.Text))
	}
}

// verbatim writes lines that stay as they are, with less in front.
func (w *writer) verbatim(lines []string) {
	w.line(".nf")
	for _, line := range lines {
		w.line("%s", plain(strings.TrimPrefix(line, "  ")))
	}
	w.line(".fi")
}

// blocks takes a text apart at its empty lines.
func blocks(text string) [][]string {
	var all [][]string
	for part := range strings.SplitSeq(text, "\n\n") {
		if part = strings.Trim(part, "\n"); strings.TrimSpace(part) != "" {
			all = append(all, strings.Split(part, "\n"))
		}
	}
	return all
}

// plain gives a line of text in which nothing acts: no escape, and no macro at
// its beginning. A hyphen is written as the one that is typed, so that flags can
// be copied.
func plain(text string) string {
	var out strings.Builder
	if strings.HasPrefix(text, ".") || strings.HasPrefix(text, "'") {
		out.WriteString(`\&`)
	}
	for _, r := range text {
		switch {
		case special(r) != "":
			out.WriteString(special(r))
		case r < ' ' || r == 0x7f:
			out.WriteByte(' ')
		case r > 0x7f:
			fmt.Fprintf(&out, `\[u%04X]`, r)
		default:
			out.WriteRune(r)
		}
	}
	return out.String()
}

// special gives what stands for a character that roff takes for something else.
func special(r rune) string {
	switch r {
	case '\\':
		return `\(rs`
	case '-':
		return `\-`
	case '\'':
		return `\(aq`
	case '`':
		return `\(ga`
	case '^':
		return `\(ha`
	case '~':
		return `\(ti`
	}
	return ""
}

// quoted is for the words of a macro.
func quoted(text string) string { return strings.ReplaceAll(plain(text), `"`, `\(dq`) }
