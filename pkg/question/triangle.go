package question

import (
	"fmt"
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// Replies about what was left unticked under a dimension.
const (
	restNone     = "none"
	restNotKnown = "some-not-known"
	restUnseen   = "not-looked"
)

const sidePrefix = "side:"

// walk goes through the guidance's own lists, side by side of the triangle, for
// whoever wants to: whoever typed "list" has said so.
func (b *builder) walk() {
	if !b.typedWalk() {
		q := Question{
			ID: "walk", Section: "What worries you", Kind: One,
			Title: "Do you want to go through the guidance's lists as well?",
			Help:  "They may hold what no word found. What nobody looks at is shown as not looked at.",
			Options: []Option{
				{Value: yes, Label: "Yes, side by side of the triangle"},
				{Value: no, Label: "No, that is all I can speak to"},
			},
			apply: func(*answer.Case, []string) {},
		}
		b.add(q)
		if !slices.Contains(b.chosen(q), yes) {
			return
		}
	}
	for _, side := range b.sheet.framework.Sides {
		b.side(side)
	}
}

// typedWalk tells whether the typing ended with "list".
func (b *builder) typedWalk() bool {
	for _, q := range b.all {
		if q.Kind == Words && slices.Contains(b.chosen(q), Walk) {
			return true
		}
	}
	return false
}

func (b *builder) side(side pack.Side) {
	var options []Option
	for _, d := range side.Dimensions {
		if n := count(b.sheet.concerns[d.ID]); n > 0 {
			options = append(options, Option{Value: d.ID, Label: fmt.Sprintf("%s (%d): %s", d.Name, n, d.Question)})
		}
	}
	if len(options) == 0 {
		return
	}
	q := Question{
		ID: sidePrefix + side.ID, Section: "What worries you", Kind: Many,
		Title:   side.Name + ": which parts do you want to go through?",
		Help:    "In brackets, how many lines there are. What you leave out is shown as not looked at.",
		Options: append(distinct(options), noneOf("None of these")),
		apply:   func(*answer.Case, []string) {},
	}
	b.add(q)
	for _, id := range b.chosen(q) {
		if d, known := b.sheet.framework.Dimension(id); known {
			b.dimension(d)
		}
	}
}

// dimension asks what is so or may be; then, once, what of the rest; and goes
// through the rest again only where some of it cannot be said.
func (b *builder) dimension(d pack.Dimension) {
	pages := b.sheet.concerns[d.ID]
	rest := make([][]entry, len(pages))
	for n, page := range pages {
		if left := b.left(page); len(left) > 0 {
			q := present(d, n+1, len(pages), b.sheet.options(left))
			b.addPage(q, left)
			rest[n] = unticked(left, b.chosen(q))
		}
	}
	if count(rest) == 0 {
		return
	}
	more := b.rest(d, count(pages), rest)
	b.add(more)
	if slices.Contains(b.chosen(more), restNotKnown) {
		b.unsayable(d, rest)
	}
}

func pageID(d pack.Dimension, pass string, n int) string {
	return fmt.Sprintf("dimension:%s:%s:%d", d.ID, pass, n)
}

func present(d pack.Dimension, n, of int, options []Option) Question {
	return Question{
		ID: pageID(d, "present", n), Section: d.Name, Kind: Many, dimension: d.ID,
		Title:   d.Name + numbered(n, of) + ": what is so, or do you have reason to think so?",
		Help:    "Choose all that fit. How sure you are is asked later.",
		Options: append(options, noneOf("None of these")),
	}
}

func unticked(page []entry, chosen []string) []entry {
	return slices.DeleteFunc(slices.Clone(page), func(e entry) bool { return slices.Contains(chosen, e.id()) })
}

func (b *builder) rest(d pack.Dimension, of int, rest [][]entry) Question {
	return Question{
		ID: "dimension:" + d.ID + ":rest", Section: d.Name, Kind: One, dimension: d.ID,
		Title: d.Name + ": what of the lines that you did not choose?",
		Help:  fmt.Sprintf("%d of %d are left.", count(rest), of),
		Options: []Option{
			{Value: restNone, Label: "I looked and saw none of them, and have no reason to think so"},
			{Value: restNotKnown, Label: "Some of them I can't say; of the others I saw none"},
			{Value: restUnseen, Label: "I have not looked at the rest, or can't say"},
		},
		about: subjects(rest),
		apply: func(*answer.Case, []string) {},
	}
}

// unsayable asks what of the rest is not known. The others count as not seen.
func (b *builder) unsayable(d pack.Dimension, rest [][]entry) {
	for n, page := range rest {
		if len(page) == 0 {
			continue
		}
		b.add(Question{
			ID: pageID(d, "not-known", n+1), Section: d.Name, Kind: Many, dimension: d.ID,
			Title:   d.Name + numbered(n+1, len(rest)) + ": what can you not say?",
			Help:    "Choose what is not known. The others count as not seen.",
			Options: append(b.sheet.options(page), noneOf("I can speak to all of these: none was seen")),
			apply:   b.applyNotKnown(d),
			adds:    every,
		})
	}
}

// applyNotKnown takes a graded fact as all of its lines under the dimension. The
// builder is at its end by the time that this runs, so it knows what was chosen.
func (b *builder) applyNotKnown(d pack.Dimension) func(*answer.Case, []string) {
	return func(c *answer.Case, ids []string) {
		for _, id := range ids {
			for _, i := range b.sheet.rungs(id) {
				if i.Dimension == d.ID && !b.taken[i.ID] && !slices.Contains(c.NotKnown, i.ID) {
					c.NotKnown = append(c.NotKnown, i.ID)
				}
			}
		}
	}
}

// lookedAt names the dimensions that were gone through, of which everything was
// answered and nothing put aside. In those, what was not ticked was not seen.
func (s *Sheet) lookedAt(questions []Question) []string {
	var all []string
	for _, d := range s.framework.Dimensions() {
		walked, open := false, false
		for _, q := range questions {
			walked = walked || strings.HasPrefix(q.ID, sidePrefix) && slices.Contains(s.chosen(q), d.ID)
			if q.dimension == d.ID || slices.Contains(q.lines, d.ID) {
				open = open || !s.answered(q) || slices.Contains(s.chosen(q), restUnseen)
			}
		}
		if walked && !open {
			all = append(all, d.ID)
		}
	}
	return all
}

func count(pages [][]entry) int {
	total := 0
	for _, page := range pages {
		total += len(page)
	}
	return total
}

func subjects(pages [][]entry) []string {
	all := []string{}
	for _, page := range pages {
		for _, e := range page {
			all = append(all, e.id())
		}
	}
	return all
}
