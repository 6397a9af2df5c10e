package cli

import (
	"bytes"
	"fmt"
	"io"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/topic"
)

// helpCommand shows help for a command or a topic, and refuses names that do not
// exist: cobra's own would print help for the root and succeed.
func (a *app) helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "help [COMMAND | TOPIC]",
		Short:   "Show help for a command or a topic",
		Example: "  threshold help assess\n  threshold help privacy",
		Args:    cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			if t, found := findTopic(args); found {
				return a.topic(t)
			}
			target, rest, err := c.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return unknownCommand(deepest(c.Root(), args))
			}
			return target.Help()
		},
	}
}

// helpFunc is the library's help, fitted to the width, with the topics below that
// of the program. Help for a command that does not exist is refused.
func helpFunc(before func(*cobra.Command, []string), width int, line []string) func(*cobra.Command, []string) {
	return func(c *cobra.Command, args []string) {
		var text bytes.Buffer
		out := c.OutOrStdout()
		if kept, ok := out.(*output); ok && kept.refuse(strayCommand(c, line)) {
			return
		}
		c.SetOut(&text)
		before(c, args)
		c.SetOut(out)
		if !c.HasParent() {
			text.WriteString("\nTopics (threshold help TOPIC):\n")
			for _, t := range topic.All() {
				fmt.Fprintf(&text, "  %-12s %s\n", t.Name, t.Short)
			}
		}
		// The library ignores the error as well: a closed pipe is seen by output.
		_, _ = io.WriteString(out, fillHelp(text.String(), c, width))
	}
}

// deepest follows the names that exist and returns the group and the names that
// it does not have.
func deepest(group *cobra.Command, names []string) (*cobra.Command, []string) {
	for _, c := range group.Commands() {
		if len(names) > 1 && c.Name() == names[0] {
			return deepest(c, names[1:])
		}
	}
	return group, names
}

// completionCommand writes a completion script.
func completionCommand() *cobra.Command {
	var names []string
	for _, s := range shells() {
		names = append(names, s.name)
	}
	return &cobra.Command{
		Use:   "completion SHELL",
		Short: "Write a completion script for bash, zsh, fish or powershell",
		Long: "completion writes a script that lets Tab complete commands, areas and\n" +
			"indicators. That for bash works with the package bash-completion and without.",
		Example: "  source <(threshold completion bash)",
		Args:    oneOf("shell", names),
		RunE: func(c *cobra.Command, args []string) error {
			root, out := c.Root(), c.OutOrStdout()
			switch args[0] {
			case "bash":
				return bashCompletion(root, out)
			case "zsh":
				return zshCompletion(root, out)
			case "fish":
				return root.GenFishCompletion(out, true)
			}
			return root.GenPowerShellCompletionWithDesc(out)
		},
	}
}

// zshCompletion is the library's script without a process for each of several
// hundred indicators, which took seconds.
func zshCompletion(root *cobra.Command, out io.Writer) error {
	var script bytes.Buffer
	if err := root.GenZshCompletion(&script); err != nil {
		return err
	}
	_, err := out.Write(bytes.ReplaceAll(script.Bytes(), []byte(`"$(printf '\t')"`), []byte(`$'\t'`)))
	return err
}
