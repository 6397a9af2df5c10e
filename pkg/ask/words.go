package ask

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/threshold-cli/threshold/pkg/question"
)

func inFull(q question.Question, current []string, progress string) string {
	var b strings.Builder
	b.WriteString("\n")
	for _, line := range []string{q.Banner, heading(q, progress), q.Title, q.Help} {
		if line != "" {
			b.WriteString(line + "\n")
		}
	}
	if !q.Typed() {
		for n, option := range q.Options {
			fmt.Fprintf(&b, "%4d  %s\n", n+1, option.Label)
		}
	}
	if len(current) > 0 {
		fmt.Fprintf(&b, "Your answer so far: %s.\n", inWords(q, current))
	}
	return b.String() + howTo(q, current)
}

// heading names the section and how far along the question is.
func heading(q question.Question, progress string) string {
	if progress == "" {
		return q.Section
	}
	return q.Section + ", question " + progress
}

func howTo(q question.Question, current []string) string {
	words := "Type a number"
	switch {
	case q.Typed():
		words = "Type your answer"
	case q.Kind == question.Many && offers(q, question.None):
		words = "Type one number or more with spaces between them, or none"
	case q.Kind == question.Many:
		words = "Type one number or more with spaces between them"
	}
	if len(current) > 0 {
		words += ", or k to keep the answer so far"
	}
	return words + ". " + letters(q)
}

// letters tells in short what can be typed instead of an answer: most who hear
// this hear it at every question.
func letters(q question.Question) string {
	ways := []string{"b back"}
	if q.Ring != "" {
		ways = append(ways, "! whom to ring now")
	}
	if len(q.About) > 0 {
		ways = append(ways, "? what this means")
	}
	if helpsOnLines(q) {
		ways = append(ways, "? and a number for help on it")
	}
	return "Or " + strings.Join(append(ways, "?? all keys", leaves("q leave", q)), ", ") + ".\n"
}

// allKeys tells everything that can be typed instead of an answer.
func allKeys(q question.Question) string {
	ways := []string{"Instead of an answer you can type:", "b to go back to the question before", "? to hear the question again",
		leavesInFull(q)}
	if q.Jumps {
		ways = append(ways, "r to go to all answers and change any of them")
	}
	if q.Jumps && q.Kind != question.Words {
		ways = append(ways, "/ to go to where you type what you have seen in your own words")
	}
	if q.Ring != "" {
		ways = append(ways, "! to hear whom to ring now")
	}
	if len(q.About) > 0 {
		ways[2] = "? to hear what the question means, and the question again"
	}
	if helpsOnLines(q) {
		ways = append(ways, "? and a number, such as ? 2, to hear more of that line")
	}
	return "\n" + strings.Join(ways, "\n  ") + "\n"
}

func leavesInFull(q question.Question) string {
	if q.Leaving == "" {
		return "q to leave; nothing is kept unless you asked for it"
	}
	return leaves("q to leave", q)
}

// helpOn says what there is to know of the line with a number.
func helpOn(q question.Question, number string) string {
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 || n > len(q.Options) {
		return fmt.Sprintf("\n%q is not one of the numbers 1 to %d.\n", number, len(q.Options))
	}
	option := q.Options[n-1]
	if len(option.About) == 0 && len(q.About) > 0 {
		return whatIsMeant(q)
	}
	if len(option.About) == 0 {
		return "\nThere is nothing more to say of " + option.Label + ".\n"
	}
	return "\n" + strings.Join(option.About, "\n") + "\n"
}

// whatIsMeant is what there is to know of the question itself; mostly nothing.
func whatIsMeant(q question.Question) string {
	if len(q.About) == 0 {
		return ""
	}
	return "\n" + strings.Join(q.About, "\n") + "\n"
}

func offers(q question.Question, value string) bool {
	return slices.ContainsFunc(q.Options, func(o question.Option) bool { return o.Value == value })
}

// understand turns a typed line into values, or says what is wrong with it.
func understand(q question.Question, current []string, typed string) ([]string, error) {
	if typed == "" {
		return nil, fmt.Errorf("an empty line is not an answer")
	}
	if typed == "k" && len(current) > 0 {
		return current, q.Check(current)
	}
	values, err := meant(q, typed)
	if err != nil {
		return nil, err
	}
	return values, q.Check(values)
}

func meant(q question.Question, typed string) ([]string, error) {
	if value, known, err := byWords(q, typed); err != nil {
		return nil, err
	} else if known || q.Typed() {
		return []string{value}, nil
	}
	var values []string
	for _, word := range strings.FieldsFunc(typed, func(r rune) bool { return unicode.IsSpace(r) || r == ',' }) {
		value, err := numbered(q, word)
		if err != nil {
			return nil, err
		}
		if !slices.Contains(values, value) {
			values = append(values, value)
		}
	}
	return values, nil
}

// byLabel finds the option with these very words, or gives the words back.
func byLabel(q question.Question, typed string) (value string, known bool) {
	typed = strings.TrimSpace(typed)
	for _, option := range q.Options {
		if plainly(option.Label) == plainly(typed) {
			return option.Value, true
		}
	}
	return typed, false
}

func numbered(q question.Question, word string) (string, error) {
	if word == "none" && offers(q, question.None) {
		return question.None, nil
	}
	n, err := strconv.Atoi(word)
	if err != nil || n < 1 || n > len(q.Options) {
		return "", fmt.Errorf("%q is not one of the numbers 1 to %d", word, len(q.Options))
	}
	return q.Options[n-1].Value, nil
}

func inWords(q question.Question, values []string) string {
	var words []string
	for _, value := range values {
		words = append(words, q.Label(value))
	}
	return strings.Join(words, "; ")
}

// saidBack is what was taken for the answer. Where an age was worked out it is said
// of what.
func saidBack(q question.Question, values []string, typed string) string {
	words := inWords(q, values)
	if typed = strings.TrimRight(typed, " ."); q.Years && words != typed && strings.ContainsAny(typed, "0123456789") {
		words += ", for " + typed
	}
	return words
}

// sentence makes one of the words of an error.
func sentence(words string) string {
	first, size := utf8.DecodeRuneInString(words)
	return string(unicode.ToUpper(first)) + words[size:] + "."
}
