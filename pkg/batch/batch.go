// Package batch judges many cases: one JSON object a line in, one a line out,
// in the same order.
//
//	summary, err := batch.Run(ctx, out, batch.Options{Sources: sources, Open: open})
//
// A full result line is the result of `threshold assess` on one line; fields
// chosen by name are parts of it. A line that cannot be judged gives a Fault in
// its place. Only whole lines are written, and memory does not grow with the
// number of lines: chunks of lines wait for a free place before they are read.
//
// The files: read.go cuts the input, scan.go and decode.go read a line, explain.go
// says what is wrong with one, area.go holds a pack made ready, work.go judges,
// field.go, triangle.go and encode.go write, with follows.go, signs.go and memo.go
// for what many cases share, pipe.go keeps the order, single.go judges without one.
package batch

import (
	"cmp"
	"context"
	"io"
	"sync"

	"github.com/threshold-cli/threshold/pkg/result"
)

// Options say what to judge and what to write.
type Options struct {
	Sources  []Source
	Numbered bool     // each line has its number and a tab in front, as cat -n writes them
	Area     string   // of every line, and a line of another is refused; empty: each line gives its own
	Fallback string   // the area of lines that give none, where Area is empty
	Fields   []string // as Fields names them; none: full results
	Jobs     int      // how many chunks are judged at once; at least 1
	Strict   bool     // stop at the first bad line, with a StrictError
	Open     func(area string) (*Area, error)
	Progress func(Progress) // called after every chunk, never twice at once; may be nil
}

// Progress is how far a run is. Done is the last call.
type Progress struct {
	Cases, Errors int
	Done          bool
}

// Summary counts what was written.
type Summary struct {
	Cases  int // judged, bad ones not among them
	Errors int // bad lines
	Areas  []AreaCount
}

// AreaCount counts the cases of one area by level, in the document's order.
type AreaCount struct {
	Area   string
	Levels []LevelCount
}

// LevelCount counts the cases of one level.
type LevelCount struct {
	Level result.Level
	Cases int
}

// run is what the parts of one run share.
type run struct {
	fields   []field
	full     bool
	area     string
	fallback string
	numbered bool
	strict   bool
	areas    areas
}

// Run judges every line of the sources and writes the results. It returns what
// was written with any error: of a source, of out, a StrictError, a FieldError
// before anything is written, or the context's.
func Run(ctx context.Context, out io.Writer, o Options) (Summary, error) {
	r, err := newRun(o)
	if err != nil {
		return Summary{}, err
	}
	return r.flow(ctx, out, o)
}

func newRun(o Options) (*run, error) {
	fields, err := fieldsOf(o.Fields)
	if err != nil {
		return nil, err
	}
	r := &run{fields: fields, full: len(o.Fields) == 0, area: o.Area, fallback: o.Fallback,
		numbered: o.Numbered, strict: o.Strict,
		areas: areas{open: o.Open, ready: map[string]*Area{}, lost: map[string]error{}}}
	if id := cmp.Or(o.Area, o.Fallback); id != "" {
		if _, err := r.areas.get(id); err != nil {
			return nil, err
		}
	}
	return r, nil
}

// areas opens each area once, for all workers, and keeps why one cannot be had: it
// would be read again for every line.
type areas struct {
	open  func(string) (*Area, error)
	lock  sync.Mutex
	ready map[string]*Area
	lost  map[string]error
}

// mostLost bounds the areas that cannot be had and are remembered: a line may name any.
const mostLost = 1000

func (a *areas) get(id string) (*Area, error) {
	a.lock.Lock()
	defer a.lock.Unlock()
	if area := a.ready[id]; area != nil {
		return area, nil
	}
	if err := a.lost[id]; err != nil {
		return nil, err
	}
	area, err := a.open(id)
	switch {
	case err == nil:
		a.ready[id] = area
	case len(a.lost) < mostLost:
		a.lost[id] = err
	}
	return area, err
}
