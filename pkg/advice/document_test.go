package advice_test

import (
	"testing"

	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// TestGapsAlso: what the document leaves open is shown where it is about, and at
// the other levels where its reader may be; nowhere else.
func TestGapsAlso(t *testing.T) {
	p := &pack.Pack{Identity: pack.Identity{Gaps: []pack.GapNote{{ID: "milder", About: "4", Also: []string{"2", "3"}}}}}
	for subject, shown := range map[string]int{"4": 1, "3": 1, "2": 1, "1": 0, "consent": 0} {
		if got := advice.Gaps(p, "front-door", subject); len(got) != shown {
			t.Errorf("%s: %+v", subject, got)
		}
	}
	if got := advice.Gaps(p); len(got) != 1 {
		t.Errorf("of everything: %+v", got)
	}
}
