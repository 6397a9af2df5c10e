package cli

import (
	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/result"
)

type renderOptions struct {
	output string
	force  bool
	format word
}

func (a *app) renderCommand() *cobra.Command {
	var o renderOptions
	c := &cobra.Command{
		Use:   "render RESULT",
		Short: "Print a saved result again, in any format",
		Long: "render reads a result that assess wrote as JSON or YAML and prints it again. It\n" +
			"judges nothing anew: the level, whom to ring and what was open are those of the\n" +
			"moment at which the result was made. RESULT is a file; - is standard input.\n" +
			"The HTML page needs nothing else, asks for nothing and prints on A4.",
		Example: "  threshold render ./result.json\n" +
			"  threshold render ./result.json --format html -o report.html\n" +
			"  threshold render - --format markdown <./result.json",
		Args: oneArgument("RESULT", "a saved result, or - for standard input"),
		RunE: func(_ *cobra.Command, args []string) error { return a.render(o, args[0]) },
	}
	resultFormatVar(c, &o.format)
	c.Flags().StringVarP(&o.output, "output", "o", "", "write to `FILE`, readable by you alone; - is standard output")
	c.Flags().BoolVar(&o.force, "force", false, "let --output replace a file")
	return c
}

func (a *app) render(o renderOptions, from string) error {
	name, data, err := a.read(from)
	if err != nil {
		return err
	}
	r, err := render.Read(name, data)
	if err != nil {
		return err
	}
	if r.Pack, err = a.confirm(r.Pack); err != nil {
		return err
	}
	return a.deliver(assessOptions{output: o.output, force: o.force, format: o.format}, r)
}

// confirm holds what a saved result says of its pack against the packs that are
// built in: the file may have been edited, or another version have written it.
func (a *app) confirm(p result.Pack) (result.Pack, error) {
	sum, err := a.builtIn(p.ID)
	claims := p.Origin == result.BuiltIn || p.Differs != nil && !*p.Differs
	if claims && p.SHA256 != sum {
		p.Origin, p.Differs = result.Unconfirmed, nil
	}
	return p, err
}

// oneArgument takes exactly one argument, free text.
func oneArgument(name, what string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) != 1 {
			return usage(c.UseLine(), "%s takes one %s: %s", c.CommandPath(), name, what)
		}
		return nil
	}
}
