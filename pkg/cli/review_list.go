package cli

import (
	"strings"

	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/review"
)

// silence lists what was recorded then and not spoken of now, which is not the
// same as gone.
func (p reviewPage) silence() {
	unanswered := p.r.Concerns.Unanswered
	unspoken := p.r.Unspoken()
	if len(unanswered)+len(unspoken) == 0 {
		return
	}
	p.Heading("Recorded then, and nobody said anything now")
	for _, c := range unanswered {
		p.Item("-", "%s (%s). Then: %s.%s", c.Text, c.ID, stateWords(c.Before)+groundWords(c.GroundsBefore),
			render.Source(c.Ref, string(pack.Published)))
	}
	for _, f := range unspoken {
		p.Item("-", "%s. Then: %s.", f.Text, f.Before)
	}
}

func (p reviewPage) concerns(title string, list []review.Concern) {
	if len(list) == 0 {
		return
	}
	p.Heading(title)
	for _, c := range list {
		p.concern(c)
	}
}

func (p reviewPage) concern(c review.Concern) {
	p.Item("-", "%s (%s). %s.%s", c.Text, c.ID, betweenWords(c), render.Source(c.Ref, string(pack.Published)))
}

func betweenWords(c review.Concern) string {
	then, now := stateWords(c.Before)+groundWords(c.GroundsBefore), stateWords(c.After)+groundWords(c.GroundsAfter)
	if then == now {
		return "Then and now: " + now
	}
	return "Then: " + then + ". Now: " + now
}

// groundWords says what a suspicion rests on.
func groundWords(grounds []string) string {
	if len(grounds) == 0 {
		return ""
	}
	return " (what points to it: " + strings.Join(grounds, ", ") + ")"
}

func stateWords(s review.State) string {
	switch s {
	case review.Present:
		return "present"
	case review.Suspected:
		return "suspected"
	case review.NotKnown:
		return "not known"
	case review.NotSeen:
		return "answered no"
	case review.LookedAt:
		return "not seen, where all was looked at"
	}
	return "nobody said anything of it"
}

// strengths stand apart: they are never taken off the concerns.
func (p reviewPage) strengths() {
	s := p.r.Strengths
	parts := []struct {
		words string
		list  []review.Concern
	}{{"New", s.New}, {"Changed", s.Changed}, {"No longer seen", s.Gone},
		{"Nobody said anything of it now", s.Unanswered}, {"Still there", s.Unchanged}}
	first := true
	for _, part := range parts {
		for _, c := range part.list {
			if first {
				p.Heading("Strengths, beside the concerns")
				first = false
			}
			p.Item("-", "%s: %s (%s).%s", part.words, c.Text, c.ID, render.Source(c.Ref, string(pack.Published)))
		}
	}
}

func (p reviewPage) facts() {
	if len(p.r.Facts) == 0 {
		return
	}
	p.Heading("Facts that changed")
	for _, f := range p.r.Facts {
		p.Item("-", "%s. Then: %s. Now: %s.", f.Text, orNotAnswered(f.Before), orNotAnswered(f.After))
	}
}

func orNotAnswered(words string) string {
	if words == "" {
		return "not answered"
	}
	return words
}

func (p reviewPage) looked(title string, fits func(review.Dimension) bool) {
	first := true
	for _, d := range p.r.Dimensions {
		if !fits(d) {
			continue
		}
		if first {
			p.Heading(title)
			first = false
		}
		p.Item("-", "%s. Then: %s. Now: %s.", d.Name, extentWords(d.Before), extentWords(d.After))
	}
}

func extentWords(e review.Extent) string {
	switch e {
	case review.Whole:
		return "looked at as a whole"
	case review.Part:
		return "something recorded, but not looked at as a whole"
	}
	return "not looked at"
}
