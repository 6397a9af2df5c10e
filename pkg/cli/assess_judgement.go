package cli

import (
	"errors"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/internal/unseen"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// judgementOptions are the flags by which practitioners put their own judgement
// beside the suggestion.
type judgementOptions struct{ ownLevel, depart, reason, consulted string }

func (o *judgementOptions) judgementVar(c *cobra.Command) {
	c.Flags().StringVar(&o.ownLevel, "own-level", "", "your own `LEVEL`, judged before the suggestion")
	c.Flags().StringVar(&o.depart, "depart", "", "record that you decide on `LEVEL` instead; with --reason")
	c.Flags().StringVar(&o.reason, "reason", "", "why you depart, as `TEXT` that names nobody")
	c.Flags().StringVar(&o.consulted, "consulted", "", "the `ROLE` of whoever you asked, such as \"safeguarding lead\"")
}

// check refuses half a departure, and what could say who somebody is.
func (o judgementOptions) check() error {
	switch {
	case o.depart == "" && o.reason+o.consulted != "":
		return usage("add --depart LEVEL, the level that you decide on", "--reason and --consulted belong to --depart")
	case o.depart != "" && strings.TrimSpace(o.reason) == "":
		return usage("add --reason \"...\": a few words without names", "--depart needs a --reason")
	}
	for _, text := range []string{o.ownLevel, o.depart, o.reason, o.consulted} {
		if !utf8.ValidString(text) || strings.ContainsFunc(text, unseen.Is) {
			return usage("type it again", "a flag's text holds a character that nobody can see")
		}
	}
	return identifying(o.departure(o.depart))
}

// identifying names the flags whose text could say who somebody is, and doesn't
// repeat it.
func identifying(d *answer.Departure) error {
	var faults, hints []string
	for _, trace := range (answer.Case{Departure: d}).Traces() {
		faults = append(faults, "--"+trace.Message())
		if !slices.Contains(hints, trace.Hint()) {
			hints = append(hints, trace.Hint())
		}
	}
	if faults == nil {
		return nil
	}
	return usage(strings.Join(hints, "\nhint: "), "%s", strings.Join(faults, "; "))
}

func (o judgementOptions) departure(level string) *answer.Departure {
	if level == "" {
		return nil
	}
	return &answer.Departure{Level: level, Reason: strings.TrimSpace(o.reason),
		Consulted: strings.TrimSpace(o.consulted)}
}

// judgement is what the flags say, in the words of a pack.
type judgement struct {
	ownLevel  string
	departure *answer.Departure
}

func (o judgementOptions) judgement(p *pack.Pack) (judgement, error) {
	own, ownFault := idFlag(p, "--own-level", o.ownLevel)
	depart, departFault := idFlag(p, "--depart", o.depart)
	return judgement{own, o.departure(depart)}, errors.Join(ownFault, departFault)
}

// over gives a case in which the flags beat what it said. A departure is one
// decision: nothing of another is kept beside it.
func (j judgement) over(c answer.Case) answer.Case {
	if j.ownLevel != "" {
		c.OwnLevel = j.ownLevel
	}
	if j.departure != nil {
		c.Departure = j.departure
	}
	return c
}

// idFlag reads a flag that names one level by its id, as an answers file does, or
// by a number that stands for no other; empty where it is.
func idFlag(p *pack.Pack, name, value string) (string, error) {
	if value == "" || p.Level(value) != nil {
		return value, nil
	}
	switch levels := p.ResolveLevel(value); len(levels) {
	case 0:
		return "", noLevel(p, name, value)
	case 1:
		return levels[0].ID, nil
	}
	return "", usage("levels: "+strings.Join(levelIDs(p), ", "), "%s: %s has more than one level %s", name, p.ID, value)
}
