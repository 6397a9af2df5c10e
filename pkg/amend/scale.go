package amend

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// scale is the levels of one pack by the ids under which the two are compared;
// each shows the id that its own pack gives it.
type scale map[string]pack.Level

func newScale(p *pack.Pack, shown map[string]string) scale {
	s := scale{}
	for _, l := range p.Levels {
		id := l.ID
		if own := shown[id]; own != "" {
			l.ID = own
		}
		s[id] = l
	}
	return s
}

// level names a level with its footing in law: "3 Targeted (early-help)".
func (s scale) level(id string) string {
	l, known := s[id]
	if !known {
		return id
	}
	words := make([]string, len(l.Statute))
	for n, statute := range l.Statute {
		words[n] = string(statute)
	}
	return fmt.Sprintf("%s %s (%s)", l.ID, l.Name, strings.Join(words, ", "))
}

// named lists levels by their ids, the lowest first.
func (s scale) named(ids []string) []result.Level {
	list := []result.Level{}
	for _, id := range ids {
		if l, known := s[id]; known {
			list = append(list, assess.Level(l))
		}
	}
	slices.SortStableFunc(list, func(a, b result.Level) int {
		return cmp.Or(a.Ordinal-b.Ordinal, strings.Compare(a.ID, b.ID))
	})
	return list
}

// Footing ranks a level by the strongest of its footings in law: 0 universal, 1
// early help, 2 section 17, 3 protection, accommodation and care.
func Footing(statute []string) int {
	rank := 0
	for _, word := range statute {
		switch pack.Statute(word) {
		case pack.EarlyHelp:
			rank = max(rank, 1)
		case pack.S17:
			rank = max(rank, 2)
		case pack.S47, pack.S20, pack.S31:
			rank = max(rank, 3)
		}
	}
	return rank
}

// direction tells which way something went from one set of levels to another.
// Levels that both packs have are compared by their order, which must be the
// same in both; others, and areas of need beside each other, by their footing.
func direction(old, newer scale, from, to []string) Kind {
	shared := func(id string) bool { return old[id].ID != "" && newer[id].ID != "" }
	byFooting := sign(old.bounds(from, footing), newer.bounds(to, footing))
	for _, id := range slices.Concat(from, to) {
		if !shared(id) {
			return kindOf(byFooting)
		}
	}
	before := sign(old.bounds(from, ordinal), old.bounds(to, ordinal))
	after := sign(newer.bounds(from, ordinal), newer.bounds(to, ordinal))
	switch {
	case before != after:
		return Moved
	case before == 0:
		return kindOf(byFooting)
	}
	return kindOf(before)
}

func ordinal(l pack.Level) int { return l.Ordinal }

func footing(l pack.Level) int { return 1 + Footing(assess.Level(l).Statute) }

type bounds struct{ low, high int }

// bounds gives the lowest and highest of some levels; no levels are 0.
func (s scale) bounds(ids []string, of func(pack.Level) int) bounds {
	var b bounds
	for n, id := range ids {
		at := of(s[id])
		if n == 0 || at < b.low {
			b.low = at
		}
		b.high = max(b.high, at)
	}
	return b
}

// sign is 1 where neither end fell and one rose, -1 the other way round, and 0
// where they did not move or moved apart.
func sign(a, b bounds) int {
	low, high := cmp.Compare(b.low, a.low), cmp.Compare(b.high, a.high)
	if low*high < 0 {
		return 0
	}
	return cmp.Compare(low+high, 0)
}

func kindOf(sign int) Kind {
	switch sign {
	case 1:
		return Up
	case -1:
		return Down
	}
	return Moved
}
