package review_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/result"
	"github.com/threshold-cli/threshold/pkg/review"
)

// TestSilence: the level fell because nobody spoke of what carried it, and the
// review says what the level would be if it is still so.
func TestSilence(t *testing.T) {
	yes := true
	b := newBench(t)
	p := b.load(t, "wigan")
	needs := []string{"occasional-truanting", "below-expected-attainment"}
	for _, row := range []struct {
		name      string
		then, now answer.Case
		still     int // ordinal; 0: nothing was left unsaid
	}{
		{"abuse not spoken of", answer.Case{Suspected: []string{"physical-abuse"}}, answer.Case{Present: []string{"ehcp"}}, 4},
		{"abuse answered no", answer.Case{Suspected: []string{"physical-abuse"}}, answer.Case{NotSeen: []string{"physical-abuse"}}, 0},
		{"abuse where all was looked at", answer.Case{Present: []string{"physical-abuse"}}, answer.Case{LookedAt: []string{"safety"}}, 0},
		{"danger not spoken of", answer.Case{ImmediateDanger: &yes}, answer.Case{}, 4},
		{"social care not spoken of", answer.Case{OpenTo: answer.OpenToSocialCare}, answer.Case{OpenTo: answer.OpenToNotKnown}, 0},
		{"history not spoken of", answer.Case{Present: needs, History: []string{"support-tried-no-change"}}, answer.Case{Present: needs}, 3},
		{"history answered", answer.Case{Present: needs, History: []string{"support-tried-no-change"}}, answer.Case{Present: needs, History: []string{}}, 0},
	} {
		found := b.compare(p, row.then, row.now)
		switch {
		case row.still == 0 && found.IfStill != nil:
			t.Errorf("%s: still %s", row.name, found.IfStill.Level.ID)
		case row.still > 0 && (found.IfStill == nil || found.IfStill.Level.Ordinal != row.still):
			t.Errorf("%s: %+v", row.name, found.IfStill)
		}
		if !found.Eased || len(found.Reminders) == 0 || !strings.Contains(found.Reminders[0].Text, "not ticked") {
			t.Errorf("%s: eased %v, %v", row.name, found.Eased, found.Reminders)
		}
	}
}

// What was answered the second time stands, whatever was answered before it.
func TestCarriedAnswersStandBehindNewOnes(t *testing.T) {
	yes, no, six, seven := true, false, 6, 7
	b := newBench(t)
	p := b.load(t, "warrington")
	then := answer.Case{
		Present: []string{"very-poor-home-conditions"}, ImmediateDanger: &yes, Child: answer.Child{Age: &six, Disabled: &yes}, AboutWorker: &yes, NothingFits: &yes,
		OpenTo: answer.OpenToSocialCare, History: []string{"getting-worse"}, Confirm: map[string]answer.Confirm{"4a": answer.ConfirmYes, "4b": answer.ConfirmYes},
	}
	now := answer.Case{
		ImmediateDanger: &no, Child: answer.Child{Age: &seven}, OpenTo: answer.OpenToNone, History: []string{}, Confirm: map[string]answer.Confirm{"4a": answer.ConfirmNo},
	}
	var judged []answer.Case
	review.Compare(p, func(c answer.Case) result.Result { judged = append(judged, c); return result.Result{} }, then, now)
	want := answer.Case{
		Present: []string{"very-poor-home-conditions"}, ImmediateDanger: &no, Child: answer.Child{Age: &seven, Disabled: &yes}, AboutWorker: &yes, NothingFits: &yes,
		OpenTo: answer.OpenToNone, History: []string{}, Confirm: map[string]answer.Confirm{"4a": answer.ConfirmNo, "4b": answer.ConfirmYes},
	}
	if len(judged) != 3 || !reflect.DeepEqual(judged[2], want) {
		t.Errorf("%+v", judged)
	}
}

// TestBornSince: an age says that a child was born, and that it is not born yet says
// that there is no age, so that neither is carried beside the other.
func TestBornSince(t *testing.T) {
	yes, four := true, 4
	b := newBench(t)
	p := b.load(t, "wigan")
	unborn := answer.Case{Present: []string{"low-income"}, Child: answer.Child{Unborn: &yes}}
	aged := answer.Case{Present: []string{"low-income"}, Child: answer.Child{Age: &four}}
	for _, row := range [][2]answer.Case{{unborn, aged}, {aged, unborn}} {
		var judged []answer.Case
		found := review.Compare(p, func(c answer.Case) result.Result { judged = append(judged, c); return result.Result{} }, row[0], row[1])
		for _, c := range judged {
			if faults := p.CheckCase(b.framework, c); len(faults) > 0 {
				t.Errorf("%+v: %v", c.Child, faults)
			}
		}
		if slices.ContainsFunc(found.Unspoken(), func(f review.Fact) bool { return f.ID == "unborn" }) {
			t.Errorf("not born yet is called unspoken: %+v", found.Facts)
		}
	}
}

// TestEased: whatever fell, the level or not, is called eased.
func TestEased(t *testing.T) {
	p := newBench(t).load(t, "wigan")
	base := result.Result{Level: result.Level{Ordinal: 3}, Range: result.Range{Low: 2, High: 4}, Protection: "act"}
	for name, change := range map[string]func(*result.Result){
		"level":      func(r *result.Result) { r.Level.Ordinal = 2 },
		"low":        func(r *result.Result) { r.Range.Low = 1 },
		"high":       func(r *result.Result) { r.Range.High = 3 },
		"protection": func(r *result.Result) { r.Protection = "ask" },
	} {
		other := base
		change(&other)
		for _, row := range []struct {
			results []result.Result
			want    bool
		}{{[]result.Result{base, other}, true}, {[]result.Result{other, base}, false}} {
			calls := 0
			judge := func(answer.Case) result.Result { calls++; return row.results[calls-1] }
			if got := review.Compare(p, judge, answer.Case{}, answer.Case{}).Eased; got != row.want {
				t.Errorf("%s: eased %v, want %v", name, got, row.want)
			}
		}
	}
}
