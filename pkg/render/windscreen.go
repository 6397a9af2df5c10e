package render

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/threshold-cli/threshold/pkg/internal/unseen"
	"github.com/threshold-cli/threshold/pkg/result"
)

// windscreen is the continuum of need: the area's levels from the least need to
// the most, with the range and the suggested level on it. Says tells the same
// in a sentence, for those who don't see the drawing.
type windscreen struct {
	Says   string
	Mark   string // what the marked level is
	Panes  []pane
	Levels []item
	Low    int
	High   int
}

// pane is one step of the continuum. Areas of need that share a number share a
// pane.
type pane struct {
	Ordinal int
	IDs     []string // as printed; the suggested one in square brackets
	In, On  bool     // in the range; suggested
}

// newWindscreen is nil where the result doesn't carry the area's levels.
func newWindscreen(r result.Result) *windscreen {
	if len(r.Levels) == 0 {
		return nil
	}
	w := &windscreen{Low: r.Range.Low, High: r.Range.High, Mark: chosen(r)}
	var names []string
	for _, l := range r.Levels {
		names = append(names, l.ID)
		w.add(l, l.ID == r.Level.ID, r)
		w.Levels = append(w.Levels, item{Lead: "Level " + l.ID, Text: levelLine(l, r)})
	}
	slices.SortStableFunc(w.Panes, func(a, b pane) int { return a.Ordinal - b.Ordinal })
	w.Says = fmt.Sprintf("%s has levels %s, from the least need to the most. Level %s is %s; the range is %s.",
		r.Pack.Name, andList(names), r.Level.ID, w.Mark, rangeWords(r.Range))
	return w
}

func (w *windscreen) add(l result.Level, on bool, r result.Result) {
	label := unseen.Clean(l.ID)
	if on {
		label = "[" + label + "]"
	}
	n := slices.IndexFunc(w.Panes, func(p pane) bool { return p.Ordinal == l.Ordinal })
	if n < 0 {
		in := l.Ordinal >= r.Range.Low && l.Ordinal <= r.Range.High
		w.Panes = append(w.Panes, pane{Ordinal: l.Ordinal, In: in})
		n = len(w.Panes) - 1
	}
	w.Panes[n].IDs = append(w.Panes[n].IDs, label)
	w.Panes[n].On = w.Panes[n].On || on
}

// levelLine names a level with its footing in law, which alone can be compared
// between areas.
func levelLine(l result.Level, r result.Result) string {
	line := fmt.Sprintf("%s. In law: %s.", l.Name, StatuteWords(l.Statute))
	switch {
	case l.ID == r.Level.ID:
		return line + " " + upper(chosen(r)) + "."
	case l.Ordinal >= r.Range.Low && l.Ordinal <= r.Range.High:
		return line + " In the range."
	}
	return line
}

func andList(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}

// Label is what stands in the pane.
func (p pane) Label() string { return strings.Join(p.IDs, " ") }

// ascii draws the windscreen in plain characters; nothing where it is too wide.
func (w windscreen) ascii(width int) []string {
	for _, least := range []int{7, 5} {
		edge, row := "+", "|"
		for _, p := range w.Panes {
			inner := max(least, len(p.Label())+2)
			line := "-"
			if p.In {
				line = "="
			}
			edge += strings.Repeat(line, inner) + "+"
			row += centred(p.Label(), inner) + "|"
		}
		if len(edge) <= width {
			return []string{edge, row, edge, "[ ] " + w.Mark + "   === in the range"}
		}
	}
	return nil
}

func centred(text string, width int) string {
	left := max(0, (width-len(text))/2)
	return fmt.Sprintf("%-"+strconv.Itoa(width)+"s", strings.Repeat(" ", left)+text)
}
