package ask

import (
	"strconv"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/huh"
	"github.com/charmbracelet/x/ansi"

	"github.com/threshold-cli/threshold/pkg/question"
)

// wish is what a key asks for instead of answering.
type wish string

const (
	wishBack   wish = "back"
	wishRing   wish = "ring"
	wishHelp   wish = "help"
	wishReview wish = "review"
	wishSearch wish = "search"
)

// keysOf tells which keys there are at a question.
func keysOf(q question.Question) string {
	keys := []string{"esc back"}
	if q.Ring != "" {
		keys = append(keys, "! ring now")
	}
	if hasHelp(q) {
		keys = append(keys, "? help")
	}
	if q.Jumps && q.Kind != question.Words { // there they are typed already
		keys = append(keys, "/ own words")
	}
	if q.Jumps {
		keys = append(keys, "ctrl+r answers")
	}
	return joined(append(keys, leaves("Ctrl-C leaves", q)))
}

// joined puts the keys on a line, and the last of them on a second one where they
// are too many: it must not be torn apart.
func joined(keys []string) string {
	const between = " · "
	all := strings.Join(keys, between)
	if last := len(keys) - 1; ansi.StringWidth(all) > widest {
		return strings.Join(keys[:last], between) + "\n" + keys[last]
	}
	return all
}

// leaves adds to the way to leave what becomes of the answers.
func leaves(how string, q question.Question) string {
	if q.Leaving == "" {
		return how
	}
	return how + ", " + q.Leaving
}

func hasHelp(q question.Question) bool { return len(q.About) > 0 || helpsOnLines(q) }

func helpsOnLines(q question.Question) bool {
	for _, option := range q.Options {
		if len(option.About) > 0 {
			return true
		}
	}
	return false
}

// filter sees every message before the form does. The library's own way back is
// shut on the first field and wherever an answer is not valid, so going back is
// settled here; and so are keys that come in after the last Enter, which would
// change an answer that has been given.
func (v *view) filter(_ tea.Model, msg tea.Msg) tea.Msg {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		return v.fit(msg)
	case tea.KeyMsg:
		return v.press(asText(msg))
	}
	return msg
}

// asText marks several letters that came at once as pasted. A slow line, dictation
// or a paste that is not marked by the terminal gives a whole word as one key, and
// the libraries take "home", "enter" or "esc" for the key of that name.
func asText(msg tea.KeyMsg) tea.KeyMsg {
	msg.Paste = msg.Paste || msg.Type == tea.KeyRunes && len(msg.Runes) > 1
	return msg
}

func (v *view) press(msg tea.KeyMsg) tea.Msg {
	if v.submitted && v.field.Error() == nil || msg.Type == tea.KeyCtrlV {
		return nil // for Ctrl-V the library would start a program that reads the clipboard; a terminal pastes by itself
	}
	v.submitted = false
	v.atEnd = v.atEnd || v.hoversLast()
	if v.wish = v.wishes(msg.String()); v.wish != "" {
		return tea.QuitMsg{}
	}
	if n, err := strconv.Atoi(msg.String()); err == nil && v.choose(n) {
		return tea.KeyMsg{} // drawn again, and nothing more
	}
	if msg.String() == "enter" {
		v.submitted = true
	}
	return msg
}

// wishes tells what a key asks for. Where words are typed, a character asks for
// something only as the first.
func (v *view) wishes(key string) wish {
	switch key {
	case "esc", "shift+tab":
		return wishBack
	case "ctrl+r":
		return v.where(v.question.Jumps, wishReview)
	}
	if v.question.Typed() && v.typing() {
		return ""
	}
	switch key {
	case "!":
		return v.where(v.question.Ring != "", wishRing)
	case "/":
		return v.where(v.question.Jumps && v.question.Kind != question.Words, wishSearch)
	case "?":
		return v.where(len(v.helpLines()) > 0, wishHelp)
	}
	return ""
}

func (v *view) where(offered bool, w wish) wish {
	if !offered {
		return ""
	}
	return w
}

func (v *view) typing() bool {
	typed, _ := v.field.GetValue().(string)
	return typed != ""
}

// number is what to press for an option of a short list.
func (v *view) number(n int) string {
	if v.scrolls || len(v.question.Options) > 9 {
		return ""
	}
	return strconv.Itoa(n+1) + " "
}

// choose moves to the option with this number; Enter still has to follow.
func (v *view) choose(n int) bool {
	list, isList := v.field.(*huh.Select[string])
	if !isList || n < 1 || n > len(v.question.Options) || v.number(0) == "" {
		return false
	}
	list.Update(tea.KeyMsg{Type: tea.KeyHome})
	for range n { // the first line is no answer
		list.Update(tea.KeyMsg{Type: tea.KeyDown})
	}
	return true
}

// helpLines is what there is to know of the line that the cursor is on, or else of
// the question.
func (v *view) helpLines() []string {
	value := ""
	switch list := v.field.(type) {
	case *huh.MultiSelect[string]:
		value, _ = list.Hovered()
	case *huh.Select[string]:
		value, _ = list.Hovered()
	}
	for _, option := range v.question.Options {
		if option.Value == value && len(option.About) > 0 {
			return option.About
		}
	}
	return v.question.About
}

func (v *view) hoversLast() bool {
	list, isList := v.field.(*huh.MultiSelect[string])
	if !isList {
		return false
	}
	value, _ := list.Hovered()
	return value == v.question.Options[len(v.question.Options)-1].Value
}
