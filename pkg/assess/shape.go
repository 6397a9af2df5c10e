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
// is present, suspected or a strength, asked those of what was answered with no or
// not known.
func (g *Guide) triangle(c answer.Case, said, asked []int) []result.Side {
	dimensions, ids := make([]result.Dimension, len(g.dimensions)), make([]string, 0, len(said)+len(asked))
	for n := range dimensions {
		start := len(ids)
		ids = g.saidIn(n, said, ids)
		dimensions[n] = g.dimension(n, c.LookedAt, ids[start:len(ids):len(ids)])
		start = len(ids)
		ids = g.saidIn(n, asked, ids)
		dimensions[n].Asked = ids[start:len(ids):len(ids)]
	}
	all := make([]result.Side, len(g.framework.Sides))
	for n, side := range g.framework.Sides {
		count := len(side.Dimensions)
		all[n] = result.Side{ID: side.ID, Name: side.Name, Dimensions: dimensions[:count:count]}
		dimensions = dimensions[count:]
	}
	return all
}

// saidIn appends the ids of what was said of one dimension.
func (g *Guide) saidIn(dimension int, said []int, ids []string) []string {
	for _, n := range said {
		if i := &g.indicators[n]; i.dimension == dimension {
			ids = append(ids, i.ID)
		}
	}
	return ids
}

func (g *Guide) dimension(n int, lookedAt, said []string) result.Dimension {
	d := &g.dimensions[n]
	out := result.Dimension{ID: d.ID, Name: d.Name, LookedAt: slices.Contains(lookedAt, d.ID), Indicators: said}
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
