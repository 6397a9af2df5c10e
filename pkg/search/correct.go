package search

import "slices"

const (
	shortestSlip  = 5 // letters: shorter words differ by too little to guess
	shortestMate  = 4 // but for one that makes a known phrase with its neighbours
	longestPhrase = 6 // words before a slip that may belong to its phrase
)

// Reading is a word that was read as another, from which it differs by one slip.
type Reading struct{ Typed, Read string }

// Readings lists the words that Find reads as others, in the order in which they
// were typed. Whoever shows what was found says them: nobody should have to
// wonder why "bruize" found bruises, or not see that it did.
func (ix *Index) Readings(text string) []Reading {
	var list []Reading
	raw := ix.cut(text)
	for n, t := range raw {
		reading := Reading{t.word, ix.correct(raw, n).word}
		if reading.Typed != reading.Read && !slices.Contains(list, reading) {
			list = append(list, reading)
		}
	}
	return list
}

// typed gives the words, corrected, and which of them were.
func (ix *Index) typed(text string) (tokens []token, slips []bool) {
	raw := ix.cut(text)
	for n, t := range raw {
		right := ix.correct(raw, n)
		tokens, slips = append(tokens, right), append(slips, right != t)
	}
	return tokens, slips
}

// cut gives the words as they were typed.
func (ix *Index) cut(text string) []token {
	letters := []rune(text)
	words := split(string(letters[:min(len(letters), longestQuery)]))
	var tokens []token
	for _, word := range words[:min(len(words), mostWords)] {
		tokens = append(tokens, ix.speech.token(word))
	}
	return tokens
}

// correct finds the known word that a slip made of a word: one that makes a
// phrase with its neighbours or else, of a longer word, any. A word that people
// use in earnest is none, however close it is to one that the pack has.
func (ix *Index) correct(all []token, n int) token {
	t := all[n]
	size := len([]rune(t.word))
	if _, known := ix.known[t.word]; known || ix.stems[t.stem] || ix.speech.plain[t.word] || ix.speech.plain[t.stem] {
		return t
	}
	best := ""
	if size >= shortestMate {
		best = ix.nearest(t, func(word string) bool { return ix.makesPhrase(all, n, word) })
	}
	if best == "" && size >= shortestSlip {
		best = ix.nearest(t, func(string) bool { return true })
	}
	if best == "" {
		return t
	}
	return ix.speech.token(best)
}

// nearest finds among the known words that differ by one slip the one that the
// pack has most often.
func (ix *Index) nearest(t token, fits func(word string) bool) string {
	best := ""
	for word, times := range ix.known {
		better := best == "" || times > ix.known[best] || times == ix.known[best] && word < best
		slip := better && (oneSlip(t.word, word) || len(t.stem) > 4 && oneSlip(t.stem, ix.speech.stems[word]))
		if slip && fits(word) {
			best = word
		}
	}
	return best
}

// makesPhrase tells whether a word in the place of another belongs to a phrase
// of the vocabulary that its neighbours complete.
func (ix *Index) makesPhrase(all []token, n int, word string) bool {
	right := ix.speech.token(word)
	with := slices.Clone(all)
	with[n] = right
	for start := max(0, n-longestPhrase); start <= n; start++ {
		known, length := ix.speech.longest(with[start:])
		if start+length > n && length > 1 && slices.Contains(known.tokens, right) {
			return true
		}
	}
	return false
}
