package trial_test

import (
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/calendar"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/trial"
)

func bench(t *testing.T) trial.Bench {
	t.Helper()
	files := os.DirFS("../../data")
	framework, err := pack.LoadFramework(files)
	if err != nil {
		t.Fatal(err)
	}
	national, err := pack.LoadNational(files)
	if err != nil {
		t.Fatal(err)
	}
	london, err := calendar.Load()
	if err != nil {
		t.Fatal(err)
	}
	now := time.Date(2026, 11, 24, 10, 0, 0, 0, london)
	return trial.Bench{Framework: framework, National: national, Clock: advice.Clock{Now: now, London: london}}
}

// example is the small valid pack with other cases.
func example(t *testing.T, b trial.Bench, cases ...pack.Case) *pack.Pack {
	t.Helper()
	p, err := pack.Load(os.DirFS("../../testdata/pack/ok"), "example", "example", b.Framework, pack.All)
	if err != nil {
		t.Fatal(err)
	}
	changed := *p
	changed.Cases = cases
	return &changed
}

func told(e pack.Expect) pack.Case {
	return pack.Case{ID: "told", Title: "A child tells", Answers: answer.Case{Present: []string{"told"}}, Expect: e}
}

// TestEachFieldIsCompared: the right value passes, another one is a difference
// of that field and of no other.
func TestEachFieldIsCompared(t *testing.T) {
	yes, no := true, false
	tests := []struct {
		field        string
		right, wrong pack.Expect
		got          string
	}{
		{"level", pack.Expect{Level: "4"}, pack.Expect{Level: "3"}, "4"},
		{"low", pack.Expect{Low: 4}, pack.Expect{Low: 3}, "4"},
		{"high", pack.Expect{High: 4}, pack.Expect{High: 3}, "4"},
		{"support", pack.Expect{Support: "direct"}, pack.Expect{Support: "decisive"}, "direct"},
		{"protection", pack.Expect{Protection: "act"}, pack.Expect{Protection: "ask"}, "act"},
		{"urgent", pack.Expect{Urgent: &no}, pack.Expect{Urgent: &yes}, "false"},
		{"reasons", pack.Expect{Reasons: []string{"disclosure"}}, pack.Expect{Reasons: []string{"harm"}}, "disclosure"},
		{"rules", pack.Expect{Level: "4"}, pack.Expect{Rules: []string{"injury"}}, "none"},
		{"steps", pack.Expect{Steps: []string{"front-door"}}, pack.Expect{Steps: []string{"night"}}, "front-door"},
		{"contacts", pack.Expect{Contacts: []string{"emergency", "night"}}, pack.Expect{Contacts: []string{"nobody"}}, "front-door, night, emergency"},
		{"published", pack.Expect{Published: "4"}, pack.Expect{Published: "2"}, "a range of 4 to 4"},
	}
	b := bench(t)
	for _, test := range tests {
		t.Run(test.field, func(t *testing.T) {
			why := told(test.wrong)
			why.Why = "the document says otherwise"
			o := b.Run(example(t, b, told(test.right), why), trial.Every)
			if !o[0].Passed() {
				t.Errorf("the right value fails: %+v", o[0].Differences)
			}
			if len(o[1].Differences) != 1 || o[1].Differences[0].Field != test.field || o[1].Differences[0].Got != test.got {
				t.Errorf("the wrong value gives %+v", o[1].Differences)
			}
		})
	}
}

// TestCasesDoNotTouchEachOther: judged one after the other, each gives what it
// gives alone. What judges is prepared once and uses its lists again.
func TestCasesDoNotTouchEachOther(t *testing.T) {
	b := bench(t)
	for _, area := range []string{"wigan", "warrington", "wolverhampton"} {
		p, err := pack.Load(os.DirFS("../../data"), "packs/"+area, area, b.Framework, pack.All)
		if err != nil {
			t.Fatal(err)
		}
		for _, o := range b.Run(p, trial.Every) {
			if alone := b.Judge(p, o.Case.Answers); !reflect.DeepEqual(alone, o.Result) {
				t.Errorf("%s %s gives something else among others", area, o.Case.ID)
			}
		}
	}
}

func TestPublishedLevelThatIsNotTheHeadline(t *testing.T) {
	b := bench(t)
	c := pack.Case{ID: "online", Title: "x", Answers: answer.Case{Present: []string{"at-risk-online"}}, Expect: pack.Expect{Published: "4"}}
	o := b.Run(example(t, b, c), trial.Every)
	if d := o[0].Differences; len(d) != 1 || d[0].Field != "why" {
		t.Errorf("level %s, published 4 and no reason: %+v", o[0].Result.Level.ID, d)
	}
}

// TestExpectingNothingFails: such a case could not fail otherwise.
func TestExpectingNothingFails(t *testing.T) {
	b := bench(t)
	for _, e := range []pack.Expect{{}, {Rules: []string{}, Reasons: []string{}}} {
		if o := b.Run(example(t, b, told(e)), trial.Every); o[0].Passed() {
			t.Errorf("%+v passes", e)
		}
	}
}

// TestDifferencesLeadToTheirPlace in cases.yaml.
func TestDifferencesLeadToTheirPlace(t *testing.T) {
	b := bench(t)
	o := b.Run(example(t, b, told(pack.Expect{Level: "4"}), told(pack.Expect{Contacts: []string{"emergency", "nobody"}})), trial.Every)
	want := []any{"cases", 1, "expect", "contacts", 1}
	if got := o[1].Differences[0].Where; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func kind(c trial.Coverage, id string) trial.Kind {
	return c.Kinds[slices.IndexFunc(c.Kinds, func(k trial.Kind) bool { return k.ID == id })]
}

func missing(k trial.Kind) string {
	var ids []string
	for _, m := range k.Missing {
		ids = append(ids, m.ID)
	}
	return strings.Join(ids, " ")
}

func TestCoverage(t *testing.T) {
	b := bench(t)
	refused := pack.Case{ID: "online", Answers: answer.Case{Suspected: []string{"at-risk-online", "likely-harm"}, Consent: answer.ConsentRefused,
		History: []string{"repeat-concern"}}}
	p := example(t, b, told(pack.Expect{}), refused)
	c := trial.Cover(p, b.Run(p, trial.Every))
	tests := []struct {
		kind    string
		of      int
		missing string
	}{
		// Two of the six conventions can't be met by so few indicators; each rule
		// counts twice, as met and as unmet.
		{"rules", 14, "immediate-danger open-to-social-care injury help-tried spread"},
		{"levels", 4, "1 2 3"},
		{"decisive", 2, "any-abuse"},
		{"gates", 6, "any-abuse baby-injury impaired homeless"},
		{"consent", 8, "given not-sought unsafe-to-seek text-2"},
		{"history", 2, "support-tried-no-change"},
	}
	of, gaps := 0, 0
	for _, test := range tests {
		k := kind(c, test.kind)
		if k.Of != test.of || missing(k) != test.missing {
			t.Errorf("%s: of %d without %q; want of %d without %q", test.kind, k.Of, missing(k), test.of, test.missing)
		}
		of, gaps = of+k.Of, gaps+len(k.Missing)
	}
	if c.Of() != of || c.Covered() != of-gaps || c.Percent() != (of-gaps)*100/of {
		t.Errorf("over all: %d%%, %d of %d", c.Percent(), c.Covered(), c.Of())
	}
}

// TestRuleThatEveryCaseMeets is as uncovered as one that none meets.
func TestRuleThatEveryCaseMeets(t *testing.T) {
	b := bench(t)
	c := pack.Case{ID: "online", Answers: answer.Case{Present: []string{"at-risk-online"}}}
	p := example(t, b, c, c)
	k := kind(trial.Cover(p, b.Run(p, trial.Every)), "rules")
	if !slices.ContainsFunc(k.Missing, func(m trial.Missing) bool {
		return m.ID == "exploitation-referral" && m.Why == "Every case meets the rule exploitation-referral."
	}) {
		t.Errorf("%+v", k.Missing)
	}
}

// TestRuleThatNoCaseCanMeet is the pack's own fault and counts.
func TestRuleThatNoCaseCanMeet(t *testing.T) {
	b := bench(t)
	p := example(t, b, told(pack.Expect{}))
	p.Rules = append(slices.Clone(p.Rules), pack.Rule{ID: "dead", Reminder: "x",
		When: pack.Condition{Facts: []pack.Fact{pack.FactOpenToEarlyHelp, pack.FactOpenToSocialCare}}})
	k := kind(trial.Cover(p, b.Run(p, trial.Every)), "rules")
	if last := k.Missing[len(k.Missing)-1]; last.ID != "dead" || !strings.Contains(last.Why, "none can") {
		t.Errorf("%+v", last)
	}
}

// TestRuleIDsAreAllThatCanHold: what judging calls a rule is in the pack's list,
// so that none escapes coverage.
func TestRuleIDsAreAllThatCanHold(t *testing.T) {
	b := bench(t)
	p, err := pack.Load(os.DirFS("../../data"), "packs/wigan", "wigan", b.Framework, pack.All)
	if err != nil {
		t.Fatal(err)
	}
	known := p.RuleIDs()
	for _, c := range trial.Fullest(p) {
		for _, id := range assess.Rules(p, c) {
			if !slices.Contains(known, id) {
				t.Errorf("the rule %s is not in the list", id)
			}
		}
	}
	if met := trial.Meetable(p); !slices.Equal(met, known) {
		t.Errorf("Wigan can meet %v of %v", met, known)
	}
}
