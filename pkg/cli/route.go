package cli

import (
	"strconv"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/result"
)

// levelRoute is the steps of one level.
type levelRoute struct {
	result.Level
	Steps []result.Step `json:"steps"`
}

func (a *app) routeCommand() *cobra.Command {
	var area, level string
	var format word
	c := &cobra.Command{
		Use:   "route",
		Short: "Show the steps of a level in order",
		Long: "route shows every step of a level, with the condition under which it applies.\n" +
			"assess picks the steps that fit a case.",
		Example: "  threshold route --area wigan --level 4",
		Args:    a.noArgs,
		RunE:    func(*cobra.Command, []string) error { return a.route(area, level, format) },
	}
	areaVar(c, &area)
	levelVar(c, &level)
	formatVar(c, &format)
	return c
}

func (a *app) route(area, level string, format word) error {
	p, _, err := a.open(area, pack.Contacts|pack.Routes)
	if err != nil {
		return err
	}
	levels, err := oneLevel(p, level)
	if err != nil {
		return err
	}
	data := struct {
		Area   string        `json:"area"`
		Level  string        `json:"level"`
		Steps  []result.Step `json:"steps"` // of every level that was asked for
		Levels []levelRoute  `json:"levels"`
		Pack   packVersion   `json:"pack"`
	}{Area: p.ID, Level: level, Steps: []result.Step{}, Pack: versionOfPack(p)}
	for _, l := range levels {
		steps := advice.Route(p, l.ID)
		data.Steps = append(data.Steps, steps...)
		data.Levels = append(data.Levels, levelRoute{assess.Level(l), steps})
	}
	return a.give(format, data, func(page *render.Page) {
		notice(page, p)
		for _, l := range data.Levels {
			printRoute(page, p, l)
		}
	})
}

func printRoute(page *render.Page, p *pack.Pack, l levelRoute) {
	page.Heading(p.Name + ", level " + l.ID + ": " + l.Name)
	page.Para("In law: %s.", render.StatuteWords(l.Statute))
	page.Gap()
	for n, step := range l.Steps {
		line := step.Text
		if step.Who == string(pack.They) {
			line = "The front door: " + line
		}
		if step.When != "" {
			line = "(" + step.When + ") " + line
		}
		if c := p.Contact(step.Contact); c != nil && c.Phone != "" {
			line += " " + c.Name + ": " + c.Phone + "."
		}
		if step.Form != "" {
			line += " Form: " + step.Form + "."
		}
		if step.Within != "" {
			line += " Time allowed: " + step.Within + "."
		}
		page.Item(strconv.Itoa(n+1)+".", "%s%s", line, render.Source(step.Ref, step.Basis))
	}
}
