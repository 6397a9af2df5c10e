package batch

import (
	"bytes"
	"context"
	"io"
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/assess"
)

// chunk is some whole lines on their way.
type chunk struct {
	file   string
	first  int // number of the first line
	in     []byte
	out    []byte
	lines  int // worked off
	bad    int
	counts counts
	err    error         // ends the run after this chunk
	done   chan struct{} // told when out is ready
}

// counts is how many cases of an area came to a level.
type counts []count

type count struct {
	area  string
	level int // its place in the pack
	cases int
}

func (c *counts) add(area string, level int) { c.addAll(count{area, level, 1}) }

func (c *counts) addAll(more ...count) {
	for _, m := range more {
		n := slices.IndexFunc(*c, func(o count) bool { return o.level == m.level && o.area == m.area })
		if n < 0 {
			*c = append(*c, m)
		} else {
			(*c)[n].cases += m.cases
		}
	}
}

// The sizes of what is read at once, in bytes. A full result is some hundred
// times as long as its case.
const (
	blockOfFew  = 64 << 10
	blockOfFull = 4 << 10
)

// pipe reads, judges and writes at once. There are few chunks, used again and
// again: when all are on their way, reading waits for writing.
func (r *run) pipe(ctx context.Context, out io.Writer, o Options) (Summary, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	jobs := max(1, o.Jobs)
	places := 2*jobs + 1
	free, work, order := make(chan *chunk, places), make(chan *chunk, places), make(chan *chunk, places)
	for range places {
		free <- &chunk{done: make(chan struct{}, 1)}
	}
	for range jobs {
		go r.work(work)
	}
	input := &reader{sources: o.Sources, size: blockOfFew}
	if r.heavy() {
		input.size = blockOfFull
	}
	failed := make(chan error, 1)
	go func() {
		defer close(order)
		defer close(work)
		failed <- deal(ctx, input, free, work, order)
	}()
	w := &writer{run: r, out: out, progress: o.Progress}
	err := w.all(ctx, order, free)
	w.tell(true)
	if err == nil {
		err = <-failed
	}
	return w.summary(), err
}

// heavy tells whether lines of results are long.
func (r *run) heavy() bool { return len(r.fields) > len(judgedFields()) }

func (r *run) work(work <-chan *chunk) {
	k := r.worker()
	for c := range work {
		k.chunk(c)
		c.done <- struct{}{}
	}
}

// deal hands chunks to the workers, and in the same order to the writer.
func deal(ctx context.Context, input *reader, free <-chan *chunk, work, order chan<- *chunk) error {
	for {
		select {
		case <-ctx.Done():
			return nil
		case c := <-free:
			*c = chunk{in: c.in[:0], out: c.out[:0], counts: c.counts[:0], done: c.done}
			more, err := input.next(c)
			if !more {
				return err
			}
			work <- c // there is room for every chunk
			order <- c
		}
	}
}

// writer writes chunks in order and counts what was written.
type writer struct {
	run      *run
	out      io.Writer
	progress func(Progress)
	cases    int
	errors   int
	counts   counts
}

func (w *writer) all(ctx context.Context, order <-chan *chunk, free chan<- *chunk) error {
	for {
		c, err := next(ctx, order)
		if c == nil {
			return err
		}
		if err := w.chunk(c); err != nil {
			return err
		}
		free <- c
		w.tell(false)
	}
}

func (w *writer) tell(done bool) {
	if w.progress != nil {
		w.progress(Progress{w.cases, w.errors, done})
	}
}

// next waits for the next chunk to be ready; nil at the end.
func next(ctx context.Context, order <-chan *chunk) (*chunk, error) {
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case c := <-order:
		if c == nil {
			return nil, nil
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-c.done:
			return c, nil
		}
	}
}

func (w *writer) chunk(c *chunk) error {
	n, err := w.out.Write(c.out)
	if err != nil {
		cutBack(w.out, c.out[:n])
		return err
	}
	for _, count := range c.counts {
		w.cases += count.cases
	}
	w.errors += c.bad
	w.counts.addAll(c.counts...)
	return c.err
}

// cutBack takes the beginning of a line off the end of a file that could not
// hold the whole of it. What is no file keeps it.
func cutBack(out io.Writer, written []byte) {
	file, ok := out.(interface {
		io.Seeker
		Truncate(size int64) error
	})
	begun := len(written) - 1 - bytes.LastIndexByte(written, '\n')
	if !ok || begun == 0 {
		return
	}
	if end, err := file.Seek(0, io.SeekCurrent); err == nil {
		_ = file.Truncate(end - int64(begun)) // the error of writing is the one to tell
	}
}

func (w *writer) summary() Summary {
	s := Summary{Cases: w.cases, Errors: w.errors}
	w.run.areas.lock.Lock()
	defer w.run.areas.lock.Unlock()
	for id, area := range w.run.areas.ready {
		a := AreaCount{Area: id}
		for n := range area.pack.Levels {
			a.Levels = append(a.Levels, LevelCount{Level: assess.Level(area.pack.Levels[n])})
		}
		for _, c := range w.counts {
			if c.area == id {
				a.Levels[c.level].Cases = c.cases
			}
		}
		s.Areas = append(s.Areas, a)
	}
	slices.SortFunc(s.Areas, func(a, b AreaCount) int { return strings.Compare(a.Area, b.Area) })
	return s
}
