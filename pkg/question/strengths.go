package question

import (
	"fmt"
	"slices"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// strengths asks what goes well, on the sides of the triangle where somebody can
// speak to it.
func (b *builder) strengths() {
	q, asked := b.sheet.well()
	if !asked {
		return
	}
	b.add(q)
	for _, side := range b.sheet.framework.Sides {
		if slices.Contains(b.chosen(q), side.ID) {
			b.strengthsOf(side)
		}
	}
}

func (s *Sheet) well() (Question, bool) {
	var options []Option
	for _, side := range s.framework.Sides {
		if n := count(s.assets[side.ID]); n > 0 {
			options = append(options, Option{Value: side.ID, Label: fmt.Sprintf("%s (%d)", side.Name, n)})
		}
	}
	return Question{
		ID: "well", Section: "What is going well", Kind: Many,
		Title:   "Where do you know of something that goes well?",
		Help:    "Strengths stand beside the worries and are never set against them. In brackets, how many lines there are.",
		Options: append(distinct(options), noneOf("Nowhere, or I can't say now")),
		apply:   func(*answer.Case, []string) {},
	}, len(options) > 0
}

func (b *builder) strengthsOf(side pack.Side) {
	pages := b.sheet.assets[side.ID]
	for n, page := range pages {
		if left := b.left(page); len(left) > 0 {
			b.add(strength(side, n+1, len(pages), b.sheet.options(left)))
		}
	}
}

func strength(side pack.Side, n, of int, options []Option) Question {
	return Question{
		ID: fmt.Sprintf("strengths:%s:%d", side.ID, n), Section: "What is going well", Kind: Many,
		Title:   side.Name + numbered(n, of) + ": what is going well?",
		Help:    "Choose all that is so.",
		Options: append(options, noneOf("None of these, or I can't say")),
		apply:   func(c *answer.Case, ids []string) { c.Strengths = append(c.Strengths, ids...) },
		adds:    every,
	}
}
