package batch_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/threshold-cli/threshold/pkg/batch"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// mixed is lines of two areas, good, bad, blank and too long, behind a byte order
// mark and without a line break at the end.
func mixed(t *testing.T, packs ...*pack.Pack) string {
	t.Helper()
	var in strings.Builder
	in.WriteString("\ufeff")
	for n, p := range packs {
		in.Write(lines(t, p, 40))
		fmt.Fprintf(&in, "\n{\"id\":%d,\"area\":\"nowhere\"}\n{\"present\":\n \t\n{\"area\":%q,\"present\":[\"nothing\"]}\r\n", n, p.ID)
		in.WriteString("{\"id\":\"" + strings.Repeat("x", batch.MaxLine) + "\"}\n")
	}
	return in.String() + `{"id":"last","area":"wigan"}`
}

// TestJudgeIsRun: one line at a time gives what a whole run gives.
func TestJudgeIsRun(t *testing.T) {
	w := newWorld(t)
	packs := []*pack.Pack{w.pack(t, "wigan"), w.pack(t, "wokingham")}
	in := mixed(t, packs...)
	for _, fields := range [][]string{nil, {"id", "line", "area", "level", "reasons"}} {
		o := batch.Options{Fields: fields, Open: w.opener(packs...)}
		want, summary, err := judge(t, in, o)
		must(t, err)
		j, err := batch.NewJudge(o)
		must(t, err)
		var got []string
		counts := map[string]int{}
		must(t, batch.EachLine(iotest.OneByteReader(strings.NewReader(in)), func(number int, line []byte) error {
			judged, err := j.Line(batch.Place{Line: number}, line)
			if len(judged.Text) > 0 {
				got = append(got, string(judged.Text)+"\n")
				counts[judged.Area+judged.Level.ID]++
			}
			if judged.Bad != (judged.Area == "") && len(judged.Text) > 0 {
				t.Errorf("line %d: %+v", number, judged)
			}
			return err
		}))
		if !slices.Equal(got, want) {
			t.Errorf("%v: %d lines, want %d, or other ones", fields, len(got), len(want))
		}
		if counts[""] != summary.Errors {
			t.Errorf("%d bad lines, want %d", counts[""], summary.Errors)
		}
		for _, area := range summary.Areas {
			for _, level := range area.Levels {
				if counts[area.Area+level.Level.ID] != level.Cases {
					t.Errorf("%s, level %s: %d cases, want %d", area.Area, level.Level.ID, counts[area.Area+level.Level.ID], level.Cases)
				}
			}
		}
	}
}

func TestJudgeNamesTheFile(t *testing.T) {
	w := newWorld(t)
	j, err := batch.NewJudge(batch.Options{Area: "wigan", Open: w.opener(w.pack(t, "wigan")), Strict: true})
	must(t, err)
	judged, err := j.Line(batch.Place{File: "b.ndjson", Line: 7}, []byte(`{"id":1,"area":"stoke"}`))
	must(t, err)
	if want := `{"file":"b.ndjson","line":7,"id":1,"error":"area: `; !strings.HasPrefix(string(judged.Text), want) {
		t.Errorf("got %s", judged.Text)
	}
}

func TestNewJudgeRefuses(t *testing.T) {
	w := newWorld(t)
	var field batch.FieldError
	if _, err := batch.NewJudge(batch.Options{Fields: []string{"levle"}}); !errors.As(err, &field) {
		t.Errorf("a wrong field: %v", err)
	}
	if _, err := batch.NewJudge(batch.Options{Area: "nowhere", Open: w.opener()}); err == nil {
		t.Error("a wrong area is taken")
	}
}

// TestEachLineEnds with the first error, of either side.
func TestEachLineEnds(t *testing.T) {
	enough, seen := errors.New("enough"), 0
	err := batch.EachLine(strings.NewReader("a\nb\nc\n"), func(number int, line []byte) error {
		if seen++; number == 2 && string(line) == "b" {
			return enough
		}
		return nil
	})
	if !errors.Is(err, enough) || seen != 2 {
		t.Errorf("%v after %d lines", err, seen)
	}
	err = batch.EachLine(iotest.TimeoutReader(iotest.OneByteReader(strings.NewReader("a\nb"))), func(int, []byte) error { return nil })
	if !errors.Is(err, iotest.ErrTimeout) {
		t.Errorf("the reader's error is lost: %v", err)
	}
}
