package search_test

import (
	"os"
	"slices"
	"testing"

	"github.com/threshold-cli/threshold/pkg/internal/yamlnode"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/search"
)

type everydayFile struct {
	Phrases []everyday `yaml:"phrases" need:"yes"`
}

type everyday struct {
	Words    string            `yaml:"words" need:"yes"`
	First    map[string]string `yaml:"first"`
	Foremost map[string]string `yaml:"foremost"`
	Never    map[string]string `yaml:"never"`
	Silent   []string          `yaml:"silent"`
}

// TestEveryday: what a teacher, nurse or neighbour types leads, in each area
// that prints such a thing, to that among the first three; and where a document
// prints nothing of the kind, to nothing.
func TestEveryday(t *testing.T) {
	list := everydays(t)
	if len(list) < 40 {
		t.Errorf("%d phrases", len(list))
	}
	for _, area := range areas(t) {
		p := load(t, area)
		ix := search.New(p, vocabulary(t))
		for _, phrase := range list {
			if id := phrase.First[area]; id != "" {
				mustStandFirst(t, p, ix.Find(phrase.Words), phrase.Words, id)
			} else if hits := ix.Find(phrase.Words); slices.Contains(phrase.Silent, area) && len(hits) > 0 {
				t.Errorf("%s: %q finds %s; its document prints no such thing", area, phrase.Words, hits[0].ID)
			}
			checkOrder(t, p, phrase, firstThree(ix.Find(phrase.Words)))
		}
	}
}

func checkOrder(t *testing.T, p *pack.Pack, phrase everyday, first []string) {
	t.Helper()
	never, foremost := phrase.Never[p.ID], phrase.Foremost[p.ID]
	for _, id := range []string{never, foremost} {
		if id != "" && p.Indicator(id) == nil {
			t.Errorf("%s has no indicator %s", p.ID, id)
		}
	}
	if slices.Contains(first, never) {
		t.Errorf("%s: %q finds %s first", p.ID, phrase.Words, never)
	}
	if foremost != "" && !slices.Equal(first[:min(1, len(first))], []string{foremost}) {
		t.Errorf("%s: %q finds first %v, want %s before all", p.ID, phrase.Words, first, foremost)
	}
}

func mustStandFirst(t *testing.T, p *pack.Pack, hits []search.Hit, words, id string) {
	t.Helper()
	i := p.Indicator(id)
	if i == nil || i.Kind == pack.Strength {
		t.Fatalf("%s: %s is no worry", p.ID, id)
	}
	if first := firstThree(hits); !slices.Contains(first, id) {
		t.Errorf("%s: %q finds first %v, want %s among them", p.ID, words, first, id)
	}
}

func firstThree(hits []search.Hit) []string {
	var first []string
	for _, hit := range hits[:min(3, len(hits))] {
		first = append(first, hit.ID)
	}
	return first
}

func everydays(t *testing.T) []everyday {
	t.Helper()
	text, err := os.ReadFile("../../testdata/search/everyday.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var file everydayFile
	document, problems := yamlnode.Parse("everyday.yaml", text)
	if document != nil {
		problems = append(problems, document.Decode(&file)...)
	}
	if err := problems.Err(); err != nil {
		t.Fatal(err)
	}
	return file.Phrases
}
