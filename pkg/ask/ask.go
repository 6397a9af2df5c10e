// Package ask puts the questions of package question to somebody at a terminal.
//
//	p := ask.Choose(os.Stdin, os.Stderr, os.Getenv)
//	err := ask.Run(p, sheet)
//
// Its rules: what is asked is decided before it is drawn, one question at a
// time. Nothing is chosen beforehand, and the Enter key alone is never an
// answer. When the input ends, the terminal goes away or the process is told to
// stop, Run returns an error and takes nothing for an answer; what was answered
// before stays on the sheet. Questions go to the stream given, never to standard
// output. That the input is a terminal at all is for the caller to check.
//
// This is the only package that knows the library huh. Its own mode for screen
// readers makes answers up when the input ends, so Line stands in its place.
package ask

import (
	"errors"
	"fmt"
	"slices"

	"github.com/threshold-cli/threshold/pkg/question"
)

// How asking can end before its time.
var (
	ErrInterrupted = errors.New("interrupted")                                  // the person left, with Ctrl-C or q
	ErrIncomplete  = errors.New("the questions ended before all were answered") // end of input, hang-up, told to stop
)

// Prompter puts one question. Current is the reply that the question has, if it
// is asked again; progress says how far along it is. A reply without Back fits
// the question's Check; whatever is not a reply is an error.
type Prompter interface {
	Ask(q question.Question, current []string, progress string) (Reply, error)
}

// Reply is what was chosen, or the wish to go back to the question before.
type Reply struct {
	Values []string
	Back   bool
}

// The page on which answers can be changed.
const (
	ReviewID   = "review"      // the id of its question
	ShowResult = "show result" // the option that ends it
)

const dash = " — " // between a question and its answer

// Run asks until nothing is open, then lets any answer be changed, until the
// person asks for the result.
func Run(p Prompter, s *question.Sheet) error {
	i := interview{p, s}
	for {
		if err := i.askOpen(); err != nil {
			return err
		}
		if done, err := i.review(); done || err != nil {
			return err
		}
	}
}

type interview struct {
	prompter Prompter
	sheet    *question.Sheet
}

func (i interview) askOpen() error {
	for q, more := i.sheet.Next(); more; q, more = i.sheet.Next() {
		if err := i.askBackwards(q); err != nil {
			return err
		}
	}
	return nil
}

// askBackwards puts a question and, as long as the person goes back, the one
// before it.
func (i interview) askBackwards(q question.Question) error {
	for {
		back, err := i.ask(q)
		if err != nil || !back {
			return err
		}
		q = i.before(q)
	}
}

func (i interview) ask(q question.Question) (back bool, err error) {
	reply, err := i.prompter.Ask(q, i.sheet.Current(q.ID), i.sheet.Progress(q.ID))
	if err != nil || reply.Back {
		return reply.Back, err
	}
	if err := i.sheet.Answer(q.ID, reply.Values); err != nil {
		return false, fmt.Errorf("taking down %s: %w", q.ID, err)
	}
	return false, nil
}

// before gives the question before, or the first one again.
func (i interview) before(q question.Question) question.Question {
	all := i.sheet.Questions()
	n := slices.IndexFunc(all, func(o question.Question) bool { return o.ID == q.ID })
	return all[max(n-1, 0)]
}

// review shows every answer and asks again for the one that is chosen.
func (i interview) review() (done bool, err error) {
	page := i.page()
	reply, err := i.prompter.Ask(page, nil, "")
	if err != nil {
		return false, err
	}
	if reply.Back {
		all := i.sheet.Questions()
		return false, i.askBackwards(all[len(all)-1])
	}
	if err := page.Check(reply.Values); err != nil {
		return false, fmt.Errorf("looking through the answers: %w", err)
	}
	if reply.Values[0] == ShowResult {
		return true, nil
	}
	q, _ := i.sheet.Question(reply.Values[0])
	_, err = i.ask(q) // going back from here is coming back to the page
	return false, err
}

func (i interview) page() question.Question {
	options := []question.Option{{Value: ShowResult, Label: "Show the result"}}
	for _, line := range i.sheet.Review() {
		options = append(options, question.Option{Value: line.ID, Label: line.Title + dash + line.Answer})
	}
	return question.Question{
		ID: ReviewID, Section: "Your answers", Banner: i.sheet.Banner(), Kind: question.One,
		Title:   "Is this right?",
		Help:    "Choose an answer to change it, or show the result.",
		Options: options,
	}
}
