package question

import (
	"strings"
	"unicode"

	"github.com/threshold-cli/threshold/pkg/pack"
)

// about says what there is to know of an indicator before the result: its text,
// the words of the document's glossary in it, and where it stands, all without
// its level.
func (s *Sheet) about(i *pack.Indicator) []string {
	if _, done := s.abouts[i.ID]; !done {
		s.abouts[i.ID] = s.describe(i)
	}
	return s.abouts[i.ID]
}

func (s *Sheet) describe(i *pack.Indicator) []string {
	lines := append(s.subjectOf(i), s.glossary(i.Text)...)
	if places := placesOf(i.Ref); places != "" {
		lines = append(lines, "Printed at: "+places+".")
	}
	return append(lines, "Its level, and what stands near it at other levels, are shown after the result.")
}

// subjectOf says what an indicator is, and what it is about.
func (s *Sheet) subjectOf(i *pack.Indicator) []string {
	d, _ := s.framework.Dimension(i.Dimension)
	return []string{i.Text + ".", "It is about: " + d.Name + ", " + strings.ToLower(d.Question[:1]) + d.Question[1:] + "."}
}

// glossary gives what the document's glossary says of words in a text, without what
// would give a level away.
func (s *Sheet) glossary(text string) []string {
	var lines []string
	for _, term := range s.pack.Glossary {
		if words := s.neutral(term.Text); words != "" && holds(text, term.ID) {
			lines = append(lines, "In the guidance: "+words)
		}
	}
	return lines
}

// holds tells whether a text has a glossary id as a word: "cin" in "CIN plan".
func holds(text, id string) bool {
	split := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
	words := " " + strings.ToLower(strings.Join(strings.FieldsFunc(text, split), " ")) + " "
	return strings.Contains(words, " "+strings.ReplaceAll(id, "-", " ")+" ")
}

// placesOf names places without what would give a level away: the level at the
// front of a list's ref, and the section's name in front of a line.
func placesOf(refs []string) string {
	var all []string
	for _, ref := range refs {
		if _, line, prose := strings.Cut(ref, ", line"); prose {
			all = append(all, "line"+line)
		} else if _, rest, list := strings.Cut(ref, "/"); list {
			all = append(all, rest)
		}
	}
	return strings.Join(all, "; ")
}
