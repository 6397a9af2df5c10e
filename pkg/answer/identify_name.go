package answer

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

var letters = pattern(`\p{L}[\p{L}\p{M}'-]*`)

// namesInText finds a full name, which is two words or more with capitals that
// are in no list, and a name behind a title such as Mrs. Beside a date it is
// called so, because then the date can be what is left out.
func namesInText(text string, dated bool) []Likeness {
	words := wordsOf(text)
	switch {
	case dated && runs(words, true):
		return []Likeness{LikeNameDate}
	case titled(words) || runs(words, true):
		return []Likeness{LikeName}
	}
	return nil
}

// namesInPlace does the same where a place is asked for: "West Berkshire" is no
// person, and a date beside a name is still one too many.
func namesInPlace(text string, dated bool) []Likeness {
	words := wordsOf(text)
	switch {
	case dated && runs(words, true):
		return []Likeness{LikeNameDate}
	case titled(words):
		return []Likeness{LikeName}
	}
	return nil
}

// namesInRole takes every word with a capital for a name that it doesn't know
// as a word for a role: small letters are always a way on.
func namesInRole(text string, _ bool) []Likeness {
	words := wordsOf(text)
	if titled(words) || runs(words, false) || slices.ContainsFunc(words, nameWord.unknown) {
		return []Likeness{LikeName}
	}
	return nil
}

// nameWord is one word of a text with what stands before it.
type nameWord struct {
	text, before string
	dotted       bool
}

func wordsOf(text string) []nameWord {
	var words []nameWord
	end := 0
	for _, at := range letters().FindAllStringIndex(text, -1) {
		words = append(words, nameWord{text[at[0]:at[1]], text[end:at[0]], strings.HasPrefix(text[at[1]:], ".")})
		end = at[1]
	}
	return words
}

// in looks the word up in a list that has a space around each.
func (w nameWord) in(list string) bool {
	return strings.Contains(list, " "+strings.TrimSuffix(strings.ToLower(w.text), "'s")+" ")
}

// upper tells whether all letters are capitals, as in a shortened name of a
// service and as some people write names.
func (w nameWord) upper() bool { return w.text == strings.ToUpper(w.text) }

func (w nameWord) size() int { return utf8.RuneCountInString(w.text) }

func (w nameWord) initial() bool { return w.size() == 1 && w.upper() && (w.dotted || !w.in(everyday)) }

// likeName tells whether the word could be part of a person's name.
func (w nameWord) likeName() bool {
	first, _ := utf8.DecodeRuneInString(w.text)
	service := w.upper() && (w.size() == 2 || w.in(shortened)) // two: GP, HV
	return w.initial() || unicode.IsUpper(first) && !service && !w.in(everyday+roleWords)
}

// unknown tells whether the word is written like a name and in no list.
func (w nameWord) unknown() bool { return w.likeName() && !w.upper() && !w.in(organisations+titles) }

// follows tells whether a word goes on with a name after another.
func (w nameWord) follows(last nameWord) bool {
	switch w.before {
	case " ", "  ", ", ":
		return true
	case ". ", ".":
		return last.initial()
	}
	return false
}

// runs looks for two words of a name together. In a text, a word for an
// organisation takes all that it stands with; where a role is asked for, it
// only ends the name.
func runs(words []nameWord, inText bool) bool {
	var run []nameWord
	for n, w := range words {
		organisation := w.in(organisations)
		if n > 0 && (!w.follows(words[n-1]) || organisation && w.before == ", ") {
			if person(run) {
				return true
			}
			run = nil
		}
		switch {
		case w.likeName() && (!organisation || inText), w.in(particles) && len(run) > 0:
			run = append(run, w)
		case person(run):
			return true
		default:
			run = nil
		}
	}
	return person(run)
}

// person tells whether a run of words is somebody's name: two of them or more,
// one of which is more than an initial.
func person(run []nameWord) bool {
	names, whole := 0, false
	for _, w := range run {
		switch {
		case w.in(organisations):
			return false
		case !w.in(particles):
			names++
			whole = whole || !w.initial()
		}
	}
	return names > 1 && whole
}

// titled finds a title with a name behind it. "Ms" and "miss" are words and short
// forms of something else as well, so that only a capital makes a name of what
// follows; behind Mr, Mrs and Mx anything is one.
func titled(words []nameWord) bool {
	for n, w := range words[:max(0, len(words)-1)] {
		next := words[n+1]
		near := next.before == " " || next.before == "." || next.before == ". "
		named := next.unknown() || w.in(" mr mrs mx ") && !next.in(everyday+roleWords+organisations+titles)
		if w.in(titles) && near && named {
			return true
		}
	}
	return false
}
