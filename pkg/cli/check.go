package cli

import (
	"bytes"
	"errors"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/findings"
	"github.com/threshold-cli/threshold/pkg/render"
)

// errFound says that a check found problems, which it has already printed.
var errFound = errors.New("problems were found")

// checkOptions are the flags of every command that checks something. A command
// holds them in its own options, binds them with checkVar and ends in found:
//
//	return a.found(o.checkOptions, findings.Report{Check: "packs lint", …})
type checkOptions struct {
	format word
	failOn word
	source func(file string) []byte // gives files, for source lines on a terminal; see sourceOf
	more   func(*render.Page)       // what else the standard text says, above its total; may be nil
}

// checkVar binds --format and --fail-on.
func checkVar(c *cobra.Command, o *checkOptions) {
	var names []string
	for _, f := range findings.Formats() {
		names = append(names, f.Name)
	}
	bindFormat(c, &o.format, names)
	o.failOn = word{value: string(diag.Error), allowed: []string{string(diag.Error), string(diag.Warning)}}
	wordVar(c, &o.failOn, "fail-on", "exit 1 from this severity up")
}

// found prints what a check found and returns errFound, which is exit code 1,
// where the check failed. The report's Version, FailOn and order of
// problems are set here.
func (a *app) found(o checkOptions, r findings.Report) error {
	r.Version, _ = build()
	r.FailOn = diag.Severity(o.failOn.value)
	r.Problems.Sort()
	if err := a.printReport(o, r); err != nil {
		return err
	}
	if r.Failed() {
		return errFound
	}
	return nil
}

func (a *app) printReport(o checkOptions, r findings.Report) error {
	options := findings.Options{Width: a.Columns, Styled: a.styled(), More: o.more}
	if a.OutTerminal {
		options.Source = o.source
	}
	var out bytes.Buffer
	for _, f := range findings.Formats() {
		if f.Name == o.format.value {
			if err := f.Write(&out, r, options); err != nil {
				return err
			}
		}
	}
	return a.print(out.Bytes())
}

// subjects names packs as a report wants them.
func subjects(sources []source) []findings.Subject {
	list := make([]findings.Subject, len(sources))
	for n, s := range sources {
		list[n] = findings.Subject{Name: s.id, Folder: s.name(".")}
	}
	return list
}

// sourceOf gives the bytes of any file of the packs by the name that diagnostics
// call it, or nil.
func sourceOf(sources []source) func(file string) []byte {
	return func(file string) []byte {
		for _, s := range sources {
			if data := s.read(file); data != nil {
				return data
			}
		}
		return nil
	}
}
