package cli

import (
	"reflect"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/amend"
	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/batch"
	"github.com/threshold-cli/threshold/pkg/impact"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/result"
)

type packsImpactOptions struct {
	cases     string
	movedOnly bool
	format    word
}

// impactWords is what a new edition does to cases, as data.
type impactWords struct {
	Old        result.Pack       `json:"old"`
	New        result.Pack       `json:"new"`
	Amendments []amend.Amendment `json:"amendments"`
	Totals     impact.Totals     `json:"totals"`
	Bad        int               `json:"bad"` // cases that could not be used
	Cases      []judgedCase      `json:"cases"`
	more       int               // that there was no room for
}

// judgedCase is a case under both editions.
type judgedCase struct {
	ID   string `json:"id"`
	Line int    `json:"line"` // in its file; 0 where it has the file for itself
	impact.Outcome
}

func (a *app) packsImpactCommand() *cobra.Command {
	var o packsImpactOptions
	c := &cobra.Command{
		Use:   "impact OLD NEW",
		Short: "Judge the same cases under two editions: who moves, and why",
		Long: "impact judges cases under an old and a new edition of a pack and shows who\n" +
			"moves, up or down, and which amendment did it: the one that, taken back alone,\n" +
			"brings the old outcome back. Where several did it only together it names those,\n" +
			"and where none could be found it says so.\n\n" +
			"Cases come from a file with one JSON case on each line, a folder of answers\n" +
			"files, or, without --cases, from the packs' own worked cases.",
		Example: "  threshold packs impact wigan ./draft/wigan\n" +
			"  threshold packs impact ./2026/wigan ./2027/wigan --cases ./cases.ndjson\n" +
			"  threshold packs impact wigan ./draft/wigan --cases ./answers --format markdown",
		Args: twoEditions,
		RunE: func(_ *cobra.Command, args []string) error { return a.packsImpact(o, args) },
	}
	c.Flags().StringVar(&o.cases, "cases", "",
		"judge the cases of `FILE`, one on each line, or of a folder; - is standard input")
	c.Flags().BoolVar(&o.movedOnly, "moved-only", true, "list only the cases that move; --moved-only=false lists all")
	formatVar(c, &o.format, markdown)
	return c
}

func (a *app) packsImpact(o packsImpactOptions, args []string) error {
	old, newer, framework, err := a.editions(args)
	if err != nil {
		return err
	}
	x := impact.New(old, newer, framework)
	data := impactWords{Old: advice.Document(old), New: advice.Document(newer),
		Amendments: plainAmendments(x.Amendments()), Totals: impact.NewTotals(), Cases: []judgedCase{}}
	shelf := newShelf(o)
	k := &cases{app: a, quick: batch.NewDecoder(old, newer),
		each: func(c givenCase) error { return weigh(x, c, &data.Totals, shelf) }}
	same := func(a, b answer.Case) bool { return reflect.DeepEqual(x.InNew(a), x.InNew(b)) }
	if o.cases == "" {
		err = k.worked(old, newer, same)
	} else {
		err = k.from(o.cases)
	}
	if err != nil {
		return err
	}
	if data.Totals.Cases+k.bad == 0 {
		return usage("give answers files, or lines with a case on each", "%s holds no case", o.cases)
	}
	data.Totals.Sort()
	data.Bad, data.Cases, data.more = k.bad, shelf.all(), shelf.more()
	if err := a.giveSheet(o.format, data, func(s render.Sheet) { printImpact(s, data) }); err != nil {
		return err
	}
	return k.done()
}

// weigh judges one case and counts it.
func weigh(x *impact.Impact, c givenCase, totals *impact.Totals, shelf *shelf) error {
	if err := pack.Problems(c.File, x.Check(c.Case)).Err(); err != nil {
		return err
	}
	out := x.Judge(c.Case)
	totals.Add(out)
	shelf.put(judgedCase{c.ID, c.Line, out})
	return nil
}

// shelf keeps cases to be listed: all for data, a bounded number of each
// direction for people, so that memory does not grow with the number of cases.
type shelf struct {
	room      int // for people; 0 is without end
	movedOnly bool
	kept      map[impact.Direction][]judgedCase
	order     []judgedCase // without end, as they came
	count     int
}

// mostListed is how many cases people are shown.
const mostListed = 50

func newShelf(o packsImpactOptions) *shelf {
	s := &shelf{movedOnly: o.movedOnly, kept: map[impact.Direction][]judgedCase{}}
	if o.format.value == "text" || o.format.value == markdown {
		s.room = mostListed
	}
	return s
}

func (s *shelf) put(c judgedCase) {
	if s.movedOnly && c.Direction == impact.Same {
		return
	}
	s.count++
	if s.room == 0 {
		s.order = append(s.order, c)
	} else if len(s.kept[c.Direction]) < s.room {
		s.kept[c.Direction] = append(s.kept[c.Direction], c)
	}
}

// all lists what was kept. For people, those that move down come first.
func (s *shelf) all() []judgedCase {
	if s.room == 0 {
		return orEmpty(s.order)
	}
	list := []judgedCase{}
	for _, d := range []impact.Direction{impact.Down, impact.Mixed, impact.Up, impact.Aside, impact.Same} {
		list = append(list, s.kept[d]...)
	}
	return list[:min(len(list), s.room)]
}

func (s *shelf) more() int { return s.count - len(s.all()) }
