package yamlnode_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/internal/yamlnode"
)

type inner struct {
	Name string `yaml:"name" need:"yes"`
	Size int    `yaml:"size"`
}

type outer struct {
	Inner inner             `yaml:",inline"`
	List  []inner           `yaml:"list"`
	Open  map[string]string `yaml:"open"`
	Yes   *bool             `yaml:"yes"`
}

func TestFieldsFollowInlinedStructs(t *testing.T) {
	document, _ := yamlnode.Parse("f", []byte("name: a\nsize: 2\nlist:\n  - {name: b}\nopen: {x: y}\nyes: true\n"))
	var out outer
	if list := document.Decode(&out); len(list) > 0 {
		t.Fatal(list)
	}
	if out.Inner.Size != 2 || out.List[0].Name != "b" || out.Open["x"] != "y" || !*out.Yes {
		t.Errorf("%+v", out)
	}
}

func TestAt(t *testing.T) {
	document, _ := yamlnode.Parse("f", []byte("list:\n  - name: é\n    size: 1\n  - {name: ééé, size: 2}\n"))
	for _, row := range []struct {
		path []any
		want diag.Pos
	}{
		{nil, diag.Pos{Line: 1, Column: 1}},
		{[]any{"list", 0, "size"}, diag.Pos{Line: 3, Column: 11}},
		{[]any{"list", 1, "size"}, diag.Pos{Line: 4, Column: 23}}, // in characters, not bytes
		{[]any{"list", 7, "size"}, diag.Pos{Line: 2, Column: 3}},  // the last part that exists
		{[]any{"nothing"}, diag.Pos{Line: 1, Column: 1}},
	} {
		if got := document.At(row.path...); got != row.want {
			t.Errorf("%v: got %v, want %v", row.path, got, row.want)
		}
	}
}

// TestAtCountsWhatWasDecoded: what does not fit leaves no item behind, and those
// after it are found all the same.
func TestAtCountsWhatWasDecoded(t *testing.T) {
	document, _ := yamlnode.Parse("f", []byte("texts: [[a], b, null, {c: d}, e]\nsized: [x, {size: 1}]\n"))
	var out struct {
		Texts []string `yaml:"texts"`
		Sized []struct {
			Size int `yaml:"size"`
		} `yaml:"sized"`
	}
	if list := document.Decode(&out); len(list) != 4 || len(out.Texts) != 2 || len(out.Sized) != 1 {
		t.Fatalf("%v %+v", list, out)
	}
	for _, row := range []struct {
		path []any
		want diag.Pos
	}{
		{[]any{"texts", 0}, diag.Pos{Line: 1, Column: 14}},
		{[]any{"texts", 1}, diag.Pos{Line: 1, Column: 31}},
		{[]any{"texts", 2}, diag.Pos{Line: 1, Column: 8}},
		{[]any{"sized", 0}, diag.Pos{Line: 2, Column: 12}},
	} {
		if got := document.At(row.path...); got != row.want {
			t.Errorf("%v: got %v, want %v", row.path, got, row.want)
		}
	}
}

func TestTooLarge(t *testing.T) {
	_, list := yamlnode.Parse("f", []byte("name: "+strings.Repeat("a", yamlnode.MaxBytes)))
	if len(list) != 1 || list[0].Code != diag.Unreadable {
		t.Error(list)
	}
}

// TestTooManyKeys of one mapping; as many in several are read.
func TestTooManyKeys(t *testing.T) {
	var keys strings.Builder
	for n := range 2001 {
		fmt.Fprintf(&keys, "k%d: x\n", n)
	}
	_, list := yamlnode.Parse("f", []byte(keys.String()))
	if len(list) != 1 || list[0].Code != diag.Unreadable || !strings.Contains(list[0].Message, "2000 are the most") {
		t.Error(list)
	}
	if document, list := yamlnode.Parse("f", []byte(strings.TrimPrefix(keys.String(), "k0: x\n"))); document == nil {
		t.Error(list)
	}
}

func TestFromJSONKeepsOrderAndText(t *testing.T) {
	out, err := yamlnode.FromJSON([]byte(`{"b": ["4", 4, true, null], "a": {"c": "no"}, "e": []}`))
	want := "\"b\":\n  - \"4\"\n  - 4\n  - true\n  - null\n\"a\":\n  \"c\": \"no\"\n\"e\": []\n"
	if err != nil || string(out) != want {
		t.Errorf("%v\n%s", err, out)
	}
}

// TestEncodeLeavesOutWhatIsNotThere, and nothing that is.
func TestEncodeLeavesOutWhatIsNotThere(t *testing.T) {
	yes := false
	for _, row := range []struct {
		in   any
		want string
	}{
		{outer{}, "size: 0\n"}, // a number is always there
		{outer{Inner: inner{Name: "a", Size: 2}, List: []inner{{Name: "b"}, {}}, Open: map[string]string{"z": "no", "a": ""}, Yes: &yes},
			"name: a\nsize: 2\nlist:\n  - name: b\n    size: 0\n  - size: 0\nopen:\n  z: no\nyes: false\n"},
		{outer{List: []inner{}, Open: map[string]string{}}, "size: 0\nlist: []\nopen: {}\n"},
		{struct {
			In struct {
				Name string `yaml:"name"`
			} `yaml:"in"`
			Out string
		}{Out: "x"}, "{}\n"},
	} {
		out, err := yamlnode.Encode("One line.\n\nAnother.\n", row.in)
		if want := "# One line.\n#\n# Another.\n" + row.want; err != nil || string(out) != want {
			t.Errorf("%v\ngot\n%s\nwant\n%s", err, out, want)
		}
	}
	if out, err := yamlnode.Encode("", struct {
		F float64 `yaml:"f"`
	}{}); err == nil {
		t.Errorf("it wrote %s", out)
	}
}

// FuzzParse: no input makes the reader panic, and every problem stands inside
// the file.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{"name: a\nlist: [{name: b}]\n", "<<: {id: 1}\n? [x] : 2\n", "a: &a [*a]\n", "\t", "? ", "- - -", "{a: [}", "\ufeffname: a", "\xff\xfea\x00", "a:\n\t- b", "a: \x93", strings.Repeat("[", 300)} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		document, list := yamlnode.Parse("f", data)
		if document != nil {
			var out outer
			list = document.Decode(&out)
		}
		lines := 1 // YAML breaks lines at more than one character
		for _, r := range string(data) {
			if strings.ContainsRune("\n\r\u0085\u2028\u2029", r) {
				lines++
			}
		}
		for _, d := range list {
			if d.Pos.Line < 1 || d.Pos.Column < 1 || d.Pos.Line > lines+1 {
				t.Fatalf("%v in %q", d, data)
			}
		}
	})
}
