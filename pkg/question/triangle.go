package question

import (
	"fmt"
	"slices"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// Replies about what was left unticked under a dimension.
const (
	restNone     = "none"
	restNotKnown = "some-not-known"
	restSuspect  = "some-suspected"
	restUnseen   = "not-looked"
)

// sides asks, side by side of the triangle, which dimensions to go into.
func (s *Sheet) sides() []Question {
	var all []Question
	for _, side := range s.framework.Sides {
		if q, asked := s.side(side); asked {
			all = append(all, q)
		}
	}
	return all
}

func (s *Sheet) side(side pack.Side) (Question, bool) {
	var options []Option
	for _, d := range side.Dimensions {
		if len(s.concerns[d.ID]) > 0 {
			options = append(options, Option{Value: d.ID, Label: d.Name + ": " + d.Question})
		}
	}
	return Question{
		ID: "side:" + side.ID, Section: "What worries you", Kind: Many,
		Title:   side.Name + ": which parts worry you?",
		Help:    "You are asked in detail about what you choose. The rest is shown as not looked at.",
		Options: append(distinct(options), noneOf("None of these")),
		apply:   func(*answer.Case, []string) {},
	}, len(options) > 0
}

// concerns is what is asked under each dimension. Strengths and gates have
// questions of their own.
func concerns(p *pack.Pack) map[string][][]*pack.Indicator {
	return pagedBy(p, func(i *pack.Indicator) (string, bool) {
		return i.Dimension, i.Kind != pack.Strength && len(i.Gate) == 0
	})
}

// assets is what may be going well on each side.
func assets(p *pack.Pack) map[string][][]*pack.Indicator {
	return pagedBy(p, func(i *pack.Indicator) (string, bool) { return i.Side, i.Kind == pack.Strength })
}

func (s *Sheet) dimensions() []Question {
	var all []Question
	for _, side := range s.sides() {
		for _, id := range s.chosen(side) {
			if d, known := s.framework.Dimension(id); known {
				all = append(all, s.dimension(d)...)
			}
		}
	}
	return all
}

// dimension asks what is present; then, once, what of the rest; and goes
// through the rest again only as far as there is something to say of it.
func (s *Sheet) dimension(d pack.Dimension) []Question {
	pages := s.concerns[d.ID]
	all, rest := s.asked(d, pages, present)
	if count(rest) > 0 {
		more := s.rest(d, count(pages), rest)
		all = append(all, more)
		all = append(all, s.again(d, rest, s.chosen(more))...)
	}
	for n := range all {
		all[n].Section, all[n].dimension = d.Name, d.ID
	}
	return all
}

// again goes through the rest of a dimension.
func (s *Sheet) again(d pack.Dimension, rest [][]*pack.Indicator, reply []string) []Question {
	var all []Question
	if slices.Contains(reply, restSuspect) {
		all, rest = s.asked(d, rest, suspicion)
	}
	if slices.Contains(reply, restSuspect) || slices.Contains(reply, restNotKnown) {
		unknown, _ := s.asked(d, rest, unsayable)
		all = append(all, unknown...)
	}
	return all
}

func (s *Sheet) rest(d pack.Dimension, of int, rest [][]*pack.Indicator) Question {
	return Question{
		ID: "dimension:" + d.ID + ":rest", Kind: One,
		Title: d.Name + ": what of the things you did not tick?",
		Help:  fmt.Sprintf("%d of %d are left.", count(rest), of),
		Options: []Option{
			{Value: restSuspect, Label: "I have reason to think that some of them are so"},
			{Value: restNotKnown, Label: "I have no reason to think so, but some of them I can't say"},
			{Value: restNone, Label: "I looked and saw none of them, and have no reason to think so"},
			{Value: restUnseen, Label: "I have not looked at the rest, or can't say"},
		},
		about: subjects(rest),
		apply: func(*answer.Case, []string) {},
	}
}

// pass is one way of going through the indicators of a dimension.
type pass struct {
	id, title, help, none string
	apply                 func(c *answer.Case, ids []string)
}

func present() pass {
	return pass{"present", "what is so?",
		"Choose all that has been seen, heard, told or is on record.", "None of these",
		func(c *answer.Case, ids []string) { c.Present = append(c.Present, ids...) }}
}

func suspicion() pass {
	return pass{"suspected", "what do you have reason to think is so?",
		"Something seen, heard, said or recorded points that way, but you are not sure.", "None of these",
		func(c *answer.Case, ids []string) { c.Suspected = append(c.Suspected, ids...) }}
}

func unsayable() pass {
	return pass{"not-known", "what can you not say?",
		"Choose what is not known. The others count as not seen.", "I can speak to all of these: none was seen",
		func(c *answer.Case, ids []string) { c.NotKnown = append(c.NotKnown, ids...) }}
}

// asked makes the questions of one pass, page by page, and gives the pages
// without what was chosen. The number of a page stays the same in every pass.
func (s *Sheet) asked(d pack.Dimension, pages [][]*pack.Indicator, kind func() pass) ([]Question, [][]*pack.Indicator) {
	var all []Question
	left := make([][]*pack.Indicator, len(pages))
	for n, page := range pages {
		if len(page) == 0 {
			continue
		}
		q := kind().question(d, n+1, len(pages), page)
		all = append(all, q)
		left[n] = without(page, s.chosen(q))
	}
	return all, left
}

func (a pass) question(d pack.Dimension, n, of int, page []*pack.Indicator) Question {
	return Question{
		ID: fmt.Sprintf("dimension:%s:%s:%d", d.ID, a.id, n), Kind: Many,
		Title: d.Name + numbered(n, of) + ": " + a.title, Help: a.help,
		Options: append(labelled(page), noneOf(a.none)),
		apply:   a.apply,
	}
}

// lookedAt names the dimensions of which everything was answered and nothing
// put aside. In those, what was not ticked was not seen.
func (s *Sheet) lookedAt(questions []Question) []string {
	var all []string
	for _, d := range s.framework.Dimensions() {
		asked, open := 0, false
		for _, q := range questions {
			if q.dimension == d.ID {
				asked++
				open = open || !s.answered(q) || slices.Contains(s.chosen(q), restUnseen)
			}
		}
		if asked > 0 && !open {
			all = append(all, d.ID)
		}
	}
	return all
}

// strengths asks what goes well, side by side of the triangle.
func (s *Sheet) strengths() []Question {
	var all []Question
	for _, side := range s.framework.Sides {
		pages := s.assets[side.ID]
		for n, page := range pages {
			all = append(all, strength(side, n+1, len(pages), page))
		}
	}
	return all
}

func strength(side pack.Side, n, of int, page []*pack.Indicator) Question {
	return Question{
		ID: fmt.Sprintf("strengths:%s:%d", side.ID, n), Section: "What is going well", Kind: Many,
		Title:   side.Name + numbered(n, of) + ": what is going well?",
		Help:    "Strengths stand beside the worries and are never set against them.",
		Options: append(labelled(page), noneOf("None of these, or I can't say")),
		apply:   func(c *answer.Case, ids []string) { c.Strengths = append(c.Strengths, ids...) },
	}
}
