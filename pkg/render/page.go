package render

import (
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
	"github.com/threshold-cli/threshold/pkg/internal/unseen"
)

// Page lays text out in columns: headings, paragraphs and items with hanging
// indents. It keeps the first write error and then stays quiet.
type Page struct {
	w      io.Writer
	width  int
	styled bool
	err    error
	blank  bool // the last thing written was an empty line, or nothing
}

// pageWidth is the widest that text is laid out.
const pageWidth = 80

// NewPage starts a page.
func NewPage(w io.Writer, o Options) *Page {
	width := o.Width
	if width <= 0 || width > pageWidth {
		width = pageWidth
	}
	return &Page{w: w, width: max(width, 30), styled: o.Styled, blank: true}
}

// Err gives the first error of the writer.
func (p *Page) Err() error { return p.err }

// Heading starts a part, with an empty line above it.
func (p *Page) Heading(text string) {
	p.Gap()
	p.lines("", "", strings.ToUpper(unseen.Clean(text)), true)
}

// Loud writes a line that must be seen first.
func (p *Page) Loud(text string) { p.lines("", "", unseen.Clean(text), true) }

// Para writes a paragraph.
func (p *Page) Para(format string, args ...any) {
	p.lines("", "", unseen.Clean(fmt.Sprintf(format, args...)), false)
}

// Item writes a paragraph behind a mark such as "-" or "1.", its further lines
// indented to stand under the first.
func (p *Page) Item(mark, format string, args ...any) {
	first := mark + " "
	p.lines(first, strings.Repeat(" ", ansi.StringWidth(first)), unseen.Clean(fmt.Sprintf(format, args...)), false)
}

// Under writes a paragraph that belongs to the item above it.
func (p *Page) Under(indent int, format string, args ...any) {
	margin := strings.Repeat(" ", indent)
	p.lines(margin, margin, unseen.Clean(fmt.Sprintf(format, args...)), false)
}

// Gap writes one empty line, and never two.
func (p *Page) Gap() {
	if !p.blank {
		p.write("\n")
		p.blank = true
	}
}

func (p *Page) lines(first, rest, text string, strong bool) {
	for _, line := range hanging(first, rest, text, p.width) {
		p.verbatim(line, strong)
	}
}

// verbatim writes one line as it is: it is clean and fits already.
func (p *Page) verbatim(line string, strong bool) {
	if line == "" {
		p.Gap()
		return
	}
	if strong && p.styled {
		line = lipgloss.NewStyle().Bold(true).Render(line)
	}
	p.write(strings.TrimRight(line, " ") + "\n")
	p.blank = false
}

// hanging wraps text behind a margin that is another one after the first line.
func hanging(first, rest, text string, width int) []string {
	lines := wrap(text, width-ansi.StringWidth(first))
	for n := range lines {
		margin := rest
		if n == 0 {
			margin = first
		}
		lines[n] = strings.TrimRight(margin+lines[n], " ")
	}
	return lines
}

func (p *Page) write(text string) {
	if p.err == nil {
		_, p.err = io.WriteString(p.w, text)
	}
}

// wrap breaks text at spaces only, so that ids, addresses and phone numbers
// stay whole and can be copied. An empty text is one empty line.
func wrap(text string, width int) []string {
	var lines []string
	for rest := singleSpaced(text); ; {
		var line string
		line, rest = firstLine(rest, width)
		lines = append(lines, strings.ReplaceAll(line, "\u00a0", " "))
		if rest == "" {
			return lines
		}
	}
}

// singleSpaced has one space wherever the text has spaces or line breaks.
func singleSpaced(text string) string {
	gap := func(r rune) bool { return r == ' ' || r == '\n' }
	if strings.Contains(text, "\n") || strings.Contains(text, "  ") || strings.TrimFunc(text, gap) != text {
		return strings.Join(strings.FieldsFunc(text, gap), " ")
	}
	return text
}

// firstLine takes as many words as fit the width, but one at least, and gives
// what is left.
func firstLine(text string, width int) (line, rest string) {
	end := wordEnd(text, 0)
	used := ansi.StringWidth(text[:end])
	for end < len(text) {
		next := wordEnd(text, end+1)
		if used += 1 + ansi.StringWidth(text[end+1:next]); used > width {
			return text[:end], text[end+1:]
		}
		end = next
	}
	return text, ""
}

// wordEnd finds the next space at which a line may break: not the one inside a
// phone number.
func wordEnd(text string, from int) int {
	for n := from; n < len(text); n++ {
		if text[n] == ' ' && !(n > 0 && digit(text[n-1]) && n+1 < len(text) && digit(text[n+1])) {
			return n
		}
	}
	return len(text)
}

func digit(b byte) bool { return '0' <= b && b <= '9' }
