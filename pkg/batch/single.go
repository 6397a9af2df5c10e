package batch

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/internal/nearest"
	"github.com/threshold-cli/threshold/pkg/result"
)

// Judge judges one line at a time as Run does, where something else shares the
// lines out: an engine for many machines. It is for one goroutine; areas are
// opened once for each Judge.
type Judge struct {
	worker *worker
	chunk  chunk
}

// Place is where a line stands. File is empty where it need not be told.
type Place struct {
	File string
	Line int // from 1
}

// Judged is what one line came to.
type Judged struct {
	Text  []byte // to be written, without a line break, good until the next line; empty for a blank line
	Bad   bool   // Text is a Fault
	Area  string // of a case that was judged
	Level result.Level
}

// NewJudge makes a judge from Area, Fields and Open; the other options are for
// Run. It fails with a FieldError, or as Open does for Area.
func NewJudge(o Options) (*Judge, error) {
	r, err := newRun(o)
	if err != nil {
		return nil, err
	}
	r.strict, r.numbered = false, false
	return &Judge{worker: r.worker()}, nil
}

// Line judges a line, given without its line break. Only a fault of the program
// is an error.
func (j *Judge) Line(at Place, line []byte) (Judged, error) {
	c := &j.chunk
	*c = chunk{file: at.File, first: at.Line, in: line, out: c.out[:0], counts: c.counts[:0]}
	j.worker.chunk(c)
	judged := Judged{Text: bytes.TrimSuffix(c.out, []byte{'\n'}), Bad: c.bad > 0}
	if len(c.counts) > 0 {
		judged.Area = c.counts[0].area
		judged.Level = assess.Level(j.worker.works[judged.Area].pack.Levels[c.counts[0].level])
	}
	return judged, c.err
}

// EachLine cuts a stream into lines as Run does and gives each with its number,
// from 1. A line is good until the next; of one longer than MaxLine there is
// enough to see that. It ends with the first error, of in or of each.
func EachLine(in io.Reader, each func(number int, line []byte) error) error {
	r, c := &reader{sources: []Source{{In: in}}, size: blockOfFew}, &chunk{}
	for {
		c.in = c.in[:0]
		if more, err := r.next(c); !more {
			return err
		}
		for number, rest := c.first, c.in; len(rest) > 0; number++ {
			var line []byte
			line, rest, _ = bytes.Cut(rest, []byte{'\n'})
			if err := each(number, line); err != nil {
				return err
			}
		}
	}
}

// NoAreaError is for Open: there is no such area among Areas.
type NoAreaError struct {
	Area  string
	Areas []string
}

func (e NoAreaError) Error() string {
	if e.Area == "" {
		return "say which area: area in the line, --area AREA, or THRESHOLD_AREA"
	}
	return fmt.Sprintf("there is no area %q", e.Area)
}

// Hint is what to try.
func (e NoAreaError) Hint() string {
	if hint := nearest.Hint(e.Area, e.Areas); e.Area != "" && hint != "" {
		return hint
	}
	return "areas: " + strings.Join(e.Areas, ", ")
}
