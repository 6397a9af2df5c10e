package cli

import (
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

const widest = 80 // columns of what is written to be read

// lineWidth is how long a line may be on a terminal of so many columns; 0 is
// none.
func lineWidth(columns int) int {
	if columns <= 0 || columns > widest {
		return widest
	}
	return columns
}

// fill breaks each line of a text that is too long between words, never inside
// one: a command that is broken there can't be typed. What goes on stands as far
// in as the line began, and a little more.
func fill(text string, width int) string {
	lines := strings.Split(text, "\n")
	for n, line := range lines {
		if utf8.RuneCountInString(line) > width {
			lines[n] = fillLine(line, width)
		}
	}
	return strings.Join(lines, "\n")
}

func fillLine(line string, width int) string {
	indent := line[:len(line)-len(strings.TrimLeft(line, " "))]
	var b strings.Builder
	used := 0
	for n, word := range strings.Fields(line) {
		size := utf8.RuneCountInString(word)
		switch {
		case n == 0:
			b.WriteString(indent)
			used = len(indent)
		case used+1+size > width:
			b.WriteString("\n" + indent + "  ")
			used = len(indent) + 2
		default:
			b.WriteString(" ")
			used++
		}
		b.WriteString(word)
		used += size
	}
	return b.String()
}

// fillHelp lays out the flags of a command's help for the width, and breaks what
// else is too long; but for examples, which are there to be copied.
func fillHelp(text string, c *cobra.Command, width int) string {
	for _, flags := range []*pflag.FlagSet{c.LocalFlags(), c.InheritedFlags()} {
		if all := strings.TrimRight(flags.FlagUsages(), "\n"); all != "" {
			text = strings.Replace(text, all, strings.TrimRight(flags.FlagUsagesWrapped(width), "\n"), 1)
		}
	}
	before, examples, found := strings.Cut(text, "\nExamples:\n")
	if !found {
		return fill(text, width)
	}
	examples, after, _ := strings.Cut(examples, "\n\n")
	return fill(before, width) + "\nExamples:\n" + examples + "\n\n" + fill(after, width)
}
