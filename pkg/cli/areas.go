package cli

import (
	"strings"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/result"
)

// areaWords is one area at a glance.
type areaWords struct {
	ID         string            `json:"id"`
	Name       string            `json:"name"`
	Title      string            `json:"title"`
	Published  string            `json:"published"`
	Status     string            `json:"status"`
	Levels     []result.Level    `json:"levels"`
	Coverage   []result.Coverage `json:"coverage"`
	Missing    []string          `json:"contacts_missing"`     // contact ids
	InConflict []string          `json:"contacts_in_conflict"` // contact ids
	Pack       packVersion       `json:"pack"`
}

func (a *app) areasCommand() *cobra.Command {
	var format word
	c := &cobra.Command{
		Use:     "areas",
		Short:   "List the areas whose guidance is here, with its levels, age and gaps",
		Example: "  threshold areas\n  threshold areas --format json",
		Args:    a.noArgs,
		RunE:    func(*cobra.Command, []string) error { return a.areas(format) },
	}
	formatVar(c, &format)
	return c
}

func (a *app) areas(format word) error {
	sources, err := a.sources()
	if err != nil {
		return err
	}
	framework, err := a.framework()
	if err != nil {
		return err
	}
	packs, err := a.loadAll(sources, framework, pack.Contacts)
	if err != nil {
		return err
	}
	list := []areaWords{}
	for _, p := range packs {
		list = append(list, areaOf(p))
	}
	data := struct {
		Areas []areaWords `json:"areas"`
	}{list}
	return a.give(format, data, func(page *render.Page) { printAreas(page, list, packs) })
}

func areaOf(p *pack.Pack) areaWords {
	w := areaWords{ID: p.ID, Name: p.Name, Title: p.Document.Title, Published: p.Document.Published,
		Status: string(p.Document.Status), Coverage: advice.Coverage(p), Pack: versionOfPack(p)}
	w.Missing, w.InConflict = openContacts(p)
	for _, l := range p.Levels {
		w.Levels = append(w.Levels, assess.Level(l))
	}
	return w
}

func printAreas(page *render.Page, list []areaWords, packs []*pack.Pack) {
	for n, w := range list {
		page.Heading(w.Name)
		notice(page, packs[n])
		page.Para("%s (--area %s)", w.Title, w.ID)
		page.Para("Published: %s. Status: %s.", w.Published, w.Status)
		for _, l := range w.Levels {
			page.Item("-", "Level %s: %s. In law: %s.", l.ID, l.Name, render.StatuteWords(l.Statute))
		}
		for _, c := range w.Coverage {
			if c.Held != "whole" {
				page.Para("Not all held: %s (%s).", c.Part, c.Held)
			}
		}
		page.Para("Contacts that the guidance leaves blank: %s.", orNone(w.Missing))
		page.Para("Contacts on which it contradicts itself: %s.", orNone(w.InConflict))
	}
}

func orNone(list []string) string {
	if len(list) == 0 {
		return "none"
	}
	return strings.Join(list, ", ")
}
