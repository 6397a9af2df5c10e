package cli

import (
	"errors"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/result"
)

func (a *app) packsListCommand() *cobra.Command {
	var format word
	c := &cobra.Command{
		Use: "list", Short: "List the packs: version, document, age, and how much each holds", Args: a.noArgs,
		Long: "list shows every pack that commands would use: the sum of its files, the age of\n" +
			"its document and counts of what it holds. A pack that is not valid is listed as\n" +
			"such; packs validate says what is wrong with it.",
		Example: "  threshold packs list\n  threshold packs list --format json",
		RunE:    func(*cobra.Command, []string) error { return a.packsList(format) },
	}
	formatVar(c, &format)
	return c
}

// packRow is one pack at a glance. Of a pack with problems only the version is
// known.
type packRow struct {
	packVersion
	Problems  int               `json:"problems"`
	Name      string            `json:"name"`
	Title     string            `json:"title"`
	Published string            `json:"published"`
	Status    string            `json:"status"`
	Coverage  []result.Coverage `json:"coverage"`
	Currency  []result.Currency `json:"currency"`
	packCounts
}

func (a *app) packsList(format word) error {
	sources, err := a.sources()
	if err != nil {
		return err
	}
	framework, err := a.framework()
	if err != nil {
		return err
	}
	list := []packRow{}
	for _, s := range sources {
		row, err := a.row(s, framework)
		if err != nil {
			return err
		}
		list = append(list, row)
	}
	data := struct {
		Packs []packRow `json:"packs"`
	}{list}
	return a.give(format, data, func(page *render.Page) { printRows(page, list) })
}

// row reads one pack. What is wrong with it is counted, so that one bad pack
// does not hide the others.
func (a *app) row(s source, framework pack.Framework) (packRow, error) {
	version, err := a.versionOf(s)
	if err != nil {
		return packRow{}, err
	}
	p, err := a.load(s, framework, s.parts())
	if problems, ok := errors.AsType[diag.List](err); ok {
		return packRow{packVersion: version, Problems: len(problems), Coverage: []result.Coverage{},
			Currency: []result.Currency{}, packCounts: countOf(&pack.Pack{}, framework)}, nil
	}
	if err != nil {
		return packRow{}, err
	}
	return packRow{packVersion: version, Name: p.Name, Title: p.Document.Title, Published: p.Document.Published,
		Status: string(p.Document.Status), Coverage: advice.Coverage(p), Currency: advice.Currency(p),
		packCounts: countOf(p, framework)}, nil
}

func printRows(page *render.Page, list []packRow) {
	for _, r := range list {
		page.Gap()
		printVersions(page, []packVersion{r.packVersion})
		if r.Problems > 0 && r.SHA256 != "" {
			page.Under(2, "Not valid: %s. threshold packs validate says which.", counted(r.Problems, "problem"))
		}
		if r.Problems > 0 {
			continue
		}
		page.Under(2, "%s: %s. Published: %s. Status: %s.", r.Name, r.Title, r.Published, r.Status)
		page.Under(2, "%s, %s, %s", counted(r.Indicators, "indicator"), counted(r.Cases, "worked case"),
			r.contactsLine())
		for _, c := range r.Coverage {
			if c.Held != string(pack.HeldWhole) {
				page.Under(2, "Not all held: %s (%s).", c.Part, c.Held)
			}
		}
		page.Under(2, "%s", r.checkedLine())
	}
}
