package batch

import (
	"slices"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// triangle holds what most of a triangle is in every case: the names of its sides,
// and the dimensions of which nothing was said or answered.
type triangle struct {
	sides     []side
	untouched [][]byte // by place among the dimensions of all sides
	lookedAt  [][]byte
}

type side struct {
	start      []byte // the line up to its first dimension
	dimensions int
}

// triangleOf takes the dimensions from the results of two cases: one in which
// nobody looked at anything, and one in which all was looked at.
func triangleOf(p *pack.Pack, framework pack.Framework) triangle {
	var all answer.Case
	for _, d := range framework.Dimensions() {
		all.LookedAt = append(all.LookedAt, d.ID)
	}
	t := triangle{untouched: dimensionsOf(p, framework, answer.Case{}), lookedAt: dimensionsOf(p, framework, all)}
	for _, s := range framework.Sides {
		t.sides = append(t.sides, side{sideStart(s), len(s.Dimensions)})
	}
	return t
}

func dimensionsOf(p *pack.Pack, framework pack.Framework, c answer.Case) [][]byte {
	var all [][]byte
	for _, side := range assess.Assess(p, framework, c).Triangle {
		for _, d := range side.Dimensions {
			all = append(all, lineOf(d))
		}
	}
	return all
}

func sideStart(s pack.Side) []byte {
	line := appendText([]byte(`{"id":`), s.ID)
	line = appendText(append(line, `,"name":`...), s.Name)
	return append(line, `,"dimensions":[`...)
}

func addTriangle(w *work, line []byte) []byte {
	line = append(line, '[')
	place := 0
	for n := range w.triangle.sides {
		s := &w.triangle.sides[n]
		if n > 0 {
			line = append(line, ',')
		}
		line = w.addDimensions(append(line, s.start...), place, s.dimensions)
		place += s.dimensions
		line = append(line, "]}"...)
	}
	return append(line, ']')
}

func (w *work) addDimensions(line []byte, first, count int) []byte {
	for n := first; n < first+count; n++ {
		if n > first {
			line = append(line, ',')
		}
		switch {
		case w.why().Said(n), w.why().Asked(n):
			line = appendDimension(line, w.why().Dimension(n))
		case slices.Contains(w.decoder.c.LookedAt, w.dimensions[n]):
			line = append(line, w.triangle.lookedAt[n]...)
		default:
			line = append(line, w.triangle.untouched[n]...)
		}
	}
	return line
}
