package assess

import (
	"slices"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// levels repeats the area's levels, so that a result can be drawn without its
// pack.
func levels(p *pack.Pack) []result.Level {
	all := make([]result.Level, len(p.Levels))
	for n, level := range p.Levels {
		all[n] = Level(level)
	}
	return all
}

// dimension is a dimension of the triangle, and whether the pack has anything
// in it.
type dimension struct {
	pack.Dimension
	place int
	held  bool
}

// dimensions lists those of all sides in order.
func dimensions(p *pack.Pack, framework pack.Framework) []dimension {
	held := map[string]bool{}
	for n := range p.Indicators {
		held[p.Indicators[n].Dimension] = true
	}
	var all []dimension
	for n, d := range framework.Dimensions() {
		all = append(all, dimension{d, n, held[d.ID]})
	}
	return all
}

// triangle says what was answered where: a dimension in which nothing was seen
// is kept apart from one that nobody looked at. Said holds the places of what
// is present, suspected or a strength.
func (g *Guide) triangle(c answer.Case, said []int) []result.Side {
	all := []result.Side{}
	rest := g.dimensions
	for _, side := range g.framework.Sides {
		out := result.Side{ID: side.ID, Name: side.Name, Dimensions: make([]result.Dimension, len(side.Dimensions))}
		for n := range side.Dimensions {
			out.Dimensions[n] = g.dimension(rest[n], c.LookedAt, said)
		}
		rest = rest[len(side.Dimensions):]
		all = append(all, out)
	}
	return all
}

func (g *Guide) dimension(d dimension, lookedAt []string, said []int) result.Dimension {
	out := result.Dimension{ID: d.ID, Name: d.Name, LookedAt: slices.Contains(lookedAt, d.ID), Indicators: []string{}}
	for _, n := range said {
		if g.indicators[n].dimension == d.place {
			out.Indicators = append(out.Indicators, g.indicators[n].ID)
		}
	}
	switch {
	case len(out.Indicators) > 0:
		out.State = result.Recorded
	case out.LookedAt:
		out.State = result.NothingSeen
	case d.held:
		out.State = result.NotLookedAt
	default:
		out.State = result.NotHeld
	}
	return out
}
