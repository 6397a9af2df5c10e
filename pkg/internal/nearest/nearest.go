// Package nearest finds the name that somebody who mistyped probably meant.
package nearest

import (
	"strings"

	"github.com/agnivade/levenshtein"
)

// To returns the allowed name closest to word, or "" where none is close enough
// to be worth suggesting: at most a third of the letters may differ, and at
// most three.
func To(word string, allowed []string) string {
	best, bestDistance := "", min(3, max(1, len(word)/3))+1
	for _, name := range allowed {
		if d := distance(word, name); d < bestDistance {
			best, bestDistance = name, d
		}
	}
	return best
}

// distance treats case and the choice of separator as no difference, and a
// beginning that is right as a small one.
func distance(word, name string) int {
	a, b := plain(word), plain(name)
	if len(a) >= 3 && strings.HasPrefix(b, a) {
		return min(1, len(b)-len(a))
	}
	return levenshtein.ComputeDistance(a, b)
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
