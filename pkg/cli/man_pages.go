package cli

import (
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"github.com/threshold-cli/threshold/docs"
	"github.com/threshold-cli/threshold/pkg/manual"
	"github.com/threshold-cli/threshold/pkg/schema"
)

// commandPage is the help of a command as a page.
func commandPage(c *cobra.Command) manual.Page {
	return manual.Page{
		Name: dashed(c), Section: 1, Short: c.Short,
		Synopsis: []string{c.UseLine()}, About: aboutOf(c),
		Parts: []manual.Part{
			{Heading: "COMMANDS", Entries: commandEntries(c)},
			{Heading: "OPTIONS", Entries: flagEntries(c.NonInheritedFlags())},
			{Heading: "OPTIONS OF EVERY COMMAND", Entries: flagEntries(c.InheritedFlags())},
			{Heading: "EXAMPLES", Text: c.Example},
		},
		SeeAlso: seeAlso(c),
	}
}

// programPage is that of the program itself, with what holds for every command.
func programPage(root *cobra.Command) manual.Page {
	p := commandPage(root)
	p.Synopsis = []string{"threshold COMMAND [flags]"}
	p.Parts = append(p.Parts,
		manual.Part{Heading: "ENVIRONMENT", Entries: entries(variables())},
		manual.Part{Heading: "FILES", Entries: []manual.Entry{{Name: "~/.config/threshold/config.yaml",
			Text: "Settings: area, packs, accessible and pager. threshold help environment tells of them, " +
				"threshold doctor where they come from."}}},
		manual.Part{Heading: "EXIT STATUS", Entries: entries(below("exit-codes"))})
	return p
}

// answersPage tells of each key of an answers file in the words of its own page.
func answersPage() (manual.Page, error) {
	s, err := schema.Of("answers", docs.Files())
	if err != nil {
		return manual.Page{}, err
	}
	return manual.Page{
		Name: "threshold-answers", Section: 5, Short: "what was seen of one child, for threshold assess",
		About: "A file of answers holds one case in YAML or JSON. It has no room for a name, a date of " +
			"birth, an address or a number.\n\n" +
			"What is left out is not answered, which is never no. An empty list is an answer: asked, and " +
			"nothing there.",
		Parts: []manual.Part{
			{Heading: "KEYS", Entries: keyEntries("", s.Properties)},
			{Heading: "EXAMPLE", Text: "  area: wigan\n  immediate_danger: false\n" +
				"  suspected: [physical-abuse]\n  history: []"},
		},
		SeeAlso: []string{"threshold-assess(1)", "threshold-batch(1)", "threshold-explain(1)"},
	}, nil
}

// keyEntries lists keys, those within another behind its name and a dot.
func keyEntries(before string, properties schema.Properties) []manual.Entry {
	var all []manual.Entry
	for _, p := range properties {
		text := strings.TrimSuffix(p.Schema.Description, ", see below")
		all = append(all, manual.Entry{Name: before + p.Name, Text: text})
		all = append(all, keyEntries(before+p.Name+".", p.Schema.Properties)...)
	}
	return all
}

func dashed(c *cobra.Command) string { return strings.ReplaceAll(c.CommandPath(), " ", "-") }

func aboutOf(c *cobra.Command) string {
	if c.Long == "" {
		return c.Short + "."
	}
	return c.Long
}

func commandEntries(c *cobra.Command) []manual.Entry {
	var all []manual.Entry
	for _, child := range c.Commands() {
		all = append(all, manual.Entry{Name: dashed(child) + "(1)", Text: child.Short})
	}
	return all
}

func entries(list []listed) []manual.Entry {
	all := make([]manual.Entry, len(list))
	for n, l := range list {
		all[n] = manual.Entry{Name: l.name, Text: l.means}
	}
	return all
}

func flagEntries(flags *pflag.FlagSet) []manual.Entry {
	var all []manual.Entry
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		value, text := pflag.UnquoteUsage(f)
		name := "--" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", " + name
		}
		all = append(all, manual.Entry{Name: strings.TrimSpace(name + " " + value), Text: text + defaultOf(f, value)})
	})
	return all
}

// defaultOf says what a flag is where it is not given. How many cores there are
// is another number on every machine.
func defaultOf(f *pflag.Flag, value string) string {
	if f.Value.Type() == "bool" && f.DefValue == "true" {
		return "; default true"
	}
	_, number := strconv.Atoi(f.DefValue)
	switch {
	case value == "CORES" || f.DefValue == "" || f.DefValue == "0":
		return ""
	case number == nil || value == "WORD" || value == "DIR" && f.DefValue == ".":
		return "; default " + f.DefValue
	}
	return ""
}

func seeAlso(c *cobra.Command) []string {
	var all []string
	for parent := c.Parent(); parent != nil; parent = parent.Parent() {
		all = append(all, dashed(parent)+"(1)")
	}
	if c.Flags().Lookup("answers") != nil || c.Name() == "batch" || c.Name() == "review" {
		all = append(all, "threshold-answers(5)")
	}
	return all
}
