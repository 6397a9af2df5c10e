package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/result"
)

// packWords is what a pack says of itself and its document.
type packWords struct {
	packVersion
	Name       string            `json:"name"`
	Document   result.Pack       `json:"document"`
	Levels     []levelDefinition `json:"levels"`
	Coverage   []result.Coverage `json:"coverage"`
	Currency   []result.Currency `json:"currency"`
	Gaps       []result.Gap      `json:"gaps"`
	Rules      []result.Reminder `json:"rules"`
	Escalation result.Escalation `json:"escalation"`
	Crib       result.Crib       `json:"crib"`
	Tools      []result.Tool     `json:"tools"`
	packCounts
}

func (a *app) packsShowCommand() *cobra.Command {
	var format word
	c := &cobra.Command{
		Use: "show AREA", Short: "Show a pack: document, age, coverage, gaps and counts",
		Example: "  threshold packs show wigan",
		Args: func(c *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usage(c.UseLine(), "%s takes one area", c.CommandPath())
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error { return a.packsShow(args[0], format) },
	}
	formatVar(c, &format)
	return c
}

func (a *app) packsShow(area string, format word) error {
	s, err := a.area(area)
	if err != nil {
		return err
	}
	framework, err := a.framework()
	if err != nil {
		return err
	}
	p, err := a.load(s, framework, s.parts()&(pack.Indicators|pack.Contacts|pack.Cases))
	if err != nil {
		return err
	}
	data := packWords{
		packVersion: versionOfPack(p), Name: p.Name, Document: advice.Document(p),
		packCounts: countOf(p, framework), Coverage: advice.Coverage(p), Currency: advice.Currency(p),
		Gaps: advice.Gaps(p), Escalation: advice.Escalation(p), Crib: advice.Crib(p),
		Rules: []result.Reminder{}, Tools: []result.Tool{},
	}
	for _, l := range p.Levels {
		data.Levels = append(data.Levels, definitionOf(l))
	}
	for _, r := range p.Rules {
		data.Rules = append(data.Rules, result.Reminder{Text: r.Text, Ref: r.Ref, Basis: string(r.Basis)})
	}
	for _, t := range p.Tools {
		data.Tools = append(data.Tools, result.Tool{ID: t.ID, Name: t.Name, Text: t.Text, Ref: t.Ref})
	}
	return a.give(format, data, func(page *render.Page) { printPack(page, framework, data) })
}

func printPack(page *render.Page, framework pack.Framework, w packWords) {
	page.Loud(w.Name + ": " + w.Document.Title)
	page.Para("%s. Published: %s. Status: %s.", w.Document.Publisher, w.Document.Published, w.Document.Status)
	page.Para("Pack %s, %s, sha256 %s.", w.ID, w.words(), w.SHA256)
	page.Heading("Indicators at each level")
	for _, l := range w.Levels {
		page.Item("-", "Level %s, %s: %d. In law: %s.", l.ID, l.Name, w.ByLevel[l.ID], render.StatuteWords(l.Statute))
	}
	page.Heading("Indicators of each dimension, and at each level")
	for _, d := range framework.Dimensions() {
		page.Item("-", "%s: %s", d.Name, w.dimensionLine(d.ID))
	}
	page.Heading("What else it holds")
	page.Item("-", "%s: %s.", counted(w.Indicators, "indicator"), w.kindsLine())
	page.Item("-", "%s", w.contactsLine())
	page.Item("-", "%d worked cases.", w.Cases)
	page.Item("-", "%s", w.checkedLine())
	page.Heading("What the pack holds of the document")
	for _, c := range w.Coverage {
		page.Item("-", "%s: %s. %s", c.Part, c.Held, c.Text)
	}
	page.Heading("How old it is, and what later pages say")
	for _, c := range w.Currency {
		page.Item("-", "%s: %s (%s, %s)", c.State, c.Text, c.Source, c.Date)
	}
	page.Heading("What the document leaves blank or contradicts")
	for _, g := range w.Gaps {
		page.Item("-", "%s: %s%s", g.Kind, g.Text, render.Source(g.Ref, "published"))
	}
}

// dimensionLine counts the indicators of a dimension, and those at each level.
func (w packWords) dimensionLine(dimension string) string {
	if w.ByDimension[dimension] == 0 {
		return "none"
	}
	var levels []string
	for _, l := range w.Levels {
		levels = append(levels, fmt.Sprintf("level %s: %d", l.ID, w.ByBoth[l.ID][dimension]))
	}
	return fmt.Sprintf("%d (%s)", w.ByDimension[dimension], strings.Join(levels, ", "))
}
