package assess_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// withAreas is the small pack where level 4 is several areas of need, in the order in
// which a document might print them.
func withAreas(t *testing.T, order string) *pack.Pack {
	t.Helper()
	statutes := map[string][]pack.Statute{"4": {pack.S17, pack.S47}, "4-need": {pack.S17}, "4-court": {pack.S20, pack.S31, pack.S47},
		"4-care": {pack.S17, pack.S20, pack.S31}}
	return smallWith(t, 4, func(p *pack.Pack) {
		four := p.Levels[3]
		p.Levels = p.Levels[:3]
		for _, id := range strings.Fields(order) {
			four.ID, four.Statute = id, statutes[id]
			p.Levels = append(p.Levels, four)
		}
		for _, line := range strings.Split(strings.TrimSpace(areaIndicators), "\n") {
			i := smallIndicator(strings.Fields(line))
			if last := i.Levels[len(i.Levels)-1]; slices.Contains(strings.Fields(order), last) {
				p.Indicators = append(p.Indicators, i)
			}
		}
	})
}

const areaIndicators = `
need-a    vulnerability 4-need           health  Health
need-b    context       4-need           housing Home
need-4b   context       4,4-need         housing Home
harm-c    harm          4-court          safety  Care
street    danger        3,4-need,4-court housing Home statute=s20
in-care   danger        4-care           safety  Care statute=s47
`

// TestAreasOfNeed: where a level is several areas of need, a result names those that
// the case points to, and of them one that protects where that is called for, one that
// rests on what the need itself rests on in law, and then the narrowest.
func TestAreasOfNeed(t *testing.T) {
	f := framework(t)
	three := map[string]string{
		"told":           "4 of 4",
		"need-a need-b":  "4-need of 4-need",
		"need-4 need-b":  "4-need of 4 4-need", // the narrower
		"need-a need-4b": "4-need of 4 4-need",
		"harm-c":         "4-court of 4-court",
		"harm-c need-a":  "4-court of 4-court 4-need", // which protects
		"harm-c told":    "4 of 4 4-court",            // both do
		"street":         "4-court of 4-court 4-need", // section 20
		"need-3":         "3 of ",
	}
	two := map[string]string{"need-4 need-b": "4-need of 4 4-need"}
	notProtecting := map[string]string{"in-care": "4-care of 4-care"} // though level 4 is of section 47, and narrower
	for order, wanted := range map[string]map[string]string{"4 4-need 4-court": three, "4-court 4 4-need": three, "4-need 4-court 4": three,
		"4 4-need": two, "4-need 4": two, "4 4-care": notProtecting, "4-care 4": notProtecting} {
		p := withAreas(t, order)
		j := assess.Prepare(p, f).Judging()
		for said, want := range wanted {
			agree(t, j, p, given(said))
			r, out := j.Assess(given(said)), j.Judge(given(said))
			slices.Sort(r.Areas)
			if got := r.Level.ID + " of " + strings.Join(r.Areas, " "); got != want || p.Levels[j.Suggested(out)].ID != r.Level.ID || len(j.AreasOfNeed(out)) != len(r.Areas) {
				t.Errorf("%s, in the order %s: %s, want %s; at %d, %q", said, order, got, want, j.Suggested(out), j.AreasOfNeed(out))
			}
		}
	}
}

// TestFirstLevelInAreas: the same where it is the lowest level that has several.
func TestFirstLevelInAreas(t *testing.T) {
	p := smallWith(t, 4, func(p *pack.Pack) {
		other := p.Levels[0]
		other.ID = "1-other"
		p.Levels = slices.Insert(p.Levels, 1, other)
	})
	agree(t, assess.Prepare(p, framework(t)).Judging(), p, given("need-1"))
	if r := assess.Assess(p, framework(t), given("need-1")); r.Level.ID != "1" || !slices.Equal(r.Areas, []string{"1"}) {
		t.Errorf("level %s, areas %q", r.Level.ID, r.Areas)
	}
}

// TestNarrowestProtection: the question of protection quotes the area of need that
// protects and is about little else.
func TestNarrowestProtection(t *testing.T) {
	for _, order := range []string{"4 4-need 4-court", "4-court 4 4-need", "4-need 4-court 4"} {
		open := assess.Assess(withAreas(t, order), framework(t), given("need-4")).Open
		if !slices.ContainsFunc(open, func(q result.Question) bool {
			return q.Kind == "protection" && strings.Contains(q.Text, "(level 4) means")
		}) {
			t.Errorf("in the order %s: %+v", order, open)
		}
	}
}

// TestAreaOfTheSecondQuestion: of areas that are alike else, the one whose own second
// question was answered yes or not sure is named, and one that was answered no only
// where no other fits.
func TestAreaOfTheSecondQuestion(t *testing.T) {
	p, f := withAreas(t, "4 4-need 4-court"), framework(t)
	for _, row := range []struct {
		given      string
		four, need answer.Confirm
		want       string
	}{
		{"need-4b", answer.ConfirmYes, answer.ConfirmNo, "4 of 4"},
		{"need-4b", answer.ConfirmNo, answer.ConfirmYes, "4-need of 4-need"},
		{"need-4b", answer.ConfirmUnsure, answer.ConfirmNo, "4 of 4"},
		{"need-4b", answer.ConfirmYes, answer.ConfirmUnsure, "4 of 4 4-need"},
		{"need-4b", answer.ConfirmUnsure, answer.ConfirmYes, "4-need of 4 4-need"},
		{"need-4b need-4", answer.ConfirmNo, answer.ConfirmNo, "4-need of 4 4-need"}, // it is two sides that carry it
		{"need-b told", answer.ConfirmNo, answer.ConfirmYes, "4 of 4 4-need"},        // told is printed at 4, and is no matter of a definition
	} {
		c := given(row.given)
		c.Confirm = map[string]answer.Confirm{"4": row.four, "4-need": row.need}
		r := assess.Assess(p, f, c)
		if got := r.Level.ID + " of " + strings.Join(r.Areas, " "); got != row.want {
			t.Errorf("%s, 4 %s, 4-need %s: %s, want %s", row.given, row.four, row.need, got, row.want)
		}
		agree(t, assess.Prepare(p, f).Judging(), p, c)
	}
}
