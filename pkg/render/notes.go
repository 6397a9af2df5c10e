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

// mark leads to places by their numbers, "3, 7-9", and says where a reading is
// this project's own or rests on national law.
type mark struct{ Numbers, Basis string }

// String puts both in brackets behind a text; nothing where there is neither.
func (m mark) String() string {
	return bracketed(strings.Trim(m.Numbers+"; "+m.Basis, "; "))
}

func (n *notes) mark(refs []string, basis string) mark {
	var numbers []int
	for _, ref := range refs {
		numbers = append(numbers, n.number(ref))
	}
	slices.Sort(numbers)
	if basis == "published" {
		basis = ""
	}
	return mark{runs(slices.Compact(numbers)), basis}
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

// inShort names what does not stand in the guidance, and the sites of pages, for
// a sheet of paper, on which nobody follows an address or looks up a line.
func (n *notes) inShort() string {
	var titles, sites []string
	for _, ref := range n.refs {
		address, page := strings.CutPrefix(strings.Replace(ref, "http://", "https://", 1), "https://")
		site, _, _ := strings.Cut(strings.TrimPrefix(address, "www."), "/")
		chapter, line := place(ref)
		switch {
		case page && !slices.Contains(sites, site):
			sites = append(sites, site)
		case !page && line == "" && !slices.Contains(titles, chapter):
			titles = append(titles, chapter)
		}
	}
	words := "the page on screen gives the place of every line in the guidance, and each address in full."
	if len(titles) > 0 {
		words += " Beside the guidance: " + strings.Join(titles, "; ") + "."
	}
	if len(sites) > 0 {
		words += " Pages on: " + strings.Join(sites, ", ") + "."
	}
	return words
}
