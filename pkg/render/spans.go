package render

import "strings"

// Span is a run of words, and whether it is one that went or came.
type Span struct {
	Text       string
	Went, Came bool
}

// Spans writes a text under the item above it, with the words marked that went
// or came: as [-went-] and {+came+} on a page, which can be read without
// colour, struck out and strong in Markdown.
func Spans(sheet Sheet, indent int, lead string, spans []Span) {
	if m, ok := sheet.(*MarkdownSheet); ok {
		m.block("item", strings.Repeat(" ", indent)+"- "+escape(lead)+" "+marked(spans, escape, "~~", "~~", "**", "**"))
		return
	}
	sheet.Under(indent, "%s %s", lead, marked(spans, func(s string) string { return s }, "[-", "-]", "{+", "+}"))
}

func marked(spans []Span, safe func(string) string, goes, gone, comes, come string) string {
	words := make([]string, len(spans))
	for n, s := range spans {
		words[n] = safe(s.Text)
		switch {
		case s.Went:
			words[n] = goes + words[n] + gone
		case s.Came:
			words[n] = comes + words[n] + come
		}
	}
	return strings.Join(words, " ")
}
