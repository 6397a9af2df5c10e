package advice_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

func load(t testing.TB, area string) (*pack.Pack, pack.Framework) {
	t.Helper()
	files := os.DirFS("../../data")
	framework, err := pack.LoadFramework(files)
	if err != nil {
		t.Fatal(err)
	}
	p, err := pack.Load(files, "packs/"+area, area, framework, pack.All)
	if err != nil {
		t.Fatal(err)
	}
	return p, framework
}

func national(t testing.TB) pack.NationalFacts {
	t.Helper()
	n, err := pack.LoadNational(os.DirFS("../../data"))
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func areas(t testing.TB) []string {
	t.Helper()
	folders, err := os.ReadDir("../../data/packs")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range folders {
		names = append(names, f.Name())
	}
	return names
}

// someCases gives a case for each level and kind of protection that a pack can
// come to: each indicator alone, present or suspected, nothing at all, and
// immediate danger.
func someCases(p *pack.Pack) []answer.Case {
	yes := true
	all := []answer.Case{{}, {ImmediateDanger: &yes}}
	for _, i := range p.Indicators {
		all = append(all, answer.Case{Present: []string{i.ID}}, answer.Case{Suspected: []string{i.ID}})
	}
	seen := map[string]bool{}
	return slices.DeleteFunc(all, func(c answer.Case) bool {
		out := assess.Judge(p, c)
		kind := fmt.Sprint(out.Level, out.Protection, out.Urgent)
		known := seen[kind]
		seen[kind] = true
		return known
	})
}

// variants gives a case in every state of consent, with every service that the
// child may be open to, for every role that the pack tells apart, and with each
// other fact.
func variants(p *pack.Pack, c answer.Case) []answer.Case {
	yes, roles := true, []string{""}
	if p.AsksRole() {
		roles = append(roles, answer.Role("").Values()...)
	}
	var all []answer.Case
	for _, consent := range append(answer.Consent("").Values(), "") {
		for _, open := range append(answer.OpenTo("").Values(), "") {
			for _, role := range roles {
				c.Consent, c.OpenTo, c.Role = answer.Consent(consent), answer.OpenTo(open), answer.Role(role)
				worker, elsewhere := c, c
				worker.AboutWorker = &yes
				elsewhere.Child.LivesIn = "elsewhere"
				all = append(all, c, worker, elsewhere)
			}
		}
	}
	return all
}

// TestEveryCombination walks every area, every level and need for protection
// that it can come to, and every state of the facts: each yields a step to
// take, a contact that can be used or says what is missing, and words about
// consent, with somebody to ring above any step that begins with consent.
func TestEveryCombination(t *testing.T) {
	for _, area := range areas(t) {
		p, framework := load(t, area)
		clock, national := clockAt(t, "2026-11-24T10:00"), national(t)
		for _, first := range someCases(p) {
			for _, c := range variants(p, first) {
				r := advice.Advise(p, national, c, assess.Assess(p, framework, c), clock)
				if fault := lacking(r); fault != "" {
					t.Fatalf("%s: %+v lacks %s", area, c, fault)
				}
			}
		}
	}
}

func lacking(r result.Result) string {
	mine := func(s result.Step) bool { return s.Who == "you" }
	usable := func(c result.Contact) bool { return c.Phone != "" || len(c.Missing) > 0 }
	switch {
	case !slices.ContainsFunc(r.Steps, mine):
		return "a step"
	case !slices.ContainsFunc(r.Contacts, usable):
		return "a contact"
	case len(r.Consent) == 0:
		return "words about consent"
	case !phoneBeforeConsent(r):
		return "a phone line above the step that begins with consent"
	}
	return ""
}

// phoneBeforeConsent: where protection is in question, somebody to ring stands
// above any step that begins with consent.
func phoneBeforeConsent(r result.Result) bool {
	if r.Protection == "no" {
		return true
	}
	for _, step := range r.Steps {
		if step.AsksConsent {
			return false
		}
		rings := func(c result.Contact) bool { return c.ID == step.Contact && (c.Phone != "" || len(c.Missing) > 0) }
		if slices.ContainsFunc(r.Contacts, rings) {
			return true
		}
	}
	return true
}

func TestUrgentPutsTheEmergencyLineFirst(t *testing.T) {
	p, framework := load(t, "wigan")
	yes := true
	c := answer.Case{ImmediateDanger: &yes}
	r := advice.Advise(p, national(t), c, assess.Assess(p, framework, c), clockAt(t, "2026-11-24T10:00"))
	if r.Contacts[0].Phone != "999" || r.Contacts[1].ID != "mast" || !strings.Contains(r.Steps[0].Text, "999") {
		t.Errorf("contacts start with %s and %s, steps with %q", r.Contacts[0].ID, r.Contacts[1].ID, r.Steps[0].Text)
	}
}

func TestOpenToSocialCareStartsWithTheSocialWorker(t *testing.T) {
	p, framework := load(t, "wigan")
	c := answer.Case{Present: []string{"neglect"}, OpenTo: answer.OpenToSocialCare}
	r := advice.Advise(p, national(t), c, assess.Assess(p, framework, c), clockAt(t, "2026-11-24T10:00"))
	if r.Steps[0].Contact != "allocated-social-worker" {
		t.Errorf("the first step is %+v", r.Steps[0])
	}
}

func TestClosedLineNamesAnother(t *testing.T) {
	p, framework := load(t, "wigan")
	c := answer.Case{Suspected: []string{"physical-abuse"}}
	r := advice.Advise(p, national(t), c, assess.Assess(p, framework, c), clockAt(t, "2026-11-28T03:00"))
	n := slices.IndexFunc(r.Contacts, func(c result.Contact) bool { return c.ID == "mast" })
	if *r.Contacts[n].OpenNow || r.Contacts[n].Instead != "mast-out-of-hours" || r.Contacts[n+1].ID != "mast-out-of-hours" || !*r.Contacts[n+1].OpenNow {
		t.Errorf("%+v", r.Contacts)
	}
}

// made is a pack whose only step has a time allowed.
func made(t *testing.T, due *pack.Due) *pack.Pack {
	p, framework := load(t, "wigan")
	copied := *p
	copied.First = nil
	copied.Routes = nil
	for _, l := range p.Levels {
		copied.Routes = append(copied.Routes, pack.Route{Level: l.ID, Steps: []pack.Step{{Text: "Write", Due: due, Within: "so long", Ref: []string{"x"}}}})
	}
	built, err := pack.Build(copied, framework)
	if err != nil {
		t.Fatal(err)
	}
	return built
}

func TestDeadlines(t *testing.T) {
	_, framework := load(t, "wigan")
	for _, row := range []struct {
		at   string
		due  pack.Due
		want string
	}{
		{"2026-11-24T15:20", pack.Due{Hours: 3}, "2026-11-24T18:20:00Z"},
		{"2026-10-24T23:30", pack.Due{Hours: 3}, "2026-10-25T01:30:00Z"},
		{"2026-12-24T15:20", pack.Due{WorkingDays: 2}, "2026-12-30T15:20:00Z"},
		{"2026-11-27T15:20", pack.Due{WorkingDays: 1}, "2026-11-30T15:20:00Z"},
		{"2026-03-20T15:20", pack.Due{Days: 20}, "2026-04-09T15:20:00+01:00"},
		{"2026-11-24T15:20", pack.Due{Weeks: 6}, "2027-01-05T15:20:00Z"},
		{"2026-11-24T15:20", pack.Due{Weeks: 6, From: pack.FromPlan}, ""},
	} {
		p := made(t, &row.due)
		r := advice.Advise(p, national(t), answer.Case{}, assess.Assess(p, framework, answer.Case{}), clockAt(t, row.at))
		if got := r.Steps[len(r.Steps)-1].Due; got != row.want {
			t.Errorf("%+v from %s: got %s, want %s", row.due, row.at, got, row.want)
		}
	}
}

// TestUnsureDeadlines: where bank holidays that nobody has published yet, or none of
// this time, may move a day, the step and the deadline say so. Hours and days that
// are counted without them are sure.
func TestUnsureDeadlines(t *testing.T) {
	_, framework := load(t, "wigan")
	for _, row := range []struct {
		at     string
		due    pack.Due
		unsure bool
	}{
		{"2028-12-27T15:20", pack.Due{WorkingDays: 2}, false},
		{"2028-12-28T15:20", pack.Due{WorkingDays: 2}, true},
		{"2031-11-24T15:20", pack.Due{WorkingDays: 1}, true},
		{"1970-03-02T15:20", pack.Due{WorkingDays: 1}, true},
		{"2031-11-24T15:20", pack.Due{Hours: 3}, false},
		{"2031-11-24T15:20", pack.Due{Weeks: 6}, false},
		{"2031-11-24T15:20", pack.Due{WorkingDays: 1, From: pack.FromPlan}, false},
	} {
		p := made(t, &row.due)
		judged := assess.Assess(p, framework, answer.Case{})
		r := advice.Advise(p, national(t), answer.Case{}, judged, clockAt(t, row.at))
		note := r.Steps[len(r.Steps)-1].DueNote
		if (note != "") != row.unsure || r.Clock[0].DueNote != note {
			t.Errorf("%+v from %s: the step says %q, the deadline %q", row.due, row.at, note, r.Clock[0].DueNote)
		}
	}
}

// TestUnsureNationalDeadlines: the national times say so as well.
func TestUnsureNationalDeadlines(t *testing.T) {
	p, framework := load(t, "wigan")
	c := answer.Case{ImmediateDanger: new(true)}
	r := advice.Advise(p, national(t), c, assess.Assess(p, framework, c), clockAt(t, "2028-12-29T10:00"))
	if last := r.Clock[len(r.Clock)-1]; last.Basis != "national" || last.DueNote == "" {
		t.Errorf("the deadline is %+v", last)
	}
}

func TestNothingFitsLeadsToAdvice(t *testing.T) {
	p, framework := load(t, "wigan")
	r := advice.Advise(p, national(t), answer.Case{}, assess.Assess(p, framework, answer.Case{}), clockAt(t, "2026-11-24T10:00"))
	if !strings.Contains(r.Steps[0].Text, "safeguarding lead") || r.Steps[0].Contact != "mast" {
		t.Errorf("the first step is %+v", r.Steps[0])
	}
}

// TestAWorryThatNothingFits is talked through whatever the level, first of all
// unless a child is to be protected now, with somebody who can be reached.
func TestAWorryThatNothingFits(t *testing.T) {
	yes := true
	for _, area := range areas(t) {
		p, framework := load(t, area)
		for _, c := range someCases(p) {
			c.NothingFits = &yes
			r := advice.Advise(p, national(t), c, assess.Assess(p, framework, c), clockAt(t, "2026-11-24T10:00"))
			at := slices.IndexFunc(r.Steps, func(s result.Step) bool { return strings.Contains(s.Text, "no indicator says") })
			if at < 0 || r.Protection == "no" && at > 0 {
				t.Fatalf("%s: %+v has it as step %d of %+v", area, c, at, r.Steps)
			}
			if r.Protection != "no" && at < 1 {
				t.Errorf("%s: talking it through stands above protection: %+v", area, c)
			}
			adviser := p.Contact(r.Steps[at].Contact)
			if adviser == nil || adviser.Phone == "" && area != "wokingham" { // whose guidance prints no number
				t.Errorf("%s: nobody can be rung: %+v", area, adviser)
			}
			if fault := lacking(r); fault != "" {
				t.Errorf("%s: %+v lacks %s", area, c, fault)
			}
		}
	}
}

func TestRouteNamesItsConditions(t *testing.T) {
	p, _ := load(t, "wigan")
	var conditions []string
	for _, s := range advice.Route(p, "2") {
		conditions = append(conditions, s.When)
	}
	for _, want := range []string{"if the child is in immediate danger", "if open to social care", "if consent is refused", "unless consent is refused or unsafe to seek"} {
		if !slices.Contains(conditions, want) {
			t.Errorf("no condition %q among %q", want, conditions)
		}
	}
}

func TestNeglectAddsAChronology(t *testing.T) {
	p, framework := load(t, "wigan")
	for _, c := range p.Cases {
		r := advice.Advise(p, national(t), c.Answers, assess.Assess(p, framework, c.Answers), clockAt(t, "2026-11-24T10:00"))
		has := slices.ContainsFunc(r.Reminders, func(m result.Reminder) bool { return strings.Contains(m.Text, "chronology") })
		if has != slices.Contains(r.Rules, pack.RuleNeglect) {
			t.Errorf("%s: a reminder of the chronology is %v", c.ID, has)
		}
	}
}
