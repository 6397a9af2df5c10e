package ask

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"github.com/threshold-cli/threshold/pkg/internal/unseen"
	"github.com/threshold-cli/threshold/pkg/question"
)

// Line asks in plain lines, top to bottom, for terminals that draw nothing and
// for people who have the screen read to them. It never draws over what it has
// said.
//
// Ctrl-C while it waits is ErrInterrupted. So is q. Other letters go back, to all
// answers, to one's own words, or show what there is to know; each question says
// which it takes.
type Line struct {
	in   *bufio.Reader // one for all questions: a second would lose what this one has read ahead
	out  io.Writer
	over error // set once the input cannot be relied on any more
}

// NewLine makes a Line that asks on out and reads from in.
func NewLine(in io.Reader, out io.Writer) *Line {
	return &Line{in: bufio.NewReader(in), out: out}
}

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
		if reply, turns, err := turn(q, typed); turns || err != nil {
			return reply, err
		}
		if words, asks := aside(q, current, progress, typed); asks {
			said = words
			continue
		}
		values, fault := understand(q, current, typed)
		if fault == nil {
			return Reply{Values: values}, l.say("You chose: " + saidBack(q, values, typed) + ".\n")
		}
		said = "\n" + sentence(fault.Error()) + "\n" + howTo(q, current)
	}
}

// turn tells whether what was typed leads away from the question.
func turn(q question.Question, typed string) (reply Reply, turns bool, err error) {
	switch {
	case typed == "q":
		return Reply{}, true, ErrInterrupted
	case typed == "b":
		return Reply{Back: true}, true, nil
	case typed == "r" && q.Jumps:
		return Reply{Review: true}, true, nil
	case typed == "/" && q.Jumps && q.Kind != question.Words:
		return Reply{Search: true}, true, nil
	}
	return Reply{}, false, nil
}

// aside is what somebody asked to see before answering.
func aside(q question.Question, current []string, progress, typed string) (words string, asks bool) {
	switch about, help := strings.CutPrefix(typed, "?"); {
	case typed == "!" && q.Ring != "":
		return "\n" + q.Ring + "\n" + howTo(q, current), true
	case typed == "??":
		return allKeys(q) + howTo(q, current), true
	case typed == "?":
		return whatIsMeant(q) + inFull(q, current, progress), true
	case help:
		return helpOn(q, strings.TrimSpace(about)) + howTo(q, current), true
	}
	return "", false
}

// pause says something and waits for Enter.
func (l *Line) pause(words string) error {
	ctx, _, release := stoppable()
	defer release()
	_, err := l.exchange(ctx, "\n"+words+"\nPress Enter to go on with the questions. ")
	return err
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
		return strings.ToLower(strings.TrimSpace(unseen.Clean(typed))), nil
	}
}

// folded breaks lines that are too wide between words. What belongs to a number
// stays to the right of it.
func folded(words string, width int) string {
	lines := strings.Split(words, "\n")
	for n, line := range lines {
		if ansi.StringWidth(line) > width {
			lines[n] = hanging(line, width)
		}
	}
	return strings.Join(lines, "\n")
}

func hanging(line string, width int) string {
	lead := len(line) - len(strings.TrimLeft(line, " 0123456789"))
	if !strings.HasSuffix(line[:lead], "  ") {
		lead = 0
	}
	text := ansi.Wordwrap(line[lead:], max(width-lead, 1), "")
	return line[:lead] + strings.ReplaceAll(text, "\n", "\n"+strings.Repeat(" ", lead))
}

// end closes the prompt's line and lets nothing be asked after it.
func (l *Line) end(why error) error {
	_ = l.say("\n")
	l.over = why
	return why
}

// width is that of the terminal, or a usual one.
func (l *Line) width() int {
	if screen, isFile := l.out.(*os.File); isFile {
		return min(sizeOf(screen).orUsual().width, widest)
	}
	return widest
}

// say prints. Where nothing can be printed nobody sees what is asked.
func (l *Line) say(words string) error {
	if l.over != nil {
		return l.over
	}
	if _, err := io.WriteString(l.out, folded(words, l.width())); err != nil {
		l.over = fmt.Errorf("%w: %w", ErrIncomplete, err)
	}
	return l.over
}
