package cli_test

import (
	"html"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestCardIsTrue: every command on the card for the wall exists, with its flags,
// and every area is named.
func TestCardIsTrue(t *testing.T) {
	card, err := os.ReadFile("../../docs/quick-reference.html")
	if err != nil {
		t.Fatal(err)
	}
	commands := regexp.MustCompile(`<code>(threshold [^<]+)</code>`).FindAllStringSubmatch(string(card), -1)
	if len(commands) < 6 {
		t.Fatalf("only %d commands were found on the card", len(commands))
	}
	r := &reader{T: t}
	for _, c := range commands {
		r.form(block{}, html.UnescapeString(c[1]))
	}
	areas, err := os.ReadDir("../../data/packs")
	if err != nil {
		t.Fatal(err)
	}
	for _, area := range areas {
		if !strings.Contains(string(card), area.Name()) {
			t.Errorf("the card does not name %s", area.Name())
		}
	}
}

// TestIndexNamesEveryPage: a page that no reader is sent to is not read.
func TestIndexNamesEveryPage(t *testing.T) {
	index, err := os.ReadFile("../../docs/README.md")
	if err != nil {
		t.Fatal(err)
	}
	pages, err := filepath.Glob("../../docs/*.md")
	if err != nil || len(pages) == 0 {
		t.Fatal(pages, err)
	}
	for _, page := range pages {
		if name := filepath.Base(page); name != "README.md" && !strings.Contains(string(index), "]("+name+")") {
			t.Errorf("docs/README.md does not name %s", name)
		}
	}
}
