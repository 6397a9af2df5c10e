package search_test

import (
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/data"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/search"
)

func areas(t *testing.T) []string {
	t.Helper()
	names, err := fs.Glob(data.Files(), "packs/*/pack.yaml")
	if err != nil || len(names) == 0 {
		t.Fatal("no packs: ", err)
	}
	for n, name := range names {
		names[n] = path.Base(path.Dir(name))
	}
	return names
}

// TestLines: each line says something, in small letters, and repeats nothing.
func TestLines(t *testing.T) {
	v := vocabulary(t)
	lines := map[string]int{}
	for _, line := range v.Lines {
		all := slices.Concat(line.Say, line.Find)
		if len(all) < 2 {
			t.Errorf("%v: a line needs two words", all)
		}
		for n, words := range all {
			if slices.Contains(all[:n], words) {
				t.Errorf("%q stands twice in one line", words)
			}
			checkWords(t, words)
		}
		for _, words := range line.Find {
			if !slices.ContainsFunc(strings.Fields(words), func(w string) bool { return !slices.Contains(v.Skip, w) }) {
				t.Errorf("%q has only words that say nothing: it would be found everywhere", words)
			}
		}
		for _, words := range line.Say {
			lines[words]++
		}
	}
	for words, times := range lines {
		if meant := slices.Contains(v.Twice, words); (times > 1) != meant {
			t.Errorf("%q is said in %d lines; twice has it: %v", words, times, meant)
		}
	}
}

// checkWords: an article inside a phrase would have to be typed.
func checkWords(t *testing.T, words string) {
	t.Helper()
	if !regexp.MustCompile(`^[a-z0-9&']+( [a-z0-9&']+)*$`).MatchString(words) {
		t.Errorf("%q: small letters and single spaces only", words)
	}
	if regexp.MustCompile(` (a|an|the) `).MatchString(words) {
		t.Errorf("%q: leave the article out", words)
	}
}

func TestLists(t *testing.T) {
	v := vocabulary(t)
	seen := map[string]bool{}
	for _, word := range slices.Concat(v.Skip, v.Weak) {
		if seen[word] {
			t.Errorf("%q stands twice among the words to skip and the weak", word)
		}
		if word != strings.ToLower(word) || strings.Contains(word, " ") {
			t.Errorf("%q: one word in small letters", word)
		}
		seen[word] = true
	}
}

// TestEveryWordIsPrinted: a word to find that no document prints finds nothing.
func TestEveryWordIsPrinted(t *testing.T) {
	v := vocabulary(t)
	plain := pack.Vocabulary{Skip: v.Skip, Weak: []string{"none"}, Apart: v.Apart}
	for _, line := range v.Lines {
		for _, words := range line.Find {
			plain.Lines = append(plain.Lines, pack.Synonyms{Find: []string{words}})
		}
	}
	printed := map[string]bool{}
	for _, area := range areas(t) {
		ix := search.New(load(t, area), plain)
		for _, line := range plain.Lines {
			for _, hit := range ix.Find(line.Find[0]) {
				printed[line.Find[0]] = printed[line.Find[0]] || len(hit.Lacks) == 0
			}
		}
	}
	for _, line := range plain.Lines {
		if !printed[line.Find[0]] {
			t.Errorf("no document prints %q", line.Find[0])
		}
	}
}
