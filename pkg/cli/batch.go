package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/ask"
	"github.com/threshold-cli/threshold/pkg/batch"
	"github.com/threshold-cli/threshold/pkg/pack"
)

type batchOptions struct {
	area, at string
	fields   []string
	jobs     int
	numbered bool
	strict   bool
}

func (a *app) batchCommand() *cobra.Command {
	var o batchOptions
	c := &cobra.Command{
		Use:   "batch [FILE...]",
		Short: "Judge many cases: one JSON object a line in, one a line out",
		Long: "batch reads cases as JSON, one on each line, from files or standard input, and\n" +
			"writes one line for each in the same order: the result that assess --format json\n" +
			"gives, or the parts of it that --fields names. A case is what an answers file\n" +
			"holds, with an id of its own where it should be found again.\n\n" +
			"A line that cannot be judged gives its number, its id and what is wrong in its\n" +
			"place. How many cases came to which level stands on standard error at the end.",
		Example: "  threshold batch --area wigan ./cases.ndjson >./results.ndjson\n" +
			"  threshold batch --fields id,level,range,support ./cases.ndjson\n" +
			"  threshold batch --area wigan --strict --at 2026-11-24T10:00 <./cases.ndjson",
		RunE: func(_ *cobra.Command, files []string) error { return a.batch(o, files) },
	}
	areaVar(c, &o.area)
	c.Flags().StringSliceVar(&o.fields, "fields", nil,
		"write only these `NAMES`, with commas between: id, line and the fields of a result")
	c.Flags().IntVar(&o.jobs, "jobs", runtime.GOMAXPROCS(0), "how many `CORES` to judge on")
	c.Flags().BoolVar(&o.numbered, "numbered", false,
		"take each line's number from before it, as cat -n writes it: for parts of a whole")
	c.Flags().BoolVar(&o.strict, "strict", false, "stop at the first line that cannot be judged, with exit code 3")
	atVar(c, &o.at)
	return c
}

// mostJobs is far more cores than a machine has; each job holds memory of its own.
const mostJobs = 1024

func (a *app) batch(o batchOptions, files []string) error {
	if o.jobs < 1 || o.jobs > mostJobs {
		return usage("leave it out for as many as there are", "--jobs wants a number from 1 to %d, found %d",
			mostJobs, o.jobs)
	}
	open, err := a.areaOpener(o.at)
	if err != nil {
		return err
	}
	sources, closeAll, err := a.caseFiles(files)
	if err != nil {
		return err
	}
	defer closeAll()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	open, restore := inLittleMemory(open)
	defer restore()
	start := a.Now()
	summary, err := batch.Run(ctx, a.Out, batch.Options{
		Sources: sources, Numbered: o.numbered, Area: o.area, Fallback: a.areaOr(""), Fields: o.fields,
		Jobs: o.jobs, Strict: o.strict,
		Open: open, Progress: a.progress(),
	})
	return a.batchEnd(summary, a.Now().Sub(start), err)
}

// batchEnd says what was written, however the run ended.
func (a *app) batchEnd(s batch.Summary, took time.Duration, err error) error {
	var field batch.FieldError
	var noArea batch.NoAreaError
	switch {
	case errors.As(err, &noArea):
		return usage(noArea.Hint(), "%s", noArea)
	case errors.As(err, &field):
		return usage(field.Hint, "--fields: %s", field.Message)
	case len(s.Areas) > 0 || err == nil:
		fmt.Fprint(a.Err, cleanLines(summaryText(s, took)))
	}
	if errors.Is(err, context.Canceled) {
		return ask.ErrInterrupted
	}
	return err
}

func summaryText(s batch.Summary, took time.Duration) string {
	var out strings.Builder
	fmt.Fprintf(&out, "%s, %.1f seconds\n", judgedWords(s.Cases, s.Errors), took.Seconds())
	for _, area := range s.Areas {
		fmt.Fprintf(&out, "%s:\n", area.Area)
		for _, l := range area.Levels {
			fmt.Fprintf(&out, "  %9d at level %s %s (%s)\n", l.Cases, l.Level.ID, l.Level.Name,
				strings.Join(l.Level.Statute, ", "))
		}
	}
	return out.String()
}

// judgedWords counts cases and lines for people, and for programs that look for
// " 0 lines with errors".
func judgedWords(cases, errs int) string {
	return counted(cases, "case") + " judged, " + counted(errs, "line") + " with errors"
}

// progress tells a terminal a few times a second how far it is.
func (a *app) progress() func(batch.Progress) {
	if !a.ErrTerminal {
		return nil
	}
	last := a.Now()
	return func(p batch.Progress) {
		now := a.Now()
		if p.Done {
			fmt.Fprintf(a.Err, "\r%60s\r", "")
		} else if now.Sub(last) > 200*time.Millisecond {
			last = now
			fmt.Fprint(a.Err, "\r"+judgedWords(p.Cases, p.Errors))
		}
	}
}

// caseFiles opens the files named, or standard input. A - is standard input too.
func (a *app) caseFiles(names []string) (sources []batch.Source, closeAll func(), err error) {
	var open []io.Closer
	closeAll = func() {
		for _, file := range open {
			_ = file.Close() // it was only read
		}
	}
	if len(names) == 0 && a.InTerminal {
		return nil, closeAll, usage("threshold batch --area AREA FILE",
			"batch has nothing to read: name a file, or send cases to standard input")
	}
	if len(names) == 0 || slices.Equal(names, []string{"-"}) {
		return []batch.Source{{In: a.In}}, closeAll, nil
	}
	for _, name := range names {
		source := batch.Source{In: a.In}
		if len(names) > 1 {
			source.Name = name
		}
		if name != "-" {
			file, err := openFile(name)
			if err != nil {
				closeAll()
				return nil, closeAll, usage("", "cannot read %s: %s", name, errorCause(err))
			}
			open, source.In = append(open, file), file
		}
		sources = append(sources, source)
	}
	return sources, closeAll, nil
}

// openFile opens what can be read: a folder can be opened, and gives a fault later.
func openFile(name string) (*os.File, error) {
	if found, err := os.Stat(name); err == nil && found.IsDir() {
		return nil, errors.New("it is a folder")
	}
	return os.Open(name)
}

// areaOpener reads what all areas share, and gives a function that makes one
// ready.
func (a *app) areaOpener(at string) (areaOpener, error) {
	clock, err := a.clock(at)
	if err != nil {
		return nil, err
	}
	national, err := a.national()
	if err != nil {
		return nil, err
	}
	framework, err := a.framework()
	if err != nil {
		return nil, err
	}
	list, err := a.sources()
	others := a.others(framework)
	return func(id string) (*batch.Area, error) {
		n := slices.IndexFunc(list, func(s source) bool { return s.id == id })
		if n < 0 {
			return nil, batch.NoAreaError{Area: id, Areas: idsOf(list)}
		}
		p, err := a.load(list[n], framework, pack.All&^pack.Cases)
		if err != nil {
			return nil, err
		}
		a.noticeBeside(p)
		a.notHeldBeside(p)
		return batch.Prepare(p, framework, national, clock, others), nil
	}, err
}

func idsOf(list []source) []string {
	var ids []string
	for _, s := range list {
		ids = append(ids, s.id)
	}
	return ids
}
