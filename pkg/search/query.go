package search

import (
	"slices"
	"strings"
	"unicode"
)

// Nobody types more than this; what is longer is cut, so that finding ends soon.
const (
	longestQuery = 400 // letters
	mostWords    = 24
)

// query is what was typed, cut into what has to be found.
type query []unit

// unit is a word or a known phrase. A weak one puts what has it first, and is
// not needed.
type unit struct {
	*speech
	typed  string
	tokens []token
	means  []meaning
	weak   bool
	slip   bool
}

// ask reads what was typed: slips are corrected first, so that phrases are seen,
// then phrases are taken whole, and words that say nothing are dropped.
func (ix *Index) ask(words string) query {
	tokens, slips := ix.typed(words)
	var q query
	for n := 0; n < len(tokens); {
		u, length := ix.speech.unit(tokens[n:])
		u.slip = slices.Contains(slips[n:n+length], true)
		if u.typed != "" {
			q = append(q, u)
		}
		n += length
	}
	return q
}

// unit takes the longest phrase of the vocabulary that the tokens begin with,
// or one word, and tells how many tokens that is.
func (s *speech) unit(tokens []token) (unit, int) {
	known, length := s.longest(tokens)
	first := tokens[0]
	if length == 1 && s.skip[first.word] {
		return unit{}, 1
	}
	u := unit{speech: s, means: known.means}
	u.weak = length == 1 && (s.weak[first.stem] || strings.IndexFunc(first.word, notDigit) < 0)
	var words []string
	for _, t := range tokens[:length] {
		words = append(words, t.word)
		if length == 1 || slices.ContainsFunc(known.tokens, func(k token) bool { return sameStem(k, t) }) {
			u.tokens = append(u.tokens, t)
		}
	}
	u.typed = strings.Join(words, " ")
	return u, length
}

func notDigit(r rune) bool { return !unicode.IsDigit(r) }

// longest joins the longest phrases that fit; of those the ones that are the
// very words typed, where there are any: "cutting" is not "cut".
func (s *speech) longest(tokens []token) (best phrase, length int) {
	exact := false
	for _, p := range s.phrases {
		n := reach(tokens, p.tokens, sameStem, s.passed)
		very := n > 0 && reach(tokens, p.tokens, sameWord, s.passed) == n
		if n == 0 || n < length || n == length && exact && !very {
			continue
		}
		if n > length || very && !exact {
			best, length, exact = phrase{tokens: p.tokens}, n, very
		}
		best.means = append(best.means, p.means...)
	}
	return best, max(length, 1)
}
