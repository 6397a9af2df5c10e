package render

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// notes numbers the places that a report rests on, in the order in which it
// first names them. The text then carries numbers and the places stand once, at
// the end, instead of the same long list after every line.
type notes struct{ refs []string }

// mark gives the numbers of some places, and says where a reading is this
// project's own or rests on national law: "3, 7-9; convention".
func (n *notes) mark(refs []string, basis string) string {
	var numbers []int
	for _, ref := range refs {
		numbers = append(numbers, n.number(ref))
	}
	slices.Sort(numbers)
	mark := runs(slices.Compact(numbers))
	if basis != "" && basis != "published" {
		mark = strings.TrimPrefix(mark+"; "+basis, "; ")
	}
	return mark
}

// runs joins three numbers or more that follow one another.
func runs(numbers []int) string {
	var words []string
	for len(numbers) > 0 {
		n := 1
		for n < len(numbers) && numbers[n] == numbers[0]+n {
			n++
		}
		if n < 3 {
			n = 1
		}
		word := strconv.Itoa(numbers[0])
		if n > 1 {
			word += "-" + strconv.Itoa(numbers[n-1])
		}
		words, numbers = append(words, word), numbers[n:]
	}
	return strings.Join(words, ", ")
}

func (n *notes) number(ref string) int {
	at := slices.Index(n.refs, ref)
	if at < 0 {
		n.refs = append(n.refs, ref)
		return len(n.refs)
	}
	return at + 1
}

// grouped lists the places, those of one chapter together, with their numbers:
// "Route to support: [2] line 214; [11] line 215".
func (n *notes) grouped() []item {
	var chapters []string
	lines := map[string][]string{}
	for i, ref := range n.refs {
		chapter, line := place(ref)
		if !slices.Contains(chapters, chapter) {
			chapters = append(chapters, chapter)
		}
		lines[chapter] = append(lines[chapter], fmt.Sprintf("[%d] %s", i+1, line))
	}
	var items []item
	for _, chapter := range chapters {
		words := strings.Join(lines[chapter], "; ")
		if alone := strings.HasSuffix(words, "] "); alone {
			items = append(items, item{Text: words + chapter})
			continue
		}
		items = append(items, item{Text: chapter + ": " + words})
	}
	return items
}

// place splits a place into its chapter and the line in it. Places in the lists
// of indicators share a chapter of their own; an address stands alone.
func place(ref string) (chapter, line string) {
	if at := strings.LastIndex(ref, ", line"); at > 0 {
		return ref[:at], ref[at+2:]
	}
	if strings.Contains(ref, "/") && !strings.ContainsAny(ref, " :") {
		return "Lists of indicators", ref
	}
	return ref, ""
}
