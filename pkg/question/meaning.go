package question

import (
	"regexp"
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/pack"
)

// meaning says what there is to know of a gate while it is asked: what the pack
// holds of the document's meaning, and where it stands. What gives away a level,
// or the way to take, is left out, so that nobody answers by it; and nothing is
// made up where the document gives no meaning.
func (s *Sheet) meaning(gate *pack.Indicator) []string {
	if _, done := s.meanings[gate.ID]; !done {
		s.meanings[gate.ID] = s.explain(gate)
	}
	return s.meanings[gate.ID]
}

func (s *Sheet) explain(gate *pack.Indicator) []string {
	lines := append(append(s.subjectOf(gate), s.glossary(gate.Text)...), s.grounding(gate)...)
	if note := s.neutral(gate.Note); note != "" {
		lines = append(lines, "A note on it: "+note)
	}
	lines = append(lines, s.definitions(gate)...)
	return append(lines,
		"Yes, or a reason to think so, is enough: you need no proof. The result says whom to ring and what to do.",
		"No and I can't say are kept as you say them, and can be changed until the result.")
}

// grounding says where a gate stands: in the guidance, or in national law alone.
func (s *Sheet) grounding(gate *pack.Indicator) []string {
	if gate.Basis == pack.National {
		law, _, _ := strings.Cut(strings.Join(gate.Ref, "; "), ", section")
		return []string{"It is asked because of national law (" + law + ")."}
	}
	if places := s.neutralPlaces(gate.Ref); places != "" {
		return []string{"Printed at: " + places + "."}
	}
	return nil
}

// definitions are what the guidance says of the children among whom it counts
// one for whom the answer is yes. What rests on the law alone is not among them,
// but for significant harm, of which the guidance may speak all the same.
func (s *Sheet) definitions(gate *pack.Indicator) []string {
	var lines []string
	for _, id := range gate.Levels {
		level := s.pack.Level(id)
		words := s.neutral(level.Definition)
		if words != "" && (gate.Basis != pack.National || slices.ContainsFunc(gate.Gate, ofHarm)) {
			lines = append(lines, definedAs(words, level.Definition)+words+placedAt(s.neutralPlaces(level.Ref)))
		}
	}
	if len(lines) == 0 {
		return []string{"The guidance gives no meaning of it, or none that can be shown before the result."}
	}
	return lines
}

func ofHarm(g pack.Gate) bool { return g == pack.GateSuffering || g == pack.GateLikely }

func definedAs(words, whole string) string {
	if words == whole {
		return "What the guidance says of children like this: "
	}
	return "What the guidance says of children like this, in part: "
}

func placedAt(places string) string {
	if places == "" {
		return ""
	}
	return " (" + places + ")"
}

// neutral leaves out the sentences that give away a level or the way to take.
func (s *Sheet) neutral(text string) string {
	var kept []string
	for sentence := range strings.SplitSeq(strings.TrimSuffix(text, "."), ". ") {
		if sentence != "" && !s.givesAway(sentence) {
			kept = append(kept, sentence+".")
		}
	}
	return strings.Join(kept, " ")
}

// neutralPlaces prefers lines, which say nothing, to the names of lists.
func (s *Sheet) neutralPlaces(refs []string) string {
	prose := slices.DeleteFunc(slices.Clone(refs), func(ref string) bool { return !strings.Contains(ref, ", line") })
	if len(prose) > 0 {
		refs = prose
	}
	places := placesOf(refs)
	if s.givesAway(strings.ReplaceAll(places, "-", " ")) {
		return ""
	}
	return places
}

func telling() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\b(sections?|referr?\w*|strategy discussion|\d[a-z]|((this|that|the|its|own) )(levels?|bands?|tiers?)|(levels?|bands?|tiers?) \d.*)\b`)
}

// givesAway tells whether words speak of a level, of a section of the Act, of a
// referral, or name a level in two words or by its last.
func (s *Sheet) givesAway(words string) bool {
	named := func(l pack.Level) bool { return holdsPartOf(words, l.Name) }
	return s.telling.MatchString(words) || slices.ContainsFunc(s.pack.Levels, named)
}

func holdsPartOf(words, name string) bool {
	parts := strings.Fields(name)
	for n := 1; n < len(parts); n++ {
		if strings.Contains(words, parts[n-1]+" "+parts[n]) {
			return true
		}
	}
	return len(parts) > 1 && strings.Contains(words, " "+parts[len(parts)-1])
}
