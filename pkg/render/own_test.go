package render_test

import (
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/result"
)

// TestOwnLevelAndDeparture: where the two judgements differ both stand, and how
// to record the decision; once it is recorded, which steps are whose.
func TestOwnLevelAndDeparture(t *testing.T) {
	three, four := &result.Level{ID: "3", Ordinal: 3, Name: "Help"}, &result.Level{ID: "4b", Ordinal: 4, Name: "Protection"}
	const how = "To record a departure: --depart LEVEL --reason TEXT"
	for name, row := range map[string]struct {
		own, decided *result.Level
		want         []string
		not          []string
	}{
		"differ":          {three, nil, []string{"Your own level, given before: 3, Help. It is not the one suggested.", how}, nil},
		"same step":       {four, nil, []string{"Your own level, given before: 4b, Protection."}, []string{how, "not the one suggested"}},
		"decided":         {three, three, []string{"Your own level, given before: 3, Help.", "You decided on level 3, Help.", "the steps above are those of level 4. threshold route --area here --level 3 shows yours"}, []string{how}},
		"decided alike":   {nil, &result.Level{ID: "4", Ordinal: 4, Name: "Protection"}, []string{"You decided on the level that is suggested."}, []string{"shows yours"}},
		"nothing to show": {nil, nil, nil, []string{"Your own level", "You decided", "IF PROFESSIONALS DIFFER"}},
	} {
		r := sample()
		r.OwnLevel = row.own
		if row.decided != nil {
			r.Departure = &result.Departure{Level: *row.decided, Reason: "Known to us"}
			row.want = append(row.want, "Reason: Known to us. Consulted: not recorded.", "IF PROFESSIONALS DIFFER", "The pack holds no escalation route.")
		}
		got := strings.Join(strings.Fields(text(t, r, render.Options{})), " ")
		for _, want := range row.want {
			if !strings.Contains(got, want) {
				t.Errorf("%s: no %q in\n%s", name, want, got)
			}
		}
		for _, not := range row.not {
			if strings.Contains(got, not) {
				t.Errorf("%s: %q in\n%s", name, not, got)
			}
		}
	}
}

// TestNoSuggestionToDifferFrom: where nothing but a worry was recorded, no level
// is suggested that the own one could differ from.
func TestNoSuggestionToDifferFrom(t *testing.T) {
	r := sample()
	r.Support, r.Answers.NothingFits, r.OwnLevel = result.None, true, &result.Level{ID: "3", Ordinal: 3, Name: "Help"}
	if got := text(t, r, render.Options{}); strings.Contains(got, "not the one") || !strings.Contains(got, "Your own level, given before: 3, Help.") {
		t.Errorf("got\n%s", got)
	}
}
