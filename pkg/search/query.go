package search

import (
	"cmp"
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
	others []meaning // where a pack has none of these
	beside bool
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
	u := unit{speech: s, means: known.means, others: known.others, beside: known.beside}
	u.weak = length == 1 && (s.weak[first.stem] || strings.IndexFunc(first.word, notDigit) < 0)
	var words []string
	for _, t := range tokens[:length] {
		words = append(words, t.word)
		if length == 1 || slices.ContainsFunc(known.tokens, func(k token) bool { return s.kind(k) == s.kind(t) }) {
			u.tokens = append(u.tokens, t)
		}
	}
	u.typed = strings.Join(words, " ")
	return u, length
}

// part takes apart what stands beside the rest, where there is a rest.
func (q query) part() []query {
	var rest, beside query
	for _, u := range q {
		if u.beside {
			beside = append(beside, u)
		} else {
			rest = append(rest, u)
		}
	}
	if len(beside) == 0 || !slices.ContainsFunc(rest, func(u unit) bool { return !u.weak }) {
		return []query{q}
	}
	return []query{beside, rest}
}

func notDigit(r rune) bool { return !unicode.IsDigit(r) }

// longest joins the phrases that fit best.
func (s *speech) longest(tokens []token) (best phrase, length int) {
	var closest fit
	first := s.kind(tokens[0])
	best.sense = &sense{}
	for _, p := range s.phrases {
		if p.first != first {
			continue
		}
		f := s.fits(tokens, p.tokens)
		order := f.compare(closest)
		if f.length == 0 || order < 0 {
			continue
		}
		if order > 0 {
			best, closest = phrase{tokens: p.tokens, sense: &sense{}}, f
		}
		best.join(p.sense)
	}
	return best, max(closest.length, 1)
}

func (s *sense) join(other *sense) {
	s.means, s.others = append(s.means, other.means...), append(s.others, other.others...)
	s.beside = s.beside || other.beside
}

// fit tells how well a phrase fits what was typed.
type fit struct {
	length int  // how many typed words it covers
	own    int  // how many of them are its own: "hits his mum" says more than "hits mum"
	very   bool // those are the very words: "cutting" is not "cut"
}

func (f fit) compare(other fit) int {
	return cmp.Or(cmp.Compare(f.length, other.length), cmp.Compare(f.own, other.own), cmp.Compare(yes(f.very), yes(other.very)))
}

// fits measures a phrase. Words stand for one another only beside others: "dad"
// alone is no "mum".
func (s *speech) fits(tokens, words []token) fit {
	same := func(a, b token) bool { return s.kind(a) == s.kind(b) }
	if len(words) == 1 {
		same = sameStem
	}
	length := reach(tokens, words, same, s.inside)
	very := length > 0 && reach(tokens, words, sameWord, s.inside) == length
	return fit{length, len(words), very}
}
