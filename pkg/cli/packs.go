package cli

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/result"
)

func (a *app) packsCommand() *cobra.Command {
	c := &cobra.Command{
		Use:     "packs",
		Short:   "Look at packs: a threshold document as data",
		Example: "  threshold packs list\n  threshold packs validate ./my-area",
	}
	asGroup(c)
	c.AddCommand(a.packsListCommand(), a.packsShowCommand(), a.packsValidateCommand())
	return c
}

func (a *app) packsListCommand() *cobra.Command {
	var format word
	c := &cobra.Command{
		Use: "list", Short: "List the packs with their versions", Args: noArgs,
		Example: "  threshold packs list --format json",
		RunE:    func(*cobra.Command, []string) error { return a.packsList(format) },
	}
	formatVar(c, &format)
	return c
}

// packVersion tells which pack is meant, exactly.
type packVersion struct {
	ID      string `json:"id"`
	SHA256  string `json:"sha256"`
	Outside bool   `json:"outside"` // read from a folder rather than built in
}

func (a *app) versions() ([]packVersion, error) {
	sources, err := a.sources()
	if err != nil {
		return nil, err
	}
	list := []packVersion{}
	for _, s := range sources {
		sum, err := pack.Sum(s.files, s.folder)
		if err != nil {
			return nil, err
		}
		list = append(list, packVersion{s.id, sum, s.outside})
	}
	return list, nil
}

func (a *app) packsList(format word) error {
	list, err := a.versions()
	if err != nil {
		return err
	}
	data := struct {
		Packs []packVersion `json:"packs"`
	}{list}
	return a.give(format, data, func(page *render.Page) { printVersions(page, list) })
}

func printVersions(page *render.Page, list []packVersion) {
	for _, v := range list {
		origin := "built in"
		if v.Outside {
			origin = "from a folder"
		}
		page.Item("-", "%s (%s), sha256 %s", v.ID, origin, v.SHA256)
	}
}

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

func (a *app) packsValidateCommand() *cobra.Command {
	var format word
	c := &cobra.Command{
		Use:   "validate [DIR]...",
		Short: "Check packs: every problem of shape and reference, with its place",
		Long:  "validate reads packs whole and prints every problem at once. Without DIR it\nchecks the packs that every command would use. It exits 1 when it finds any.",
		Example: "  threshold packs validate\n" +
			"  threshold packs validate ./packs/my-area --format json",
		Args: cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, folders []string) error { return a.packsValidate(folders, format) },
	}
	formatVar(c, &format)
	return c
}

// errFound says that a check found problems, which it has already printed.
var errFound = errors.New("problems were found")

func (a *app) packsValidate(folders []string, format word) error {
	sources, err := a.toValidate(folders)
	if err != nil {
		return err
	}
	framework, err := a.framework()
	if err != nil {
		return err
	}
	problems := diag.List{}
	for _, s := range sources {
		_, err := a.load(s, framework, s.parts())
		var found diag.List
		if errors.As(err, &found) {
			problems = append(problems, found...)
		} else if err != nil {
			return err
		}
	}
	if err := a.printProblems(problems, len(sources), format); err != nil {
		return err
	}
	if len(problems) > 0 {
		return errFound
	}
	return nil
}

func (a *app) toValidate(folders []string) ([]source, error) {
	if len(folders) == 0 {
		return a.sources()
	}
	var list []source
	for _, folder := range folders {
		found, err := outside(folder)
		if err != nil {
			return nil, err
		}
		list = append(list, found...)
	}
	return list, nil
}

// diagnosticWords is a diagnostic as data.
type diagnosticWords struct {
	diag.Diagnostic
	diag.Pos
}

func (a *app) printProblems(problems diag.List, packs int, format word) error {
	problems.Sort()
	data := struct {
		Diagnostics []diagnosticWords `json:"diagnostics"`
	}{[]diagnosticWords{}}
	for _, d := range problems {
		data.Diagnostics = append(data.Diagnostics, diagnosticWords{d, d.Pos})
	}
	if format.value != "text" {
		return a.give(format, data, nil)
	}
	var out bytes.Buffer
	for _, d := range problems {
		fmt.Fprintln(&out, cleanLines(d.String()))
	}
	fmt.Fprintf(&out, "%d packs checked, %d problems\n", packs, len(problems))
	return a.print(&out)
}
