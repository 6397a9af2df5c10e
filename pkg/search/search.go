// Package search finds indicators by everyday words: "hungry" finds those about
// diet, "CSE" those about sexual exploitation.
//
//	ix := search.New(p, vocabulary)
//	for _, hit := range ix.Find("bruise on baby") {
//		i := p.Indicator(hit.ID)
//	}
//
// Each word is looked for as it stands, in its other forms, by the words that
// the vocabulary holds to mean the same, among the tags, and last in the heading
// and dimension. A word of five letters or more that nobody knows is read as a
// known one that differs by one slip. docs/search.md says the same for people
// who add words.
//
// It promises that what has only some of the words is found only where nothing
// has all, and says what it lacks; that the same words always give the same
// order; and that neither a hit nor the order tells a level, so that nobody
// chooses by it. An Index may be shared.
package search

import (
	"cmp"
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/pack"
)

// Hit is one indicator that was found. The best come first.
type Hit struct {
	ID    string
	Text  string
	Why   []Match  // one for each typed word that it has
	Lacks []string // the typed words that it should have and has not
}

// Match tells how a typed word was found.
type Match struct {
	Typed string // the word, corrected where it was a slip
	Found string // the words that the indicator has for it
	How   How
	Slip  bool // what was typed was not quite the word
}

// How is a way of finding a word.
type How string

// The ways, best first.
const (
	Word    How = "word"    // the word itself
	Form    How = "form"    // another form of it
	Meaning How = "meaning" // a word that means the same
	Tag     How = "tag"     // what the indicator is about
	Heading How = "heading" // where it stands
)

// Index finds the indicators of one pack. It is never changed once made.
type Index struct {
	speech  *speech
	entries []entry
	known   map[string]int  // every word of the pack and of the vocabulary, and how often the pack has it
	stems   map[string]bool // their stems
}

// New makes an index of a pack's indicators.
func New(p *pack.Pack, v pack.Vocabulary) *Index {
	ix := &Index{speech: newSpeech(v), known: make(map[string]int, usual), stems: make(map[string]bool, usual)}
	for n := range p.Indicators {
		e := ix.speech.entry(&p.Indicators[n])
		ix.entries = append(ix.entries, e)
		for _, line := range e.lines() {
			ix.learn(line, 1)
		}
	}
	for _, phrase := range ix.speech.phrases {
		ix.learn(phrase.tokens, 0)
	}
	return ix
}

func (ix *Index) learn(tokens []token, times int) {
	for _, t := range tokens {
		ix.known[t.word] += times
		ix.stems[t.stem] = true
	}
}

// Find lists the indicators that have all of the words or, where none has, the
// most of them; best first. What lacks a word must have one of the field, which
// the vocabulary or a tag knows: an indicator with "council" is no find for
// "council tax". A strength that has more words hides no worry. What tells how
// something is known, such as "told me", is found by turns with what it is.
func (ix *Index) Find(words string) []Hit {
	var found []ranked
	for _, part := range ix.ask(words).part() {
		found = turns(found, ix.find(part))
	}
	slices.SortStableFunc(found, func(a, b ranked) int { return cmp.Compare(yes(a.strength), yes(b.strength)) })
	hits := make([]Hit, len(found))
	for n, r := range found {
		hits[n] = r.hit
	}
	return hits
}

// turns puts two lists into one, each hit once.
func turns(first, second []ranked) []ranked {
	var all []ranked
	for n := range max(len(first), len(second)) {
		for _, list := range [][]ranked{first, second} {
			if n < len(list) && !slices.ContainsFunc(all, func(r ranked) bool { return r.hit.ID == list[n].hit.ID }) {
				all = append(all, list[n])
			}
		}
	}
	return all
}

// instead gives each unit that no indicator has its other meanings.
func (ix *Index) instead(q query) {
	for n, u := range q {
		has := func(e entry) bool { m, _ := u.in(&e); return m.How != "" && !e.strength }
		if len(u.others) > 0 && !slices.ContainsFunc(ix.entries, has) {
			q[n].means = u.others
		}
	}
}

// find lists what one part of the words finds.
func (ix *Index) find(query query) []ranked {
	ix.instead(query)
	most := 0
	var found []ranked
	for n := range ix.entries {
		r := query.match(&ix.entries[n])
		if len(r.hit.Why) == 0 || len(r.hit.Lacks) > 0 && !r.sure {
			continue
		}
		if r.has > most && !r.strength {
			most = r.has
		}
		found = append(found, r)
	}
	found = slices.DeleteFunc(found, func(r ranked) bool { return r.has < most })
	slices.SortFunc(found, compare)
	deal(found)
	return found
}

// deal takes turns between hits that lack different words, so that the first few
// show something for each word. Most often all have all, and nothing changes.
func deal(found []ranked) {
	turns := map[string]int{}
	turn := make(map[string]int, len(found))
	for _, r := range found {
		lacks := strings.Join(r.hit.Lacks, "\n")
		turn[r.hit.ID] = turns[lacks]
		turns[lacks]++
	}
	slices.SortStableFunc(found, func(a, b ranked) int { return cmp.Compare(turn[a.hit.ID], turn[b.hit.ID]) })
}

// ranked is a hit with what it is ordered by.
type ranked struct {
	hit      Hit
	has      int  // how many of the words that are needed
	sure     bool // one of those is of the field
	cost     int
	strength bool
	breadth  int // how many words that mean the same
	words    int // in its text
}

// compare puts the closest first, and strengths last, because most who search
// have a worry. Among equals what says the same in more words comes first, and a
// short text before a long one. The order of the pack is that of the levels, so
// it must not decide.
func compare(a, b ranked) int {
	return cmp.Or(
		cmp.Compare(yes(a.strength), yes(b.strength)), cmp.Compare(a.cost, b.cost), cmp.Compare(b.breadth, a.breadth),
		cmp.Compare(a.words, b.words), strings.Compare(a.hit.Text, b.hit.Text), strings.Compare(a.hit.ID, b.hit.ID),
	)
}

func yes(b bool) int {
	if b {
		return 1
	}
	return 0
}
