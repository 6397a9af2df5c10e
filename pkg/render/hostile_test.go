package render_test

import (
	"bytes"
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/threshold-cli/threshold/pkg/internal/unseen"
	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/result"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	mdtext "github.com/yuin/goldmark/text"
	"golang.org/x/net/html"
)

// hostile is what a pack or an answer could hold to act on whoever reads the
// report: on a terminal, in Markdown, or in a browser. It has no full stop before
// a space, where sentences are split.
const hostile = ` <script>alert(1)</script> "' onload='x' </style></title></svg><img src=x onerror=alert(1)> {{.Title}}` +
	` ](javascript:alert(1)) [x](javascript:alert(1)) ![i](http://evil.example/i.png) [f]: http://evil.example [^1] <http://evil.example>` +
	` http://evil.example www.evil.example mailto:a@evil.example a@evil.example :smile:_x_ **b** _i_ ~~s~~ ` + "`code`" +
	` $m$ &lt;b&gt; &#60; | a | b |` +
	" \x1b[31m\x1b]52;c;x\a \u009b31m \u202eturned\u2066 \u200bhidden \u2028 \U000e0041tag" +
	"\n\n# heading\n\n- item\n\n---\n\n```\nfence\n\n    code\n<div>block</div>\n=====\n1) one\n"

// poisoned puts a text behind every word of a result that is not one of the
// contract's own, and in front of it.
func poisoned(r result.Result, poison string) result.Result {
	poisonAll(reflect.ValueOf(&r).Elem(), poison)
	return r
}

func poisonAll(v reflect.Value, poison string) {
	own := []string{"Protection", "Support", "Purpose", "Who", "State", "Kind", "About", "Instead"}
	switch v.Kind() {
	case reflect.String:
		v.SetString(poison + v.String() + poison)
	case reflect.Pointer:
		if !v.IsNil() {
			poisonAll(v.Elem(), poison)
		}
	case reflect.Slice:
		for i := range v.Len() {
			poisonAll(v.Index(i), poison)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if !slices.Contains(own, v.Type().Field(i).Name) {
				poisonAll(v.Field(i), poison)
			}
		}
	}
}

func eachPoisoned(t *testing.T, check func(t *testing.T, bad, good result.Result)) {
	for _, area := range areas(t) {
		bad, good := saved(t, area), saved(t, area)
		bad.Departure = &result.Departure{Level: bad.Level, Reason: "Why", Consulted: "lead"}
		good.Departure = &result.Departure{Level: good.Level, Reason: "Why", Consulted: "lead"}
		check(t, poisoned(bad, hostile), poisoned(good, " word; "))
	}
}

func hidden(r rune) bool {
	return r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == '\u2028')
}

// TestNothingActsUnseen: no format carries a character that could move a cursor,
// colour, ring or turn the text round.
func TestNothingActsUnseen(t *testing.T) {
	eachPoisoned(t, func(t *testing.T, bad, _ result.Result) {
		for _, f := range render.Formats() {
			got := printed(t, f.Name, bad, render.Options{Width: 60})
			if at := strings.IndexFunc(got, hidden); at >= 0 {
				t.Errorf("%s has %q", f.Name, got[at:min(len(got), at+20)])
			}
		}
		var back result.Result
		must(t, json.Unmarshal([]byte(printed(t, "json", bad, render.Options{})), &back))
		if !reflect.DeepEqual(back, bad) {
			t.Error("JSON doesn't give back what was written")
		}
	})
}

// TestNothingIsMarkup: the Markdown of a hostile result has the same headings as
// that of a plain one, and nothing in it is a link, an image, HTML or code.
func TestNothingIsMarkup(t *testing.T) {
	mine := []ast.NodeKind{ast.KindDocument, ast.KindHeading, ast.KindParagraph, ast.KindText, ast.KindTextBlock,
		ast.KindList, ast.KindListItem, ast.KindBlockquote, ast.KindEmphasis, ast.KindCodeBlock, ast.KindString}
	eachPoisoned(t, func(t *testing.T, bad, good result.Result) {
		got, want := kinds(t, bad), kinds(t, good)
		for kind, n := range got {
			if !slices.Contains(mine, kind) {
				t.Errorf("%s: %d of %s", bad.Area, n, kind)
			}
		}
		for _, kind := range []ast.NodeKind{ast.KindHeading, ast.KindList, ast.KindListItem, ast.KindEmphasis, ast.KindBlockquote} {
			if got[kind] != want[kind] {
				t.Errorf("%d of %s, but %d without markup in the data", got[kind], kind, want[kind])
			}
		}
	})
}

func kinds(t *testing.T, r result.Result) map[ast.NodeKind]int {
	t.Helper()
	source := []byte(printed(t, "markdown", r, render.Options{}))
	reader := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList))
	count := map[ast.NodeKind]int{}
	must(t, ast.Walk(reader.Parser().Parse(mdtext.NewReader(source)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			count[n.Kind()]++
		}
		return ast.WalkContinue, nil
	}))
	return count
}

// TestMarkdownSaysTheSame: what a reader of the Markdown sees is what stands in
// the result, character by character.
func TestMarkdownSaysTheSame(t *testing.T) {
	eachPoisoned(t, func(t *testing.T, bad, _ result.Result) {
		var out bytes.Buffer
		reader := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote))
		must(t, reader.Convert([]byte(printed(t, "markdown", bad, render.Options{})), &out))
		got := strings.Join(strings.Fields(words(tree(t, out.String()))), " ")
		want := strings.Join(strings.Fields(unseen.Clean(hostile)), " ")
		if strings.Count(got, want) < 100 {
			t.Errorf("%s: it stands %d times as it was", bad.Area, strings.Count(got, want))
		}
	})
}

// TestNothingIsHTML: the page of a hostile result has the elements and
// attributes of a plain one and no others.
func TestNothingIsHTML(t *testing.T) {
	eachPoisoned(t, func(t *testing.T, bad, good result.Result) {
		got, want := elements(t, bad), elements(t, good)
		for name, n := range got {
			if want[name] != n && !strings.HasPrefix(name, "text") { // a drawing may need more lines
				t.Errorf("%s: %d of %s, but %d without markup in the data", bad.Area, n, name, want[name])
			}
		}
	})
}

func elements(t *testing.T, r result.Result) map[string]int {
	t.Helper()
	count := map[string]int{}
	for n := range tree(t, printed(t, "html", r, render.Options{})).Descendants() {
		if n.Type == html.ElementNode {
			count[n.Data]++
			for _, a := range n.Attr {
				count[n.Data+" "+a.Key]++
			}
		}
	}
	return count
}

func tree(t *testing.T, page string) *html.Node {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	must(t, err)
	return root
}
