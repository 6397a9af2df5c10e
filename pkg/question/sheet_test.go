package question_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/question"
)

func TestEmergencyAndGatesComeFirst(t *testing.T) {
	p, _ := wigan(t)
	want := []string{"emergency"}
	for _, gate := range p.Gates() {
		want = append(want, "gate:"+gate.ID)
	}
	want = append(want, "age", "disabled", "lives-in", "open-to", "about-worker", "own-level",
		"find:1", "walk", "besides", "well", "history", "consent")
	if got := ids(sheet(t).Questions()); !slices.Equal(got[:len(want)], want) {
		t.Errorf("got %v\nwant %v", got, want)
	}
}

func TestWhatIsNotAReply(t *testing.T) {
	tests := []struct {
		id     string
		values []string
	}{
		{"emergency", nil},
		{"emergency", []string{}},
		{"emergency", []string{""}},
		{"emergency", []string{"maybe"}},
		{"emergency", []string{"yes", "no"}},
		{"emergency", []string{question.None}},
		{"open-to", []string{question.Skip}},
		{"age", nil},
		{"age", []string{""}},
		{"age", []string{"-1"}},
		{"age", []string{"26"}},
		{"age", []string{"7.5"}},
		{"age", []string{"seven"}},
		{"well", nil},
		{"well", []string{"child", "child"}},
		{"well", []string{"child", question.None}},
		{"well", []string{question.Skip}},
		{"find:1", nil},
		{"find:1", []string{""}},
		{"find:1", []string{" ?! "}},
		{"find:1", []string{strings.Repeat("long ", 41)}},
		{"find:2", []string{"hungry"}}, // nothing was typed before
		{"side:child", []string{question.None}},
		{"history", []string{question.None, question.Skip}},
		{"dimension:health:present:1", []string{question.None}}, // not chosen, so not asked
		{"no-such-question", []string{"yes"}},
	}
	for _, test := range tests {
		s := sheet(t)
		if err := s.Answer(test.id, test.values); err == nil {
			t.Errorf("%s %q was taken for a reply", test.id, test.values)
		}
		if got := s.Case(); !reflect.DeepEqual(got, answer.Case{Area: "wigan"}) {
			t.Errorf("%s %q left something in the case: %+v", test.id, test.values, got)
		}
	}
}

func TestFacts(t *testing.T) {
	yes, no, seven, baby := true, false, 7, 0
	tests := []struct {
		id, value string
		want      answer.Case
	}{
		{"emergency", "yes", answer.Case{ImmediateDanger: &yes}},
		{"emergency", "no", answer.Case{ImmediateDanger: &no}},
		{"emergency", question.Skip, answer.Case{}},
		{"age", "7", answer.Case{Child: answer.Child{Age: &seven, Unborn: &no}}},
		{"age", "0", answer.Case{Child: answer.Child{Age: &baby, Unborn: &no}}},
		{"age", "unborn", answer.Case{Child: answer.Child{Unborn: &yes}}},
		{"age", question.Skip, answer.Case{}},
		{"disabled", "no", answer.Case{Child: answer.Child{Disabled: &no}}},
		{"disabled", question.Skip, answer.Case{}},
		{"lives-in", "wigan", answer.Case{Child: answer.Child{LivesIn: "wigan"}}},
		{"lives-in", "elsewhere", answer.Case{Child: answer.Child{LivesIn: "elsewhere"}}},
		{"open-to", "none", answer.Case{OpenTo: answer.OpenToNone}},
		{"open-to", "not-known", answer.Case{OpenTo: answer.OpenToNotKnown}},
		{"about-worker", "yes", answer.Case{AboutWorker: &yes}},
		{"own-level", "3", answer.Case{OwnLevel: "3"}},
		{"own-level", question.Skip, answer.Case{}},
		{"history", question.None, answer.Case{History: []string{}}},
		{"history", "repeat-concern", answer.Case{History: []string{"repeat-concern"}}},
		{"history", question.Skip, answer.Case{}},
		{"consent", "unsafe-to-seek", answer.Case{Consent: answer.ConsentUnsafeToSeek}},
		{"consent", question.Skip, answer.Case{}},
		{"besides", "yes", answer.Case{NothingFits: &yes}},
		{"besides", "no", answer.Case{NothingFits: &no}},
		{"besides", question.Skip, answer.Case{}},
		{"walk", "no", answer.Case{}},
		{"well", question.None, answer.Case{}},
		{"find:1", "hungry", answer.Case{}},
	}
	for _, test := range tests {
		s := sheet(t)
		reply(t, s, test.id, test.value)
		test.want.Area = "wigan"
		if got := s.Case(); !reflect.DeepEqual(got, test.want) {
			t.Errorf("%s %s:\ngot  %+v\nwant %+v", test.id, test.value, got, test.want)
		}
	}
}

func TestConfirmOnlyWhereItsLevelIsPresent(t *testing.T) {
	p, framework := confirming(t)
	words := vocabulary(t)
	s := question.New(p, framework, words)
	reply(t, s, "gate:significant-harm", "suspected")
	if asks(s, "confirm:4") {
		t.Error("asked of what is only suspected")
	}
	reply(t, s, "gate:significant-harm", "yes")
	reply(t, s, "confirm:4", "unsure")
	if got := s.Case().Confirm; got["4"] != answer.ConfirmUnsure {
		t.Errorf("%v", got)
	}
	reply(t, s, "gate:significant-harm", "no")
	if got := s.Case().Confirm; asks(s, "confirm:4") || got != nil {
		t.Errorf("a confirm that is no longer asked is still heard: %v", got)
	}
}

func TestBanner(t *testing.T) {
	s := sheet(t)
	reply(t, s, "emergency", "no")
	for _, q := range s.Questions() {
		if q.Banner != "" {
			t.Fatalf("%s has a banner without danger", q.ID)
		}
	}
	reply(t, s, "emergency", "yes")
	const want = "Ring 999 now." // whoever puts the question knows the time, and which line is open
	for _, q := range s.Questions()[1:] {
		if q.Banner != want {
			t.Fatalf("%s: %q", q.ID, q.Banner)
		}
	}
}

func TestBannerOfAPackWithoutContacts(t *testing.T) {
	p, framework := wigan(t)
	changed := *p
	changed.Contacts = nil
	s := question.New(&changed, framework, vocabulary(t))
	reply(t, s, "emergency", "yes")
	if got := s.Banner(); got != "Ring 999 now." {
		t.Error(got)
	}
}

func TestEqualLabelsAreToldApart(t *testing.T) {
	p, framework := wigan(t)
	changed := *p
	changed.Levels = slices.Clone(p.Levels)
	changed.Levels[2].Name = changed.Levels[1].Name
	q, _ := question.New(&changed, framework, vocabulary(t)).Question("own-level")
	if q.Options[1].Label == q.Options[2].Label {
		t.Errorf("both are called %q", q.Options[1].Label)
	}
}

func TestReview(t *testing.T) {
	s := sheet(t)
	reply(t, s, "emergency", "yes")
	reply(t, s, "age", "7")
	reply(t, s, "history", "repeat-concern", "previous-plan")
	words := map[string]string{}
	for _, line := range s.Review() {
		words[line.ID] = line.Answer
	}
	want := map[string]string{"emergency": "Yes", "age": "7", "disabled": "not answered"}
	for id, answer := range want {
		if words[id] != answer {
			t.Errorf("%s: %q", id, words[id])
		}
	}
	if got := words["history"]; !strings.Contains(got, "; ") || strings.Contains(got, "repeat-concern") {
		t.Errorf("%q", got)
	}
}

func TestProgress(t *testing.T) {
	s := sheet(t)
	if got := s.Progress("emergency"); !strings.HasPrefix(got, "1 of ") {
		t.Error(got)
	}
	before := s.Progress("consent")
	reply(t, s, "find:1", question.Walk)
	if after := s.Progress("consent"); before == after {
		t.Errorf("%s stays %s though more is asked", "consent", after)
	}
}
