package render_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/render"
)

// TestBannerSaysWhatRingSays: whoever looks at the one must not ring another line
// than whoever looks at the other, by day or by night.
func TestBannerSaysWhatRingSays(t *testing.T) {
	yes, number := true, regexp.MustCompile(`\d[\d ]{5,}\d`)
	for _, area := range areas(t) {
		for _, at := range []string{"2026-11-24T10:00", "2026-12-25T03:00"} {
			p, framework := load(t, area)
			r := advised(t, p, framework, answer.Case{Area: area, ImmediateDanger: &yes}, at)
			banner, ring := render.Banner(r), render.Ring(r)
			got, want := number.FindAllString(banner, -1), number.FindAllString(ring, -1)
			if !strings.HasPrefix(banner, "Ring 999 now. Then ") || len(got) == 0 || !slices.Equal(got, want) {
				t.Errorf("%s, %s: %q beside\n%s", area, at, banner, ring)
			}
		}
	}
}

// TestBannerOfAClosedLine: with nobody to stand in, the banner says that it is
// closed.
func TestBannerOfAClosedLine(t *testing.T) {
	closed := sample()
	closed.Contacts[0].Instead = ""
	if got := render.Banner(closed); !strings.Contains(got, "closed") {
		t.Error(got)
	}
}
