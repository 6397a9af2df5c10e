package render

import (
	"fmt"

	"github.com/threshold-cli/threshold/pkg/result"
)

const (
	dutiesTitle = "Duties beside the local route"
	dutiesLead  = "Duties as well; more under " + dutiesTitle + ":"
)

// dutyLines say each duty in one line, for where the urgent things stand: people
// stop reading long before its section.
func dutyLines(r result.Result) []string {
	var lines []string
	for _, d := range r.Duties {
		if d.Short != "" {
			lines = append(lines, d.Short)
		}
	}
	return lines
}

// duties gives the lines of the duties where a screen has room for them beside
// reasons and steps, else one that says how many there are, else none. Below
// tells that they stand right below the screen instead.
func (t text) duties(room int) (lines []string, below bool) {
	if len(t.Duties) == 0 {
		return nil, false
	}
	least := min(room, sharedRoom)
	if lines = t.dutyList(); len(lines)+1+least <= room {
		return lines, false
	}
	return t.dutyHint(room - least), true
}

// dutyHint says in one line how many duties there are, where there is room.
func (t text) dutyHint(room int) []string {
	where := "right below"
	if t.rest != below {
		where = "as listed " + t.rest
	}
	lines := t.wrapped("", fmt.Sprintf("Duties as well: %d, %s.", len(t.Duties), where))
	if len(lines)+1 > room {
		return nil
	}
	return lines
}

func (t text) dutyList() []string {
	lines := t.wrapped("", dutiesLead)
	for _, duty := range t.Duties {
		lines = append(lines, t.wrapped("- ", duty)...)
	}
	return lines
}
