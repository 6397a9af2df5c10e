package ask

import (
	"strings"

	"github.com/charmbracelet/bubbles/viewport"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
)

// pager shows lines that somebody asked for, until a key puts them away.
type pager struct {
	lines    []string
	viewport viewport.Model
	stopped  bool // Ctrl-C
}

// read shows lines on the full screen.
func (h *Huh) read(lines []string) error {
	p := &pager{lines: lines}
	space := sizeOf(h.out).orUsual()
	p.fit(space.width, space.height)
	err := guarded(func() error { return h.program(p) })
	if err == nil && p.stopped {
		return ErrInterrupted
	}
	return err
}

func (p *pager) fit(width, height int) {
	text := strings.Join(p.lines, "\n")
	p.viewport = viewport.New(width, max(1, height-2))
	p.viewport.SetContent(ansi.Wrap(text, min(width, widest), ""))
}

func (p *pager) Init() tea.Cmd { return nil }

func (p *pager) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		p.fit(msg.Width, msg.Height)
	case tea.KeyMsg:
		return p.press(asText(msg))
	}
	return p.pass(msg)
}

func (p *pager) press(msg tea.KeyMsg) (tea.Model, tea.Cmd) {
	switch msg.String() {
	case "ctrl+c":
		p.stopped = true
		return p, tea.Quit
	case "esc", "enter", "q", "?":
		return p, tea.Quit
	}
	return p.pass(msg)
}

// pass leaves it to the library to move through the text.
func (p *pager) pass(msg tea.Msg) (tea.Model, tea.Cmd) {
	var next tea.Cmd
	p.viewport, next = p.viewport.Update(msg)
	return p, next
}

func (p *pager) View() string {
	foot := "esc goes back to the question"
	if !p.viewport.AtBottom() {
		foot = "down for more, " + foot
	}
	return p.viewport.View() + "\n\n" + foot
}
