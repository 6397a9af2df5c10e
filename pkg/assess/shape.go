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

// triangle says what was answered where: a dimension in which nothing was seen
// is kept apart from one that nobody looked at.
func triangle(p *pack.Pack, framework pack.Framework, c answer.Case) []result.Side {
	named := slices.Concat(c.Present, c.Suspected, c.Strengths)
	all := []result.Side{}
	for _, side := range framework.Sides {
		out := result.Side{ID: side.ID, Name: side.Name, Dimensions: []result.Dimension{}}
		for _, d := range side.Dimensions {
			out.Dimensions = append(out.Dimensions, dimension(p, d, c.LookedAt, named))
		}
		all = append(all, out)
	}
	return all
}

func dimension(p *pack.Pack, d pack.Dimension, lookedAt, named []string) result.Dimension {
	out := result.Dimension{ID: d.ID, Name: d.Name, LookedAt: slices.Contains(lookedAt, d.ID),
		State: result.NotHeld, Indicators: []string{}}
	for n := range p.Indicators {
		i := &p.Indicators[n]
		if i.Dimension != d.ID {
			continue
		}
		out.State = result.NotLookedAt
		if slices.Contains(named, i.ID) {
			out.Indicators = append(out.Indicators, i.ID)
		}
	}
	switch {
	case len(out.Indicators) > 0:
		out.State = result.Recorded
	case out.LookedAt:
		out.State = result.NothingSeen
	}
	return out
}
