package ask

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/huh"

	"github.com/threshold-cli/threshold/pkg/question"
)

// Huh asks on the full screen, one form for each question, on the terminal's
// second screen so that no answer stays behind. Both streams must be a terminal.
//
// Esc goes back. Only a form that was completed is an answer: the library ends
// without an error when it is told to stop, and does not end when its input
// does.
type Huh struct {
	in, out *os.File
}

// NewHuh makes a Huh that draws on out and reads keys from in.
func NewHuh(in, out *os.File) *Huh { return &Huh{in: in, out: out} }

// Ask shows the question until it is answered.
func (h *Huh) Ask(q question.Question, current []string, progress string) (Reply, error) {
	d := newDraft(q, current)
	for {
		v := h.show(q, d, progress)
		if err := guarded(func() error { return h.run(v) }); err != nil {
			return d.left(q, Reply{}), err
		}
		if err := h.aside(v); err != nil {
			return d.left(q, Reply{}), err
		}
		if reply, again, err := v.reply(); err != nil || reply.Turn() {
			return d.left(q, reply), err
		} else if !again {
			return reply, nil
		}
	}
}

// aside shows what was asked for beside the question, which comes again then.
func (h *Huh) aside(v *view) error {
	switch v.wish {
	case wishRing: // on the screen that stays, so that it can be read afterwards
		return NewLine(h.in, h.out).pause(v.question.Ring)
	case wishHelp:
		return h.read(v.helpLines())
	}
	return nil
}

// run draws the form until it ends, in whatever way. The program is made here
// and not by the form, so that it can be asked to leave: the form's own Run can
// only be killed, which closes the input while somebody still reads from it.
func (h *Huh) run(v *view) error {
	v.form.SubmitCmd, v.form.CancelCmd = tea.Quit, tea.Quit
	err := h.program(v.form, tea.WithFilter(v.filter))
	if err == nil && v.form.State == huh.StateAborted {
		return ErrInterrupted
	}
	return err
}

// program runs something that draws until it ends, or until the process is told
// to stop or its input ends.
func (h *Huh) program(model tea.Model, options ...tea.ProgramOption) error {
	ctx, end, release := stoppable()
	defer release()
	program := tea.NewProgram(model, append(options,
		tea.WithInput(watched{h.in, func() { end(ErrIncomplete) }}),
		tea.WithOutput(h.out),
		tea.WithAltScreen(),
		tea.WithoutSignalHandler(),
	)...)
	defer context.AfterFunc(ctx, program.Quit)()
	_, err := program.Run()
	switch cause := context.Cause(ctx); {
	case cause != nil:
		return cause
	case err != nil:
		return fmt.Errorf("%w: %w", ErrIncomplete, err)
	}
	return nil
}

// guarded turns a panic of the library into an error.
func guarded(run func() error) (err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("the form on the screen failed: %v", fault)
		}
	}()
	return run()
}

// watched tells when the input has ended, which the library passes over.
type watched struct {
	*os.File
	ended func()
}

func (w watched) Read(p []byte) (int, error) {
	n, err := w.File.Read(p)
	if n == 0 || err != nil {
		w.ended()
	}
	return n, err
}

// draft is what is chosen in a form, whether or not it will be an answer.
type draft struct {
	one, text string
	many      []string
}

func newDraft(q question.Question, current []string) *draft {
	d := &draft{many: slices.Clone(current)}
	if len(current) == 1 {
		d.one, d.text = current[0], q.Label(current[0])
	}
	return d
}

// left adds to a reply that leads away what is ticked.
func (d *draft) left(q question.Question, reply Reply) Reply {
	if q.Kind == question.Many {
		reply.Ticked = slices.Clone(d.many)
	}
	return reply
}

func (d *draft) values(q question.Question) []string {
	switch {
	case q.Kind == question.Many:
		return slices.Clone(d.many)
	case q.Typed() && strings.TrimSpace(d.text) != "":
		value, _, err := byWords(q, d.text)
		if err != nil {
			return nil
		}
		return []string{value}
	case q.Kind == question.One && d.one != "":
		return []string{d.one}
	}
	return nil
}
