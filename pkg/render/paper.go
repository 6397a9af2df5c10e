package render

import (
	"slices"
	"unicode/utf8"
)

// Paper is short where screens are not: three sheets of A4 hold about 460 lines
// of a column in the smallest print. A report is measured in such lines, counted
// by letters and so a little roughly, and set accordingly. What it shows on
// screen never changes.
const (
	columnLetters = 60  // on a line of a column
	sheetLetters  = 90  // on a line across the sheet, which is larger print
	longLines     = 380 // from here on the print is 8.5 points instead of 9
	longestLines  = 420 // from here on what is spare stays on the screen
)

// Setting names how the report is set on paper.
func (r report) Setting() string {
	switch lines := r.paperLines(); {
	case lines > longestLines:
		return "longest"
	case lines > longLines:
		return "long"
	}
	return "usual"
}

func (r report) paperLines() int {
	lines := 0
	for _, text := range append([]string{r.Alert.Loud}, slices.Concat(r.Alert.Lines, r.Facts, r.Duties)...) {
		lines += 2 * linesOf(text, sheetLetters) // which take both columns
	}
	for _, p := range r.Parts {
		lines += 2
		for _, b := range p.Blocks {
			lines += b.paperLines()
		}
	}
	return lines
}

func (b block) paperLines() int {
	if b.Only == onScreen || b.Only == whereShort {
		return 0
	}
	if b.Dense {
		return linesOf(b.denseWords(), columnLetters)
	}
	lines := linesOf(b.Title, columnLetters) + linesOf(b.Para, columnLetters)
	for _, i := range b.paperList() {
		lines += linesOf(i.onPaper(), columnLetters-2)
	}
	return lines
}

// paperList counts the words of a drawing as a list.
func (b block) paperList() []item {
	switch {
	case b.Screen != nil:
		return b.Screen.Levels
	case b.Triangle != nil:
		var items []item
		for _, s := range b.Triangle.Sides {
			items = append(items, item{Lead: s.Name, Text: s.Numbered})
		}
		return items
	}
	return b.List
}

func (b block) denseWords() string {
	words := b.Title
	for _, i := range b.List {
		words += "   " + i.onPaper()
	}
	return words
}

// onPaper leaves out ids and numbers of places, as the page's style does.
func (i item) onPaper() string {
	i.ID, i.Mark.Numbers = "", ""
	words := i.words()
	for _, line := range i.Under {
		words += " " + line.onPaper()
	}
	return words
}

func linesOf(text string, letters int) int {
	return (utf8.RuneCountInString(text) + letters - 1) / letters
}
