package cli

import "github.com/spf13/cobra"

func (a *app) packsCommand() *cobra.Command {
	c := &cobra.Command{
		Use:     "packs",
		Short:   "Look at packs: a threshold document as data",
		Example: "  threshold packs list\n  threshold packs validate ./my-area",
	}
	asGroup(c)
	c.AddCommand(
		a.packsListCommand(), a.packsShowCommand(), a.packsExportCommand(), a.packsNewCommand(),
		a.packsValidateCommand(), a.packsLintCommand(), a.packsTestCommand(), a.packsVerifyCommand(),
		a.packsDiffCommand(), a.packsImpactCommand(),
		a.packsSchemaCommand(),
	)
	return c
}
