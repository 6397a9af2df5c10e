package render_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
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

// TestNarrowScreen: on 40 columns the first 24 lines say whom to ring or what to
// do first, the level and its range, and end with the caution.
func TestNarrowScreen(t *testing.T) {
	eachCase(t, func(t *testing.T, r result.Result) {
		for width, most := range map[int]int{40: 24, 60: 23} {
			got := text(t, r, render.Options{Width: width})
			first, _, ends := strings.Cut(got, "whatever")
			lines := strings.Split(first, "\n")
			said := flat(first)
			if !ends || len(lines) > most || strings.Contains(first, "WHAT TO DO NOW") {
				t.Errorf("%d lines at %d:\n%s", len(lines), width, first)
			}
			for _, want := range []string{"Suggested: " + r.Pack.Name + ", level " + r.Level.ID, "In law: ", "Range: ", "Support: " + supportWord(r)} {
				if !strings.Contains(said, want) {
					t.Errorf("no %q at %d in\n%s", want, width, first)
				}
			}
			if r.Protection == "no" && !r.Urgent && !strings.Contains(said, "First steps: 1. ") {
				t.Errorf("nothing to do at %d in\n%s", width, first)
			}
		}
	})
}

// supportWord is what support comes down to; that there is none must never
// stand alone.
func supportWord(r result.Result) string {
	if r.Support == result.None {
		return "none. Nothing recorded reaches above level 1. That is not a finding that all is well."
	}
	word, _, _ := strings.Cut(strings.TrimPrefix(render.SupportWords(r.Support), "Support: "), ".")
	return word + "."
}

// TestNothingIsLost: what the first lines leave out for want of room stands below
// them.
func TestNothingIsLost(t *testing.T) {
	eachCase(t, func(t *testing.T, r result.Result) {
		got := flat(text(t, r, render.Options{Width: 40}))
		want := render.SupportWords(r.Support)
		if slices.ContainsFunc(r.Reasons, func(r result.Reason) bool { return r.Rule == "confirmed" }) {
			want = "Support: corroborated. One need points here, and by the second question the level's definition fits or may fit."
		}
		if !strings.Contains(got, want) {
			t.Errorf("no %q", want)
		}
	})
	r := sample()
	r.Areas = []string{"4a"}
	r.Departure = &result.Departure{Level: r.Level, Reason: strings.Repeat("Known to us. ", 40)}
	got := flat(text(t, r, render.Options{Width: 40}))
	for _, want := range []string{"Areas of need: 4a.", strings.TrimSpace(r.Departure.Reason)} {
		if strings.Count(got, want) != 1 {
			t.Errorf("%q stands %d times", want, strings.Count(got, want))
		}
	}
}

// TestLinesFit at any width, but for a line that is one word.
func TestLinesFit(t *testing.T) {
	eachCase(t, func(t *testing.T, r result.Result) {
		for _, width := range []int{40, 60, 80, 100} {
			for _, line := range strings.Split(text(t, r, render.Options{Width: width}), "\n") {
				if ansi.StringWidth(line) > min(width, 80) && !oneWord.MatchString(line) {
					t.Errorf("at %d: %q", width, line)
				}
			}
		}
	})
}

// oneWord is one that must stay whole, behind its mark: an address or an id.
var oneWord = regexp.MustCompile(`^ *((-|\d+\.) )?\S+$`)

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

// TestLookFurther: the text ends with one line that shows kin of what was
// answered, before the line that stays in sight.
func TestLookFurther(t *testing.T) {
	eachCase(t, func(t *testing.T, r result.Result) {
		lines := strings.Split(strings.TrimSpace(text(t, r, render.Options{})), "\n")
		want := "  threshold indicators --area " + r.Area + " --search WORDS"
		if answered := slices.Concat(r.Answers.Present, r.Answers.Suspected); len(answered) > 0 {
			want = "  threshold explain --area " + r.Area + " " + answered[0].ID
		}
		at := slices.IndexFunc(lines, func(line string) bool { return line == want || strings.HasPrefix(line, want+" ") })
		if after := flat(strings.Join(lines[at+1:], " ")); at < 0 || !strings.HasPrefix(flat(strings.Join(lines, " ")), after) {
			t.Errorf("no %q, or something behind it: %s", want, after)
		}
	})
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
