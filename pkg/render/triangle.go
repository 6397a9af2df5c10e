package render

import (
	"fmt"
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/result"
)

// triangle is the assessment triangle with what was answered where. Each side
// also says it in a sentence, for those who don't see the drawing.
type triangle struct {
	Sides []side
}

type side struct {
	Name, Says string
	Numbered   string // with the numbers of a drawing that has room for no more
	Parts      []dimension
}

type dimension struct {
	Number      int // within its side
	Name, State string
}

// newTriangle is nil where the result doesn't carry the triangle.
func newTriangle(r result.Result) *triangle {
	if len(r.Triangle) == 0 {
		return nil
	}
	t := &triangle{}
	for _, s := range r.Triangle {
		out := side{Name: s.Name, Says: s.Name + ". " + sideSays(s, false), Numbered: sideSays(s, true)}
		for n, d := range s.Dimensions {
			out.Parts = append(out.Parts, dimension{Number: n + 1, Name: d.Name, State: stateOf(d)})
		}
		t.Sides = append(t.Sides, out)
	}
	return t
}

// asked is the state of a part of which nobody looked at the whole, while single
// lines of it were answered with no or can't say.
const asked = "asked"

func stateOf(d result.Dimension) string {
	if d.State == result.NotLookedAt && len(d.Asked) > 0 {
		return asked
	}
	return d.State
}

type stateWord struct{ state, mark, words string }

// stateWords lists the states in the order in which a side tells of them. The
// marks differ in shape, not in colour.
func stateWords() []stateWord {
	return []stateWord{
		{result.Recorded, "[x]", "something recorded"}, {result.NothingSeen, "[o]", "looked at, nothing seen"},
		{asked, "[.]", "single lines answered no or can't say"},
		{result.NotLookedAt, "[ ]", "not looked at"}, {result.NotHeld, "[-]", "not in this pack"},
	}
}

func markOf(state string) string {
	for _, w := range stateWords() {
		if w.state == state {
			return w.mark
		}
	}
	return "[?]"
}

// sideSays tells of a side in a line: "Something recorded, the rest not looked
// at: Basic care. Not looked at: Stability; Stimulation."
func sideSays(s result.Side, numbered bool) string {
	unlooked := func(d result.Dimension) bool { return stateOf(d) == result.NotLookedAt }
	if len(s.Dimensions) > 1 && every(s.Dimensions, unlooked) {
		return "Nobody looked at any part of it."
	}
	var said []string
	for _, w := range stateWords() {
		whole, part := namesIn(s, w.state, numbered)
		if len(whole) > 0 {
			said = append(said, upper(w.words)+": "+strings.Join(whole, "; ")+".")
		}
		if len(part) > 0 {
			said = append(said, upper(w.words)+", the rest not looked at: "+strings.Join(part, "; ")+".")
		}
	}
	return strings.Join(said, " ")
}

func every(list []result.Dimension, fits func(result.Dimension) bool) bool {
	return !slices.ContainsFunc(list, func(d result.Dimension) bool { return !fits(d) })
}

// namesIn names the dimensions in one state. Where something was recorded or
// answered and nobody said that the whole was looked at, that is a part.
func namesIn(s result.Side, state string, numbered bool) (whole, part []string) {
	for n, d := range s.Dimensions {
		name := d.Name
		if numbered {
			name = fmt.Sprintf("%d %s", n+1, d.Name)
		}
		switch {
		case stateOf(d) != state:
		case state == asked, state == result.Recorded && !d.LookedAt:
			part = append(part, name)
		default:
			whole = append(whole, name)
		}
	}
	return whole, part
}

// upper makes the first letter a capital.
func upper(text string) string {
	first := []rune(text)[:min(1, len(text))]
	return strings.ToUpper(string(first)) + strings.TrimPrefix(text, string(first))
}
