package ask

import (
	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/huh"
	"github.com/charmbracelet/lipgloss"
)

// keymap has no key that chooses everything, none that filters, and pages.
func keymap() *huh.KeyMap {
	none := key.NewBinding()
	k := huh.NewDefaultKeyMap()
	m, s := &k.MultiSelect, &k.Select
	m.SelectAll, m.SelectNone, m.Filter, m.SetFilter, m.ClearFilter = none, none, none, none, none
	s.Filter, s.SetFilter, s.ClearFilter = none, none, none
	m.Toggle = key.NewBinding(key.WithKeys(" "), key.WithHelp("space", "choose or not"))
	up, down := key.WithKeys("pgup", "ctrl+u"), key.WithKeys("pgdown", "ctrl+d")
	m.HalfPageUp, s.HalfPageUp = key.NewBinding(up), key.NewBinding(up)
	m.HalfPageDown, s.HalfPageDown = key.NewBinding(down), key.NewBinding(down)
	m.Submit.SetHelp("enter", "done")
	s.Submit.SetHelp("enter", "choose")
	k.Input.Submit.SetHelp("enter", "done")
	return k
}

// theme keeps to the terminal's own sixteen colours, and to its plain one for
// everything that has to be read: grey or white text is lost on some.
func theme() *huh.Theme {
	plain := lipgloss.NewStyle()
	t := huh.ThemeBase16()
	t.Focused.Description = plain
	t.Focused.Title = plain.Bold(true)
	t.Focused.Option, t.Focused.UnselectedOption = plain, plain
	t.Group.Title = plain.Bold(true).Foreground(lipgloss.Color("9"))
	t.Group.Description = plain
	t.Help.ShortKey, t.Help.ShortDesc, t.Help.ShortSeparator = plain, plain, plain
	return t
}
