package render_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/result"
)

func again(t *testing.T, r result.Result, width, rows int) string {
	t.Helper()
	var out bytes.Buffer
	must(t, render.TextAgain(&out, r, render.Options{Width: width}, rows))
	return out.String()
}

// TestAgainFitsTheScreen: with a prompt below it, from the line that says what it
// is to the caution; whom to ring and the level are never left out, and nothing is
// said to stand below.
func TestAgainFitsTheScreen(t *testing.T) {
	eachCase(t, func(t *testing.T, r result.Result) {
		yes := true
		alert := render.EssentialsOf(r)
		for _, r := range []result.Result{r, from(r, result.Outside, &yes)} {
			for _, size := range [][2]int{{80, 24}, {80, 50}, {60, 24}, {40, 24}} {
				got := again(t, r, size[0], size[1])
				lines := strings.Split(strings.Trim(got, "\n"), "\n")
				if len(lines) > size[1]-1 || !strings.HasPrefix(got, "\nThe beginning again; ") || !strings.Contains(lines[0], "above.") || lines[1] != "" {
					t.Errorf("%d lines on %v:\n%s", len(lines), size, got)
				}
				want := strings.TrimSpace(alert.Loud + " " + strings.Join(alert.Ring, " "))
				if said := flat(got); !strings.Contains(said, want) || !strings.Contains(said, "Suggested: "+r.Pack.Name+", level "+r.Level.ID) || !strings.Contains(said, "may refer") || strings.Contains(said, "more below") || strings.Contains(said, "right below") {
					t.Errorf("on %v:\n%s", size, got)
				}
			}
		}
	})
}

// TestAgainIsTheFirstScreen, word for word, where there is room.
func TestAgainIsTheFirstScreen(t *testing.T) {
	eachCase(t, func(t *testing.T, r result.Result) {
		for _, width := range []int{80, 60} {
			_, body, _ := strings.Cut(strings.TrimLeft(again(t, r, width, 40), "\n"), "\n\n")
			body = strings.NewReplacer("more above", "more below", "as listed above", "right below").Replace(flat(body))
			if whole := text(t, r, render.Options{Width: width}); !strings.HasPrefix(flat(whole), body) {
				t.Errorf("at %d:\n%s\nis not the beginning of\n%.2000s", width, body, whole)
			}
		}
	})
}

// TestAgainOfTwoAreas: on the smallest of screens the number that is rung first, and
// the level, are not pushed out by the second.
func TestAgainOfTwoAreas(t *testing.T) {
	for _, row := range []struct{ area, livesIn, first string }{
		{"wokingham", "reading", "0118 937 3641"}, {"wigan", "stoke", "01782 235100"}, {"wigan", "wokingham", "0118 908 8002"},
		{"wokingham", "elsewhere", "children's social care where the child lives"},
	} {
		urgent := livingIn(t, row.area, row.livesIn)
		act := urgent
		act.Urgent = false
		for _, r := range []result.Result{urgent, act} {
			for _, width := range []int{40, 80} {
				got := again(t, r, width, 24)
				lines := strings.Split(strings.Trim(got, "\n"), "\n")
				if said := flat(got); len(lines) > 23 || !strings.Contains(said, row.first) || !strings.Contains(said, "level "+r.Level.ID) || !strings.Contains(said, "may refer") {
					t.Errorf("%s, %s: %d lines at %d:\n%s", row.area, row.livesIn, len(lines), width, got)
				}
			}
		}
	}
}

// TestAgainOnAnyScreen: lines fit, however few there are.
func TestAgainOnAnyScreen(t *testing.T) {
	for _, r := range []result.Result{sample(), livingIn(t, "wigan", "stoke"), livingIn(t, "wokingham", "elsewhere")} {
		for _, rows := range []int{-1, 0, 1, 5, 10, 20, 24, 1000} {
			for _, width := range []int{0, 1, 30, 40, 59, 80, 200} {
				for _, line := range strings.Split(again(t, r, width, rows), "\n") {
					if most := max(width, 30); width > 0 && ansi.StringWidth(line) > min(most, 80) && !oneWord.MatchString(line) {
						t.Errorf("%d columns, %d rows: %q", width, rows, line)
					}
				}
			}
		}
	}
}
