package cli

import (
	"regexp"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/internal/nearest"
)

// noArgs refuses stray words: one that is passed over could have been a filter.
func (a *app) noArgs(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	hint := c.UseLine()
	if flags := a.asFlags(c, args); len(flags) > 0 {
		hint = "did you mean " + strings.Join(flags, " ") + "?"
	}
	return usage(hint, "%s takes no words of its own, found %s", c.CommandPath(), wordsFound(args))
}

// asFlags says which flags stray words may be meant for: an area or a level that
// somebody gave without one.
func (a *app) asFlags(c *cobra.Command, words []string) []string {
	a.settings = a.readSettings() // they may name folders of packs
	sources, _ := a.sources()
	areas := idsOf(sources)
	var flags []string
	for _, word := range words {
		area := nearest.To(word, areas)
		switch {
		case area != "" && takes(c, "area"):
			flags = append(flags, "--area "+area)
		case takes(c, "level") && regexp.MustCompile(`^[1-9][a-z]?$`).MatchString(word):
			flags = append(flags, "--level "+word)
		}
	}
	return slices.Compact(flags)
}

// takes tells whether a command has a flag which was not given.
func takes(c *cobra.Command, flag string) bool {
	f := c.Flags().Lookup(flag)
	return f != nil && !f.Changed
}

// mostNamed is how many stray words are repeated.
const mostNamed = 5

// wordsFound lists words in quotes, the first of them where they are many.
func wordsFound(words []string) string {
	if len(words) > mostNamed {
		return quoted(words[:mostNamed]) + " and more"
	}
	return quoted(words)
}
