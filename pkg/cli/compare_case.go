package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/compare"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/result"
)

// acrossWords is one case across areas, as data.
type acrossWords struct {
	Area       string           `json:"area"`
	Level      result.Level     `json:"level"`
	Range      result.Range     `json:"range"`
	Protection string           `json:"protection"`
	Indicators []compare.Answer `json:"indicators"`
	Judged     []compare.Judged `json:"judged"`
	Note       string           `json:"note"`
	Coverage   []areaCoverage   `json:"coverage"` // of the same packs
	Packs      []packVersion    `json:"packs"`    // that of the case first
}

// areaCoverage is what one area's pack holds of its document.
type areaCoverage struct {
	Area     string            `json:"area"`
	Coverage []result.Coverage `json:"coverage"`
}

func coverageOf(packs []*pack.Pack) []areaCoverage {
	list := []areaCoverage{}
	for _, p := range packs {
		list = append(list, areaCoverage{p.ID, advice.Coverage(p)})
	}
	return list
}

// readingAid says what the comparison of a case is not.
const readingAid = "This is an aid to reading, not a judgement. The indicators are those of one area; what " +
	"stands beside them is what seems near in the others, with how sure that is. For a child in another " +
	"area, answer that area's own questions."

func (a *app) compareCase(o compareOptions, framework pack.Framework) error {
	own, given, err := a.ownCase(o)
	if err != nil {
		return err
	}
	c, packs, err := a.comparing(o, framework)
	if err != nil {
		return err
	}
	used := append([]*pack.Pack{own}, slices.DeleteFunc(slices.Clone(packs), func(p *pack.Pack) bool {
		return p.ID == own.ID
	})...)
	outline := assess.Outline(own, given)
	data := acrossWords{Area: own.ID, Level: outline.Level, Range: outline.Range, Protection: outline.Protection,
		Indicators: c.Case(own, given), Note: readingAid, Coverage: coverageOf(used), Packs: versionsOf(used)}
	data.Judged = c.Judge(own, given, data.Indicators)
	return a.giveSheet(o.format, data, func(sheet render.Sheet) { printCase(sheet, data, used) })
}

// ownCase reads a case and the pack of the area that it names.
func (a *app) ownCase(o compareOptions) (*pack.Pack, answer.Case, error) {
	file, err := a.answersOf(o.answers, o.keyOptions, nil)
	if err != nil {
		return nil, file.Case, err
	}
	switch {
	case file.Case.Area == "" && len(file.Problems) > 0:
		return nil, file.Case, unusable(badAnswers, file.Problems)
	case file.Case.Area == "":
		return nil, file.Case, usage("write area: wigan, or another area, into the answers",
			"%s names no area", file.Name)
	}
	p, _, err := a.openFor("", pack.Indicators, file)
	return p, file.Case, err
}

// printCase takes the pack of the case first, then those of the other areas.
func printCase(sheet render.Sheet, d acrossWords, packs []*pack.Pack) {
	own := packs[0]
	sheet.Title("One case across areas: a case of " + own.Name)
	noticeEach(sheet, packs)
	sheet.Para("%s", d.Note)
	sheet.Para("%s, by its own guidance: %s; protection: %s.", own.Name, levelInLaw(d.Level), d.Protection)
	for _, p := range packs {
		for _, words := range notHeld(p) {
			sheet.Para("%s: %s", p.Name, words)
		}
	}
	for _, i := range d.Indicators {
		sheet.Heading(i.Text + suspectedWords(i.Suspected))
		for _, l := range i.Levels {
			sheet.Para("%s: %s.", d.Area, levelInLaw(l))
		}
		if len(i.Statute) > 0 {
			sheet.Para("Held by itself as %s.", render.StatuteWords(i.Statute))
		}
		for _, area := range i.Areas {
			printNearest(sheet, area)
		}
	}
	printOtherAreas(sheet, d.Judged)
}

func suspectedWords(suspected bool) string {
	if suspected {
		return " (suspected)"
	}
	return ""
}

func printNearest(sheet render.Sheet, n compare.Nearest) {
	switch n.Says {
	case compare.Nothing:
		sheet.Item("-", "%s: nothing near was found, by words and tags", n.Area)
	case compare.NotHeld:
		sheet.Item("-", "%s: can't be told; the pack holds only a part of the indicators", n.Area)
	}
	for _, near := range n.Nearest {
		sheet.Item("-", "%s: %s (%s) [%s]", n.Area, near.Text, near.Kind, near.ID)
		printLevelsInLaw(sheet, near.Indicator)
		sheet.Under(2, "%s", sureWords(near))
	}
}

// sureWords says how sure it is that two indicators say the same, and why.
func sureWords(n compare.Near) string {
	switch n.Sure {
	case compare.ByGate:
		return "both answer the gate " + strings.Join(n.Gates, ", ")
	case compare.ByWords:
		return "word for word the same"
	case compare.Close:
		return "seems close: " + likeWords(n)
	}
	return "may have to do with it: " + likeWords(n)
}

// likeWords says what two indicators share.
func likeWords(n compare.Near) string {
	var words, parts []string
	for _, m := range n.Words {
		word := fmt.Sprintf("%q", m.Typed)
		if m.Found != m.Typed {
			word = fmt.Sprintf("%q for %q", m.Found, m.Typed)
		}
		words = append(words, word)
	}
	parts = append(parts, "the words "+strings.Join(words, ", "))
	if len(n.Tags) > 0 {
		parts = append(parts, "the tag "+quoted(n.Tags))
	}
	if n.SameDimension {
		parts = append(parts, "the dimension")
	}
	return strings.Join(parts, ", ")
}

func printOtherAreas(sheet render.Sheet, judged []compare.Judged) {
	if len(judged) == 0 {
		return
	}
	sheet.Heading("The whole case in other areas")
	for _, j := range judged {
		if j.Level != nil {
			sheet.Item("-", "%s: %s; protection: %s. Each indicator is there by the same gate or word "+
				"for word.", j.Area, levelInLaw(*j.Level), j.Protection)
			continue
		}
		sheet.Item("-", "%s: not judged, because %s.", j.Area, strings.Join(j.WhyNot, "; "))
	}
}
