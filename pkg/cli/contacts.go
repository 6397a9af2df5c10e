package cli

import (
	"time"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/result"
)

func (a *app) contactsCommand() *cobra.Command {
	var area, at string
	var format word
	c := &cobra.Command{
		Use:   "contacts",
		Short: "Show whom to ring, and which line is open now",
		Example: "  threshold contacts --area wigan\n" +
			"  threshold contacts --area wigan --at 2026-12-25T10:00",
		Args: a.noArgs,
		RunE: func(*cobra.Command, []string) error { return a.contacts(area, at, format) },
	}
	areaVar(c, &area)
	atVar(c, &at)
	formatVar(c, &format)
	return c
}

func (a *app) contacts(area, at string, format word) error {
	clock, err := a.clock(at)
	if err != nil {
		return err
	}
	p, _, err := a.open(area, pack.Contacts)
	if err != nil {
		return err
	}
	moment := clock.Now.In(clock.London)
	data := struct {
		Area     string           `json:"area"`
		At       string           `json:"at"`
		Contacts []result.Contact `json:"contacts"`
		Pack     packVersion      `json:"pack"`
	}{p.ID, moment.Format(time.RFC3339), advice.Contacts(p, clock), versionOfPack(p)}
	return a.give(format, data, func(page *render.Page) {
		page.Loud("In immediate danger: ring 999 now.")
		notice(page, p)
		page.Heading(p.Name + " at " + moment.Format("15:04 on Monday 2 January 2006"))
		for _, c := range data.Contacts {
			page.Contact(c)
		}
	})
}
