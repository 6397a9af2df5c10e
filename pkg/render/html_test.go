package render_test

import (
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/render"
	"golang.org/x/net/html"
)

func eachPage(t *testing.T, check func(t *testing.T, root *html.Node)) {
	for _, area := range areas(t) {
		t.Run(area, func(t *testing.T) { check(t, tree(t, printed(t, "html", saved(t, area), render.Options{}))) })
	}
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func words(n *html.Node) string {
	var all strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			all.WriteString(d.Data)
		}
	}
	return strings.TrimSpace(all.String())
}

// TestPageNeedsNothing: the page names nothing that a browser would fetch, has
// no script, and says in its policy that neither is allowed.
func TestPageNeedsNothing(t *testing.T) {
	eachPage(t, func(t *testing.T, root *html.Node) {
		policy := ""
		for n := range root.Descendants() {
			for _, key := range []string{"src", "srcset", "href", "action", "data", "poster", "background", "style", "onload", "onclick"} {
				if attr(n, key) != "" {
					t.Errorf("<%s> has %s", n.Data, key)
				}
			}
			switch n.Data {
			case "script", "link", "iframe", "object", "embed", "img", "image", "use", "base", "form", "a":
				if n.Type == html.ElementNode {
					t.Errorf("the page has a <%s>", n.Data)
				}
			case "style":
				if css := words(n); strings.Contains(css, "@import") || strings.Contains(css, "url(") || strings.Contains(css, "http") {
					t.Error("the style fetches something")
				}
			case "meta":
				if attr(n, "http-equiv") == "Content-Security-Policy" {
					policy = attr(n, "content")
				}
			}
		}
		if !strings.HasPrefix(policy, "default-src 'none'; style-src 'sha256-") {
			t.Errorf("its policy is %q", policy)
		}
	})
}

// TestHeadings: one of the first order, and no order is left out on the way
// down.
func TestHeadings(t *testing.T) {
	eachPage(t, func(t *testing.T, root *html.Node) {
		before, first := 0, 0
		for n := range root.Descendants() {
			if n.Type != html.ElementNode || len(n.Data) != 2 || n.Data[0] != 'h' || n.Data[1] < '1' || n.Data[1] > '6' {
				continue
			}
			order := int(n.Data[1] - '0')
			if order == 1 {
				first++
			}
			if order > before+1 || words(n) == "" {
				t.Errorf("%s %q stands under order %d", n.Data, words(n), before)
			}
			before = order
		}
		if first != 1 {
			t.Errorf("%d headings of the first order", first)
		}
	})
}

// TestDrawingsHaveWords: each drawing is an image with a title and a text that
// says what it shows; ids are unique and lead somewhere.
func TestDrawingsHaveWords(t *testing.T) {
	eachPage(t, func(t *testing.T, root *html.Node) {
		ids, drawings := map[string]*html.Node{}, 0
		for n := range root.Descendants() {
			if id := attr(n, "id"); id != "" {
				if ids[id] != nil {
					t.Errorf("the id %s stands twice", id)
				}
				ids[id] = n
			}
		}
		for n := range root.Descendants() {
			for _, id := range strings.Fields(attr(n, "aria-labelledby")) {
				if ids[id] == nil || words(ids[id]) == "" {
					t.Errorf("<%s> is named by %s, which says nothing", n.Data, id)
				}
			}
			if n.Data == "svg" {
				drawings++
				names := strings.Fields(attr(n, "aria-labelledby"))
				if attr(n, "role") != "img" || len(names) != 2 || ids[names[0]].Data != "title" || ids[names[1]].Data != "desc" {
					t.Error("a drawing lacks its role, title or text")
				}
			}
		}
		if drawings != 2 {
			t.Errorf("%d drawings", drawings)
		}
	})
}

// TestLanguageAndLines: the page says that it is British English, and leaves
// lines for the child's details.
func TestLanguageAndLines(t *testing.T) {
	eachPage(t, func(t *testing.T, root *html.Node) {
		lines := 0
		for n := range root.Descendants() {
			if n.Type == html.ElementNode && n.Data == "html" && attr(n, "lang") != "en-GB" {
				t.Error("its language is not en-GB")
			}
			if attr(n, "class") == "blanks" {
				for range n.ChildNodes() {
					lines++
				}
			}
		}
		if lines < 5 {
			t.Errorf("%d lines to write on", lines)
		}
	})
}
