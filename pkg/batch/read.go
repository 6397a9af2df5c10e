package batch

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// byteOrder is what some programs write before the first line.
const byteOrder = "\ufeff"

// Source is one stream of lines. Name is empty for the only one.
type Source struct {
	Name string
	In   io.Reader
}

// reader cuts sources into chunks of whole lines.
type reader struct {
	sources []Source
	size    int // of what is read at once, in bytes
	in      *bufio.Reader
	file    string
	line    int   // of the next chunk
	failed  error // met behind the last chunk
}

// next fills a chunk with whole lines, as soon as there are any. It returns
// false at the end of the last source or at an error.
func (r *reader) next(c *chunk) (bool, error) {
	for {
		if r.failed != nil {
			return false, r.failed
		}
		if r.in == nil && !r.open() {
			return false, nil
		}
		err := r.fill(c)
		if len(c.in) > 0 {
			c.file, c.first = r.file, r.line
			r.line += bytes.Count(c.in, []byte{'\n'})
			r.fail(err)
			return true, nil
		}
		if r.fail(err); r.failed == nil {
			r.in = nil
		}
	}
}

// fail keeps an error other than the end: the buffer tells it only once.
func (r *reader) fail(err error) {
	if err != nil && !errors.Is(err, io.EOF) {
		r.failed = err
	}
}

func (r *reader) open() bool {
	if len(r.sources) == 0 {
		return false
	}
	r.in = bufio.NewReaderSize(r.sources[0].In, r.size)
	r.file, r.line = r.sources[0].Name, 1
	r.sources = r.sources[1:]
	mark, err := r.in.Peek(3)
	r.fail(err)
	if string(mark) == byteOrder {
		_, _ = r.in.Discard(len(mark)) // they were just seen
	}
	return true
}

// fill takes what is there up to its last line break, and reads on where there
// is none. Of a line that is too long it keeps enough to see that.
func (r *reader) fill(c *chunk) error {
	for {
		if _, err := r.in.Peek(1); err != nil {
			return err
		}
		block, _ := r.in.Peek(r.in.Buffered()) // it is there, so it cannot fail
		cut := bytes.LastIndexByte(block, '\n') + 1
		if cut == 0 {
			cut = len(block)
		}
		done := block[cut-1] == '\n'
		if first := bytes.IndexByte(block, '\n'); len(c.in) > MaxLine+roomForNumber {
			block, cut, done = dropped(block, first)
			c.in = append(c.in, block...)
		} else {
			c.in = append(c.in, block[:cut]...)
		}
		_, _ = r.in.Discard(cut)
		if done {
			return nil
		}
	}
}

// dropped passes over the rest of a line that is too long: it gives what is left
// of it to keep, how much to pass over, and whether the line is over.
func dropped(block []byte, first int) (keep []byte, cut int, done bool) {
	if first < 0 {
		return nil, len(block), false
	}
	return block[first : first+1], first + 1, true
}
