// Package nearest finds the name that somebody who mistyped probably meant.
package nearest

import (
	"strings"

	"github.com/agnivade/levenshtein"
)

// To returns the allowed name closest to word, or "" where none is close enough
// to be worth suggesting. The longer the word, the more letters may differ, up
// to three; two letters swapped count as two. Words of one or two letters must
// be right but for case.
func To(word string, allowed []string) string {
	if len(word) > longest {
		return ""
	}
	best, bestDistance := "", slips(len(word))+1
	for _, name := range allowed[:min(len(allowed), most)] {
		if d := distance(word, name); d < bestDistance {
			best, bestDistance = name, d
		}
	}
	return best
}

// What is compared at most: no name has half of that length, no list of names half
// of that number, and comparing takes time.
const (
	longest = 200 // bytes of a word
	most    = 2000
)

func slips(length int) int {
	switch {
	case length < 3:
		return 0
	case length == 3:
		return 1
	case length < 9:
		return 2
	}
	return 3
}

// distance treats case and the choice of separator as no difference, and a
// beginning that is right as a small one.
func distance(word, name string) int {
	a, b := plain(word), plain(name)
	begins := min(len(a), len(b)) >= 3 && (strings.HasPrefix(b, a) || strings.HasPrefix(a, b))
	if apart := max(len(a), len(b)) - min(len(a), len(b)); !begins && apart > 4*slips(len(word)) {
		return apart // a letter has at most four bytes, so that it is too far in letters too
	}
	d := levenshtein.ComputeDistance(a, b)
	if begins {
		return min(d, 2)
	}
	return d
}

func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '_' || r == ' ' {
			return '-'
		}
		return r
	}, strings.ToLower(s))
}

// Hint words the suggestion: "did you mean x?", or the allowed names where
// nothing is close and they are few enough to read, or "".
func Hint(word string, allowed []string) string {
	if name := To(word, allowed); name != "" {
		return "did you mean " + name + "?"
	}
	if len(allowed) > 0 && len(allowed) <= 12 {
		return "allowed: " + strings.Join(allowed, ", ")
	}
	return ""
}

// OrAll words the suggestion as Hint does, but gives the allowed names however many
// they are.
func OrAll(word string, allowed []string) string {
	if name := To(word, allowed); name != "" {
		return "did you mean " + name + "?"
	}
	return "allowed: " + strings.Join(allowed, ", ")
}
