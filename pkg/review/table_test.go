package review_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/review"
)

// one gives a case in which an indicator of Wigan, about schooling, is in a state.
func one(s review.State) answer.Case {
	const id = "occasional-truanting"
	var c answer.Case
	switch s {
	case review.Present:
		c.Present = []string{id}
	case review.Suspected:
		c.Suspected = []string{id}
	case review.NotKnown:
		c.NotKnown = []string{id}
	case review.NotSeen:
		c.NotSeen = []string{id}
	case review.LookedAt:
		c.LookedAt = []string{"education"}
	}
	return c
}

// TestStates goes through every pair of states. What was there and is not spoken
// of now is never gone.
func TestStates(t *testing.T) {
	states := []review.State{review.Present, review.Suspected, review.NotKnown, review.NotSeen, review.LookedAt, review.NotAnswered}
	want := map[review.State]string{
		//                   present   suspected not-known not-seen  looked-at not-answered
		review.Present:     "unchanged changed   changed   gone      gone      unanswered",
		review.Suspected:   "changed   unchanged changed   gone      gone      unanswered",
		review.NotKnown:    "changed   changed   unchanged changed   changed   unanswered",
		review.NotSeen:     "new       new       changed   -         -         -",
		review.LookedAt:    "new       new       changed   -         -         -",
		review.NotAnswered: "new       new       changed   -         -         -",
	}
	b := newBench(t)
	p := b.load(t, "wigan")
	for _, before := range states {
		for n, after := range states {
			found := b.compare(p, one(before), one(after)).Concerns
			if got := listed(found); got != strings.Fields(want[before])[n] {
				t.Errorf("%s, then %s: %s", before, after, got)
			}
			for _, c := range all(found) {
				if c.Before != before || c.After != after {
					t.Errorf("%s, then %s: %+v", before, after, c)
				}
			}
		}
	}
}

func listed(m review.Moves) string {
	for name, list := range map[string][]review.Concern{"new": m.New, "changed": m.Changed, "gone": m.Gone,
		"unanswered": m.Unanswered, "unchanged": m.Unchanged} {
		if len(list) > 0 {
			return name
		}
	}
	return "-"
}

func all(m review.Moves) []review.Concern {
	return slices.Concat(m.New, m.Changed, m.Gone, m.Unanswered, m.Unchanged)
}

// A suspicion that rests on something else has changed; the order in which its
// grounds were given is nothing.
func TestGrounds(t *testing.T) {
	b := newBench(t)
	p := b.load(t, "wigan")
	suspected := func(grounds ...answer.Ground) answer.Case {
		return answer.Case{Suspected: []string{"physical-abuse"}, Grounds: map[string][]answer.Ground{"physical-abuse": grounds}}
	}
	heard, both, swapped := suspected("heard"), suspected("seen", "heard"), suspected("heard", "seen")
	if m := b.compare(p, both, swapped).Concerns; listed(m) != "unchanged" {
		t.Errorf("%+v", m)
	}
	m := b.compare(p, heard, both).Concerns
	if listed(m) != "changed" || !slices.Equal(m.Changed[0].GroundsBefore, []string{"heard"}) || !slices.Equal(m.Changed[0].GroundsAfter, []string{"seen", "heard"}) {
		t.Errorf("%+v", m)
	}
	still := b.compare(p, heard, answer.Case{}).IfStill
	if still == nil || !slices.Equal(still.Answers.Suspected[0].Grounds, []string{"heard"}) {
		t.Errorf("%+v", still)
	}
}

// Strengths come and go apart from the concerns, wherever they were ticked.
func TestStrengths(t *testing.T) {
	b := newBench(t)
	p := b.load(t, "stoke")
	then := answer.Case{Strengths: []string{"parents-engage", "warm-attachments"}}
	now := answer.Case{Present: []string{"milestones-on-track"}, NotSeen: []string{"parents-engage"}}
	found := b.compare(p, then, now)
	s := found.Strengths
	if len(all(found.Concerns)) > 0 || ids(s.New) != "milestones-on-track" || ids(s.Gone) != "parents-engage" || ids(s.Unanswered) != "warm-attachments" {
		t.Errorf("%+v", s)
	}
	if found.Eased || len(found.Reminders) > 0 {
		t.Errorf("a strength that went eased something: %v", found.Reminders)
	}
}

func ids(list []review.Concern) string {
	var names []string
	for _, c := range list {
		names = append(names, c.ID)
	}
	return strings.Join(names, " ")
}

func TestFacts(t *testing.T) {
	yes, no, six, seven := true, false, 6, 7
	b := newBench(t)
	p := b.load(t, "warrington")
	then := answer.Case{
		ImmediateDanger: &yes, Child: answer.Child{Age: &six, LivesIn: "12 High Street"}, OpenTo: answer.OpenToSocialCare,
		History: []string{}, Consent: answer.ConsentRefused, Confirm: map[string]answer.Confirm{"4a": answer.ConfirmYes}, AboutWorker: &no,
	}
	now := answer.Case{
		ImmediateDanger: &no, Child: answer.Child{Age: &seven, LivesIn: "Flat 2", Disabled: &no}, History: []string{"getting-worse", "repeat-concern"},
		Consent: answer.ConsentRefused, OwnLevel: "3", Departure: &answer.Departure{Level: "4a", Reason: "Ada Smith, born 1 May"}, AboutWorker: &no,
	}
	found := b.compare(p, then, now)
	var got []string
	for _, f := range found.Facts {
		got = append(got, f.ID+": "+f.Before+" > "+f.After)
	}
	want := []string{
		"immediate-danger: yes > no",
		"age: 6 > 7",
		"disabled:  > no",
		"lives-in: in another area > in another area, named differently",
		"open-to: children's social care > ",
		"history: none of the things that are asked > Issues have got worse although support is in place; " +
			"The same concern, or one like it, has been raised about this child before",
		"confirm-4a: yes > ",
		"own-level:  > 3, Early and Targeted Help",
		"departure:  > 4a, Children in Need of Targeted Support",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	text, err := json.Marshal(found.Facts)
	if err != nil || strings.Contains(string(text), "Ada") || strings.Contains(string(text), "Street") || strings.Contains(string(text), "Flat") {
		t.Errorf("%s %v", text, err)
	}
}

// TestStep: the area's own words for the direction, and none of ours.
func TestStep(t *testing.T) {
	low, high := answer.Case{}, answer.Case{Present: []string{"told"}}
	b := newBench(t)
	silent := b.loadFrom(t, "../../testdata/pack/ok/example", "example")
	for _, row := range []struct {
		then, now answer.Case
		want      review.Direction
	}{{low, high, review.Up}, {high, low, review.Down}, {high, high, review.Stay}} {
		s := b.compare(silent, row.then, row.now).Step
		if s.Direction != row.want || s.Silent != (row.want != review.Stay) || len(s.Texts) > 0 {
			t.Errorf("%+v", s)
		}
	}
	for _, p := range b.packs(t) {
		high := answer.Case{Present: []string{gate(p, pack.GateAbuse)}}
		for _, row := range []struct {
			then, now answer.Case
			notes     []pack.Note
		}{{low, high, p.StepUp}, {high, low, p.StepDown}, {low, low, nil}} {
			s := b.compare(p, row.then, row.now).Step
			var got, want []string
			for _, text := range s.Texts {
				got = append(got, text.Text+strings.Join(text.Ref, ";"))
			}
			for _, note := range row.notes {
				want = append(want, note.Text+strings.Join(note.Ref, ";"))
			}
			if s.Silent || !slices.Equal(got, want) {
				t.Errorf("%s: %+v, want %v", p.ID, s, want)
			}
		}
	}
}

// gate is the indicator behind one of the questions that everyone is asked.
func gate(p *pack.Pack, g pack.Gate) string {
	for _, i := range p.Gates() {
		if slices.Contains(i.Gate, g) {
			return i.ID
		}
	}
	return ""
}

// TestDoubts: a child does not get younger.
func TestDoubts(t *testing.T) {
	yes, no, six, seven := true, false, 6, 7
	b := newBench(t)
	p := b.load(t, "wigan")
	for _, row := range []struct {
		then, now answer.Child
		doubt     bool
	}{
		{answer.Child{Age: &seven}, answer.Child{Age: &six}, true},
		{answer.Child{Age: &six}, answer.Child{Age: &seven}, false},
		{answer.Child{Age: &six}, answer.Child{}, false},
		{answer.Child{Unborn: &no}, answer.Child{Unborn: &yes}, true},
		{answer.Child{Age: &six}, answer.Child{Unborn: &yes}, true},
		{answer.Child{Unborn: &yes}, answer.Child{Unborn: &no}, false},
		{answer.Child{}, answer.Child{Unborn: &yes}, false},
	} {
		found := b.compare(p, answer.Case{Child: row.then}, answer.Case{Child: row.now})
		if (len(found.Doubts) > 0) != row.doubt {
			t.Errorf("%+v, then %+v: %v", row.then, row.now, found.Doubts)
		}
	}
}

func TestDimensions(t *testing.T) {
	b := newBench(t)
	p := b.load(t, "wigan")
	then := answer.Case{LookedAt: []string{"education", "health"}, Present: []string{"physical-abuse"}}
	now := answer.Case{LookedAt: []string{"health", "housing"}, Present: []string{"occasional-truanting"}}
	var got []string
	for _, d := range b.compare(p, then, now).Dimensions {
		words := d.ID + " " + string(d.Before) + " " + string(d.After)
		if d.Less() {
			words += " less"
		}
		got = append(got, words)
	}
	want := []string{"education whole part less", "safety part none less", "housing none whole"}
	if !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// TestJSONFields lists the names of the contract by hand.
func TestJSONFields(t *testing.T) {
	for _, row := range []struct {
		of    any
		names string
	}{
		{review.Review{}, `area direction eased before after doubts concerns strengths facts dimensions step reminders
			result if_still_so`},
		{review.Standing{}, "level areas_of_need range protection support urgent reasons"},
		{review.Moves{}, "new changed gone unanswered unchanged"},
		{review.Concern{}, "id text kind strong side dimension before after ref grounds_before grounds_after"},
		{review.Fact{}, "id text before after"},
		{review.Dimension{}, "id name before after"},
		{review.Step{}, "direction silent texts"},
	} {
		kind := reflect.TypeOf(row.of)
		var got []string
		for i := range kind.NumField() {
			if field := kind.Field(i); field.IsExported() {
				got = append(got, field.Tag.Get("json"))
			}
		}
		if want := strings.Fields(row.names); !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", kind.Name(), got, want)
		}
	}
}
