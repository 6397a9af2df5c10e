package render

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/threshold-cli/threshold/pkg/internal/unseen"
)

// screen is how many lines a small terminal shows, less one for its prompt.
const screen = 23

// essentials fill at most one screen: whom to ring and the level whole, then as
// much of the first reasons and steps as there is room for. On a narrow screen
// the reasons wait below, and after them the steps where somebody is to be rung.
// What duties have no room are to stand first below.
func (t text) essentials() (left []string, dutiesBelow bool) {
	caution := t.wrapped("", t.caution())
	head, left := t.head(t.rows - len(caution) - 1)
	room := t.rows - len(head) - len(caution) - 1
	duties, below := t.duties(room)
	if len(duties) > 0 {
		room -= len(duties) + 1
	}
	why, steps := t.shares(room)
	if below && duties == nil {
		duties = t.dutyHint(room - len(why) - len(steps) - 2)
	}
	for n, line := range head {
		t.verbatim(line, n < t.height(t.Alert.Loud))
	}
	t.verbatimAll(why)
	t.verbatimAll(steps)
	t.verbatimAll(duties)
	t.verbatimAll(caution)
	return left, below
}

// What reasons and steps need together: of each as many lines as say anything.
const (
	atLeast    = 2
	sharedRoom = 2 + atLeast + 1 + atLeast + 1
)

// shares divides the lines that are left between the reasons and the steps, each
// with an empty line above it. What stands above already is not squeezed in.
func (t text) shares(room int) (why, steps []string) {
	if room >= sharedRoom {
		why = t.some("Why: ", t.Why, max(atLeast, (room-3)/2))
		room -= len(why)
		if len(why) > 0 {
			room--
		}
	}
	if t.alertDoes(room-2) || t.rest == above && room < 2+atLeast {
		return why, nil
	}
	if steps = t.numbered(max(atLeast, room-2)); len(steps) > 0 {
		steps = slices.Insert(steps, 0, "First steps:")
	}
	return why, steps
}

// alertDoes tells that on a narrow screen the alert says what to do first, and no
// sentence of the first step fits below it.
func (t text) alertDoes(room int) bool {
	if t.Alert.Loud == "" || t.width >= narrow || len(t.First) == 0 {
		return false
	}
	fits := room > 1 && (len(t.wrapped("1. ", t.First[0])) <= room || t.sentences("1. ", t.First[0], room) != nil)
	return !fits
}

// verbatimAll writes lines with an empty one above them.
func (t text) verbatimAll(lines []string) {
	if len(lines) == 0 {
		return
	}
	t.Gap()
	for _, line := range lines {
		t.verbatim(line, false)
	}
}

// caution is short where lines are.
func (t text) caution() string {
	if t.width < narrow {
		return t.Brief
	}
	return t.Caution
}

// notice is short where the alert alone can fill half the screen.
func (t text) notice() string {
	if t.width < pageWidth {
		return t.Noted
	}
	return t.Notice
}

// narrow screens have fewer columns than this.
const narrow = 60

// head is what is never cut: the alert and the level. What support means, and
// what else is known of the outcome, come with it while there is room, and else
// are left for below.
func (t text) head(room int) (lines, left []string) {
	lines = t.alert()
	core := t.Facts[:t.Core]
	if support := core[t.Core-1]; len(lines)+t.height(core...) > room && !strings.HasPrefix(support, noSupport) {
		word, _ := firstSentence(support)
		core = append(slices.Clone(core[:t.Core-1]), sentence(word))
		left = []string{support}
	}
	for _, fact := range core {
		lines = append(lines, t.wrapped("", fact)...)
	}
	for n, fact := range t.Facts[t.Core:] {
		if len(lines)+t.height(fact) > room {
			return lines, append(left, t.Facts[t.Core+n:]...)
		}
		lines = append(lines, t.wrapped("", fact)...)
	}
	return lines, left
}

func (t text) alert() []string {
	var lines []string
	for _, text := range append([]string{t.Alert.Loud}, append(slices.Clone(t.Alert.Lines), t.notice())...) {
		if text != "" {
			lines = append(lines, t.wrapped("", text)...)
		}
	}
	if lines == nil {
		return nil
	}
	return append(lines, "")
}

// some gives the first text, cut where it needs more lines than there are, and
// says how many more there are.
func (t text) some(mark string, texts []string, room int) []string {
	if len(texts) == 0 {
		return nil
	}
	first := texts[0]
	if more := len(texts) - 1; more > 0 {
		first += fmt.Sprintf(" (%d more %s)", more, t.rest)
	}
	if lines := t.wrapped(mark, first); len(lines) <= room {
		return lines
	}
	if lines := t.sentences(mark, texts[0], room); lines != nil {
		return lines
	}
	return t.cut(mark, texts[0], room)
}

// sentences gives as many whole sentences as there is room for; nil where that
// is none.
func (t text) sentences(mark, text string, room int) []string {
	for end := strings.LastIndex(text, ". "); end > 0; end = strings.LastIndex(text[:end], ". ") {
		if lines := t.wrapped(mark, text[:end+1]+" (more\u00a0"+t.rest+")"); len(lines) <= room {
			return lines
		}
	}
	return nil
}

// cut ends a text at a word.
func (t text) cut(mark, text string, room int) []string {
	end := " ... (more " + t.rest + ")"
	lines := t.wrapped(mark, text)
	lines = lines[:min(room, len(lines))]
	last := &lines[len(lines)-1]
	for ansi.StringWidth(*last) > t.width-len(end) && strings.Contains(*last, " ") {
		*last = (*last)[:strings.LastIndex(*last, " ")]
	}
	*last += end
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
			return append(lines, fmt.Sprintf("(%d more %s)", left, t.rest))
		}
	}
	return lines
}

func (t text) height(texts ...string) int {
	lines := 0
	for _, words := range texts {
		if words != "" {
			lines += len(t.wrapped("", words))
		}
	}
	return lines
}

func (t text) wrapped(mark, words string) []string {
	margin := ""
	if mark != "Why: " {
		margin = strings.Repeat(" ", ansi.StringWidth(mark))
	}
	return hanging(mark, margin, unseen.Clean(words), t.width)
}
