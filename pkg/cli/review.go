package cli

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/result"
	"github.com/threshold-cli/threshold/pkg/review"
)

type reviewOptions struct {
	area, at string
	format   word
	keyOptions
}

func (a *app) reviewCommand() *cobra.Command {
	var o reviewOptions
	c := &cobra.Command{
		Use:   "review OLD NEW",
		Short: "Compare the answers about one child at two times",
		Long: "review reads two answers files of the same child, the earlier first, and shows\n" +
			"what is new, gone, unchanged or not spoken of any more, where the level has\n" +
			"moved and what the guidance says about stepping up or down. What is not ticked\n" +
			"the second time is never taken as gone. Nothing is kept. - is standard input.",
		Example: "  threshold review ./march.yaml ./may.yaml\n" +
			"  threshold review ./march.yaml ./may.yaml --at 2026-05-12T10:00\n" +
			"  threshold review ./march.yaml ./may.yaml --format markdown",
		Args: twoFiles,
		RunE: func(_ *cobra.Command, args []string) error { return a.review(o, args[0], args[1]) },
	}
	areaVar(c, &o.area)
	o.identityVar(c)
	atVar(c, &o.at)
	formatVar(c, &o.format, "markdown")
	return c
}

func twoFiles(c *cobra.Command, args []string) error {
	switch {
	case len(args) != 2:
		return usage(c.UseLine(), "%s takes two answers files, the earlier first", c.CommandPath())
	case args[0] == "-" && args[1] == "-":
		return usage("give one of them as a file", "only one of the two can be standard input")
	}
	return nil
}

func (a *app) review(o reviewOptions, older, newer string) error {
	clock, err := a.clock(o.at)
	if err != nil {
		return err
	}
	national, err := a.national()
	if err != nil {
		return err
	}
	then, now, err := a.twoLooks(o.keyOptions, older, newer)
	if err != nil {
		return unusable(badAnswers, err)
	}
	p, framework, err := a.openFor(o.area, pack.All&^pack.Cases, then, now)
	if err != nil {
		return err
	}
	others := a.others(framework)
	judge := func(c answer.Case) result.Result {
		r := advice.Advise(p, national, c, assess.Assess(p, framework, c), clock)
		return advice.AtHome(p, home(p, c, others), c, r, clock)
	}
	return a.giveReview(o.format, p, review.Compare(p, judge, then.Case, now.Case))
}

// twoLooks reads both files and reports what cannot be opened of either, and two
// areas.
func (a *app) twoLooks(keys keyOptions, older, newer string) (then, now answer.File, err error) {
	var problems diag.List
	for _, look := range []struct {
		from string
		into *answer.File
	}{{older, &then}, {newer, &now}} {
		file, err := a.answersOf(look.from, keys, nil)
		var list diag.List
		if err != nil && !errors.As(err, &list) {
			return then, now, err
		}
		problems, *look.into = append(problems, list...), file
	}
	if len(problems) == 0 {
		problems = a.sameArea(then, now)
	}
	if len(problems) > 0 {
		problems = append(problems, append(then.Problems, now.Problems...)...)
	}
	return then, now, problems.Err()
}

// sameArea holds two files to one area: levels of two areas can't be compared. An
// area that there is not is told as that.
func (a *app) sameArea(then, now answer.File) diag.List {
	var problems diag.List
	one, two := then.Case.Area, now.Case.Area
	if one != "" && two != "" && one != two && a.unknownAreas([]answer.File{then, now}) == nil {
		problems.Add(diag.Diagnostic{File: now.Name, Pos: now.At("area"), Code: diag.Conflict,
			Message: fmt.Sprintf("the answers are for %s, and those of %s at line %d for %s", two, then.Name, then.At("area").Line, one),
			Hint:    "review compares two looks at one child by one area's guidance"})
	}
	return problems
}

// giveReview prints a review as data, as text or as Markdown.
func (a *app) giveReview(format word, p *pack.Pack, r review.Review) error {
	if format.value != "markdown" {
		return a.give(format, r, func(page *render.Page) { printReview(page, p, r) })
	}
	var out bytes.Buffer
	printReview(render.NewMarkdownSheet(&out), p, r)
	return a.print(out.Bytes())
}
