package cli

import (
	"errors"
	"slices"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/findings"
	"github.com/threshold-cli/threshold/pkg/pack"
)

func (a *app) packsValidateCommand() *cobra.Command {
	var o checkOptions
	c := &cobra.Command{
		Use:   "validate [DIR]...",
		Short: "Check packs: every problem of shape and reference, with its place",
		Long: "validate reads packs whole and prints every problem at once. Without DIR it\n" +
			"checks the packs that every command would use. It exits 1 when it finds any.\n" +
			"sarif, junit and github are for services that show problems beside the file.",
		Example: "  threshold packs validate\n" +
			"  threshold packs validate ./packs/my-area --format json\n" +
			"  threshold packs validate ./packs --format sarif >threshold.sarif",
		Args: cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, folders []string) error { return a.packsValidate(folders, o) },
	}
	checkVar(c, &o)
	return c
}

func (a *app) packsValidate(folders []string, o checkOptions) error {
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
		_, err := decode(s, framework, s.parts())
		if found, ok := errors.AsType[diag.List](err); ok {
			problems = append(problems, found...)
		} else if err != nil {
			return err
		}
		problems = append(problems, strayFiles(s, problems)...)
	}
	o.source = sourceOf(sources)
	return a.found(o, findings.Report{
		Check: "packs validate", Subjects: subjects(sources), Rules: diag.Rules(), Problems: problems,
	})
}

// strayFiles warns of files of a pack that nothing reads, but for those of which
// more is known to be wrong.
func strayFiles(s source, told diag.List) diag.List {
	list, _ := errors.AsType[diag.List](prefixed(pack.StrayFiles(s.files, s.folder).Err(), s.prefix))
	return slices.DeleteFunc(list, func(d diag.Diagnostic) bool {
		return slices.ContainsFunc(told, func(before diag.Diagnostic) bool { return before.File == d.File })
	})
}

func (a *app) toValidate(folders []string) ([]source, error) {
	if len(folders) == 0 {
		return a.sources()
	}
	return outsides(folders)
}
