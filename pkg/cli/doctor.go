package cli

import (
	"cmp"
	"runtime"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/calendar"
	"github.com/threshold-cli/threshold/pkg/doctor"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/render"
)

func (a *app) doctorCommand() *cobra.Command {
	var format word
	c := &cobra.Command{
		Use:   "doctor",
		Short: "Check the terminal, the clock, your settings, and how old packs are",
		Long: "doctor looks at what around the program could mislead you: how text is shown,\n" +
			"what time it is in London, which packs and settings are used and where each\n" +
			"comes from, and which numbers and documents nobody has looked at. It\n" +
			"changes nothing, and ends with 1 where something is wrong.",
		Example: "  threshold doctor\n  threshold doctor --format json",
		Args:    a.noArgs,
		RunE:    func(*cobra.Command, []string) error { return a.doctor(format) },
	}
	formatVar(c, &format)
	return c
}

func (a *app) doctor(format word) error {
	packs, found := a.packFindings()
	list := []doctor.Finding{a.programFinding()}
	list = append(list, a.terminalNow().Findings()...)
	list = append(list, a.clockNow(packs).Findings()...)
	list = append(list, a.settingFindings()...)
	list = append(list, found...)
	list = append(list, a.ageFindings(packs)...)
	version, _ := build()
	data := struct {
		Version  string           `json:"version"`
		Wrong    int              `json:"wrong"`
		Look     int              `json:"look"`
		Findings []doctor.Finding `json:"findings"`
	}{version, doctor.Count(list, doctor.Wrong), doctor.Count(list, doctor.Look), list}
	if err := a.give(format, data, func(page *render.Page) { printFindings(page, list) }); err != nil {
		return err
	}
	if data.Wrong > 0 {
		return errFound
	}
	return nil
}

func (a *app) programFinding() doctor.Finding {
	version, commit := build()
	text := "threshold " + version + " on " + runtime.GOOS + "/" + runtime.GOARCH + ", made with " + runtime.Version()
	if commit != "" {
		text += " from " + commit
	}
	return doctor.Finding{About: "program", State: doctor.OK, Text: text + "."}
}

func (a *app) terminalNow() doctor.Terminal {
	term := a.Getenv("TERM")
	t := doctor.Terminal{Out: a.OutTerminal, In: a.InTerminal, Columns: a.Columns, Rows: a.Rows, Term: term,
		NoColour: a.Getenv("NO_COLOR") != "", Styled: a.styled(), NoLocales: runtime.GOOS == "windows",
		Locale: cmp.Or(a.Getenv("LC_ALL"), a.Getenv("LC_CTYPE"), a.Getenv("LANG"))}
	switch {
	case a.Getenv("ACCESSIBLE") != "":
		t.Plain = "ACCESSIBLE"
	case a.settings.Accessible:
		t.Plain = a.settings.file
	case term == "dumb" || a.PlainTerminal:
		t.Plain = "a terminal that takes plain lines only"
	}
	return t
}

// clockNow gathers what is known of the time.
func (a *app) clockNow(packs []*pack.Pack) doctor.Clock {
	c := doctor.Clock{Now: a.Now()}
	if c.London, c.ZoneErr = calendar.Load(); c.ZoneErr != nil {
		return c
	}
	holidays, err := a.holidays()
	c.Holidays = err == nil && holidays.Known(c.Now)
	for _, p := range packs {
		for _, day := range checkedDays(p) {
			c.Newest = max(c.Newest, day)
		}
	}
	return c
}

func printFindings(page *render.Page, list []doctor.Finding) {
	about := ""
	for _, f := range list {
		if f.About != about {
			about = f.About
			page.Heading(about)
		}
		page.Item(string(f.State)+":", "%s", f.Text)
		if f.Do != "" {
			page.Under(len(f.State)+2, "%s", f.Do)
		}
	}
	page.Gap()
	page.Para("%s", summary(doctor.Count(list, doctor.Wrong), doctor.Count(list, doctor.Look)))
}

func summary(wrong, look int) string {
	if wrong == 0 {
		return "Nothing is wrong. To be looked at: " + several(look, "thing") + "."
	}
	return "Wrong: " + several(wrong, "thing") + ". To be looked at: " + several(look, "thing") + "."
}
