package search

import (
	"strings"
	"unicode"
)

// token is one word in small letters without accents, and its stem, which it
// shares with its other forms.
type token struct{ word, stem string }

// split cuts a text into words. An ampersand inside a word joins, so that A&E
// is one; an apostrophe joins too, and a possessive is dropped.
func split(text string) []string {
	var words []string
	var word strings.Builder
	flush := func() {
		if w := strings.ReplaceAll(strings.TrimSuffix(word.String(), "'s"), "'", ""); w != "" {
			words = append(words, w)
		}
		word.Reset()
	}
	letters := []rune(strings.ToLower(text))
	for n, r := range letters {
		switch {
		case r >= 'a' && r <= 'z':
			word.WriteByte(byte(r))
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			word.WriteString(plain(r))
		case r == '\'' || r == '’':
			word.WriteByte('\'')
		case unicode.Is(unicode.Mn, r) || r == '&' && word.Len() > 0 && n+1 < len(letters) &&
			unicode.IsLetter(letters[n+1]):
		default:
			flush()
		}
	}
	flush()
	return words
}

// plain takes the accent off a small Latin letter.
func plain(r rune) string {
	if r <= unicode.MaxASCII {
		return string(r)
	}
	for _, letter := range []struct{ plain, accented string }{
		{"a", "àáâãäåā"}, {"c", "çćč"}, {"e", "èéêëēę"}, {"i", "ìíîïī"}, {"l", "ł"}, {"n", "ñń"}, {"o", "òóôõöøō"},
		{"s", "śš"}, {"u", "ùúûüū"}, {"y", "ýÿ"}, {"z", "źżž"}, {"ae", "æ"}, {"oe", "œ"}, {"ss", "ß"},
	} {
		if strings.ContainsRune(letter.accented, r) {
			return letter.plain
		}
	}
	return string(r)
}

// oneSlip tells whether two words differ by one letter too many, too few or
// wrong, or by two neighbours swapped. The first letter must be right: nearly
// everybody's is, and words like table and stable stay apart.
func oneSlip(a, b string) bool {
	if a == "" || b == "" || a[0] != b[0] || a == b {
		return false
	}
	x, y := []rune(a), []rune(b)
	for len(x) > 0 && len(y) > 0 && x[0] == y[0] {
		x, y = x[1:], y[1:]
	}
	for len(x) > 0 && len(y) > 0 && x[len(x)-1] == y[len(y)-1] {
		x, y = x[:len(x)-1], y[:len(y)-1]
	}
	return len(x) <= 1 && len(y) <= 1 || len(x) == 2 && len(y) == 2 && x[0] == y[1] && x[1] == y[0]
}
