// Package cli is the command line of threshold: one file for each command.
//
//	os.Exit(cli.Main(cli.System(), os.Args[1:]))
//
// Every command has the same shape: an options struct, flags bound to it, and a
// run method that gathers its whole output before it writes any, so that a
// command that fails prints nothing on standard output. Results go to standard
// output, everything else to standard error; exit.go turns errors into codes.
package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/internal/nearest"
)

// Main runs one command and returns its exit code.
func Main(env Env, args []string) (code int) {
	defer func() {
		if fault := recover(); fault != nil {
			fmt.Fprintf(env.Err, "threshold: a fault of the program: %v\n", fault)
			code = Internal
		}
	}()
	out := &output{Writer: env.Out}
	env.Out = out
	root := Only(env, args)
	root.SetArgs(args)
	c, err := root.ExecuteC()
	err = out.or(err)
	report(env.Err, urgent(c, err), err, env.Columns)
	return exitCode(err)
}

// Root builds the whole command tree.
func Root(env Env) *cobra.Command { return Only(env, nil) }

// Only builds as much of the command tree as args need: making every command and
// flag takes longer than most commands do.
func Only(env Env, args []string) *cobra.Command {
	app := &app{Env: env}
	root := &cobra.Command{
		Use:   "threshold",
		Short: "What does a worry about a child call for, by the local guidance?",
		Long: "threshold puts a local threshold-of-need document to work: it asks what has been\n" +
			"seen, suggests a level with its reasons, and says what to do, whom to ring now\n" +
			"and what to say about consent. It works offline and keeps nothing.\n\n" +
			ring999,
		Example: "  threshold assess --area wigan\n" +
			"  threshold contacts --area wigan\n" +
			"  threshold indicators --area wigan --search \"missing from home\"",
		SilenceUsage: true, SilenceErrors: true,
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
	}
	root.SetOut(env.Out)
	root.SetErr(env.Err)
	root.PersistentFlags().StringArrayVar(&app.folders, "packs", nil,
		"also read packs from `DIR`, a pack or a folder of packs; they beat the built-in ones (THRESHOLD_PACKS)")
	root.PersistentFlags().BoolVar(&app.paging.never, "no-pager", false,
		"print long text as it is (THRESHOLD_PAGER=cat)")
	root.PersistentPreRunE = func(c *cobra.Command, _ []string) error { return app.configure(c, args) }
	if add(root, args, app.commands(args)); len(root.Commands()) > 1 {
		root.Version, _ = build()
	}
	root.SetHelpCommand(app.helpCommand())
	root.SetHelpFunc(helpFunc(root.HelpFunc(), lineWidth(env.Columns), args))
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error { return flagError(c, err, args) })
	asGroup(root, app.start)
	cobra.MousetrapHelpText = "" // or the library would show its own words and close the window
	if env.DoubleClicked {
		asGroup(root, app.doubleClicked)
	}
	if isCompletion(args) {
		app.complete(root)
	}
	return root
}

// entry makes the command of a name when it is needed.
type entry struct {
	name string
	make func() *cobra.Command
}

func (a *app) commands(args []string) []entry {
	return []entry{
		{"assess", a.assessCommand}, {"batch", a.batchCommand}, {"render", a.renderCommand},
		{"indicators", a.indicatorsCommand}, {"explain", a.explainCommand}, {"areas", a.areasCommand},
		{"levels", a.levelsCommand}, {"route", a.routeCommand}, {"contacts", a.contactsCommand},
		{"consent", a.consentCommand}, {"compare", a.compareCommand}, {"review", a.reviewCommand},
		{"practise", a.practiseCommand}, {"packs", func() *cobra.Command {
			return a.packsCommand(args[min(1, len(args)):])
		}},
		{"version", a.versionCommand}, {"completion", completionCommand}, {"man", a.manCommand},
		{"doctor", a.doctorCommand},
	}
}

// add gives a group the one command that args name in their first word, or all
// of them, since a slip needs every name and help shows them.
func add(group *cobra.Command, args []string, list []entry) {
	asked := func(e entry) bool { return len(args) > 0 && e.name == args[0] }
	if n := slices.IndexFunc(list, asked); n >= 0 {
		list = list[n : n+1]
	}
	for _, e := range list {
		group.AddCommand(e.make())
	}
}

// app is what every command shares.
type app struct {
	Env
	folders  []string
	noted    bool // what does not stop the command has been said
	settings settings
	paging   paging
}

// asGroup makes a command that only holds others do something without arguments,
// and refuse a name that none of them has.
func asGroup(group *cobra.Command, alone func() error) {
	group.Args = cobra.ArbitraryArgs
	group.RunE = func(c *cobra.Command, args []string) error {
		if len(args) == 0 {
			return alone()
		}
		return unknownCommand(c, args)
	}
}

// unknownCommand refuses the first of some words, which is no command of a group.
func unknownCommand(group *cobra.Command, words []string) error {
	if soundsUrgent(words) {
		return urgentError{usage(urgentHint, "%s has no command %q", group.CommandPath(), words[0])}
	}
	return unknownName(group, words[0])
}

// strayCommand refuses the first word that a group was given where it names no
// command of it. line is the whole command line.
func strayCommand(c *cobra.Command, line []string) error {
	words := c.Flags().Args()
	if !c.HasSubCommands() || len(words) == 0 {
		return nil
	}
	group, left := deepest(c, words)
	if slices.ContainsFunc(group.Commands(), func(c *cobra.Command) bool { return c.Name() == left[0] }) {
		return nil
	}
	return unknownCommand(group, slices.Concat(left[:1], line))
}

func unknownName(group *cobra.Command, name string) error {
	var names []string
	for _, c := range group.Commands() {
		if c.IsAvailableCommand() {
			names = append(names, c.Name())
		}
	}
	hint := nearest.Hint(name, append(names, topicsOf(group)...))
	if hint == "" {
		hint = "commands: " + strings.Join(names, ", ")
	}
	return usage(hint, "%s has no command %q", group.CommandPath(), name)
}
