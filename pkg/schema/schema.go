// Package schema writes the shape of the files that threshold reads as JSON
// Schema, so that an editor can check and complete one while it is written.
//
//	for _, f := range schema.Files() { ... }
//	s, err := schema.Of("contacts", docs.Files())
//	json.Marshal(s)
//
// A schema is made from the Go types that the decoder fills and from the tables
// of docs/*.md, and from nothing else. It accepts what the decoder finds to be
// of the right shape and refuses what it does not: unknown keys, wrong types and
// values, keys left out. What a schema cannot know, such as whether an id leads
// somewhere, only `packs validate` tells. The draft is 07, which
// yaml-language-server reads.
package schema

import (
	"bytes"
	"encoding/json"
)

// Schema is one JSON Schema. Only what is set is written.
type Schema struct {
	Draft       string `json:"$schema,omitempty"`
	Title       string `json:"title,omitempty"`
	Description string `json:"description,omitempty"`

	Ref   string    `json:"$ref,omitempty"`
	AllOf []*Schema `json:"allOf,omitempty"`

	Type      types  `json:"type,omitempty"`
	Enum      []any  `json:"enum,omitempty"`
	Pattern   string `json:"pattern,omitempty"`
	MinLength int    `json:"minLength,omitempty"`
	Minimum   *int   `json:"minimum,omitempty"`
	Maximum   *int   `json:"maximum,omitempty"`

	Items    *Schema `json:"items,omitempty"`
	MinItems int     `json:"minItems,omitempty"`

	Properties    Properties `json:"properties,omitempty"`
	Required      []string   `json:"required,omitempty"`
	Others        any        `json:"additionalProperties,omitempty"` // false, or the schema of values under free keys
	MinProperties int        `json:"minProperties,omitempty"`

	Definitions Properties `json:"definitions,omitempty"`
}

// types are the types that a value may have.
type types []string

// MarshalJSON writes a single type without brackets.
func (t types) MarshalJSON() ([]byte, error) {
	if len(t) == 1 {
		return json.Marshal(t[0])
	}
	return json.Marshal([]string(t))
}

// Property is a schema under a name.
type Property struct {
	Name   string
	Schema *Schema
}

// Properties is an object whose keys keep their order, which is that of the Go
// types: an editor offers the keys in it.
type Properties []Property

// MarshalJSON writes the properties in order.
func (p Properties) MarshalJSON() ([]byte, error) {
	var out bytes.Buffer
	out.WriteByte('{')
	for n, property := range p {
		if n > 0 {
			out.WriteByte(',')
		}
		name, err := json.Marshal(property.Name)
		if err != nil {
			return nil, err
		}
		value, err := json.Marshal(property.Schema)
		if err != nil {
			return nil, err
		}
		out.Write(name)
		out.WriteByte(':')
		out.Write(value)
	}
	out.WriteByte('}')
	return out.Bytes(), nil
}
