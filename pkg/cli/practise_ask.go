package cli

import (
	"bytes"
	"fmt"
	"io"

	"github.com/threshold-cli/threshold/pkg/ask"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/practice"
	"github.com/threshold-cli/threshold/pkg/question"
	"github.com/threshold-cli/threshold/pkg/render"
)

// training is one person at a terminal going through worked cases. It asks in
// plain lines on every terminal: the story has to stay in sight while it is
// judged, and the comparison while the next step is chosen, and a form that
// takes the screen hides both.
type training struct {
	app      *app
	drill    drill
	screen   io.Writer
	prompter ask.Prompter
	at       string
}

func (a *app) practiseAsk(o practiseOptions) error {
	screen, done, err := a.screen()
	if err != nil {
		return usage("give the judgement: threshold practise --area AREA --case ID --answer LEVEL; --list "+
			"lists the cases", "there is no terminal to ask on")
	}
	defer done() // what was asked has been shown
	if _, err := a.clock(o.at); err != nil {
		return err
	}
	t := training{app: a, screen: screen, prompter: ask.NewLine(a.In, screen), at: o.at}
	if o.area, err = t.whichArea(o.area); err != nil {
		return err
	}
	if t.drill, err = a.drill(o.area); err != nil {
		return err
	}
	first, err := t.drill.find(o.id)
	if err != nil {
		return err
	}
	return t.from(first)
}

// whichArea asks for the area where nobody has named one.
func (t training) whichArea(area string) (string, error) {
	if area = t.app.areaOr(area); area != "" {
		return area, nil
	}
	q, err := t.areaQuestion()
	if err != nil {
		return "", err
	}
	for {
		if reply, err := t.prompter.Ask(q, nil, ""); err != nil || !reply.Back {
			return first(reply.Values), err
		}
	}
}

func (t training) areaQuestion() (question.Question, error) {
	q := question.Question{ID: "area", Section: "Worked cases", Kind: question.One,
		Title: "Whose guidance do you want to practise with?"}
	sources, err := t.app.sources()
	if err != nil {
		return q, err
	}
	framework, err := t.app.framework()
	if err != nil {
		return q, err
	}
	for _, s := range sources {
		if s.parts()&pack.Cases == 0 {
			continue
		}
		p, err := t.app.load(s, framework, 0)
		if err != nil {
			return q, err
		}
		q.Options = append(q.Options, question.Option{Value: p.ID, Label: p.Name})
	}
	return q, nil
}

// What can come after a case.
const (
	nextCase = "next"
	sameCase = "same"
	leave    = "leave"
)

// from goes through the cases until the person leaves.
func (t training) from(n int) error {
	for {
		if err := t.once(n); err != nil {
			return err
		}
		switch after, err := t.whatNext(n); {
		case err != nil:
			return err
		case after == nextCase:
			n++
		case after == leave:
			return nil
		}
	}
}

// once tells one story, asks for the judgement and shows the comparison.
func (t training) once(n int) error {
	if err := t.tell(n); err != nil {
		return err
	}
	j, err := t.judgement()
	if err != nil {
		return err
	}
	clock, err := t.app.clock(t.at)
	if err != nil {
		return err
	}
	fmt.Fprintln(t.screen)
	var out bytes.Buffer
	page := render.NewPage(&out, render.Options{Width: t.app.Columns, Styled: t.app.styled()})
	page.Heading("The case: " + t.drill.cases[n].Title)
	printComparison(page, t.drill.pack, t.drill.compare(n, j, clock))
	return t.app.print(out.Bytes())
}

// tell shows the story alone: many a title says how the case was read.
func (t training) tell(n int) error {
	if _, err := fmt.Fprintln(t.screen); err != nil {
		return err
	}
	page := render.NewPage(t.screen, render.Options{Width: t.app.Columns, Styled: t.app.styled()})
	page.Heading(t.number(n))
	page.Para("%s", t.drill.cases[n].Story)
	return page.Err()
}

const judgementSection = "Your judgement"

func (t training) number(n int) string {
	return fmt.Sprintf("%s, case %d of %d", t.drill.pack.Name, n+1, len(t.drill.cases))
}

// judgement asks for the level, then whether to ring. Going back leads from the
// second question to the first.
func (t training) judgement() (practice.Judgement, error) {
	var level []string
	for {
		reply, err := t.prompter.Ask(t.levelQuestion(), level, "1 of 2")
		if err != nil {
			return practice.Judgement{}, err
		}
		if reply.Back {
			continue
		}
		level = reply.Values
		reply, err = t.prompter.Ask(ringQuestion(), nil, "2 of 2")
		if err != nil || !reply.Back {
			return practice.Judgement{Level: *t.drill.pack.Level(level[0]),
				Ring: pack.Protection(first(reply.Values))}, err
		}
	}
}

func (t training) levelQuestion() question.Question {
	q := question.Question{ID: "level", Section: judgementSection, Kind: question.One,
		Title: "Which level would you choose?"}
	for _, l := range t.drill.pack.Levels {
		q.Options = append(q.Options, question.Option{Value: l.ID, Label: "Level " + levelLine(l)})
	}
	return q
}

func ringQuestion() question.Question {
	return question.Question{ID: "ring", Section: judgementSection, Kind: question.One,
		Title: "Would you ring the front door now?", Options: []question.Option{
			{Value: string(pack.Act), Label: "Yes, ring now, before any form"},
			{Value: string(pack.Ask), Label: "Ask first whether significant harm is suspected; ring if not sure"},
			{Value: string(pack.NoProtection), Label: "No, there is no need to ring at once"},
		}}
}

// whatNext offers the next case, the same again, and leaving. Going back leads
// to the case that was just judged.
func (t training) whatNext(n int) (string, error) {
	q := question.Question{ID: "after", Section: "After " + t.number(n), Kind: question.One, Title: "What next?"}
	if n+1 < len(t.drill.cases) {
		q.Options = append(q.Options, question.Option{Value: nextCase, Label: "The next case"})
	} else {
		q.Title = "That was the last case. What next?"
	}
	q.Options = append(q.Options, question.Option{Value: sameCase, Label: "The same case again"},
		question.Option{Value: leave, Label: "Leave"})
	reply, err := t.prompter.Ask(q, nil, "")
	if err != nil || reply.Back {
		return sameCase, err
	}
	return first(reply.Values), nil
}

func first(values []string) string {
	if len(values) == 0 {
		return ""
	}
	return values[0]
}
