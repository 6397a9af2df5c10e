package search

import (
	"cmp"
	"math"
	"slices"
)

// Likeness is one indicator that has some of the words of a text.
type Likeness struct {
	ID    string
	Words []Match // those that it has, in its own text
	Share float64 // of the text's words, above 0 to 1; a word that few indicators have counts for more
	Cover float64 // of the indicator's own words, above 0 to 1
}

// Like lists the indicators whose texts have some of the words of a text, such
// as the words of another document's indicator; the most first. Words that mean
// the same count for less than the words themselves; tags and headings, and
// words that were read as slips, do not count. It tells what is worth reading
// side by side, not what says the same.
func (ix *Index) Like(text string) []Likeness {
	units := slices.DeleteFunc(ix.ask(text), func(u unit) bool { return u.weak || u.slip })
	found, total := make([]Likeness, len(ix.entries)), 0.0
	for n := range ix.entries {
		found[n].ID = ix.entries[n].id
	}
	for _, u := range units {
		total += ix.weigh(u, found)
	}
	if total == 0 {
		return nil
	}
	for n := range found {
		found[n].Share /= total
		found[n].Cover = min(1, found[n].Cover/float64(max(1, ix.telling(ix.entries[n].text))))
	}
	found = slices.DeleteFunc(found, func(l Likeness) bool { return l.Share == 0 })
	slices.SortStableFunc(found, func(a, b Likeness) int { return cmp.Compare(b.Share, a.Share) })
	return found
}

// meant is how much a word of the same meaning counts beside the word itself.
const meant = 0.7

// weigh adds one word to the indicators that have it, and gives what it counts.
func (ix *Index) weigh(u unit, found []Likeness) float64 {
	matches, have := make([]Match, len(ix.entries)), 0
	for n := range ix.entries {
		m, _ := u.in(&ix.entries[n])
		if m.How == Word || m.How == Form || m.How == Meaning {
			matches[n] = m
			have++
		}
	}
	weight := math.Log(1 + float64(len(ix.entries))/float64(1+have))
	for n, m := range matches {
		switch m.How {
		case Word, Form:
			found[n].Share += weight
		case Meaning:
			found[n].Share += meant * weight
		default:
			continue
		}
		found[n].Words = append(found[n].Words, m)
		found[n].Cover += float64(max(1, ix.telling(m.Found))) // a phrase may be made of weak words
	}
	return weight
}

// telling counts the words of a text that say something.
func (ix *Index) telling(text string) int {
	count := 0
	for _, word := range split(text) {
		if !ix.speech.passed(ix.speech.token(word)) {
			count++
		}
	}
	return count
}
