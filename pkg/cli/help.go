package cli

import (
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

// helpFunc is the library's help, with the topics below that of the program.
func helpFunc(before func(*cobra.Command, []string)) func(*cobra.Command, []string) {
	return func(c *cobra.Command, args []string) {
		before(c, args)
		if c.HasParent() {
			return
		}
		c.Println("\nTopics (threshold help TOPIC):")
		for _, t := range topic.All() {
			c.Printf("  %-12s %s\n", t.Name, t.Short)
		}
	}
}

// deepest follows the names that exist and returns the group and the first
// name that it does not have.
func deepest(group *cobra.Command, names []string) (*cobra.Command, string) {
	for _, c := range group.Commands() {
		if len(names) > 1 && c.Name() == names[0] {
			return deepest(c, names[1:])
		}
	}
	return group, names[0]
}

// completionCommand writes a completion script.
func completionCommand() *cobra.Command {
	shells := []string{"bash", "zsh", "fish", "powershell"}
	return &cobra.Command{
		Use:       "completion SHELL",
		Short:     "Write a completion script for bash, zsh, fish or powershell",
		Example:   "  source <(threshold completion bash)",
		ValidArgs: shells,
		Args:      oneOf("shell", shells),
		RunE: func(c *cobra.Command, args []string) error {
			root, out := c.Root(), c.OutOrStdout()
			switch args[0] {
			case "bash":
				return root.GenBashCompletionV2(out, true)
			case "zsh":
				return root.GenZshCompletion(out)
			case "fish":
				return root.GenFishCompletion(out, true)
			}
			return root.GenPowerShellCompletionWithDesc(out)
		},
	}
}
