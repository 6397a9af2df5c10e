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

// judged is a case with what it comes to.
type judged struct {
	given            string
	level, low, high int
	support          string
	protection       pack.Protection
}

func (row judged) holds(t *testing.T, p *pack.Pack) {
	t.Run(row.given, func(t *testing.T) {
		got := assess.Judge(p, given(row.given))
		want := assess.Judgement{Level: row.level, Low: row.low, High: row.high, Support: row.support,
			Protection: row.protection, Urgent: strings.Contains(row.given, "danger-now")}
		if got != want {
			t.Errorf("got  %+v\nwant %+v", got, want)
		}
	})
}

func TestJudge(t *testing.T) {
	p := small(t, 4)
	for _, row := range cases() {
		row.holds(t, p)
	}
}

func cases() []judged {
	return []judged{
		// Nothing, or nothing that counts.
		{"", 1, 1, 1, "none", "no"},
		{"good", 1, 1, 1, "none", "no"},
		{"good-3", 1, 1, 1, "none", "no"}, // wherever it is printed
		{"?need-3", 1, 1, 3, "none", "no"},
		// Ordinary needs below the statutory level.
		{"need-1", 1, 1, 1, "single", "no"},
		{"need-2", 2, 1, 2, "single", "no"},
		{"need-2 need-2-again", 2, 1, 2, "single", "no"},
		{"need-2 need-2-school", 2, 2, 2, "corroborated", "no"},
		{"need-3", 3, 2, 3, "single", "no"},
		{"need-3 need-2", 3, 2, 3, "single", "no"},
		{"need-3 need-2 need-2-again", 3, 2, 3, "single", "no"},
		{"need-3 need-2 need-2-school", 3, 3, 3, "corroborated", "no"},
		{"need-34", 3, 2, 4, "single", "ask"},
		// Ordinary needs of the statutory level.
		{"need-4", 3, 2, 4, "single", "ask"},
		{"need-4 need-3", 3, 3, 4, "corroborated", "ask"},
		{"need-4 need-4-school", 3, 3, 4, "corroborated", "ask"},
		{"need-4 need-4-home-kin", 3, 2, 4, "single", "ask"},
		{"need-4 need-4-home", 4, 4, 4, "corroborated", "ask"},
		{"need-4 confirm-unsure", 4, 3, 4, "corroborated", "ask"},
		{"need-4 confirm-no", 3, 2, 4, "single", "ask"},
		{"need-2 confirm-unsure", 2, 1, 2, "single", "no"},
		{"need-34 confirm-unsure", 4, 3, 4, "corroborated", "ask"},
		{"need-34 confirm-no", 3, 2, 4, "single", "ask"},
		// Strong ones, present or suspected.
		{"harm-2", 2, 2, 4, "direct", "ask"},
		{"harm-34", 4, 4, 4, "direct", "act"},
		{"?harm-34", 4, 4, 4, "suspected", "act"},
		{"told", 4, 4, 4, "direct", "act"},
		{"definition", 4, 4, 4, "decisive", "act"},
		{"?definition", 4, 4, 4, "suspected", "act"},
		{"danger-3", 3, 3, 4, "direct", "ask"},
		{"danger-34", 4, 3, 4, "direct", "act"},
		{"danger-s17", 4, 3, 4, "direct", "ask"},
		{"services", 4, 4, 4, "decisive", "ask"},
		{"disability", 4, 4, 4, "decisive", "ask"},
		{"homeless", 4, 4, 4, "direct", "ask"},
		{"danger-s17 need-3 need-2", 4, 3, 4, "direct", "ask"},
		{"danger-s17 need-3 need-3-home", 4, 4, 4, "direct", "ask"},
		// The injury rule.
		{"late-help", 3, 3, 4, "direct", "ask"},
		{"late-help baby-injury", 4, 4, 4, "rule", "act"},
		{"?late-help under-2", 4, 4, 4, "rule", "act"},
		{"late-help disabled", 4, 4, 4, "rule", "act"},
		{"late-help repeat", 4, 4, 4, "rule", "act"},
		// One ordinary need beside what is only suspected corroborates nothing.
		{"?harm-34 need-4", 4, 4, 4, "suspected", "act"},
		// The neglect rule.
		{"dirty hungry late-doctor", 3, 3, 4, "rule", "ask"},
		{"dirty hungry cold", 3, 3, 4, "rule", "ask"},
		{"hungry cold unwashed", 2, 2, 2, "corroborated", "no"}, // under one heading
		{"dirty hungry", 2, 2, 2, "corroborated", "no"},
		{"dirty ?hungry late-doctor", 2, 2, 2, "corroborated", "no"},
		{"dirty hungry hungry-4", 3, 2, 4, "single", "ask"}, // hungry is one fact, told at two levels
		{"dirty hungry-4 late-doctor", 4, 4, 4, "rule", "act"},
		// Help tried, and a repeat concern.
		{"need-1 tried", 1, 1, 1, "single", "no"},
		{"need-2 tried", 3, 3, 3, "rule", "no"},
		{"need-3 tried", 3, 3, 4, "rule", "ask"},
		{"danger-34 tried", 4, 3, 4, "direct", "act"},
		{"need-2 repeat", 2, 1, 3, "single", "no"},
		{"need-3 repeat", 3, 2, 4, "single", "ask"},
		// Adults.
		{"abuse-at-home", 3, 2, 3, "single", "no"},
		{"abuse-at-home drink", 3, 3, 4, "corroborated", "ask"},
		{"abuse-at-home ?drink", 3, 2, 3, "single", "no"},
		{"drink under-2", 3, 2, 4, "single", "ask"},
		{"abuse-at-home abuse-again", 3, 3, 3, "corroborated", "no"}, // one trouble, told twice
		// Spread over the three sides.
		{"need-2 need-2-care need-2-home", 2, 2, 3, "corroborated", "no"},
		{"need-2 need-2-school need-2-home", 2, 2, 2, "corroborated", "no"},
		{"need-3 need-3-care need-3-home", 3, 3, 4, "corroborated", "ask"},
		// Facts.
		{"danger-now", 4, 4, 4, "decisive", "act"},
		{"social-care", 4, 4, 4, "rule", "ask"},
	}
}

// Where section 17 has a level of its own below protection, as in two of the
// five areas.
func TestJudgeWithSection17Below(t *testing.T) {
	p := small(t, 3)
	for _, row := range []judged{
		{"need-3", 2, 1, 3, "single", "no"},
		{"need-3 need-3-home", 3, 3, 3, "corroborated", "no"},
		{"need-4", 2, 1, 4, "single", "ask"},
		{"need-4 need-4-home", 4, 4, 4, "corroborated", "ask"},
		{"need-4 need-3-home", 3, 3, 4, "corroborated", "ask"},
		{"harm-2", 2, 2, 4, "direct", "ask"},
		{"need-2 tried", 2, 2, 3, "rule", "no"},
		{"social-care", 3, 3, 3, "rule", "no"},
		{"dirty hungry late-doctor", 2, 2, 3, "rule", "no"},
		{"danger-now", 4, 4, 4, "decisive", "act"},
	} {
		row.holds(t, p)
	}
}

// In an area of five levels, of which only the highest is statutory, help that changed
// nothing and an earlier concern lift by one level and no more.
func TestJudgeInFiveLevels(t *testing.T) {
	p := smallWith(t, 4, func(p *pack.Pack) {
		five := p.Levels[3]
		p.Levels[3].Statute = p.Levels[2].Statute
		five.ID, five.Ordinal = "5", 5
		p.Levels = append(p.Levels, five)
	})
	for _, row := range []judged{
		{"need-2 tried", 3, 3, 3, "rule", "no"},
		{"need-3 tried", 4, 4, 4, "rule", "no"},
		{"need-4 tried", 4, 4, 5, "rule", "ask"},
		{"need-2 repeat", 2, 1, 3, "single", "no"},
		{"need-4 repeat", 4, 3, 5, "single", "ask"},
		{"need-2 need-2-care need-2-home", 2, 2, 3, "corroborated", "no"},
		{"need-3 need-3-care need-3-home", 3, 3, 4, "corroborated", "no"},
		{"abuse-at-home drink", 3, 3, 3, "corroborated", "no"}, // two levels below
		{"harm-34", 4, 4, 5, "direct", "ask"},
		{"dirty hungry late-doctor", 4, 4, 5, "rule", "ask"},
		{"danger-now", 5, 5, 5, "decisive", "act"},
	} {
		row.holds(t, p)
	}
}

func TestReasons(t *testing.T) {
	p, f := small(t, 4), framework(t)
	for _, row := range []struct{ given, rules, indicators string }{
		{"need-4", "points-higher", "need-4"},
		{"need-4 need-4-home", "two-sides two-sides", "need-4 need-4-home"},
		{"need-3 need-2", "published", "need-3"},
		{"harm-34 need-4", "harm", "harm-34"},
		{"?definition", "decisive", "definition"},
		{"late-help baby-injury", "injury", "baby-injury late-help"},
		{"dirty hungry late-doctor", "neglect", "dirty hungry late-doctor"},
		{"need-2 tried", "help-tried", "need-2"},
		{"danger-now need-2", "immediate-danger", ""},
		{"need-4 confirm-unsure", "confirmed", "need-4"},
		{"", "", ""},
	} {
		t.Run(row.given, func(t *testing.T) {
			var rules, ids []string
			for _, reason := range assess.Assess(p, f, given(row.given)).Reasons {
				rules, ids = append(rules, reason.Rule), append(ids, reason.Indicators...)
			}
			if strings.Join(rules, " ") != row.rules || strings.Join(ids, " ") != row.indicators {
				t.Errorf("got %v of %v, want %s of %s", rules, ids, row.rules, row.indicators)
			}
		})
	}
}

// TestReasonsNameFacts: a rule that a fact carries says which.
func TestReasonsNameFacts(t *testing.T) {
	p, f := small(t, 4), framework(t)
	for said, want := range map[string]string{"late-help under-2": "under-2", "late-help repeat": "repeat-concern", "need-2 tried": "support-tried-no-change"} {
		reasons := assess.Assess(p, f, given(said)).Reasons
		if got := strings.Join(reasons[0].Facts, " "); got != want {
			t.Errorf("%s: the first reason names %q, want %q", said, got, want)
		}
	}
}

func TestOpenQuestionsInOrder(t *testing.T) {
	p, f := small(t, 4), framework(t)
	c := given("need-4 need-34")
	c.NotKnown = []string{"hungry"}
	c.LookedAt = []string{"health"}
	var kinds []string
	for _, q := range assess.Assess(p, f, c).Open {
		kinds = append(kinds, q.Kind)
	}
	want := "protection fact gate not-known not-looked-at not-looked-at several-levels points-higher history fact"
	if got := strings.Join(kinds, " "); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestWhatIsAnsweredIsNotOpen(t *testing.T) {
	p, f := small(t, 4), framework(t)
	if open := assess.Assess(p, f, nothingOpen(f)).Open; len(open) > 0 {
		t.Errorf("still open: %+v", open)
	}
}

// nothingOpen is a case of which everything was answered.
func nothingOpen(f pack.Framework) answer.Case {
	no := false
	c := answer.Case{ImmediateDanger: &no, OpenTo: answer.OpenToNone, History: []string{}}
	for _, d := range f.Dimensions() {
		c.LookedAt = append(c.LookedAt, d.ID)
	}
	return c
}

func TestChanges(t *testing.T) {
	p, f := small(t, 4), framework(t)
	has := func(given answer.Case, part string, level int) {
		t.Helper()
		var texts []string
		for _, change := range assess.Assess(p, f, given).WouldMove {
			texts = append(texts, change.Text)
			if strings.Contains(change.Text, part) && change.Level == level {
				return
			}
		}
		t.Errorf("no change to level %d with %q among %q", level, part, texts)
	}
	has(given("need-4"), "rests on this alone: need-4", 1)
	has(given("need-4"), "family and surroundings", 4)
	has(given("need-2 ?need-3"), "known to be so: need-3", 3)
	has(given("need-2"), "Tried", 3)
	has(given("need-2 ~harm-34"), "known to be so: harm-34", 4)
	has(given("need-4-home-kin"), "the child's development", 4) // where the same fact stands too, and first
}

// Good news is a strength under whatever it was answered, and nothing else is.
func TestStrengthsWhereverTheyStand(t *testing.T) {
	p, f := small(t, 4), framework(t)
	for _, c := range []answer.Case{{Strengths: []string{"good", "good-3"}}, given("good-3 good"), given("?good-3 good"), {Present: []string{"good"}, Strengths: []string{"good", "good-3"}}} {
		c.NotSeen = []string{"need-2"}
		r := assess.Assess(p, f, c)
		if len(r.Strengths) != 2 || r.Strengths[0].ID != "good" || r.Strengths[1].ID != "good-3" || len(r.Reasons)+len(r.Answers.Present)+len(r.Answers.Suspected) > 0 {
			t.Errorf("%+v", r)
		}
	}
	for _, c := range []answer.Case{given("need-2 ?harm-2 ~good"), {Strengths: []string{"need-2", "no-such-thing"}}} {
		if r := assess.Assess(p, f, c); len(r.Strengths) > 0 {
			t.Errorf("%+v became strengths", r.Strengths)
		}
	}
}

// What was answered is repeated in the document's words and order, each once, with
// where it is printed; something both seen and suspected was seen.
func TestAnswersAreRepeated(t *testing.T) {
	said := assess.Assess(small(t, 4), framework(t), given("need-3 need-2 need-3 ?told ?need-34 ?need-3 good ~hungry ~dirty ~hungry ~no-such-thing")).Answers
	for got, want := range map[string]string{
		items(said.Present):   "need-2 [x], need-3 [x]",
		items(said.Suspected): "need-34 [x], told [x]",
		items(said.NotKnown):  "dirty [x], hungry [x]",
	} {
		if got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func items(list []result.Item) string {
	var all []string
	for _, i := range list {
		all = append(all, fmt.Sprint(i.Text, " ", i.Ref))
	}
	return strings.Join(all, ", ")
}
