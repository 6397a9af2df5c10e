package ask_test

import (
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/ask"
	"github.com/threshold-cli/threshold/pkg/question"
)

// puts asks one question in lines.
func puts(id, typed string, current ...string) (ask.Reply, string, error) {
	var out strings.Builder
	reply, err := ask.NewLine(strings.NewReader(typed), &out).Ask(questions()[id], current, "3 of 7")
	return reply, out.String(), err
}

func TestLineReplies(t *testing.T) {
	tests := []struct {
		question, typed string
		want            []string
	}{
		{"one", "1\n", []string{"yes"}},
		{"one", "  2 \r\n", []string{"no"}},
		{"one", "3\n", []string{question.Skip}},
		{"one", "no, NOT now\n", []string{"no"}},
		{"many", "1\n", []string{"v1"}},
		{"many", "3 1,12\n", []string{"v3", "v1", "long"}},
		{"many", "2 2\n", []string{"v2"}},
		{"many", "none\n", []string{question.None}},
		{"many", "13\n", []string{question.None}},
		{"age", "7\n", []string{"7"}},
		{"age", "0\n", []string{"0"}},
		{"age", "Unborn\n", []string{"unborn"}},
		{"age", "not known\n", []string{question.Skip}},
	}
	for _, test := range tests {
		reply, out, err := puts(test.question, test.typed)
		if err != nil || reply.Back || !slices.Equal(reply.Values, test.want) {
			t.Errorf("%s %q: %+v %v\n%s", test.question, test.typed, reply, err, out)
		}
		if !strings.Contains(out, "You chose: ") {
			t.Errorf("%s %q is not said back:\n%s", test.question, test.typed, out)
		}
	}
}

// What is not an answer is said to be none, and asked for again.
func TestLineAsksAgain(t *testing.T) {
	tests := []struct{ question, typed, says string }{
		{"one", "", "An empty line is not an answer."},
		{"one", "   ", "An empty line is not an answer."},
		{"one", "0", `"0" is not one of the numbers 1 to 3.`},
		{"one", "4", `"4" is not one of the numbers 1 to 3.`},
		{"one", "-1", `"-1" is not one of the numbers 1 to 3.`},
		{"one", "1 2", "Choose one answer only."},
		{"one", "none", `"none" is not one of the numbers 1 to 3.`},
		{"one", "k", `"k" is not one of the numbers 1 to 3.`},
		{"one", "\x1b[A", "is not one of the numbers 1 to 3."},
		{"many", "", "An empty line is not an answer."},
		{"many", ",", "Nothing is chosen yet; where nothing fits, choose \"None of these\"."},
		{"many", "1 none", `"None of these" cannot go with other answers.`},
		{"many", "1 99", `"99" is not one of the numbers 1 to 13.`},
		{"age", "", "An empty line is not an answer."},
		{"age", "26", "type a whole number from 0 to 25, or such as 6"},
		{"age", "seven", "type a whole number from 0 to 25, or such as 6"},
	}
	for _, test := range tests {
		reply, out, err := puts(test.question, test.typed+"\n1\n")
		if err != nil || len(reply.Values) != 1 {
			t.Errorf("%s %q: %+v %v", test.question, test.typed, reply, err)
		}
		if !strings.Contains(out, test.says) {
			t.Errorf("%s %q: got\n%s\nwant %s", test.question, test.typed, out, test.says)
		}
	}
}

func TestLineThatEndsIsNoAnswer(t *testing.T) {
	for _, id := range []string{"one", "many", "age"} {
		for _, typed := range []string{"", "1", "none", "\n", "x\n", "?\n"} {
			reply, _, err := puts(id, typed)
			if !errors.Is(err, ask.ErrIncomplete) || reply.Values != nil {
				t.Errorf("%s %q: %+v %v", id, typed, reply, err)
			}
		}
	}
}

func TestLineKeys(t *testing.T) {
	if reply, _, err := puts("one", "b\n"); err != nil || !reply.Back || reply.Values != nil {
		t.Errorf("b: %+v %v", reply, err)
	}
	if reply, _, err := puts("one", "q\n"); !errors.Is(err, ask.ErrInterrupted) || reply.Values != nil {
		t.Errorf("q: %+v %v", reply, err)
	}
	_, out, err := puts("one", "?\n1\n")
	if err != nil || strings.Count(out, "Is the child in danger now?") != 2 {
		t.Errorf("?: %v\n%s", err, out)
	}
	reply, out, err := puts("many", "k\n", "v2", "v3")
	if err != nil || !slices.Equal(reply.Values, []string{"v2", "v3"}) ||
		!strings.Contains(out, "Your answer so far: Observation number 2; Observation number 3.") {
		t.Errorf("k: %+v %v\n%s", reply, err, out)
	}
}

func TestLineSaysItAll(t *testing.T) {
	_, out, _ := puts("one", "1\n")
	want := `
Ring 999 now.
First of all, question 3 of 7
Is the child in danger now?
   1  Yes, now
   2  No, not now
   3  I can't say
Type a number. Or b back, ?? all keys, q leave.
> You chose: Yes, now.
`
	if out != want {
		t.Errorf("got\n%s\nwant\n%s", out, want)
	}
}

// Piped answers are all read: nothing is lost between two questions.
func TestLineReadsAllOfAPipe(t *testing.T) {
	s, plan := wiganSheet(t), wiganSheet(t)
	var typed strings.Builder
	for q, more := plan.Next(); more; q, more = plan.Next() {
		line, value := plainly(q)
		typed.WriteString(line + "\n")
		if err := plan.Answer(q.ID, []string{value}); err != nil {
			t.Fatal(err)
		}
	}
	typed.WriteString("1\n")
	if err := ask.Run(ask.NewLine(strings.NewReader(typed.String()), io.Discard), s, ask.Options{}); err != nil {
		t.Fatal(err)
	}
	c := s.Case()
	if !*c.ImmediateDanger || len(c.Present) != 12 || *c.Child.Age != 7 || c.Consent != "given" || c.LookedAt != nil {
		t.Errorf("%+v", c)
	}
}

// plainly is a reply to a question, as a line and as its value: the first of a few.
func plainly(q question.Question) (line, value string) {
	switch q.Kind {
	case question.Number:
		return "7", "7"
	case question.Words:
		return "done", question.Done
	case question.Many:
		return "none", question.None
	}
	return "1", q.Options[0].Value
}

func TestLineWithAPipeThatEndsEarly(t *testing.T) {
	s := wiganSheet(t)
	err := ask.Run(ask.NewLine(strings.NewReader("2\n3\n"), io.Discard), s, ask.Options{})
	if !errors.Is(err, ask.ErrIncomplete) {
		t.Fatal(err)
	}
	c := s.Case()
	if *c.ImmediateDanger || len(c.NotSeen) != 1 || c.Child.Age != nil || c.History != nil {
		t.Errorf("%+v", c)
	}
}

func TestLineOnAStreamThatTakesNothing(t *testing.T) {
	in, out := io.Pipe()
	_ = in.Close()
	_, err := ask.NewLine(strings.NewReader("1\n"), out).Ask(questions()["one"], nil, "")
	if !errors.Is(err, ask.ErrIncomplete) {
		t.Errorf("%v", err)
	}
}

// Long lines are broken between words, and stay to the right of their number.
func TestLineFolds(t *testing.T) {
	_, out, err := puts("many", "12\n")
	if err != nil {
		t.Fatal(err)
	}
	if want := "  12  Chronic or recurring health problems with missed appointments, routine and\n      non-routine, over"; !strings.Contains(out, want) {
		t.Errorf("got\n%s\nwant %s", out, want)
	}
	for _, line := range strings.Split(out, "\n") {
		if len(line) > 80 {
			t.Errorf("%d wide: %s", len(line), line)
		}
	}
}
