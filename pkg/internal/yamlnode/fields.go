package yamlnode

import (
	"reflect"
	"strings"
)

// Field is one key that a struct can hold.
type Field struct {
	Name   string
	Type   reflect.Type
	Needed bool
	Form   string // the field's `form` tag: what is asked of it beyond its type
}

// Fields lists the keys of a struct type in order, those of inlined structs
// among them. Fields without a `yaml` tag are not part of a file.
func Fields(t reflect.Type) []Field {
	var fields []Field
	for i := range t.NumField() {
		f := t.Field(i)
		name, option, _ := strings.Cut(f.Tag.Get("yaml"), ",")
		switch {
		case option == "inline":
			fields = append(fields, Fields(f.Type)...)
		case name != "" && name != "-":
			fields = append(fields, Field{Name: name, Type: f.Type, Needed: f.Tag.Get("need") == "yes",
				Form: f.Tag.Get("form")})
		}
	}
	return fields
}

func names(fields []Field) []string {
	all := make([]string, len(fields))
	for i, f := range fields {
		all[i] = f.Name
	}
	return all
}
