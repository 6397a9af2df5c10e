package compare

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/search"
)

// Answer is one indicator of a case, with the nearest that each other area has.
type Answer struct {
	Indicator
	Suspected bool      `json:"suspected"`
	Areas     []Nearest `json:"areas"`
}

// Nearest is what one area has near an indicator of another.
type Nearest struct {
	Area     string `json:"area"`
	Says     Says   `json:"says"` // words, related, nothing or not-held
	Nearest  []Near `json:"nearest"`
	sameOnes []*pack.Indicator
}

// Near is an indicator near another area's, and how sure that is.
type Near struct {
	Indicator
	Sure          Sure     `json:"sure"`
	Gates         []string `json:"gates"` // the gates that both answer
	Tags          []string `json:"tags"`  // the tags that both have
	SameDimension bool     `json:"same_dimension"`
	Words         []Match  `json:"words"` // the words that both have
}

// Sure tells how sure it is that two indicators say the same.
type Sure string

// The surest first. Only the first two are more than a likeness.
const (
	ByGate  Sure = "gate"  // both answer the same gate, and no other there does, or is about the same
	ByWords Sure = "words" // word for word the same
	// words and a tag or the dimension are shared, and one word at least is the same, or all tags are
	Close Sure = "close"
	Loose Sure = "loose" // some of the words are shared, and a tag or the dimension
)

// An indicator is near another from half of its words on, or from a part of them
// that is half of the other's, which may be a short one.
const (
	half    = 0.5
	quarter = 0.25
	tenth   = 0.1
)

// most is how many near indicators are given for one.
const most = 3

// Case finds, for each indicator of a case of one area, the nearest in the
// others. It is a reading aid and judges nothing.
func (c *Comparison) Case(own *pack.Pack, a answer.Case) []Answer {
	list := []Answer{}
	add := func(ids []string, suspected bool) {
		for _, id := range ids {
			if i := own.Indicator(id); i != nil {
				list = append(list, c.answer(own, i, suspected))
			}
		}
	}
	add(a.Present, false)
	add(a.Suspected, true)
	return list
}

func (c *Comparison) answer(own *pack.Pack, i *pack.Indicator, suspected bool) Answer {
	out := Answer{Indicator: indicator(own, i), Suspected: suspected, Areas: []Nearest{}}
	for n, p := range c.packs {
		if p.ID != own.ID {
			out.Areas = append(out.Areas, c.nearest(n, p, i))
		}
	}
	return out
}

// candidate is an indicator of another area with what speaks for it.
type candidate struct {
	*pack.Indicator
	near  Near
	share float64 // of the words of both
}

func (c *Comparison) nearest(n int, p *pack.Pack, i *pack.Indicator) Nearest {
	out := Nearest{Area: p.ID, Says: Nothing, Nearest: []Near{}}
	all := c.candidates(n, p, i)
	for _, one := range all[:min(most, len(all))] {
		out.Nearest = append(out.Nearest, one.near)
	}
	for _, one := range all {
		if sure := one.near.Sure; sure == ByGate || sure == ByWords {
			out.sameOnes = append(out.sameOnes, one.Indicator)
		}
	}
	switch {
	case len(out.sameOnes) > 0:
		out.Says = InWords
	case len(all) > 0:
		out.Says = Related
	case len(notWhole(p)) > 0:
		out.Says = NotHeld
	}
	return out
}

// candidates lists what has anything to do with an indicator, the surest first.
func (c *Comparison) candidates(n int, p *pack.Pack, i *pack.Indicator) []candidate {
	alike := map[string]search.Likeness{}
	for _, like := range c.indexes[n].Like(i.Text) {
		alike[like.ID] = like
	}
	gates := gated(p, i)
	var all []candidate
	for m := range p.Indicators {
		other := &p.Indicators[m]
		if (other.Kind == pack.Strength) != (i.Kind == pack.Strength) {
			continue // a strength is no worry
		}
		if one := weigh(p, i, other, alike[other.ID], gates); one.near.Sure != "" {
			all = append(all, one)
		}
	}
	slices.SortStableFunc(all, func(a, b candidate) int {
		return cmp.Or(sureRank(a)-sureRank(b), cmp.Compare(b.share, a.share), len(b.near.Tags)-len(a.near.Tags))
	})
	return all
}

func sureRank(c candidate) int {
	return slices.Index([]Sure{ByGate, ByWords, Close, Loose}, c.near.Sure)
}

func weigh(p *pack.Pack, i, other *pack.Indicator, like search.Likeness, gates []*pack.Indicator) candidate {
	near := Near{Indicator: indicator(p, other), Gates: both(i.Gate, other.Gate), Tags: both(i.Tags, other.Tags),
		SameDimension: i.Dimension == other.Dimension, Words: []Match{}}
	for _, m := range like.Words {
		near.Words = append(near.Words, match(other, m))
	}
	about := len(near.Tags) > 0 || near.SameDimension
	firm := slices.ContainsFunc(like.Words, func(m search.Match) bool { return m.How != search.Meaning }) ||
		len(near.Tags) > 0 && len(near.Tags) == len(i.Tags)
	switch {
	case slices.Contains(gates, other):
		near.Sure = ByGate
	case bare(i.Text) == bare(other.Text):
		near.Sure = ByWords
	case about && firm && (like.Share >= half || like.Share >= quarter && like.Cover >= half):
		near.Sure = Close
	case about && (like.Share >= quarter || like.Share >= tenth && like.Cover >= half):
		near.Sure = Loose
	}
	return candidate{other, near, like.Share + like.Cover}
}

// gated lists the indicators that answer a gate which i answers. Where several
// do, as each kind of abuse does, only those about the same, by their tags.
func gated(p *pack.Pack, i *pack.Indicator) []*pack.Indicator {
	var all, same []*pack.Indicator
	for n := range p.Indicators {
		other := &p.Indicators[n]
		if len(both(i.Gate, other.Gate)) == 0 {
			continue
		}
		all = append(all, other)
		if len(i.Tags) > 0 && len(both(i.Tags, other.Tags)) == len(i.Tags) && len(i.Tags) == len(other.Tags) {
			same = append(same, other)
		}
	}
	if len(all) > 1 {
		return same
	}
	return all
}

func both[T ~string](a, b []T) []string {
	list := []string{}
	for _, word := range a {
		if slices.Contains(b, word) {
			list = append(list, string(word))
		}
	}
	return list
}

// bare is a text by its words alone.
func bare(text string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(text),
		func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ")
}
