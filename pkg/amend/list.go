package amend

import (
	"cmp"
	"reflect"
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// entry is one place of two lists laid beside each other: a thing that is in
// both, or in one.
type entry struct {
	old, new int // -1: not there
	seq      int // of its coming or going
	merge    merger
}

// things compares two lists of things.
func (w *walker) things(at place, old, newer reflect.Value) merger {
	if same(old, newer) {
		return nil
	}
	partner := paired(old, newer, at.prefix != "")
	l := &list{old: old, new: newer, order: -1}
	changed := false
	for m := range newer.Len() {
		e := entry{old: partner[m], new: m}
		if e.old < 0 {
			e.seq = w.came(at, newer.Index(m), Added)
		} else {
			e.merge = w.fields(at.of(newer.Index(m)), old.Index(e.old), newer.Index(m))
		}
		changed = changed || e.old < 0 || e.merge != nil
		l.entries = append(l.entries, e)
	}
	for n, has := range taken(partner, old.Len()) {
		if !has {
			l.gone = append(l.gone, entry{old: n, new: -1, seq: w.came(at, old.Index(n), Removed)})
		}
	}
	if kept := slices.DeleteFunc(slices.Clone(partner), func(n int) bool { return n < 0 }); !slices.IsSorted(kept) {
		l.order = w.add(at, Amendment{Kind: Order, Field: strings.TrimSuffix(at.prefix, ".")})
	}
	if !changed && len(l.gone) == 0 && l.order < 0 {
		return nil
	}
	return l.merge
}

// taken tells which of the old things have a partner.
func taken(partner []int, size int) []bool {
	has := make([]bool, size)
	for _, n := range partner {
		if n >= 0 {
			has[n] = true
		}
	}
	return has
}

// of is the place of one thing of a list.
func (p place) of(v reflect.Value) place {
	if idField(v.Type()) != "" {
		p.id = idOf(v)
	}
	p.name = nameOf(v)
	return p
}

// came writes down that a thing came or went.
func (w *walker) came(at place, v reflect.Value, kind Kind) int {
	at = at.of(v)
	a := Amendment{Kind: kind, Field: strings.TrimSuffix(at.prefix, ".")}
	scale, said, levels := w.new, &a.New, &a.NewLevels
	if kind == Removed {
		scale, said, levels = w.old, &a.Old, &a.OldLevels
		if l, known := scale[at.id]; known && (at.part == partLevels || at.part == "routes") {
			at.id = l.ID
		}
	}
	*said, *levels = scale.summary(v), scale.levelsOf(v)
	a.Weaker = kind == Removed && moves(v.Type())
	return w.add(at, a)
}

// summary says what a thing is beside its name.
func (s scale) summary(v reflect.Value) string {
	switch t := v.Interface().(type) {
	case pack.Contact:
		reach := slices.DeleteFunc([]string{t.Phone, t.Email, t.Web, t.Address}, func(s string) bool { return s == "" })
		if len(reach) == 0 {
			return "nothing is printed to reach it by"
		}
		return strings.Join(reach, ", ")
	case pack.Level:
		return s.level(t.ID)
	case pack.Indicator:
		return "kind: " + string(t.Kind)
	case pack.Route:
		return s.level(t.Level)
	case pack.Step:
		return s.say(reflect.ValueOf(pack.Step{Contact: t.Contact, Form: t.Form, Within: t.Within}))
	}
	return ""
}

// levelsOf lists the levels of a thing that says how serious something is.
func (s scale) levelsOf(v reflect.Value) []result.Level {
	switch t := v.Interface().(type) {
	case pack.Indicator:
		return s.named(t.Levels)
	case pack.Rule:
		return s.named([]string{cmp.Or(t.AtLeast, t.Consider)})
	case pack.Level:
		return s.named([]string{t.ID})
	}
	return nil
}

// list is two lists laid beside each other.
type list struct {
	old, new reflect.Value
	entries  []entry // in the new order
	gone     []entry // in the old order
	order    int     // number of the change of order; -1: there is none
}

// merge puts the list together again with some of the changes undone.
func (l *list) merge(undone []bool) reflect.Value {
	kept := slices.DeleteFunc(slices.Clone(l.entries), func(e entry) bool { return e.old < 0 && undone[e.seq] })
	back := slices.DeleteFunc(slices.Clone(l.gone), func(e entry) bool { return !undone[e.seq] })
	if l.order >= 0 && undone[l.order] {
		kept = reordered(kept)
	}
	for _, e := range back {
		kept = slices.Insert(kept, after(kept, e.old), e)
	}
	out := reflect.MakeSlice(l.new.Type(), 0, len(kept))
	for _, e := range kept {
		out = reflect.Append(out, l.item(e, undone))
	}
	return out
}

func (l *list) item(e entry, undone []bool) reflect.Value {
	switch {
	case e.new < 0:
		return l.old.Index(e.old)
	case e.merge != nil:
		return e.merge(undone)
	}
	return l.new.Index(e.new)
}

// after finds the place behind what stood before a thing in the old list.
func after(kept []entry, old int) int {
	place, nearest := 0, -1
	for n, e := range kept {
		if e.old >= 0 && e.old < old && e.old > nearest {
			place, nearest = n+1, e.old
		}
	}
	return place
}

// reordered puts what both lists hold into the old order; what is new stays
// behind what it follows.
func reordered(kept []entry) []entry {
	var all []entry
	for _, e := range kept {
		if e.old >= 0 {
			all = append(all, e)
		}
	}
	slices.SortFunc(all, func(a, b entry) int { return a.old - b.old })
	before := -1
	for n, e := range kept {
		if e.old < 0 {
			at := 0
			if n > 0 {
				at = 1 + slices.IndexFunc(all, func(x entry) bool { return x.new == before })
			}
			all = slices.Insert(all, at, e)
		}
		before = e.new
	}
	return all
}
