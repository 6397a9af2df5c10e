package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/internal/nearest"
	"github.com/threshold-cli/threshold/pkg/render"
)

// word is a flag whose value is one of a list.
type word struct {
	value   string
	allowed []string
}

func (w *word) String() string { return w.value }
func (w *word) Type() string   { return "WORD" }

// Set takes an allowed word; others are refused with the nearest.
func (w *word) Set(value string) error {
	if slices.Contains(w.allowed, value) {
		w.value = value
		return nil
	}
	message := value + " is not one of " + strings.Join(w.allowed, ", ")
	if name := nearest.To(value, w.allowed); name != "" {
		message += "; did you mean " + name + "?"
	}
	return usageError{message: message}
}

// wordVar binds such a flag.
func wordVar(c *cobra.Command, w *word, name, text string) {
	c.Flags().Var(w, name, text+": "+strings.Join(w.allowed, ", "))
}

// formatVar binds --format for commands that print data: text, and every format
// that is data.
func formatVar(c *cobra.Command, w *word, more ...string) {
	var names []string
	for n, f := range render.Formats() {
		if n == 0 || f.Data != nil {
			names = append(names, f.Name)
		}
	}
	bindFormat(c, w, append(names, more...))
}

// resultFormatVar binds --format for commands that print a result.
func resultFormatVar(c *cobra.Command, w *word) {
	var names []string
	for _, f := range render.Formats() {
		names = append(names, f.Name)
	}
	bindFormat(c, w, names)
}

func bindFormat(c *cobra.Command, w *word, names []string) {
	*w = word{value: names[0], allowed: names}
	wordVar(c, w, "format", "how to print")
}

// oneOf takes exactly one argument, out of a list.
func oneOf(what string, allowed []string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) != 1 {
			return usage(c.UseLine(), "%s takes one %s: %s", c.CommandPath(), what, strings.Join(allowed, ", "))
		}
		if !slices.Contains(allowed, args[0]) {
			return usage(nearest.OrAll(args[0], allowed), "there is no %s %q", what, args[0])
		}
		return nil
	}
}
