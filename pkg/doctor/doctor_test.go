package doctor_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/threshold-cli/threshold/pkg/doctor"
)

func said(list []doctor.Finding) string {
	var all []string
	for _, f := range list {
		all = append(all, string(f.State)+": "+f.Text)
		if (f.Do == "") != (f.State == doctor.OK) {
			all = append(all, "BUT TO DO: "+f.Do)
		}
	}
	return strings.Join(all, "\n")
}

func TestTerminal(t *testing.T) {
	for name, row := range map[string]struct {
		is  doctor.Terminal
		has []string
	}{
		"full": {doctor.Terminal{Out: true, In: true, Columns: 120, Rows: 40, Term: "xterm", Styled: true, Locale: "en_GB.utf8"},
			[]string{"ok: Results go to a terminal of 120 columns and 40 rows.", "ok: Headings are bold (TERM is xterm).", "ok: Questions are asked on the full screen.", "ok: The locale en_GB.utf8 shows"}},
		"a pipe": {doctor.Terminal{Locale: "C.UTF-8"},
			[]string{"ok: Results go to a file", "ok: Nothing is bold or coloured: results do not go to a terminal.", "ok: Standard input is not a terminal"}},
		"narrow":    {doctor.Terminal{Out: true, Columns: 40, Rows: 10, Locale: "x.UTF-8"}, []string{"look: The terminal is 40 columns wide", "TERM is not set"}},
		"no size":   {doctor.Terminal{Out: true, Locale: "x.UTF-8"}, []string{"look: The terminal does not say"}},
		"no colour": {doctor.Terminal{Out: true, Columns: 80, NoColour: true}, []string{"Nothing is bold or coloured: NO_COLOR is set"}},
		"plain":     {doctor.Terminal{Out: true, In: true, Columns: 80, Plain: "ACCESSIBLE"}, []string{"ok: Questions are asked in plain lines, because of ACCESSIBLE."}},
		"posix":     {doctor.Terminal{Locale: "POSIX"}, []string{"look: The locale is POSIX, not one with UTF-8"}},
		"no locale": {doctor.Terminal{}, []string{"look: The locale is not set, not one"}},
	} {
		t.Run(name, func(t *testing.T) {
			got := said(row.is.Findings())
			for _, want := range append(row.has, "") {
				if !strings.Contains(got, want) {
					t.Errorf("no %q in\n%s", want, got)
				}
			}
			if strings.Contains(got, "BUT TO DO") {
				t.Errorf("what is right asks for something, or what is not for nothing:\n%s", got)
			}
		})
	}
	if got := said(doctor.Terminal{NoLocales: true}.Findings()); strings.Contains(got, "locale") {
		t.Error(got)
	}
}

func TestClock(t *testing.T) {
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Skip(err)
	}
	summer := time.Date(2026, 7, 1, 23, 30, 0, 0, time.UTC)
	for want, is := range map[string]doctor.Clock{
		"ok: It is 00:30 on Thursday 2 July 2026 in London.":                                     {Now: summer, London: london, Holidays: true, Newest: "2026-07-02"},
		"wrong: The clock says 2026-07-02, and something in the packs was checked on 2026-07-03": {Now: summer, London: london, Holidays: true, Newest: "2026-07-03"},
		"look: The bank holidays of 2026 were not published":                                     {Now: summer, London: london},
		"wrong: The time zone Europe/London cannot be read: gone.":                               {ZoneErr: errors.New("gone")},
	} {
		if got := said(is.Findings()); !strings.Contains(got, want) || strings.Contains(got, "BUT TO DO") {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}

func TestCount(t *testing.T) {
	list := []doctor.Finding{{State: doctor.OK}, {State: doctor.Wrong}, {State: doctor.OK}}
	if doctor.Count(list, doctor.OK) != 2 || doctor.Count(list, doctor.Look) != 0 {
		t.Error(list)
	}
}
