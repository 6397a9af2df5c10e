package render_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/result"
)

var update = flag.Bool("update", false, "judge the cases anew and write testdata/report")

const reports = "../../testdata/report"

// shown is the case of each area that is kept in every format: between them a
// line that is open, one that is closed and one that nobody printed; every kind
// of protection; areas of need; a duty.
func shown() map[string]struct{ id, at string } {
	return map[string]struct{ id, at string }{
		"wigan":         {"unexplained-injury-with-delay", "2026-11-24T15:20"},
		"stoke":         {"kelsey", "2026-11-28T03:00"},
		"wolverhampton": {"private-fostering-alone", "2026-11-24T10:00"},
		"warrington":    {"two-sides", "2026-12-25T10:00"},
		"wokingham":     {"suspected-abuse", "2026-11-24T15:20"},
	}
}

func formats() map[string]string {
	return map[string]string{"text": ".txt", "markdown": ".md", "html": ".html"}
}

// saved reads the result that is kept for an area.
func saved(t testing.TB, area string) result.Result {
	t.Helper()
	name := filepath.Join(reports, area+".json")
	text, err := os.ReadFile(name)
	must(t, err)
	r, err := render.Read(name, text)
	must(t, err)
	return r
}

// TestReports prints the result that is kept for each area. The result is a
// file too, so that a pack can change without touching what is tested here;
// -update takes it from the pack again.
func TestReports(t *testing.T) {
	for _, area := range areas(t) {
		c, chosen := shown()[area]
		if !chosen {
			t.Errorf("%s has no case here: choose one", area)
			continue
		}
		if *update {
			write(t, area+".json", printed(t, "json", judged(t, area, c.id, c.at), render.Options{}))
		}
		for format, ending := range formats() {
			compare(t, area+ending, printed(t, format, saved(t, area), render.Options{}))
		}
	}
}

func compare(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		write(t, name, got)
		return
	}
	want, err := os.ReadFile(filepath.Join(reports, name))
	must(t, err)
	if !bytes.Equal(want, []byte(got)) {
		t.Errorf("%s differs from what is printed now; look at it with -update and git diff", name)
	}
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if text == "" {
		t.Fatalf("%s would be empty", name)
	}
	must(t, os.WriteFile(filepath.Join(reports, name), []byte(text), 0o600))
}

// TestNoReportIsLost: each area has all its files and there are no others, so
// that neither -update nor a pack that goes can drop one unseen.
func TestNoReportIsLost(t *testing.T) {
	var want []string
	for area := range shown() {
		for _, ending := range []string{".json", ".txt", ".md", ".html"} {
			want = append(want, area+ending)
		}
	}
	entries, err := os.ReadDir(reports)
	must(t, err)
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("testdata/report holds\n%v\nwant\n%v", got, want)
	}
}
