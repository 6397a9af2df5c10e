package assess_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// TestPackRules: a rule of the area's own holds for the cases that its condition is
// about and for no others, and its reason names all that it holds by.
func TestPackRules(t *testing.T) {
	f := framework(t)
	for _, row := range ruled() {
		p := smallWith(t, 4, func(p *pack.Pack) {
			r := lifts("own", row.when)
			r.Consider = "4"
			p.Rules = append(p.Rules, r)
		})
		j := assess.Prepare(p, f).Judging()
		for said, want := range row.names {
			t.Run(row.about+": "+said, func(t *testing.T) {
				agree(t, j, p, given(said))
				if got := ownRule(j.Assess(given(said))); got != want {
					t.Errorf("it names %q, want %q", got, want)
				}
			})
		}
	}
}

// lifts is a rule by which the level is at least 3.
func lifts(id string, when pack.Condition) pack.Rule {
	return pack.Rule{ID: id, Text: "Small says so.", AtLeast: "3", When: when, Ref: []string{"p. 7"}}
}

// ownRule is what the reason of the area's own rule names, where it gives level 3.
func ownRule(r result.Result) string {
	at := slices.IndexFunc(r.Reasons, func(x result.Reason) bool { return x.Rule == "own" })
	if at < 0 {
		return ""
	}
	x := r.Reasons[at]
	considered := slices.ContainsFunc(r.Consider, func(c result.Consider) bool { return c.Rule == "own" && c.Level == 4 })
	if !strings.HasPrefix(x.Text, "Small says so.") || x.Level != 3 || x.Basis != "published" || !slices.Equal(x.Ref, []string{"p. 7"}) || !considered {
		return "other words, or another level, place or basis"
	}
	return names(x.Indicators, x.Facts, x.Suspected)
}

// TestPackRuleWouldMove: where a fact of the area's own would lift the level, the
// report says so.
func TestPackRuleWouldMove(t *testing.T) {
	moved := pack.Condition{Facts: []pack.Fact{"moved"}}
	for _, when := range []pack.Condition{moved, {All: []pack.Condition{{Any: []pack.Condition{moved}}}}} {
		p := smallWith(t, 4, func(p *pack.Pack) { p.Rules = append(p.Rules, lifts("own", when)) })
		moves := assess.Assess(p, framework(t), given("need-1")).WouldMove
		if !slices.ContainsFunc(moves, func(c result.Change) bool { return c.Text == "Moved: level 3." }) {
			t.Errorf("%+v", moves)
		}
	}
}

// TestManyRules: where a rule tells one need from others that look like it, another
// such need would move the level; also where the area has more rules than a number
// has bits.
func TestManyRules(t *testing.T) {
	for _, others := range []int{0, 63, 64, 65} {
		p := smallWith(t, 4, func(p *pack.Pack) {
			for n := range others {
				p.Rules = append(p.Rules, lifts(fmt.Sprintf("other-%d", n), pack.Condition{Indicators: []string{"need-3-care"}}))
			}
			p.Rules = append(p.Rules, lifts("own", pack.Condition{Indicators: []string{"need-2-school"}}))
		})
		moves := assess.Assess(p, framework(t), given("need-2-home")).WouldMove
		want := "One more need about the child's development, of some that are printed at level 2: level 3."
		if !slices.ContainsFunc(moves, func(c result.Change) bool { return c.Text == want }) {
			t.Errorf("after %d others: %+v", others, moves)
		}
	}
}

// TestHistoryOfAFact: where an area asks in its history for what is a fact anyway, it
// is that fact, and the report says what it would move.
func TestHistoryOfAFact(t *testing.T) {
	p := smallWith(t, 4, func(p *pack.Pack) { p.History = append(p.History, pack.Item{ID: "disabled", Text: "Disabled"}) })
	agree(t, assess.Prepare(p, framework(t)).Judging(), p, given("late-help"))
	moves := assess.Assess(p, framework(t), given("late-help")).WouldMove
	if !slices.ContainsFunc(moves, func(c result.Change) bool { return c.Text == "Disabled: level 4." }) {
		t.Errorf("%+v", moves)
	}
}

type ruling struct {
	about string
	when  pack.Condition
	names map[string]string // by what is given
}

func ruled() []ruling {
	needs := pack.Condition{Indicators: []string{"need-1", "need-2-school"}}
	harm := pack.Condition{Kinds: []pack.Kind{pack.Harm}}
	disabled := pack.Condition{Facts: []pack.Fact{pack.FactDisabled}}
	return []ruling{
		{"certain needs", needs, map[string]string{
			"need-1": "need-1", "need-1 need-2-school need-2": "need-1 need-2-school", "?need-1": "", "need-2": ""}},
		{"harm, which counts while it is suspected", harm, map[string]string{
			"harm-2": "harm-2", "?harm-2": "harm-2, suspected only", "?harm-2 late-help": "harm-2 late-help", "danger-13": ""}},
		{"harm that is there to see", pack.Condition{Kinds: []pack.Kind{pack.Harm}, Present: true}, map[string]string{
			"harm-2": "harm-2", "?harm-2": "", "?harm-2 late-help": "late-help"}},
		{"a level", pack.Condition{Kinds: []pack.Kind{pack.Vulnerability}, Level: "2"}, map[string]string{
			"need-1": "", "need-1 need-2": "need-2", "need-1 need-2 need-3": "need-2 need-3"}},
		{"a level that a danger has only where it is printed highest", pack.Condition{Kinds: []pack.Kind{pack.Danger}, Level: "2"}, map[string]string{
			"danger-13": "danger-13"}},
		{"two facts of one side", pack.Condition{Sides: []string{pack.SideChild}, TopicsAtLeast: 2}, map[string]string{
			"need-1": "", "need-2 need-2-again": "", "need-1 need-2-home": "", "need-1 need-2": "need-1 need-2"}},
		{"a topic", pack.Condition{Topics: []string{"need-2"}}, map[string]string{"need-1": "", "need-2-again": "need-2-again"}},
		{"a fact", disabled, map[string]string{"need-1": "", "disabled": "disabled", "need-1 disabled": "disabled"}},
		{"a fact of the area's own", pack.Condition{Facts: []pack.Fact{"moved"}}, map[string]string{"need-1": "", "moved": "moved"}},
		{"facts together", pack.Condition{Facts: []pack.Fact{pack.FactDisabled, pack.FactUnder2}}, map[string]string{
			"disabled": "", "under-2": "", "disabled under-2": "disabled under-2"}},
		{"all of several", pack.Condition{All: []pack.Condition{needs, harm, disabled}}, map[string]string{
			"need-1 harm-2": "", "need-1 disabled": "", "need-1 harm-2 disabled": "need-1 harm-2 disabled"}},
		{"any of several, and all of these that there are", pack.Condition{Any: []pack.Condition{needs, harm, disabled}}, map[string]string{
			"need-2": "", "need-1": "need-1", "disabled need-1 need-2": "need-1 disabled", "harm-2 need-2-school": "need-2-school harm-2"}},
		{"any of several beside a fact", pack.Condition{Any: []pack.Condition{needs, harm}, Facts: []pack.Fact{pack.FactDisabled}}, map[string]string{
			"need-1": "", "disabled": "", "disabled need-1": "need-1 disabled"}},
		{"one that fails leaves nothing behind", pack.Condition{Any: []pack.Condition{{All: []pack.Condition{needs, disabled}}, harm}}, map[string]string{
			"need-1 harm-2": "harm-2", "disabled harm-2": "harm-2"}},
	}
}
