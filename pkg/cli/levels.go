package cli

import (
	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/render"
)

// levelDefinition is a level with what the guidance means by it.
type levelDefinition struct {
	ID         string   `json:"id"`
	Ordinal    int      `json:"ordinal"`
	Name       string   `json:"name"`
	Statute    []string `json:"statute"`
	Definition string   `json:"definition"`
	Response   string   `json:"response"`
	Confirm    string   `json:"confirm"`
	Ref        []string `json:"ref"`
}

func (a *app) levelsCommand() *cobra.Command {
	var area string
	var format word
	c := &cobra.Command{
		Use:     "levels",
		Short:   "Show the levels of an area and what the guidance means by each",
		Example: "  threshold levels --area wigan",
		Args:    a.noArgs,
		RunE:    func(*cobra.Command, []string) error { return a.levels(area, format) },
	}
	areaVar(c, &area)
	formatVar(c, &format)
	return c
}

func (a *app) levels(area string, format word) error {
	p, _, err := a.open(area, 0)
	if err != nil {
		return err
	}
	data := struct {
		Area   string            `json:"area"`
		Levels []levelDefinition `json:"levels"`
		Pack   packVersion       `json:"pack"`
	}{Area: p.ID, Pack: versionOfPack(p)}
	for _, l := range p.Levels {
		data.Levels = append(data.Levels, definitionOf(l))
	}
	return a.give(format, data, func(page *render.Page) {
		page.Loud(p.Name + ": " + p.Document.Title)
		notice(page, p)
		for _, l := range data.Levels {
			printDefinition(page, l)
		}
	})
}

func definitionOf(l pack.Level) levelDefinition {
	w := levelDefinition{ID: l.ID, Ordinal: l.Ordinal, Name: l.Name, Statute: asWords(l.Statute),
		Definition: l.Definition, Response: l.Response, Ref: l.Ref}
	if l.Confirm != nil {
		w.Confirm = l.Confirm.Question
	}
	return w
}

func printDefinition(page *render.Page, l levelDefinition) {
	page.Heading("Level " + l.ID + ": " + l.Name)
	page.Para("In law: %s.", render.StatuteWords(l.Statute))
	page.Para("%s", l.Definition)
	if l.Response != "" {
		page.Para("Response: %s", l.Response)
	}
	if l.Confirm != "" {
		page.Para("To confirm: %s", l.Confirm)
	}
	page.Para("Source:%s", render.Source(l.Ref, "published"))
}
