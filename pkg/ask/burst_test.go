package ask

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"github.com/threshold-cli/threshold/pkg/question"
)

// burst is a text as the library reads it where it comes at once: each word is one
// key, and so is each space.
func burst(text string) []tea.KeyMsg {
	var all []tea.KeyMsg
	for n, word := range strings.Split(text, " ") {
		if n > 0 {
			all = append(all, tea.KeyMsg{Type: tea.KeySpace, Runes: []rune(" ")})
		}
		if word != "" {
			all = append(all, tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(word)})
		}
	}
	return all
}

// typing is a form for a question that is open, and all that was typed into it.
func typing(q question.Question, keys []tea.KeyMsg) *view {
	v := (&Huh{}).show(q, newDraft(q, nil), "")
	v.form.Init()
	for _, key := range keys {
		if msg := v.filter(v.form, key); msg != nil {
			v.form.Update(msg)
		}
	}
	return v
}

// Words that are names of keys are words where they come at once.
func TestABurstIsText(t *testing.T) {
	words := question.Question{Title: "What have you seen?", Kind: question.Words, Jumps: true}
	for _, text := range []string{
		"missing from home", "going home", "left home alone", "did not enter school", "esc", "enter", "end of term",
		"shift+tab", "ctrl+c", "ctrl+r here", "left right up down delete backspace tab", "too much space", "pgup pgdown",
		"alt+b", "??", "!! //", "12",
	} {
		v := typing(words, burst(text))
		got, _ := v.field.GetValue().(string)
		if got != text || v.wish != "" || v.submitted || v.form.State != 0 {
			t.Errorf("%q became %q, wish %q, submitted %v, state %v", text, got, v.wish, v.submitted, v.form.State)
		}
	}
}

// In a list that takes no text, a word that is the name of a key does nothing.
func TestABurstMovesNothingInAList(t *testing.T) {
	options := []question.Option{{Value: "a", Label: "A"}, {Value: "b", Label: "B"}}
	for _, kind := range []question.Kind{question.One, question.Many} {
		for _, text := range []string{"esc", "enter", "down", "end", "home", "ctrl+c", "shift+tab", "ctrl+r", "12"} {
			q := question.Question{Title: "What is so?", Kind: kind, Options: options, Jumps: true}
			v, untouched := typing(q, burst(text)), typing(q, nil)
			if v.wish != "" || v.submitted || v.form.State != 0 || v.form.View() != untouched.form.View() {
				t.Errorf("%q at %s: wish %q, submitted %v, state %v\n%s", text, kind, v.wish, v.submitted, v.form.State, v.form.View())
			}
		}
	}
}

func TestABurstDoesNotPutHelpAway(t *testing.T) {
	for _, text := range []string{"esc", "enter", "ctrl+c"} {
		p := &pager{lines: []string{"Help."}}
		p.fit(80, 24)
		if _, next := p.Update(burst(text)[0]); next != nil || p.stopped {
			t.Errorf("%q put it away", text)
		}
	}
}
