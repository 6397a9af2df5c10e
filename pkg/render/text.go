package render

import (
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/threshold-cli/threshold/pkg/result"
)

// Text prints a result for people at a terminal: what matters most on one
// screen, then everything under headings.
func Text(w io.Writer, r result.Result, o Options) error {
	t := text{NewPage(w, o), newReport(r)}
	t.essentials()
	for _, p := range t.Parts {
		t.Heading(p.Title)
		t.blocks(p.Blocks)
	}
	if r.Urgent || r.Protection == "act" {
		t.Gap()
		t.Loud(t.Alert.Loud) // the last line is the one that stays in sight
	}
	return t.Err()
}

type text struct {
	*Page
	report
}

// screen is how many lines a small terminal shows, less one for its prompt.
const screen = 23

// essentials fill at most one screen: whom to ring and the level whole, then as
// much of the first reasons and steps as there is room for.
func (t text) essentials() {
	head := t.head()
	room := screen - len(head) - t.height(t.Caution) - 4 // three empty lines and a title
	why := t.some("Why: ", t.Why, max(2, room/2))
	steps := t.numbered(max(3, room-len(why)))
	for n, line := range head {
		t.verbatim(line, n < t.height(t.Alert.Loud))
	}
	t.verbatimAll(why)
	if len(steps) > 0 {
		t.verbatimAll(append([]string{"First steps:"}, steps...))
	}
	t.Gap()
	t.Para("%s", t.Caution)
}

// verbatimAll writes lines with an empty one above them.
func (t text) verbatimAll(lines []string) {
	t.Gap()
	for _, line := range lines {
		t.verbatim(line, false)
	}
}

// head is what is never cut.
func (t text) head() []string {
	var lines []string
	if t.Alert.Loud != "" {
		lines = t.wrapped("", t.Alert.Loud)
		for _, line := range t.Alert.Lines {
			lines = append(lines, t.wrapped("", line)...)
		}
		lines = append(lines, "")
	}
	for _, fact := range t.Facts {
		lines = append(lines, t.wrapped("", fact)...)
	}
	return lines
}

// some gives the first text, cut where it needs more lines than there are, and
// says how many more there are.
func (t text) some(mark string, texts []string, room int) []string {
	if len(texts) == 0 {
		return nil
	}
	first := texts[0]
	if more := len(texts) - 1; more > 0 {
		first += fmt.Sprintf(" (%d more below)", more)
	}
	if lines := t.wrapped(mark, first); len(lines) <= room {
		return lines
	}
	const cut = " ... (more below)"
	lines := t.wrapped(mark, texts[0])
	lines = lines[:min(room, len(lines))]
	last := &lines[len(lines)-1]
	for ansi.StringWidth(*last) > t.width-len(cut) && strings.Contains(*last, " ") {
		*last = (*last)[:strings.LastIndex(*last, " ")]
	}
	*last += cut
	return lines
}

// numbered gives as many whole steps as there is room for, and at least the
// first, cut where it must be.
func (t text) numbered(room int) []string {
	var lines []string
	for n, step := range t.First {
		next := t.wrapped(fmt.Sprintf("%d. ", n+1), step)
		left := len(t.First) - n
		need := len(lines) + len(next)
		switch {
		case need < room, need == room && left == 1:
			lines = append(lines, next...)
		case n == 0:
			return t.some("1. ", t.First, room)
		default:
			return append(lines, fmt.Sprintf("(%d more below)", left))
		}
	}
	return lines
}

func (t text) height(words string) int {
	if words == "" {
		return 0
	}
	return len(t.wrapped("", words))
}

func (t text) wrapped(mark, words string) []string {
	margin := ""
	if mark != "Why: " {
		margin = strings.Repeat(" ", ansi.StringWidth(mark))
	}
	return hanging(mark, margin, Clean(words), t.width)
}

func (t text) blocks(blocks []block) {
	for n, b := range blocks {
		if b.elsewhere() {
			continue
		}
		if n > 0 && b.Para != "" && blocks[n-1].List != nil {
			t.Gap()
		}
		t.block(b)
	}
}

func (t text) block(b block) {
	if b.Title != "" {
		t.Gap()
		t.Para("%s:", b.Title)
	}
	switch {
	case b.Para != "":
		t.Para("%s%s", b.Para, b.Mark)
	case b.Screen != nil:
		t.windscreen(*b.Screen)
	case b.Triangle != nil:
		t.triangle(*b.Triangle)
	case b.Blanks != nil:
		t.blanks(b.Blanks)
	}
	t.list(b)
}

func (t text) list(b block) {
	for n, i := range b.List {
		mark := "-"
		if b.From > 0 {
			mark = fmt.Sprintf("%d.", b.From+n)
		}
		t.Item(mark, "%s", i.words())
		for _, line := range i.Under {
			t.Under(len(mark)+1, "%s", line.words())
		}
	}
}

func (t text) windscreen(w windscreen) {
	t.Para("%s", w.Says)
	t.drawing(w.ascii(t.width))
	t.list(block{List: w.Levels})
}

func (t text) triangle(shape triangle) {
	t.drawing(shape.ascii(t.width))
	for _, s := range shape.Sides {
		t.Item("-", "%s", s.Says)
	}
}

func (t text) drawing(lines []string) {
	t.verbatimAll(lines)
	t.Gap()
}

// blanks are lines to write on after printing.
func (t text) blanks(fields []blank) {
	for _, field := range fields {
		t.Para("%s %s", field.Name, strings.Repeat("_", max(10, t.width-len(field.Name)-1)))
	}
}
