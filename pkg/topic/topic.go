// Package topic holds the short texts that help gives beside the commands.
//
//	for _, t := range topic.All() {
//		fmt.Println(t.Name, t.Short)
//	}
//
// Each is plain text in blocks with an empty line between: a block whose lines
// begin with "- " is a list, one that is set in by four spaces stays as it is, any
// other is a paragraph. What hangs on the code, such as the exit codes, is not
// here: the commands add it below the text.
package topic

import (
	_ "embed"
	"strings"
)

// Topic is one text. Name is what people type; Short says in a line what it holds.
type Topic struct {
	Name, Short, Text string
}

//go:embed exit-codes.txt
var exitCodes string

//go:embed privacy.txt
var privacy string

//go:embed judging.txt
var judging string

//go:embed formats.txt
var formats string

//go:embed environment.txt
var environment string

// All lists the topics.
func All() []Topic {
	return []Topic{
		{"privacy", "What is asked and kept, and what leaves this machine", privacy},
		{"judging", "How a level is suggested, and what it is not", judging},
		{"formats", "Text, pages and data, and what each is for", formats},
		{"environment", "Settings: variables and the configuration file", environment},
		{"exit-codes", "What a script can tell from the end of a command", exitCodes},
	}
}

// Block is a part of a text.
type Block struct {
	Kind  Kind
	Lines []string // items of a list, lines that stay as they are, or one paragraph
}

// Kind is how a block is laid out.
type Kind int

// The kinds of block.
const (
	Paragraph Kind = iota
	List
	Verbatim
)

// Blocks takes a text apart.
func Blocks(text string) []Block {
	var all []Block
	for part := range strings.SplitSeq(strings.TrimRight(text, "\n"), "\n\n") {
		lines := strings.Split(part, "\n")
		switch {
		case strings.HasPrefix(part, "    "):
			for n := range lines {
				lines[n] = strings.TrimSpace(lines[n])
			}
			all = append(all, Block{Verbatim, lines})
		case strings.HasPrefix(part, "- "):
			all = append(all, Block{List, items(lines)})
		default:
			all = append(all, Block{Paragraph, []string{strings.Join(lines, " ")}})
		}
	}
	return all
}

// items joins the lines of each item of a list.
func items(lines []string) []string {
	var all []string
	for _, line := range lines {
		if item, first := strings.CutPrefix(line, "- "); first || len(all) == 0 {
			all = append(all, item)
		} else {
			all[len(all)-1] += " " + strings.TrimSpace(line)
		}
	}
	return all
}
