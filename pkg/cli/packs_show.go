package cli

import (
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
	Counts     map[string]int    `json:"indicators_by_level"`
	Coverage   []result.Coverage `json:"coverage"`
	Currency   []result.Currency `json:"currency"`
	Gaps       []result.Gap      `json:"gaps"`
	Rules      []result.Reminder `json:"rules"`
	Escalation result.Escalation `json:"escalation"`
	Crib       result.Crib       `json:"crib"`
	Tools      []result.Tool     `json:"tools"`
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
	p, _, err := a.open(area, pack.Indicators|pack.Contacts)
	if err != nil {
		return err
	}
	data := packWords{
		packVersion: packVersion{p.ID, p.SHA256, s.outside}, Name: p.Name, Document: advice.Document(p),
		Counts: map[string]int{}, Coverage: advice.Coverage(p), Currency: advice.Currency(p), Gaps: advice.Gaps(p),
		Escalation: advice.Escalation(p), Crib: advice.Crib(p), Rules: []result.Reminder{}, Tools: []result.Tool{},
	}
	for _, l := range p.Levels {
		data.Levels = append(data.Levels, definitionOf(l))
	}
	for _, i := range p.Indicators {
		for _, level := range i.Levels {
			data.Counts[level]++
		}
	}
	for _, r := range p.Rules {
		data.Rules = append(data.Rules, result.Reminder{Text: r.Text, Ref: r.Ref, Basis: string(r.Basis)})
	}
	for _, t := range p.Tools {
		data.Tools = append(data.Tools, result.Tool{ID: t.ID, Name: t.Name, Text: t.Text, Ref: t.Ref})
	}
	return a.give(format, data, func(page *render.Page) { printPack(page, data) })
}

func printPack(page *render.Page, w packWords) {
	page.Loud(w.Name + ": " + w.Document.Title)
	page.Para("%s. Published: %s. Status: %s.", w.Document.Publisher, w.Document.Published, w.Document.Status)
	page.Para("Pack %s, sha256 %s.", w.ID, w.SHA256)
	page.Heading("Indicators at each level")
	for _, l := range w.Levels {
		page.Item("-", "Level %s, %s: %d. In law: %s.", l.ID, l.Name, w.Counts[l.ID], render.StatuteWords(l.Statute))
	}
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
