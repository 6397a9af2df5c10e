package schema

import (
	"os"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/docs"
	"github.com/threshold-cli/threshold/pkg/internal/yamlnode"
)

// made gives the schema of one kind of file.
func made(t *testing.T, name string) *Schema {
	t.Helper()
	s, err := Of(name, docs.Files())
	if err != nil || s == nil {
		t.Fatal(name, s, err)
	}
	return s
}

// TestEveryKeyIsDescribed: an editor has something to say at each key.
func TestEveryKeyIsDescribed(t *testing.T) {
	for _, name := range Names() {
		s := made(t, name)
		described(t, name, s)
		for _, d := range s.Definitions {
			described(t, name, d.Schema)
		}
	}
}

func described(t *testing.T, at string, s *Schema) {
	if s.Items != nil {
		described(t, at, s.Items)
	}
	for _, p := range s.Properties {
		if p.Schema.Description == "" {
			t.Errorf("%s.%s is described in no table", at, p.Name)
		}
		described(t, at+"."+p.Name, p.Schema)
	}
}

// key is a field of the format: its section, the key that it stands under, its
// name.
type key = [3]string

// taken collects every field that the decoder takes, and whether it is needed.
func taken() map[key]bool {
	all := map[key]bool{}
	roots := map[reflect.Type]bool{}
	for _, f := range Files() {
		roots[f.holds] = true
	}
	for _, f := range Files() {
		collect(all, roots, f.holds, f.section, "")
	}
	return all
}

func collect(all map[key]bool, roots map[reflect.Type]bool, t reflect.Type, section, parent string) {
	for t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct || parent != "" && roots[t] {
		return
	}
	for _, f := range yamlnode.Fields(t) {
		at := key{section, parent, f.Name}
		if _, seen := all[at]; seen && f.Type == reflect.SliceOf(t) {
			continue
		}
		all[at] = all[at] || f.Needed
		collect(all, roots, f.Type, section, f.Name)
	}
}

// TestTablesAreTrue: each row of a table is about a key that is taken there,
// and is marked as required where the decoder requires it.
func TestTablesAreTrue(t *testing.T) {
	keys, rows := taken(), 0
	for _, page := range []string{"pack-format.md", "answers-file.md", "shared-files.md"} {
		for at, needed := range marked(t, page) {
			if at[0] == "" {
				continue // the list of files, above the tables of fields
			}
			rows++
			if wanted, known := keys[at]; !known && at[0] != everywhere {
				t.Errorf("%s: %s has no key %s under %q", page, at[0], at[2], at[1])
			} else if known && wanted != needed {
				t.Errorf("%s: %s, %s under %q: required is %v", page, at[0], at[2], at[1], wanted)
			}
		}
	}
	if rows < 150 {
		t.Errorf("only %d rows were read", rows)
	}
}

// marked tells for each row of a page whether it says that the key is required.
func marked(t *testing.T, page string) map[key]bool {
	t.Helper()
	text, err := os.ReadFile("../../docs/" + page)
	if err != nil {
		t.Fatal(err)
	}
	const mark = "REQUIRED "
	all := map[key]bool{}
	for at, said := range parseWords(regexp.MustCompile(`\*required\*;? ?`).ReplaceAllString(string(text), mark)) {
		all[at] = strings.HasPrefix(said, mark)
	}
	return all
}
