package amend_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/amend"
	"github.com/threshold-cli/threshold/pkg/pack"
	"pgregory.net/rapid"
)

// filler gives every field of a pack a value of its own, so that any of them
// can be changed alone. The pack need not make sense.
type filler struct {
	n, size int // lists have this many items
}

func (f *filler) pack() *pack.Pack {
	var p pack.Pack
	f.fill(reflect.ValueOf(&p).Elem(), 0)
	for n := range p.Levels {
		p.Levels[n].Ordinal = n + 1
	}
	at := func(n int) string { return p.Levels[n%len(p.Levels)].ID }
	for n := range p.Indicators {
		p.Indicators[n].Levels = []string{at(n)}
	}
	for n := range p.Rules {
		p.Rules[n].AtLeast, p.Rules[n].Consider = at(n), at(n+1)
	}
	return &p
}

func (f *filler) fill(v reflect.Value, depth int) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(f.words())
	case reflect.Int:
		f.n++
		v.SetInt(int64(f.n))
	case reflect.Bool:
		v.SetBool(f.n%2 == 0)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		f.fill(v.Elem(), depth)
	case reflect.Slice:
		f.list(v, depth)
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		value := reflect.New(v.Type().Elem()).Elem()
		f.fill(value, depth)
		v.SetMapIndex(reflect.ValueOf(f.words()), value)
	case reflect.Struct:
		for n := range v.NumField() {
			if v.Field(n).CanSet() {
				f.fill(v.Field(n), depth)
			}
		}
	}
}

// list fills a list; conditions hold conditions, but not without end.
func (f *filler) list(v reflect.Value, depth int) {
	size := f.size
	if v.Type().Elem() == reflect.TypeFor[pack.Condition]() {
		if depth > 0 {
			return
		}
		depth++
	}
	v.Set(reflect.MakeSlice(v.Type(), size, size))
	for n := range size {
		f.fill(v.Index(n), depth)
	}
}

func (f *filler) words() string {
	f.n++
	return fmt.Sprintf("a%d b%d c%d d%d e%d", f.n, f.n, f.n, f.n, f.n)
}

// mutation changes one thing of a pack.
type mutation struct {
	where  string // Type.Field
	change func(v reflect.Value)
	find   func(p *pack.Pack) reflect.Value
	kind   amend.Kind
	all    bool // any of up, down and moved will do
}

// apply changes a pack; whatever refers to an id goes with it.
func (m mutation) apply(p *pack.Pack) {
	was := plain(m.find(p))
	m.change(m.find(p))
	if m.kind == amend.Renamed {
		everywhere(reflect.ValueOf(p).Elem(), was, m.find(p).String())
	}
}

// derived lists what is worked out from other fields, from the files' bytes, or
// from where they lie: the same pack elsewhere is no amendment.
func derived() []string {
	return []string{"Indicator.Side", "Indicator.Floor", "Indicator.Ceil", "Pack.SHA256", "Pack.Origin"}
}

// mutations lists every way to change one value of a pack: by reflection, so
// that a field added tomorrow is among them.
func mutations(p *pack.Pack) []mutation {
	var all []mutation
	collect(reflect.ValueOf(p).Elem(), "Pack", func(p *pack.Pack) reflect.Value { return reflect.ValueOf(p).Elem() }, &all)
	return all
}

func collect(v reflect.Value, where string, find func(*pack.Pack) reflect.Value, all *[]mutation) {
	add := func(kind amend.Kind, change func(reflect.Value)) {
		*all = append(*all, mutation{where: where, change: change, find: find, kind: kind, all: movesBetweenLevels(where)})
	}
	switch v.Kind() {
	case reflect.String:
		add(kindFor(where), func(v reflect.Value) { v.SetString(v.String() + " more") })
	case reflect.Int:
		add(kindFor(where), func(v reflect.Value) { v.SetInt(v.Int() + 1000) })
	case reflect.Bool:
		add(kindFor(where), func(v reflect.Value) { v.SetBool(!v.Bool()) })
	case reflect.Map:
		add(kindFor(where), func(v reflect.Value) { v.Set(reflect.MakeMap(v.Type())) })
	case reflect.Pointer:
		add(kindFor(where), func(v reflect.Value) { v.SetZero() })
		collect(v.Elem(), where, func(p *pack.Pack) reflect.Value { return find(p).Elem() }, all)
	case reflect.Slice:
		collectList(v, where, find, add, all)
	case reflect.Struct:
		collectFields(v, find, all)
	}
}

func collectFields(v reflect.Value, find func(*pack.Pack) reflect.Value, all *[]mutation) {
	for n := range v.NumField() {
		f := v.Type().Field(n)
		where := v.Type().Name() + "." + f.Name
		if !f.IsExported() || slices.Contains(derived(), where) {
			continue
		}
		collect(v.Field(n), where, func(p *pack.Pack) reflect.Value { return find(p).Field(n) }, all)
	}
}

func collectList(v reflect.Value, where string, find func(*pack.Pack) reflect.Value, add func(amend.Kind, func(reflect.Value)), all *[]mutation) {
	if v.Len() == 0 {
		return
	}
	came, went := kindFor(where), kindFor(where)
	if comesAndGoes(v.Type().Elem()) {
		came, went = amend.Added, amend.Removed
		if v.Len() > 1 {
			add(amend.Order, swap)
		}
	}
	add(came, func(v reflect.Value) {
		f := filler{n: 1<<20 + v.Len(), size: 2}
		item := reflect.New(v.Type().Elem()).Elem()
		f.fill(item, 1)
		v.Set(reflect.Append(v, item))
	})
	add(went, func(v reflect.Value) { v.Set(v.Slice(1, v.Len())) })
	collect(v.Index(0), where, func(p *pack.Pack) reflect.Value { return find(p).Index(0) }, all)
}

func swap(v reflect.Value) {
	first := reflect.ValueOf(v.Index(0).Interface())
	v.Index(0).Set(v.Index(1))
	v.Index(1).Set(first)
}

// comesAndGoes lists by hand what is told apart one by one in a list.
func comesAndGoes(t reflect.Type) bool {
	switch reflect.Zero(t).Interface().(type) {
	case pack.Level, pack.Item, pack.Wording, pack.Rule, pack.ListStep, pack.Note, pack.Principle, pack.Service, pack.Tool,
		pack.GapNote, pack.Coverage, pack.Currency, pack.Indicator, pack.Contact, pack.Form, pack.Step, pack.Route, pack.Consent, pack.Case:
		return true
	}
	return false
}

func movesBetweenLevels(where string) bool {
	return where == "Indicator.Levels" || where == "Rule.AtLeast" || where == "Rule.Consider"
}

// kindFor says by hand what a change of a field must be called.
func kindFor(where string) amend.Kind {
	if strings.HasSuffix(where, ".Ref") {
		return amend.Refs
	}
	switch where {
	case "Level.ID", "Item.ID", "Rule.ID", "Principle.ID", "Service.ID", "Tool.ID", "GapNote.ID", "Coverage.Part",
		"Indicator.ID", "Contact.ID", "Form.ID", "Case.ID":
		return amend.Renamed
	case "Level.Definition", "Level.Response", "Confirm.Question", "Document.StatusWhy", "Indicator.Text", "Indicator.Note",
		"Item.Text", "Wording.Text", "Rule.Text", "Rule.Step", "Rule.Reminder", "Escalation.Text", "ListStep.Text", "Scale.Text",
		"Note.Text", "Service.Text", "Tool.Text", "GapNote.Text", "Coverage.Text", "Currency.Text", "Contact.Text", "Contact.Note",
		"Form.Text", "Step.Text", "Consent.Text", "Case.Story", "Case.Why":
		return amend.Reworded
	case "Indicator.Levels", "Rule.AtLeast", "Rule.Consider":
		return amend.Moved
	}
	return amend.Changed
}

// pairs are fields that a thing is known by and has nothing beside: another
// value is another thing.
func pairs() []string { return []string{"Route.Level", "Wording.ID"} }

// TestEveryFieldIsCompared changes every value of a pack alone: each change is
// one amendment, of the right kind, and taking it back leaves no difference.
// It fails for a field that is not compared, or whose kind nobody has thought of.
func TestEveryFieldIsCompared(t *testing.T) {
	seen := map[string]bool{}
	for _, m := range mutations(filled(1, 2)) {
		seen[m.where] = true
		checkMutation(t, m, filled(1, 2), filled(1, 2))
	}
	if len(seen) < 150 {
		t.Errorf("only %d fields were changed", len(seen))
	}
}

// TestOneChangeIsOneAmendment is the same for packs of other sizes.
func TestOneChangeIsOneAmendment(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		start, size := rapid.IntRange(1, 1000).Draw(t, "start"), rapid.IntRange(2, 3).Draw(t, "size")
		m := rapid.SampledFrom(mutations(filled(start, size))).Draw(t, "mutation")
		checkMutation(t, m, filled(start, size), filled(start, size))
	})
}

func filled(start, size int) *pack.Pack {
	return (&filler{n: start, size: size}).pack()
}

type failer interface {
	Helper()
	Errorf(format string, args ...any)
}

func checkMutation(t failer, m mutation, old, newer *pack.Pack) {
	t.Helper()
	m.apply(newer)
	d := amend.Compare(old, newer)
	if slices.Contains(pairs(), m.where) {
		if len(d.Amendments) != 2 {
			t.Errorf("%s: wanted one thing out and one in, got %s", m.where, sentences(d))
		}
		return
	}
	if len(d.Amendments) != 1 {
		t.Errorf("%s: wanted one amendment, got %s", m.where, sentences(d))
		return
	}
	a := d.Amendments[0]
	moved := a.Kind == amend.Up || a.Kind == amend.Down || a.Kind == amend.Moved
	if a.Kind != m.kind && !(m.all && moved) {
		t.Errorf("%s: wanted %s, got %s", m.where, m.kind, sentences(d))
	}
	if a.Sentence() == "" || a.Group == "" {
		t.Errorf("%s: no words or no group for %+v", m.where, a)
	}
	undone := d.Undo(a)
	if left := amend.Compare(old, &undone); len(left.Amendments) > 0 {
		t.Errorf("%s: taken back, there is still %s", m.where, sentences(left))
	}
}

func plain(v reflect.Value) string {
	if v.Kind() == reflect.String {
		return v.String()
	}
	return ""
}

// everywhere gives whatever refers to an id the new one.
func everywhere(v reflect.Value, was, is string) {
	switch v.Kind() {
	case reflect.String:
		if v.CanSet() && v.String() == was {
			v.SetString(is)
		}
	case reflect.Pointer:
		if !v.IsNil() {
			everywhere(v.Elem(), was, is)
		}
	case reflect.Slice:
		for n := range v.Len() {
			everywhere(v.Index(n), was, is)
		}
	case reflect.Struct:
		for n := range v.NumField() {
			everywhere(v.Field(n), was, is)
		}
	}
}

func sentences(d amend.Diff) string {
	var all []string
	for _, a := range d.Amendments {
		all = append(all, fmt.Sprintf("%s/%s %s", a.Group, a.Kind, a.Sentence()))
	}
	return fmt.Sprintf("%d: %s", len(all), strings.Join(all, " // "))
}
