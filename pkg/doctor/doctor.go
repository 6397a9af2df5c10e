// Package doctor says what is right and wrong around the program: the terminal,
// the clock, the locale.
//
//	for _, f := range doctor.Terminal{Out: true, Columns: 120}.Findings() { ... }
//
// What it looks at is plain data that the caller gathers, so that the same data
// gives the same findings in the same order. It reads and writes nothing.
package doctor

import (
	"fmt"
	"strings"
	"time"
)

// State tells what a finding asks of its reader.
type State string

// OK asks for nothing; Look is to be known, and may be right as it is; Wrong would
// mislead somebody or stop the program from its work.
const (
	OK    State = "ok"
	Look  State = "look"
	Wrong State = "wrong"
)

// Finding is one thing that was looked at. About is what it belongs to; Do says
// what to do, and is empty for what is right.
type Finding struct {
	About string `json:"about"`
	State State  `json:"state"`
	Text  string `json:"text"`
	Do    string `json:"do"`
}

// Count tells how many findings have a state.
func Count(list []Finding, state State) int {
	count := 0
	for _, f := range list {
		if f.State == state {
			count++
		}
	}
	return count
}

// Terminal is what is known of where results are read and questions answered.
type Terminal struct {
	Out, In       bool // results go to a terminal; questions can be answered on one
	Columns, Rows int  // 0 where it does not say
	Term          string
	NoColour      bool   // somebody asked for no styles
	Styled        bool   // styles are used
	Plain         string // what asks for plain lines, such as ACCESSIBLE; empty for the full screen
	Locale        string // as the system names it; empty where none is set
	NoLocales     bool   // the system has none of that kind
}

// narrow is the fewest columns on which a listing is still easy to read.
const narrow = 60

// Findings looks at the terminal.
func (t Terminal) Findings() []Finding {
	list := []Finding{t.size(), t.styles(), t.questions()}
	if !t.NoLocales {
		list = append(list, t.characters())
	}
	for n := range list {
		list[n].About = "terminal"
	}
	return list
}

func (t Terminal) size() Finding {
	switch {
	case !t.Out:
		return Finding{State: OK, Text: "Results go to a file or another program: text is 80 columns wide."}
	case t.Columns == 0:
		return Finding{State: Look, Text: "The terminal does not say how wide it is: text is 80 columns wide.",
			Do: "Use another terminal if lines break in the middle of words."}
	case t.Columns < narrow:
		return Finding{State: Look, Text: fmt.Sprintf("The terminal is %d columns wide: lines are short.", t.Columns),
			Do: "Make the window wider; text uses up to 80 columns."}
	}
	return Finding{State: OK, Text: fmt.Sprintf("Results go to a terminal of %d columns and %d rows.",
		t.Columns, t.Rows)}
}

func (t Terminal) styles() Finding {
	why := "the terminal is not known to show it (TERM is " + orUnset(t.Term) + ")"
	switch {
	case t.Styled:
		return Finding{State: OK, Text: "Headings are bold (TERM is " + orUnset(t.Term) + "). No meaning hangs on it."}
	case t.NoColour:
		why = "NO_COLOR is set"
	case !t.Out:
		why = "results do not go to a terminal"
	}
	return Finding{State: OK, Text: "Nothing is bold or coloured: " + why + ". No meaning hangs on it."}
}

func orUnset(word string) string {
	if word == "" {
		return "not set"
	}
	return word
}

func (t Terminal) questions() Finding {
	switch {
	case !t.In:
		return Finding{State: OK,
			Text: "Standard input is not a terminal: nobody can be asked, and assess needs --answers FILE."}
	case t.Plain != "":
		return Finding{State: OK, Text: "Questions are asked in plain lines, because of " + t.Plain + "."}
	}
	return Finding{State: OK, Text: "Questions are asked on the full screen. --accessible asks in plain lines."}
}

func (t Terminal) characters() Finding {
	name := strings.ToLower(strings.ReplaceAll(t.Locale, "-", ""))
	if strings.Contains(name, "utf8") {
		return Finding{State: OK, Text: "The locale " + t.Locale + " shows every character."}
	}
	return Finding{State: Look,
		Text: "The locale is " + orUnset(t.Locale) +
			", not one with UTF-8: dashes and letters with accents may be shown as others.",
		Do: "Set LANG to one with UTF-8, such as en_GB.UTF-8 or C.UTF-8."}
}

// Clock is what is known of the time. Newest is the latest day on which anything
// in the packs was checked, as 2026-11-25; the clock cannot be before it.
type Clock struct {
	Now      time.Time
	London   *time.Location
	ZoneErr  error
	Holidays bool // the bank holidays of the day are known
	Newest   string
}

// Findings looks at the clock. Who is open now hangs on it.
func (c Clock) Findings() []Finding {
	if c.ZoneErr != nil {
		return []Finding{{"time", Wrong, "The time zone Europe/London cannot be read: " + c.ZoneErr.Error() + ".",
			"Install the program anew; the zone is a part of it."}}
	}
	now := c.Now.In(c.London)
	list := []Finding{{"time", OK, "It is " + now.Format("15:04 on Monday 2 January 2006") + " in London.", ""}}
	if day := now.Format(time.DateOnly); day < c.Newest {
		list[0] = Finding{"time", Wrong,
			fmt.Sprintf("The clock says %s, and something in the packs was checked on %s: which line is open "+
				"now would be wrong.", day, c.Newest), "Set the clock of this machine."}
	}
	if !c.Holidays {
		list = append(list, Finding{"time", Look,
			fmt.Sprintf("The bank holidays of %d were not published when this version was made: extra or "+
				"moved days are not known.", now.Year()),
			"Use a newer version, and on a bank holiday check whether a line is open."})
	}
	return list
}
