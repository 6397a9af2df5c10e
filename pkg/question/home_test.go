package question_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/question"
)

func otherAreas() []question.Area {
	return []question.Area{{ID: "stoke", Name: "Stoke-on-Trent"}, {ID: "warrington", Name: "Warrington"}, {ID: "west-berkshire", Name: "West Berkshire (CAAS)"}}
}

// resumed is a sheet of Wigan that goes on from a case, with other areas to name.
func resumed(t *testing.T, c answer.Case, areas ...question.Area) *question.Sheet {
	t.Helper()
	p, framework := wigan(t)
	c.Area = "wigan"
	return question.Resume(p, framework, vocabulary(t), c, areas...)
}

func livesIn(area string) answer.Case { return answer.Case{Child: answer.Child{LivesIn: area}} }

// TestWhichOtherArea is asked only where the child lives in another, and by what
// can be named.
func TestWhichOtherArea(t *testing.T) {
	s := resumed(t, answer.Case{}, otherAreas()...)
	for _, here := range []string{"wigan", question.Skip} {
		if reply(t, s, "lives-in", here); asks(s, "lives-where") {
			t.Errorf("asked after %q", here)
		}
	}
	reply(t, s, "lives-in", "elsewhere")
	all := ids(s.Questions())
	if n := slices.Index(all, "lives-in"); all[n+1] != "lives-where" {
		t.Fatalf("asked after it: %v", all[n:n+2])
	}
	q, _ := s.Question("lives-where")
	var labels []string
	for _, o := range q.Options {
		labels = append(labels, o.Label)
	}
	want := []string{"Stoke-on-Trent", "Warrington", "West Berkshire (CAAS)", "Another council, not held here", "Not known"}
	if !slices.Equal(labels, want) || q.Typed() {
		t.Errorf("it offers %q", labels)
	}
	reply(t, s, "lives-where", "stoke")
	if reply(t, s, "lives-in", "wigan"); s.Case().Child.LivesIn != "wigan" {
		t.Errorf("what is no longer asked is still heard: %+v", s.Case().Child)
	}
}

// TestWhereTheChildLives: what is not known stays another area, and never this one.
func TestWhereTheChildLives(t *testing.T) {
	for value, want := range map[string]string{
		"": "elsewhere", "stoke": "stoke", "another council": "another council", question.Skip: "elsewhere",
	} {
		s := resumed(t, answer.Case{}, otherAreas()...)
		if s.LivesIn() != "" {
			t.Errorf("before anything was said: %q", s.LivesIn())
		}
		reply(t, s, "lives-in", "elsewhere")
		if value != "" {
			reply(t, s, "lives-where", value)
		}
		if got := s.Case().Child.LivesIn; got != want || s.LivesIn() != want {
			t.Errorf("%q: in the case %q, by itself %q", value, got, s.LivesIn())
		}
	}
}

// TestResumeKeepsTheArea, however it was written; what was left open is asked.
func TestResumeKeepsTheArea(t *testing.T) {
	for _, test := range []struct {
		saved, want string
		label       string // of the answer to which area; empty: it is not asked, or open
		open        bool
	}{
		{"", "", "", false},
		{"wigan", "wigan", "", false},
		{"WIGAN", "wigan", "", false},
		{"stoke", "stoke", "Stoke-on-Trent", false},
		{"Stoke-on-Trent", "stoke", "Stoke-on-Trent", false},
		{" stoke-on-trent", "stoke", "Stoke-on-Trent", false},
		{"West Berkshire", "west-berkshire", "West Berkshire (CAAS)", false},
		{"another council", "another council", "Another council, not held here", false},
		{"Bolton", "Bolton", "Bolton, as saved before", false},
		{"elsewhere", "elsewhere", "", true},
		{"Elsewhere", "elsewhere", "", true},
	} {
		s := resumed(t, livesIn(test.saved), otherAreas()...)
		if got := s.Case().Child.LivesIn; got != test.want {
			t.Errorf("%q comes back as %q", test.saved, got)
		}
		q, asked := s.Question("lives-where")
		if current := s.Current("lives-where"); asked != (test.label != "" || test.open) || test.label != "" && q.Label(current[0]) != test.label || test.open && current != nil {
			t.Errorf("%q: asked %v, answered %q", test.saved, asked, current)
		}
	}
}

// TestResumeWithoutAreas: what was saved stays where nothing can be named.
func TestResumeWithoutAreas(t *testing.T) {
	for _, saved := range []string{"stoke", "Bolton", "another council", "elsewhere"} {
		s := resumed(t, livesIn(saved))
		if got := s.Case().Child.LivesIn; got != saved || asks(s, "lives-where") != (saved != "elsewhere") {
			t.Errorf("%q comes back as %q, asked %v", saved, got, asks(s, "lives-where"))
		}
	}
}

// TestAreaOnThePageOfAnswers: both answers stand there by their names.
func TestAreaOnThePageOfAnswers(t *testing.T) {
	var lines []string
	for _, line := range resumed(t, livesIn("stoke"), otherAreas()...).Review() {
		if strings.HasPrefix(line.ID, "lives-") {
			lines = append(lines, line.Answer)
		}
	}
	if !slices.Equal(lines, []string{"In another area", "Stoke-on-Trent"}) {
		t.Errorf("%q", lines)
	}
}
