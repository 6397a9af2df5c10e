package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/result"
)

// explained is an indicator with what its kind does and what stands near it.
type explained struct {
	indicatorWords
	LevelNames []result.Level   `json:"level_names"`
	Counting   string           `json:"counting"`
	Kin        []indicatorWords `json:"kin"` // the same fact at other grades or places
}

func (a *app) explainCommand() *cobra.Command {
	var area string
	var format word
	c := &cobra.Command{
		Use:   "explain ID...",
		Short: "Explain indicators: where they are published and how they count",
		Example: "  threshold explain --area wigan growth-falling-centiles\n" +
			"  threshold indicators --area wigan --search injury",
		Args: cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, ids []string) error { return a.explain(area, ids, format) },
	}
	areaVar(c, &area)
	formatVar(c, &format)
	return c
}

func (a *app) explain(area string, ids []string, format word) error {
	if len(ids) == 0 {
		return usage("threshold indicators --area AREA --search WORDS finds ids", "say which indicators to explain")
	}
	p, framework, err := a.open(area, pack.Indicators)
	if err != nil {
		return err
	}
	data := struct {
		Area       string            `json:"area"`
		Coverage   []result.Coverage `json:"coverage"`
		Indicators []explained       `json:"indicators"`
		Pack       packVersion       `json:"pack"`
	}{Area: p.ID, Coverage: advice.Coverage(p), Pack: versionOfPack(p)}
	if err := unknownIndicators(p, ids); err != nil {
		return err
	}
	for _, id := range ids {
		data.Indicators = append(data.Indicators, explainOne(p, p.Indicator(id)))
	}
	return a.give(format, data, func(page *render.Page) {
		notice(page, p)
		printNotHeld(page, p)
		for _, e := range data.Indicators {
			printExplained(page, framework, e)
		}
	})
}

// unknownIndicators refuses all ids at once that the pack does not have.
func unknownIndicators(p *pack.Pack, ids []string) error {
	var wrong []error
	for _, id := range ids {
		if p.Indicator(id) == nil {
			message, hint := p.UnknownIndicator(id)
			wrong = append(wrong, usage(hint, "%s", message))
		}
	}
	return together(wrong...)
}

func explainOne(p *pack.Pack, i *pack.Indicator) explained {
	e := explained{indicatorWords: words(i), Counting: counting(p, i), Kin: []indicatorWords{},
		LevelNames: []result.Level{}}
	for _, id := range i.Levels {
		e.LevelNames = append(e.LevelNames, assess.Level(*p.Level(id)))
	}
	for n := range p.Indicators {
		if kin := &p.Indicators[n]; kin.Topic == i.Topic && kin.ID != i.ID {
			e.Kin = append(e.Kin, words(kin))
		}
	}
	return e
}

// counting says what the indicator would do alone, by the rules of
// docs/judging.md.
func counting(p *pack.Pack, i *pack.Indicator) string {
	switch {
	case i.Kind == pack.Strength:
		return "A strength. It is shown beside the concerns and changes no level."
	case i.Decisive:
		return fmt.Sprintf("Decisive: the definition of level %d says that it is enough, present or suspected.", i.Ceil)
	case i.Strong():
		return fmt.Sprintf("Strong (%s): present or suspected, it counts by itself at level %d, and it "+
			"always raises the question of significant harm.", i.Kind, i.Ceil)
	case i.Floor >= p.Statutory():
		return fmt.Sprintf("Ordinary (%s), printed at a statutory level: alone it points to level %d and "+
			"reaches level %d. It takes a second fact on another side of the triangle.", i.Kind, i.Floor,
			p.Statutory()-1)
	}
	return fmt.Sprintf("Ordinary (%s): present, it counts at level %d. Suspected, it is shown and changes "+
		"no level.", i.Kind, i.Floor)
}

func printExplained(page *render.Page, framework pack.Framework, e explained) {
	page.Heading(e.ID)
	page.Para("%s.", e.Text)
	for _, l := range e.LevelNames {
		page.Item("-", "Level %s: %s. In law: %s.", l.ID, l.Name, render.StatuteWords(l.Statute))
	}
	page.Para("%s", e.Counting)
	dimension, _ := framework.Dimension(e.Dimension)
	page.Para("Printed under: %s. Dimension: %s (%s).", e.Heading, dimension.Name, e.Side)
	for _, part := range []struct{ name, value string }{
		{"Gate", strings.Join(e.Gate, ", ")}, {"Tags", strings.Join(e.Tags, ", ")},
		{"Tools", strings.Join(e.Tools, ", ")}, {"Basis", basisWords(e.Basis)}, {"Note", e.Note},
	} {
		if part.value != "" {
			page.Para("%s: %s.", part.name, strings.TrimSuffix(part.value, "."))
		}
	}
	page.Para("Source:%s", render.Source(e.Ref, "published"))
	if len(e.Kin) > 0 {
		page.Para("The same fact elsewhere in the guidance:")
		for _, kin := range e.Kin {
			page.Item("-", "%s (level %s; %s) [%s]", kin.Text, strings.Join(kin.Levels, " and "), kin.Kind, kin.ID)
		}
	}
}

func basisWords(basis string) string {
	switch pack.Basis(basis) {
	case pack.Published:
		return "the document"
	case pack.National:
		return "national law; the document does not print it"
	}
	return "a reading of this project"
}
