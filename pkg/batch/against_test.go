package batch_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"io"
	"slices"
	"testing"
	"time"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/batch"
	"github.com/threshold-cli/threshold/pkg/result"
)

// BenchmarkAgainstJSON takes turns with a program of the usual kind: a scanner,
// encoding/json in and out, and the same judging between. Both use one core.
func BenchmarkAgainstJSON(b *testing.B) {
	w := newWorld(b)
	p := w.pack(b, "wigan")
	data, area := lines(b, p, 5000), batch.Prepare(p, w.framework, w.national, w.clock, nil)
	judging := assess.Prepare(p, w.framework).Judging()
	var ours, theirs []time.Duration
	for b.Loop() {
		ours = append(ours, timed(func() {
			_, err := batch.Run(context.Background(), io.Discard, batch.Options{Sources: []batch.Source{{In: bytes.NewReader(data)}},
				Fields: fewFields, Jobs: 1, Open: func(string) (*batch.Area, error) { return area, nil }})
			must(b, err)
		}))
		theirs = append(theirs, timed(func() { usual(b, data, judging) }))
	}
	b.ReportMetric(float64(median(theirs))/float64(median(ours)), "x-encoding/json")
	b.ReportMetric(5000/median(ours).Seconds(), "cases/s")
}

func usual(b *testing.B, data []byte, judging *assess.Judging) {
	in, out := bufio.NewScanner(bytes.NewReader(data)), bufio.NewWriter(io.Discard)
	for in.Scan() {
		var line struct {
			ID string `json:"id"`
			answer.Case
		}
		must(b, json.Unmarshal(in.Bytes(), &line))
		r := judging.Outline(line.Case)
		text, err := json.Marshal(struct {
			ID      string       `json:"id"`
			Level   result.Level `json:"level"`
			Range   result.Range `json:"range"`
			Support string       `json:"support"`
		}{line.ID, r.Level, r.Range, r.Support})
		must(b, err)
		_, err = out.Write(append(text, '\n'))
		must(b, err)
	}
	must(b, out.Flush())
}

func timed(run func()) time.Duration {
	start := time.Now()
	run()
	return time.Since(start)
}

func median(all []time.Duration) time.Duration {
	slices.Sort(all)
	return all[len(all)/2]
}
