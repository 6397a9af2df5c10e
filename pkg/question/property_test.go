package question_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/question"
)

// drawReply draws any reply that a question accepts.
func drawReply(t *rapid.T, q question.Question) []string {
	values := func(alone bool) []string {
		var all []string
		for _, option := range q.Options {
			if option.Alone == alone {
				all = append(all, option.Value)
			}
		}
		return all
	}
	switch {
	case q.Kind == question.Words && rapid.Bool().Draw(t, "words"):
		return []string{rapid.SampledFrom([]string{"hungry", "bruise", "domestic abuse", "zzqx", "school"}).Draw(t, q.ID)}
	case q.Kind == question.Number && rapid.Bool().Draw(t, "number"):
		return []string{strconv.Itoa(rapid.IntRange(q.Min, q.Max).Draw(t, q.ID))}
	case q.Kind != question.Many:
		return []string{rapid.SampledFrom(q.Options).Draw(t, q.ID).Value}
	case rapid.Bool().Draw(t, "alone"):
		return []string{rapid.SampledFrom(values(true)).Draw(t, q.ID)}
	}
	return rapid.SliceOfNDistinct(rapid.SampledFrom(values(false)), 1, min(3, len(values(false))), rapid.ID).Draw(t, q.ID)
}

// fill answers up to limit of the questions, in any order, some of them twice, and
// leaves some lists unfinished.
func fill(t *rapid.T, s *question.Sheet, limit int) {
	for range rapid.IntRange(0, limit).Draw(t, "replies") {
		q := rapid.SampledFrom(s.Questions()).Draw(t, "question")
		values := drawReply(t, q)
		if q.Kind == question.Many && rapid.Bool().Draw(t, "unfinished") {
			s.Hold(q.ID, values)
			continue
		}
		if err := s.Answer(q.ID, values); err != nil {
			t.Fatalf("%s: %v", q.ID, err)
		}
	}
}

func finish(t *rapid.T, s *question.Sheet) (asked []string) {
	for q, more := s.Next(); more; q, more = s.Next() {
		if len(asked) > 1000 {
			t.Fatal("there is no end to the questions")
		}
		asked = append(asked, q.ID)
		values := drawReply(t, q)
		if err := s.Answer(q.ID, values); err != nil {
			t.Fatalf("%s: %v", q.ID, err)
		}
		asked = withoutReopened(s, asked, values)
	}
	return asked
}

// withoutReopened leaves out what a line led back to, which is asked again.
func withoutReopened(s *question.Sheet, asked, values []string) []string {
	for _, line := range s.Review() {
		if line.Open && slices.Contains(values, "again:"+line.ID) {
			asked = slices.DeleteFunc(asked, func(id string) bool { return id == line.ID })
		}
	}
	return asked
}

func TestEachQuestionIsAskedOnceAndThereIsAnEnd(t *testing.T) {
	t.Parallel()
	p, framework := confirming(t)
	words := vocabulary(t)
	rapid.Check(t, func(t *rapid.T) {
		s := question.Resume(p, framework, words, answer.Case{}, otherAreas()...)
		asked := finish(t, s)
		slices.Sort(asked) // what was asked again came later than it stands
		if applicable := slices.Sorted(slices.Values(ids(s.Questions()))); !slices.Equal(asked, applicable) {
			t.Fatalf("asked %v\napplies %v", asked, applicable)
		}
		seen := slices.Compact(slices.Clone(asked))
		if len(seen) != len(asked) {
			t.Fatalf("a question was asked twice: %v", asked)
		}
	})
}

func TestCaseAlwaysFitsThePack(t *testing.T) {
	t.Parallel()
	p, framework := confirming(t)
	words := vocabulary(t)
	rapid.Check(t, func(t *rapid.T) {
		s := question.Resume(p, framework, words, answer.Case{}, otherAreas()...)
		fill(t, s, 60)
		if rapid.Bool().Draw(t, "finish") {
			finish(t, s)
		}
		if faults := p.CheckCase(framework, s.Case()); len(faults) > 0 {
			t.Fatalf("%+v\n%+v", s.Case(), faults)
		}
	})
}

// What is in a case must have been said in answer to a question that still
// applies; this looks from the case back to the replies.
func TestNothingInACaseThatNobodySaid(t *testing.T) {
	t.Parallel()
	p, framework := confirming(t)
	words := vocabulary(t)
	rapid.Check(t, func(t *rapid.T) {
		s := question.Resume(p, framework, words, answer.Case{}, otherAreas()...)
		fill(t, s, 60)
		said, shown := said(s), shown(s)
		c := s.Case()
		for _, id := range slices.Concat(c.Present, c.Suspected, c.NotKnown, c.NotSeen) {
			gate := "gate:" + id
			if !slices.ContainsFunc(said[gate], realValue) && !chosen(shown, p, id) {
				t.Fatalf("%s is in the case and nobody said so", id)
			}
		}
		for _, id := range c.Strengths {
			if !ticked(shown, "strengths:", id) && !ticked(shown, "found:", id) {
				t.Fatalf("%s is a strength that nobody named", id)
			}
		}
		mustBeSaid(t, said, "emergency", c.ImmediateDanger != nil)
		mustBeSaid(t, said, "age", c.Child.Age != nil || c.Child.Unborn != nil)
		mustBeSaid(t, said, "disabled", c.Child.Disabled != nil)
		mustBeSaid(t, said, "lives-in", c.Child.LivesIn != "")
		mustBeSaid(t, said, "open-to", c.OpenTo != "")
		mustBeSaid(t, said, "about-worker", c.AboutWorker != nil)
		mustBeSaid(t, said, "own-level", c.OwnLevel != "")
		mustBeSaid(t, said, "history", c.History != nil)
		mustBeSaid(t, said, "consent", c.Consent != "")
		mustBeSaid(t, said, "besides", c.NothingFits != nil)
		for id := range c.Grounds {
			mustBeSaid(t, shown, "grounds:"+id, true)
		}
		for level := range c.Confirm {
			mustBeSaid(t, said, "confirm:"+level, true)
		}
	})
}

// said gives the replies to the questions that apply, by id; questions that are
// not answered are left out.
func said(s *question.Sheet) map[string][]string {
	all := map[string][]string{}
	for _, line := range s.Review() {
		if line.Answer != "not answered" {
			all[line.ID] = s.Current(line.ID)
		}
	}
	return all
}

// shown gives the replies and what is ticked in lists that are not finished.
func shown(s *question.Sheet) map[string][]string {
	all := map[string][]string{}
	for _, q := range s.Questions() {
		all[q.ID] = s.Current(q.ID)
	}
	return all
}

func realValue(value string) bool { return value != question.Skip && value != question.None }

func ticked(said map[string][]string, prefix, id string) bool {
	for question, values := range said {
		if strings.HasPrefix(question, prefix) && slices.Contains(values, id) {
			return true
		}
	}
	return false
}

// chosen tells whether an indicator, or the fact that it is a line of, was named
// on some list.
func chosen(said map[string][]string, p *pack.Pack, id string) bool {
	topic := "topic:" + p.Indicator(id).Topic
	return ticked(said, "found:", "again:gate:"+id) || ticked(said, "dimension:", id) || ticked(said, "found:", id) || ticked(said, "ladder:", id) || ticked(said, "dimension:", topic)
}

func mustBeSaid(t *rapid.T, said map[string][]string, id string, inCase bool) {
	if given := slices.ContainsFunc(said[id], func(v string) bool { return v != question.Skip }); given != inCase {
		t.Fatalf("%s: in the case %v, said %q", id, inCase, said[id])
	}
}

func TestLookedAtOnlyWhenAllWasAnswered(t *testing.T) {
	t.Parallel()
	p, framework := wigan(t)
	words := vocabulary(t)
	rapid.Check(t, func(t *rapid.T) {
		s := question.Resume(p, framework, words, answer.Case{}, otherAreas()...)
		fill(t, s, 60)
		said := said(s)
		for _, dimension := range s.Case().LookedAt {
			for _, q := range s.Questions() {
				if _, answered := said[q.ID]; strings.HasPrefix(q.ID, "dimension:"+dimension+":") && !answered {
					t.Fatalf("%s counts as looked at, but %s is open", dimension, q.ID)
				}
			}
		}
	})
}

// A reply that no longer applies must not be heard, and must not be lost either
// way round: taking a dimension back takes all of it back.
func TestWhatIsNoLongerAskedIsNotInTheCase(t *testing.T) {
	t.Parallel()
	p, framework := wigan(t)
	words := vocabulary(t)
	rapid.Check(t, func(t *rapid.T) {
		s := question.Resume(p, framework, words, answer.Case{}, otherAreas()...)
		fill(t, s, 60)
		if err := s.Answer("find:1", []string{question.Done}); err != nil {
			t.Fatal(err)
		}
		if err := s.Answer("walk", []string{"no"}); err != nil {
			t.Fatal(err)
		}
		for _, q := range s.Questions() {
			if strings.HasPrefix(q.ID, "dimension:") {
				t.Fatalf("%s is still asked", q.ID)
			}
		}
		c := s.Case()
		for _, id := range slices.Concat(c.Present, c.Suspected, c.NotKnown, c.NotSeen) {
			if len(p.Indicator(id).Gate) == 0 {
				t.Fatalf("%s is still in the case", id)
			}
		}
		if c.LookedAt != nil {
			t.Fatalf("still looked at: %v", c.LookedAt)
		}
	})
}

func TestGateFromYesToNo(t *testing.T) {
	t.Parallel()
	p, framework := wigan(t)
	words := vocabulary(t)
	rapid.Check(t, func(t *rapid.T) {
		s := question.Resume(p, framework, words, answer.Case{}, otherAreas()...)
		fill(t, s, 20)
		gate := rapid.SampledFrom(p.Gates()).Draw(t, "gate").ID
		for _, step := range []struct {
			value string
			list  func(answer.Case) []string
		}{
			{"yes", func(c answer.Case) []string { return c.Present }},
			{"no", func(c answer.Case) []string { return c.NotSeen }},
			{"suspected", func(c answer.Case) []string { return c.Suspected }},
			{"not-known", func(c answer.Case) []string { return c.NotKnown }},
		} {
			if err := s.Answer("gate:"+gate, []string{step.value}); err != nil {
				t.Fatal(err)
			}
			c := s.Case()
			all := slices.Concat(c.Present, c.NotSeen, c.Suspected, c.NotKnown)
			if !slices.Contains(step.list(c), gate) || count(all, gate) != 1 {
				t.Fatalf("%s answered %s: %+v", gate, step.value, c)
			}
		}
	})
}

func count(list []string, word string) int {
	return len(list) - len(slices.DeleteFunc(slices.Clone(list), func(w string) bool { return w == word }))
}
