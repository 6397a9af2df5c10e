package lint

import (
	"regexp"
	"strings"
	"unicode"
)

// phrase makes a pattern of words as lint-facts.yaml writes them: small letters
// match any case, a word with a capital only as it is written, and a star
// stands for the rest of a word.
func phrase(words []string) *regexp.Regexp {
	return regexp.MustCompile(`(?:^|\W)(` + anyOf(words) + `)(?:\W|$)`)
}

// dated matches the words with one of the years in the same sentence, before
// or after, at most sixty characters away.
func dated(words, years []string) *regexp.Regexp {
	what, year, between := anyOf(words), anyOf(years), `\b[^.;]{0,60}\b`
	return regexp.MustCompile(`(?:^|\W)(` + what + between + year + `|` + year + between + what + `)(?:\W|$)`)
}

func anyOf(words []string) string {
	parts := make([]string, len(words))
	for n, word := range words {
		one := strings.ReplaceAll(regexp.QuoteMeta(word), `\*`, `\w*`)
		one = strings.ReplaceAll(one, " ", `[\s-]+`)
		if !strings.ContainsFunc(word, unicode.IsUpper) {
			one = "(?i:" + one + ")"
		}
		parts[n] = one
	}
	return "(?:" + strings.Join(parts, "|") + ")"
}

// first gives the first match of the words themselves, or "".
func first(pattern *regexp.Regexp, text string) string {
	if found := pattern.FindStringSubmatch(text); found != nil {
		return found[1]
	}
	return ""
}
