package yamlnode

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"
)

// openHint shows how a mapping with free keys is written.
func openHint(want reflect.Type, name string) string {
	value, list := want.Elem(), want.Elem().Kind() == reflect.Slice
	if list {
		value = value.Elem()
	}
	form := name + ": {KEY: VALUE}"
	if list {
		form = name + ": {KEY: [VALUE]}"
	}
	if enum, ok := reflect.TypeAssert[Enum](reflect.Zero(value)); ok {
		form += ", with " + oneOf(enum.Values()) + " for VALUE"
	}
	return "write " + form
}

// oneOf lists words of which one is to be chosen.
func oneOf(words []string) string {
	last := len(words) - 1
	if last < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:last], ", ") + " or " + words[last]
}

// whole leaves out what the library reads in base eight: 012 would be ten.
func whole(text string) bool {
	_, err := strconv.Atoi(text)
	digits := strings.TrimLeft(text, "+-")
	return err == nil && (digits == "0" || !strings.HasPrefix(digits, "0"))
}

// hintFor says how to write a value of the kind that is wanted.
func hintFor(want reflect.Type, node *yaml.Node) string {
	bare := node.Kind == yaml.ScalarNode && node.Tag == "!!str"
	switch value := node.Value; {
	case want.Kind() == reflect.Bool && bare && (value == "true" || value == "false"),
		want.Kind() == reflect.Int && bare && whole(value):
		return "write it without quotes: " + value
	case want.Kind() == reflect.Bool:
		return "write true or false, or leave the key out where it is not known"
	case want.Kind() == reflect.Int && strings.HasPrefix(value, "0"):
		return "write it without the zero before it"
	case node.Tag == "!!bool" && want == reflect.TypeFor[string]():
		return fmt.Sprintf("write it in quotes: %q; a number needs none", value)
	}
	return ""
}

// found says what stands there: text in quotes, and what needs none without.
func found(node *yaml.Node) string {
	switch {
	case node.Kind == yaml.MappingNode:
		return "keys with values"
	case node.Kind == yaml.SequenceNode:
		return "a list"
	case null(node):
		return "nothing"
	case node.Tag == "!!bool":
		return node.Value
	}
	return strconv.Quote(node.Value)
}
