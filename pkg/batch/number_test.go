package batch_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/threshold-cli/threshold/pkg/batch"
)

// TestNumberedPartsAreTheWhole: lines that carry their numbers, cut anywhere, give
// what the whole gives. A byte order mark is one only at the very beginning.
func TestNumberedPartsAreTheWhole(t *testing.T) {
	w := newWorld(t)
	p := w.pack(t, "wigan")
	in := mixed(t, p) + "\n\ufeff{}\n{}\n"
	o := batch.Options{Fields: []string{"id", "line", "level"}, Open: w.opener(p)}
	want, summary, err := judge(t, in, o)
	must(t, err)
	all := strings.SplitAfter(in, "\n")
	for n := range all {
		all[n] = fmt.Sprintf("%6d\t%s", n+1, all[n])
	}
	o.Numbered = true
	for _, size := range []int{1, 7, len(all)} {
		var got []string
		bad := 0
		for part := range slices.Chunk(all, size) {
			out, s, err := judge(t, strings.Join(part, ""), o)
			must(t, err)
			got, bad = append(got, out...), bad+s.Errors
		}
		if !slices.Equal(got, want) || bad != summary.Errors {
			t.Errorf("parts of %d lines differ from the whole", size)
		}
	}
}

// TestNumberIsNotOfTheLength: a line may have MaxLine bytes behind its number,
// however it comes in.
func TestNumberIsNotOfTheLength(t *testing.T) {
	w := newWorld(t)
	var out strings.Builder
	line := `     7	{"id":"` + strings.Repeat("x", batch.MaxLine-9) + "\"}\n"
	_, err := batch.Run(t.Context(), &out, batch.Options{Numbered: true, Area: "wigan", Fields: []string{"line"},
		Sources: []batch.Source{{In: iotest.OneByteReader(strings.NewReader(line))}}, Open: w.opener(w.pack(t, "wigan"))})
	must(t, err)
	if out.String() != "{\"line\":7}\n" {
		t.Errorf("got %.200s", out.String())
	}
}

func TestNumberedNeedsNumbers(t *testing.T) {
	w := newWorld(t)
	o := batch.Options{Numbered: true, Area: "wigan", Fields: []string{"line"}, Open: w.opener(w.pack(t, "wigan"))}
	for line, want := range map[string]string{
		"{\"id\":\"a\"}": `{"line":1,"id":"a","error":"no number and tab stand in front of the line (cat -n writes them)"}`,
		"0\t{}":          `{"line":1,"id":null,"error":"no number`,
		"7 {}":           `{"line":1,"id":null,"error":"no number`,
		"1e3\t{}":        `{"line":1,"id":null,"error":"no number`,
		"     7\t{}":     `{"line":7}`,
	} {
		got, _, err := judge(t, line+"\n", o)
		must(t, err)
		if len(got) != 1 || !strings.HasPrefix(got[0], want) {
			t.Errorf("%q gives %v", line, got)
		}
	}
}
