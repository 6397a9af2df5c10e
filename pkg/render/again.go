package render

import (
	"io"
	"slices"

	"github.com/threshold-cli/threshold/pkg/result"
)

// TextAgain repeats the first screen of a result that Text has printed, for whoever
// has been left with the end of it, on a terminal of so many rows.
func TextAgain(w io.Writer, r result.Result, o Options, rows int) error {
	t := text{NewPage(w, o), newReport(r), 0, above}
	lead := t.wrapped("", t.lead())
	t.rows = min(screen, rows-1-len(lead)-1)
	t.giveWay(r)
	t.blank = false
	t.verbatimAll(lead)
	t.Gap()
	t.essentials()
	return t.Err()
}

func (t text) lead() string {
	if t.width < narrow {
		return "The beginning again; all stands above."
	}
	return "The beginning again; the whole report stands above."
}

// giveWay leaves out, where a screen is too small, what is said of the level, from
// the end, and if it has to be what is said beside the first number to ring: that
// number and the level must not scroll away.
func (t *text) giveWay(r result.Result) {
	if t.headFits() {
		return
	}
	facts, core := t.Facts, t.Core
	t.Facts, t.Core = facts[:1], 1
	t.shortenAlert(r)
	for n := 2; n <= core && t.headFits(); n++ {
		t.Facts, t.Core = facts[:n], n
	}
	if t.Core > 1 && !t.headFits() {
		t.Core--
		t.Facts = facts[:t.Core]
	}
}

func (t *text) shortenAlert(r result.Result) {
	lines, least := t.Alert.Lines, 1
	if r.Protection == "act" && !r.Urgent {
		least = 0 // the number is in the loud line
	}
	for n := len(lines) - 1; n >= least && !t.headFits(); n-- {
		t.Alert.Lines = append(slices.Clone(lines[:n]), "(more above)")
	}
}

func (t *text) headFits() bool {
	room := t.rows - len(t.wrapped("", t.caution())) - 1
	head, _ := t.head(room)
	return len(head) <= room
}
