package batch_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/batch"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/result"
)

func areas() []string { return []string{"stoke", "warrington", "wigan", "wokingham", "wolverhampton"} }

// judge runs lines through and gives the lines that come out.
func judge(t testing.TB, in string, o batch.Options) ([]string, batch.Summary, error) {
	t.Helper()
	var out bytes.Buffer
	o.Sources = []batch.Source{{In: strings.NewReader(in)}}
	s, err := batch.Run(context.Background(), &out, o)
	lines := strings.SplitAfter(out.String(), "\n")
	return lines[:len(lines)-1], s, err
}

// TestFullResultsAreThoseOfAssess: to the byte, for the worked cases of every
// pack and for cases made by chance, in one run each.
func TestFullResultsAreThoseOfAssess(t *testing.T) {
	w := newWorld(t)
	for _, area := range areas() {
		p := w.pack(t, area)
		cases := manyCases(p)
		got, _, err := judge(t, written(t, cases), batch.Options{Area: area, Jobs: 2, Open: w.opener(p)})
		must(t, err)
		if len(got) != len(cases) {
			t.Fatalf("%s: %d lines for %d cases", area, len(got), len(cases))
		}
		for n, c := range cases {
			want, err := render.Line(w.result(p, c))
			must(t, err)
			if got[n] != string(want) {
				t.Fatalf("%s: %+v: %s", area, c, difference(t, got[n], string(want)))
			}
		}
	}
}

// result is what assess gives for a case, whom to ring where the child lives
// included.
func (w world) result(p *pack.Pack, c answer.Case) result.Result {
	r := advice.Advise(p, w.national, c, assess.Assess(p, w.framework, c), w.clock)
	return advice.AtHome(p, advice.Named(w.others(), c.Child.LivesIn), c, r, w.clock)
}

// difference names the fields in which two lines differ.
func difference(t *testing.T, got, want string) string {
	var a, b map[string]json.RawMessage
	must(t, json.Unmarshal([]byte(got), &a))
	must(t, json.Unmarshal([]byte(want), &b))
	words := "the order of the fields"
	for name := range b {
		if string(a[name]) != string(b[name]) {
			words = fmt.Sprintf("%s:\ngot  %s\nwant %s", name, a[name], b[name])
		}
	}
	return words
}

func manyCases(p *pack.Pack) []answer.Case {
	var cases []answer.Case
	for _, c := range p.Cases {
		cases = append(cases, c.Answers)
	}
	random := rand.New(rand.NewPCG(3, 4))
	for range 400 {
		cases = append(cases, facetted(random, p))
	}
	return cases
}

// facetted makes a case in which anything that advice looks at may be answered.
func facetted(random *rand.Rand, p *pack.Pack) answer.Case {
	c := randomCase(random, p)
	chance := func() bool { return random.IntN(4) == 0 }
	yes := true
	for _, answered := range []**bool{&c.AboutWorker, &c.NothingFits, &c.Child.Disabled} {
		if chance() {
			*answered = &yes
		}
	}
	if chance() {
		c.Role = answer.Role(pick(random, answer.Role("").Values()))
		c.Consent = answer.Consent(pick(random, answer.Consent("").Values()))
		c.OpenTo = answer.OpenTo(pick(random, answer.OpenTo("").Values()))
	}
	if chance() {
		c.Child.LivesIn = pick(random, []string{"Leeds", p.Name, p.ID, "stoke", " WARRINGTON ", "Wokingham", "reading", "West Berkshire"})
		c.OwnLevel = pick(random, []string{"1", p.Levels[len(p.Levels)-1].ID})
		c.Departure = &answer.Departure{Level: p.Levels[0].ID, Reason: "\"Other\" – more is known <here>"}
	}
	if len(c.Suspected) > 0 && chance() {
		c.Grounds = map[string][]answer.Ground{c.Suspected[0]: {answer.GroundSeen, answer.GroundSaid}}
	}
	for _, l := range p.Levels {
		if l.Confirm != nil && chance() {
			c.Confirm = map[string]answer.Confirm{l.ID: answer.ConfirmUnsure}
		}
	}
	for n := range p.Indicators {
		if p.Indicators[n].Kind == pack.Strength && chance() && c.Strengths == nil {
			c.Strengths = without(p.Indicators[n].ID, c)
		}
	}
	return c
}

func without(id string, c answer.Case) []string {
	if strings.Contains(fmt.Sprint(c.Present, c.Suspected, c.NotKnown), id) {
		return nil
	}
	return []string{id}
}

func pick(random *rand.Rand, words []string) string { return words[random.IntN(len(words))] }

func written(t testing.TB, cases []answer.Case) string {
	t.Helper()
	var out strings.Builder
	for _, c := range cases {
		line, err := json.Marshal(c)
		must(t, err)
		if c.History != nil && len(c.History) == 0 { // an answer, which encoding/json leaves out
			line = slices.Replace(line, 0, 1, []byte(`{"history":[]`+strings.Repeat(",", min(1, len(line)-2)))...)
		}
		out.Write(append(line, '\n'))
	}
	return out.String()
}

// TestFieldsArePartsOfTheResult: each field alone, and all in another order.
func TestFieldsArePartsOfTheResult(t *testing.T) {
	w := newWorld(t)
	p := w.pack(t, "warrington")
	in := string(lines(t, p, 60))
	whole, _, err := judge(t, in, batch.Options{Open: w.opener(p)})
	must(t, err)
	for _, name := range batch.Fields() {
		got, _, err := judge(t, in, batch.Options{Fields: []string{name}, Open: w.opener(p)})
		must(t, err)
		for n := range whole {
			want := map[string]json.RawMessage{}
			must(t, json.Unmarshal([]byte(whole[n]), &want))
			want["line"] = json.RawMessage(fmt.Sprint(n + 1))
			if want["home"] == nil { // left out where the child lives in the area
				want["home"] = json.RawMessage("null")
			}
			if line := fmt.Sprintf("{%q:%s}\n", name, want[name]); got[n] != line {
				t.Fatalf("%s: got %s want %s", name, got[n], line)
			}
		}
	}
}

// TestOrder: lines come out as they went in, whatever the number of jobs, and
// the summary counts them.
func TestOrder(t *testing.T) {
	w := newWorld(t)
	var packs []*pack.Pack
	for _, area := range areas() {
		packs = append(packs, w.pack(t, area))
	}
	var in strings.Builder
	for n := range 3000 {
		if n%100 == 7 {
			fmt.Fprintf(&in, "{\"id\":%d,\"area\":\"nowhere\"}\n", n)
			continue
		}
		p := packs[n%len(packs)]
		fmt.Fprintf(&in, "{\"id\":%d,\"area\":%q,\"present\":[%q]}\n", n, p.ID, p.Indicators[n%len(p.Indicators)].ID)
	}
	for _, jobs := range []int{1, 2, 7} {
		got, s, err := judge(t, in.String(), batch.Options{Fields: []string{"id"}, Jobs: jobs, Open: w.opener(packs...)})
		must(t, err)
		for n, line := range got {
			if !strings.Contains(line, fmt.Sprintf("\"id\":%d", n)) {
				t.Fatalf("%d jobs: line %d is %s", jobs, n+1, line)
			}
		}
		if s.Cases != 2970 || s.Errors != 30 || len(got) != 3000 || counted(s) != 2970 {
			t.Errorf("%d jobs: %d lines, %+v", jobs, len(got), s)
		}
	}
}

func counted(s batch.Summary) (all int) {
	for _, area := range s.Areas {
		for _, level := range area.Levels {
			all += level.Cases
		}
	}
	return all
}

// TestLongLines: one that is too long gives an error in its place, wherever the
// blocks in which it is read end, and those around it are judged.
func TestLongLines(t *testing.T) {
	w := newWorld(t)
	p := w.pack(t, "wokingham")
	for _, length := range []int{4095, 4096, 65536, batch.MaxLine - 40, batch.MaxLine + 1, 3 * batch.MaxLine} {
		long := `{"id":2,` + strings.Repeat(" ", length) + `"present":[]}`
		for _, fields := range [][]string{{"id"}, nil} {
			got, _, err := judge(t, "{\"id\":1}\n"+long+"\n{\"id\":3}\n{\"id\":4}", batch.Options{Area: "wokingham", Fields: fields, Open: w.opener(p)})
			must(t, err)
			bad := strings.Contains(got[1], "longer than 1 MiB")
			if len(got) != 4 || bad != (len(long) > batch.MaxLine) || !strings.HasPrefix(got[0], `{"id":1`) || !strings.HasPrefix(got[2], `{"id":3`) || !strings.HasPrefix(got[3], `{"id":4`) {
				t.Errorf("%d bytes: %d lines, %.80s, %.80s", length, len(got), got[1], got[2])
			}
		}
	}
}

// limited takes some bytes and then fails as a full disk does, in the middle of
// a line.
type limited struct {
	bytes.Buffer
	room int
}

var errFull = errors.New("no space left")

func (l *limited) Write(data []byte) (int, error) {
	if l.Len()+len(data) <= l.room {
		return l.Buffer.Write(data)
	}
	n, _ := l.Buffer.Write(data[:l.room-l.Len()])
	return n, errFull
}

func (l *limited) Seek(int64, int) (int64, error) { return int64(l.Len()), nil }

func (l *limited) Truncate(size int64) error {
	l.Buffer.Truncate(int(size))
	return nil
}

// TestFullDisk: what stands in the file is whole lines, and the error is told.
func TestFullDisk(t *testing.T) {
	w := newWorld(t)
	p := w.pack(t, "wigan")
	for _, room := range []int{0, 10, 1000, 100_001} {
		out := &limited{room: room}
		_, err := batch.Run(context.Background(), out, batch.Options{
			Sources: []batch.Source{{In: bytes.NewReader(lines(t, p, 1500))}}, Fields: fewFields, Jobs: 2, Open: w.opener(p)})
		if !errors.Is(err, errFull) {
			t.Errorf("room for %d: %v", room, err)
		}
		if left := out.String(); left != "" && !strings.HasSuffix(left, "}\n") || len(left) < room-400 {
			t.Errorf("room for %d: %d bytes, ending in %q", room, len(left), left[max(0, len(left)-20):])
		}
	}
}

// TestBackPressure: a writer that is slow holds up the reading.
func TestBackPressure(t *testing.T) {
	w := newWorld(t)
	p := w.pack(t, "wigan")
	in := &counting{in: bytes.NewReader(lines(t, p, 20000))}
	ctx, cancel := context.WithCancel(context.Background())
	out := writerFunc(func(data []byte) (int, error) {
		cancel() // the first chunk is all that is ever taken
		return len(data), nil
	})
	_, err := batch.Run(ctx, out, batch.Options{Sources: []batch.Source{{In: in}}, Jobs: 2, Open: w.opener(p)})
	if !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	if in.read.Load() > 100_000 {
		t.Errorf("%d bytes were read while one chunk was written", in.read.Load())
	}
}

type counting struct {
	in   io.Reader
	read atomic.Int64
}

func (c *counting) Read(data []byte) (int, error) {
	n, err := c.in.Read(data)
	c.read.Add(int64(n))
	return n, err
}

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(data []byte) (int, error) { return f(data) }

// TestMemoryIsForARun and not for a case: few fields take none, full results the
// words that no other case shares.
func TestMemoryIsForARun(t *testing.T) {
	w := newWorld(t)
	p := w.pack(t, "wigan")
	area := batch.Prepare(p, w.framework, w.national, w.clock, nil)
	few, many := lines(t, p, 1000), lines(t, p, 9000)
	for _, tt := range []struct {
		fields []string
		budget float64 // allocations for a case
	}{{fewFields, 0.02}, {nil, 13}} {
		count := func(data []byte) float64 {
			return testing.AllocsPerRun(3, func() {
				_, err := batch.Run(context.Background(), io.Discard, batch.Options{Sources: []batch.Source{{In: bytes.NewReader(data)}},
					Fields: tt.fields, Jobs: 1, Open: func(string) (*batch.Area, error) { return area, nil }})
				must(t, err)
			})
		}
		if more := (count(many) - count(few)) / 8000; more > tt.budget {
			t.Errorf("fields %v: %.3f allocations for each case, at most %v", tt.fields, more, tt.budget)
		}
	}
}

func TestStrict(t *testing.T) {
	w := newWorld(t)
	p := w.pack(t, "wigan")
	got, s, err := judge(t, "{\"id\":1}\n\n{\"id\":2,\"present\":[\"nothing-like-it\"]}\n{\"id\":3}\n",
		batch.Options{Area: "wigan", Fields: []string{"id", "line"}, Strict: true, Open: w.opener(p)})
	var strict batch.StrictError
	if !errors.As(err, &strict) || strict.Fault.Line != 3 || string(strict.Fault.ID) != "2" {
		t.Errorf("%v", err)
	}
	if len(got) != 2 || got[0] != "{\"id\":1,\"line\":1}\n" || s.Cases != 1 || s.Errors != 1 {
		t.Errorf("%q %+v", got, s)
	}
}

func TestFieldNames(t *testing.T) {
	w := newWorld(t)
	for _, row := range []struct{ names, want string }{
		{"id,levl", "allowed: id, line, area"}, {"id,id", "twice"}, {"", "no field"},
	} {
		_, _, err := judge(t, "", batch.Options{Fields: strings.Split(row.names, ","), Open: w.opener()})
		var wrong batch.FieldError
		if !errors.As(err, &wrong) || !strings.Contains(err.Error(), row.want) {
			t.Errorf("%q: %v", row.names, err)
		}
	}
}
