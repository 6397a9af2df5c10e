package cli

import (
	"fmt"
	"slices"
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

// fillLine keeps the spaces between the columns of a list, and goes on below the
// last column.
func fillLine(line string, width int) string {
	lead, text := columnsOf(line, width)
	under := strings.Repeat(" ", utf8.RuneCountInString(lead))
	if strings.TrimSpace(lead) == "" {
		under += "  "
	}
	var b strings.Builder
	b.WriteString(lead)
	used := utf8.RuneCountInString(lead)
	for n, word := range strings.Fields(text) {
		size := utf8.RuneCountInString(word)
		switch {
		case n == 0:
		case used+1+size > width:
			b.WriteString("\n" + under)
			used = len(under)
		default:
			b.WriteString(" ")
			used++
		}
		b.WriteString(word)
		used += size
	}
	return b.String()
}

// columnsOf parts a line of a list into all before its last column and that. A
// line of text has no more before it than its indent; nor has a list where half
// of the width would be gone.
func columnsOf(line string, width int) (lead, text string) {
	indent := len(line) - len(strings.TrimLeft(line, " "))
	gap := strings.LastIndex(line[indent:], "  ")
	if end := indent + gap + 2; gap >= 0 && utf8.RuneCountInString(line[:end]) <= width/2 {
		return line[:end], line[end:]
	}
	return line[:indent], line[indent:]
}

// fillHelp lays out the flags of a command's help for the width, and breaks what
// else is too long; but for examples, which are there to be copied.
func fillHelp(text string, c *cobra.Command, width int) string {
	for _, flags := range []*pflag.FlagSet{c.LocalFlags(), c.InheritedFlags()} {
		if all := strings.TrimRight(flags.FlagUsages(), "\n"); all != "" {
			text = strings.Replace(text, all, strings.TrimRight(flags.FlagUsagesWrapped(width), "\n"), 1)
		}
	}
	text = apart(text, c)
	before, examples, found := strings.Cut(text, "\nExamples:\n")
	if !found {
		return fill(text, width)
	}
	examples, after, _ := strings.Cut(examples, "\n\n")
	return fill(before, width) + "\nExamples:\n" + examples + "\n\n" + fill(after, width)
}

// apart puts a second space between the names of a group's commands and what they
// do, where the longest name leaves one: one space parts words, not columns.
func apart(text string, c *cobra.Command) string {
	fills := func(c *cobra.Command) bool { return len(c.Name()) >= c.NamePadding() }
	if !slices.ContainsFunc(c.Commands(), fills) {
		return text
	}
	for _, child := range c.Commands() {
		row := fmt.Sprintf("\n  %-*s ", child.NamePadding(), child.Name())
		text = strings.Replace(text, row+child.Short, row+" "+child.Short, 1)
	}
	return text
}
