package batch_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"sync"
	"testing"
	"time"

	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/batch"
	"github.com/threshold-cli/threshold/pkg/calendar"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// world is what the tests judge with: one moment, and what all areas share.
type world struct {
	framework pack.Framework
	national  pack.NationalFacts
	clock     advice.Clock
	others    func() []*pack.Pack // of all areas
}

func newWorld(t testing.TB) world {
	t.Helper()
	files := os.DirFS("../../data")
	framework, err := pack.LoadFramework(files)
	must(t, err)
	national, err := pack.LoadNational(files)
	must(t, err)
	london, err := calendar.Load()
	must(t, err)
	holidays, err := pack.LoadCalendar(files)
	must(t, err)
	now := time.Date(2026, 11, 24, 10, 0, 0, 0, time.UTC)
	w := world{framework: framework, national: national, clock: advice.Clock{Now: now, London: london, Holidays: holidays}}
	w.others = sync.OnceValue(func() (packs []*pack.Pack) {
		for _, area := range areas() {
			packs = append(packs, w.pack(t, area))
		}
		return packs
	})
	return w
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func (w world) pack(t testing.TB, area string) *pack.Pack {
	t.Helper()
	p, err := pack.Load(os.DirFS("../../data"), "packs/"+area, area, w.framework, pack.All)
	must(t, err)
	return p
}

func (w world) opener(packs ...*pack.Pack) func(string) (*batch.Area, error) {
	return func(id string) (*batch.Area, error) {
		for _, p := range packs {
			if p.ID == id {
				return batch.Prepare(p, w.framework, w.national, w.clock, w.others), nil
			}
		}
		return nil, fmt.Errorf("there is no area %q", id)
	}
}

// lines makes cases of up to ten indicators, the same each time.
func lines(t testing.TB, p *pack.Pack, count int) []byte {
	t.Helper()
	random := rand.New(rand.NewPCG(1, 2))
	var out bytes.Buffer
	for n := range count {
		c := randomCase(random, p)
		line, err := json.Marshal(struct {
			ID string `json:"id"`
			answer.Case
		}{fmt.Sprintf("c%d", n), c})
		must(t, err)
		out.Write(append(line, '\n'))
	}
	return out.Bytes()
}

func randomCase(random *rand.Rand, p *pack.Pack) answer.Case {
	age, yes, no := random.IntN(18), true, false
	c := answer.Case{Area: p.ID, Child: answer.Child{Age: &age}, ImmediateDanger: &no}
	if random.IntN(50) == 0 {
		c.ImmediateDanger = &yes
	}
	for i, place := range random.Perm(len(p.Indicators))[:min(len(p.Indicators), 2+random.IntN(9))] {
		list := []*[]string{&c.Present, &c.Present, &c.Suspected, &c.Present, &c.NotKnown}[i%5]
		*list = append(*list, p.Indicators[place].ID)
	}
	c.OpenTo = []answer.OpenTo{"", "none", "none", "early-help", "social-care"}[random.IntN(5)]
	c.Consent = []answer.Consent{"", "given", "refused", "not-sought"}[random.IntN(4)]
	c.History = [][]string{nil, {}, {}, {pack.HistoryHelpTried}, {pack.HistoryRepeatConcern}}[random.IntN(5)]
	return c
}

// fewFields are those that an analyst counts by.
var fewFields = []string{"id", "level", "range", "support"}

func BenchmarkFewFields(b *testing.B) { benchmarkRun(b, fewFields, 20000, 1) }
func BenchmarkFull(b *testing.B)      { benchmarkRun(b, nil, 10000, 1) }
func BenchmarkFullOnTwo(b *testing.B) { benchmarkRun(b, nil, 10000, 2) }

// benchmarkRun judges the same cases in each round, on so many cores.
func benchmarkRun(b *testing.B, fields []string, count, jobs int) {
	w := newWorld(b)
	p := w.pack(b, "wigan")
	data, area := lines(b, p, count), batch.Prepare(p, w.framework, w.national, w.clock, nil)
	open := func(string) (*batch.Area, error) { return area, nil }
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		s, err := batch.Run(context.Background(), io.Discard, batch.Options{
			Sources: []batch.Source{{In: bytes.NewReader(data)}}, Fields: fields, Jobs: jobs, Open: open})
		if err != nil || s.Errors > 0 {
			b.Fatal(err, s.Errors)
		}
	}
	b.ReportMetric(float64(count)*float64(b.N)/b.Elapsed().Seconds(), "cases/s")
}
