package search_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/search"
)

// small is a pack of a few indicators, and words a vocabulary that fits it.
func small() *pack.Pack {
	return &pack.Pack{Indicators: []pack.Indicator{
		{ID: "diet", Text: "Concerns about diet", Dimension: "basic-care", Heading: "Health"},
		{ID: "good-diet", Text: "Diet is good", Dimension: "basic-care", Heading: "Health", Kind: pack.Strength},
		{ID: "hunger", Text: "Often hungry at school", Dimension: "health", Heading: "Level 2 definition"},
		{ID: "bruise", Text: "Unexplained bruising", Dimension: "safety", Heading: "Safety", Tags: []string{"injury"}},
		{ID: "mark", Text: "Burns and scalds", Dimension: "safety", Heading: "Safety", Tags: []string{"physical-abuse", "injury"}},
		{ID: "missing", Text: "Goes missing from home", Dimension: "extra-familial", Heading: "Social", Tags: []string{"missing"}},
		{ID: "missed", Text: "Misses health checks", Dimension: "health", Heading: "Health"},
		{ID: "ae", Text: "Was at A&E, café or self-service clinic", Dimension: "health", Heading: "Health"},
		{ID: "mother", Text: "Mother's drinking", Dimension: "functioning", Heading: "Family", Gate: []pack.Gate{"likely"}},
	}}
}

func words() pack.Vocabulary {
	return pack.Vocabulary{
		Skip: []string{"is", "the", "at", "his", "from"}, Weak: []string{"school", "mum"}, Apart: []string{"missing"},
		Lines: []pack.Synonyms{
			{Say: []string{"hungry", "no food"}, Find: []string{"diet"}},
			{Say: []string{"hit his face"}, Find: []string{"physical abuse", "bruising"}},
			{Say: []string{"drunk"}, Find: []string{"drinking"}},
			{Say: []string{"mum"}, Find: []string{"mother"}},
		},
	}
}

func found(ix *search.Index, words string) string {
	var ids []string
	for _, hit := range ix.Find(words) {
		ids = append(ids, hit.ID)
	}
	return strings.Join(ids, " ")
}

func TestFind(t *testing.T) {
	ix := search.New(small(), words())
	for _, test := range []struct{ why, words, want string }{
		{"the word before what means the same, a strength last", "hungry", "hunger diet good-diet"},
		{"a phrase as a whole", "no food", "diet good-diet"},
		{"a phrase with small words inside", "hit in the face", ""},
		{"another form, then a tag that means the same", "bruise", "bruise mark"},
		{"accents, capitals, an ampersand", "CAFE a&e", "ae"},
		{"hyphenated, typed as one", "selfservice", "ae"},
		{"a possessive", "mother’s", "mother"},
		{"no form of another word", "missing", "missing"},
		{"a form of it", "missed", "missed"},
		{"the text before the tag", "injury", "bruise mark"},
		{"a tag that means the same", "hit his face", "bruise mark"},
		{"the heading", "safety", "bruise mark"},
		{"a gate", "likely", "mother"},
		{"a heading that tells a level", "definition", ""},
		{"a slip", "burising", "bruise mark"},
		{"a slip, then what it means", "hungrey", "hunger diet good-diet"},
		{"short words are not guessed", "dict", ""},
		{"a weak word puts first", "hungry school", "hunger diet good-diet"},
		{"a weak word need not be there", "mum hungry", "hunger diet good-diet"},
		{"a weak word alone", "mum", "mother"},
		{"all words", "mum drunk", "mother"},
		{"what nobody knows is let go beside a word of the field", "hungry xylophone", "hunger diet good-diet"},
		{"but not beside any word", "clinic xylophone", ""},
		{"several worries, by turns", "hungry bruising", "bruise hunger diet mark good-diet"},
		{"nothing but small words", "is the", ""},
		{"nothing", "  ", ""},
	} {
		if got := found(ix, test.words); got != test.want {
			t.Errorf("%s: %q finds %q, want %q", test.why, test.words, got, test.want)
		}
	}
}

func TestWhy(t *testing.T) {
	ix := search.New(small(), words())
	for _, test := range []struct {
		words string
		want  search.Hit
	}{
		{"drunk mum", search.Hit{ID: "mother", Text: "Mother's drinking", Why: []search.Match{
			{Typed: "drunk", Found: "drinking", How: search.Meaning}, {Typed: "mum", Found: "mother", How: search.Meaning}}}},
		{"scalding hungrey", search.Hit{ID: "hunger", Text: "Often hungry at school", Lacks: []string{"scalding"},
			Why: []search.Match{{Typed: "hungry", Found: "hungry", How: search.Word, Slip: true}}}},
		{"physical", search.Hit{ID: "mark", Text: "Burns and scalds", Why: []search.Match{
			{Typed: "physical", Found: "physical", How: search.Tag}}}},
	} {
		hits := ix.Find(test.words)
		if len(hits) == 0 || !reflect.DeepEqual(hits[0], test.want) {
			t.Errorf("%q: got %+v, want first %+v", test.words, hits, test.want)
		}
	}
}

// TestOrderIsNotThePacks: packs are written level by level, so an order taken
// from them would tell the level.
func TestOrderIsNotThePacks(t *testing.T) {
	p := load(t, "wigan")
	v := vocabulary(t)
	turned := &pack.Pack{Indicators: slices.Clone(p.Indicators)}
	slices.Reverse(turned.Indicators)
	one, other := search.New(p, v), search.New(turned, v)
	for _, f := range phrases(t, p) {
		if a, b := found(one, f.Words), found(other, f.Words); a != b {
			t.Errorf("%q: %q and, with the pack turned round, %q", f.Words, a, b)
		}
	}
}

// TestCSE: the letters c, s and e stand in that order in most sentences. Only
// what is about exploitation may be found or, where a document has no word for it,
// harm outside the home.
func TestCSE(t *testing.T) {
	v := vocabulary(t)
	for _, area := range areas(t) {
		p := load(t, area)
		hits := search.New(p, v).Find("cse")
		if len(hits) > len(p.Indicators)/10 {
			t.Errorf("%s: cse finds %d of %d", area, len(hits), len(p.Indicators))
		}
		for _, hit := range hits {
			text := strings.ToLower(hit.Text)
			if !strings.Contains(text, "exploit") && !strings.Contains(text, "groom") && !strings.Contains(text, "outside the family home") {
				t.Errorf("%s: cse finds %q", area, hit.Text)
			}
		}
	}
}

func FuzzFind(f *testing.F) {
	ix := search.New(load(f, "wigan"), vocabulary(f))
	for _, words := range []string{"", "bruise on baby", "A&E", "mum's", "don’t", "self-harm", "naïve", "&&&'s", "\xff\x00", "16/17", "ẞ"} {
		f.Add(words)
	}
	f.Fuzz(func(t *testing.T, words string) {
		if first, again := found(ix, words), found(ix, words); first != again {
			t.Errorf("%q: %q, then %q", words, first, again)
		}
	})
}

func TestLongWords(t *testing.T) {
	ix := search.New(load(t, "wigan"), vocabulary(t))
	for _, words := range []string{strings.Repeat("bruise ", 1<<17), strings.Repeat("a", 1<<20), strings.Repeat("xbruise hungrey ", 1<<16)} {
		start := time.Now()
		ix.Find(words)
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%d letters took %s", len(words), took)
		}
	}
}

func BenchmarkNew(b *testing.B) {
	p, v := load(b, "wigan"), vocabulary(b)
	for b.Loop() {
		search.New(p, v)
	}
}

func BenchmarkFind(b *testing.B) {
	ix := search.New(load(b, "wigan"), vocabulary(b))
	for _, words := range []string{"hungry", "bruise on baby", "domestic voilence"} {
		b.Run(words, func(b *testing.B) {
			for b.Loop() {
				ix.Find(words)
			}
		})
	}
}
