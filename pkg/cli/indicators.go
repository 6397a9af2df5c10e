package cli

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/internal/nearest"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/result"
)

type indicatorsOptions struct {
	areas                              []string
	level, side, dimension, tag, words string
	kind                               string
	format                             word
}

// areaIndicators is one area's part of the answer.
type areaIndicators struct {
	Area       string            `json:"area"`
	Levels     []result.Level    `json:"levels"` // those asked for, with their statute
	Coverage   []result.Coverage `json:"coverage"`
	Indicators []indicatorWords  `json:"indicators"`
	partly     bool              // they have only some of the words of --search
}

// indicatorWords is an indicator as data.
type indicatorWords struct {
	ID        string     `json:"id"`
	Text      string     `json:"text"`
	Levels    []string   `json:"levels"`
	Side      string     `json:"side"`
	Dimension string     `json:"dimension"`
	Heading   string     `json:"heading"`
	Kind      string     `json:"kind"`
	Topic     string     `json:"topic"`
	Gate      []string   `json:"gate"`
	Decisive  bool       `json:"decisive"`
	Statute   []string   `json:"statute"`
	Ages      *pack.Ages `json:"ages"`
	Tags      []string   `json:"tags"`
	Tools     []string   `json:"tools"`
	Basis     string     `json:"basis"`
	Ref       []string   `json:"ref"`
	Note      string     `json:"note"`
}

func (a *app) indicatorsCommand() *cobra.Command {
	var o indicatorsOptions
	c := &cobra.Command{
		Use:   "indicators",
		Short: "List what the guidance prints at each level",
		Long: "indicators lists what can be seen, each with the level at which it is printed.\n" +
			"Without --area it lists every area. The same number means different things in\n" +
			"different areas: compare the statute beside each level, not the number.",
		Example: "  threshold indicators --area wigan --level 3\n" +
			"  threshold indicators --area wigan --dimension health --kind harm\n" +
			"  threshold indicators --level 3\n" +
			"  threshold indicators --area wigan --search \"missing from home\" --format csv",
		Args: noArgs,
		RunE: func(*cobra.Command, []string) error { return a.indicators(o) },
	}
	c.Flags().StringArrayVar(&o.areas, "area", nil, "an `AREA`; may be given several times (THRESHOLD_AREA)")
	levelVar(c, &o.level)
	c.Flags().StringVar(&o.side, "side", "", "only this `SIDE` of the triangle: child, parents, family, extra-familial")
	c.Flags().StringVar(&o.dimension, "dimension", "", "only this `DIMENSION`, such as health or housing")
	c.Flags().StringVar(&o.kind, "kind", "", "only this `KIND`: "+strings.Join(pack.Kind("").Values(), ", "))
	c.Flags().StringVar(&o.tag, "tag", "", "only with this `TAG`, such as neglect")
	c.Flags().StringVar(&o.words, "search", "", "only what these everyday `WORDS` find, the closest first")
	formatVar(c, &o.format, "csv")
	return c
}

func (a *app) indicators(o indicatorsOptions) error {
	framework, err := a.framework()
	if err != nil {
		return err
	}
	if err := checkFilters(o, framework); err != nil {
		return err
	}
	packs, err := a.chosen(o.areas, framework, pack.Indicators)
	if err != nil {
		return err
	}
	find, err := a.lookup(o.words)
	if err != nil {
		return err
	}
	list, err := filterAll(packs, o, find)
	if err != nil {
		return err
	}
	if err := a.giveIndicators(o, list, packs); err != nil {
		return err
	}
	return notTranscribed(list, packs)
}

func (a *app) giveIndicators(o indicatorsOptions, list []areaIndicators, packs []*pack.Pack) error {
	if o.format.value == "csv" {
		return a.csv(list)
	}
	data := struct {
		Areas []areaIndicators `json:"areas"`
	}{list}
	show := printByHeading
	if strings.TrimSpace(o.words) != "" {
		show = printFound
	}
	return a.give(o.format, data, func(p *render.Page) { printIndicators(p, list, packs, show) })
}

// notTranscribed tells an empty answer from one that only a part of a document
// could give that no pack holds: there may be more, and nobody here can say.
func notTranscribed(list []areaIndicators, packs []*pack.Pack) error {
	for n, part := range list {
		if len(part.Indicators) > 0 {
			return nil
		}
		for _, c := range packs[n].Coverage {
			if c.Of == pack.OfIndicators && c.Held != pack.HeldWhole {
				return notHeldError{fmt.Sprintf("%s: the guidance may have this where the pack holds only a part (%s). %s",
					packs[n].ID, c.Part, c.Text)}
			}
		}
	}
	return nil
}

// chosen loads the areas named, or all.
func (a *app) chosen(areas []string, framework pack.Framework, parts pack.Part) ([]*pack.Pack, error) {
	if area := a.Getenv("THRESHOLD_AREA"); len(areas) == 0 && area != "" {
		areas = []string{area}
	}
	sources, err := a.sources()
	if err != nil {
		return nil, err
	}
	if len(areas) > 0 {
		sources = nil
		for _, id := range areas {
			s, err := a.area(id)
			if err != nil {
				return nil, err
			}
			sources = append(sources, s)
		}
	}
	var packs []*pack.Pack
	for _, s := range sources {
		p, err := a.load(s, framework, parts)
		if err != nil {
			return nil, err
		}
		packs = append(packs, p)
	}
	return packs, nil
}

// checkFilters refuses words that no indicator could have: an empty list would
// read as "the guidance has nothing".
func checkFilters(o indicatorsOptions, framework pack.Framework) error {
	var dimensions, tags, sides []string
	for _, side := range framework.Sides {
		sides = append(sides, side.ID)
	}
	for _, d := range framework.Dimensions() {
		dimensions = append(dimensions, d.ID)
	}
	for _, t := range framework.Tags {
		tags = append(tags, t.ID)
	}
	for _, f := range []struct {
		name, value string
		allowed     []string
	}{
		{"side", o.side, sides}, {"dimension", o.dimension, dimensions},
		{"kind", o.kind, pack.Kind("").Values()}, {"tag", o.tag, tags},
	} {
		if f.value != "" && !slices.Contains(f.allowed, f.value) {
			hint := nearest.Hint(f.value, f.allowed)
			if hint == "" {
				hint = "allowed: " + strings.Join(f.allowed, ", ")
			}
			return usage(hint, "there is no %s %q", f.name, f.value)
		}
	}
	return nil
}

func filterAll(packs []*pack.Pack, o indicatorsOptions, find lookup) ([]areaIndicators, error) {
	list, any := []areaIndicators{}, false
	for _, p := range packs {
		part, known := filterOne(p, o, find)
		list, any = append(list, part), any || known
	}
	if !any && len(packs) > 0 {
		return nil, noLevel(packs[0], "--level", o.level)
	}
	return list, nil
}

// filterOne lists one area's indicators; known is false where it has no such
// level.
func filterOne(p *pack.Pack, o indicatorsOptions, find lookup) (part areaIndicators, known bool) {
	levels := p.Levels
	if o.level != "" {
		levels = p.ResolveLevel(o.level)
	}
	part = areaIndicators{Area: p.ID, Levels: []result.Level{}, Coverage: advice.Coverage(p), Indicators: []indicatorWords{}}
	for _, l := range levels {
		part.Levels = append(part.Levels, levelWords(l))
	}
	candidates, partly := find(p)
	part.partly = partly
	for _, i := range candidates {
		if o.fits(i) && printedAt(i, levels) {
			part.Indicators = append(part.Indicators, words(i))
		}
	}
	return part, len(levels) > 0
}

func printedAt(i *pack.Indicator, levels []pack.Level) bool {
	return slices.ContainsFunc(levels, func(l pack.Level) bool { return slices.Contains(i.Levels, l.ID) })
}

func (o indicatorsOptions) fits(i *pack.Indicator) bool {
	return (o.side == "" || i.Side == o.side) && (o.dimension == "" || i.Dimension == o.dimension) &&
		(o.kind == "" || string(i.Kind) == o.kind) && (o.tag == "" || slices.Contains(i.Tags, o.tag))
}

func words(i *pack.Indicator) indicatorWords {
	return indicatorWords{
		ID: i.ID, Text: i.Text, Levels: i.Levels, Side: i.Side, Dimension: i.Dimension, Heading: i.Heading,
		Kind: string(i.Kind), Topic: i.Topic, Gate: asWords(i.Gate), Decisive: i.Decisive, Statute: asWords(i.Statute),
		Ages: i.Ages, Tags: orEmpty(i.Tags), Tools: orEmpty(i.Tools), Basis: string(i.Basis), Ref: i.Ref, Note: i.Note,
	}
}

func asWords[T ~string](list []T) []string {
	all := make([]string, len(list))
	for n, word := range list {
		all[n] = string(word)
	}
	return all
}

func levelWords(l pack.Level) result.Level {
	return result.Level{ID: l.ID, Ordinal: l.Ordinal, Name: l.Name, Statute: asWords(l.Statute)}
}

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
	return a.print(&out)
}

func printIndicators(page *render.Page, list []areaIndicators, packs []*pack.Pack, show func(*render.Page, areaIndicators)) {
	for n, part := range list {
		page.Heading(packs[n].Name)
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
		page.Para("No indicator fits. The lists of the guidance are not exhaustive.")
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
