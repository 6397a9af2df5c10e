package cli

import (
	"bytes"
	"encoding/csv"
	"strings"

	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/render"
)

func (a *app) csv(list []areaIndicators) error {
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	rows := [][]string{{"area", "id", "levels", "side", "dimension", "heading", "kind", "topic", "gate", "decisive", "tags", "ref", "text"}}
	for _, part := range list {
		for _, i := range part.Indicators {
			decisive := ""
			if i.Decisive {
				decisive = "yes"
			}
			rows = append(rows, []string{part.Area, i.ID, strings.Join(i.Levels, " "), i.Side, i.Dimension, i.Heading, i.Kind,
				i.Topic, strings.Join(i.Gate, " "), decisive, strings.Join(i.Tags, " "), strings.Join(i.Ref, "; "), i.Text})
		}
	}
	if err := w.WriteAll(rows); err != nil {
		return err
	}
	return a.print(out.Bytes())
}

func printIndicators(page *render.Page, list []areaIndicators, packs []*pack.Pack, show func(*render.Page, areaIndicators)) {
	for n, part := range list {
		page.Heading(packs[n].Name)
		notice(page, packs[n])
		for _, l := range part.Levels {
			page.Para("Level %s: %s. In law: %s.", l.ID, l.Name, render.StatuteWords(l.Statute))
		}
		for _, c := range packs[n].Coverage {
			if c.Of == pack.OfIndicators && c.Held != pack.HeldWhole {
				page.Para("Not all held: %s (%s). %s", c.Part, c.Held, c.Text)
			}
		}
		show(page, part)
	}
}

func printByHeading(page *render.Page, part areaIndicators) {
	if len(part.Indicators) == 0 {
		page.Gap()
		page.Para("No indicator fits. The lists of the guidance are not exhaustive: with a worry, talk to your safeguarding lead or the front door.")
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
