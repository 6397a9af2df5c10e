// Package compare lays what several documents say of one concern, or of one
// case, side by side.
//
//	c := compare.New(packs, vocabulary)
//	for _, area := range c.Concern("missing from home") { … }
//	near := c.Case(p, answers)
//	judged := c.Judge(p, answers, near)
//
// The documents were written apart. A level's number means something else in
// each, so every level comes with its footing in law; and no two indicators are
// ever said to be the same because they seem alike: each comes with how it was
// found. What an area does not say is told apart from what its pack does not
// hold. It is pure, and may be shared once made.
package compare

import (
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
	"github.com/threshold-cli/threshold/pkg/search"
)

// Comparison is some packs with an index of each.
type Comparison struct {
	packs   []*pack.Pack
	indexes []*search.Index
}

// New makes the packs, read with their indicators, ready to be compared.
func New(packs []*pack.Pack, v pack.Vocabulary) *Comparison {
	c := &Comparison{packs: packs}
	for _, p := range packs {
		c.indexes = append(c.indexes, search.New(p, v))
	}
	return c
}

// Says tells how far a document says something, as far as its pack shows.
type Says string

// What can be told, the surest first.
const (
	InWords Says = "words"    // an indicator has all of the words in some form, or carries the tag that they name
	Related Says = "related"  // one has words of the same or a related meaning, or a heading with them
	Partly  Says = "partly"   // some of the words only
	Nothing Says = "nothing"  // the pack holds all indicators of its document, and none has any
	NotHeld Says = "not-held" // none found, and the pack holds a part of the document's indicators only
)

// Area is one area's answer to a concern.
type Area struct {
	Area    string            `json:"area"`
	Name    string            `json:"name"`
	Says    Says              `json:"says"`
	Missing []result.Coverage `json:"not_all_held"` // the parts of its indicators that the pack does not hold whole
	Found   []Found           `json:"found"`        // the surest first
}

// Found is one indicator and how it was found.
type Found struct {
	Indicator
	Says  Says     `json:"says"`
	Why   []Match  `json:"why"`   // one for each word that it has
	Lacks []string `json:"lacks"` // the words that it has not
}

// Indicator is an indicator with its levels by their footing in law. Statute is
// its own footing where that is narrower than its levels'.
type Indicator struct {
	ID      string         `json:"id"`
	Text    string         `json:"text"`
	Kind    string         `json:"kind"`
	Levels  []result.Level `json:"levels"`
	Statute []string       `json:"statute"`
	Ref     []string       `json:"ref"`
}

// Footing gives the footing in law of an indicator at one of its levels: its
// own, or else the level's.
func (i Indicator) Footing(l result.Level) []string {
	if len(i.Statute) > 0 {
		return i.Statute
	}
	return l.Statute
}

// Match tells how a word was found.
type Match struct {
	Typed string `json:"typed"` // the word, corrected where it was a slip
	Found string `json:"found"` // what stands there for it
	How   string `json:"how"`   // word, form, meaning, tag or heading
	Slip  bool   `json:"slip"`
	// Tagged tells that the indicator carries the tag that the word names: whoever
	// wrote the pack holds it to be about that.
	Tagged bool `json:"tagged"`
}

// Concern looks for one concern in every pack.
func (c *Comparison) Concern(words string) []Area {
	list := make([]Area, len(c.packs))
	for n, p := range c.packs {
		list[n] = c.concern(n, p, words)
	}
	return list
}

func (c *Comparison) concern(n int, p *pack.Pack, words string) Area {
	a := Area{Area: p.ID, Name: p.Name, Missing: notWhole(p), Found: []Found{}, Says: Nothing}
	for _, hit := range c.indexes[n].Find(words) {
		a.Found = append(a.Found, found(p, hit))
	}
	slices.SortStableFunc(a.Found, func(x, y Found) int { return rank(x.Says) - rank(y.Says) })
	switch {
	case len(a.Found) > 0:
		a.Says = a.Found[0].Says
	case len(a.Missing) > 0:
		a.Says = NotHeld
	}
	return a
}

func rank(s Says) int { return slices.Index([]Says{InWords, Related, Partly}, s) }

func found(p *pack.Pack, hit search.Hit) Found {
	i := p.Indicator(hit.ID)
	f := Found{Indicator: indicator(p, i), Says: InWords, Why: []Match{}, Lacks: orEmpty(hit.Lacks)}
	for _, m := range hit.Why {
		f.Why = append(f.Why, match(i, m))
		if m.How != search.Word && m.How != search.Form && !tagged(i, m.Typed) {
			f.Says = Related
		}
	}
	if len(f.Lacks) > 0 {
		f.Says = Partly
	}
	return f
}

func match(i *pack.Indicator, m search.Match) Match {
	return Match{m.Typed, m.Found, string(m.How), m.Slip, tagged(i, m.Typed)}
}

func tagged(i *pack.Indicator, words string) bool {
	return slices.ContainsFunc(i.Tags, func(tag string) bool { return strings.ReplaceAll(tag, "-", " ") == words })
}

func indicator(p *pack.Pack, i *pack.Indicator) Indicator {
	out := Indicator{ID: i.ID, Text: i.Text, Kind: string(i.Kind), Levels: []result.Level{},
		Statute: []string{}, Ref: i.Ref}
	for _, statute := range i.Statute {
		out.Statute = append(out.Statute, string(statute))
	}
	for _, id := range i.Levels {
		out.Levels = append(out.Levels, assess.Level(*p.Level(id)))
	}
	return out
}

// notWhole lists what the pack does not hold of its document's indicators.
func notWhole(p *pack.Pack) []result.Coverage {
	list := []result.Coverage{}
	for _, c := range p.IndicatorGaps() {
		list = append(list, result.Coverage{Part: c.Part, Held: string(c.Held), Text: c.Text})
	}
	return list
}

func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
