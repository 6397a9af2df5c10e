package amend

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/pack"
)

// say puts a value into words for people: what is empty says nothing, keys read
// as words, and levels carry their footing in law.
func (s scale) say(v reflect.Value) string {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return ""
		}
		return s.say(v.Elem())
	case reflect.Slice:
		return s.list(v)
	case reflect.Map:
		return s.dictionary(v)
	case reflect.Struct:
		return s.record(v)
	}
	if v.IsZero() && v.Kind() != reflect.Bool {
		return ""
	}
	return plain(v)
}

func (s scale) list(v reflect.Value) string {
	parts := make([]string, v.Len())
	between := ", "
	for n := range parts {
		parts[n] = s.say(v.Index(n))
		if v.Index(n).Kind() == reflect.Struct {
			between = " | "
		}
	}
	return strings.Join(parts, between)
}

func (s scale) dictionary(v reflect.Value) string {
	var parts []string
	for _, k := range v.MapKeys() {
		parts = append(parts, k.String()+": "+s.say(v.MapIndex(k)))
	}
	slices.Sort(parts)
	return strings.Join(parts, ", ")
}

func (s scale) record(v reflect.Value) string {
	if hours, ok := reflect.TypeAssert[pack.Hours](v); ok {
		return fmt.Sprintf("%s %s-%s", s.say(reflect.ValueOf(hours.Days)), hours.Open, hours.Close)
	}
	var parts []string
	for _, f := range fieldsOf(v.Type()) {
		part := v.FieldByIndex(f.index)
		if words := s.field(v.Type(), f, part); words != "" && (!part.IsZero() || part.Kind() == reflect.Pointer) {
			parts = append(parts, strings.ReplaceAll(f.name, "_", " ")+": "+words)
		}
	}
	return strings.Join(parts, "; ")
}

// field says one field of a struct. Ids of levels become levels.
func (s scale) field(in reflect.Type, f field, v reflect.Value) string {
	if !slices.Contains(refersTo(in, f), partLevels) || in == reflect.TypeFor[pack.GapNote]() {
		return s.say(v)
	}
	var words []string
	for _, id := range idsIn(v) {
		words = append(words, s.level(id))
	}
	return strings.Join(words, ", ")
}

// idsIn lists the words of a field that holds one or several.
func idsIn(v reflect.Value) []string {
	if v.Kind() != reflect.Slice {
		return slices.DeleteFunc([]string{v.String()}, func(id string) bool { return id == "" })
	}
	ids := make([]string, v.Len())
	for n := range ids {
		ids[n] = v.Index(n).String()
	}
	return ids
}

// nameOf is what people call a thing.
func nameOf(v reflect.Value) string {
	for _, name := range []string{"Name", "Title", "Part", "Text", "Level", "Question"} {
		if f := v.FieldByName(name); f.IsValid() && f.Kind() == reflect.String && f.String() != "" {
			return f.String()
		}
	}
	return ""
}
