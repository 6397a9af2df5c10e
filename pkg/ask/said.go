package ask

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"github.com/threshold-cli/threshold/pkg/question"
)

// sense is what short words mean wherever they are said.
type sense int

const (
	otherwise sense = iota
	saysYes
	saysNo
	notSure
	cannotSay
)

func senseOf(words string) sense {
	switch strings.TrimPrefix(plainly(words), "i ") {
	case "yes", "y":
		return saysYes
	case "no", "n":
		return saysNo
	case "not sure", "am not sure", "i'm not sure", "unsure":
		return notSure
	case "can't say", "cant say", "cannot say", "can not say", "don't know", "dont know", "do not know", "not known", "unknown":
		return cannotSay
	}
	return otherwise
}

// plainly is words without capitals, a full stop and what else makes no difference.
func plainly(words string) string {
	words = strings.ToLower(strings.ReplaceAll(words, "’", "'"))
	return strings.Join(strings.Fields(strings.TrimRight(words, " .")), " ")
}

// fits tells whether the words of an option have this sense. "Not sure" may be a
// suspicion as well as nothing known.
func (s sense) fits(label string) bool {
	of := senseOf(label)
	switch s {
	case saysYes, saysNo:
		return senseOf(begins(label)) == s
	case notSure:
		return of == cannotSay || strings.Contains(plainly(label), "am not sure")
	case cannotSay:
		return of == cannotSay || of == notSure
	}
	return false
}

// begins is the word of a label that its further words explain: "Yes" of "Yes: seen
// or heard", but nothing of "No change".
func begins(label string) string {
	n := strings.IndexFunc(label, func(r rune) bool { return !unicode.IsLetter(r) })
	if n < 0 {
		return label
	}
	if rest := strings.TrimSpace(label[n:]); strings.IndexFunc(rest, unicode.IsLetter) == 0 {
		return ""
	}
	return label[:n]
}

// bySense finds the one option that short words such as yes or "don't know" mean.
// Where several have that sense nobody guesses.
func bySense(q question.Question, typed string) (value string, err error) {
	said := senseOf(typed)
	if q.Kind == question.Words || q.Kind == question.Many && said != cannotSay {
		return "", nil
	}
	var numbers []string
	for n, option := range q.Options {
		if said.fits(option.Label) {
			value, numbers = option.Value, append(numbers, strconv.Itoa(n+1))
		}
	}
	if len(numbers) > 1 {
		return "", fmt.Errorf("%q may mean %s: type the number", typed, strings.Join(numbers, " or "))
	}
	return value, nil
}

// byWords finds the value that is meant by words: an option's own, their sense, or
// an age. Known is false, and the words come back, where they are none of these.
func byWords(q question.Question, typed string) (value string, known bool, err error) {
	if q.Kind == question.Words {
		typed = withoutKey(typed)
	}
	if value, known = byLabel(q, typed); known {
		return value, true, nil
	}
	if value, err = bySense(q, typed); value != "" || err != nil {
		return value, err == nil, err
	}
	if q.Years {
		value, err = inYears(typed)
		return value, err == nil, err
	}
	return strings.TrimSpace(typed), false, nil
}

// withoutKey takes off what leads to own words elsewhere: who learnt that key may
// press it here as well, and no word begins with it.
func withoutKey(typed string) string {
	if words := strings.TrimLeft(typed, "/ "); words != "" {
		return words
	}
	return typed
}

// inYears turns an age in months, weeks or days into whole years. What is no age
// comes back as it is; "baby" could be any before one or shortly after.
func inYears(typed string) (string, error) {
	words := strings.TrimSuffix(plainly(typed), " old")
	switch words {
	case "baby", "a baby", "newborn", "infant":
		return "", errors.New("a baby's age is needed in numbers: type 0 for under one year, or such as 6 months or 3 weeks, or unborn")
	}
	unit := strings.TrimLeft(words, "0123456789")
	n, err := strconv.Atoi(strings.TrimSuffix(words, unit))
	if years, known := yearsOf(n, strings.TrimSpace(unit)); err == nil && known {
		return strconv.Itoa(years), nil
	}
	return strings.TrimSpace(typed), nil
}

func yearsOf(n int, unit string) (years int, known bool) {
	switch strings.TrimSuffix(unit, "s") {
	case "year", "yr":
		return n, true
	case "month", "mth":
		return n / 12, true
	case "week", "wk":
		return n/365*7 + n%365*7/365, true // never more than it is, and never past what a number holds
	case "day":
		return n / 365, true
	}
	return 0, false
}
