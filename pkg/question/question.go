// Package question decides what a practitioner is asked about a child, in which
// order, and what their replies mean. It draws nothing and reads nothing:
// package ask puts the questions.
//
//	sheet := question.New(p, framework, vocabulary)
//	for q, more := sheet.Next(); more; q, more = sheet.Next() {
//		err := sheet.Answer(q.ID, reply)
//	}
//	c := sheet.Case()
//
// What worries somebody is found by their own words or by walking through the
// assessment triangle, and usually both; then they say of what they are not
// sure, and what points to it. It promises that a Case holds only what somebody
// said. A question that is
// open, left open on purpose or no longer asked leaves its part of the case
// empty, and an empty reply is an error: "none of these" and "left open" are
// values that have to be chosen. A tick in a list that is not finished was said;
// of the rest of that list nothing was. No question about what has been seen shows a
// level, so that nobody chooses by the level they expect.
package question

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/threshold-cli/threshold/pkg/answer"
)

// Kind tells what a reply to a question looks like.
type Kind string

// One is exactly one of the options, Many at least one of them. Number is one
// whole number from Min to Max, Words one line of somebody's own words, or
// either of them the word of an option instead.
const (
	One    Kind = "one"
	Many   Kind = "many"
	Number Kind = "number"
	Words  Kind = "words"
)

// Values that stand beside the real ones. The spaces keep them apart from ids.
const (
	None = "none of these" // looked at, and nothing in the list is so
	Skip = "left open"     // asked, and nobody can or wants to say
	Done = "that is all"   // nothing more to type
	Walk = "show the list" // go through the guidance's own lists instead
)

// LongestWords is how many characters one line of somebody's own words may have.
const LongestWords = 200

// Option is one reply that a question offers. Alone: it cannot stand together
// with others. About, which may be empty, is what there is to know of it, line
// by line, without its level.
type Option struct {
	Value string
	Label string
	Alone bool
	About []string
}

// Question is one thing to ask. Nothing in it is chosen beforehand.
type Question struct {
	ID       string
	Section  string
	Banner   string // to be shown above everything else; mostly empty
	Ring     string // whom to ring at once, for whoever asks for it; may be empty
	Leaving  string // what leaving does with the answers, in a word, such as "saved"; may be empty
	Jumps    bool   // there are a page of answers and a line for own words to go to
	Title    string
	Help     string
	About    []string // what there is to know of the question itself, line by line; mostly empty
	Kind     Kind
	Options  []Option
	Min, Max int  // of a Number
	Years    bool // of a Number: an age, so that months and weeks can be typed
	Optional bool // may be left open, by the value Skip

	about     []string // what the reply speaks of, where that is not its options
	dimension string   // set on the questions under one dimension
	lines     []string // dimensions that the lines of a graded fact belong to
	apply     func(c *answer.Case, values []string)
	adds      func(value string) bool // whether a tick says something before the list is finished; nil: none does
}

// Check tells why values are not a reply to the question; nil if they are.
func (q Question) Check(values []string) error {
	switch {
	case len(values) == 0 && q.Typed():
		return fmt.Errorf("type %s", q.accepts())
	case len(values) == 0 && q.Kind == Many:
		return fmt.Errorf("nothing is chosen yet; where nothing fits, choose %q", q.Label(None))
	case len(values) == 0:
		return errors.New("nothing is chosen yet")
	case len(values) > 1 && q.Kind != Many:
		return errors.New("choose one answer only")
	}
	return q.checkEach(values)
}

func (q Question) checkEach(values []string) error {
	for n, value := range values {
		option, offered := q.option(value)
		switch {
		case !offered && q.Kind == Number:
			return q.checkNumber(value)
		case !offered && q.Kind == Words:
			return q.checkWords(value)
		case !offered:
			return fmt.Errorf("%q is not one of the answers", value)
		case slices.Contains(values[:n], value):
			return fmt.Errorf("%q is chosen twice", option.Label)
		case option.Alone && len(values) > 1:
			return fmt.Errorf("%q cannot go with other answers", option.Label)
		}
	}
	return nil
}

func (q Question) checkNumber(value string) error {
	number, err := strconv.Atoi(value)
	if err != nil || number < q.Min || number > q.Max {
		return fmt.Errorf("%q is not an answer here: type %s", value, q.accepts())
	}
	return nil
}

func (q Question) checkWords(value string) error {
	switch {
	case utf8.RuneCountInString(value) > LongestWords:
		return fmt.Errorf("that is longer than %d characters; a few words find more", LongestWords)
	case !strings.ContainsFunc(value, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }):
		return fmt.Errorf("%q has no word in it: type %s", value, q.accepts())
	}
	return nil
}

// Typed tells whether the reply is typed rather than chosen.
func (q Question) Typed() bool { return q.Kind == Number || q.Kind == Words }

// accepts says in words what can be typed.
func (q Question) accepts() string {
	words := "a few words"
	if q.Kind == Number {
		words = fmt.Sprintf("a whole number from %d to %d", q.Min, q.Max)
	}
	if q.Years {
		words += ", or such as 6 months or 3 weeks"
	}
	for _, option := range q.Options {
		words += ", or " + option.Label
	}
	return words
}

func (q Question) option(value string) (Option, bool) {
	n := slices.IndexFunc(q.Options, func(o Option) bool { return o.Value == value })
	if n < 0 {
		return Option{}, false
	}
	return q.Options[n], true
}

// Label gives the words for a value: its option's label, or the value itself.
func (q Question) Label(value string) string {
	if option, offered := q.option(value); offered {
		return option.Label
	}
	return value
}

// subject is what a reply speaks of. A reply holds only as long as nothing is
// added to it.
func (q Question) subject() []string {
	if q.about != nil {
		return q.about
	}
	all := make([]string, len(q.Options))
	for n, option := range q.Options {
		all[n] = option.Value
	}
	return all
}
