package render

import (
	"fmt"
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/result"
)

func (b *builder) title() string {
	return fmt.Sprintf("%s: what a worry about a child calls for", b.r.Pack.Name)
}

// facts are the outcome in a few lines.
func (b *builder) facts() []string {
	lines := append(b.headline(),
		"In law: "+StatuteWords(b.r.Level.Statute)+".",
		"Range: "+b.rangeLine()+".",
		b.support(),
	)
	if len(b.r.Areas) > 0 {
		lines = append(lines, "Areas of need: "+strings.Join(b.r.Areas, ", ")+".")
	}
	return append(lines, b.own()...)
}

// support tells one need and the document's second question from several needs.
func (b *builder) support() string {
	confirmed := func(r result.Reason) bool { return r.Rule == "confirmed" }
	if b.r.Support == result.Corroborated && slices.ContainsFunc(b.r.Reasons, confirmed) {
		return "Support: corroborated. One need points here, and by the second question " +
			"the level's definition fits or may fit."
	}
	return SupportWords(b.r.Support)
}

func rangeWords(r result.Range) string {
	if r.Low == r.High {
		return fmt.Sprintf("level %d only, on what was answered", r.Low)
	}
	return fmt.Sprintf("between level %d and level %d", r.Low, r.High)
}

// sentence ends a text with a full stop where it has no end of its own.
func sentence(text string) string {
	if text == "" || strings.ContainsAny(text[len(text)-1:], ".!?") {
		return text
	}
	return text + "."
}

// why is empty where nothing carries a level: the word of support says so.
func (b *builder) why() []string {
	var lines []string
	for _, s := range gather(b.reasons()) {
		lines = append(lines, s.text)
	}
	return lines
}

func (b *builder) reasons() []said {
	var list []said
	for _, r := range b.r.Reasons {
		list = append(list, said{r.Text, r.Rule, r.Basis, r.Ref})
	}
	return list
}

const nothingAbove = "Nothing that was answered reaches above the lowest level."

// level draws the level among the area's levels and gives every reason.
func (b *builder) level() part {
	p := part{ID: "level", Title: "Level, range and why"}
	if screen := newWindscreen(b.r); screen != nil {
		p.Blocks = []block{{Screen: screen}}
	}
	reasons := b.points(b.reasons())
	if len(reasons) == 0 {
		reasons = []item{{Text: nothingAbove}}
	}
	p.Blocks = append(p.Blocks, titled("Why", reasons)...)
	p.Blocks = append(p.Blocks, titled("Why it may be higher", b.consider())...)
	p.Blocks = append(p.Blocks, dense("Recorded as present", b.recorded(b.r.Answers.Present))...)
	p.Blocks = append(p.Blocks, dense("Recorded as suspected", b.suspicions())...)
	return p
}

func (b *builder) consider() []item {
	var list []said
	for _, c := range b.r.Consider {
		list = append(list, said{c.Why, fmt.Sprintf("Level %d", c.Level), c.Basis, c.Ref})
	}
	var items []item
	for _, s := range gather(list) {
		items = append(items, item{Lead: s.sort, Text: s.text, Mark: b.places.mark(s.refs, s.basis)})
	}
	return items
}

// open lists what the answers leave open, and what would move the level.
func (b *builder) open() part {
	p := part{ID: "open", Title: "What is open"}
	shape := newTriangle(b.r)
	var questions []said
	for _, q := range b.r.Open {
		if q.Kind != "not-looked-at" || shape == nil { // the triangle says it
			questions = append(questions, said{q.Text, q.Kind, "published", q.Ref})
		}
	}
	p.Blocks = listed(b.spelled(b.points(questions)))
	if shape != nil {
		p.Blocks = append(p.Blocks, block{Title: "What was looked at", Triangle: shape})
	}
	p.Blocks = append(p.Blocks, dense("Asked one by one and answered no", b.answeredNo())...)
	p.Blocks = append(p.Blocks, titled("What would change this", b.changes())...)
	return p
}

// answeredNo repeats what was asked and answered no: each is an answer to that
// line alone, and says nothing of what stands near it.
func (b *builder) answeredNo() []item {
	var items []item
	for _, i := range b.r.Answers.NotSeen {
		items = append(items, item{Text: i.Text, ID: i.ID})
	}
	return items
}

// changes gathers the answers that the level rests on by the level that it
// would otherwise be; the others stand as they are.
func (b *builder) changes() []item {
	var lower []int
	without := map[int][]string{}
	var others []item
	for _, c := range b.r.WouldMove {
		words := b.onlySupport(c)
		if words == "" {
			others = append(others, item{Text: c.Text})
			continue
		}
		if !slices.Contains(lower, c.Level) {
			lower = append(lower, c.Level)
		}
		without[c.Level] = append(without[c.Level], words)
	}
	var items []item
	for _, level := range lower {
		items = append(items, item{Text: withoutWords(level, without[level])})
	}
	return append(items, others...)
}

func withoutWords(level int, words []string) string {
	if len(words) == 1 {
		return fmt.Sprintf("The level rests on this alone; without it, level %d: %s.", level, words[0])
	}
	return fmt.Sprintf("Without any one of these, level %d: %s.", level, strings.Join(words, "; "))
}

// onlySupport words the one answer that a lower level takes away.
func (b *builder) onlySupport(c result.Change) string {
	if c.Level >= b.r.Level.Ordinal || len(c.Indicators) != 1 {
		return ""
	}
	for _, list := range [][]result.Item{b.r.Answers.Present, b.r.Answers.Suspected} {
		for _, i := range list {
			if i.ID == c.Indicators[0] {
				return i.Text
			}
		}
	}
	return ""
}
