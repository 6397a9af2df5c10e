package cli

import "github.com/spf13/cobra"

func (a *app) packsCommand() *cobra.Command {
	c := &cobra.Command{
		Use:     "packs",
		Short:   "Look at packs: a threshold document as data",
		Example: "  threshold packs list\n  threshold packs validate ./my-area",
	}
	asGroup(c)
	c.AddCommand(a.packsListCommand(), a.packsShowCommand(), a.packsValidateCommand(), a.packsTestCommand(), a.packsVerifyCommand(),
		a.packsSchemaCommand())
	c.AddCommand(a.packsDiffCommand(), a.packsImpactCommand())
	return c
}
