package cli

import (
	"bytes"
	"encoding/csv"
	"strings"

	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/render"
)

func (a *app) csv(list []areaIndicators, packs []*pack.Pack) error {
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	rows := [][]string{{"area", "id", "levels", "side", "dimension", "heading", "kind", "topic", "gate",
		"decisive", "tags", "ref", "text", "statute"}}
	for n, part := range list {
		for _, i := range part.Indicators {
			decisive := ""
			if i.Decisive {
				decisive = "yes"
			}
			rows = append(rows, []string{part.Area, i.ID, strings.Join(i.Levels, " "), i.Side, i.Dimension,
				i.Heading, i.Kind, i.Topic, strings.Join(i.Gate, " "), decisive, strings.Join(i.Tags, " "),
				strings.Join(i.Ref, "; "), i.Text, statuteCell(packs[n], i.Levels)})
		}
	}
	if err := w.WriteAll(rows); err != nil {
		return err
	}
	return a.print(out.Bytes())
}

// statuteCell gives the footing in law of each level in the order of the levels,
// which alone can be compared between areas.
func statuteCell(p *pack.Pack, levels []string) string {
	var cell []string
	for _, id := range levels {
		cell = append(cell, strings.Join(asWords(p.Level(id).Statute), " "))
	}
	return strings.Join(cell, "; ")
}

func printIndicators(
	page *render.Page, list []areaIndicators, packs []*pack.Pack, show func(*render.Page, areaIndicators),
) {
	for n, part := range list {
		page.Heading(packs[n].Name)
		notice(page, packs[n])
		for _, l := range part.Levels {
			page.Para("Level %s: %s. In law: %s.", l.ID, l.Name, render.StatuteWords(l.Statute))
		}
		printNotHeld(page, packs[n])
		show(page, part)
	}
}

func printByHeading(page *render.Page, part areaIndicators) {
	if len(part.Indicators) == 0 {
		page.Gap()
		page.Para("No indicator fits. The lists of the guidance are not exhaustive: with a worry, talk to " +
			"your safeguarding lead or the front door.")
	}
	heading := ""
	for _, i := range part.Indicators {
		if i.Side+i.Heading != heading {
			heading = i.Side + i.Heading
			page.Gap()
			page.Para("%s (%s)", i.Heading, i.Side)
		}
		page.Item("-", "%s (level %s; %s) [%s]", i.Text, strings.Join(i.Levels, " and "), i.Kind, i.ID)
	}
}
