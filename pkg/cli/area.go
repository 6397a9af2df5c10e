package cli

import (
	"io"

	"github.com/threshold-cli/threshold/pkg/ask"
	"github.com/threshold-cli/threshold/pkg/question"
)

// askArea asks which area's guidance to use, where nobody has said and somebody
// is there to ask; otherwise it gives back nothing, and opening no area says
// what to do.
func (a *app) askArea(area string, accessible bool) (string, error) {
	if a.areaOr(area) != "" || !a.InTerminal {
		return area, nil
	}
	options, err := a.areaOptions()
	if err != nil {
		return "", err
	}
	screen, done, err := a.screen()
	if err != nil {
		return "", nil
	}
	defer done() // what was asked has been shown
	chosen, err := chosenArea(a.prompter(screen, accessible), options)
	a.leftBefore(err)
	return chosen, err
}

func (a *app) areaOptions() ([]question.Option, error) {
	framework, err := a.framework()
	if err != nil {
		return nil, err
	}
	sources, err := a.sources()
	if err != nil {
		return nil, err
	}
	var options []question.Option
	for _, s := range sources {
		name := s.id // of a pack that cannot be read; choosing it says why
		if p, err := a.load(s, framework, 0); err == nil {
			name = p.Name
		}
		options = append(options, question.Option{Value: s.id, Label: name})
	}
	return options, nil
}

func chosenArea(p ask.Prompter, options []question.Option) (string, error) {
	q := question.Question{
		ID: "area", Section: "Before the questions", Kind: question.One,
		Title:   "In which area does the child live?",
		Help:    "Each area has guidance of its own. If anyone is in immediate danger, ring 999 now.",
		Options: options,
	}
	for {
		reply, err := p.Ask(q, nil, "")
		if err != nil {
			return "", err
		}
		if !reply.Turn() { // there is nothing before it
			return reply.Values[0], nil
		}
	}
}

// doubleClicked is the program started without a command line, by a double-click
// on Windows: the questions in plain lines, and the result stays to be read.
func (a *app) doubleClicked() error {
	err := a.settings.fault
	if err != nil {
		err = unusable(badSettings, err)
	} else {
		err = a.assess(assessOptions{accessible: true, format: word{value: "text"}})
	}
	if err != nil {
		report(a.Err, true, err, a.Columns)
	}
	_, _ = io.WriteString(a.Err, "\nPress Enter to close this window.\n")
	_, _ = io.ReadAtLeast(a.In, make([]byte, 1), 1)
	return err
}
