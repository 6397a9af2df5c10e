package amend

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/threshold-cli/threshold/pkg/pack"
)

// field is one key of a struct that a file can hold.
type field struct {
	name  string
	index []int
	typ   reflect.Type
}

// fieldsOf lists the keys of a struct, those of an inlined one among them. Of a
// pack itself they are its lists. What has no key is worked out, not compared.
func fieldsOf(t reflect.Type) []field {
	all := make([]field, 0, t.NumField())
	for n := range t.NumField() {
		f := t.Field(n)
		name, option, _ := strings.Cut(f.Tag.Get("yaml"), ",")
		list := t == reflect.TypeFor[pack.Pack]() && f.Type.Kind() == reflect.Slice && f.IsExported()
		switch {
		case option == "inline":
			for _, inner := range fieldsOf(f.Type) {
				all = append(all, field{inner.name, append([]int{n}, inner.index...), inner.typ})
			}
		case name != "" && name != "-":
			all = append(all, field{name, f.Index, f.Type})
		case list:
			all = append(all, field{strings.ToLower(f.Name), f.Index, f.Type})
		}
	}
	return all
}

// same tells whether two values say the same. Lists of words, and of what has
// neither id nor place of its own, are sets.
func same(a, b reflect.Value) bool {
	switch a.Kind() {
	case reflect.String:
		return a.String() == b.String()
	case reflect.Bool:
		return a.Bool() == b.Bool()
	case reflect.Slice:
		return a.Len() == b.Len() && (sameInOrder(a, b) || !isList(a.Type()) && key(a) == key(b))
	case reflect.Struct:
		if !answers(a.Type()) {
			return sameFields(a, b)
		}
	}
	return key(a) == key(b)
}

func sameInOrder(a, b reflect.Value) bool {
	for n := range a.Len() {
		if !same(a.Index(n), b.Index(n)) {
			return false
		}
	}
	return true
}

func sameFields(a, b reflect.Value) bool {
	for _, f := range fieldsOf(a.Type()) {
		if !same(a.FieldByIndex(f.index), b.FieldByIndex(f.index)) {
			return false
		}
	}
	return true
}

// sameBut tells whether two values differ in their places alone.
func sameBut(a, b reflect.Value) bool { return keyed(a, "ref") == keyed(b, "ref") }

// key is a text that two values share if and only if they say the same.
func key(v reflect.Value) string { return keyed(v, "") }

func keyed(v reflect.Value, without string) string {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return "~"
		}
		return "&" + keyed(v.Elem(), without)
	case reflect.Struct:
		return structKey(v, without)
	case reflect.Slice:
		return "[" + strings.Join(items(v, without), ",") + "]"
	case reflect.Map:
		var parts []string
		for _, k := range v.MapKeys() {
			parts = append(parts, strconv.Quote(k.String())+keyed(v.MapIndex(k), without))
		}
		slices.Sort(parts)
		return strings.Join(parts, ",")
	}
	return strconv.Quote(plain(v))
}

func structKey(v reflect.Value, without string) string {
	var out strings.Builder
	for _, f := range fieldsOf(v.Type()) {
		part := v.FieldByIndex(f.index)
		if f.name == without {
			continue
		}
		out.WriteString(f.name + keyed(part, without))
		if part.Kind() == reflect.Slice && part.IsNil() && answers(v.Type()) {
			out.WriteByte('~') // not answered is another thing than "none"
		}
		out.WriteByte(';')
	}
	return "{" + out.String() + "}"
}

func answers(t reflect.Type) bool { return strings.HasSuffix(t.PkgPath(), "/answer") }

// items are in order where their order is compared, else sorted.
func items(v reflect.Value, without string) []string {
	parts := make([]string, v.Len())
	for n := range parts {
		parts[n] = keyed(v.Index(n), without)
	}
	if !isList(v.Type()) {
		slices.Sort(parts)
	}
	return parts
}

// plain is a simple value as text.
func plain(v reflect.Value) string {
	switch v.Kind() {
	case reflect.Bool:
		if v.Bool() {
			return "yes"
		}
		return "no"
	case reflect.Int:
		return strconv.FormatInt(v.Int(), 10)
	}
	return v.String()
}
