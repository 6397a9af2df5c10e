package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/internal/safefile"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/result"
)

type assessOptions struct {
	area, answers, at, output, failOn string
	force, edit, accessible           bool
	format                            word
}

func (a *app) assessCommand() *cobra.Command {
	var o assessOptions
	c := &cobra.Command{
		Use:   "assess",
		Short: "Judge one case: level, reasons, what to do and whom to ring",
		Long: "assess asks what has been seen, level by level unseen, and prints a suggested\n" +
			"level with its reasons, the steps, whom to ring now and the words about consent.\n" +
			"With --answers it reads them from a file instead. Nothing is kept unless you\n" +
			"say -o.",
		Example: "  threshold assess --area wigan\n" +
			"  threshold assess --area wigan --answers case.yaml\n" +
			"  threshold assess --area wigan --answers case.yaml --at 2026-12-25T10:00\n" +
			"  threshold assess --answers - --format json <case.json",
		Args: noArgs,
		RunE: func(*cobra.Command, []string) error { return a.assess(o) },
	}
	areaVar(c, &o.area)
	c.Flags().StringVar(&o.answers, "answers", "", "read the answers from `FILE`; - is standard input")
	c.Flags().BoolVar(&o.edit, "edit", false, "open the interview on the answers of --answers, to change them")
	c.Flags().BoolVar(&o.accessible, "accessible", false, "ask in plain numbered lines, for a screen reader (ACCESSIBLE=1)")
	atVar(c, &o.at)
	c.Flags().StringVarP(&o.output, "output", "o", "", "write the result to `FILE`, readable by you alone; - is standard output")
	c.Flags().BoolVar(&o.force, "force", false, "let --output replace a file")
	c.Flags().StringVar(&o.failOn, "fail-on", "", "exit 1 when the suggested level is `LEVEL` or above")
	resultFormatVar(c, &o.format)
	return c
}

func (a *app) assess(o assessOptions) error {
	now, err := a.ticking(o.at)
	if err != nil {
		return err
	}
	national, err := a.national()
	if err != nil {
		return err
	}
	given, err := a.given(&o)
	if err != nil {
		return err
	}
	if given == nil {
		if o.area, err = a.askArea(o.area, o.accessible); err != nil {
			return err
		}
	}
	p, framework, err := a.open(o.area, pack.All&^pack.Cases)
	if err != nil {
		return a.evenSo(err)
	}
	failOn, err := levelFlag(p, "--fail-on", o.failOn)
	if err != nil {
		return err
	}
	c, err := a.caseFrom(o, given, interview{p, framework, national, now})
	if err != nil {
		return err
	}
	r := advice.Advise(p, national, c, assess.Assess(p, framework, c), now())
	if err := a.deliver(o, r); err != nil {
		return err
	}
	if failOn > 0 && r.Level.Ordinal >= failOn {
		return errFailOn
	}
	return nil
}

// given reads the answers file where there is one, and takes the area from it
// where no flag names one.
func (a *app) given(o *assessOptions) (*answer.File, error) {
	if o.answers == "" {
		return nil, nil
	}
	name, data, err := a.read(o.answers)
	if err != nil {
		return nil, err
	}
	file, err := answer.Decode(name, data)
	if o.area == "" {
		o.area = file.Case.Area
	}
	return &file, err
}

// read reads a file that the user named, or standard input.
func (a *app) read(name string) (string, []byte, error) {
	if name == "-" {
		data, err := readMost(a.In)
		if err == errTooLarge {
			err = usage("", "cannot read standard input: %s", err)
		}
		return "<stdin>", data, err
	}
	data, err := a.ReadFile(name)
	var fault *fs.PathError
	if errors.As(err, &fault) {
		err = usage("", "cannot read %s: %s", name, fault.Err)
	}
	return name, data, err
}

// evenSo prints the emergency line where a pack cannot be used: whoever asked
// may need it now.
func (a *app) evenSo(err error) error {
	var problems diag.List
	if errors.As(err, &problems) {
		fmt.Fprintln(a.Err, "If a child is in immediate danger, ring 999 now.")
		fmt.Fprintln(a.Err, "This pack cannot be used:")
	}
	return err
}

// caseFrom checks a given case against the pack, or asks for one.
func (a *app) caseFrom(o assessOptions, given *answer.File, i interview) (answer.Case, error) {
	if given == nil {
		return a.interview(i, nil, o.accessible)
	}
	var problems diag.List
	for _, f := range i.pack.CheckCase(i.framework, given.Case) {
		problems.Add(diag.Diagnostic{File: given.Name, Pos: given.At(f.Where...), Code: f.Code, Message: f.Message, Hint: f.Hint})
	}
	if len(problems) > 0 || !o.edit {
		return given.Case, problems.Err()
	}
	return a.interview(i, &given.Case, o.accessible)
}

func (a *app) deliver(o assessOptions, r result.Result) error {
	var out bytes.Buffer
	for _, f := range render.Formats() {
		if f.Name == o.format.value {
			if err := f.Result(&out, r, a.layout(o.output)); err != nil {
				return err
			}
		}
	}
	if o.output == "" || o.output == "-" {
		return a.print(&out)
	}
	err := safefile.Write(o.output, out.Bytes(), o.force)
	if errors.Is(err, safefile.ErrExists) {
		return usage("--force replaces it", "%s exists already", o.output)
	}
	if err != nil {
		return usage("", "cannot write %s: %s", o.output, errorCause(err))
	}
	return nil
}

// layout is for the terminal, or for a file: plain and 80 columns wide.
func (a *app) layout(output string) render.Options {
	if output != "" && output != "-" {
		return render.Options{}
	}
	return render.Options{Width: a.Columns, Styled: a.styled()}
}

// levelFlag reads a flag that names a level of the pack; 0 where it is empty.
func levelFlag(p *pack.Pack, name, value string) (int, error) {
	if value == "" {
		return 0, nil
	}
	levels := p.ResolveLevel(value)
	if len(levels) == 0 {
		return 0, noLevel(p, name, value)
	}
	return levels[0].Ordinal, nil
}
