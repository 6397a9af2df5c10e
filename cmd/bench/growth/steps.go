package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"runtime"
	"syscall"
	"time"

	"github.com/threshold-cli/threshold/cmd/bench/cases"
	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/amend"
	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/batch"
	"github.com/threshold-cli/threshold/pkg/calendar"
	"github.com/threshold-cli/threshold/pkg/compiled"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/question"
	"github.com/threshold-cli/threshold/pkg/search"
)

// meter measures.
type meter struct {
	folder string // for what is built and made
	rounds int
}

// mostInFile is how many indicators package yamlnode still reads in one file.
const mostInFile = 3000

// job is something that is done again and again.
type job struct {
	name string
	do   func() error
}

// least is how long a round takes at least: shorter ones would measure the clock.
const least = 50 * time.Millisecond

// cost is the median processor time of doing a job once.
func (m meter) cost(do func() error) (time.Duration, error) {
	if err := do(); err != nil { // the first time warms the caches
		return 0, err
	}
	var all []time.Duration
	for range m.rounds {
		runtime.GC()
		start, times := used(), 0
		for used()-start < least {
			if err := do(); err != nil {
				return 0, err
			}
			times++
		}
		all = append(all, (used()-start)/time.Duration(times))
	}
	return median(all), nil
}

// used is the processor time of this process so far.
func used() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0 // it cannot fail for oneself
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// indicators measures every step against the indicators of the pack.
func (m meter) indicators() (chart, error) {
	c := chart{file: "growth-indicators.svg", title: "Cost against the indicators of a pack", axis: "indicators"}
	for _, size := range []int{100, 1000, 10000} {
		jobs, err := indicatorJobs(size)
		if err != nil {
			return c, err
		}
		for n, j := range jobs {
			cost, err := m.cost(j.do)
			if err != nil {
				return c, fmt.Errorf("%s with %d indicators: %w", j.name, size, err)
			}
			if n == len(c.steps) {
				c.steps = append(c.steps, step{name: j.name})
			}
			at := size
			if n == 0 {
				at = min(size, mostInFile)
			}
			c.steps[n].points = append(c.steps[n].points, point{size: at, cost: cost})
		}
	}
	return c, nil
}

func indicatorJobs(size int) ([]job, error) {
	files, err := madeFiles("made", min(size, mostInFile))
	if err != nil {
		return nil, err
	}
	p, err := madePack(size)
	if err != nil {
		return nil, err
	}
	area, err := ready(p)
	if err != nil {
		return nil, err
	}
	framework, vocabulary := compiled.Framework(), compiled.Vocabulary()
	judging, five, all := assess.Prepare(p, framework).Judging(), some(p, 5), some(p, len(p.Indicators))
	index, lines := search.New(p, vocabulary), cases.Lines(200, p)
	return []job{
		{"read the pack from YAML", func() error { _, err := readPack(files, "made"); return err }},
		{"make it ready for judging", func() error { assess.Prepare(p, framework); return nil }},
		{"judge 100 cases of 5", func() error { return hundred(func() { judging.Judge(five) }) }},
		{"reasons for a case of 5", func() error { judging.Assess(five); return nil }},
		{"judge a case of all indicators", func() error { judging.Judge(all); return nil }},
		{"reasons for a case of all", func() error { judging.Assess(all); return nil }},
		{"batch, 200 cases, four fields", func() error { return judgeLines(area, lines, fourFields()) }},
		{"batch, 200 cases, full results", func() error { return judgeLines(area, lines, nil) }},
		{"find indicators by words", func() error { index.Find("argues every week"); return nil }},
		{"make a search index", func() error { search.New(p, vocabulary); return nil }},
		{"begin an interview", func() error { question.New(p, framework, vocabulary).Next(); return nil }},
		{"compare two editions", func() error { amend.Compare(p, p); return nil }},
	}, nil
}

func hundred(do func()) error {
	for range 100 {
		do()
	}
	return nil
}

func ready(p *pack.Pack) (*batch.Area, error) {
	london, err := calendar.Load()
	if err != nil {
		return nil, err
	}
	holidays, err := compiled.Holidays()
	if err != nil {
		return nil, err
	}
	clock := advice.Clock{Now: time.Date(2026, 11, 24, 10, 0, 0, 0, time.UTC), London: london, Holidays: holidays}
	return batch.Prepare(p, compiled.Framework(), compiled.National(), clock, nil), nil
}

func fourFields() []string { return []string{"id", "level", "range", "support"} }

// some is a case in which so many indicators, from all over the pack, are present.
func some(p *pack.Pack, count int) (c answer.Case) {
	for n := range count {
		c.Present = append(c.Present, p.Indicators[n*len(p.Indicators)/count].ID)
	}
	return c
}

func judgeLines(area *batch.Area, lines []byte, fields []string) error {
	s, err := batch.Run(context.Background(), io.Discard, batch.Options{
		Sources: []batch.Source{{In: bytes.NewReader(lines)}}, Fields: fields, Jobs: 1,
		Open: func(string) (*batch.Area, error) { return area, nil },
	})
	if err == nil && s.Errors > 0 {
		err = fmt.Errorf("%d lines with errors", s.Errors)
	}
	return err
}
