package advice_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

func advised(t *testing.T, c answer.Case) result.Result {
	t.Helper()
	p, framework := load(t, "wigan")
	return advice.Advise(p, national(t), c, assess.Assess(p, framework, c), clockAt(t, "2026-11-24T15:20"))
}

// tagged finds an indicator of Wigan by its tag.
func tagged(t *testing.T, tag string) string {
	t.Helper()
	p, _ := load(t, "wigan")
	for _, i := range p.Indicators {
		if slices.Contains(i.Tags, tag) {
			return i.ID
		}
	}
	t.Fatalf("no indicator is tagged %s", tag)
	return ""
}

func TestDuties(t *testing.T) {
	yes, fifteen, sixteen := true, 15, 16
	homeless := tagged(t, "homelessness")
	for _, row := range []struct {
		name string
		c    answer.Case
		want []string
	}{
		{"nothing", answer.Case{}, nil},
		{"a worker", answer.Case{AboutWorker: &yes}, []string{"allegations"}},
		{"a worker, in immediate danger", answer.Case{AboutWorker: &yes, ImmediateDanger: &yes}, []string{"allegations"}},
		{"extremist views suspected", answer.Case{Suspected: []string{tagged(t, "extremism")}}, []string{"prevent"}},
		{"private fostering", answer.Case{Present: []string{tagged(t, "private-fostering")}}, []string{"private-fostering"}},
		{"private fostering not known", answer.Case{NotKnown: []string{tagged(t, "private-fostering")}}, nil},
		{"missing", answer.Case{Present: []string{"missing-regularly"}}, []string{"missing"}},
		{"homeless at 16", answer.Case{Present: []string{homeless}, Child: answer.Child{Age: &sixteen}}, []string{"homeless-16-17"}},
		{"homeless, no age given", answer.Case{Present: []string{homeless}}, []string{"homeless-16-17"}},
		{"homeless at 15", answer.Case{Present: []string{homeless}, Child: answer.Child{Age: &fifteen}}, nil},
		{"sexual abuse", answer.Case{Suspected: []string{"sexual-abuse"}}, []string{"child-sexual-abuse-report"}},
	} {
		var got []string
		for _, d := range advised(t, row.c).Duties {
			got = append(got, d.ID)
		}
		if !slices.Equal(got, row.want) {
			t.Errorf("%s: got %v, want %v", row.name, got, row.want)
		}
	}
}

// TestNotInForceIsSaid: what is enacted but not known to have begun says so in
// its own words, wherever it is shown.
func TestNotInForceIsSaid(t *testing.T) {
	for _, f := range national(t).Facts {
		if f.State != "in-force" && f.Use != "context" && !strings.Contains(f.Text, "not confirmed") {
			t.Errorf("%s reads as if it were in force: %s", f.ID, f.Text)
		}
	}
}

func TestNationalFactsName(t *testing.T) {
	_, framework := load(t, "wigan")
	var tags []string
	for _, tag := range framework.Tags {
		tags = append(tags, tag.ID)
	}
	for _, f := range national(t).Facts {
		for _, tag := range f.Tags {
			if !slices.Contains(tags, tag) {
				t.Errorf("%s: there is no tag %s", f.ID, tag)
			}
		}
		if f.Use == pack.UseDuty && len(f.Tags)+len(f.Facts) == 0 {
			t.Errorf("the duty %s is never shown", f.ID)
		}
		if f.Use == pack.UseClock && (f.Due == nil || f.Within == "") {
			t.Errorf("the time %s has no figure", f.ID)
		}
	}
}

// TestClock: at a protective level the national times stand beside the
// document's, as moments, with what to do when they pass.
func TestClock(t *testing.T) {
	r := advised(t, answer.Case{Suspected: []string{"physical-abuse"}})
	n := slices.IndexFunc(r.Clock, func(d result.Deadline) bool { return d.Within == "1 working day" })
	if n < 0 || r.Clock[n].Due != "2026-11-25T15:20:00Z" || !strings.Contains(r.Clock[n].Chase, "ring Multi-Agency Safeguarding Team") ||
		!strings.Contains(r.Clock[n].Chase, "escalation") || r.Clock[n].Basis != "national" {
		t.Errorf("%+v", r.Clock)
	}
	open := advised(t, answer.Case{Suspected: []string{"physical-abuse"}, OpenTo: answer.OpenToSocialCare})
	if slices.ContainsFunc(open.Clock, func(d result.Deadline) bool { return d.Basis == "national" }) {
		t.Errorf("the case is open already, and still there are times for a new referral: %+v", open.Clock)
	}
	if r := advised(t, answer.Case{}); len(r.Clock) > 0 {
		t.Errorf("nothing was referred, and still there are deadlines: %+v", r.Clock)
	}
}

// TestNationalConsentStandsBeside: the current national advice is shown with
// every state of consent and does not take the place of the document's words.
func TestNationalConsentStandsBeside(t *testing.T) {
	for _, state := range answer.Consent("").Values() {
		r := advised(t, answer.Case{Suspected: []string{"physical-abuse"}, Consent: answer.Consent(state)})
		bases := map[string]int{}
		for _, text := range r.Consent {
			bases[text.Basis]++
		}
		if bases["national"] == 0 || bases["published"] == 0 {
			t.Errorf("%s: %v", state, bases)
		}
	}
}
