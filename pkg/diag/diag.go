// Package diag says what is wrong with a file, and where.
//
// A Diagnostic is plain data: fields, no colours and no layout, so that the
// same one can be printed as text, written as JSON or shown in an editor.
// Readers of packs and answers collect every problem into a List and return it
// whole, so that one run shows all there is to mend.
//
//	list.Add(diag.Diagnostic{File: "pack.yaml", Pos: pos, Code: diag.UnknownKey, …})
//	if err := list.Err(); err != nil { … }
//
// Positions count from 1, columns in characters rather than bytes.
package diag

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Pos is a place in a file. Line and Column count from 1; Column counts
// characters. The zero Pos means that no place is known.
type Pos struct {
	Line   int `json:"line"`
	Column int `json:"column"`
}

// Severity tells how much a diagnostic matters.
type Severity string

// An Error makes its file unusable, or would send a reader wrong; a Warning is a
// defect; a Note is for the owner of the document to know and decide.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
	Note    Severity = "note"
)

// Diagnostic is one problem at one place. Message says what is wrong and what
// is allowed; Hint, which may be empty, says what to try.
type Diagnostic struct {
	File     string   `json:"file"`
	Pos      Pos      `json:"-"`
	Code     Code     `json:"code"`
	Severity Severity `json:"severity"`
	Message  string   `json:"message"`
	Hint     string   `json:"hint"`
}

// String gives the diagnostic as "file:line:col: message [code]", which editors
// can jump to, with its hint on a line of its own.
func (d Diagnostic) String() string {
	text := d.Line()
	if d.Hint != "" {
		text += "\n  hint: " + d.Hint
	}
	return text
}

// Line is String without the hint. A warning or note says that it is one.
func (d Diagnostic) Line() string {
	weight := ""
	if d.Severity == Warning || d.Severity == Note {
		weight = string(d.Severity) + ": "
	}
	return fmt.Sprintf("%s:%d:%d: %s%s [%s]", d.File, d.Pos.Line, d.Pos.Column, weight, d.Message, d.Code)
}

// List is the problems found so far. The zero List is empty and ready to use.
type List []Diagnostic

// Most is how many problems a list takes: more than anybody mends in one go. A
// hostile file could have one in every byte.
const Most = 1000

// longest is how many characters of a message are kept: it may repeat a value of
// any length.
const longest = 1000

// Full tells that the list takes no more problems, so that a reader can stop
// looking for them.
func (l List) Full() bool { return len(l) > Most }

// Add appends a problem. It is an Error unless it says otherwise, and stands at
// 1:1 where no place is known, so that every position can be jumped to. In place
// of the first problem beyond Most it says that there are more, and drops the
// rest.
func (l *List) Add(d Diagnostic) {
	if l.Full() {
		return
	}
	if len(*l) == Most {
		d.Code, d.Message = TooMany, fmt.Sprintf("there are more problems than the %d that are shown", Most)
		d.Severity, d.Hint = Error, "mend these first"
	}
	d.Message, d.Hint = shortened(d.Message), shortened(d.Hint)
	if d.Severity == "" {
		d.Severity = Error
	}
	if d.Pos.Line < 1 {
		d.Pos = Pos{Line: 1, Column: 1}
	}
	*l = append(*l, d)
}

func shortened(text string) string {
	if len(text) <= longest {
		return text
	}
	return strings.ToValidUTF8(text[:longest], "") + "…"
}

// Sort orders the list by file, then by place.
func (l List) Sort() {
	slices.SortStableFunc(l, func(a, b Diagnostic) int {
		return cmp.Or(strings.Compare(a.File, b.File),
			cmp.Compare(a.Pos.Line, b.Pos.Line), cmp.Compare(a.Pos.Column, b.Pos.Column))
	})
}

// Err returns the list as an error, sorted by place, or nil where it is empty.
func (l List) Err() error {
	if len(l) == 0 {
		return nil
	}
	l.Sort()
	return l
}

// Error gives one diagnostic after another, each on its own line or lines.
func (l List) Error() string {
	texts := make([]string, len(l))
	for i, d := range l {
		texts[i] = d.String()
	}
	return strings.Join(texts, "\n")
}
