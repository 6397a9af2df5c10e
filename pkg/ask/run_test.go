package ask_test

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/ask"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/question"
)

func wiganSheet(t *testing.T) *question.Sheet {
	t.Helper()
	files := os.DirFS("../../data")
	framework, err := pack.LoadFramework(files)
	if err != nil {
		t.Fatal(err)
	}
	p, err := pack.Load(files, "packs/wigan", "wigan", framework, pack.Indicators|pack.Contacts)
	if err != nil {
		t.Fatal(err)
	}
	vocabulary, err := pack.LoadVocabulary(files)
	if err != nil {
		t.Fatal(err)
	}
	return question.New(p, framework, vocabulary)
}

// lastOption answers with what leaves most open, and asks for the result.
func lastOption(q question.Question) (ask.Reply, error) {
	if q.ID == ask.ReviewID {
		return values(ask.ShowResult), nil
	}
	return values(q.Options[len(q.Options)-1].Value), nil
}

func values(values ...string) ask.Reply { return ask.Reply{Values: values} }

func TestRunAsksEverythingAndThenTheReview(t *testing.T) {
	s := wiganSheet(t)
	p := &ask.Scripted{Otherwise: lastOption}
	if err := ask.Run(p, s, ask.Options{}); err != nil {
		t.Fatal(err)
	}
	var want []string
	for _, q := range s.Questions() {
		want = append(want, q.ID)
	}
	if want = append(want, ask.ReviewID); !slices.Equal(p.Asked, want) {
		t.Errorf("asked %v\nwant  %v", p.Asked, want)
	}
}

func TestBackGoesToTheQuestionBefore(t *testing.T) {
	s := wiganSheet(t)
	back := ask.Reply{Back: true}
	p := &ask.Scripted{Otherwise: lastOption, Replies: map[string][]ask.Reply{
		"emergency": {back, values("no"), values("yes")},
		"disabled":  {values("yes"), back, values("no")},
		"age":       {values("7"), values("8")},
		"lives-in":  {back, back},
	}}
	p.Replies["gate:significant-harm"] = []ask.Reply{back, values("no")}
	if err := ask.Run(p, s, ask.Options{}); err != nil {
		t.Fatal(err)
	}
	want := []string{"emergency", "emergency", "gate:significant-harm", "emergency", "gate:significant-harm"}
	if !slices.Equal(p.Asked[:5], want) {
		t.Errorf("asked %v, want %v", p.Asked[:5], want)
	}
	from := slices.Index(p.Asked, "age")
	want = []string{"age", "disabled", "lives-in", "disabled", "age", "lives-in", "disabled", "lives-in"}
	if got := p.Asked[from : from+len(want)]; !slices.Equal(got, want) {
		t.Errorf("asked %v, want %v", got, want)
	}
	c := s.Case()
	if !*c.ImmediateDanger || *c.Child.Age != 8 || *c.Child.Disabled {
		t.Errorf("%+v", c)
	}
}

// From the review any answer can be changed; what that adds is asked, and the
// page comes again.
func TestReviewChangesAnAnswer(t *testing.T) {
	s := wiganSheet(t)
	p := &ask.Scripted{Otherwise: lastOption, Replies: map[string][]ask.Reply{
		ask.ReviewID: {values("side:child"), values("age"), {Back: true}, values("disabled")},
		"walk":       {values("yes")},
		"side:child": {values(question.None), values("self-care")},
		"age":        {values("7"), {Back: true}},
		"disabled":   {values("no"), values("yes")},
	}}
	if err := ask.Run(p, s, ask.Options{}); err != nil {
		t.Fatal(err)
	}
	from := slices.Index(p.Asked, ask.ReviewID)
	want := []string{ask.ReviewID, "side:child", "dimension:self-care:present:1", "dimension:self-care:rest",
		ask.ReviewID, "age", ask.ReviewID, "consent", ask.ReviewID, "disabled", ask.ReviewID}
	if got := p.Asked[from:]; !slices.Equal(got, want) {
		t.Errorf("asked %v\nwant  %v", got, want)
	}
	if c := s.Case(); *c.Child.Age != 7 || !*c.Child.Disabled {
		t.Errorf("%+v", c)
	}
}

// In the middle somebody looks through all answers, adds something in their own
// words, and goes on where they were.
func TestJumpsInTheMiddle(t *testing.T) {
	s := wiganSheet(t)
	p := &ask.Scripted{Otherwise: lastOption, Replies: map[string][]ask.Reply{
		"age":        {{Review: true}, values("7")},
		"disabled":   {{Search: true}, values("no")},
		ask.ReviewID: {values(ask.AddWords), {Review: true}, {Back: true}},
		"find:1":     {values("bedding")},
		"found:1":    {values("poor-bedding")},
		"find:2":     {values(question.Done), values("truant")},
		"find:3":     {values(question.Done)},
		"found:2":    {values("topic:attendance")},
	}}
	if err := ask.Run(p, s, ask.Options{}); err != nil {
		t.Fatal(err)
	}
	from := slices.Index(p.Asked, "age")
	want := []string{"age", ask.ReviewID, "find:1", "found:1", "find:2", "sure", ask.ReviewID, ask.ReviewID, "age", "disabled", "find:2", "found:2", "ladder:attendance", "find:3", "disabled"}
	if got := p.Asked[from : from+len(want)]; !slices.Equal(got, want) {
		t.Errorf("asked %v\nwant  %v", got, want)
	}
	if c := s.Case(); !slices.Equal(c.Present, []string{"poor-bedding"}) || *c.Child.Age != 7 {
		t.Errorf("%+v", c)
	}
}

// A result can be had early, but not before what is asked about every child.
func TestAnEarlyResultNeedsTheGates(t *testing.T) {
	s := wiganSheet(t)
	var offered []bool
	p := &ask.Scripted{Otherwise: func(q question.Question) (ask.Reply, error) {
		switch q.ID {
		case ask.ReviewID:
			offers := slices.ContainsFunc(q.Options, func(o question.Option) bool { return o.Value == ask.ShowResult })
			offered = append(offered, offers)
			if offers {
				return values(ask.ShowResult), nil
			}
			return values(ask.GoOn), nil
		case "gate:physical-abuse", "age":
			if len(offered) == 0 || q.ID == "age" {
				return ask.Reply{Review: true}, nil
			}
		}
		return lastOption(q)
	}}
	if err := ask.Run(p, s, ask.Options{}); err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(offered, []bool{false, true}) {
		t.Errorf("%v", offered)
	}
	if c := s.Case(); c.Child.Age != nil || c.History != nil {
		t.Errorf("%+v", c)
	}
}

func TestResumedRunBeginsWithTheAnswers(t *testing.T) {
	p := &ask.Scripted{Otherwise: func(q question.Question) (ask.Reply, error) {
		if q.Ring != "Ring." || !q.Jumps {
			t.Errorf("%s: whom to ring is not at hand", q.ID)
		}
		return ask.Reply{}, ask.ErrInterrupted
	}}
	err := ask.Run(p, wiganSheet(t), ask.Options{Review: true, Ring: func() string { return "Ring." }})
	if !errors.Is(err, ask.ErrInterrupted) || !slices.Equal(p.Asked, []string{ask.ReviewID}) {
		t.Errorf("%v %v", err, p.Asked)
	}
}

func TestRunEndsWithTheError(t *testing.T) {
	other := errors.New("other")
	for _, fault := range []error{ask.ErrInterrupted, ask.ErrIncomplete, other} {
		for _, at := range []string{"emergency", "age", ask.ReviewID} {
			s := wiganSheet(t)
			p := &ask.Scripted{Otherwise: func(q question.Question) (ask.Reply, error) {
				if q.ID == at {
					return ask.Reply{}, fault
				}
				return lastOption(q)
			}}
			if err := ask.Run(p, s, ask.Options{}); !errors.Is(err, fault) {
				t.Errorf("%s: %v, want %v", at, err, fault)
			}
			if p.Asked[len(p.Asked)-1] != at {
				t.Errorf("%s: went on after the error: %v", at, p.Asked)
			}
		}
	}
}

// A prompter that gives back nothing has not given an answer.
func TestRunTakesNoEmptyReply(t *testing.T) {
	for _, at := range []string{"emergency", "find:1", "walk", "history", ask.ReviewID} {
		s := wiganSheet(t)
		p := &ask.Scripted{Otherwise: lastOption, Replies: map[string][]ask.Reply{at: {{}}}}
		if err := ask.Run(p, s, ask.Options{}); err == nil {
			t.Errorf("%s: an empty reply was taken", at)
		}
	}
}

func TestScriptedEndsAsAnInputDoes(t *testing.T) {
	p := &ask.Scripted{Replies: map[string][]ask.Reply{"emergency": {values("yes")}}}
	s := wiganSheet(t)
	if err := ask.Run(p, s, ask.Options{}); !errors.Is(err, ask.ErrIncomplete) {
		t.Errorf("%v", err)
	}
	if c := s.Case(); !*c.ImmediateDanger || c.NotSeen != nil {
		t.Errorf("%+v", c)
	}
}

// The review and every question after an answer of danger say whom to ring.
func TestBannerStaysInSight(t *testing.T) {
	s := wiganSheet(t)
	p := &ask.Scripted{Replies: map[string][]ask.Reply{"emergency": {values("yes")}}}
	p.Otherwise = func(q question.Question) (ask.Reply, error) {
		if !strings.Contains(q.Banner, "999") {
			t.Errorf("%s has no banner", q.ID)
		}
		return lastOption(q)
	}
	if err := ask.Run(p, s, ask.Options{}); err != nil {
		t.Fatal(err)
	}
}

// TestBannerIsOfTheMoment: what the caller knows of the moment stands in the
// banner's place, on every page that has one and on no other.
func TestBannerIsOfTheMoment(t *testing.T) {
	s, shown := wiganSheet(t), 0
	p := &ask.Scripted{Replies: map[string][]ask.Reply{"emergency": {values("yes")}}}
	p.Otherwise = func(q question.Question) (ask.Reply, error) {
		if want := fmt.Sprintf("Ring line %d.", shown); q.Banner != want {
			t.Errorf("%s: %q, want %q", q.ID, q.Banner, want)
		}
		return lastOption(q)
	}
	now := func() string { shown++; return fmt.Sprintf("Ring line %d.", shown) }
	if err := ask.Run(p, s, ask.Options{Banner: now}); err != nil {
		t.Fatal(err)
	}
}

func TestChoose(t *testing.T) {
	null, err := os.Open(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	tests := []struct {
		env  map[string]string
		line bool
	}{
		{map[string]string{"TERM": "xterm-256color"}, false},
		{map[string]string{"TERM": "dumb"}, true},
		{map[string]string{"TERM": "xterm-256color", "ACCESSIBLE": "1"}, true},
		{map[string]string{"TERM": "xterm-256color", "ACCESSIBLE": ""}, false},
	}
	for _, test := range tests {
		p := ask.Choose(null, null, func(name string) string { return test.env[name] })
		if _, line := p.(*ask.Line); line != test.line {
			t.Errorf("%v: %T", test.env, p)
		}
	}
	if _, line := ask.Choose(strings.NewReader(""), null, func(string) string { return "xterm" }).(*ask.Line); !line {
		t.Error("a stream that is no file cannot be drawn on")
	}
}
