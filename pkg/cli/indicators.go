package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
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
	Pack       packVersion       `json:"pack"`
	ReadAs     []readAs          `json:"read_as,omitempty"` // words of --search that were read as others
	Nothing    *nothingFound     `json:"nothing_found,omitempty"`
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
		Args: a.noArgs,
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
	packs, err := a.chosen(o.areas, framework, pack.Indicators)
	if err := together(checkFilters(o, framework), err, checkLevel(packs, o.level)); err != nil {
		return err
	}
	find, err := a.lookup(o.words)
	if err != nil {
		return err
	}
	list := filterAll(packs, o, find)
	if err := a.giveIndicators(o, list, packs); err != nil {
		return err
	}
	return notTranscribed(list, packs)
}

func (a *app) giveIndicators(o indicatorsOptions, list []areaIndicators, packs []*pack.Pack) error {
	if o.format.value == "csv" {
		a.noticeBeside(packs...)
		a.notHeldBeside(packs...)
		return a.csv(list, packs)
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
		if gaps := packs[n].IndicatorGaps(); len(gaps) > 0 {
			return notHeldError{fmt.Sprintf("%s: the guidance may have this where the pack holds only a part (%s). %s",
				packs[n].ID, gaps[0].Part, gaps[0].Text)}
		}
	}
	return nil
}

// chosen loads the areas named, or all.
func (a *app) chosen(areas []string, framework pack.Framework, parts pack.Part) ([]*pack.Pack, error) {
	if area := a.areaOr(""); len(areas) == 0 && area != "" {
		areas = []string{area}
	}
	sources, err := a.among(areas)
	if err != nil {
		return nil, err
	}
	return a.loadAll(sources, framework, parts)
}

// among finds the areas named, or all.
func (a *app) among(areas []string) ([]source, error) {
	if len(areas) == 0 {
		return a.sources()
	}
	var list []source
	var wrong []error
	for _, id := range areas {
		s, err := a.area(id)
		if err != nil {
			wrong = append(wrong, err)
		}
		list = append(list, s)
	}
	return list, together(wrong...)
}
