package render_test

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/internal/fixture"
	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/result"
	"github.com/yuin/goldmark/ast"
	"golang.org/x/net/html"
)

// FuzzRead takes anything for a saved result. What is refused is refused with a
// place; what is taken can be printed in every format, and saved and read again.
func FuzzRead(f *testing.F) {
	names, err := filepath.Glob("../../testdata/report/*.json")
	if err != nil || len(names) == 0 {
		f.Fatal("no results: ", err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		must(f, err)
		f.Add(data)
	}
	small, err := render.YAML(sample())
	must(f, err)
	f.Add(small)
	f.Add([]byte("protection: ask\nsupport: none\nlevel: {id: '2', ordinal: 2, name: n, statute: []}\nrange: {low: 1, high: 2}\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := render.Read("result", data)
		var problems diag.List
		if err != nil && (!errors.As(err, &problems) || len(problems) == 0) {
			t.Fatalf("not a list of problems: %v", err)
		}
		for _, d := range problems {
			if d.Pos.Line < 1 || d.Pos.Column < 1 || d.Message == "" {
				t.Fatalf("%#v", d)
			}
		}
		if err == nil {
			harmless(t, r, 80)
			again, err := render.Read("again", []byte(printed(t, "json", r, render.Options{})))
			if err != nil || !reflect.DeepEqual(again, r) {
				t.Fatalf("saved and read again it is another: %v", err)
			}
		}
	})
}

// FuzzReport puts a text before and behind every word of a result that is not one
// of the contract's own.
func FuzzReport(f *testing.F) {
	results := []result.Result{sample()}
	for _, area := range areas(f) {
		results = append(results, saved(f, area))
	}
	f.Add(uint8(0), hostile, uint16(80))
	f.Add(uint8(1), "</p>", uint16(80))
	for _, poison := range []string{"", " ", "\n", "<", "&", "\\", "`", "|", "0", "1. ", "- ", "# ", "\ufe0f", "\u3164", "\u034f", "\x9b31m", "\xff", "\u2029"} {
		f.Add(uint8(0), poison, uint16(1))
	}
	f.Fuzz(func(t *testing.T, area uint8, poison string, width uint16) {
		whose := int(area) % len(results)
		if len(poison) > 2000 || whose > 0 && len(poison) > 40 {
			return // a real report has so many words that a long text at each takes seconds
		}
		harmless(t, poisoned(copied(t, results[whose]), poison), int(width))
	})
}

// copied is a result that may be changed.
func copied(t *testing.T, r result.Result) (other result.Result) {
	t.Helper()
	data, err := json.Marshal(r)
	must(t, err)
	must(t, json.Unmarshal(data, &other))
	return other
}

// harmless fails where a result, printed in any format, could do more than be
// read.
func harmless(t *testing.T, r result.Result, width int) {
	t.Helper()
	for _, f := range render.Formats() {
		page := printed(t, f.Name, r, render.Options{Width: width})
		if !utf8.ValidString(page) {
			t.Fatalf("%s is not UTF-8", f.Name)
		}
		if at := strings.IndexFunc(page, fixture.Acts); at >= 0 {
			t.Fatalf("%s has %q", f.Name, page[at:min(len(page), at+20)])
		}
	}
	for kind := range kinds(t, r) {
		if !slices.Contains(plainKinds(), kind) {
			t.Fatalf("the Markdown has %s", kind)
		}
	}
	for n := range tree(t, printed(t, "html", r, render.Options{})).Descendants() {
		if n.Type == html.ElementNode {
			harmlessElement(t, n)
		}
	}
}

// harmlessElement: the page leads nowhere and runs nothing.
func harmlessElement(t *testing.T, n *html.Node) {
	t.Helper()
	if !slices.Contains(ownElements(), n.Data) {
		t.Fatalf("the page has the element %s", n.Data)
	}
	for _, a := range n.Attr {
		if strings.HasPrefix(a.Key, "on") || slices.Contains([]string{"href", "src", "srcdoc", "action", "formaction", "xlink:href"}, a.Key) {
			t.Fatalf("%s has %s=%q", n.Data, a.Key, a.Val)
		}
	}
}

func ownElements() []string {
	return strings.Fields("body circle desc div figcaption figure h1 h2 h3 head html li main meta ol p path polygon section span strong style svg text title tspan ul")
}

func plainKinds() []ast.NodeKind {
	return []ast.NodeKind{ast.KindDocument, ast.KindHeading, ast.KindParagraph, ast.KindText, ast.KindTextBlock,
		ast.KindList, ast.KindListItem, ast.KindBlockquote, ast.KindEmphasis, ast.KindCodeBlock, ast.KindString}
}
