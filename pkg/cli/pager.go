package cli

import (
	"bytes"
	"runtime"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/pager"
)

// paging is how a command's output is shown: a screen at a time, or as it is.
type paging struct {
	never   bool // --no-pager
	on      bool // for the command that runs
	asked   bool // somebody has been asked something
	command string
}

// setPaging decides whether a long text of a command is shown a screen at a time:
// only to somebody at a terminal that can be drawn on. What is data, or a page for
// elsewhere, is not, nor anything for somebody who listens to the screen.
func (a *app) setPaging(c *cobra.Command) {
	term, format, listens := a.Getenv("TERM"), c.Flags().Lookup("format"), c.Flags().Lookup("accessible")
	switch {
	case !a.OutTerminal || a.Page == nil || a.paging.never:
	case term == "dumb" || term == "" && runtime.GOOS != "windows":
	case a.Getenv("ACCESSIBLE") != "" || a.settings.Accessible || listens != nil && listens.Value.String() == "true":
	case format != nil && format.Value.String() != "text":
	default:
		a.paging.command, _ = a.pagerCommand()
		a.paging.on = !pager.Off(a.paging.command)
	}
}

// pagerCommand gives the pager that somebody has chosen, and where. PAGER is for
// every program, so that what is for this one comes before it.
func (a *app) pagerCommand() (command, origin string) {
	if command, set := a.variable("THRESHOLD_PAGER"); set {
		return command, "THRESHOLD_PAGER"
	}
	if a.settings.Pager != nil {
		return *a.settings.Pager, a.settings.file
	}
	if command, set := a.variable("PAGER"); set {
		return command, "PAGER"
	}
	return pager.Default, ""
}

// variable gives a variable of the environment, which may be set to nothing.
func (a *app) variable(name string) (string, bool) {
	if a.LookupEnv == nil {
		word := a.Getenv(name)
		return word, word != ""
	}
	return a.LookupEnv(name)
}

// print gives a command's whole output. Somebody who has just answered questions
// sees it below them.
func (a *app) print(text []byte) error {
	if a.paging.on && !a.paging.asked && a.long(text) && a.Page(a.paging.command, text) {
		return nil
	}
	_, err := a.Out.Write(text)
	return err
}

// long tells whether a text has more lines than the terminal shows.
func (a *app) long(text []byte) bool { return a.Rows > 0 && bytes.Count(text, []byte("\n")) >= a.Rows }
