package render

import (
	"fmt"
	"io"
	"strings"
)

// Sheet takes what a command says, part by part, and lays it out for a terminal
// or as Markdown: the command is the same for both.
type Sheet interface {
	Title(text string)
	Loud(text string)
	Heading(text string)
	Para(format string, args ...any)
	Item(mark, format string, args ...any)
	Under(indent int, format string, args ...any)
	Gap()
}

// Title names the whole.
func (p *Page) Title(text string) { p.Loud(text) }

// MarkdownSheet lays a page out as CommonMark. Whatever stands in a pack or an
// answer is text in it and nothing else. It keeps the first write error and then
// stays quiet.
type MarkdownSheet struct {
	w    io.Writer
	last string // what was written last: a list may go on, a paragraph not
	err  error
}

// NewMarkdownSheet starts a page.
func NewMarkdownSheet(w io.Writer) *MarkdownSheet { return &MarkdownSheet{w: w} }

// Err gives the first error of the writer.
func (m *MarkdownSheet) Err() error { return m.err }

// Title names the whole.
func (m *MarkdownSheet) Title(text string) { m.block("title", "# "+escape(text)) }

// Loud writes what must be seen first.
func (m *MarkdownSheet) Loud(text string) { m.block("loud", "> **"+escape(text)+"**") }

// Heading starts a part.
func (m *MarkdownSheet) Heading(text string) { m.block("heading", "## "+escape(text)) }

// Para writes a paragraph.
func (m *MarkdownSheet) Para(format string, args ...any) {
	m.block("para", escape(fmt.Sprintf(format, args...)))
}

// Item writes a point of a list behind a mark such as "-" or "1.".
func (m *MarkdownSheet) Item(mark, format string, args ...any) {
	m.block("item", mark+" "+escape(fmt.Sprintf(format, args...)))
}

// Under writes a point that belongs to the item above it.
func (m *MarkdownSheet) Under(indent int, format string, args ...any) {
	m.block("item", strings.Repeat(" ", indent)+"- "+escape(fmt.Sprintf(format, args...)))
}

// Gap ends a list, so that the next one is another.
func (m *MarkdownSheet) Gap() { m.last = "gap" }

// block puts an empty line above everything but a further point of a list.
func (m *MarkdownSheet) block(kind, text string) {
	space := "\n"
	if m.last == "" || m.last == "item" && kind == "item" {
		space = ""
	}
	m.last = kind
	if m.err == nil {
		_, m.err = io.WriteString(m.w, space+text+"\n")
	}
}
