package question

import (
	"slices"

	"github.com/threshold-cli/threshold/pkg/pack"
)

// Unlooked names the sides of the triangle about which nothing was said at all,
// and those of which only single lines were answered, with no or can't say: what
// is asked about every child is no look at a side. Both are named before the
// result.
func (s *Sheet) Unlooked() (silent, asked []string) {
	c := s.Case()
	spoken := s.sidesOf(slices.Concat(c.Present, c.Suspected, c.Strengths))
	for _, id := range c.LookedAt {
		spoken[s.framework.SideOf(id)] = true
	}
	answered := s.sidesOf(slices.Concat(c.NotSeen, c.NotKnown))
	for _, side := range s.framework.Sides {
		switch held := s.holds(side); {
		case !held || spoken[side.ID]:
		case answered[side.ID]:
			asked = append(asked, side.Name)
		default:
			silent = append(silent, side.Name)
		}
	}
	return silent, asked
}

func (s *Sheet) sidesOf(ids []string) map[string]bool {
	sides := map[string]bool{}
	for _, id := range ids {
		sides[s.pack.Indicator(id).Side] = true
	}
	return sides
}

func (s *Sheet) holds(side pack.Side) bool {
	return slices.ContainsFunc(s.pack.Indicators, func(i pack.Indicator) bool { return i.Side == side.ID })
}
