package review

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// Dimension is a part of the triangle that was looked at otherwise the second
// time.
type Dimension struct {
	ID     string `json:"id"`
	Name   string `json:"name"`
	Before Extent `json:"before"`
	After  Extent `json:"after"`
}

// Extent is how much of a dimension was looked at.
type Extent string

// The three extents. Part: something was recorded there, and nobody said that
// the whole was looked at.
const (
	Whole Extent = "whole"
	Part  Extent = "part"
	None  Extent = "none"
)

func extent(d result.Dimension) Extent {
	switch {
	case d.LookedAt:
		return Whole
	case d.State == result.Recorded:
		return Part
	}
	return None
}

// dimensions lists those that differ. Both results are of one framework.
func dimensions(before, after result.Result) []Dimension {
	list := []Dimension{}
	then := map[string]Extent{}
	for _, side := range before.Triangle {
		for _, d := range side.Dimensions {
			then[d.ID] = extent(d)
		}
	}
	for _, side := range after.Triangle {
		for _, d := range side.Dimensions {
			if now := extent(d); now != then[d.ID] {
				list = append(list, Dimension{ID: d.ID, Name: d.Name, Before: then[d.ID], After: now})
			}
		}
	}
	return list
}

// Less tells whether less of it is looked at than then.
func (d Dimension) Less() bool { return d.After == None || d.Before == Whole }

// Unspoken lists the facts that a level may rest on and that were so then, where
// nobody said anything now.
func (r Review) Unspoken() []Fact {
	var list []Fact
	for _, f := range r.Facts {
		if f.weighs && f.After == "" {
			list = append(list, f)
		}
	}
	return list
}

// carry gives the second case as it would be, were all that nobody spoke of still
// as it was then. Carried is false where that adds nothing to judge.
func carry(r Review, then, now answer.Case) (c answer.Case, carried bool) {
	c = now
	c.Present, c.Suspected, c.Grounds = slices.Clone(now.Present), slices.Clone(now.Suspected), maps.Clone(now.Grounds)
	for _, u := range r.Concerns.Unanswered {
		switch u.Before {
		case Present:
			c.Present, carried = append(c.Present, u.ID), true
		case Suspected:
			c.Suspected, carried = append(c.Suspected, u.ID), true
			carryGrounds(then, &c, u.ID)
		}
	}
	carryFacts(then, &c)
	return c, carried || len(r.Unspoken()) > 0
}

func carryGrounds(then answer.Case, c *answer.Case, id string) {
	list, given := then.Grounds[id]
	if !given {
		return
	}
	if c.Grounds == nil {
		c.Grounds = map[string][]answer.Ground{}
	}
	c.Grounds[id] = list
}

// carryFacts fills in what was not answered.
func carryFacts(then answer.Case, c *answer.Case) {
	c.ImmediateDanger = cmp.Or(c.ImmediateDanger, then.ImmediateDanger)
	c.NothingFits = cmp.Or(c.NothingFits, then.NothingFits)
	if !answer.True(c.Child.Unborn) {
		c.Child.Age = cmp.Or(c.Child.Age, then.Child.Age)
	}
	if unborn(c.Child) == nil {
		c.Child.Unborn = then.Child.Unborn
	}
	c.Child.Disabled = cmp.Or(c.Child.Disabled, then.Child.Disabled)
	c.OpenTo = cmp.Or(c.OpenTo, then.OpenTo)
	c.AboutWorker = cmp.Or(c.AboutWorker, then.AboutWorker)
	if c.History == nil {
		c.History = then.History
	}
	confirm := maps.Clone(then.Confirm)
	if confirm != nil {
		maps.Copy(confirm, c.Confirm)
		c.Confirm = confirm
	}
}

// reminders say what silence does not mean, where something eased or was not
// spoken of.
func reminders(r Review) []result.Reminder {
	list := []result.Reminder{}
	add := func(text string) {
		list = append(list, result.Reminder{Text: text, Ref: []string{}, Basis: string(pack.Convention)})
	}
	silent := len(r.Concerns.Unanswered)+len(r.Unspoken()) > 0
	if r.Eased || silent {
		add("What is not ticked this time is not the same as what is not there.")
	}
	if r.Eased && !silent {
		add("Everything that was recorded then was answered this time, or lies where all was looked at.")
	}
	if past := strong(r.Concerns); past != "" {
		add("Harm, danger and what somebody told then stay part of the history, although they are not " +
			"recorded now: " + past + ".")
	}
	return list
}

// strong names what was grave and is not recorded any more.
func strong(m Moves) string {
	var texts []string
	for _, list := range [][]Concern{m.Gone, m.Unanswered, m.Changed} {
		for _, c := range list {
			if c.Strong && c.Before.recorded() && !c.After.recorded() {
				texts = append(texts, c.Text)
			}
		}
	}
	return strings.Join(texts, "; ")
}
