package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/result"
)

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
	var areas []string
	var format word
	c := &cobra.Command{
		Use:   "compare",
		Short: "Lay the areas' levels side by side, by their footing in law",
		Long: "The same level number means different things in different areas. compare lists,\n" +
			"for each footing in law, the levels that rest on it in each area.",
		Example: "  threshold compare\n  threshold compare --area wigan --format json",
		Args:    noArgs,
		RunE:    func(*cobra.Command, []string) error { return a.compare(areas, format) },
	}
	c.Flags().StringArrayVar(&areas, "area", nil, "only this `AREA`; may be given several times")
	formatVar(c, &format)
	return c
}

func (a *app) compare(areas []string, format word) error {
	framework, err := a.framework()
	if err != nil {
		return err
	}
	packs, err := a.chosen(areas, framework, 0)
	if err != nil {
		return err
	}
	data := struct {
		Statutes []statuteLevels `json:"statutes"`
	}{[]statuteLevels{}}
	for _, statute := range pack.Statute("").Values() {
		data.Statutes = append(data.Statutes, levelsWith(packs, pack.Statute(statute)))
	}
	return a.give(format, data, func(page *render.Page) {
		page.Para("Compare levels by their footing in law, never by their number.")
		for _, s := range data.Statutes {
			printStatute(page, s)
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

func printStatute(page *render.Page, s statuteLevels) {
	page.Heading(render.StatuteWords([]string{s.Statute}))
	for _, l := range s.Levels {
		page.Item("-", "%s: level %s, %s", l.Area, l.ID, l.Name)
	}
	if len(s.Without) > 0 {
		page.Para("No level of its own in: %s.", strings.Join(s.Without, ", "))
	}
}
