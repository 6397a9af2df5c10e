package cli

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/diag"
)

func (a *app) packsValidateCommand() *cobra.Command {
	var format word
	c := &cobra.Command{
		Use:   "validate [DIR]...",
		Short: "Check packs: every problem of shape and reference, with its place",
		Long:  "validate reads packs whole and prints every problem at once. Without DIR it\nchecks the packs that every command would use. It exits 1 when it finds any.",
		Example: "  threshold packs validate\n" +
			"  threshold packs validate ./packs/my-area --format json",
		Args: cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, folders []string) error { return a.packsValidate(folders, format) },
	}
	formatVar(c, &format)
	return c
}

// errFound says that a check found problems, which it has already printed.
var errFound = errors.New("problems were found")

func (a *app) packsValidate(folders []string, format word) error {
	sources, err := a.toValidate(folders)
	if err != nil {
		return err
	}
	framework, err := a.framework()
	if err != nil {
		return err
	}
	problems := diag.List{}
	for _, s := range sources {
		_, err := a.load(s, framework, s.parts())
		var found diag.List
		if errors.As(err, &found) {
			problems = append(problems, found...)
		} else if err != nil {
			return err
		}
	}
	if err := a.printProblems(problems, len(sources), format); err != nil {
		return err
	}
	if len(problems) > 0 {
		return errFound
	}
	return nil
}

func (a *app) toValidate(folders []string) ([]source, error) {
	if len(folders) == 0 {
		return a.sources()
	}
	var list []source
	for _, folder := range folders {
		found, err := outside(folder)
		if err != nil {
			return nil, err
		}
		list = append(list, found...)
	}
	return list, nil
}

// diagnosticWords is a diagnostic as data.
type diagnosticWords struct {
	diag.Diagnostic
	diag.Pos
}

func (a *app) printProblems(problems diag.List, packs int, format word) error {
	problems.Sort()
	data := struct {
		Diagnostics []diagnosticWords `json:"diagnostics"`
	}{[]diagnosticWords{}}
	for _, d := range problems {
		data.Diagnostics = append(data.Diagnostics, diagnosticWords{d, d.Pos})
	}
	if format.value != "text" {
		return a.give(format, data, nil)
	}
	var out bytes.Buffer
	for _, d := range problems {
		fmt.Fprintln(&out, cleanLines(d.String()))
	}
	fmt.Fprintf(&out, "%d packs checked, %d problems\n", packs, len(problems))
	return a.print(&out)
}
