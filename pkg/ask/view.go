package ask

import (
	"errors"
	"fmt"
	"os"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/huh"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
	"golang.org/x/term"

	"github.com/threshold-cli/threshold/pkg/question"
)

const (
	widest   = 80 // lines longer than this are hard to read
	frame    = 8  // what a form puts before a label, and some air
	footer   = 3  // a blank line, and two for keys or an error
	fallback = 24 // lines of a terminal that does not say how many it has
)

// size is what the terminal says of itself; zeros if it says nothing.
type size struct{ width, height int }

func sizeOf(terminal *os.File) size {
	width, height, err := term.GetSize(int(terminal.Fd()))
	if err != nil {
		return size{}
	}
	return size{width, height}
}

func (s size) orUsual() size {
	if s.width <= 0 || s.height <= 0 {
		return size{widest, fallback}
	}
	return s
}

// view is one form on the screen and what became of it.
type view struct {
	question  question.Question
	draft     *draft
	form      *huh.Form
	field     huh.Field
	size      size
	wish      wish // what was asked for instead of answering
	resized   bool
	submitted bool // Enter was the last key
	scrolls   bool // not all of the list is on the screen
	atEnd     bool // the end of the list has been on the screen
}

// show lays a question out for the terminal as it is now.
func (h *Huh) show(q question.Question, d *draft, progress string) *view {
	v := &view{size: sizeOf(h.out), question: q, draft: d}
	space, look := v.size.orUsual(), theme()
	width := min(space.width, widest)
	head := heading(q, progress) + "\n" + keysOf(q)
	v.lay(look, width, space.height-footer-lines(q.Banner, width)-lines(head, width))
	v.form = huh.NewForm(huh.NewGroup(v.field).Title(q.Banner).Description(head)).WithTheme(look).WithKeyMap(keymap())
	if space.width > widest {
		v.form.WithWidth(widest)
	}
	return v
}

// lay makes the field for the question and, where it is higher than its room,
// lets it scroll. Fields get their theme first: without one the library builds
// it anew for every line that it draws.
func (v *view) lay(look *huh.Theme, width, room int) {
	v.field = v.bare(width - frame).WithTheme(look).WithWidth(width)
	if lipgloss.Height(v.field.View()) > room {
		v.scrolls = true
		v.field = v.bare(width - frame).WithTheme(look).WithWidth(width).WithHeight(room)
	}
}

func (v *view) bare(width int) huh.Field {
	switch v.question.Kind {
	case question.Many:
		return v.many(width)
	case question.Number, question.Words:
		return v.typed()
	default:
		return v.one(width)
	}
}

// one starts on a line that is no answer, so that Enter alone is none. Where the
// list scrolls each label has one line: the library loses the cursor otherwise.
func (v *view) one(width int) huh.Field {
	options := []huh.Option[string]{huh.NewOption("(choose one)", "")}
	for n, option := range v.question.Options {
		label := v.number(n) + option.Label
		if v.scrolls {
			label = clipped(label, width)
		}
		options = append(options, huh.NewOption(label, option.Value))
	}
	return huh.NewSelect[string]().Title(v.question.Title).Description(v.question.Help).
		Options(options...).Value(&v.draft.one).
		Validate(func(string) error { return v.check() })
}

// many gets its options before its value, or the list would open at the first
// tick and hide what stands above it.
func (v *view) many(width int) huh.Field {
	var options []huh.Option[string]
	for _, option := range v.question.Options {
		options = append(options, huh.NewOption(ansi.Wrap(option.Label, width, ""), option.Value))
	}
	return huh.NewMultiSelect[string]().Title(v.question.Title).Description(v.help()).Filterable(false).
		Options(options...).Value(&v.draft.many).
		Validate(func([]string) error { return v.check() })
}

func (v *view) typed() huh.Field {
	limit := 20
	if v.question.Kind == question.Words {
		limit = question.LongestWords
	}
	return huh.NewInput().Title(v.question.Title).Description(v.question.Help).CharLimit(limit).Value(&v.draft.text).
		Validate(func(typed string) error {
			v.draft.text = typed
			return v.check()
		})
}

func (v *view) help() string {
	if !v.scrolls {
		return v.question.Help
	}
	return strings.TrimSpace(fmt.Sprintf("%s Go down to see all %d.", v.question.Help, len(v.question.Options)))
}

// check says what keeps the form from being an answer, once Enter was pressed:
// there is no reproach while somebody is still choosing.
func (v *view) check() error {
	if fault := v.fault(); v.submitted && fault != "" {
		return errors.New(fault)
	}
	return nil
}

func (v *view) fault() string {
	err := v.question.Check(v.draft.values(v.question))
	if _, _, unclear := byWords(v.question, v.draft.text); v.question.Typed() && unclear != nil {
		err = unclear
	}
	many := v.question.Kind == question.Many
	switch {
	case many && v.scrolls && !v.atEnd: // what was never on the screen would count as not seen
		return sentence("there is more below; go down to the end of the list first")
	case many && len(v.draft.many) == 0:
		return sentence(err.Error()) + " The space bar chooses."
	case err != nil:
		return sentence(err.Error())
	}
	return ""
}

// clipped shortens a label to one line. After a dash stands the answer so far,
// which is left room for.
func clipped(label string, width int) string {
	before, after, answered := strings.Cut(label, dash)
	if !answered || ansi.StringWidth(label) <= width {
		return ansi.Truncate(label, width, "…")
	}
	after = ansi.Truncate(dash+after, width/2, "…")
	return ansi.Truncate(before, width-ansi.StringWidth(after), "…") + after
}

// reply tells what the form that has ended amounts to, and whether to show it
// again: laid out anew, with what was ticked so far, or not answered yet.
func (v *view) reply() (reply Reply, again bool, err error) {
	switch {
	case v.wish == wishRing || v.wish == wishHelp:
		return Reply{}, true, nil
	case v.wish != "":
		return Reply{Back: v.wish == wishBack, Review: v.wish == wishReview, Search: v.wish == wishSearch}, false, nil
	case v.resized:
		return Reply{}, true, nil
	case v.form.State != huh.StateCompleted:
		return Reply{}, false, ErrIncomplete
	}
	values := v.draft.values(v.question)
	if v.question.Check(values) != nil {
		return Reply{}, true, nil
	}
	return Reply{Values: values}, false, nil
}

func (v *view) fit(msg tea.WindowSizeMsg) tea.Msg {
	if now := (size{msg.Width, msg.Height}); now != v.size {
		v.resized = true
		return tea.QuitMsg{}
	}
	usual := v.size.orUsual()
	return tea.WindowSizeMsg{Width: usual.width, Height: usual.height}
}

func lines(words string, width int) int {
	if words == "" {
		return 0
	}
	return lipgloss.Height(ansi.Wrap(words, width, ""))
}
