package yamlnode

import (
	"errors"
	"fmt"
	"strings"

	"github.com/threshold-cli/threshold/pkg/diag"
)

// syntaxFault words what the library says of data that it cannot parse.
func syntaxFault(file string, data []byte, err error) diag.Diagnostic {
	d := diag.Diagnostic{File: file, Code: diag.Syntax}
	switch {
	case errors.Is(err, errEmpty):
		d.Code, d.Message = diag.Empty, err.Error()
		return d
	case errors.Is(err, errDocuments):
		d.Code, d.Message, d.Hint = diag.Documents, err.Error(), "remove the line --- and what follows it"
		d.Pos = secondDocument(data)
		return d
	case errors.Is(err, errTop):
		d.Code, d.Message, d.Hint = diag.WrongType, err.Error(), "write key: value"
		return d
	}
	at := placeOf(data, err).within(data)
	d.Pos = diag.Pos{Line: at.line, Column: 1}
	if at, found := tabbed(data, d.Pos.Line, err); found {
		d.Pos, d.Message, d.Hint = at, "a tab stands in the indentation of this line", "indent with spaces"
		return d
	}
	if pos, found := control(data, err); found {
		d.Pos, d.Message, d.Hint = pos, "a control character stands here, which nobody can see", "remove it"
		return d
	}
	words, hint := at.plain()
	d.Message, d.Hint = "this is not YAML or JSON: "+words, hint
	if column := at.column(data); column > 0 {
		d.Pos.Column = column
	}
	return d
}

// plain says in plain words what the library says, and what to look for. What it
// seldom says stays in its own words.
func (at place) plain() (words, hint string) {
	if at.short {
		return "it ends here, where a value or a closing bracket is still to come", "look for a bracket that is not closed"
	}
	for _, known := range at.sayings() {
		if strings.Contains(at.theirs, known.theirs) {
			return known.ours, known.hint
		}
	}
	return at.theirs, at.around()
}

type saying struct{ theirs, ours, hint string }

func (at place) sayings() []saying {
	const quotes, notClosed = "put the text of the value in quotes", "a quote that is opened on this line is not closed"
	return []saying{
		{"',' or ']'", "a list in brackets that begins on this line lacks a comma or its closing ]", at.on()},
		{"',' or '}'", "keys in braces that begin on this line lack a comma or the closing }", at.on()},
		{"expected key", at.either("among the keys that begin on this line is a line that is no key with a value",
			"this line is no key with a value"), at.around()},
		{"expected '-'", at.either("the list that begins on this line has an item without its hyphen",
			"this line of a list lacks its hyphen"), at.around()},
		{"<document start>", "something stands behind the end of the data",
			"remove it, or look for a bracket too many before it"},
		{"expected node content", "a value is missing here, or a bracket closes nothing", at.around()},
		{"end of stream", notClosed, at.on()},
		{"document indicator", notClosed, at.on()},
		{"could not find expected ':'", "a key on this line has no colon behind it", at.around()},
		{"mapping values are not allowed", "a colon stands where none can be",
			"look for a line that stands too far in, or put a text that holds a colon in quotes"},
		{"cannot start any token", "a text begins with a character that means something else", quotes},
		{"escape character", "a backslash stands in double quotes", "put the text in single quotes"},
		{"unknown anchor", "a text begins with *, which would be an alias", quotes},
	}
}

// on says where to look for what begins on the line and does not end.
func (at place) on() string {
	if at.noticed > at.line {
		return fmt.Sprintf("look from this line on; it shows on line %d", at.noticed)
	}
	return "look from this line on"
}

// around says where to look for what makes the line not fit.
func (at place) around() string {
	if at.begins {
		return "look from this line on for one that stands further in or out than those around it, " +
			"or for a quote too many"
	}
	return "look for a missing quote, bracket or colon, or uneven indentation, on this line or the one before"
}

func (at place) either(begins, exact string) string {
	if at.begins {
		return begins
	}
	return exact
}

// tabbed finds the tab that the library stumbled over: the first in the
// indentation of a line from the one that it names on.
func tabbed(data []byte, from int, err error) (diag.Pos, bool) {
	if !strings.Contains(err.Error(), "tab character") && !strings.Contains(err.Error(), "cannot start any token") {
		return diag.Pos{}, false
	}
	line := 0
	for text := range strings.Lines(string(data)) {
		line++
		indent := text[:len(text)-len(strings.TrimLeft(text, " \t"))]
		if at := strings.IndexByte(indent, '\t'); at >= 0 && line >= from {
			return diag.Pos{Line: line, Column: at + 1}, true
		}
	}
	return diag.Pos{}, false
}
