package cli

import (
	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/internal/nearest"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/practice"
	"github.com/threshold-cli/threshold/pkg/render"
)

type practiseOptions struct {
	area, id, answer, at string
	ring, format         word
	list                 bool
}

func (a *app) practiseCommand() *cobra.Command {
	o := practiseOptions{ring: word{allowed: pack.Protection("").Values()}}
	c := &cobra.Command{
		Use:   "practise",
		Short: "Judge worked cases yourself, and see how and why the guidance differs",
		Long: "practise tells the story of a worked case, asks which level you would choose and\n" +
			"whether you would ring, and then shows your judgement beside the document's own,\n" +
			"where it tells the case, and the tool's, with the reasons. There is no score,\n" +
			"and nothing is kept.\n\n" +
			"With --answer it compares a judgement without asking: for a workshop, a script.",
		Example: "  threshold practise --area stoke\n" +
			"  threshold practise --area stoke --list\n" +
			"  threshold practise --area stoke --case kelsey\n" +
			"  threshold practise --area stoke --case kelsey --answer 2 --ring no",
		Args: a.noArgs,
		RunE: func(*cobra.Command, []string) error { return a.practise(o) },
	}
	areaVar(c, &o.area)
	c.Flags().StringVar(&o.id, "case", "", "begin with the case of this `ID`; default the first")
	c.Flags().BoolVar(&o.list, "list", false, "list the cases; a title may say more than the story does")
	c.Flags().StringVar(&o.answer, "answer", "", "the `LEVEL` that you would choose: compare it without asking")
	wordVar(c, &o.ring, "ring", "with --answer, whether you would ring now, ask first, or neither")
	atVar(c, &o.at)
	formatVar(c, &o.format)
	return c
}

func (a *app) practise(o practiseOptions) error {
	switch err := o.check(); {
	case err != nil:
		return err
	case o.list:
		return a.practiseList(o)
	case o.answer != "":
		return a.practiseGiven(o)
	}
	return a.practiseAsk(o)
}

// check refuses flags that would be passed over.
func (o practiseOptions) check() error {
	const all = "threshold practise --area AREA --case ID --answer LEVEL --ring act|ask|no"
	switch {
	case o.list && o.id+o.answer+o.ring.value != "":
		return usage("leave out the other flags", "--list lists all cases of an area")
	case o.list:
		return nil
	case o.answer != "" && o.id == "":
		return usage(all, "--answer needs --case: say which case it is for")
	case o.answer == "" && o.ring.value != "":
		return usage(all, "--ring goes with --answer")
	case o.answer == "" && o.format.value != o.format.allowed[0]:
		return usage(all, "--format %s goes with --answer or --list", o.format.value)
	}
	return nil
}

// drill is all that judging worked cases of one area takes.
type drill struct {
	pack      *pack.Pack
	framework pack.Framework
	national  pack.NationalFacts
	cases     []pack.Case
}

func (a *app) drill(area string) (drill, error) {
	s, err := a.area(a.areaOr(area))
	if err != nil {
		return drill{}, err
	}
	d := drill{}
	if s.parts()&pack.Cases == 0 {
		return d, notHeldError{s.id + " holds no worked cases"}
	}
	if d.national, err = a.national(); err != nil {
		return d, err
	}
	if d.pack, d.framework, err = a.open(s.id, pack.All); err != nil {
		return d, err
	}
	if d.cases = practice.Cases(d.pack); len(d.cases) == 0 {
		return d, notHeldError{s.id + " holds no worked case that tells a story"}
	}
	return d, nil
}

// find gives the place of a case, the first where none is named.
func (d drill) find(id string) (int, error) {
	if id == "" {
		return 0, nil
	}
	var ids []string
	for n, c := range d.cases {
		if c.ID == id {
			return n, nil
		}
		ids = append(ids, c.ID)
	}
	hint := nearest.Hint(id, ids)
	if hint == "" {
		hint = "threshold practise --area " + d.pack.ID + " --list lists them"
	}
	return 0, usage(hint, "%s has no worked case %q", d.pack.ID, id)
}

// level reads a level by its id, or by a number that only one level has.
func (d drill) level(word string) (pack.Level, error) {
	if level := d.pack.Level(word); level != nil {
		return *level, nil
	}
	if levels := d.pack.ResolveLevel(word); len(levels) == 1 {
		return levels[0], nil
	}
	return pack.Level{}, noLevel(d.pack, "--answer", word)
}

func (d drill) compare(n int, j practice.Judgement, clock advice.Clock) practice.Comparison {
	c := d.cases[n]
	r := advice.Advise(d.pack, d.national, c.Answers, assess.Assess(d.pack, d.framework, c.Answers), clock)
	return practice.Compare(d.pack, c, j, r)
}

// practiseGiven compares a judgement that the command line gives.
func (a *app) practiseGiven(o practiseOptions) error {
	clock, err := a.clock(o.at)
	if err != nil {
		return err
	}
	d, err := a.drill(o.area)
	if err != nil {
		return err
	}
	n, err := d.find(o.id)
	if err != nil {
		return err
	}
	level, err := d.level(o.answer)
	if err != nil {
		return err
	}
	c := d.compare(n, practice.Judgement{Level: level, Ring: pack.Protection(o.ring.value)}, clock)
	return a.give(o.format, c, func(page *render.Page) {
		page.Loud(c.Case.Title)
		page.Para("%s", c.Case.Story)
		printComparison(page, d.pack, c)
	})
}

// practiseList lists the cases by id and title.
func (a *app) practiseList(o practiseOptions) error {
	d, err := a.drill(o.area)
	if err != nil {
		return err
	}
	type listed struct {
		ID    string `json:"id"`
		Title string `json:"title"`
	}
	data := struct {
		Area  string   `json:"area"`
		Cases []listed `json:"cases"`
	}{Area: d.pack.ID}
	for _, c := range d.cases {
		data.Cases = append(data.Cases, listed{c.ID, c.Title})
	}
	return a.give(o.format, data, func(page *render.Page) {
		page.Loud(d.pack.Name + ": worked cases")
		for _, c := range data.Cases {
			page.Item("-", "%s: %s", c.ID, c.Title)
		}
	})
}
