package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"github.com/threshold-cli/threshold/pkg/internal/unseen"
)

// typed is a command line as far as it has been typed.
type typed struct {
	command *cobra.Command
	args    []string // words before the one that is being typed
	word    string   // the beginning of that
}

// completer says what may stand where the cursor is. A pack or folder that cannot
// be read gives nothing, and no word about it: somebody is typing.
type completer func(typed) ([]listed, cobra.ShellCompDirective)

// isCompletion tells whether a shell asks for completions rather than somebody
// for a command.
func isCompletion(args []string) bool {
	return len(args) > 0 && (args[0] == cobra.ShellCompRequestCmd || args[0] == cobra.ShellCompNoDescRequestCmd)
}

// complete gives every flag and command of the tree its completions. It goes
// through the whole tree, so that only a shell that asks pays for it.
func (a *app) complete(root *cobra.Command) {
	root.InitDefaultHelpCmd() // it is part of the tree only once a command runs
	root.CompletionOptions.SetDefaultShellCompDirective(cobra.ShellCompDirectiveNoFileComp)
	a.completeArguments(root)
	flags := func(f *pflag.Flag) { a.completeFlag(root, f) }
	root.PersistentFlags().VisitAll(flags)
	for _, c := range descendants(root) {
		a.completeArguments(c)
		c.Flags().VisitAll(func(f *pflag.Flag) { a.completeFlag(c, f) })
	}
}

// descendants lists the commands under another, at every depth.
func descendants(c *cobra.Command) []*cobra.Command {
	var all []*cobra.Command
	for _, child := range c.Commands() {
		all = append(append(all, child), descendants(child)...)
	}
	return all
}

func (a *app) completeArguments(c *cobra.Command) {
	if complete := a.argument(c); complete != nil {
		c.ValidArgs, c.ValidArgsFunction = nil, asCobra(complete)
	}
}

func (a *app) completeFlag(c *cobra.Command, f *pflag.Flag) {
	complete := a.value(f)
	if complete == nil {
		return
	}
	// The error is for a flag that the command does not have, or that has
	// completions already.
	_ = c.RegisterFlagCompletionFunc(f.Name, asCobra(complete))
}

func asCobra(complete completer) cobra.CompletionFunc {
	return func(c *cobra.Command, args []string, word string) ([]cobra.Completion, cobra.ShellCompDirective) {
		list, directive := complete(typed{c, args, word})
		all := make([]cobra.Completion, len(list))
		for n, l := range list {
			all[n] = cobra.CompletionWithDesc(unseen.Clean(l.name), unseen.Clean(l.means))
		}
		return all, directive
	}
}

// value gives what completes the value of a flag, by the word in capitals that
// stands for it in its help; nil for one that takes none.
func (a *app) value(f *pflag.Flag) completer {
	if w, ok := f.Value.(*word); ok {
		return fixed(meanings(f.Name, w.allowed))
	}
	name, _ := pflag.UnquoteUsage(f)
	return a.placeholders()[name]
}

// placeholders says what may stand for each word in capitals.
func (a *app) placeholders() map[string]completer {
	return map[string]completer{
		"AREA": a.areaValues, "LEVEL": a.levelValues, "SIDE": a.sideValues, "DIMENSION": a.dimensionValues,
		"KIND": fixed(kinds()), "TAG": a.tagValues, "TIME": a.timeValues, "CODE": fixed(lintCodes()),
		"PATTERN": a.caseNames, "ID": a.caseIDs, "NAMES": resultFields,
		"FILE": anyFile, "DIR": anyFolder,
		// Free words and numbers: nothing could be offered that is not invented.
		"WORDS": nothing, "TEXT": nothing, "ROLE": nothing, "NAME": nothing,
		"CORES": nothing, "PERCENT": nothing, "N": nothing, "KEY": nothing, "HASH": nothing,
	}
}

// argument gives what completes the words of a command; nil for one that has
// none of its own.
func (a *app) argument(c *cobra.Command) completer {
	switch c.CommandPath() {
	case "threshold explain":
		return a.indicatorIDs
	case "threshold packs show":
		return upTo(1, a.areaValues)
	case "threshold packs diff", "threshold packs impact":
		return upTo(2, a.editionValues)
	case "threshold packs schema":
		return upTo(1, fixed(schemaNames()))
	case "threshold completion":
		return upTo(1, fixed(shells()))
	case "threshold help":
		return helpNames
	case "threshold review":
		return upTo(2, anyFile)
	case "threshold render":
		return upTo(1, anyFile)
	case "threshold batch":
		return anyFile
	case "threshold packs validate", "threshold packs lint", "threshold packs test", "threshold packs verify",
		"threshold packs hash":
		return anyFolder
	case "threshold packs manifest", "threshold packs verify-hash":
		return upTo(1, a.editionValues)
	case "threshold packs export", "threshold man":
		return upTo(1, anyFolder)
	case "threshold packs new":
		return nothing
	}
	return nil
}

// upTo completes no more than so many words.
func upTo(most int, complete completer) completer {
	return func(t typed) ([]listed, cobra.ShellCompDirective) {
		if len(t.args) >= most {
			return nothing(t)
		}
		return complete(t)
	}
}

func fixed(list []listed) completer {
	return func(typed) ([]listed, cobra.ShellCompDirective) { return list, cobra.ShellCompDirectiveNoFileComp }
}

func nothing(typed) ([]listed, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveNoFileComp
}

func anyFile(typed) ([]listed, cobra.ShellCompDirective) { return nil, cobra.ShellCompDirectiveDefault }

func anyFolder(typed) ([]listed, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveFilterDirs
}

// unused leaves out what has been typed already.
func unused(list []listed, words []string) []listed {
	return slices.DeleteFunc(slices.Clone(list), func(l listed) bool { return slices.Contains(words, l.name) })
}

// behindComma completes the last of several words with commas between, each of
// which may stand once.
func behindComma(list []listed, word string) []listed {
	n := strings.LastIndex(word, ",") + 1
	list = unused(list, strings.Split(word[:n], ","))
	for i := range list {
		list[i].name = word[:n] + list[i].name
	}
	return list
}
