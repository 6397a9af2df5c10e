package assess_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// TestTriangle keeps the four things apart that can be said of a dimension, on every
// side, and names what was recorded there, strengths and suspicions among it.
func TestTriangle(t *testing.T) {
	c := answer.Case{Present: []string{"need-2-home"}, Suspected: []string{"harm-2"}, Strengths: []string{"good"}, NotKnown: []string{"dirty"},
		LookedAt: []string{"education", "housing"}}
	r := assess.Assess(small(t, 4), framework(t), c)
	want := `
child, Child's developmental needs
  health, Health: recorded harm-2 good
  education, Education, looked at: nothing-seen
  emotional-behavioural, Emotional and behavioural development: not-held
  identity, Identity: not-held
  family-social, Family and social relationships: not-held
  social-presentation, Social presentation: not-looked-at
  self-care, Self-care skills: not-held
parents, Parenting capacity
  basic-care, Basic care: not-looked-at
  safety, Ensuring safety: not-looked-at
  warmth, Emotional warmth: not-held
  stimulation, Stimulation: not-held
  guidance, Guidance and boundaries: not-held
  stability, Stability: not-held
family, Family and environmental factors
  functioning, Family history and functioning: not-looked-at
  wider-family, Wider family: not-held
  housing, Housing, looked at: recorded need-2-home
  employment, Employment: not-held
  income, Income: not-held
  integration, Family's social integration: not-held
  resources, Community resources: not-held
extra-familial, Outside the family
  extra-familial, Extra-familial harm: not-held
`
	if got := drawn(r.Triangle); got != strings.TrimSpace(want) {
		t.Errorf("got\n%s\nwant%s", got, want)
	}
}

// TestSingleAnswersAreNoLook: a no and a can't say are shown as answered, and the
// dimension stays one that nobody looked at.
func TestSingleAnswersAreNoLook(t *testing.T) {
	r := assess.Assess(small(t, 4), framework(t), answer.Case{NotSeen: []string{"told", "definition"}, NotKnown: []string{"dirty"}, Suspected: []string{"harm-2"}})
	var got []string
	for _, side := range r.Triangle {
		for _, d := range side.Dimensions {
			if len(d.Asked) > 0 {
				got = append(got, fmt.Sprint(d.ID, " ", d.State, " ", d.LookedAt, " ", d.Asked))
			}
		}
	}
	if want := "social-presentation not-looked-at false [dirty]; safety not-looked-at false [told definition]"; strings.Join(got, "; ") != want {
		t.Errorf("got %q", got)
	}
	if said := r.Answers.NotSeen; len(said) != 2 || said[0].ID != "told" || said[1].ID != "definition" {
		t.Errorf("%+v", said)
	}
}

func drawn(sides []result.Side) string {
	var all []string
	for _, s := range sides {
		all = append(all, s.ID+", "+s.Name)
		for _, d := range s.Dimensions {
			looked := ""
			if d.LookedAt {
				looked = ", looked at"
			}
			all = append(all, strings.TrimRight(fmt.Sprintf("  %s, %s%s: %s %s", d.ID, d.Name, looked, d.State, strings.Join(d.Indicators, " ")), " "))
		}
	}
	return strings.Join(all, "\n")
}

// TestLevelsAreRepeated, so that a result can be drawn without its pack.
func TestLevelsAreRepeated(t *testing.T) {
	var all []string
	for _, l := range assess.Assess(small(t, 3), framework(t), answer.Case{}).Levels {
		all = append(all, fmt.Sprint(l.ID, l.Ordinal, l.Name, l.Statute))
	}
	if got, want := strings.Join(all, " "), "11n[early-help] 22n[early-help] 33n[s17] 44n[s17 s47]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestWithoutFramework: judging does not need the triangle; nothing is then drawn.
func TestWithoutFramework(t *testing.T) {
	r := assess.Assess(small(t, 4), pack.Framework{}, given("need-2 ?told good"))
	if r.Level.ID != "4" || len(r.Reasons) != 1 || len(r.Triangle) > 0 {
		t.Errorf("%+v", r)
	}
}
