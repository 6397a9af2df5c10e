package search

import (
	"cmp"
	"slices"
	"strings"

	"github.com/kljensen/snowball/english"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// speech is the vocabulary made ready: its words cut and stemmed.
type speech struct {
	stems   map[string]string // what was stemmed already
	skip    map[string]bool   // words
	weak    map[string]bool   // stems
	turn    map[string]bool   // words that no phrase passes over
	plain   map[string]bool   // words and stems that are no slips
	kinds   map[string]string // stems of words that stand for others, with the first of those
	field   map[string]bool   // words of what is looked for
	phrases []phrase
}

// phrase is one entry of the vocabulary with what it means; several entries may
// be the same words.
type phrase struct {
	tokens []token
	first  string // the kind of the first
	*sense
}

// sense is what the phrases of a line mean.
type sense struct {
	means  []meaning
	others []meaning // where a pack has none of these
	beside bool
}

// meaning is something to look for instead of what was typed.
type meaning struct {
	words  string
	tokens []token
}

// usual is about how many different words a pack and the vocabulary have: maps
// that grow by steps cost half of a start.
const usual = 4096

func newSpeech(v pack.Vocabulary) *speech {
	s := &speech{stems: make(map[string]string, usual), skip: map[string]bool{}, weak: map[string]bool{},
		plain: map[string]bool{}, turn: map[string]bool{}, kinds: map[string]string{}, field: map[string]bool{}}
	for _, word := range v.Apart {
		s.stems[word] = word
	}
	s.alike(v.Alike)
	s.phrases = make([]phrase, 0, 2+count(v.Lines))
	for _, t := range s.also(strings.Join(v.Skip, " "), &sense{}) {
		s.skip[t.word] = true
	}
	for _, t := range s.also(strings.Join(v.Weak, " "), &sense{}) {
		s.weak[t.stem] = true
	}
	for _, word := range v.Turn {
		s.turn[word] = true
	}
	for _, word := range v.Plain {
		t := s.token(word)
		s.plain[t.word], s.plain[t.stem] = true, true
	}
	for _, line := range v.Lines {
		s.line(line)
	}
	return s
}

// count tells how many phrases the lines have.
func count(lines []pack.Synonyms) int {
	n := 0
	for _, line := range lines {
		n += len(line.Say) + len(line.Find)
	}
	return n
}

// alike takes in the words that stand for one another.
func (s *speech) alike(groups [][]string) {
	for _, words := range groups {
		kind := s.token(words[0]).stem
		for _, word := range words {
			s.kinds[s.token(word).stem] = kind
		}
	}
}

// also takes in a phrase.
func (s *speech) also(words string, means *sense) []token {
	tokens := s.tokens(words)
	s.phrases = append(s.phrases, phrase{tokens, s.kind(tokens[0]), means})
	return tokens
}

// line takes in one line: each of its phrases means all that it finds, but for
// what is found one way only.
func (s *speech) line(line pack.Synonyms) {
	p := &sense{means: s.meanings(line.Find), others: s.meanings(line.Else), beside: line.Beside}
	for _, words := range line.Say {
		s.also(words, p)
	}
	if line.OneWay {
		return
	}
	for _, words := range line.Find {
		s.also(words, p)
	}
}

func (s *speech) meanings(list []string) []meaning {
	var means []meaning
	for _, words := range list {
		tokens := s.tokens(words)
		means = append(means, meaning{words, tokens})
		for _, t := range tokens {
			s.field[t.word] = true
		}
	}
	return means
}

func (s *speech) tokens(text string) []token {
	words := split(text)
	all := make([]token, len(words))
	for n, word := range words {
		all[n] = s.token(word)
		s.stems[word] = all[n].stem
	}
	return all
}

// token stems a word, unless that is done.
func (s *speech) token(word string) token {
	if stem, done := s.stems[word]; done {
		return token{word, stem}
	}
	return token{word, english.Stem(word, true)}
}

// kind is what a token shares with the words that stand for it in a phrase.
func (s *speech) kind(t token) string { return cmp.Or(s.kinds[t.stem], t.stem) }

// entry is one indicator as lines of words, in the ways in which it can be found.
type entry struct {
	id, text string
	strength bool
	words    int
	texts    [][]token // as printed, and with hyphenated words as one
	tags     [][]token
	places   [][]token
}

func (s *speech) entry(i *pack.Indicator) entry {
	e := entry{id: i.ID, text: i.Text, strength: i.Kind == pack.Strength}
	e.texts = [][]token{s.tokens(i.Text)}
	if strings.Contains(i.Text, "-") {
		e.texts = append(e.texts, s.tokens(strings.ReplaceAll(i.Text, "-", "")))
	}
	e.words = len(e.texts[0])
	for _, tag := range i.Tags {
		e.tags = append(e.tags, s.tokens(tag))
	}
	for _, gate := range i.Gate {
		e.places = append(e.places, s.tokens(string(gate)))
	}
	e.places = append(e.places, s.tokens(i.Dimension))
	if !namesLevel(i.Heading) {
		e.places = append(e.places, s.tokens(i.Heading))
	}
	return e
}

func (e *entry) lines() [][]token { return slices.Concat(e.texts, e.tags, e.places) }

// namesLevel tells whether a heading would give a level away, such as "Level 4
// definition" or "Family Help (Section 17)".
func namesLevel(heading string) bool {
	given := []string{"level", "levels", "tier", "band", "definition"}
	return strings.ContainsAny(heading, "0123456789") ||
		slices.ContainsFunc(split(heading), func(word string) bool { return slices.Contains(given, word) })
}

// reach tells how many tokens of a line, from its first, the phrase covers; 0
// where it does not stand there. Words that may be passed over can stand between.
func reach(line, phrase []token, same func(a, b token) bool, passed func(token) bool) int {
	n := 0
	for _, want := range phrase {
		for n > 0 && n < len(line) && !same(line[n], want) && passed(line[n]) {
			n++
		}
		if n >= len(line) || !same(line[n], want) {
			return 0
		}
		n++
	}
	return n
}

// stands tells whether the phrase is anywhere in one of the lines.
func (s *speech) stands(lines [][]token, phrase []token, same func(a, b token) bool) bool {
	for _, line := range lines {
		for n := range line {
			if reach(line[n:], phrase, same, s.skipped) > 0 {
				return true
			}
		}
	}
	return false
}

func (s *speech) skipped(t token) bool { return s.skip[t.word] }
func (s *speech) passed(t token) bool  { return s.skip[t.word] || s.weak[t.stem] }

// inside tells whether a word may stand inside a phrase and leave its meaning.
func (s *speech) inside(t token) bool { return s.passed(t) && !s.turn[t.word] }

func sameWord(a, b token) bool { return a.word == b.word }
func sameStem(a, b token) bool { return a.stem == b.stem }
