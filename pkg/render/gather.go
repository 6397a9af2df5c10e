package render

import (
	"slices"
	"strings"
)

// said is one text with where it comes from; sort keeps apart what must not be
// joined.
type said struct {
	text, sort, basis string
	refs              []string
}

// gather joins neighbours that differ only in their first sentence: "A. Printed
// at level 2." and "B. Printed at level 2." become "A; B. Printed at level 2."
// Nothing is left out, and nobody has to read the same long end five times.
func gather(list []said) []said {
	var out []said
	for _, s := range list {
		if n := len(out) - 1; n >= 0 && alike(out[n], s) {
			head, tail := firstSentence(out[n].text)
			next, _ := firstSentence(s.text)
			out[n].text = head + "; " + next + ". " + tail
			out[n].refs = union(out[n].refs, s.refs)
			continue
		}
		out = append(out, s)
	}
	return out
}

func alike(a, b said) bool {
	_, one := firstSentence(a.text)
	_, two := firstSentence(b.text)
	return a.sort == b.sort && a.basis == b.basis && one == two && one != ""
}

func firstSentence(text string) (head, tail string) {
	head, tail, _ = strings.Cut(text, ". ")
	return head, tail
}

// union is a new list, so that the result's own is left as it was.
func union(a, b []string) []string {
	all := slices.Clone(a)
	for _, s := range b {
		if !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	return all
}

// points turns texts into points with their marks.
func (b *builder) points(list []said) []item {
	var items []item
	for _, s := range gather(list) {
		items = append(items, item{Text: s.text, Mark: b.places.mark(s.refs, s.basis)})
	}
	return items
}
