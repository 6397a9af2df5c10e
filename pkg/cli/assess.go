package cli

import (
	"bytes"
	"errors"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/result"
)

type assessOptions struct {
	area, answers, at, output, failOn string
	force, edit, accessible           bool
	format                            word
	saveOptions
	lockOptions
	keyOptions
	judgementOptions
}

func (a *app) assessCommand() *cobra.Command {
	var o assessOptions
	c := &cobra.Command{
		Use:   "assess",
		Short: "Judge one case: level, reasons, what to do and whom to ring",
		Long: "assess asks what has been seen, level by level unseen, and prints a suggested\n" +
			"level with its reasons, the steps, whom to ring now and the words about consent.\n" +
			"With --answers it reads them from a file instead. Nothing is kept unless you\n" +
			"say -o or --save. --own-level and --depart put your own judgement beside the\n" +
			"suggestion; what you type stays in the shell's history, so that a file of\n" +
			"answers is the better place for a reason.",
		Example: "  threshold assess --area wigan\n" +
			"  threshold assess --area wigan --save case.yaml\n" +
			"  threshold assess --area wigan --save case.age --encrypt\n" +
			"  threshold assess --area wigan --answers case.yaml\n" +
			"  threshold assess --area wigan --answers case.yaml --at 2026-12-25T10:00\n" +
			"  threshold assess --answers case.yaml --own-level 3\n" +
			"  threshold assess --answers case.yaml --depart 4 --reason \"It gets worse\" \\\n" +
			"    --consulted \"safeguarding lead\"\n" +
			"  threshold assess --answers - --format json <case.json",
		Args: a.noArgs,
		RunE: func(*cobra.Command, []string) error { return a.assess(o) },
	}
	areaVar(c, &o.area)
	c.Flags().StringVar(&o.answers, "answers", "", "read the answers from `FILE`; - is standard input")
	c.Flags().BoolVar(&o.edit, "edit", false, "open the interview on the answers of --answers, to change them")
	c.Flags().BoolVar(&o.accessible, "accessible", false, "ask in plain numbered lines, for a screen reader (ACCESSIBLE=1)")
	o.saveVar(c)
	o.lockVar(c)
	o.identityVar(c)
	atVar(c, &o.at)
	c.Flags().StringVarP(&o.output, "output", "o", "", "write the result to `FILE`, readable by you alone; - is standard output")
	c.Flags().BoolVar(&o.force, "force", false, "let --output and --save replace a file")
	o.judgementVar(c)
	c.Flags().StringVar(&o.failOn, "fail-on", "", "exit 1 when the suggested level is `LEVEL` or above")
	resultFormatVar(c, &o.format)
	return c
}

// check refuses what cannot be carried out, before anything is asked.
func (o assessOptions) check() error {
	if o.edit && o.answers == "" {
		return usage("add --answers FILE", "--edit opens the answers of a file")
	}
	if err := errors.Join(o.judgementOptions.check(), o.checkSave(), o.checkLock(o.save != "")); err != nil {
		return err
	}
	if sameFile(o.output, o.answers) {
		return usage("give another name", "--output would write the result over the answers")
	}
	if o.output != "" && o.output != "-" {
		return mayWrite(o.output, o.force)
	}
	return nil
}

func (a *app) assess(o assessOptions) error {
	if err := o.check(); err != nil {
		return err
	}
	given, err := a.given(&o)
	if err != nil {
		return err
	}
	return a.judge(o, given)
}

// judge judges the answers given or, where there are none, asks for them.
func (a *app) judge(o assessOptions, given []answer.File) error {
	i, err := a.ready(o, given)
	if err != nil {
		return err
	}
	failOn, err := levelFlag(i.pack, "--fail-on", o.failOn)
	if err != nil {
		return err
	}
	if err := a.readyLock(&o); err != nil {
		return err
	}
	c, unsaved, err := a.caseFrom(o, given, i)
	if err != nil {
		return err
	}
	clock := i.now()
	r := advice.Advise(i.pack, i.national, c, assess.Assess(i.pack, i.framework, c), clock)
	r = advice.AtHome(i.pack, home(i.pack, c, i.others), c, r, clock)
	if err := errors.Join(unsaved, a.deliver(o, r)); err != nil {
		return err
	}
	a.noteUnlocked(o)
	if failOn > 0 && r.Level.Ordinal >= failOn {
		return errFailOn
	}
	return nil
}

// ready reads all that asking and judging need, and holds the answers against it.
func (a *app) ready(o assessOptions, given []answer.File) (i interview, err error) {
	if i.now, err = a.ticking(o.at); err != nil {
		return i, err
	}
	if i.national, err = a.national(); err != nil {
		return i, err
	}
	if len(given) == 0 {
		if o.area, err = a.askArea(o.area, o.accessible); err != nil {
			return i, err
		}
	}
	i.pack, i.framework, err = a.openFor(o.area, pack.All&^pack.Cases, given...)
	i.others = a.others(i.framework)
	return i, err
}

func (a *app) deliver(o assessOptions, r result.Result) error {
	var out bytes.Buffer
	out.Grow(usualText)
	for _, f := range render.Formats() {
		if f.Name == o.format.value {
			if err := f.Result(&out, r, a.layout(o.output)); err != nil {
				return err
			}
		}
	}
	if o.output != "" && o.output != "-" {
		return write(o.output, out.Bytes(), o.force)
	}
	if err := a.beginAgain(&out, o, r); err != nil {
		return err
	}
	return a.print(out.Bytes())
}

// beginAgain adds the first screen to a report that is longer than the terminal,
// after an interview: no pager holds it up, and its end says least.
func (a *app) beginAgain(out *bytes.Buffer, o assessOptions, r result.Result) error {
	interviewed := o.answers == "" || o.edit
	if !interviewed || !a.OutTerminal || o.format.value != "text" || !a.long(out.Bytes()) {
		return nil
	}
	return render.TextAgain(out, r, a.layout(o.output), a.Rows)
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
