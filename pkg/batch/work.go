package batch

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/result"
)

// MaxLine is the longest line that is read, in bytes.
const MaxLine = 1 << 20

// worker turns lines into result lines, in one goroutine.
type worker struct {
	run     *run
	decoder *decoder
	works   map[string]*work
}

// work is what one worker needs for one area, and the case at hand.
type work struct {
	*Area
	decoder *decoder
	checker checker
	judging *assess.Judging

	number int // of the line
	out    assess.Judgement
	level  int // place of the suggested level in the pack

	// What is made when it is first asked for.
	ofCase        assess.Why
	advice        result.Result
	ofSteps       []kept
	held          uint64 // the rules that hold
	tools, duties uint64 // see named
	made
}

// made tells what has been made for the case at hand.
type made struct{ hasWhy, hasAdvice, hasSteps, hasHeld, hasNamed bool }

func (r *run) worker() *worker {
	return &worker{run: r, decoder: newDecoder(), works: map[string]*work{}}
}

// area gives the work for an area; the error says why there is none.
func (k *worker) area(id string) (*work, error) {
	if w := k.works[id]; w != nil {
		return w, nil
	}
	a, err := k.run.areas.get(id)
	if err != nil {
		return nil, err
	}
	w := &work{Area: a, decoder: k.decoder, checker: newChecker(a), judging: a.guide.Judging()}
	k.decoder.expectWords(a.words)
	k.works[id] = w
	return w, nil
}

// chunk works off the lines of a chunk in order.
func (k *worker) chunk(c *chunk) {
	defer func() {
		if fault := recover(); fault != nil {
			c.err = fmt.Errorf("a fault of the program at line %d: %v", c.first+c.lines, fault)
		}
	}()
	for rest := c.in; len(rest) > 0 && c.err == nil; c.lines++ {
		line := rest
		if end := bytes.IndexByte(rest, '\n'); end >= 0 {
			line, rest = rest[:end], rest[end+1:]
		} else {
			rest = nil
		}
		k.line(c, line)
	}
}

// line judges one line and appends what is to be written.
func (k *worker) line(c *chunk, line []byte) {
	number := c.first + c.lines
	if len(bytes.TrimSpace(line)) == 0 {
		return
	}
	if k.run.numbered {
		own, rest, ok := ownNumber(line)
		if !ok {
			k.bad(c, number, line, "no number and tab stand in front of the line (cat -n writes them)")
			return
		}
		if len(bytes.TrimSpace(rest)) == 0 {
			return
		}
		number, line = own, rest
	}
	w, fault := k.judge(line)
	if fault != "" {
		k.bad(c, number, line, fault)
		return
	}
	w.number = number
	c.counts.add(w.pack.ID, w.level)
	c.out = append(c.out, '{')
	if k.run.full && k.decoder.id != nil {
		c.out = append(append(append(c.out, `"id":`...), k.decoder.id...), ',')
	}
	for n := range k.run.fields {
		f := &k.run.fields[n]
		if k.run.full && f.none != nil && f.none(w) {
			continue
		}
		if n > 0 {
			c.out = append(c.out, ',')
		}
		c.out = f.add(w, append(c.out, f.key...))
	}
	c.out = append(c.out, '}', '\n')
}

// judge reads, checks and judges one line, or says what is wrong with it.
func (k *worker) judge(line []byte) (*work, string) {
	if len(line) > MaxLine {
		return nil, fmt.Sprintf("the line is longer than %d MiB; a case is a few hundred bytes", MaxLine>>20)
	}
	if !k.decoder.decode(line) {
		return nil, k.explain(line)
	}
	c := &k.decoder.c
	w, err := k.area(k.areaOf(c.Area))
	if err != nil {
		return nil, words(err)
	}
	if !w.checker.fits(c) {
		if faults := w.faults(*c); len(faults) > 0 {
			return nil, strings.Join(faults, "; ")
		}
	}
	w.made = made{}
	w.out = w.judging.Judge(*c)
	w.level = w.judging.Suggested(w.out)
	return w, ""
}

// words are an error's own, with what it advises.
func words(err error) string {
	var advises interface{ Hint() string }
	if errors.As(err, &advises) {
		return withHint(err.Error(), advises.Hint())
	}
	return err.Error()
}

// areaOf gives the area that a case is judged by; empty where nobody names one.
func (k *worker) areaOf(named string) string { return cmp.Or(k.run.area, named, k.run.fallback) }

// why tells why the case at hand came to its level.
func (w *work) why() *assess.Why {
	if !w.hasWhy {
		w.ofCase, w.hasWhy = w.judging.Why(w.decoder.c, w.out), true
	}
	return &w.ofCase
}

// Fault is what stands in the place of a result for a line that cannot be
// judged.
type Fault struct {
	File  string          `json:"file,omitempty"` // where several were named
	Line  int             `json:"line"`
	ID    json.RawMessage `json:"id"`
	Error string          `json:"error"`
}

func (k *worker) bad(c *chunk, number int, line []byte, words string) {
	fault := Fault{File: c.file, Line: number, ID: idOf(line), Error: words}
	c.out = append(append(c.out, lineOf(fault)...), '\n')
	c.bad++
	if k.run.strict {
		c.err = StrictError{fault}
	}
}

// StrictError stops a strict run at its first bad line.
type StrictError struct{ Fault Fault }

func (e StrictError) Error() string {
	at := fmt.Sprintf("line %d", e.Fault.Line)
	if e.Fault.File != "" {
		at = fmt.Sprintf("%s:%d", e.Fault.File, e.Fault.Line)
	}
	return at + ": " + e.Fault.Error
}

// idOf finds what a bad line calls itself, where that can be read at all.
func idOf(line []byte) json.RawMessage {
	var parts map[string]json.RawMessage
	if len(line) > MaxLine || json.Unmarshal(line, &parts) != nil {
		return nil
	}
	s := scanner{data: parts["id"]}
	if _, ok := s.text(); !ok {
		return nil
	}
	return parts["id"]
}
