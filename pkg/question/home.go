package question

import (
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/answer"
)

// Area is another area in which a child may live, of which it is known whom to
// ring there. Names are shown, ids are kept.
type Area struct{ ID, Name string }

// Where a child lives who does not live in the pack's area, and in none that is
// known here by an id.
const (
	elsewhere      = "elsewhere"       // which area was not said
	anotherCouncil = "another council" // said, and it is none of those on offer
)

// home asks where the child lives: the council there is responsible.
func (s *Sheet) home() []Question {
	all := []Question{s.livesIn()}
	if (len(s.areas) > 0 || s.namesArea()) && slices.Contains(s.chosen(all[0]), elsewhere) {
		all = append(all, s.livesWhere())
	}
	return all
}

// LivesIn gives what was said of where the child lives, as it stands in the Case;
// empty where nothing was.
func (s *Sheet) LivesIn() string {
	var c answer.Case
	for _, q := range s.home() {
		s.applyTo(&c, q)
	}
	return c.Child.LivesIn
}

func (s *Sheet) livesIn() Question {
	return Question{
		ID: "lives-in", Kind: One, Optional: true,
		Title: "Where does the child live?",
		Options: []Option{
			{Value: s.pack.ID, Label: "In " + s.pack.Name},
			{Value: elsewhere, Label: "In another area"},
			{Value: Skip, Label: "Not known"},
		},
		apply: applyHome,
	}
}

func (s *Sheet) livesWhere() Question {
	return Question{
		ID: "lives-where", Kind: One, Optional: true,
		Title: "In which other area does the child live?",
		Help:  "The council there is responsible, and is rung first. No address is needed.",
		Options: append(distinct(s.otherAreas()), Option{Value: anotherCouncil, Label: "Another council, not held here"},
			Option{Value: Skip, Label: "Not known"}),
		apply: applyHome,
	}
}

func applyHome(c *answer.Case, values []string) { c.Child.LivesIn = values[0] }

// otherAreas are those that can be named, one that only saved answers name among
// them.
func (s *Sheet) otherAreas() []Option {
	var options []Option
	for _, a := range s.areas {
		options = append(options, Option{Value: a.ID, Label: a.Name})
	}
	saved := s.savedHome()
	known := slices.ContainsFunc(options, func(o Option) bool { return o.Value == saved })
	if s.namesArea() && saved != anotherCouncil && !known {
		options = append(options, Option{Value: saved, Label: saved + ", as saved before"})
	}
	return options
}

// namesArea tells whether saved answers say in which other area the child lives.
func (s *Sheet) namesArea() bool {
	return !slices.Contains([]string{"", s.pack.ID, elsewhere}, s.savedHome())
}

// savedHome is where the child lives by saved answers, as the questions offer it. An
// id may have been written with spaces.
func (s *Sheet) savedHome() string {
	saved := strings.TrimSpace(s.saved.Child.LivesIn)
	known := append([]Area{
		{s.pack.ID, s.pack.Name}, {elsewhere, elsewhere}, {anotherCouncil, anotherCouncil},
	}, s.areas...)
	for _, a := range known {
		if strings.EqualFold(saved, a.ID) || strings.EqualFold(saved, a.Name) ||
			strings.EqualFold(strings.ReplaceAll(saved, " ", "-"), a.ID) {
			return a.ID
		}
	}
	return s.saved.Child.LivesIn
}

// keptHome answers the questions as it was saved.
func (s *Sheet) keptHome() []given {
	saved := s.savedHome()
	if saved == "" || saved == s.pack.ID {
		return []given{{"lives-in", word(saved)}}
	}
	return []given{{"lives-in", []string{elsewhere}}, {"lives-where", []string{saved}}}
}
