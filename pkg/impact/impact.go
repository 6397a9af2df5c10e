// Package impact judges the same cases under two editions of a pack: who moves,
// up or down, and which amendment did it.
//
//	x, err := impact.New(old, newer, framework)
//	if faults := x.Check(c); len(faults) == 0 {
//		out := x.Judge(c)
//	}
//
// An amendment is named as the cause only where taking it back, alone, in the
// new edition brings the old outcome back. Where none does that alone, the
// smallest set that was found to do it together is named, and where none was
// found, nothing is: it does not guess.
//
// Levels of the two editions are compared by their order where both have the
// same levels, and by their footing in law where they do not. It is pure; the
// packs and cases are left as they were. An Impact keeps packs that it has put
// together, a bounded number, and may not be shared between goroutines.
package impact

import (
	"cmp"
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/amend"
	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// Impact holds two editions and what differs between them.
type Impact struct {
	old, new   *pack.Pack
	framework  pack.Framework
	diff       amend.Diff
	sameLevels bool
	forms      [2]*edition         // old and new, ready to judge by
	made       map[string]*edition // the new edition with some amendments taken back; nil where that is no valid pack
}

// edition is a pack ready to judge by.
type edition struct {
	pack    *pack.Pack
	judging *assess.Judging
}

func editionOf(p *pack.Pack, framework pack.Framework) *edition {
	return &edition{p, assess.Prepare(p, framework).Judging()}
}

// New compares two editions.
func New(old, newer *pack.Pack, framework pack.Framework) *Impact {
	x := &Impact{old: old, new: newer, framework: framework, diff: amend.Compare(old, newer),
		made: map[string]*edition{}}
	x.forms = [2]*edition{editionOf(old, framework), editionOf(newer, framework)}
	x.sameLevels = len(old.Levels) == len(newer.Levels)
	for n := 0; x.sameLevels && n < len(old.Levels); n++ {
		a, b := old.Levels[n], newer.Levels[n]
		x.sameLevels = x.diff.Renamed("levels", a.ID) == b.ID && a.Ordinal == b.Ordinal &&
			slices.Equal(a.Statute, b.Statute)
	}
	return x
}

// Amendments lists what differs between the editions.
func (x *Impact) Amendments() []amend.Amendment { return x.diff.Amendments }

// Outcome is one case under both editions.
type Outcome struct {
	Direction  Direction `json:"direction"`
	LevelMoved bool      `json:"level_moved"` // the suggested level is another one
	Old        Standing  `json:"old"`
	New        Standing  `json:"new"`
	Causes     []Cause   `json:"causes"` // empty where nothing moved
	OnlyOld    []string  `json:"only_in_old"`
	OnlyNew    []string  `json:"only_in_new"`
}

// Direction is the way in which a case moves.
type Direction string

// The directions. Mixed is up in one respect and down in another. Aside is to
// another first contact, or another level of the same footing.
const (
	Same  Direction = "same"
	Up    Direction = "up"
	Down  Direction = "down"
	Mixed Direction = "mixed"
	Aside Direction = "aside"
)

// Standing is what one edition makes of a case.
type Standing struct {
	Level      result.Level   `json:"level"`
	Low        []result.Level `json:"low"` // the lowest level of the range; several where they share a place
	High       []result.Level `json:"high"`
	Protection string         `json:"protection"`
	Contact    *Contact       `json:"first_contact"` // nil where the edition lists none
}

// Contact is whom a case is to ring first.
type Contact struct {
	ID    string `json:"id"`
	Name  string `json:"name"`
	Phone string `json:"phone"` // empty where none is printed
}

// Judge gives a case under both editions and, where it moves, why.
func (x *Impact) Judge(c answer.Case) Outcome {
	before, after := x.forOld(c), x.forNew(c)
	out := Outcome{Old: x.forms[0].standing(before), New: x.forms[1].standing(after), Causes: []Cause{}}
	out.OnlyOld, out.OnlyNew = x.absent(c)
	was, is := x.markOfOld(out.Old), markOf(out.New)
	out.LevelMoved = x.diff.Renamed("levels", out.Old.Level.ID) != out.New.Level.ID
	out.Direction = x.direction(out.Old, out.New, was, is)
	if was.judgement != is.judgement {
		out.Causes = append(out.Causes, x.cause(OfJudgement, after, was))
	}
	if was.contact != is.contact {
		out.Causes = append(out.Causes, x.cause(OfContact, after, was))
	}
	return out
}

func (e *edition) standing(c answer.Case) Standing {
	p, outline := e.pack, e.judging.Outline(c)
	s := Standing{Level: outline.Level, Protection: outline.Protection,
		Low: levelsAt(p, outline.Range.Low), High: levelsAt(p, outline.Range.High)}
	if contact := advice.FirstContact(p, c, outline); contact != nil {
		s.Contact = &Contact{contact.ID, contact.Name, contact.Phone}
	}
	return s
}

func levelsAt(p *pack.Pack, ordinal int) []result.Level {
	var list []result.Level
	for _, l := range p.LevelsAt(ordinal) {
		list = append(list, assess.Level(l))
	}
	return list
}

// mark is an outcome by the ids of the new edition: two are the same outcome if
// and only if their marks agree.
type mark struct{ judgement, contact string }

func markOf(s Standing) mark {
	same := func(id string) string { return id }
	return markBy(s, same, same)
}

func (x *Impact) markOfOld(s Standing) mark {
	return markBy(s, func(id string) string { return x.diff.Renamed("levels", id) },
		func(id string) string { return x.diff.Renamed("contacts", id) })
}

func markBy(s Standing, level, contact func(string) string) mark {
	ids := func(list []result.Level) string {
		all := make([]string, len(list))
		for n, l := range list {
			all[n] = level(l.ID)
		}
		slices.Sort(all)
		return strings.Join(all, "+")
	}
	m := mark{judgement: strings.Join([]string{level(s.Level.ID), ids(s.Low), ids(s.High), s.Protection}, " ")}
	if s.Contact != nil {
		m.contact = contact(s.Contact.ID) + " " + s.Contact.Phone
	}
	return m
}

// direction compares level, range and protection.
func (x *Impact) direction(old, newer Standing, was, is mark) Direction {
	if was == is {
		return Same
	}
	up, down := false, false
	for _, sign := range []int{
		x.compare([]result.Level{old.Level}, []result.Level{newer.Level}), x.compare(old.Low, newer.Low),
		x.compare(old.High, newer.High),
		cmp.Compare(protection(old.Protection), protection(newer.Protection)),
	} {
		up, down = up || sign < 0, down || sign > 0
	}
	switch {
	case up && down:
		return Mixed
	case up:
		return Up
	case down:
		return Down
	}
	return Aside
}

// compare is below 0 where the new levels stand higher.
func (x *Impact) compare(old, newer []result.Level) int {
	if x.sameLevels {
		if by := cmp.Compare(old[0].Ordinal, newer[0].Ordinal); by != 0 || len(old) > 1 || len(newer) > 1 {
			return by
		}
	}
	return cmp.Compare(footing(old), footing(newer))
}

func footing(levels []result.Level) int {
	highest := 0
	for _, l := range levels {
		highest = max(highest, amend.Footing(l.Statute))
	}
	return highest
}

func protection(word string) int {
	return slices.Index([]string{string(pack.NoProtection), string(pack.Ask), string(pack.Act)}, word)
}
