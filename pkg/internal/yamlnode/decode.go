package yamlnode

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/internal/nearest"
	"gopkg.in/yaml.v3"
)

// Enum is a type whose values are listed: a string that must be one of them.
type Enum interface{ Values() []string }

// Decode fills out, a pointer to a struct whose fields carry `yaml:"name"`, and
// reports everything that does not fit. A field tagged `need:"yes"` must be
// there and not empty. A key without a value counts as left out. Where it
// reports anything, out holds what did fit, so that references can still be
// checked and every problem shown at once; it is good for nothing else.
func (d *Document) Decode(out any) diag.List {
	w := &walk{document: d}
	w.check(d.root, reflect.TypeOf(out).Elem(), "the file")
	if err := d.root.Decode(out); err != nil && len(w.list) == 0 {
		w.list.Add(d.fault(d.root, diag.WrongType, err.Error(), ""))
	}
	return w.list
}

type walk struct {
	document *Document
	list     diag.List
}

func (w *walk) add(node *yaml.Node, code diag.Code, hint, format string, args ...any) {
	w.list.Add(w.document.fault(node, code, fmt.Sprintf(format, args...), hint))
}

// check compares a node with the type that it is to fill. name is how messages
// call it.
func (w *walk) check(node *yaml.Node, want reflect.Type, name string) {
	if w.list.Full() {
		return
	}
	switch want.Kind() {
	case reflect.Pointer:
		w.check(node, want.Elem(), name)
	case reflect.Struct:
		w.mapping(node, want, name)
	case reflect.Map:
		w.open(node, want, name)
	case reflect.Slice:
		w.sequence(node, want, name)
	default:
		w.scalar(node, want, name)
	}
}

func (w *walk) mapping(node *yaml.Node, want reflect.Type, name string) {
	fields := Fields(want)
	if node.Kind != yaml.MappingNode {
		w.add(node, diag.WrongType, "keys: "+strings.Join(names(fields), ", "),
			"%s wants keys with values, found %s", name, found(node))
		return
	}
	for i := 0; i+1 < len(node.Content) && !w.list.Full(); i += 2 {
		key, value := node.Content[i], node.Content[i+1]
		at := slices.IndexFunc(fields, func(f Field) bool { return f.Name == key.Value })
		if at < 0 {
			w.add(key, diag.UnknownKey, nearest.OrAll(key.Value, names(fields)), "%s has no key %s", name, key.Value)
		} else if !null(value) {
			w.check(value, fields[at].Type, key.Value)
		}
	}
	w.needed(node, fields, name)
}

func (w *walk) needed(node *yaml.Node, fields []Field, name string) {
	for _, f := range fields {
		if value := child(node, f.Name); f.Needed && (value == nil || empty(value)) {
			w.add(node, diag.Required, "add "+f.Name+":", "%s lacks %s", name, f.Name)
		}
	}
}

// open checks a mapping whose keys are free, such as level ids.
func (w *walk) open(node *yaml.Node, want reflect.Type, name string) {
	if node.Kind != yaml.MappingNode {
		w.add(node, diag.WrongType, openHint(want, name), "%s wants keys with values, found %s", name, found(node))
		return
	}
	for i := 0; i+1 < len(node.Content); i += 2 {
		w.check(node.Content[i+1], want.Elem(), name+" "+node.Content[i].Value)
	}
}

func (w *walk) sequence(node *yaml.Node, want reflect.Type, name string) {
	if node.Kind != yaml.SequenceNode {
		w.add(node, diag.WrongType, "write "+name+": [...]", "%s wants a list, found %s", name, found(node))
		return
	}
	for i, item := range node.Content {
		w.check(item, want.Elem(), fmt.Sprintf("item %d of %s", i+1, name))
		if dropped(item, want.Elem()) {
			w.document.lose(item)
		}
	}
}

// dropped tells that the library makes no item of a node in a list, so that
// those after it move up.
func dropped(node *yaml.Node, want reflect.Type) bool {
	switch want.Kind() {
	case reflect.Struct:
		return node.Kind != yaml.MappingNode
	case reflect.String:
		return node.Kind != yaml.ScalarNode || null(node)
	}
	return false
}

func (d *Document) lose(item *yaml.Node) {
	if d.lost == nil {
		d.lost = map[*yaml.Node]bool{}
	}
	d.lost[item] = true
}

func (w *walk) scalar(node *yaml.Node, want reflect.Type, name string) {
	wants, ok := fits(node, want)
	if !ok {
		w.add(node, diag.WrongType, hintFor(want, node), "%s wants %s, found %s", name, wants, found(node))
		return
	}
	if enum, ok := reflect.TypeAssert[Enum](reflect.Zero(want)); ok && !slices.Contains(enum.Values(), node.Value) {
		w.add(node, diag.WrongValue, nearest.Hint(node.Value, enum.Values()),
			"%s cannot be %q; allowed: %s", name, node.Value, strings.Join(enum.Values(), ", "))
	}
}

// fits says what a type wants and whether the node is that. Text may be written
// as a bare number or date (a level "3", a year); the written form is kept.
func fits(node *yaml.Node, want reflect.Type) (wants string, ok bool) {
	scalar := node.Kind == yaml.ScalarNode
	switch want.Kind() {
	case reflect.Bool:
		return "true or false", scalar && node.Tag == "!!bool"
	case reflect.Int:
		return "a whole number", scalar && node.Tag == "!!int" && whole(node.Value)
	}
	if enum, ok := reflect.TypeAssert[Enum](reflect.Zero(want)); ok {
		wants = oneOf(enum.Values())
	} else {
		wants = "text"
	}
	text := []string{"!!str", "!!int", "!!float", "!!timestamp"}
	return wants, scalar && slices.Contains(text, node.Tag)
}

func null(node *yaml.Node) bool { return node.Kind == yaml.ScalarNode && node.Tag == "!!null" }

func empty(node *yaml.Node) bool {
	return len(node.Content) == 0 && node.Value == "" || null(node)
}
