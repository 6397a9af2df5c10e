package cli

import (
	"bytes"
	"strconv"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/topic"
)

// listed is a name with what it stands for.
type listed struct{ name, means string }

// variables lists what is read from the environment.
func variables() []listed {
	return []listed{
		{"THRESHOLD_AREA", "The area whose guidance to use, where no --area says so."},
		{"THRESHOLD_PACKS", "Folders of packs, read before those of --packs, with : between them, on Windows with ;."},
		{"THRESHOLD_CONFIG", "The configuration file to read in place of the usual one; " + noConfig + " reads none."},
		{"THRESHOLD_PAGER", "The program that shows long text a screen at a time, before PAGER; empty or cat is none."},
		{"PAGER", "The same for every program; where neither is set, less is used if it is there."},
		{"ACCESSIBLE", "Set to anything, questions are asked in plain lines and no pager is used."},
		{"NO_COLOR", "Set to anything, nothing is printed in bold or colour."},
		{"TERM", "The kind of terminal; dumb is one that takes plain lines only."},
	}
}

// formats lists what --format can say, over all commands.
func formats() []listed {
	return []listed{
		{"text", "For reading. Commands print this where nothing else is asked for."},
		{"markdown", "A page for a document, a wiki or a message."},
		{"html", "One page for a browser, which prints on A4 and loads nothing."},
		{"json", "Data for a program or a spreadsheet's import."},
		{"yaml", "The same data and names, easier to read."},
		{"csv", "A table for a spreadsheet: one line for each indicator."},
		{"sarif", "What a check found, for code scanning."},
		{"junit", "What a check found, as a report of tests."},
		{"github", "What a check found, as remarks on a change on GitHub."},
	}
}

// below gives what hangs on the code and stands below the text of a topic.
func below(name string) []listed {
	switch name {
	case "environment":
		return variables()
	case "formats":
		return formats()
	case "exit-codes":
		var all []listed
		for _, e := range Exits() {
			all = append(all, listed{strconv.Itoa(e.Code), e.Means})
		}
		return all
	}
	return nil
}

// topicsOf lists the names of the topics that help knows beside the commands of a
// group: only the program itself has some.
func topicsOf(group *cobra.Command) []string {
	if group.HasParent() {
		return nil
	}
	var names []string
	for _, t := range topic.All() {
		names = append(names, t.Name)
	}
	return names
}

func findTopic(args []string) (topic.Topic, bool) {
	for _, t := range topic.All() {
		if len(args) == 1 && args[0] == t.Name {
			return t, true
		}
	}
	return topic.Topic{}, false
}

func (a *app) topic(t topic.Topic) error {
	var out bytes.Buffer
	page := render.NewPage(&out, render.Options{Width: a.Columns, Styled: a.styled()})
	page.Loud(t.Short)
	printTopic(page, t)
	return a.print(out.Bytes())
}

func printTopic(page *render.Page, t topic.Topic) {
	for _, b := range topic.Blocks(t.Text) {
		page.Gap()
		for _, line := range b.Lines {
			switch b.Kind {
			case topic.Paragraph:
				page.Para("%s", line)
			case topic.List:
				page.Item("-", "%s", line)
			case topic.Verbatim:
				page.Under(4, "%s", line)
			}
		}
	}
	page.Gap()
	for _, l := range below(t.Name) {
		page.Item(l.name+":", "%s", l.means)
	}
}
