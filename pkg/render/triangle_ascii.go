package render

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/threshold-cli/threshold/pkg/internal/unseen"
)

// ascii draws the triangle in plain characters: the child's side to its left,
// the parents' to its right and the others under it. Where that is too wide,
// the sides stand one under another.
func (t triangle) ascii(width int) []string {
	lines, rest := t.drawn(width), t.Sides
	if len(lines) > 0 {
		rest = t.Sides[2:]
	}
	for _, s := range rest {
		lines = append(lines, "")
		lines = append(lines, wrap(unseen.Clean(s.Name), width)...)
		lines = append(lines, s.flowing(width)...)
	}
	return append(append(lines, ""), wrap(t.key(), width)...)
}

// drawn is the triangle with a side on its left and one on its right.
func (t triangle) drawn(width int) []string {
	const column = 29
	if len(t.Sides) < 2 {
		return nil
	}
	left, right := t.Sides[0].column(column), t.Sides[1].column(column)
	height := max(len(left), len(right))
	if 2*column+2*height+2 > width {
		return nil
	}
	var lines []string
	for row := range height {
		line := fmt.Sprintf("%-*s %s %s", column, at(left, row), slope(row, height), at(right, row))
		lines = append(lines, strings.TrimRight(line, " "))
	}
	return lines
}

// slope is one row of the triangle itself, with its spaces on both sides.
func slope(row, height int) string {
	margin, inside := strings.Repeat(" ", height-1-row), strings.Repeat(" ", 2*row)
	switch {
	case row == height-1:
		inside = strings.Repeat("_", 2*row)
	case row == height-3 && 2*row > len("child"):
		inside = centred("CHILD", 2*row)
	}
	return margin + "/" + inside + `\` + margin
}

func at(lines []string, n int) string {
	if n < len(lines) {
		return lines[n]
	}
	return ""
}

// column lists a side with its name, one part on a line.
func (s side) column(width int) []string {
	lines := wrap(unseen.Clean(s.Name), width)
	for _, d := range s.Parts {
		lines = append(lines, d.marked(width)...)
	}
	return lines
}

// marked is a part with its mark, on more than one line where it must be.
func (d dimension) marked(width int) []string {
	return hanging(markOf(d.State)+" ", "    ", unseen.Clean(d.Name), width)
}

// flowing lists the parts of a side in lines, each part kept whole where it
// fits.
func (s side) flowing(width int) []string {
	var lines []string
	joins := false // whether another part may follow on the last line
	for _, d := range s.Parts {
		words, last := d.marked(width), len(lines)-1
		if joins && len(words) == 1 && ansi.StringWidth(lines[last]+words[0])+3 <= width {
			lines[last] += "   " + words[0]
			continue
		}
		lines, joins = append(lines, words...), len(words) == 1
	}
	return lines
}

// key explains the marks that the drawing uses.
func (t triangle) key() string {
	var words []string
	for _, w := range stateWords() {
		if t.uses(w.state) {
			words = append(words, w.mark+" "+w.words)
		}
	}
	return strings.Join(words, "; ")
}

func (t triangle) uses(state string) bool {
	return slices.ContainsFunc(t.Sides, func(s side) bool {
		return slices.ContainsFunc(s.Parts, func(d dimension) bool { return d.State == state })
	})
}
