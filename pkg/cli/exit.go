package cli

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"syscall"

	"github.com/threshold-cli/threshold/pkg/ask"
	"github.com/threshold-cli/threshold/pkg/batch"
	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/internal/unseen"
)

// Exit codes. Scripts rely on them; Exits words them.
const (
	Done        = 0
	Found       = 1   // a check found problems, or --fail-on was reached
	Usage       = 2   // wrong command, flag or argument, or nobody to ask
	BadInput    = 3   // a pack, answers file or case is not valid
	NotHeld     = 4   // the pack does not hold what was asked for
	Internal    = 70  // a fault of the program
	Interrupted = 130 // stopped from the keyboard
	ClosedPipe  = 141 // whoever read the output closed it
)

// Exit is an exit code and what it says.
type Exit struct {
	Code  int
	Means string
}

// Exits lists every exit code.
func Exits() []Exit {
	return []Exit{
		{Done, "Done."},
		{Found, "A check found problems, or --fail-on was reached."},
		{Usage, "Wrong usage: a command, flag or argument, or nobody there to ask."},
		{BadInput, "A pack, a file of answers, a case or the configuration is not valid."},
		{NotHeld, "The pack does not hold what was asked for: it was not taken over from the document."},
		{Internal, "A fault of the program."},
		{Interrupted, "Stopped from the keyboard."},
		{ClosedPipe, "Whoever read the output closed it."},
	}
}

// usageError is a command that cannot be carried out as it was given.
type usageError struct{ message, hint string }

func (e usageError) Error() string { return e.message }

// Hint is what to try.
func (e usageError) Hint() string { return e.hint }

func usage(hint, format string, args ...any) error {
	return usageError{fmt.Sprintf(format, args...), hint}
}

// notHeldError is a question that the pack has no data for.
type notHeldError struct{ message string }

func (e notHeldError) Error() string { return e.message }

// badCasesError says that some of many cases could not be used; each has been
// told already.
type badCasesError struct{ bad, all int }

func (e badCasesError) Error() string {
	if e.all == 1 {
		return "the one case is not valid and was left out"
	}
	if e.bad == 1 {
		return fmt.Sprintf("1 of %d cases is not valid and was left out", e.all)
	}
	return fmt.Sprintf("%d of %d cases are not valid and were left out", e.bad, e.all)
}

// errFailOn says that the suggested level reached --fail-on.
var errFailOn = errors.New("the suggested level reaches --fail-on")

// exitCode turns an error into an exit code. It is the only place that does.
func exitCode(err error) int {
	var wrong usageError
	var notHeld notHeldError
	var problems diag.List
	var badCases badCasesError
	var strict batch.StrictError
	switch {
	case err == nil:
		return Done
	case errors.Is(err, errFailOn), errors.Is(err, errFound):
		return Found
	case errors.As(err, &wrong), errors.Is(err, ask.ErrIncomplete):
		return Usage
	case errors.As(err, &problems), errors.As(err, &badCases), errors.As(err, &strict):
		return BadInput
	case errors.As(err, &notHeld):
		return NotHeld
	case errors.Is(err, ask.ErrInterrupted):
		return Interrupted
	case errors.Is(err, syscall.EPIPE):
		return ClosedPipe
	}
	return Internal
}

// report prints an error for people. What needs no words gets none: somebody
// who left, a reader that closed the pipe, a check that has printed its findings.
// Lines are broken for a terminal of so many columns; 0 is none. The emergency
// line stands first for whoever may need it.
func report(w io.Writer, urgent bool, err error, columns int) {
	code := exitCode(err)
	if code == Done || code == Interrupted || code == ClosedPipe || errors.Is(err, errFound) {
		return
	}
	if urgent {
		fmt.Fprintln(w, ring999)
	}
	if problems, ok := errors.AsType[diag.List](err); ok {
		reportList(w, err, problems)
		return
	}
	for _, one := range oneByOne(err) {
		tell(w, one, columns)
	}
}

// mostTold is how many wrong things of one command line are told.
const mostTold = 20

// together gives everything that is wrong with how a command was given, each once,
// or else the first other error.
func together(errs ...error) error {
	var wrong []error
	for _, err := range errs {
		said := func(before error) bool { return before.Error() == err.Error() }
		if _, ok := errors.AsType[usageError](err); ok && !slices.ContainsFunc(wrong, said) {
			wrong = append(wrong, err)
		}
	}
	if len(wrong) > 0 {
		return errors.Join(wrong...)
	}
	return cmp.Or(errs...)
}

// oneByOne takes errors apart that were put together.
func oneByOne(err error) []error {
	joined, ok := err.(interface{ Unwrap() []error })
	if !ok {
		return []error{err}
	}
	var all []error
	for _, one := range joined.Unwrap() {
		all = append(all, oneByOne(one)...)
	}
	return all[:min(len(all), mostTold)]
}

// tell prints one error with what to try.
func tell(w io.Writer, err error, columns int) {
	message := cleanLines("threshold: " + inShort(err.Error()))
	if columns > 0 { // a log keeps it on one line
		message = fill(message, lineWidth(columns))
	}
	fmt.Fprintln(w, message)
	var more interface{ Hint() string }
	if errors.As(err, &more) && more.Hint() != "" {
		fmt.Fprintln(w, fill(cleanLines("hint: "+more.Hint()), lineWidth(columns)))
	}
}

// reportList prints what is wrong with a file, below what cannot be used for it.
func reportList(w io.Writer, err error, problems diag.List) {
	bad, headed := errors.AsType[unusableError](err)
	if bad.instead != "" {
		fmt.Fprintln(w, cleanLines(bad.instead))
	}
	if headed {
		fmt.Fprintln(w, bad.what)
	}
	for _, d := range problems {
		fmt.Fprintln(w, cleanLines(d.String()))
	}
}

// cleanLines keeps line breaks, and drops what would act on the terminal: a
// message may repeat a file's name or an argument.
func cleanLines(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lead := line[:len(line)-len(strings.TrimLeft(line, " "))]
		lines[i] = lead + strings.TrimLeft(unseen.Clean(line), " ")
	}
	return strings.Join(lines, "\n")
}

// mostSaid is how many bytes of a message are printed: it may repeat an argument.
const mostSaid = 4000

func inShort(text string) string {
	if len(text) <= mostSaid {
		return text
	}
	return strings.ToValidUTF8(text[:mostSaid], "") + "…"
}
