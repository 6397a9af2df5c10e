package assess_test

import (
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// small is a pack of four levels that a reader can hold in mind. An id says
// what the indicator is: kind, levels, and the side where it matters.
func small(t *testing.T, statutory int) *pack.Pack {
	t.Helper()
	p := pack.Pack{}
	p.ID, p.Name = "small", "Small"
	p.Document = pack.Document{Title: "Small", Publisher: "Small", Published: "now", Status: "current"}
	p.History = []pack.Item{{ID: pack.HistoryHelpTried, Text: "Tried"}, {ID: pack.HistoryRepeatConcern, Text: "Repeat"}}
	p.Levels = levels(statutory)
	for _, line := range strings.Split(strings.TrimSpace(smallIndicators), "\n") {
		p.Indicators = append(p.Indicators, smallIndicator(strings.Fields(line)))
	}
	p.Contacts = []pack.Contact{{ID: "e", Name: "e", Phone: "999", Purpose: []pack.Purpose{pack.PurposeEmergency}}}
	for _, l := range p.Levels {
		p.Routes = append(p.Routes, pack.Route{Level: l.ID, Steps: []pack.Step{{Text: "step", Ref: []string{"x"}}}})
	}
	p.Consent = []pack.Consent{{Text: "text", About: "openness", Ref: []string{"x"}}}
	built, err := pack.Build(p, framework(t))
	if err != nil {
		t.Fatal(err)
	}
	return built
}

// id, kind, levels, dimension, heading, then topic=, tag=, statute=, gate=,
// decisive.
const smallIndicators = `
need-1            vulnerability 1   health     Health
need-2            vulnerability 2   health     Health
need-2-again      vulnerability 2   education  Health  topic=need-2
need-2-school     vulnerability 2   education  School
need-2-home       context       2   housing    Home
need-2-care       vulnerability 2   basic-care Care
need-3            vulnerability 3   health     Health
need-3-care       vulnerability 3   basic-care Care
need-3-home       context       3   housing    Home
need-34           vulnerability 3,4 health     Health
need-4            vulnerability 4   health     Health
need-4-school     vulnerability 4   education  School
need-4-home       context       4   housing    Home
need-4-home-kin   context       4   housing    Home    topic=need-4
harm-2            harm          2   health     Health
harm-34           harm          3,4 health     Health
danger-3          danger        3   safety     Care
danger-34         danger        3,4 safety     Care
danger-s17        danger        4   basic-care Care    statute=s17
told              disclosure    4   safety     Care    gate=disclosure
definition        harm          4   safety     Care    gate=abuse,suffering decisive
likely            danger        4   safety     Care    gate=likely decisive
disability        vulnerability 4   health     Health  gate=complex-disability statute=s17 decisive
others            danger        4   health     Health  gate=risk-to-others
services          danger        4   health     Health  gate=impairment statute=s17 decisive
homeless          danger        4   housing    Home    gate=homeless-16-17 statute=s20
baby-injury       harm          3   health     Health  gate=nonmobile-injury tag=injury
late-help         harm          3   safety     Care    tag=injury
dirty             vulnerability 2   social-presentation Look tag=neglect
hungry            vulnerability 2   basic-care Care    tag=neglect
late-doctor       vulnerability 2   health     Health  tag=neglect
hungry-4          vulnerability 4   basic-care Care    tag=neglect topic=hungry
cold              vulnerability 2   basic-care Care    tag=neglect
unwashed          vulnerability 2   basic-care Care    tag=neglect
abuse-at-home     context       3   functioning Home   tag=domestic-abuse
drink             context       3   functioning Home   tag=parental-substance-use
good              strength      1   health     Health
`

func smallIndicator(words []string) pack.Indicator {
	i := pack.Indicator{ID: words[0], Text: words[0], Kind: pack.Kind(words[1]), Levels: strings.Split(words[2], ","),
		Dimension: words[3], Heading: words[4], Ref: []string{"x"}}
	for _, extra := range words[5:] {
		name, value, _ := strings.Cut(extra, "=")
		switch name {
		case "topic":
			i.Topic = value
		case "tag":
			i.Tags = []string{value}
		case "statute":
			i.Statute = []pack.Statute{pack.Statute(value)}
		case "gate":
			for _, gate := range strings.Split(value, ",") {
				i.Gate = append(i.Gate, pack.Gate(gate))
			}
		case "decisive":
			i.Decisive = true
		}
	}
	return i
}

// given reads "need-2 ?harm-34 under-2": ids that are present, ids with a
// question mark that are suspected, and facts.
func given(text string) answer.Case {
	var c answer.Case
	yes, young := true, 1
	for _, word := range strings.Fields(text) {
		switch word {
		case "danger-now":
			c.ImmediateDanger = &yes
		case "under-2":
			c.Child.Age = &young
		case "disabled":
			c.Child.Disabled = &yes
		case "social-care":
			c.OpenTo = answer.OpenToSocialCare
		case "tried":
			c.History = append(c.History, pack.HistoryHelpTried)
		case "repeat":
			c.History = append(c.History, pack.HistoryRepeatConcern)
		case "confirm-unsure":
			c.Confirm = map[string]answer.Confirm{"4": answer.ConfirmUnsure}
		case "confirm-no":
			c.Confirm = map[string]answer.Confirm{"4": answer.ConfirmNo}
		default:
			if id, suspected := strings.CutPrefix(word, "?"); suspected {
				c.Suspected = append(c.Suspected, id)
			} else {
				c.Present = append(c.Present, word)
			}
		}
	}
	return c
}

func TestJudge(t *testing.T) {
	for _, row := range []struct {
		given            string
		level, low, high int
		support          string
		protection       pack.Protection
	}{
		// Nothing, or nothing that counts.
		{"", 1, 1, 1, "none", "no"},
		{"good", 1, 1, 1, "none", "no"},
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
		{"dirty hungry hungry-4", 3, 3, 4, "corroborated", "ask"},
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
		// Spread over the three sides.
		{"need-2 need-2-care need-2-home", 2, 2, 3, "corroborated", "no"},
		{"need-2 need-2-school need-2-home", 2, 2, 2, "corroborated", "no"},
		{"need-3 need-3-care need-3-home", 3, 3, 4, "corroborated", "ask"},
		// Facts.
		{"danger-now", 4, 4, 4, "decisive", "act"},
		{"social-care", 4, 4, 4, "rule", "ask"},
	} {
		t.Run(row.given, func(t *testing.T) {
			got := assess.Judge(small(t, 4), given(row.given))
			want := assess.Judgement{Level: row.level, Low: row.low, High: row.high, Support: row.support,
				Protection: row.protection, Urgent: strings.Contains(row.given, "danger-now")}
			if got != want {
				t.Errorf("got  %+v\nwant %+v", got, want)
			}
		})
	}
}

// Where section 17 has a level of its own below protection, as in two of the
// five areas.
func TestJudgeWithSection17Below(t *testing.T) {
	for _, row := range []struct {
		given            string
		level, low, high int
		support          string
		protection       pack.Protection
	}{
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
		t.Run(row.given, func(t *testing.T) {
			got := assess.Judge(small(t, 3), given(row.given))
			want := assess.Judgement{Level: row.level, Low: row.low, High: row.high, Support: row.support,
				Protection: row.protection, Urgent: strings.Contains(row.given, "danger-now")}
			if got != want {
				t.Errorf("got  %+v\nwant %+v", got, want)
			}
		})
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
	want := "protection fact gate not-known not-looked-at several-levels points-higher history fact"
	if got := strings.Join(kinds, " "); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestWhatIsAnsweredIsNotOpen(t *testing.T) {
	p, f := small(t, 4), framework(t)
	no := false
	c := answer.Case{ImmediateDanger: &no, OpenTo: answer.OpenToNone, History: []string{}}
	for _, d := range f.Dimensions() {
		c.LookedAt = append(c.LookedAt, d.ID)
	}
	if open := assess.Assess(p, f, c).Open; len(open) > 0 {
		t.Errorf("still open: %+v", open)
	}
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
	unknown := given("need-2")
	unknown.NotKnown = []string{"harm-34"}
	has(unknown, "known to be so: harm-34", 4)
}

func TestStrengthsWhereverTheyStand(t *testing.T) {
	p, f := small(t, 4), framework(t)
	for _, c := range []answer.Case{{Strengths: []string{"good"}}, {Present: []string{"good"}}} {
		r := assess.Assess(p, f, c)
		if len(r.Strengths) != 1 || r.Strengths[0].ID != "good" || len(r.Reasons)+len(r.Answers.Present) > 0 {
			t.Errorf("%+v", r)
		}
	}
}
