package ask

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/threshold-cli/threshold/pkg/question"
)

// Line asks in plain lines, top to bottom, for terminals that draw nothing and
// for people who have the screen read to them. It never draws over what it has
// said.
//
// Ctrl-C while it waits is ErrInterrupted. So is q.
type Line struct {
	in   *bufio.Reader // one for all questions: a second would lose what this one has read ahead
	out  io.Writer
	over error // set once the input cannot be relied on any more
}

// NewLine makes a Line that asks on out and reads from in.
func NewLine(in io.Reader, out io.Writer) *Line {
	return &Line{in: bufio.NewReader(in), out: out}
}

const keys = "Or type b to go back, q to leave, ? to see the question again.\n"

// Ask prints the question and reads lines until one is an answer.
func (l *Line) Ask(q question.Question, current []string, progress string) (Reply, error) {
	ctx, _, release := stoppable()
	defer release()
	said := inFull(q, current, progress)
	for {
		typed, err := l.exchange(ctx, said)
		if err != nil {
			return Reply{}, err
		}
		switch {
		case typed == "q":
			return Reply{}, ErrInterrupted
		case typed == "b":
			return Reply{Back: true}, nil
		case typed == "?":
			said = inFull(q, current, progress)
			continue
		}
		values, fault := understand(q, current, typed)
		if fault == nil {
			return Reply{Values: values}, l.say("You chose: " + inWords(q, values) + ".\n")
		}
		said = "\n" + sentence(fault.Error()) + "\n" + howTo(q, current)
	}
}

// exchange says something and waits for one line.
func (l *Line) exchange(ctx context.Context, said string) (string, error) {
	if err := l.say(said + "> "); err != nil {
		return "", err
	}
	line := make(chan string, 1)
	go func() {
		typed, err := l.in.ReadString('\n')
		if err != nil {
			typed = "" // a line that was cut short is not an answer
		}
		line <- typed
	}()
	select {
	case <-ctx.Done():
		return "", l.end(context.Cause(ctx)) // the read goes on; nobody else may read now
	case typed := <-line:
		if typed == "" {
			return "", l.end(ErrIncomplete)
		}
		return strings.ToLower(strings.TrimSpace(typed)), nil
	}
}

// end closes the prompt's line and lets nothing be asked after it.
func (l *Line) end(why error) error {
	_ = l.say("\n")
	l.over = why
	return why
}

// say prints. Where nothing can be printed nobody sees what is asked.
func (l *Line) say(words string) error {
	if l.over != nil {
		return l.over
	}
	if _, err := io.WriteString(l.out, words); err != nil {
		l.over = fmt.Errorf("%w: %w", ErrIncomplete, err)
	}
	return l.over
}

func inFull(q question.Question, current []string, progress string) string {
	var b strings.Builder
	b.WriteString("\n")
	for _, line := range []string{q.Banner, heading(q, progress), q.Title, q.Help} {
		if line != "" {
			b.WriteString(line + "\n")
		}
	}
	if q.Kind != question.Number {
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
	case q.Kind == question.Number:
		words = "Type your answer"
	case q.Kind == question.Many && offers(q, question.None):
		words = "Type one number or more with spaces between them, or none"
	case q.Kind == question.Many:
		words = "Type one number or more with spaces between them"
	}
	if len(current) > 0 {
		words += ", or k to keep the answer so far"
	}
	return words + ". " + keys
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
	if value, known := byLabel(q, typed); known || q.Kind == question.Number {
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
		if strings.EqualFold(option.Label, typed) {
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

// sentence makes one of the words of an error.
func sentence(words string) string {
	first, size := utf8.DecodeRuneInString(words)
	return string(unicode.ToUpper(first)) + words[size:] + "."
}
