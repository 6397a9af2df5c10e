package main

import (
	"fmt"
	"strings"
	"sync"
	"time"

	"github.com/threshold-cli/threshold/data"
	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/batch"
	"github.com/threshold-cli/threshold/pkg/calendar"
	"github.com/threshold-cli/threshold/pkg/compiled"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/result"
)

// newJudge makes a judge of the built-in packs, at one moment.
func newJudge(area string, fields []string, at time.Time) (*batch.Judge, error) {
	london, err := calendar.Load()
	if err != nil {
		return nil, err
	}
	holidays, err := compiled.Holidays()
	if err != nil {
		return nil, err
	}
	clock := advice.Clock{Now: at, London: london, Holidays: holidays}
	others := sync.OnceValue(others)
	return batch.NewJudge(batch.Options{Area: area, Fields: fields, Open: func(id string) (*batch.Area, error) {
		p := compiled.Pack(id, pack.All&^pack.Cases)
		if p == nil {
			return nil, noArea(id)
		}
		return batch.Prepare(p, compiled.Framework(), compiled.National(), clock, others), nil
	}})
}

// others are the built-in packs with whom to ring in their areas.
func others() []*pack.Pack {
	ids, _ := areas()
	var packs []*pack.Pack
	for _, id := range ids {
		if p := compiled.Pack(id, pack.Contacts); p != nil {
			packs = append(packs, p)
		}
	}
	return packs
}

func noArea(id string) error {
	ids, err := areas()
	if err != nil {
		return err
	}
	return batch.NoAreaError{Area: id, Areas: ids}
}

func areas() ([]string, error) {
	folders, err := data.Files().ReadDir("packs")
	var ids []string
	for _, folder := range folders {
		ids = append(ids, folder.Name())
	}
	return ids, err
}

// judgeFn judges lines. Its fields go to every machine as JSON.
type judgeFn struct {
	Area   string
	Fields []string
	At     string // RFC 3339

	judge *batch.Judge
	keys  map[string]string // of counts, by area and level
}

// Setup makes the area ready once for all lines that come to a machine.
func (f *judgeFn) Setup() error {
	at, err := time.Parse(time.RFC3339Nano, f.At)
	if err != nil {
		return err
	}
	f.keys = map[string]string{}
	f.judge, err = newJudge(f.Area, f.Fields, at)
	return err
}

// ProcessElement gives what is to be written for a line, and what to count.
func (f *judgeFn) ProcessElement(l line, write func(string), count func(string, int)) error {
	judged, err := f.judge.Line(batch.Place{File: l.File, Line: l.Number}, l.Text)
	if err != nil {
		return fmt.Errorf("%s: %w", l.File, err)
	}
	if len(judged.Text) == 0 {
		return nil
	}
	write(string(judged.Text))
	key := ""
	if !judged.Bad {
		key, err = f.key(judged)
	}
	count(key, 1)
	return err
}

// key names an area's level: the line that counts it, but for the count.
func (f *judgeFn) key(j batch.Judged) (string, error) {
	short := j.Area + " " + j.Level.ID
	if key := f.keys[short]; key != "" {
		return key, nil
	}
	key, err := render.Line(struct {
		Area  string       `json:"area"`
		Level result.Level `json:"level"`
	}{j.Area, j.Level})
	f.keys[short] = strings.TrimSpace(string(key))
	return f.keys[short], err
}

// noErrors counts no line with errors, so that there is a count of them.
func noErrors([]byte) (string, int) { return "", 0 }

func countLine(key string, cases int) string {
	if key == "" {
		return fmt.Sprintf(`{"errors":%d}`, cases)
	}
	return fmt.Sprintf(`%s,"cases":%d}`, strings.TrimSuffix(key, "}"), cases)
}
