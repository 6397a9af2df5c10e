package amend

import (
	"slices"
	"strings"
)

// Span is a run of words of a rewording.
type Span struct {
	Text string `json:"text"`
	What What   `json:"what"`
}

// What happened to some words.
type What string

// The three.
const (
	Stayed What = "stayed"
	Went   What = "went"
	Came   What = "came"
)

// mostCells bounds the comparison of two texts; longer ones are marked as a
// whole between what they begin and end with alike.
const mostCells = 1 << 20

// markWords tells which words of a text stayed, went and came.
func markWords(old, newer string) []Span {
	a, b := strings.Fields(old), strings.Fields(newer)
	head := 0
	for head < min(len(a), len(b)) && a[head] == b[head] {
		head++
	}
	tail := 0
	for tail < min(len(a), len(b))-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	m := &marking{}
	m.put(Stayed, a[:head]...)
	m.middle(a[head:len(a)-tail], b[head:len(b)-tail])
	m.put(Stayed, a[len(a)-tail:]...)
	return m.spans()
}

type marking struct {
	words []string
	what  []What
}

func (m *marking) put(what What, words ...string) {
	m.words = append(m.words, words...)
	m.what = append(m.what, slices.Repeat([]What{what}, len(words))...)
}

// middle keeps the longest run of words that both have in order. What went
// stands before what came in its place.
func (m *marking) middle(a, b []string) {
	if len(a)*len(b) > mostCells {
		m.put(Went, a...)
		m.put(Came, b...)
		return
	}
	longest := common(a, b)
	for i, j := 0, 0; i < len(a) || j < len(b); {
		switch {
		case i < len(a) && j < len(b) && a[i] == b[j]:
			m.put(Stayed, a[i])
			i, j = i+1, j+1
		case j == len(b) || i < len(a) && longest[i+1][j] >= longest[i][j+1]:
			m.put(Went, a[i])
			i++
		default:
			m.put(Came, b[j])
			j++
		}
	}
}

// common gives, for each pair of places, how many words the rests share in order.
func common(a, b []string) [][]int {
	longest := make([][]int, len(a)+1)
	for i := range longest {
		longest[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			longest[i][j] = max(longest[i+1][j], longest[i][j+1])
			if a[i] == b[j] {
				longest[i][j] = longest[i+1][j+1] + 1
			}
		}
	}
	return longest
}

// spans joins words of one fate; within one gap what went comes first.
func (m *marking) spans() []Span {
	spans := []Span{}
	for n := 0; n < len(m.words); {
		if m.what[n] == Stayed {
			n = m.run(&spans, n, Stayed, func(w What) bool { return w == Stayed })
			continue
		}
		end := n
		for end < len(m.words) && m.what[end] != Stayed {
			end++
		}
		for _, what := range []What{Went, Came} {
			m.only(&spans, n, end, what)
		}
		n = end
	}
	return spans
}

func (m *marking) run(spans *[]Span, from int, what What, in func(What) bool) int {
	end := from
	for end < len(m.words) && in(m.what[end]) {
		end++
	}
	m.only(spans, from, end, what)
	return end
}

func (m *marking) only(spans *[]Span, from, end int, what What) {
	var words []string
	for n := from; n < end; n++ {
		if m.what[n] == what {
			words = append(words, m.words[n])
		}
	}
	if len(words) > 0 {
		*spans = append(*spans, Span{strings.Join(words, " "), what})
	}
}
