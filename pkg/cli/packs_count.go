package cli

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/threshold-cli/threshold/pkg/pack"
)

// packCounts is how much a pack holds, and how well it has been kept. Whatever
// could be counted is there, with 0 where there is none.
type packCounts struct {
	Indicators  int                       `json:"indicators"`
	ByLevel     map[string]int            `json:"indicators_by_level"` // one that is printed at two levels counts at both
	ByDimension map[string]int            `json:"indicators_by_dimension"`
	ByBoth      map[string]map[string]int `json:"indicators_by_level_and_dimension"`
	ByKind      map[string]int            `json:"indicators_by_kind"`
	Contacts    int                       `json:"contacts"`
	Missing     []string                  `json:"contacts_missing"`     // contact ids
	InConflict  []string                  `json:"contacts_in_conflict"` // contact ids
	Cases       int                       `json:"cases"`
	Checked     string                    `json:"oldest_checked"` // a date; empty where nothing has one
}

func countOf(p *pack.Pack, framework pack.Framework) packCounts {
	c := packCounts{Indicators: len(p.Indicators), ByLevel: map[string]int{}, ByDimension: map[string]int{},
		ByBoth: map[string]map[string]int{}, ByKind: map[string]int{},
		Contacts: len(p.Contacts), Cases: len(p.Cases), Checked: oldestChecked(p)}
	c.Missing, c.InConflict = openContacts(p)
	for _, kind := range pack.Kind("").Values() {
		c.ByKind[kind] = 0
	}
	for _, d := range framework.Dimensions() {
		c.ByDimension[d.ID] = 0
	}
	for _, level := range p.Levels {
		c.ByLevel[level.ID], c.ByBoth[level.ID] = 0, map[string]int{}
		for _, d := range framework.Dimensions() {
			c.ByBoth[level.ID][d.ID] = 0
		}
	}
	for _, i := range p.Indicators {
		c.ByDimension[i.Dimension]++
		c.ByKind[string(i.Kind)]++
		for _, level := range i.Levels {
			c.ByLevel[level]++
			c.ByBoth[level][i.Dimension]++
		}
	}
	return c
}

// openContacts lists the contacts that the document leaves blank, and those on
// which it contradicts itself.
func openContacts(p *pack.Pack) (missing, inConflict []string) {
	missing, inConflict = []string{}, []string{}
	for _, c := range p.Contacts {
		switch c.Status {
		case pack.StatusMissing:
			missing = append(missing, c.ID)
		case pack.StatusConflict:
			inConflict = append(inConflict, c.ID)
		}
	}
	return missing, inConflict
}

// oldestChecked is the earliest day on which anything in the pack was last
// looked up.
func oldestChecked(p *pack.Pack) string {
	if days := checkedDays(p); len(days) > 0 {
		return slices.Min(days)
	}
	return ""
}

// checkedDays are the days on which anything in the pack was looked up. What is
// not written as a date does not count.
func checkedDays(p *pack.Pack) []string {
	var days []string
	for _, c := range p.Currency {
		days = append(days, c.Checked)
	}
	for _, c := range p.Contacts {
		days = append(days, c.Checked)
		for _, later := range c.Later {
			days = append(days, later.Checked)
		}
	}
	return slices.DeleteFunc(days, func(day string) bool {
		_, err := time.Parse(time.DateOnly, day)
		return err != nil
	})
}

// contactsLine tells how many contacts there are and which are open.
func (c packCounts) contactsLine() string {
	return fmt.Sprintf("%d contacts. Left blank: %s. Contradicted: %s.", c.Contacts, orNone(c.Missing),
		orNone(c.InConflict))
}

// kindsLine gives the kinds in the order of the format's page.
func (c packCounts) kindsLine() string {
	var parts []string
	for _, kind := range pack.Kind("").Values() {
		parts = append(parts, fmt.Sprintf("%s %d", kind, c.ByKind[kind]))
	}
	return strings.Join(parts, ", ")
}

func (c packCounts) checkedLine() string {
	if c.Checked == "" {
		return "Nothing in it says when it was checked."
	}
	return "Oldest check of anything in it: " + c.Checked + "."
}
