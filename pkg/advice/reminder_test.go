package advice_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

func remindersIn(t *testing.T, area string, c answer.Case) []result.Reminder {
	t.Helper()
	p, framework := load(t, area)
	return advice.Advise(p, national(t), c, assess.Assess(p, framework, c), clockAt(t, "2026-11-24T15:20")).Reminders
}

// TestOtherChildren: whatever is urgent or calls for action has one reminder of
// the other children, in the document's words where it has any.
func TestOtherChildren(t *testing.T) {
	yes := true
	for _, area := range areas(t) {
		for _, c := range []answer.Case{{ImmediateDanger: &yes}, {Suspected: []string{gateOf(t, area, "abuse")}},
			{ImmediateDanger: &yes, Present: []string{gateOf(t, area, "abuse")}}} {
			var found []result.Reminder
			for _, r := range remindersIn(t, area, c) {
				if strings.HasPrefix(r.Text, "Think of ") {
					found = append(found, r)
				}
			}
			published := area == "wigan" || area == "wolverhampton"
			if len(found) != 1 || (found[0].Basis == string(pack.Published)) != published || (len(found[0].Ref) > 0) != published {
				t.Errorf("%s: %+v: %+v", area, c, found)
			}
		}
		if list := remindersIn(t, area, answer.Case{}); len(list) > 0 {
			t.Errorf("%s: nothing was answered, and still: %+v", area, list)
		}
	}
}

// TestLeftOpen: an emergency result names the duties that nobody has answered
// for, and none that somebody has.
func TestLeftOpen(t *testing.T) {
	yes, no, five := true, false, 5
	p, _ := load(t, "stoke")
	fgm := withTag(p, "fgm")[0]
	for _, row := range []struct {
		name       string
		c          answer.Case
		open, done string
	}{
		{"nothing else", answer.Case{}, "a person who works with children,female genital mutilation,radicalisation,homelessness at 16 or 17", ""},
		{"no worker", answer.Case{AboutWorker: &no}, "radicalisation", "a person who works with children"},
		{"a worker: a duty of its own", answer.Case{AboutWorker: &yes}, "radicalisation", "a person who works with children"},
		{"FGM not known", answer.Case{NotKnown: []string{fgm}}, "female genital mutilation", ""},
		{"FGM present: a duty of its own", answer.Case{Present: []string{fgm}}, "radicalisation", "female genital mutilation"},
		{"five years old", answer.Case{Child: answer.Child{Age: &five}}, "radicalisation", "homelessness at 16 or 17"},
		{"extremism not seen", answer.Case{NotSeen: withTag(p, "extremism")}, "sexual abuse", "radicalisation"},
	} {
		got := advice.LeftOpen(p, national(t), row.c)
		for _, topic := range strings.Split(row.open, ",") {
			if !slices.Contains(got, topic) {
				t.Errorf("%s: %v lacks %s", row.name, got, topic)
			}
		}
		if slices.Contains(got, row.done) {
			t.Errorf("%s: %v has %s", row.name, got, row.done)
		}
	}
	list := remindersIn(t, "stoke", answer.Case{ImmediateDanger: &yes, Present: []string{"physical-abuse"}})
	if len(list) == 0 || !strings.Contains(list[0].Text, "a person who works with children") || !strings.Contains(list[0].Text, "None is said to apply") {
		t.Errorf("%+v", list)
	}
}

// TestNeverAsked: whoever acts hears of the duties about which the pack has no
// line, and of no other; a reader who is not told to act does not.
func TestNeverAsked(t *testing.T) {
	for area, wanted := range map[string]string{"wigan": "female genital mutilation", "wokingham": "radicalisation", "stoke": ""} {
		c := answer.Case{Suspected: []string{gateOf(t, area, "abuse")}}
		found := ""
		for _, r := range remindersIn(t, area, c) {
			if strings.HasPrefix(r.Text, "No question here was about these") {
				found = r.Text
			}
		}
		if !strings.Contains(found, wanted) || strings.Contains(found, "sexual abuse") || strings.Contains(found, "works with children") {
			t.Errorf("%s: %q", area, found)
		}
		p, _ := load(t, area)
		if unasked := advice.NeverAsked(p, national(t)); (len(unasked) == 0) != (found == "") {
			t.Errorf("%s: %v, %q", area, unasked, found)
		}
	}
}

func withTag(p *pack.Pack, tag string) []string {
	var ids []string
	for _, i := range p.Indicators {
		if slices.Contains(i.Tags, tag) {
			ids = append(ids, i.ID)
		}
	}
	return ids
}

// TestWhoeverIsToBeAskedCanBeRung: a step about a person who works with children
// carries a number, its contact's or in its own words, where the guidance gives
// none for the LADO.
func TestWhoeverIsToBeAskedCanBeRung(t *testing.T) {
	yes := true
	for _, area := range areas(t) {
		p, framework := load(t, area)
		c := answer.Case{AboutWorker: &yes}
		steps := advice.Advise(p, national(t), c, assess.Assess(p, framework, c), clockAt(t, "2026-11-24T15:20")).Steps
		for _, s := range steps[:slices.IndexFunc(steps, func(s result.Step) bool { return s.Within != "" })+1] {
			lado := p.Contact(s.Contact)
			asks := strings.Contains(s.Text, "ask ") || strings.Contains(s.Text, "Ask ")
			if asks && (lado == nil || lado.Phone == "" && len(lado.Later) == 0) && !saysNumber(p, s.Text) {
				t.Errorf("%s: nobody to ring in: %s", area, s.Text)
			}
		}
	}
}

func saysNumber(p *pack.Pack, text string) bool {
	return slices.ContainsFunc(p.Contacts, func(c pack.Contact) bool { return c.Phone != "" && strings.Contains(text, c.Phone) })
}

// TestShortDuties: each duty has a line of its own for the top of a report, and
// a name for where nobody has answered.
func TestShortDuties(t *testing.T) {
	for _, f := range national(t).For(pack.UseDuty) {
		if f.Topic == "" || f.Short == "" || len("- "+f.Short) > 80 {
			t.Errorf("%s: topic %q, short %q", f.ID, f.Topic, f.Short)
		}
	}
}
