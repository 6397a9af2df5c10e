package render_test

import (
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/result"
)

// eachCase gives every worked case of every pack as it would stand on a Friday
// afternoon and in the night after.
func eachCase(t *testing.T, check func(t *testing.T, r result.Result)) {
	for _, area := range areas(t) {
		p, framework := load(t, area)
		for _, c := range p.Cases {
			for _, at := range []string{"2026-11-27T15:20", "2026-11-28T03:00"} {
				t.Run(area+"/"+c.ID+"/"+at, func(t *testing.T) { check(t, oneCase(t, p, framework, c, at)) })
			}
		}
	}
}

func oneCase(t *testing.T, p *pack.Pack, framework pack.Framework, c pack.Case, at string) result.Result {
	t.Helper()
	return advised(t, p, framework, c.Answers, at)
}

// TestOneScreen: whom to ring, level, law, range, support, the first reasons and
// the first step stand on a screen of 24 lines, its prompt included.
func TestOneScreen(t *testing.T) {
	eachCase(t, func(t *testing.T, r result.Result) {
		first, _, _ := strings.Cut(text(t, r, render.Options{Width: 80}), "\nWHAT TO DO NOW\n")
		lines := strings.Split(strings.TrimRight(first, "\n"), "\n")
		if len(lines) > 23 {
			t.Errorf("%d lines:\n%s", len(lines), first)
		}
		for _, want := range []string{"Suggested: " + r.Pack.Name + ", level", "In law:", "Range:", "Support:", "First steps:\n1. ", "may refer"} {
			if !strings.Contains(first, want) {
				t.Errorf("no %q in\n%s", want, first)
			}
		}
		if len(r.Reasons) > 0 && !strings.Contains(first, "\nWhy: ") {
			t.Errorf("no reason in\n%s", first)
		}
	})
}

// TestLinesFit at 40 and at 80 columns, but for a word that must stay whole.
func TestLinesFit(t *testing.T) {
	eachCase(t, func(t *testing.T, r result.Result) {
		for _, width := range []int{40, 80, 200} {
			for _, line := range strings.Split(text(t, r, render.Options{Width: width}), "\n") {
				if len([]rune(line)) > min(width, 80) && !aWord(line) {
					t.Errorf("at %d: %q", width, line)
				}
			}
		}
	})
}

// aWord tells whether a line holds one word beside its mark.
func aWord(line string) bool {
	words := strings.Fields(strings.ReplaceAll(line, "(", ""))
	for n, word := range words {
		if len(word) > 28 && n < 4 {
			return true
		}
	}
	return false
}

// TestDrawingsSayTheSame: each drawing has its sentence, at every width.
func TestDrawingsSayTheSame(t *testing.T) {
	for _, area := range areas(t) {
		r := saved(t, area)
		for _, width := range []int{40, 80} {
			got := text(t, r, render.Options{Width: width})
			flat := strings.Join(strings.Fields(got), " ")
			for _, want := range []string{"Level " + r.Level.ID + " is suggested; the range is", "[" + r.Level.ID + "]", "=======+", "something recorded"} {
				if !strings.Contains(flat, want) {
					t.Errorf("%s at %d: no %q", area, width, want)
				}
			}
			for _, side := range r.Triangle {
				if strings.Count(flat, side.Name) < 2 {
					t.Errorf("%s at %d: %s isn't both drawn and said", area, width, side.Name)
				}
			}
		}
	}
}

// TestFirstLineLast: where somebody must be rung, the line that stays in sight
// says so again.
func TestFirstLineLast(t *testing.T) {
	got := text(t, sample(), render.Options{})
	loud, _, _ := strings.Cut(got, "\nDo not wait")
	if !strings.HasSuffix(got, "\n\n"+loud+"\n") {
		t.Errorf("it ends with %q", got[len(got)-200:])
	}
}
