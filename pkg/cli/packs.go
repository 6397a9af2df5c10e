package cli

import "github.com/spf13/cobra"

func (a *app) packsCommand(args []string) *cobra.Command {
	c := &cobra.Command{
		Use:     "packs",
		Short:   "Look at packs: a threshold document as data",
		Example: "  threshold packs list\n  threshold packs validate ./my-area",
	}
	asGroup(c, c.Help)
	add(c, args, []entry{
		{"list", a.packsListCommand}, {"show", a.packsShowCommand}, {"export", a.packsExportCommand},
		{"new", a.packsNewCommand}, {"validate", a.packsValidateCommand}, {"lint", a.packsLintCommand},
		{"test", a.packsTestCommand}, {"verify", a.packsVerifyCommand}, {"diff", a.packsDiffCommand},
		{"impact", a.packsImpactCommand}, {"hash", a.packsHashCommand}, {"manifest", a.packsManifestCommand},
		{"verify-hash", a.packsVerifyHashCommand}, {"schema", a.packsSchemaCommand},
	})
	return c
}
