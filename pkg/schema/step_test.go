package schema

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/threshold-cli/threshold/data"
	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/internal/yamlnode"
	"github.com/threshold-cli/threshold/pkg/lint"
	"github.com/threshold-cli/threshold/pkg/pack"
	"gopkg.in/yaml.v3"
)

// compiled gives every schema as another library reads it, by file name.
func compiled(t *testing.T) map[string]*jsonschema.Schema {
	t.Helper()
	all := map[string]*jsonschema.Schema{}
	for _, f := range Files() {
		text, err := json.Marshal(made(t, f.Name))
		if err != nil {
			t.Fatal(err)
		}
		read, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		compiler := jsonschema.NewCompiler()
		if err := compiler.AddResource("schema.json", read); err != nil {
			t.Fatal(err)
		}
		// The draft's own schema is checked as well.
		if all[f.File], err = compiler.Compile("schema.json"); err != nil {
			t.Fatal(f.Name, err)
		}
	}
	return all
}

// plainValue is what an editor makes of a node: YAML 1.2, where a date is text.
func plainValue(node *yaml.Node) any {
	switch node.Kind {
	case yaml.DocumentNode:
		return plainValue(node.Content[0])
	case yaml.MappingNode:
		all := map[string]any{}
		for i := 0; i+1 < len(node.Content); i += 2 {
			all[node.Content[i].Value] = plainValue(node.Content[i+1])
		}
		return all
	case yaml.SequenceNode:
		all := []any{}
		for _, item := range node.Content {
			all = append(all, plainValue(item))
		}
		return all
	}
	switch node.Tag {
	case "!!null":
		return nil
	case "!!bool":
		return strings.ToLower(node.Value) == "true"
	case "!!int", "!!float":
		return json.Number(node.Value)
	}
	return node.Value
}

func parsed(t fataler, text []byte) *yaml.Node {
	var node yaml.Node
	if err := yaml.Unmarshal(text, &node); err != nil {
		t.Fatal(err)
	}
	return &node
}

// TestGoodFilesAreAccepted: what is built in and what is kept as an example.
func TestGoodFilesAreAccepted(t *testing.T) {
	schemas, seen := compiled(t), 0
	check := func(name string, text []byte) {
		seen++
		if err := schemas[path.Base(name)].Validate(plainValue(parsed(t, text))); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, text := range files(t, data.Files(), "*.yaml", "packs/*/*.yaml") {
		check(name, text)
	}
	for name, text := range files(t, os.DirFS("../../testdata"), "pack/*/*/*.yaml") {
		check(name, text)
	}
	for name, text := range files(t, os.DirFS("../../testdata"), "answers/*/*.yaml") {
		check(path.Dir(name)+"/answers.yaml", text)
	}
	if seen < 45 {
		t.Errorf("only %d files were found", seen)
	}
}

func files(t *testing.T, from fs.FS, patterns ...string) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	for _, pattern := range patterns {
		names, err := fs.Glob(from, pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			if !hasSchema(name) {
				continue
			}
			if all[name], err = fs.ReadFile(from, name); err != nil {
				t.Fatal(err)
			}
		}
	}
	return all
}

func framework(t *testing.T) pack.Framework {
	t.Helper()
	f, err := pack.LoadFramework(data.Files())
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// hasSchema tells whether a file's name is one that a schema is for, or that of
// a case.
func hasSchema(name string) bool {
	known := func(f File) bool { return f.File == path.Base(name) }
	return slices.ContainsFunc(Files(), known) || strings.HasPrefix(name, "answers/")
}

// ofShape tells whether a diagnostic is one that a schema can know too.
func ofShape(d diag.Diagnostic) bool {
	switch d.Code {
	case diag.UnknownKey, diag.WrongType, diag.Required:
		return true
	case diag.WrongValue:
		return regexp.MustCompile(`cannot be|not in small letters|not a time of the day|is not a day|age is in whole years`).MatchString(d.Message)
	}
	return false
}

// example is the small pack that fixtures start from.
func example(t *testing.T) fstest.MapFS {
	t.Helper()
	all := fstest.MapFS{}
	for name, text := range files(t, os.DirFS("../../testdata/pack/ok"), "example/*.yaml") {
		all[name] = &fstest.MapFile{Data: text}
	}
	return all
}

// refused gives the files of a pack in which the decoder finds the shape wrong.
func refused(t fataler, from fs.FS, folder string, framework pack.Framework, parts pack.Part) map[string]diag.List {
	found := map[string]diag.List{}
	_, err := pack.Load(from, folder, path.Base(folder), framework, parts)
	if err == nil {
		_, err = lint.LoadConfig(from, folder)
	}
	if list, ok := errors.AsType[diag.List](err); ok {
		for _, d := range list {
			if ofShape(d) {
				found[path.Base(d.File)] = append(found[path.Base(d.File)], d)
			}
		}
	} else if err != nil {
		t.Fatal(err)
	}
	return found
}

// TestBadFixtures: each file of the kept bad packs is refused by the schema
// where its shape is wrong, and accepted where only its meaning is.
func TestBadFixtures(t *testing.T) {
	schemas, triangle := compiled(t), framework(t)
	names, err := filepath.Glob("../../testdata/pack/bad/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no bad packs: ", err)
	}
	count := map[bool]int{}
	for _, name := range names {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all := example(t)
		for _, f := range archive.Files {
			all["example/"+f.Name] = &fstest.MapFile{Data: f.Data}
		}
		found := refused(t, all, "example", triangle, pack.All)
		for _, f := range archive.Files {
			schema := schemas[f.Name]
			if document, _ := yamlnode.Parse(f.Name, f.Data); document == nil || schema == nil {
				continue // not YAML that an editor could check
			}
			wrong := len(found[f.Name]) > 0
			count[wrong]++
			if err := schema.Validate(plainValue(parsed(t, f.Data))); (err != nil) != wrong {
				t.Errorf("%s, %s: the decoder says\n%v\nthe schema says\n%v", filepath.Base(name), f.Name, found[f.Name], err)
			}
		}
	}
	if count[true] < 5 || count[false] < 3 {
		t.Errorf("too few files were compared: %v", count)
	}
}
