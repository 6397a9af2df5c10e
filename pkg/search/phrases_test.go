package search_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/data"
	"github.com/threshold-cli/threshold/pkg/internal/yamlnode"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/search"
)

// The floors: what the list reached when they were set, less a little. Raise
// them when the search gets better.
const (
	leastRecall    = 0.98
	leastPrecision = 0.86
	shown          = 10 // what somebody looks at before they try other words
)

type phrase struct {
	Words   string   `yaml:"words" need:"yes"`
	Expect  []string `yaml:"expect"`
	Also    []string `yaml:"also"`
	Never   []string `yaml:"never"`
	Nothing bool     `yaml:"nothing"`
}

type phraseFile struct {
	Sets    map[string][]string `yaml:"sets" need:"yes"`
	Phrases []phrase            `yaml:"phrases" need:"yes"`
}

func vocabulary(t testing.TB) pack.Vocabulary {
	t.Helper()
	v, err := pack.LoadVocabulary(data.Files())
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func load(t testing.TB, area string) *pack.Pack {
	t.Helper()
	framework, err := pack.LoadFramework(data.Files())
	if err != nil {
		t.Fatal(err)
	}
	p, err := pack.Load(data.Files(), "packs/"+area, area, framework, pack.Indicators)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// phrases reads the list and puts the members of a set in its place.
func phrases(t *testing.T, p *pack.Pack) []phrase {
	t.Helper()
	text, err := os.ReadFile("../../testdata/search/phrases.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var file phraseFile
	document, problems := yamlnode.Parse("phrases.yaml", text)
	if document != nil {
		problems = append(problems, document.Decode(&file)...)
	}
	if err := problems.Err(); err != nil {
		t.Fatal(err)
	}
	for n := range file.Phrases {
		f := &file.Phrases[n]
		f.Expect, f.Also, f.Never = ids(t, p, file, f.Expect), ids(t, p, file, f.Also), ids(t, p, file, f.Never)
		if f.Nothing == (len(f.Expect) > 0) || len(f.Expect) > shown {
			t.Errorf("%q: expect one to %d indicators, or nothing", f.Words, shown)
		}
	}
	return file.Phrases
}

func ids(t *testing.T, p *pack.Pack, file phraseFile, names []string) []string {
	var all []string
	for _, name := range names {
		if set, is := strings.CutPrefix(name, "@"); is {
			if len(file.Sets[set]) == 0 {
				t.Errorf("there is no set %s", name)
			}
			all = append(all, ids(t, p, file, file.Sets[set])...)
		} else if p.Indicator(name) == nil {
			t.Errorf("%s has no indicator %s", p.ID, name)
		} else if !slices.Contains(all, name) {
			all = append(all, name)
		}
	}
	return all
}

func TestPhrases(t *testing.T) {
	p := load(t, "wigan")
	ix := search.New(p, vocabulary(t))
	var recall, precision, measured float64
	for _, f := range phrases(t, p) {
		var found []string
		for _, hit := range ix.Find(f.Words) {
			found = append(found, hit.ID)
		}
		for _, id := range f.Never {
			if slices.Contains(found, id) {
				t.Errorf("%q finds %s", f.Words, id)
			}
		}
		if f.Nothing {
			if len(found) > 0 {
				t.Errorf("%q should find nothing, finds %v", f.Words, found)
			}
			continue
		}
		first := found[:min(shown, len(found))]
		r, pr := share(f.Expect, first), share(first, append(f.Also, f.Expect...))
		recall, precision, measured = recall+r, precision+pr, measured+1
		t.Logf("%-28q recall %.2f  precision %.2f  of %2d  missing %v  wrong %v", f.Words, r, pr, len(found),
			without(f.Expect, first), without(first, append(f.Also, f.Expect...)))
	}
	recall, precision = recall/measured, precision/measured
	t.Logf("%.0f phrases: recall %.3f, precision %.3f of the first %d", measured, recall, precision, shown)
	if recall < leastRecall || precision < leastPrecision {
		t.Errorf("recall %.3f and precision %.3f; the floors are %.2f and %.2f", recall, precision, leastRecall, leastPrecision)
	}
}

// share tells which part of a list is among others; of an empty one, none is.
func share(list, others []string) float64 {
	if len(list) == 0 {
		return 0
	}
	return 1 - float64(len(without(list, others)))/float64(len(list))
}

func without(list, others []string) []string {
	var rest []string
	for _, id := range list {
		if !slices.Contains(others, id) {
			rest = append(rest, id)
		}
	}
	return rest
}
