package assess_test

import (
	"testing"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/result"
)

// TestTriangle keeps the four things apart that can be said of a dimension.
func TestTriangle(t *testing.T) {
	c := answer.Case{Present: []string{"need-2-home"}, Strengths: []string{"good"}, LookedAt: []string{"education"}}
	r := assess.Assess(small(t, 4), framework(t), c)
	want := map[string]string{"housing": result.Recorded, "health": result.Recorded, "education": result.NothingSeen,
		"safety": result.NotLookedAt, "income": result.NotHeld}
	for _, side := range r.Triangle {
		for _, d := range side.Dimensions {
			if state, listed := want[d.ID]; listed && d.State != state {
				t.Errorf("%s is %s, want %s", d.ID, d.State, state)
			}
			delete(want, d.ID)
		}
	}
	if len(want) > 0 || len(r.Triangle) != 4 || len(r.Levels) != 4 {
		t.Errorf("missing %v of %d sides and %d levels", want, len(r.Triangle), len(r.Levels))
	}
}
