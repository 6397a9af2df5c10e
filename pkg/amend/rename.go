package amend

import (
	"reflect"
	"slices"

	"github.com/threshold-cli/threshold/pkg/pack"
)

// renames are the other ids that things of the old pack have in the new one.
type renames struct {
	ids map[string]map[string]string // by part, old id to new
	// levels taken out whose id another level has now: under which id they are compared
	apart   map[string]string
	old     map[string]string // levels by the id under which they are compared: their own id
	changed []rename
}

type rename struct {
	part, old, new, name string
	seq                  int
}

// findRenames pairs things of the two packs whose ids differ and whose words
// are the same and stand once in each.
func findRenames(old, newer *pack.Pack) renames {
	r := renames{ids: map[string]map[string]string{}, apart: map[string]string{}, old: map[string]string{}}
	before, after := reflect.ValueOf(old).Elem(), reflect.ValueOf(newer).Elem()
	for _, f := range fieldsOf(before.Type()) {
		if f.typ.Kind() == reflect.Slice && identified(f.typ.Elem()) {
			r.pair(f.name, before.FieldByIndex(f.index), after.FieldByIndex(f.index))
		}
	}
	r.setApart(old)
	r.topics(old, newer)
	return r
}

// pair finds the renamed things of one list.
func (r *renames) pair(part string, old, newer reflect.Value) {
	from := unmatched(old, newer)
	before, after := byIdentity(old, from), byIdentity(newer, unmatched(newer, old))
	for _, n := range from {
		words := identity(old.Index(n))
		if to := after[words]; words != "" && len(before[words]) == 1 && len(to) == 1 {
			r.add(rename{part: part, old: idOf(old.Index(n)), new: idOf(newer.Index(to[0])),
				name: nameOf(newer.Index(to[0]))})
		}
	}
}

// byIdentity sorts some things of a list by their words.
func byIdentity(list reflect.Value, places []int) map[string][]int {
	all := map[string][]int{}
	for _, n := range places {
		words := identity(list.Index(n))
		all[words] = append(all[words], n)
	}
	return all
}

func (r *renames) add(one rename) {
	r.ids[one.part] = merged(r.ids[one.part], one.old, one.new)
	r.changed = append(r.changed, one)
}

// unmatched lists the places of what the other list has not under the same id.
// A level's number may pass to another level, so a level whose definition went
// to another id is unmatched as well.
func unmatched(list, other reflect.Value) []int {
	places := map[string]int{}
	for n := range other.Len() {
		places[idOf(other.Index(n))] = n
	}
	var all []int
	level := list.Type().Elem() == reflect.TypeFor[pack.Level]()
	for n := range list.Len() {
		at, has := places[idOf(list.Index(n))]
		if !has || level && identity(list.Index(n)) != identity(other.Index(at)) {
			all = append(all, n)
		}
	}
	return all
}

// setApart gives a level that was taken out, and whose id another level has
// now, an id of its own to be compared under.
func (r *renames) setApart(old *pack.Pack) {
	taken := map[string]bool{}
	for _, l := range old.Levels {
		taken[l.ID] = true
	}
	moved := r.ids[partLevels]
	for was, is := range moved {
		taken[is] = true
		r.old[is] = was
	}
	for _, l := range old.Levels {
		if moved[l.ID] != "" || r.old[l.ID] == "" {
			continue
		}
		id := l.ID + "-old"
		for taken[id] {
			id += "-old"
		}
		r.apart[l.ID], taken[id], r.old[id] = id, true, l.ID
	}
}

// topics follow a renamed indicator that its topic is named after.
func (r *renames) topics(old, newer *pack.Pack) {
	ownTopic := func(p *pack.Pack, id string) bool {
		return slices.ContainsFunc(p.Indicators, func(i pack.Indicator) bool { return i.ID == id && i.Topic == id })
	}
	for was, is := range r.ids[partIndicators] {
		if ownTopic(old, was) && ownTopic(newer, is) {
			r.ids[topics] = merged(r.ids[topics], was, is)
		}
	}
}

func (r renames) to(part, id string) string {
	if is := r.ids[part][id]; is != "" {
		return is
	}
	return id
}

func (r renames) from(part, id string) string {
	for was, is := range r.ids[part] {
		if is == id {
			return was
		}
	}
	return id
}

// apply gives a copy of the old pack with the new pack's ids in every place.
func (r renames) apply(old *pack.Pack) *pack.Pack {
	return rewrite(old, func(part, id string) string {
		if apart := r.apart[id]; part == partLevels && apart != "" {
			return apart
		}
		return r.to(part, id)
	})
}

// undo gives back the old ids of the renamings that are undone, and to levels
// set apart their own where nothing has it any more.
func (r renames) undo(p *pack.Pack, undone []bool) *pack.Pack {
	back := map[string]map[string]string{}
	for _, one := range r.changed {
		if !undone[one.seq] {
			continue
		}
		back[one.part] = merged(back[one.part], one.new, one.old)
		if one.part == partIndicators && r.ids[topics][one.old] != "" {
			back[topics] = merged(back[topics], one.new, one.old)
		}
	}
	r.freeApart(p, back)
	if len(back) == 0 {
		return p
	}
	return rewrite(p, func(part, id string) string {
		if was := back[part][id]; was != "" {
			return was
		}
		return id
	})
}

// merged adds to a map that may be nil.
func merged(m map[string]string, key, value string) map[string]string {
	if m == nil {
		m = map[string]string{}
	}
	m[key] = value
	return m
}

func (r renames) freeApart(p *pack.Pack, back map[string]map[string]string) {
	for own, apart := range r.apart {
		holds := func(l pack.Level) bool { return l.ID == own && back[partLevels][own] == "" }
		if !slices.ContainsFunc(p.Levels, holds) {
			back[partLevels] = merged(back[partLevels], apart, own)
		}
	}
}
