package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/compare"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/result"
)

type compareOptions struct {
	areas          []string
	words, answers string
	searches       bool // --search was given, if only with nothing
	format         word
	keyOptions
}

// statuteLevels is one footing in law with every level that rests on it.
type statuteLevels struct {
	Statute string      `json:"statute"`
	Levels  []areaLevel `json:"levels"`
	Without []string    `json:"without"` // areas that name no level for it
}

// areaLevel is a level of one area.
type areaLevel struct {
	Area string `json:"area"`
	result.Level
}

func (a *app) compareCommand() *cobra.Command {
	var o compareOptions
	c := &cobra.Command{
		Use:   "compare",
		Short: "Lay the areas' levels, one concern or one case side by side",
		Long: "The same level number means different things in different areas. compare lists,\n" +
			"for each footing in law, the levels that rest on it in each area.\n\n" +
			"With --search it looks for one concern: where each document puts it, how it was\n" +
			"found, and which documents say nothing of it, as far as their packs hold them.\n\n" +
			"With --answers it takes a case of one area and shows what the others have near\n" +
			"each of its indicators. That is an aid to reading: another area's pack judges\n" +
			"the case only where it has each indicator by the same gate or word for word.",
		Example: "  threshold compare\n" +
			"  threshold compare --search \"missing from home\"\n" +
			"  threshold compare --search FGM --area wigan --area stoke --format json\n" +
			"  threshold compare --answers ./case.yaml",
		Args: a.noArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			o.searches = c.Flags().Changed("search")
			return a.compare(o)
		},
	}
	c.Flags().StringArrayVar(&o.areas, "area", nil, "only this `AREA`; may be given several times")
	c.Flags().StringVar(&o.words, "search", "", "look for the concern that these everyday `WORDS` name")
	c.Flags().StringVar(&o.answers, "answers", "",
		"compare the case of the answers `FILE`, which names its area; - is standard input")
	o.identityVar(c)
	formatVar(c, &o.format, markdown)
	return c
}

func (a *app) compare(o compareOptions) error {
	framework, err := a.framework()
	if err != nil {
		return err
	}
	switch {
	case o.searches && o.answers != "":
		return usage("leave out one of the two", "--search compares one concern, --answers one case")
	case o.answers != "":
		return a.compareCase(o, framework)
	case o.searches:
		return a.compareConcern(o, framework)
	}
	return a.compareLevels(o, framework)
}

// comparing makes the packs of the areas that were asked for ready to be compared.
func (a *app) comparing(o compareOptions, framework pack.Framework) (*compare.Comparison, []*pack.Pack, error) {
	packs, err := a.across(o.areas, framework, pack.Indicators)
	if err != nil {
		return nil, nil, err
	}
	vocabulary, err := a.vocabulary()
	if err != nil {
		return nil, nil, err
	}
	return compare.New(packs, vocabulary), packs, nil
}

// across loads the areas named, each once, or all: whoever compares wants the
// others, whatever THRESHOLD_AREA says.
func (a *app) across(areas []string, framework pack.Framework, parts pack.Part) ([]*pack.Pack, error) {
	var ids []string
	for _, id := range areas {
		if !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	if len(ids) == 0 {
		all, err := a.sources()
		if err != nil {
			return nil, err
		}
		for _, s := range all {
			ids = append(ids, s.id)
		}
	}
	return a.chosen(ids, framework, parts)
}

func (a *app) compareLevels(o compareOptions, framework pack.Framework) error {
	packs, err := a.across(o.areas, framework, 0)
	if err != nil {
		return err
	}
	data := struct {
		Statutes []statuteLevels `json:"statutes"`
		Packs    []packVersion   `json:"packs"`
	}{[]statuteLevels{}, versionsOf(packs)}
	for _, statute := range pack.Statute("").Values() {
		data.Statutes = append(data.Statutes, levelsWith(packs, pack.Statute(statute)))
	}
	return a.giveSheet(o.format, data, func(sheet render.Sheet) {
		sheet.Para("Compare levels by their footing in law, never by their number.")
		noticeEach(sheet, packs)
		for _, s := range data.Statutes {
			printStatute(sheet, s)
		}
	})
}

func levelsWith(packs []*pack.Pack, statute pack.Statute) statuteLevels {
	row := statuteLevels{Statute: string(statute), Levels: []areaLevel{}, Without: []string{}}
	for _, p := range packs {
		before := len(row.Levels)
		for _, l := range p.Levels {
			if slices.Contains(l.Statute, statute) {
				row.Levels = append(row.Levels, areaLevel{p.ID, assess.Level(l)})
			}
		}
		if len(row.Levels) == before {
			row.Without = append(row.Without, p.ID)
		}
	}
	return row
}

func printStatute(sheet render.Sheet, s statuteLevels) {
	sheet.Heading(render.StatuteWords([]string{s.Statute}))
	for _, l := range s.Levels {
		sheet.Item("-", "%s: level %s, %s", l.Area, l.ID, l.Name)
	}
	if len(s.Without) > 0 {
		sheet.Para("No level of its own in: %s.", strings.Join(s.Without, ", "))
	}
}
