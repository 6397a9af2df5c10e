package lint

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/threshold-cli/threshold/pkg/pack"
)

// likeness is the share of words that two texts must have in common. In the
// documents read so far, pairs of one sentence pattern about different things
// (no food, no bedding) lie above it too; they differ in a word on both sides,
// which is never a duplicate.
const likeness = 0.75

// compared is how many indicators are compared, each with each. The longest
// document read so far has a fifth of it.
const compared = 3000

// nearDuplicate: two indicators that say the same in nearly the same words. One
// of them is ticked, or both are and count twice.
func nearDuplicate(r *run) {
	list := r.Pack.Indicators
	if len(list) > compared {
		r.report(place{"indicators.yaml", []any{"indicators"}, "indicators"},
			"%d are too many to compare with each other", len(list))
		return
	}
	all := bags(list)
	for n, i := range list {
		alike := func(earlier bag) bool { return like(earlier, all[n]) }
		if first := slices.IndexFunc(all[:n], alike); first >= 0 {
			r.report(indicatorAt(n, i), "says nearly what %s says: %q and %q", list[first].ID, i.Text, list[first].Text)
		}
	}
}

// bag is the words of a text with how often each stands in it, and whether the
// indicator is a strength: good news never repeats a concern.
type bag struct {
	words map[string]int
	size  int
	good  bool
}

func bags(list []pack.Indicator) []bag {
	all := make([]bag, len(list))
	for n, i := range list {
		all[n] = bagOf(i.Text)
		all[n].good = i.Kind == pack.Strength
	}
	return all
}

func bagOf(text string) bag {
	b := bag{words: map[string]int{}}
	apart := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
	for _, word := range strings.FieldsFunc(strings.ToLower(text), apart) {
		if !slices.Contains(smallWords(), word) {
			b.words[strings.TrimSuffix(word, "s")]++
			b.size++
		}
	}
	return b
}

// like tells whether two texts say the same: one has all words of the other,
// few more, and none of those few changes the meaning.
func like(a, b bag) bool {
	if a.size > b.size {
		a, b = b, a
	}
	if a.good != b.good || a.size == 0 || float64(a.size) < likeness*float64(b.size) {
		return false
	}
	for word, count := range a.words {
		if b.words[word] < count {
			return false
		}
	}
	for word, count := range b.words {
		if count > a.words[word] && tells(word) {
			return false
		}
	}
	return true
}

// tells tells whether a word more or less makes another statement: a figure, a
// negation, who is meant, how bad or how often, how sure.
func tells(word string) bool {
	figure := strings.ContainsFunc(word, unicode.IsDigit)
	return figure || slices.Contains(numbers(), word) || slices.Contains(negations(), word) ||
		slices.Contains(persons(), word) || slices.Contains(severity(), word)
}

// Without the s that bagOf takes off their ends.
var (
	smallWords = words("a an the of to in on at by for with from as and or is are was were be been being " +
		"has have had do does it its their they this that which who whom whose there here own such into " +
		"about than then so also s")
	numbers   = words("one two three four five six seven eight nine ten several multiple single first second")
	negations = words("no not never none without lack nothing nobody neither nor cannot can't doesn't don't isn't")
	persons   = words("child children young baby babie infant toddler teenager unborn parent carer mother " +
		"father sibling adult partner family familie household peer friend professional")
	severity = words("some minor mild low slight moderate significant significantly seriou seriously severe severely " +
		"extreme high highly very acute grave critical actual chronic enduring persistent persistently " +
		"constant constantly continual continually continuou ongoing regular regularly frequent frequently " +
		"often occasional occasionally sometime rarely habitual prolonged repeated repeatedly recurring long " +
		"short early emerging starting increasing worsening risk potential potentially possible likely " +
		"suspected alleged known unknown vulnerable more less partly wholly all any only")
)

// words splits a list when it is first asked for.
func words(list string) func() []string {
	return sync.OnceValue(func() []string { return strings.Fields(list) })
}
