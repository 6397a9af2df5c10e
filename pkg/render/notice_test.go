package render_test

import (
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/result"
)

// from gives a result as if its pack had come from elsewhere.
func from(r result.Result, origin string, differs *bool) result.Result {
	r.Pack.Origin, r.Pack.Differs = origin, differs
	return r
}

// TestNoticeStandsByTheNumber: on the first screen, right after whom to ring, on
// a small and on a narrow screen.
func TestNoticeStandsByTheNumber(t *testing.T) {
	const brief = "CHANGED PACK, not the built-in one. Check its numbers."
	yes := true
	eachCase(t, func(t *testing.T, r result.Result) {
		alert := render.EssentialsOf(r)
		words := map[int]string{80: render.Notice(from(r, result.Outside, &yes).Pack), 60: brief, 40: brief}
		r = from(r, result.Outside, &yes)
		for width, most := range map[int]int{80: 23, 60: 24, 40: 26} {
			first, _, ends := strings.Cut(text(t, r, render.Options{Width: width}), "whatever")
			if lines := strings.Count(first, "\n") + 1; !ends || lines > most {
				t.Errorf("%d lines at %d:\n%s", lines, width, first)
			}
			want := strings.TrimSpace(strings.Join(append([]string{alert.Loud}, alert.Ring...), " ") + " " + words[width] + " Suggested:")
			if !strings.HasPrefix(flat(first), want) {
				t.Errorf("at %d it does not begin with %q:\n%s", width, want, first)
			}
		}
	})
}

// TestNoticeInEveryFormat says what the pack is, above the level, and nothing of
// a built-in one.
func TestNoticeInEveryFormat(t *testing.T) {
	yes, no := true, false
	for _, row := range []struct {
		origin  string
		differs *bool
		want    string
	}{
		{result.BuiltIn, &no, ""},
		{result.Outside, nil, "NOT BUILT IN"},
		{result.Outside, &yes, "CHANGED PACK"},
		{result.Outside, &no, "Its files equal those of the built-in pack"},
		{result.Unconfirmed, nil, "NOT CONFIRMED"},
	} {
		r := from(sample(), row.origin, row.differs)
		for format := range formats() {
			page := flat(printed(t, format, r, render.Options{}))
			if row.want == "" {
				for _, word := range []string{"NOT BUILT IN", "CHANGED PACK", "NOT CONFIRMED", "from a folder", `class="notice"`} {
					if strings.Contains(page, word) {
						t.Errorf("%s of a built-in pack says %q", format, word)
					}
				}
				continue
			}
			at, level := strings.Index(page, row.want), strings.Index(page, "Suggested: ")
			if at < 0 || at > level {
				t.Errorf("%s: %q stands at %d, the level at %d", format, row.want, at, level)
			}
		}
		if ring := render.Ring(r); !strings.Contains(ring, row.want) {
			t.Errorf("whom to ring leaves out %q:\n%s", row.want, ring)
		}
	}
}

// TestWholeHashInEveryFormat: a part of it could be met by another pack.
func TestWholeHashInEveryFormat(t *testing.T) {
	r := saved(t, "wigan")
	if len(r.Pack.SHA256) != 64 {
		t.Fatalf("%q", r.Pack.SHA256)
	}
	for _, format := range []string{"text", "markdown", "html", "json", "yaml"} {
		if !strings.Contains(printed(t, format, r, render.Options{}), r.Pack.SHA256) {
			t.Errorf("%s leaves out the pack's hash", format)
		}
	}
}

// TestOldResultIsNotConfirmed: one that does not say where its pack came from.
func TestOldResultIsNotConfirmed(t *testing.T) {
	back, err := render.Read("old", []byte(printed(t, "json", from(sample(), "", nil), render.Options{})))
	must(t, err)
	if back.Pack.Origin != result.Unconfirmed {
		t.Errorf("origin %q", back.Pack.Origin)
	}
	_, err = render.Read("odd", []byte(printed(t, "json", from(sample(), "council", nil), render.Options{})))
	if err == nil || !strings.Contains(err.Error(), `origin cannot be "council"`) {
		t.Errorf("another origin: %v", err)
	}
}
