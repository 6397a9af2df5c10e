package schema

import (
	"errors"
	"maps"
	"path"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/threshold-cli/threshold/data"
	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/internal/yamlnode"
	"github.com/threshold-cli/threshold/pkg/pack"
	"gopkg.in/yaml.v3"
	"pgregory.net/rapid"
)

// nodes lists every value of a file.
func nodes(node *yaml.Node) []*yaml.Node {
	all := []*yaml.Node{node}
	for n, next := range node.Content {
		if node.Kind != yaml.MappingNode || n%2 == 1 {
			all = append(all, nodes(next)...)
		}
	}
	return all
}

// everyValue lists values that fit some keys and not others.
func everyValue() []string {
	return []string{`null`, `""`, `[]`, `{}`, `word`, `Two Words`, `40`, `1.5`, `true`, `[word]`, `[null]`, `{zz: word}`, `"24:00"`}
}

// damages are ways to spoil a value, each as a function of a copy of the file:
// a key more, a key less, and other values in its place.
func damages(values ...string) map[string]func(*yaml.Node) {
	become := func(text string) func(*yaml.Node) {
		return func(node *yaml.Node) {
			var other yaml.Node
			if yaml.Unmarshal([]byte(text), &other) == nil {
				*node = *other.Content[0]
			}
		}
	}
	all := map[string]func(*yaml.Node){
		"a key more": func(node *yaml.Node) {
			if node.Kind == yaml.MappingNode {
				node.Content = append(node.Content, word("zz-nonsense"), word("x"))
			}
		},
		"a key less": func(node *yaml.Node) {
			if node.Kind == yaml.MappingNode && len(node.Content) > 0 {
				node.Content = node.Content[2:]
			}
		},
	}
	for _, text := range values {
		all["become "+text] = become(text)
	}
	return all
}

func word(text string) *yaml.Node {
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: text}
}

// spoil damages the n-th value of a file, and gives the new file as text and as
// a value; no text where the top is no longer a mapping, which no schema sees.
func spoil(t fataler, root *yaml.Node, n int, damage func(*yaml.Node)) ([]byte, any) {
	root = clone(root)
	all := nodes(root.Content[0])
	damage(all[n%len(all)])
	if root.Content[0].Kind != yaml.MappingNode {
		return nil, nil
	}
	text, err := yaml.Marshal(root)
	if err != nil {
		t.Fatal(err)
	}
	return text, plainValue(root)
}

func clone(node *yaml.Node) *yaml.Node {
	other := *node
	other.Content = nil
	for _, next := range node.Content {
		other.Content = append(other.Content, clone(next))
	}
	return &other
}

// fataler is a test, or a run of one.
type fataler interface{ Fatal(...any) }

// parts names what must be read for a file to be checked.
func parts() map[string]pack.Part {
	return map[string]pack.Part{"indicators.yaml": pack.Indicators, "contacts.yaml": pack.Contacts,
		"routes.yaml": pack.Routes, "consent.yaml": pack.ConsentWords, "cases.yaml": pack.Cases | pack.Indicators}
}

// agree holds decoder and schema to the same verdict over a spoilt file.
func agree(t rapid.TB, schema *jsonschema.Schema, triangle pack.Framework, from fstest.MapFS, name, how string, text []byte, value any) {
	folder, file := path.Split(path.Clean(name))
	all := fstest.MapFS{}
	for _, kept := range []string{folder + "pack.yaml", folder + "indicators.yaml"} {
		all[kept] = from[kept]
	}
	all[name] = &fstest.MapFile{Data: text}
	found := refused(t, all, path.Clean(folder), triangle, parts()[file])[file]
	if err := schema.Validate(value); (err != nil) != (len(found) > 0) {
		t.Errorf("%s: %s\nthe decoder says\n%v\nthe schema says\n%v\n%s", file, how, found, err, text)
	}
}

// paths names each value of a file by the keys that lead to it: items of one
// list share a name.
func paths(at string, node *yaml.Node) []string {
	all := []string{at}
	for n, next := range node.Content {
		switch {
		case node.Kind == yaml.SequenceNode:
			all = append(all, paths(at+"[]", next)...)
		case n%2 == 1:
			all = append(all, paths(at+"."+node.Content[n-1].Value, next)...)
		}
	}
	return all
}

// pruned leaves in every list the first item and those that show a key for the
// first time, so that a file is quick to read and still has every key.
func pruned(seen map[string]bool, at string, node *yaml.Node) {
	if node.Kind == yaml.SequenceNode {
		first := true
		node.Content = slices.DeleteFunc(node.Content, func(item *yaml.Node) bool {
			old := !first
			first = false
			for _, where := range paths(at+"[]", item) {
				old = old && seen[where]
				seen[where] = true
			}
			return old
		})
	}
	if len(node.Value) > 30 {
		node.Value, node.Style = "text", 0
	}
	for n, next := range node.Content {
		if node.Kind == yaml.MappingNode && n%2 == 1 {
			pruned(seen, at+"."+node.Content[n-1].Value, next)
		}
	}
}

// needed drops the keys of the top that may be left out and show nothing new.
func needed(t *testing.T, kind string, seen map[string]bool, top *yaml.Node) {
	required := made(t, strings.TrimSuffix(kind, ".yaml")).Required
	var kept []*yaml.Node
	for i := 0; i+1 < len(top.Content); i += 2 {
		key, value := top.Content[i], top.Content[i+1]
		news := slices.ContainsFunc(paths("."+key.Value, value), func(where string) bool { return !seen[where] })
		if news || slices.Contains(required, key.Value) {
			kept = append(kept, key, value)
		}
	}
	top.Content = kept
}

// fullest gives a file of each kind with every key that any pack uses.
func fullest(t *testing.T, kind string) fstest.MapFS {
	t.Helper()
	all, seen := example(t), map[string]bool{}
	built := files(t, data.Files(), "packs/*/"+kind)
	for _, name := range slices.Sorted(maps.Keys(built)) {
		root := parsed(t, built[name])
		needed(t, kind, seen, root.Content[0])
		pruned(seen, "", root.Content[0])
		for _, where := range paths("", root.Content[0]) {
			seen[where] = true
		}
		short, err := yaml.Marshal(root)
		if err != nil {
			t.Fatal(err)
		}
		folder := path.Base(path.Dir(name))
		for _, other := range []string{"pack.yaml", "indicators.yaml"} { // what is not spoilt is the example's
			all[folder+"/"+other] = all["example/"+other]
		}
		all[folder+"/"+kind] = &fstest.MapFile{Data: short}
	}
	return all
}

// TestEveryDamageToEveryKey spoils one value under each key that any pack uses,
// in each way.
func TestEveryDamageToEveryKey(t *testing.T) {
	schemas, triangle, tried := compiled(t), framework(t), 0
	for _, shape := range pack.Shapes() {
		kind, seen := shape.Name+".yaml", map[string]bool{}
		all := fullest(t, kind)
		for _, name := range slices.Sorted(maps.Keys(all)) {
			if path.Base(name) != kind {
				continue
			}
			root := parsed(t, all[name].Data)
			for n, at := range paths("", root.Content[0]) {
				if seen[at] {
					continue
				}
				seen[at] = true
				for how, damage := range damages(`null`, `""`, `[]`, `word`, `Two Words`, `40`, `true`, `[word]`) {
					if text, value := spoil(t, root, n, damage); text != nil {
						tried++
						agree(t, schemas[kind], triangle, all, name, how+" at "+at, text, value)
					}
				}
			}
		}
	}
	if tried < 2500 {
		t.Errorf("only %d damages were tried", tried)
	}
}

// TestDamageToRealPacks spoils the built-in packs at places drawn at random.
func TestDamageToRealPacks(t *testing.T) {
	schemas, triangle := compiled(t), framework(t)
	names, hows := []string{}, []string{}
	all := fstest.MapFS{}
	for name, text := range files(t, data.Files(), "packs/*/*.yaml") {
		names = append(names, name)
		all[name] = &fstest.MapFile{Data: text}
	}
	ways := damages(everyValue()...)
	for how := range ways {
		hows = append(hows, how)
	}
	rapid.Check(t, func(r *rapid.T) {
		name := rapid.SampledFrom(sorted(names)).Draw(r, "file")
		how := rapid.SampledFrom(sorted(hows)).Draw(r, "damage")
		place := rapid.IntRange(0, 20000).Draw(r, "place")
		if text, value := spoil(r, parsed(r, all[name].Data), place, ways[how]); text != nil {
			agree(r, schemas[path.Base(name)], triangle, all, name, how, text, value)
		}
	})
}

// TestDamageToAnswers does the same to an answers file with every key in it.
func TestDamageToAnswers(t *testing.T) {
	schema, text := compiled(t)["answers.yaml"], []byte(`
area: wigan
present: [a]
suspected: [b]
grounds: {b: [seen, said]}
not_known: [c]
not_seen: [d]
looked_at: [health]
strengths: [e]
immediate_danger: false
child: {age: 7, unborn: false, disabled: false, lives_in: wigan}
open_to: none
history: []
consent: not-sought
about_worker: false
confirm: {"4a": unsure}
nothing_fits: false
role: police
own_level: "3"
departure: {level: "4", reason: r, consulted: lead}
`)
	full := parsed(t, text)
	if len(full.Content[0].Content)/2 != len(yamlnode.Fields(reflect.TypeFor[answer.Case]())) {
		t.Error("the file above does not have every key")
	}
	for how, damage := range damages(everyValue()...) {
		for n := range nodes(full.Content[0]) {
			spoilt, value := spoil(t, full, n, damage)
			if spoilt == nil {
				continue
			}
			_, err := answer.Decode("answers.yaml", spoilt)
			decoder, _ := errors.AsType[diag.List](err)
			// What a text may hold of people is no matter of shape.
			decoder = slices.DeleteFunc(decoder, func(d diag.Diagnostic) bool { return d.Code == diag.Identifying })
			if err := schema.Validate(value); (err != nil) != (len(decoder) > 0) {
				t.Errorf("%s at %s\nthe decoder says\n%v\nthe schema says\n%v\n%s", how, strconv.Itoa(n), decoder, err, spoilt)
			}
		}
	}
}

func sorted(list []string) []string { return slices.Sorted(slices.Values(list)) }
