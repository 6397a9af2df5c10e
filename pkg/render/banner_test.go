package render_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/result"
)

// TestBannerSaysWhatRingSays: whoever looks at the one must not ring another line
// than whoever looks at the other, by day or by night.
func TestBannerSaysWhatRingSays(t *testing.T) {
	yes, number := true, regexp.MustCompile(`\d[\d ]{5,}\d`)
	for _, area := range areas(t) {
		for _, at := range []string{"2026-11-24T10:00", "2026-12-25T03:00"} {
			p, framework := load(t, area)
			r := advised(t, p, framework, answer.Case{Area: area, ImmediateDanger: &yes}, at)
			banner, _ := render.Banner(r)
			ring := render.Ring(r)
			got, want := number.FindAllString(banner, -1), number.FindAllString(ring, -1)
			if !strings.HasPrefix(banner, "Ring 999 now. Then ") || len(got) == 0 || !slices.Equal(got, want) {
				t.Errorf("%s, %s: %q beside\n%s", area, at, banner, ring)
			}
		}
	}
}

// TestRingWhereTheChildLives: the line of that area first, in the banner and beside
// it, and this area's only if nobody is reached there.
func TestRingWhereTheChildLives(t *testing.T) {
	for _, row := range []struct{ area, livesIn, first, then string }{
		{"wigan", "stoke", "01782 235100", "01942 828300"},
		{"stoke", "Wigan", "01942 828300", "01782 235100"},
		{"wigan", "elsewhere", "children's social care where the child lives", "01942 828300"},
		{"wokingham", "reading", "0118 937 3641", "0118 908 8002"},
	} {
		r := livingIn(t, row.area, row.livesIn)
		banner, otherwise := render.Banner(r)
		for what, got := range map[string]string{"banner": banner + " " + otherwise, "ring": render.Ring(r)} {
			first, then := strings.Index(got, row.first), strings.Index(got, row.then)
			if first < 0 || then < first || strings.Count(got, "If you can't get through at once, ring ") != 1 || strings.Contains(got, "  ") {
				t.Errorf("%s, %s: %s is %q", row.area, row.livesIn, what, got)
			}
		}
		if named := r.Home.Contact != ""; strings.Contains(banner, row.then) == named || (otherwise != "") != named {
			t.Errorf("%s, %s: too long or too short: %q, otherwise %q", row.area, row.livesIn, banner, otherwise)
		}
	}
}

// TestNoticeOfTheOtherPack: a first number out of a pack that somebody may have
// changed is not given without a word.
func TestNoticeOfTheOtherPack(t *testing.T) {
	yes := true
	r := livingIn(t, "wigan", "stoke")
	if got := render.Ring(r); strings.Contains(got, "PACK") {
		t.Errorf("of a built-in one: %s", got)
	}
	r.Home.Pack.Origin, r.Home.Pack.Differs = result.Outside, &yes
	for what, got := range map[string]string{"ring": render.Ring(r), "report": flat(text(t, r, render.Options{}))} {
		if !strings.Contains(got, "that of Stoke-on-Trent. CHANGED PACK, not the built-in one. Check its numbers.") {
			t.Errorf("%s: %.900s", what, got)
		}
	}
}

// livingIn is the result of a child in danger who lives in another area.
func livingIn(t *testing.T, area, livesIn string) result.Result {
	t.Helper()
	yes := true
	p, framework := load(t, area)
	c := answer.Case{Area: area, ImmediateDanger: &yes, Child: answer.Child{LivesIn: livesIn}}
	var packs []*pack.Pack
	for _, other := range areas(t) {
		o, _ := load(t, other)
		packs = append(packs, o)
	}
	clock := clockAt(t, "2026-11-24T10:00")
	return advice.AtHome(p, advice.Named(packs, livesIn), c, advised(t, p, framework, c, "2026-11-24T10:00"), clock)
}

// TestBannerOfAClosedLine: with nobody to stand in, the banner says that it is
// closed.
func TestBannerOfAClosedLine(t *testing.T) {
	closed := sample()
	closed.Contacts[0].Instead = ""
	if got, _ := render.Banner(closed); !strings.Contains(got, "closed") {
		t.Error(got)
	}
}
