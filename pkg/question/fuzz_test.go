package question_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/question"
	"pgregory.net/rapid"
)

// FuzzReplies gives any reply to any question, fitting or not, or leaves its list
// unfinished. Whatever comes,
// the case fits the pack, and taken up again from that case the sheet says the
// same.
func FuzzReplies(f *testing.F) {
	p, framework := confirming(f)
	words := vocabulary(f)
	for _, seed := range []string{"0:1\n1:0\n2:3,4", "5:x\n5:bruise\n200:0,0,0", "1:1\n2:+0,2\n3:+0,99,x", "1:-1\n1:99\n1:\x1b[2J"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, script string) {
		s := question.New(p, framework, words)
		for n, line := range strings.Split(script, "\n") {
			all := s.Questions()
			which, replies, _ := strings.Cut(line, ":")
			if n == 100 {
				break // an interview has fewer
			}
			q := all[number(which)%len(all)]
			if ticks, held := strings.CutPrefix(replies, "+"); held {
				s.Hold(q.ID, values(q, ticks))
				continue
			}
			_ = s.Answer(q.ID, values(q, replies)) // what does not fit is refused
		}
		c := s.Case()
		if faults := p.CheckCase(framework, c); len(faults) > 0 {
			t.Fatalf("%+v\n%+v", c, faults)
		}
		if again := question.Resume(p, framework, words, c).Case(); !reflect.DeepEqual(again, c) {
			t.Fatalf("taken up again\n%+v\nis\n%+v", c, again)
		}
	})
}

// FuzzInterview answers an interview with replies that fit, to its end.
func FuzzInterview(f *testing.F) {
	p, framework := confirming(f)
	words := vocabulary(f)
	f.Fuzz(rapid.MakeFuzz(func(t *rapid.T) {
		s := question.New(p, framework, words)
		fill(t, s, 20)
		finish(t, s)
		if faults := p.CheckCase(framework, s.Case()); len(faults) > 0 {
			t.Fatalf("%+v\n%+v", s.Case(), faults)
		}
	}))
}

// number reads digits, or adds up whatever else it is.
func number(text string) int {
	n := 0
	for _, r := range text {
		n = (n*10 + int(r) - '0') & 0xffff
	}
	return n
}

// values takes numbers for options, and everything else as it is.
func values(q question.Question, text string) []string {
	var all []string
	for _, part := range strings.Split(text, ",") {
		if len(q.Options) > 0 && part != "" && !slices.ContainsFunc([]rune(part), func(r rune) bool { return r < '0' || r > '9' }) {
			part = q.Options[number(part)%len(q.Options)].Value
		}
		all = append(all, part)
	}
	return all
}
