package batch

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"io"
	"slices"
	"strings"
	"sync"

	"github.com/threshold-cli/threshold/pkg/assess"
)

// chunk is some whole lines on their way.
type chunk struct {
	number int // in the order of the input
	file   string
	first  int // number of the first line
	in     []byte
	out    []byte
	lines  int // worked off
	bad    int
	counts counts
	err    error // ends the run after this chunk
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

// pipe reads, judges and writes. Each worker reads a chunk, judges it and hands it
// in; whoever hands in the one whose turn it is writes it and those that waited for
// it, so that nobody is woken for each chunk. There are few chunks, used again and
// again: when all are on their way, reading waits for writing.
type pipe struct {
	*run
	free chan *chunk

	reading sync.Mutex // for the next three
	input   reader
	read    int   // chunks so far
	last    error // what ended the input, where it was not its end

	writing sync.Mutex // for all below
	out     io.Writer
	waiting []*chunk // by number, round and round
	written int      // chunks so far
	err     error    // nothing is written after it
	tell    func(Progress)
	cases   int
	errors  int
	counts  counts
	cancel  context.CancelFunc
}

func (r *run) pipe(out io.Writer, o Options, cancel context.CancelFunc) *pipe {
	places := 2*max(1, o.Jobs) + 1
	p := &pipe{run: r, free: make(chan *chunk, places), input: reader{sources: o.Sources, size: blockOfFew},
		out: out, waiting: make([]*chunk, places), tell: o.Progress, cancel: cancel}
	if r.heavy() {
		p.input.size = blockOfFull
	}
	for range places {
		p.free <- &chunk{}
	}
	return p
}

// flow runs a pipe until all is written or nothing more may be. A worker that
// still waits for input or for its turn then is left behind, and writes nothing.
func (r *run) flow(ctx context.Context, out io.Writer, o Options) (Summary, error) {
	within, cancel := context.WithCancel(ctx)
	defer cancel()
	p := r.pipe(out, o, cancel)
	done := make(chan struct{})
	go func() {
		var workers sync.WaitGroup
		for range max(1, o.Jobs) {
			workers.Go(func() { p.work(within) })
		}
		workers.Wait()
		close(done)
	}()
	select {
	case <-within.Done():
		return p.end(ctx.Err())
	case <-done:
		return p.end(cmp.Or(p.last, ctx.Err()))
	}
}

// end closes a pipe and says what came through it. The first thing that went wrong
// with it counts before err.
func (p *pipe) end(err error) (Summary, error) {
	p.writing.Lock()
	defer p.writing.Unlock()
	if p.err != nil {
		err = p.err
	}
	p.err = errors.Join(err, errClosed)
	if p.tell != nil {
		p.tell(Progress{p.cases, p.errors, true})
	}
	return p.summary(), err
}

var errClosed = errors.New("nothing more is written")

// heavy tells whether lines of results are long.
func (r *run) heavy() bool { return len(r.fields) > len(judgedFields()) }

func (p *pipe) work(ctx context.Context) {
	k := p.worker()
	for {
		select {
		case <-ctx.Done():
			return
		case c := <-p.free:
			if !p.next(c) {
				return
			}
			k.chunk(c)
			p.handIn(c)
		}
	}
}

// next fills a chunk; false at the end of the input.
func (p *pipe) next(c *chunk) bool {
	p.reading.Lock()
	defer p.reading.Unlock()
	*c = chunk{number: p.read, in: c.in[:0], out: c.out[:0], counts: c.counts[:0]}
	more, err := p.input.next(c)
	if !more {
		p.free <- c // for the others to see the end as well
		p.last = err
		return false
	}
	p.read++
	return true
}

// handIn takes a chunk that is worked off, and writes all whose turn has come.
func (p *pipe) handIn(c *chunk) {
	p.writing.Lock()
	defer p.writing.Unlock()
	places := len(p.waiting)
	p.waiting[c.number%places] = c
	for c := p.waiting[p.written%places]; c != nil; c = p.waiting[p.written%places] {
		p.waiting[p.written%places] = nil
		p.written++
		p.write(c)
		p.free <- c
	}
}

func (p *pipe) write(c *chunk) {
	if p.err != nil {
		return
	}
	if p.err = p.put(c); p.err != nil {
		p.cancel()
	} else if p.tell != nil {
		p.tell(Progress{p.cases, p.errors, false})
	}
}

func (p *pipe) put(c *chunk) error {
	n, err := p.out.Write(c.out)
	if err != nil {
		cutBack(p.out, c.out[:n])
		return err
	}
	for _, count := range c.counts {
		p.cases += count.cases
	}
	p.errors += c.bad
	p.counts.addAll(c.counts...)
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

func (p *pipe) summary() Summary {
	s := Summary{Cases: p.cases, Errors: p.errors}
	p.areas.lock.Lock()
	defer p.areas.lock.Unlock()
	for id, area := range p.areas.ready {
		a := AreaCount{Area: id}
		for n := range area.pack.Levels {
			a.Levels = append(a.Levels, LevelCount{Level: assess.Level(area.pack.Levels[n])})
		}
		for _, c := range p.counts {
			if c.area == id {
				a.Levels[c.level].Cases = c.cases
			}
		}
		s.Areas = append(s.Areas, a)
	}
	slices.SortFunc(s.Areas, func(a, b AreaCount) int { return strings.Compare(a.Area, b.Area) })
	return s
}
