package amend

import (
	"cmp"
	"reflect"
	"slices"
	"strings"
)

// paired tells for each thing of the new list which of the old list it is, or
// -1. Things with ids are known by them; others, and questions with another id,
// by the most of their text that stayed.
func paired(old, newer reflect.Value, byText bool) []int {
	p := pairing{old: old, new: newer, partner: slices.Repeat([]int{-1}, newer.Len()), taken: make([]bool, old.Len())}
	t := newer.Type().Elem()
	if identified(t) {
		p.match(idOf)
	} else {
		p.match(key)
	}
	if byText || !identified(t) {
		p.nearest()
	}
	return p.partner
}

type pairing struct {
	old, new reflect.Value
	partner  []int
	taken    []bool
}

func (p *pairing) take(old, newer int) { p.partner[newer], p.taken[old] = old, true }

// match pairs what has the same mark, in order.
func (p *pairing) match(mark func(reflect.Value) string) {
	places := map[string][]int{}
	for n := range p.old.Len() {
		m := mark(p.old.Index(n))
		places[m] = append(places[m], n)
	}
	for n := range p.new.Len() {
		m := mark(p.new.Index(n))
		if free := places[m]; len(free) > 0 {
			p.take(free[0], n)
			places[m] = free[1:]
		}
	}
}

// likeness of two things: how many of a hundred words they share, then how
// many fields.
type likeness struct{ old, new, words, fields int }

const (
	halfAlike  = 50
	mostPairs  = 1 << 16 // beyond that, texts are not compared with each other
	wordsOfAll = 100
)

// nearest pairs what is left by how much of the text stayed, the most first.
func (p *pairing) nearest() {
	from, to := p.left()
	if len(from)*len(to) > mostPairs {
		return
	}
	var all []likeness
	for _, n := range from {
		for _, m := range to {
			if like := alike(p.old.Index(n), p.new.Index(m)); like.words >= halfAlike {
				like.old, like.new = n, m
				all = append(all, like)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b likeness) int {
		return cmp.Or(b.words-a.words, b.fields-a.fields, a.old+a.new-b.old-b.new)
	})
	for _, like := range all {
		if !p.taken[like.old] && p.partner[like.new] < 0 {
			p.take(like.old, like.new)
		}
	}
}

func (p *pairing) left() (old, newer []int) {
	for n, taken := range p.taken {
		if !taken {
			old = append(old, n)
		}
	}
	for n, partner := range p.partner {
		if partner < 0 {
			newer = append(newer, n)
		}
	}
	return old, newer
}

func alike(a, b reflect.Value) likeness {
	like := likeness{words: shared(nameOf(a), nameOf(b))}
	for _, f := range fieldsOf(a.Type()) {
		if same(a.FieldByIndex(f.index), b.FieldByIndex(f.index)) {
			like.fields++
		}
	}
	return like
}

// shared tells how many of a hundred words two texts have in common.
func shared(a, b string) int {
	x, y := strings.Fields(strings.ToLower(a)), strings.Fields(strings.ToLower(b))
	if len(x)+len(y) == 0 {
		return wordsOfAll
	}
	times := map[string]int{}
	for _, word := range x {
		times[word]++
	}
	both := 0
	for _, word := range y {
		if times[word] > 0 {
			times[word]--
			both++
		}
	}
	return 2 * wordsOfAll * both / (len(x) + len(y))
}
