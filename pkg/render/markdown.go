package render

import (
	"fmt"
	"io"
	"regexp"
	"strings"
	"sync"

	"github.com/threshold-cli/threshold/pkg/internal/unseen"
	"github.com/threshold-cli/threshold/pkg/result"
)

// Markdown prints a result as CommonMark. Whatever stands in a pack or an
// answer is text in it and nothing else: no markup, no link and no HTML.
func Markdown(w io.Writer, r result.Result, _ Options) error {
	m := &markdown{}
	m.report(newReport(r))
	_, err := io.WriteString(w, m.out.String())
	return err
}

type markdown struct{ out strings.Builder }

func (m *markdown) report(r report) {
	m.line("# %s", escape(r.Title))
	if r.Alert.Loud != "" {
		m.line("\n> **%s**", escape(r.Alert.Loud))
		for _, line := range r.Alert.Lines {
			m.line(">\n> %s", escape(line))
		}
	}
	if r.Notice != "" {
		m.line("\n**%s**", escape(r.Notice))
	}
	m.line("")
	for _, fact := range r.Facts {
		m.line("- %s", escape(fact))
	}
	if len(r.Duties) > 0 {
		m.line("\n%s\n", escape(dutiesLead))
	}
	for _, duty := range r.Duties {
		m.line("- %s", escape(duty))
	}
	m.line("\n%s", escape(r.Caution))
	for _, p := range r.Parts {
		m.line("\n## %s", escape(p.Title))
		for _, b := range p.Blocks {
			m.block(b)
		}
	}
}

func (m *markdown) block(b block) {
	if b.elsewhere() {
		return
	}
	m.gap()
	if b.Title != "" {
		m.line("### %s\n", escape(b.Title))
	}
	switch {
	case b.Para != "":
		m.line("%s\n", escape(b.Para+b.Mark.String()))
	case b.Screen != nil:
		m.line("%s", escape(b.Screen.Says))
		m.drawing(b.Screen.ascii(pageWidth))
		m.list(block{List: b.Screen.Levels})
	case b.Triangle != nil:
		m.triangle(*b.Triangle)
	case b.Blanks != nil:
		m.blanks(b.Blanks)
	}
	m.list(b)
}

func (m *markdown) list(b block) {
	for n, i := range b.List {
		mark := "-"
		if b.From > 0 {
			mark = fmt.Sprintf("%d.", b.From+n)
		}
		m.line("%s %s", mark, escape(i.words()))
		for _, line := range i.Under {
			m.line("%s- %s", strings.Repeat(" ", len(mark)+1), escape(line.words()))
		}
	}
}

// triangle stands as its sentences below the drawing, which is too wide for
// some readers.
func (m *markdown) triangle(shape triangle) {
	m.drawing(shape.ascii(pageWidth))
	for _, s := range shape.Sides {
		m.line("- %s", escape(s.Says))
	}
}

// drawing is indented by four, where nothing in it can be markup. A fence could
// be closed by a name of a level.
func (m *markdown) drawing(lines []string) {
	m.gap()
	for _, line := range lines {
		m.line("%s", strings.TrimRight("    "+line, " "))
	}
	m.gap()
}

func (m *markdown) blanks(fields []blank) {
	for _, field := range fields {
		m.line("%s ______________________________\n", escape(field.Name))
	}
}

// gap writes one empty line, and never two.
func (m *markdown) gap() {
	if !strings.HasSuffix(m.out.String(), "\n\n") {
		m.line("")
	}
}

func (m *markdown) line(format string, args ...any) { fmt.Fprintf(&m.out, format+"\n", args...) }

// markup finds every character that may act in Markdown: always, at the start
// of a line, where an entity would be decoded, and where an address or a
// mention would become a link although nobody made it one.
var markup = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile("[\\\\`*_\\[\\]<>|~${}#^@]" +
		`|^[-+=]` + `|^\d+([.)])` + `|&#?[A-Za-z0-9]+;` + `|:[A-Za-z/+-]` + `|(?i:www)\.`)
})

// escape makes a text inert in Markdown. It leaves plain words as they are, so
// that the page can also be read unrendered.
func escape(text string) string {
	return markup().ReplaceAllStringFunc(strings.TrimSpace(unseen.Clean(text)), func(found string) string {
		switch {
		case len(found) > 1 && (found[0] == '&' || found[0] == ':'):
			return `\` + found
		case len(found) > 1: // a number or www: its last character
			return found[:len(found)-1] + `\` + found[len(found)-1:]
		}
		return `\` + found
	})
}
