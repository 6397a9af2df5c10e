package cli

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/compare"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/result"
)

// concernWords is what the areas say of one concern, as data.
type concernWords struct {
	Search   string           `json:"search"`
	Statutes []concernStatute `json:"statutes"`
	Areas    []compare.Area   `json:"areas"`
	Packs    []packVersion    `json:"packs"`
}

// concernStatute is one footing in law with the levels at which areas print the
// concern in its words; strengths are left out.
type concernStatute struct {
	Statute string         `json:"statute"`
	Levels  []concernLevel `json:"levels"`
}

// concernLevel is a level of one area and how many of the concern's indicators
// stand there.
type concernLevel struct {
	Area string `json:"area"`
	result.Level
	Indicators int `json:"indicators"`
}

func (a *app) compareConcern(o compareOptions, framework pack.Framework) error {
	c, packs, err := a.comparing(o, framework)
	if err != nil {
		return err
	}
	data := concernWords{Search: o.words, Areas: c.Concern(o.words), Packs: versionsOf(packs)}
	data.Statutes = byStatute(data.Areas)
	return a.giveSheet(o.format, data, func(sheet render.Sheet) { printConcern(sheet, data, packs) })
}

// byStatute sorts the surest of what was found by the footing of its levels.
func byStatute(areas []compare.Area) []concernStatute {
	list := []concernStatute{}
	for _, statute := range pack.Statute("").Values() {
		row := concernStatute{Statute: statute, Levels: []concernLevel{}}
		for _, area := range areas {
			for _, f := range area.Found {
				if f.Says == compare.InWords && f.Kind != string(pack.Strength) {
					row.count(area, f)
				}
			}
		}
		slices.SortStableFunc(row.Levels, func(x, y concernLevel) int {
			return cmp.Or(place(areas, x.Area)-place(areas, y.Area), x.Ordinal-y.Ordinal, strings.Compare(x.ID, y.ID))
		})
		list = append(list, row)
	}
	return list
}

func place(areas []compare.Area, id string) int {
	return slices.IndexFunc(areas, func(a compare.Area) bool { return a.Area == id })
}

func (s *concernStatute) count(area compare.Area, f compare.Found) {
	for _, l := range f.Levels {
		if !slices.Contains(f.Footing(l), s.Statute) {
			continue
		}
		at := slices.IndexFunc(s.Levels, func(c concernLevel) bool { return c.Area == area.Area && c.ID == l.ID })
		if at < 0 {
			s.Levels = append(s.Levels, concernLevel{Area: area.Area, Level: l})
			at = len(s.Levels) - 1
		}
		s.Levels[at].Indicators++
	}
}

// shownFound is how many indicators of one area people are shown.
const shownFound = 5

func printConcern(sheet render.Sheet, d concernWords, packs []*pack.Pack) {
	sheet.Title("One concern across areas: " + d.Search)
	noticeEach(sheet, packs)
	sheet.Para("Compare by the footing in law, never by the number of a level. This was found by words: " +
		"a document may say it in others, and no list is exhaustive.")
	printWithout(sheet, d.Areas)
	printConcernStatutes(sheet, d.Statutes)
	for _, area := range d.Areas {
		printConcernArea(sheet, area, d.Search)
	}
}

// printWithout names the areas that have nothing to be compared, and tells those
// that say nothing from those of which it can't be told.
func printWithout(sheet render.Sheet, areas []compare.Area) {
	for _, part := range []struct {
		says  compare.Says
		words string
	}{{compare.Related, "In other words only, see below"}, {compare.Partly, "Has only some of these words, see below"},
		{compare.Nothing, "Says nothing of it in these words"},
		{compare.NotHeld, "Can't be told, because the pack holds only a part of the indicators"}} {
		var names []string
		for _, a := range areas {
			if a.Says == part.says {
				names = append(names, a.Name)
			}
		}
		if len(names) > 0 {
			sheet.Para("%s: %s.", part.words, strings.Join(names, ", "))
		}
	}
}

func printConcernStatutes(sheet render.Sheet, statutes []concernStatute) {
	for _, s := range statutes {
		if len(s.Levels) == 0 {
			continue
		}
		sheet.Heading(render.StatuteWords([]string{s.Statute}))
		for _, l := range s.Levels {
			sheet.Item("-", "%s: level %s, %s: %s", l.Area, l.ID, l.Name, counted(l.Indicators, "indicator"))
		}
	}
}

func printConcernArea(sheet render.Sheet, area compare.Area, words string) {
	sheet.Heading(area.Name)
	says := compare.Says("")
	for _, f := range area.Found[:min(shownFound, len(area.Found))] {
		if f.Says != says {
			says = f.Says
			sheet.Para("%s", saysWords(says))
		}
		sheet.Item("-", "%s (%s) [%s]", f.Text, f.Kind, f.ID)
		printLevelsInLaw(sheet, f.Indicator)
		sheet.Under(2, "found by %s", foundWords(f))
	}
	if len(area.Found) == 0 {
		sheet.Para("%s", saysWords(area.Says))
	}
	if more := len(area.Found) - shownFound; more > 0 {
		sheet.Para("%d more: threshold indicators --area %s --search %q lists them.", more, area.Area, words)
	}
	for _, c := range area.Missing {
		sheet.Para("Not all held: %s (%s). %s", c.Part, c.Held, c.Text)
	}
}

// saysWords tells what is known of the concern, and whether it can be told at
// all.
func saysWords(says compare.Says) string {
	switch says {
	case compare.InWords:
		return "In these words:"
	case compare.Related:
		return "In words of the same or a related meaning, which may or may not be meant:"
	case compare.Partly:
		return "With some of these words only, never all of them together:"
	case compare.NotHeld:
		return "Can't be told: the pack holds only a part of the indicators, and this isn't in that part. " +
			"Look at the guidance itself."
	}
	return "No indicator says it in these words. Try others before you take that for silence."
}

func printLevelsInLaw(sheet render.Sheet, i compare.Indicator) {
	for _, l := range i.Levels {
		sheet.Under(2, "%s", levelInLaw(l))
	}
	if len(i.Statute) > 0 {
		sheet.Under(2, "held by itself as %s", render.StatuteWords(i.Statute))
	}
}

// foundWords says how each word was found.
func foundWords(f compare.Found) string {
	var parts []string
	for _, m := range f.Why {
		parts = append(parts, matchWords(m))
	}
	if len(f.Lacks) > 0 {
		parts = append(parts, "without "+quoted(f.Lacks))
	}
	return strings.Join(parts, ", ")
}

func matchWords(m compare.Match) string {
	words := fmt.Sprintf("the word %q", m.Typed)
	if strings.Contains(m.Typed, " ") {
		words = fmt.Sprintf("the words %q", m.Typed)
	}
	switch m.How {
	case "form":
		words = fmt.Sprintf("a form of %q", m.Typed)
	case "meaning":
		words = fmt.Sprintf("%q, which is near %q", m.Found, m.Typed)
		if m.Tagged {
			words = fmt.Sprintf("%q for %q", m.Found, m.Typed)
		}
	case "tag":
		words = fmt.Sprintf("the tag %q", m.Found)
		if m.Found != m.Typed {
			words += fmt.Sprintf(" for %q", m.Typed)
		}
	case "heading":
		words = fmt.Sprintf("a heading with %q", m.Typed)
	}
	if m.Tagged && m.How != "tag" {
		words += fmt.Sprintf(" and the tag %q", m.Typed)
	}
	if m.Slip {
		words += " (read as a slip)"
	}
	return words
}

func quoted(words []string) string {
	all := make([]string, len(words))
	for n, word := range words {
		all[n] = fmt.Sprintf("%q", word)
	}
	return strings.Join(all, ", ")
}
