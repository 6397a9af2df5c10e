package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/practice"
	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/result"
)

// comparisonPage prints a comparison, and remembers which reasons it has given.
type comparisonPage struct {
	*render.Page
	pack *pack.Pack
	c    practice.Comparison
	said map[string]bool
}

// printComparison says first what calls for more than was chosen, then puts the
// judgements side by side and says why they differ.
func printComparison(page *render.Page, p *pack.Pack, c practice.Comparison) {
	comparisonPage{page, p, c, map[string]bool{}}.print()
}

func (p comparisonPage) print() {
	p.differences("First: what calls for more than you chose", true)
	p.judgements()
	p.differences("How they compare", false)
	p.why()
	p.reasons()
	p.taken()
	p.real()
}

func (p comparisonPage) differences(title string, more bool) {
	first := true
	for _, d := range p.c.Differences {
		if d.More != more {
			continue
		}
		if first {
			p.Heading(title)
			first = false
		}
		p.Para("%s%s", d.Text, p.knownWords(d.Points))
		p.points(d.Points)
	}
}

// knownWords says that all the points were given before.
func (p comparisonPage) knownWords(list []result.Reminder) string {
	known := func(point result.Reminder) bool { return p.said[point.Text] }
	if len(list) == 0 || slices.ContainsFunc(list, func(point result.Reminder) bool { return !known(point) }) {
		return ""
	}
	return " The reasons are those just given."
}

// points are given once; a second time they are known.
func (p comparisonPage) points(list []result.Reminder) {
	for _, point := range list {
		if !p.said[point.Text] {
			p.Item("-", "%s%s", point.Text, render.Source(point.Ref, point.Basis))
		}
		p.said[point.Text] = true
	}
}

// judgements stand each with its footing in law.
func (p comparisonPage) judgements() {
	p.Heading("The judgements side by side")
	own, r := p.c.Judgement, p.c.Result
	p.Item("-", "You: %s%s", levelWords(own.Level), ringing(own.Ring))
	if p.c.Published != nil {
		p.Item("-", "The document, which tells this case: %s", levelWords(*p.c.Published))
	} else {
		p.Item("-", "The document doesn't tell this case, so it gives no level for it.")
	}
	p.Item("-", "The tool: %s%s", levelWords(r.Level), ringing(r.Protection))
	p.Under(2, "Range: %s.", render.RangeWords(r.Range))
	p.Under(2, "%s", render.SupportWords(r.Support))
}

func levelWords(l result.Level) string {
	return fmt.Sprintf("level %s, %s. In law: %s.", l.ID, l.Name, render.StatuteWords(l.Statute))
}

func ringing(ring string) string {
	if ring == "" {
		return ""
	}
	return " On ringing: " + practice.RingWords(pack.Protection(ring)) + "."
}

func (p comparisonPage) why() {
	if p.c.Case.Why != "" {
		p.Heading("Why the case is read so")
		p.Para("%s%s", p.c.Case.Why, render.Source(p.c.Case.Ref, string(pack.Published)))
	}
}

// reasons gives those of the result that no difference has given.
func (p comparisonPage) reasons() {
	r := p.c.Result
	if len(r.Reasons) == 0 {
		p.Heading("Why the tool says so")
		p.Para("Nothing that was taken from the story reaches above the lowest level.")
	}
	var why, higher []result.Reminder
	for _, reason := range r.Reasons {
		why = append(why, result.Reminder{Text: reason.Text, Ref: reason.Ref, Basis: reason.Basis})
	}
	for _, c := range r.Consider {
		higher = append(higher, result.Reminder{Text: c.Why, Ref: c.Ref, Basis: c.Basis})
	}
	p.rest("Why the tool says so", why)
	p.rest("Why it may be higher", higher)
}

// rest gives what has not been said yet, under a heading of its own.
func (p comparisonPage) rest(title string, list []result.Reminder) {
	if len(list) > 0 && p.knownWords(list) == "" {
		p.Heading(title)
		p.points(list)
	}
}

// taken says what the tool was given of the story, so that nobody has to guess
// what it judged.
func (p comparisonPage) taken() {
	r := p.c.Result
	p.Heading("What was taken from the story")
	nothing := true
	for _, part := range []struct {
		words string
		items []result.Item
	}{
		{"Present", r.Answers.Present}, {"Suspected", r.Answers.Suspected}, {"Not known", r.Answers.NotKnown},
		{"Strengths", r.Strengths},
	} {
		var texts []string
		for _, i := range part.items {
			texts = append(texts, i.Text)
			nothing = false
		}
		if texts != nil {
			p.Item("-", "%s: %s.", part.words, strings.Join(texts, "; "))
		}
	}
	if nothing {
		p.Para("No item of the guidance, only facts such as whether there is immediate danger.")
	}
}

// real says whom to ring were it not practice.
func (p comparisonPage) real() {
	e := render.EssentialsOf(p.c.Result)
	p.Heading("In a real case like this")
	if e.Loud != "" {
		p.Loud(e.Loud)
	} else {
		p.Para("Nobody need be rung at once.")
	}
	for _, line := range e.Ring {
		p.Para("%s", line)
	}
	notice(p, p.pack)
	p.Para("%s", e.Caution)
	provenance(p, p.pack, e)
}

// provenance says which document a page rests on, and whether all its indicators
// are held.
func provenance(sheet render.Sheet, p *pack.Pack, e render.Essentials) {
	sheet.Gap()
	sheet.Para("%s", e.Source)
	printNotHeld(sheet, p)
}
