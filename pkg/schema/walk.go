package schema

import (
	"reflect"
	"strings"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/internal/yamlnode"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// walker turns Go types into schemas by the rules of yamlnode.Decode.
type walker struct {
	roots       map[reflect.Type]place // where the fields of a file's top are described
	definitions Properties             // of types that hold themselves
}

func (w *walker) file(f File) *Schema {
	s := w.object(f.holds, place{})
	s.Draft = "http://json-schema.org/draft-07/schema#"
	s.Title = f.File
	s.Description = f.Holds
	s.Definitions = w.definitions
	return s
}

// of gives the schema of a value that must be there.
func (w *walker) of(t reflect.Type, at place) *Schema {
	switch t.Kind() {
	case reflect.Pointer:
		return w.of(t.Elem(), at)
	case reflect.Struct:
		return w.object(t, at)
	case reflect.Map:
		return &Schema{Type: []string{"object"}, Others: w.of(t.Elem(), at)}
	case reflect.Slice:
		return &Schema{Type: []string{"array"}, Items: w.of(t.Elem(), at)}
	case reflect.Bool:
		return &Schema{Type: []string{"boolean"}}
	case reflect.Int:
		return &Schema{Type: []string{"integer"}}
	}
	return text(t)
}

// text may be written as a bare number, such as a level or a year.
func text(t reflect.Type) *Schema {
	enum, ok := reflect.TypeAssert[yamlnode.Enum](reflect.Zero(t))
	if !ok {
		return &Schema{Type: []string{"string", "number"}}
	}
	s := &Schema{Type: []string{"string"}}
	for _, value := range enum.Values() {
		s.Enum = append(s.Enum, value)
	}
	return s
}

func (w *walker) object(t reflect.Type, at place) *Schema {
	if root, ok := w.roots[t]; ok {
		at = root
	}
	if !holdsItself(t) {
		return w.fields(t, at)
	}
	name := strings.ToLower(t.Name())
	for _, d := range w.definitions {
		if d.Name == name {
			return &Schema{Ref: "#/definitions/" + name}
		}
	}
	definition := &Schema{}
	w.definitions = append(w.definitions, Property{name, definition})
	*definition = *w.fields(t, at)
	return &Schema{Ref: "#/definitions/" + name}
}

func holdsItself(t reflect.Type) bool {
	for _, f := range yamlnode.Fields(t) {
		if f.Type == reflect.SliceOf(t) {
			return true
		}
	}
	return false
}

func (w *walker) fields(t reflect.Type, at place) *Schema {
	s := &Schema{Type: []string{"object"}, Others: false}
	for _, f := range yamlnode.Fields(t) {
		value := w.of(f.Type, at.under(f.Name))
		constrain(value, f.Form)
		if f.Needed {
			s.Required = append(s.Required, f.Name)
			notEmpty(value)
		} else {
			orNothing(value)
		}
		value = describable(value)
		value.Description = at.describe(f.Name)
		s.Properties = append(s.Properties, Property{f.Name, value})
	}
	return s
}

// notEmpty: a key that is needed must have something in it.
func notEmpty(s *Schema) {
	s.MinLength, s.MinItems, s.MinProperties = 0, 0, 0
	switch {
	case s.Ref != "" || s.Type[0] == "object":
		s.MinProperties = 1
	case s.Type[0] == "array":
		s.MinItems = 1
	case s.Type[0] == "string" && s.Enum == nil:
		s.MinLength = 1
	}
}

// orNothing: a key without a value counts as left out.
func orNothing(s *Schema) {
	if s.Ref != "" {
		return
	}
	s.Type = append(s.Type, "null")
	if s.Enum != nil {
		s.Enum = append(s.Enum, nil)
	}
}

// describable moves a reference into a list of its own: what stands beside one
// is passed over in this draft.
func describable(s *Schema) *Schema {
	if s.Ref == "" {
		return s
	}
	return &Schema{AllOf: []*Schema{{Ref: s.Ref}}, MinProperties: s.MinProperties}
}

// constrain adds what the decoder asks of a field beyond its type.
func constrain(s *Schema, form string) {
	zero, oldest, firstYear, lastYear, mostDue := 0, answer.MaxAge, 1000, 9999, pack.MostDue
	switch form {
	case "id":
		s.Type, s.Pattern, s.Minimum = []string{"string", "integer"}, pack.IDPattern, &zero
	case "open":
		s.Type, s.Pattern = []string{"string"}, pack.OpenPattern
	case "close":
		s.Type, s.Pattern = []string{"string"}, pack.ClosePattern
	case "day":
		s.Type, s.Pattern = []string{"string"}, pack.DayPattern
	case "review":
		s.Type, s.Pattern, s.Minimum, s.Maximum = []string{"string", "integer"}, pack.DuePattern, &firstYear, &lastYear
	case "due":
		s.Minimum, s.Maximum = &zero, &mostDue
	case "age":
		s.Minimum, s.Maximum = &zero, &oldest
	}
}
