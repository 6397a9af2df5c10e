package render

import (
	"io"

	"github.com/threshold-cli/threshold/pkg/result"
)

// TextAgain repeats the first screen of a result that Text has printed, for whoever
// has been left with the end of it, on a terminal of so many rows.
func TextAgain(w io.Writer, r result.Result, o Options, rows int) error {
	t := text{NewPage(w, o), newReport(r), 0, above}
	lead := t.wrapped("", t.lead())
	t.rows = min(screen, rows-1-len(lead)-1)
	t.giveWay()
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

// giveWay leaves out what is said of the level, from the end, where a screen is too
// small for it: whom to ring and the level must not scroll away.
func (t *text) giveWay() {
	room := t.rows - len(t.wrapped("", t.caution())) - 1
	for head, _ := t.head(room); len(head) > room && t.Core > 1; head, _ = t.head(room) {
		t.Core--
		t.Facts = t.Facts[:t.Core]
	}
}
