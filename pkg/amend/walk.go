package amend

import (
	"reflect"
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/pack"
)

// merger gives the new value with some amendments undone, told by their number.
// It is nil where nothing differs.
type merger func(undone []bool) reflect.Value

// place says what is being compared.
type place struct {
	part, id, name string
	prefix         string // of fields inside a section or a nested list
	in             reflect.Type
}

// walker compares two packs value by value, and writes down what differs.
type walker struct {
	old, new scale
	list     []Amendment
}

func (w *walker) add(at place, a Amendment) int {
	a.Part, a.ID, a.Name, a.seq = at.part, at.id, at.name, len(w.list)
	w.list = append(w.list, a)
	return a.seq
}

// renamed writes down every other id.
func (w *walker) renamed(r renames) {
	for n := range r.changed {
		one := &r.changed[n]
		at := place{part: one.part, id: one.new, name: one.name}
		one.seq = w.add(at, Amendment{Kind: Renamed, Field: "id", OldID: one.old, Old: one.old, New: one.new})
	}
}

// fields compares two structs field by field.
func (w *walker) fields(at place, old, newer reflect.Value) merger {
	var differs []int
	var mergers []merger
	all := fieldsOf(newer.Type())
	for n, f := range all {
		if name := idField(newer.Type()); at.part != "" && f.name == strings.ToLower(name) && at.prefix == "" {
			continue // things are compared because their ids agree
		}
		if m := w.field(at, f, old.FieldByIndex(f.index), newer.FieldByIndex(f.index), newer.Type()); m != nil {
			differs, mergers = append(differs, n), append(mergers, m)
		}
	}
	if mergers == nil {
		return nil
	}
	return func(undone []bool) reflect.Value {
		out := reflect.New(newer.Type()).Elem()
		out.Set(newer)
		for n, m := range mergers {
			out.FieldByIndex(all[differs[n]].index).Set(m(undone))
		}
		return out
	}
}

// field compares one field: a list of things, a section with fields of its own,
// or a value.
func (w *walker) field(at place, f field, old, newer reflect.Value, in reflect.Type) merger {
	if at.part == "" {
		at.part = f.name
		if f.typ.Kind() == reflect.String {
			at.part = "pack"
		}
	}
	switch {
	case isList(f.typ):
		return w.things(at.inside(f, in), old, newer)
	case isSection(f.typ) && f.typ.Kind() == reflect.Struct:
		return w.fields(at.inside(f, in), old, newer)
	case isSection(f.typ) && !old.IsNil() && !newer.IsNil():
		return w.pointed(at.inside(f, in), old, newer)
	}
	at.in = in
	return w.value(at, f, old, newer)
}

// inside is the place of a section or nested list. Sections and lists of the
// pack itself have no prefix, and neither have the steps of a level.
func (p place) inside(f field, in reflect.Type) place {
	if in != reflect.TypeFor[pack.Pack]() && in != reflect.TypeFor[pack.Route]() {
		p.prefix += f.name + "."
	}
	return p
}

func (w *walker) pointed(at place, old, newer reflect.Value) merger {
	inner := w.fields(at, old.Elem(), newer.Elem())
	if inner == nil {
		return nil
	}
	return func(undone []bool) reflect.Value {
		out := reflect.New(newer.Type().Elem())
		out.Elem().Set(inner(undone))
		return out
	}
}

// isList tells whether a field holds things that come, go and change one by
// one.
func isList(t reflect.Type) bool {
	if t.Kind() != reflect.Slice {
		return false
	}
	switch t.Elem() {
	case reflect.TypeFor[pack.Step](), reflect.TypeFor[pack.Consent](), reflect.TypeFor[pack.Note](),
		reflect.TypeFor[pack.ListStep](), reflect.TypeFor[pack.Currency]():
		return true
	}
	return identified(t.Elem())
}

// isSection tells whether a field is one thing with fields of its own.
func isSection(t reflect.Type) bool {
	switch t {
	case reflect.TypeFor[pack.Document](), reflect.TypeFor[pack.Escalation](), reflect.TypeFor[pack.Method](),
		reflect.TypeFor[*pack.Confirm](), reflect.TypeFor[*pack.Scale]():
		return true
	}
	return false
}

// value compares two values that change as a whole.
func (w *walker) value(at place, f field, old, newer reflect.Value) merger {
	if same(old, newer) {
		return nil
	}
	a := Amendment{Kind: Changed, Field: at.prefix + f.name, Old: w.old.field(at.in, f, old),
		New: w.new.field(at.in, f, newer)}
	switch refers := refersTo(at.in, f); {
	case f.name == "ref" || sameBut(old, newer):
		a.Kind = Refs
	case f.name == "id" && at.prefix != "":
		a.Kind, a.OldID = Renamed, a.Old
	case isProse(at.in, f):
		a.Kind, a.Words = Reworded, markWords(a.Old, a.New)
	case len(refers) == 1 && refers[0] == partLevels:
		a.OldLevels, a.NewLevels = w.old.named(idsIn(old)), w.new.named(idsIn(newer))
		if moves(at.in) {
			a.Kind = direction(w.old, w.new, idsIn(old), idsIn(newer))
		}
	}
	a.Weaker = weaker(a, at.in)
	seq := w.add(at, a)
	return func(undone []bool) reflect.Value {
		if undone[seq] {
			return old
		}
		return newer
	}
}

// moves tells whether the levels of a thing say how serious it is.
func moves(t reflect.Type) bool {
	return t == reflect.TypeFor[pack.Indicator]() || t == reflect.TypeFor[pack.Rule]()
}

// isProse tells whether a field is a text to be read, whose words are marked
// when it changes.
func isProse(in reflect.Type, f field) bool {
	if f.typ.Kind() != reflect.String || in == reflect.TypeFor[pack.Later]() {
		return false
	}
	switch f.name {
	case "text", "definition", "response", "question", "note", "story", "why", "step", "reminder", "status_why":
		return true
	}
	return false
}

// weaker tells whether a change makes something count for less.
func weaker(a Amendment, in reflect.Type) bool {
	switch {
	case a.Kind == Down:
		return true
	case in != reflect.TypeFor[pack.Indicator]():
		return false
	case a.Field == "decisive":
		return a.New == "no"
	case a.Field == "kind":
		return strong(a.Old) && !strong(a.New)
	case a.Field == "gate":
		return loses(a.Old, a.New)
	}
	return false
}

// loses tells whether something of a list in words is not in another.
func loses(old, kept string) bool {
	names := strings.Split(kept, ", ")
	return slices.ContainsFunc(strings.Split(old, ", "), func(name string) bool {
		return !slices.Contains(names, name)
	})
}

func strong(kind string) bool {
	return kind == string(pack.Harm) || kind == string(pack.Disclosure) || kind == string(pack.Danger)
}
