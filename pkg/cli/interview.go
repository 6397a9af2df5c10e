package cli

import (
	"errors"
	"io"

	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/ask"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/question"
	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/result"
)

// interview is what the questions need to know.
type interview struct {
	pack      *pack.Pack
	framework pack.Framework
	national  pack.NationalFacts
	others    func() []*pack.Pack // of other areas, in which the child may live
	now       func() advice.Clock // an interview takes a while, and lines close
}

// danger is the result for a child in immediate danger at this moment, with
// nothing else known than where the child lives.
func (i interview) danger(livesIn string) result.Result {
	yes, clock := true, i.now()
	c := answer.Case{Area: i.pack.ID, ImmediateDanger: &yes, Child: answer.Child{LivesIn: livesIn}}
	r := advice.Advise(i.pack, i.national, c, assess.Assess(i.pack, i.framework, c), clock)
	return advice.AtHome(i.pack, home(i.pack, c, i.others), c, r, clock)
}

// asks gives what the questions have beside them: whom to ring now, by what has
// been answered until then.
func (i interview) asks(o assessOptions, sheet *question.Sheet) ask.Options {
	return ask.Options{
		Ring:   func() string { return render.Ring(i.danger(sheet.LivesIn())) },
		Banner: func() string { banner, _ := i.banner(sheet); return banner },
		Review: o.edit, Leaving: o.leavingWord(),
	}
}

// banner says whom to ring in short, and whom otherwise.
func (i interview) banner(sheet *question.Sheet) (banner, otherwise string) {
	return render.Banner(i.danger(sheet.LivesIn()))
}

// asked asks on the terminal, on from a case, and saves what was answered, also
// where somebody left before the end. Without a terminal there is nobody to ask.
func (a *app) asked(o assessOptions, i interview, start answer.Case) (c answer.Case, unsaved, err error) {
	screen, done, err := a.screen()
	if err != nil {
		return c, nil, usage("give the answers in a file: threshold assess --area "+i.pack.ID+" --answers FILE; - reads standard input",
			"there is no terminal to ask on")
	}
	defer done() // what was asked has been shown
	vocabulary, err := a.vocabulary()
	if err != nil {
		return c, nil, err
	}
	sheet := question.Resume(i.pack, i.framework, vocabulary, start, otherAreas(i.pack, i.others())...)
	a.warnUnsaved(o)
	err = ask.Run(a.prompter(screen, o.accessible), sheet, i.asks(o, sheet))
	c = sheet.Case()
	kept, unsaved := a.save(o, c, err != nil)
	a.farewell(o, i, sheet, err != nil, kept)
	if err != nil {
		err = errors.Join(err, unsaved)
	}
	return c, unsaved, err
}

// prompter asks on the full screen, or in plain lines for whoever needs them.
func (a *app) prompter(screen io.Writer, accessible bool) ask.Prompter {
	if accessible || a.PlainTerminal {
		return ask.NewLine(a.In, screen)
	}
	return ask.Choose(a.In, screen, a.Getenv)
}

// screen is where questions are seen: standard error, or the terminal itself
// where that goes elsewhere.
func (a *app) screen() (io.Writer, func() error, error) {
	if !a.InTerminal {
		return nil, nil, errors.New("standard input is not a terminal")
	}
	a.paging.asked = true
	if a.ErrTerminal {
		return a.Err, func() error { return nil }, nil
	}
	screen, err := a.Terminal()
	if err != nil {
		return nil, nil, err
	}
	return screen, screen.Close, nil
}
