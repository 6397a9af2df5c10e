package render

import (
	"fmt"
	"io"
	"strings"

	"github.com/threshold-cli/threshold/pkg/internal/unseen"
	"github.com/threshold-cli/threshold/pkg/result"
)

// Text prints a result for people at a terminal: what matters most on one
// screen, then everything under headings.
func Text(w io.Writer, r result.Result, o Options) error {
	t := text{NewPage(w, o), newReport(r), screen, below}
	left, dutiesBelow := t.essentials()
	for _, fact := range left {
		t.Gap()
		t.Para("%s", fact)
	}
	for n, p := range t.Parts {
		t.Heading(p.Title)
		if n == 0 && dutiesBelow {
			for _, line := range append(t.dutyList(), "") {
				t.verbatim(line, false)
			}
		}
		t.blocks(p.Blocks)
	}
	t.further(r)
	if r.Urgent || r.Protection == "act" {
		t.Gap()
		if t.Notice != "" {
			t.Para("%s", t.Notice)
		}
		t.Loud(t.Alert.Loud) // the last line is the one that stays in sight
	}
	return t.Err()
}

type text struct {
	*Page
	report
	rows int    // that the first screen has
	rest string // where the rest of the report stands from there: below or above
}

const (
	below = "below"
	above = "above"
)

func (t text) blocks(blocks []block) {
	listed := false
	for _, b := range blocks {
		if b.elsewhere() {
			continue
		}
		if listed && b.Para != "" {
			t.Gap()
		}
		t.block(b)
		listed = b.List != nil
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
		margin := strings.Repeat(" ", len(mark)+1)
		for _, line := range i.Under {
			if i.Points {
				t.lines(margin+"- ", margin+"  ", unseen.Clean(line.words()), false)
				continue
			}
			t.Under(len(margin), "%s", line.words())
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
