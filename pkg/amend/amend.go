// Package amend compares two editions of a pack and lists the key amendments:
// what was added, taken out, reworded or moved, the most consequential first.
//
//	d := amend.Compare(old, newer)
//	for _, a := range d.Amendments {
//		fmt.Println(a.Sentence())
//	}
//	half := d.Undo(d.Amendments[0]) // the new pack with one of them taken back
//
// Things are matched by their ids, and where an id is new, by their words: an
// indicator with another id but the same text and places is renamed, not one
// taken out and one added. What has no id, such as a step, is matched by how
// much of its text stayed. Lists of words (levels, tags, places) are sets; the
// order of things is compared, because the first contact is the one to ring.
//
// It promises that every field of every file is compared: Undo of all the
// amendments gives the old pack back, and of none the new one. It is pure, and
// the two packs are left as they were.
package amend

import (
	"reflect"
	"slices"

	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// Kind tells what happened to a thing or to one of its fields.
type Kind string

// The kinds.
const (
	Added    Kind = "added"
	Removed  Kind = "removed"
	Renamed  Kind = "renamed"  // another id for the same thing
	Reworded Kind = "reworded" // a text
	Up       Kind = "up"       // to a level with more footing in law
	Down     Kind = "down"
	Moved    Kind = "moved" // to other levels, and neither up nor down
	Changed  Kind = "changed"
	Order    Kind = "order" // the same things in another order
	Refs     Kind = "refs"  // nothing but the places
)

// Amendment is one difference: a thing that is in one pack only, or one field
// of a thing that is in both.
type Amendment struct {
	Group     Group          `json:"group"`
	Part      string         `json:"part"` // the key of the list or section in the pack's files, such as contacts
	Kind      Kind           `json:"kind"`
	ID        string         `json:"id"`     // of the thing; for a step, of its level; empty where there is none
	OldID     string         `json:"old_id"` // where it is renamed
	Name      string         `json:"name"`   // the thing in people's words
	Field     string         `json:"field"`  // the key that changed; empty where the whole thing came or went
	Old       string         `json:"old"`    // the value in words; empty where there was none
	New       string         `json:"new"`
	OldLevels []result.Level `json:"old_levels"` // of an indicator, consent text, service or rule that moved, came or went
	NewLevels []result.Level `json:"new_levels"`
	Words     []Span         `json:"words"` // of a rewording, what stayed, went and came
	Weaker    bool           `json:"weaker"`
	seq       int
	rank      int
}

// Diff is everything that differs between two packs.
type Diff struct {
	Amendments []Amendment
	new        *pack.Pack
	merge      merger
	renames    renames
}

// Compare lists what differs between an old and a new pack.
func Compare(old, newer *pack.Pack) Diff {
	renames := findRenames(old, newer)
	before := renames.apply(old)
	w := &walker{old: newScale(before, renames.old), new: newScale(newer, nil)}
	w.renamed(renames)
	merge := w.fields(place{}, reflect.ValueOf(before).Elem(), reflect.ValueOf(newer).Elem())
	for n := range w.list {
		w.list[n].finish()
	}
	slices.SortStableFunc(w.list, func(a, b Amendment) int { return a.rank - b.rank })
	return Diff{Amendments: w.list, new: newer, merge: merge, renames: renames}
}

// Undo gives the new pack with some of its amendments taken back. The pack is
// not checked: what was taken back may need more of the old one. pack.Build
// checks it and works out what files need not say.
func (d Diff) Undo(taken ...Amendment) pack.Pack {
	undone := make([]bool, len(d.Amendments))
	for _, a := range taken {
		undone[a.seq] = true
	}
	p := *d.new
	if d.merge != nil {
		p = d.merge(undone).Interface().(pack.Pack)
	}
	return *d.renames.undo(&p, undone)
}

// Renamed gives the id that a thing of the old pack has in the new one: another
// one where it was renamed. The part is levels, indicators or another list.
func (d Diff) Renamed(part, id string) string { return d.renames.to(part, id) }

// RenamedFrom gives the id that a thing of the new pack had in the old one.
func (d Diff) RenamedFrom(part, id string) string { return d.renames.from(part, id) }
