package lint

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
)

// grade is the Flesch-Kincaid grade of a text, the years of school that its
// sentence length and syllables ask for: 0.39 × words in a sentence + 11.8 ×
// syllables in a word - 15.59. words is how many words it has; a grade of few
// words says little.
func grade(text string) (grade float64, words int) {
	sentences, syllables := 0, 0
	for _, sentence := range sentenceEnd().Split(text, -1) {
		inside := wordsOf(sentence)
		if len(inside) == 0 {
			continue
		}
		sentences++
		words += len(inside)
		for _, word := range inside {
			syllables += syllablesIn(word)
		}
	}
	if words == 0 {
		return 0, 0
	}
	return 0.39*float64(words)/float64(sentences) + 11.8*float64(syllables)/float64(words) - 15.59, words
}

var sentenceEnd = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[.!?:;]+(\s+|$)`) })

func wordsOf(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' })
}

// syllablesIn counts the groups of vowels in a word, without a silent e at its
// end. An abbreviation is spelt: each of its letters is one.
func syllablesIn(word string) int {
	if len(word) > 1 && strings.ToUpper(word) == word {
		return len(word)
	}
	lower := strings.ToLower(word)
	count, vowel := 0, false
	for _, r := range lower {
		is := strings.ContainsRune("aeiouyáéíóúàèìòù", r)
		if is && !vowel {
			count++
		}
		vowel = is
	}
	silent := strings.HasSuffix(lower, "e") && !strings.HasSuffix(lower, "le") ||
		strings.HasSuffix(lower, "ed") && !strings.HasSuffix(lower, "ted") && !strings.HasSuffix(lower, "ded")
	if silent && count > 1 {
		count--
	}
	return max(1, count)
}
