// Package ask puts the questions of package question to somebody at a terminal.
//
//	p := ask.Choose(os.Stdin, os.Stderr, os.Getenv)
//	err := ask.Run(p, sheet)
//
// At every question somebody can go back, see whom to ring at once, read what
// there is to know of a line, go to all answers or to their own words, or leave.
// Its rules: what is asked is decided before it is drawn, one question at a
// time. Nothing is chosen beforehand, and the Enter key alone is never an
// answer. When the input ends, the terminal goes away or the process is told to
// stop, Run returns an error and takes nothing for an answer; what was answered
// before stays on the sheet, and so do the ticks of a list that was not finished.
// Questions go to the stream given, never to standard output. That the input is a
// terminal at all is for the caller to check.
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

// Reply is what was chosen, or the wish to go elsewhere.
type Reply struct {
	Values []string
	Back   bool // to the question before
	Review bool // to the page with all answers
	Search bool // to where one's own words are typed

	Ticked []string // beside a wish or an error: what stood ticked in a list that is not finished
}

// Turn tells whether somebody wishes to go elsewhere instead of answering.
func (r Reply) Turn() bool { return r.Back || r.Review || r.Search }

// Options are what an interview can be given beside its questions.
type Options struct {
	Ring   func() string // whom to ring at once, asked for whenever it is shown; nil: nothing
	Banner func() string // the same in short, for above every question once there is danger; nil: the question's own
	Review bool          // begin with the page of all answers

	Leaving string // what leaving does with the answers, in a word: "saved", "unsaved"
}

// Run asks until nothing is open, then lets any answer be changed, until the
// person asks for the result.
func Run(p Prompter, s *question.Sheet, o Options) error {
	i := interview{p, s, o}
	if !o.Review {
		if err := i.askOpen(nil); err != nil {
			return err
		}
	}
	for {
		if done, err := i.review(); done || err != nil {
			return err
		}
	}
}

type interview struct {
	prompter Prompter
	sheet    *question.Sheet
	options  Options
}

// put shows one question, with whom to ring at hand: which line is open is asked
// anew each time, because an interview takes a while.
func (i interview) put(q question.Question, current []string, progress string) (Reply, error) {
	q.Jumps, q.Leaving = true, i.options.Leaving
	if i.options.Ring != nil {
		q.Ring = i.options.Ring()
	}
	if q.Banner != "" && i.options.Banner != nil {
		q.Banner = i.options.Banner()
	}
	return i.prompter.Ask(q, current, progress)
}

// askOpen asks what is open, until somebody wants to see all answers. The ids
// are of what stays open for now.
func (i interview) askOpen(except []string) error {
	for q, more := i.open(except); more; q, more = i.open(except) {
		review, err := i.askFrom(q)
		if err != nil || review {
			return err
		}
	}
	return nil
}

// open gives the first question that is not answered, but for the ids.
func (i interview) open(except []string) (question.Question, bool) {
	for _, line := range i.sheet.Review() {
		if line.Open && !slices.Contains(except, line.ID) {
			return i.sheet.Question(line.ID)
		}
	}
	return question.Question{}, false
}

// askFrom puts a question and, as long as the person goes back, the one before
// it. Their own words lead away from it and come back to it.
func (i interview) askFrom(q question.Question) (review bool, err error) {
	for {
		reply, err := i.ask(q)
		if err != nil || !reply.Turn() {
			return false, err
		}
		if reply.Review {
			return true, nil
		}
		if reply.Back {
			q = i.before(q)
		} else if err := i.change(i.words()); err != nil {
			return false, err
		}
	}
}

// words is the last line for one's own words, which is where more is added.
func (i interview) words() question.Question {
	all := i.sheet.Questions()
	for n := len(all) - 1; n > 0; n-- {
		if all[n].Kind == question.Words {
			return all[n]
		}
	}
	return all[0]
}

func (i interview) ask(q question.Question) (Reply, error) {
	reply, err := i.put(q, i.sheet.Current(q.ID), i.sheet.Progress(q.ID))
	if err != nil || reply.Turn() {
		i.sheet.Hold(q.ID, reply.Ticked)
		return reply, err
	}
	if err := i.sheet.Answer(q.ID, reply.Values); err != nil {
		return reply, fmt.Errorf("taking down %s: %w", q.ID, err)
	}
	return reply, nil
}

// before gives the question before, or the first one again.
func (i interview) before(q question.Question) question.Question {
	all := i.sheet.Questions()
	n := slices.IndexFunc(all, func(o question.Question) bool { return o.ID == q.ID })
	return all[max(n-1, 0)]
}
