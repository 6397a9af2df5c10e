package amend

import (
	"reflect"
	"strings"

	"github.com/threshold-cli/threshold/pkg/pack"
)

// Parts whose ids other parts refer to, and topics, which are named after
// indicators.
const (
	partLevels     = "levels"
	partIndicators = "indicators"
	partContacts   = "contacts"
	partForms      = "forms"
	partTools      = "tools"
	partRules      = "rules"
	partHistory    = "history"
	topics         = "topics"
)

// refersTo tells the ids of which part a field holds.
func refersTo(in reflect.Type, f field) []string {
	switch in.Name() + "." + f.name {
	case "Indicator.levels", "Rule.at_least", "Rule.consider", "Condition.level", "Route.level", "Consent.levels",
		"Service.levels", "Expect.level", "Expect.published", "Case.own_level", "Departure.level", "Case.confirm":
		return []string{partLevels}
	case "Condition.indicators", "Case.present", "Case.suspected", "Case.not_known", "Case.not_seen",
		"Case.strengths", "Case.grounds":
		return []string{partIndicators}
	case "Indicator.topic", "Condition.topics":
		return []string{topics}
	case "Rule.contact", "Service.contact", "ListStep.contact", "Step.contact", "Contact.when_closed",
		"Expect.contacts":
		return []string{partContacts}
	case "Step.form":
		return []string{partForms}
	case "Rule.tool", "Indicator.tools":
		return []string{partTools}
	case "Condition.facts", "Case.history":
		return []string{partHistory}
	case "Expect.rules":
		return []string{partRules}
	case "GapNote.also":
		return []string{partLevels}
	case "GapNote.about":
		return []string{partContacts, partLevels, partTools}
	}
	return nil
}

// rewrite copies a pack with every id that a thing has, or that refers to one,
// put through a function.
func rewrite(p *pack.Pack, id func(part, id string) string) *pack.Pack {
	before := reflect.ValueOf(p).Elem()
	after := reflect.New(before.Type()).Elem()
	after.Set(before)
	for _, f := range fieldsOf(before.Type()) {
		list := after.FieldByIndex(f.index)
		list.Set(rewritten(list, nil, id))
		for n := 0; f.typ.Kind() == reflect.Slice && identified(f.typ.Elem()) && n < list.Len(); n++ {
			own := list.Index(n).FieldByName(idField(f.typ.Elem()))
			own.SetString(id(f.name, own.String()))
		}
	}
	return after.Addr().Interface().(*pack.Pack)
}

// rewritten copies a value; parts are those that its words are ids of.
func rewritten(v reflect.Value, parts []string, id func(part, id string) string) reflect.Value {
	out := reflect.New(v.Type()).Elem()
	out.Set(v)
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			out.Set(reflect.New(v.Type().Elem()))
			out.Elem().Set(rewritten(v.Elem(), parts, id))
		}
	case reflect.Struct:
		for _, f := range fieldsOf(v.Type()) {
			out.FieldByIndex(f.index).Set(rewritten(v.FieldByIndex(f.index), refersTo(v.Type(), f), id))
		}
	case reflect.Slice:
		if !v.IsNil() {
			out.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
		}
		for n := range v.Len() {
			out.Index(n).Set(rewritten(v.Index(n), parts, id))
		}
	case reflect.Map:
		out.Set(rewrittenMap(v, parts, id))
	case reflect.String:
		out.SetString(translated(v.String(), parts, id))
	}
	return out
}

// rewrittenMap copies a map whose keys are ids.
func rewrittenMap(v reflect.Value, parts []string, id func(part, id string) string) reflect.Value {
	if v.IsNil() {
		return v
	}
	out := reflect.MakeMap(v.Type())
	for _, k := range v.MapKeys() {
		key := reflect.New(k.Type()).Elem()
		key.SetString(translated(k.String(), parts, id))
		out.SetMapIndex(key, v.MapIndex(k))
	}
	return out
}

func translated(word string, parts []string, id func(part, id string) string) string {
	for _, part := range parts {
		if is := id(part, word); is != word {
			return is
		}
	}
	return word
}

// identified tells whether things of a type are known by an id.
func identified(t reflect.Type) bool {
	return t.Kind() == reflect.Struct && idField(t) != ""
}

// idField names the field that a type's things are known by.
func idField(t reflect.Type) string {
	switch t {
	case reflect.TypeFor[pack.Route]():
		return "Level"
	case reflect.TypeFor[pack.Coverage]():
		return "Part"
	}
	if f, has := t.FieldByName("ID"); has && f.Type.Kind() == reflect.String {
		return "ID"
	}
	return ""
}

func idOf(v reflect.Value) string { return v.FieldByName(idField(v.Type())).String() }

// identity is what makes a thing the same under another id; empty where only
// the id does.
func identity(v reflect.Value) string {
	words := func(names ...string) string {
		var all strings.Builder
		for _, name := range names {
			all.WriteString(key(v.FieldByName(name)))
		}
		return all.String()
	}
	switch v.Interface().(type) {
	case pack.Level:
		return words("Definition")
	case pack.Indicator:
		return words("Text", "Ref")
	case pack.Contact:
		return words("Name", "Phone", "Email")
	case pack.Form:
		return words("Name", "Where")
	case pack.Principle, pack.Case:
		return words("Title")
	case pack.Tool, pack.Service:
		return words("Name")
	case pack.Item, pack.Rule, pack.GapNote, pack.Coverage:
		return words("Text")
	}
	return ""
}
