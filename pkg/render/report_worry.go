package render

import (
	"fmt"
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/result"
)

// unjudged tells that all there is to go on is a worry that no indicator says:
// then no level is suggested, for the lowest would read as "all is well".
func unjudged(r result.Result) bool { return r.Answers.NothingFits && r.Support == result.None }

// talkItThrough stands first where nothing else must.
func (b *builder) talkItThrough() alert {
	return alert{"FIRST: something worries you that no indicator says. Talk it through.",
		[]string{"With your safeguarding lead, or ring " + b.adviceLine(), "No level below takes it into account."}}
}

// adviceLine words whoever gives advice and can be rung, else the front door.
func (b *builder) adviceLine() string {
	n := slices.IndexFunc(b.r.Contacts, func(c result.Contact) bool {
		return slices.Contains(c.Purpose, "advice") && rings(c)
	})
	if n < 0 {
		return b.line()
	}
	return b.lineTo(b.r.Contacts[n])
}

// headline is the level, or that there is more to it than a level.
func (b *builder) headline() []string {
	l := b.r.Level
	level := fmt.Sprintf("%s, level %s: %s.", b.r.Pack.Name, l.ID, l.Name)
	switch {
	case unjudged(b.r):
		return []string{"Suggested: talk it through, before any level.", "On what was answered alone: " + level}
	case b.r.Answers.NothingFits:
		return []string{"Suggested: " + level,
			"Something else worries you that no indicator says: this level leaves it out."}
	}
	return []string{"Suggested: " + level}
}

func (b *builder) rangeLine() string {
	if unjudged(b.r) {
		return "none for what worries you; " + rangeWords(b.r.Range)
	}
	return rangeWords(b.r.Range)
}

// chosen says what the level is that a drawing marks.
func chosen(r result.Result) string {
	if unjudged(r) {
		return "reached by the answers alone"
	}
	return "suggested"
}

// suspicions gives what is suspected with what points to it.
func (b *builder) suspicions() []item {
	items := b.recorded(b.r.Answers.Suspected)
	for n, i := range b.r.Answers.Suspected {
		items[n].Under = []item{groundWords(i.Grounds)}
	}
	return items
}

func groundWords(grounds []string) item {
	if len(grounds) == 0 {
		return item{Text: "What points to it was not recorded."}
	}
	return item{Lead: "What points to it", Text: strings.Join(grounds, ", ") + "."}
}
