package assess_test

import (
	"reflect"
	"testing"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/result"
)

// TestOwnJudgement: the practitioner's own level, and a departure with its reason
// and whom they asked, stand beside the suggestion as they were given. Nothing is
// made up for who gave none, or a level that the area does not have.
func TestOwnJudgement(t *testing.T) {
	p, f := small(t, 4), framework(t)
	none := assess.Assess(p, f, given("need-2"))
	if none.OwnLevel != nil || none.Departure != nil {
		t.Errorf("nobody gave %+v or %+v", none.OwnLevel, none.Departure)
	}
	c := given("need-2")
	c.OwnLevel = "3"
	c.Departure = &answer.Departure{Level: "4", Reason: "He will not go home.", Consulted: "safeguarding lead"}
	r := assess.Assess(p, f, c)
	three, four := r.Levels[2], r.Levels[3]
	want := &result.Departure{Level: four, Reason: "He will not go home.", Consulted: "safeguarding lead"}
	if r.Level.ID != "2" || !reflect.DeepEqual(r.OwnLevel, &three) || !reflect.DeepEqual(r.Departure, want) {
		t.Errorf("level %s beside %+v and %+v", r.Level.ID, r.OwnLevel, r.Departure)
	}
	c.OwnLevel, c.Departure.Level = "9", "9"
	if r := assess.Assess(p, f, c); r.OwnLevel != nil || r.Departure != nil {
		t.Errorf("a level that the area does not have became %+v and %+v", r.OwnLevel, r.Departure)
	}
}
