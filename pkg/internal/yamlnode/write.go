package yamlnode

import (
	"bytes"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"
)

// Encode writes a struct as block-style YAML, its keys in the order of its
// fields, below a comment. It takes what Decode can fill. A nil pointer, list or
// map, an empty text and a struct without anything in it are left out; an empty
// list that is there is written as [], so that reading it back tells the two
// apart.
func Encode(comment string, in any) ([]byte, error) {
	root, err := written(reflect.ValueOf(in))
	if err != nil {
		return nil, err
	}
	out := commented(comment)
	encoder := yaml.NewEncoder(out)
	encoder.SetIndent(2)
	if err := encoder.Encode(root); err != nil {
		return nil, err
	}
	return out.Bytes(), encoder.Close()
}

func commented(comment string) *bytes.Buffer {
	var out bytes.Buffer
	for line := range strings.Lines(comment) {
		out.WriteString(strings.TrimRight("# "+line, "\n ") + "\n")
	}
	return &out
}

func written(value reflect.Value) (*yaml.Node, error) {
	switch value.Kind() {
	case reflect.Pointer:
		return written(value.Elem())
	case reflect.Struct:
		node := &yaml.Node{Kind: yaml.MappingNode}
		return node, putFields(node, value)
	case reflect.Map:
		return writtenMap(value)
	case reflect.Slice:
		return writtenList(value)
	case reflect.Bool:
		return scalar("!!bool", strconv.FormatBool(value.Bool())), nil
	case reflect.Int:
		return scalar("!!int", strconv.FormatInt(value.Int(), 10)), nil
	case reflect.String:
		return text(value.String()), nil
	}
	return nil, fmt.Errorf("no way to write %s", value.Type())
}

// putFields writes the same keys as Fields lists.
func putFields(node *yaml.Node, value reflect.Value) error {
	for n := range value.NumField() {
		name, option, _ := strings.Cut(value.Type().Field(n).Tag.Get("yaml"), ",")
		var err error
		switch {
		case option == "inline":
			err = putFields(node, value.Field(n))
		case name != "" && name != "-":
			err = put(node, name, value.Field(n))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// put leaves out what has nothing in it.
func put(node *yaml.Node, name string, value reflect.Value) error {
	switch value.Kind() {
	case reflect.Pointer, reflect.Map, reflect.Slice:
		if value.IsNil() {
			return nil
		}
	case reflect.String:
		if value.Len() == 0 {
			return nil
		}
	}
	next, err := written(value)
	if err == nil && (value.Kind() != reflect.Struct || len(next.Content) > 0) {
		node.Content = append(node.Content, text(name), next)
	}
	return err
}

// writtenMap sorts the keys, so that one value is always written in one way.
func writtenMap(value reflect.Value) (*yaml.Node, error) {
	node := &yaml.Node{Kind: yaml.MappingNode}
	keys := value.MapKeys()
	slices.SortFunc(keys, func(a, b reflect.Value) int { return strings.Compare(a.String(), b.String()) })
	for _, key := range keys {
		if err := put(node, key.String(), value.MapIndex(key)); err != nil {
			return nil, err
		}
	}
	return node, nil
}

func writtenList(value reflect.Value) (*yaml.Node, error) {
	node := &yaml.Node{Kind: yaml.SequenceNode}
	for n := range value.Len() {
		item, err := written(value.Index(n))
		if err != nil {
			return nil, err
		}
		node.Content = append(node.Content, item)
	}
	return node, nil
}

func scalar(tag, value string) *yaml.Node {
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: tag, Value: value}
}

// text quotes what the library would not give back as it was: it writes a text
// of several lines as a block, which loses some of its spaces, and a key << as a
// merge.
func text(words string) *yaml.Node {
	node := scalar("!!str", words)
	if strings.ContainsAny(words, "\n\t") || words == "<<" {
		node.Style = yaml.DoubleQuotedStyle
	}
	return node
}
