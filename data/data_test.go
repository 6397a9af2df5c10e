package data_test

import (
	"encoding/json"
	"io/fs"
	"path"
	"slices"
	"testing"
	"time"

	"github.com/threshold-cli/threshold/data"
	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/calendar"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

func framework(t *testing.T) pack.Framework {
	t.Helper()
	f, err := pack.LoadFramework(data.Files())
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func national(t *testing.T) pack.NationalFacts {
	t.Helper()
	n, err := pack.LoadNational(data.Files())
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// packs loads every built-in pack whole: shape, references and worked cases.
func packs(t *testing.T) []*pack.Pack {
	t.Helper()
	names, err := fs.Glob(data.Files(), "packs/*/pack.yaml")
	if err != nil || len(names) == 0 {
		t.Fatal("no packs: ", err)
	}
	var all []*pack.Pack
	for _, name := range names {
		folder := path.Dir(name)
		p, err := pack.Load(data.Files(), folder, path.Base(folder), framework(t), pack.All)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
	return all
}

// clock is a Tuesday morning in term time, when everybody is at work.
func clock(t *testing.T) advice.Clock {
	t.Helper()
	london, err := calendar.Load()
	if err != nil {
		t.Fatal(err)
	}
	holidays, err := pack.LoadCalendar(data.Files())
	if err != nil {
		t.Fatal(err)
	}
	return advice.Clock{Now: time.Date(2026, 11, 24, 10, 0, 0, 0, london), London: london, Holidays: holidays}
}

func judged(t *testing.T, p *pack.Pack, c pack.Case) result.Result {
	return advice.Advise(p, national(t), c.Answers, assess.Assess(p, framework(t), c.Answers), clock(t))
}

func TestWorkedCases(t *testing.T) {
	for _, p := range packs(t) {
		for _, c := range p.Cases {
			t.Run(p.ID+"/"+c.ID, func(t *testing.T) { compare(t, p, judged(t, p, c), c) })
		}
	}
}

func compare(t *testing.T, p *pack.Pack, r result.Result, c pack.Case) {
	e := c.Expect
	for _, field := range []struct{ name, got, want string }{
		{"level", r.Level.ID, e.Level}, {"support", r.Support, e.Support}, {"protection", r.Protection, e.Protection},
	} {
		if field.want != "" && field.got != field.want {
			t.Errorf("%s: got %s, want %s", field.name, field.got, field.want)
		}
	}
	if e.Low > 0 && r.Range.Low != e.Low || e.High > 0 && r.Range.High != e.High {
		t.Errorf("range: got %d to %d, want %d to %d", r.Range.Low, r.Range.High, e.Low, e.High)
	}
	if e.Urgent != nil && r.Urgent != *e.Urgent {
		t.Errorf("urgent: got %v, want %v", r.Urgent, *e.Urgent)
	}
	holds(t, "rule", r.Rules, e.Rules)
	holds(t, "contact", contactIDs(r), e.Contacts)
	holds(t, "step with contact", stepContacts(r), e.Steps)
	publishedInRange(t, p, r, c)
}

func holds(t *testing.T, what string, got, want []string) {
	for _, id := range want {
		if !slices.Contains(got, id) {
			t.Errorf("no %s %s among %v", what, id, got)
		}
	}
}

func contactIDs(r result.Result) []string {
	var ids []string
	for _, c := range r.Contacts {
		ids = append(ids, c.ID)
	}
	return ids
}

func stepContacts(r result.Result) []string {
	var ids []string
	for _, s := range r.Steps {
		ids = append(ids, s.Contact)
	}
	return ids
}

// publishedInRange: where a document tells the level of its own example, the
// range must hold it, and the case must say why the headline differs.
func publishedInRange(t *testing.T, p *pack.Pack, r result.Result, c pack.Case) {
	if c.Expect.Published == "" {
		return
	}
	ordinal := p.Ordinal(c.Expect.Published)
	if ordinal < r.Range.Low || ordinal > r.Range.High {
		t.Errorf("the published level %s is outside %d to %d", c.Expect.Published, r.Range.Low, r.Range.High)
	}
	if ordinal != r.Level.Ordinal && c.Why == "" {
		t.Errorf("the headline is %s, the document says %s, and the case does not say why", r.Level.ID, c.Expect.Published)
	}
}

// TestEveryRuleMetAndUnmet: a rule that no case meets, or that every case
// meets, may be wrong without anybody seeing it.
func TestEveryRuleMetAndUnmet(t *testing.T) {
	conventions := []string{"injury", "neglect", "help-tried", "repeat-concern", "adults", "spread", "immediate-danger", "open-to-social-care"}
	for _, p := range packs(t) {
		rules := slices.Clone(conventions)
		for _, r := range p.Rules {
			rules = append(rules, r.ID)
		}
		met := map[string]int{}
		for _, c := range p.Cases {
			for _, rule := range assess.Rules(p, c.Answers) {
				met[rule]++
			}
		}
		for _, rule := range rules {
			if canBeMet(p, rule) && (met[rule] == 0 || met[rule] == len(p.Cases)) {
				t.Errorf("%s: the rule %s is met by %d of %d cases", p.ID, rule, met[rule], len(p.Cases))
			}
		}
	}
}

// canBeMet tells whether a case with everything in it would meet the rule: a
// pack with few indicators cannot meet every convention.
func canBeMet(p *pack.Pack, rule string) bool {
	yes, young := true, 1
	c := answer.Case{ImmediateDanger: &yes, OpenTo: answer.OpenToSocialCare, AboutWorker: &yes,
		Child: answer.Child{Age: &young, Disabled: &yes, LivesIn: "elsewhere"}, History: p.HistoryIDs()}
	for _, i := range p.Indicators {
		c.Present = append(c.Present, i.ID)
	}
	everything := assess.Rules(p, c)
	c.OpenTo = answer.OpenToEarlyHelp
	return slices.Contains(everything, rule) || slices.Contains(assess.Rules(p, c), rule)
}

// TestEveryLevelIsReached by some worked case.
func TestEveryLevelIsReached(t *testing.T) {
	for _, p := range packs(t) {
		reached := map[int]bool{}
		for _, c := range p.Cases {
			reached[assess.Judge(p, c.Answers).Level] = true
		}
		for _, l := range p.Levels {
			if !reached[l.Ordinal] {
				t.Errorf("%s: no case reaches level %s", p.ID, l.ID)
			}
		}
	}
}

// TestListsAreNeverNull: a script loops over every list of a result without
// asking first. Only what may be unknown or not given is null.
func TestListsAreNeverNull(t *testing.T) {
	mayBeNull := []string{"own_level", "departure", "open_now"}
	for _, p := range packs(t) {
		for _, c := range p.Cases {
			text, err := json.Marshal(judged(t, p, c))
			if err != nil {
				t.Fatal(err)
			}
			var tree any
			if err := json.Unmarshal(text, &tree); err != nil {
				t.Fatal(err)
			}
			for _, name := range nulls("", tree) {
				if !slices.Contains(mayBeNull, name) {
					t.Errorf("%s/%s: %s is null", p.ID, c.ID, name)
				}
			}
		}
	}
}

// nulls lists the names of all values that are null, at any depth.
func nulls(name string, value any) []string {
	var found []string
	switch value := value.(type) {
	case nil:
		return []string{name}
	case []any:
		for _, item := range value {
			found = append(found, nulls(name, item)...)
		}
	case map[string]any:
		for key, item := range value {
			found = append(found, nulls(key, item)...)
		}
	}
	return found
}
