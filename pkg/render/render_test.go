package render_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/result"
)

func sample() result.Result {
	open, closed := true, false
	return result.Result{
		Area: "here", Pack: result.Pack{ID: "here", Name: "Here", SHA256: "0123456789abcdef"},
		Level: result.Level{ID: "4", Ordinal: 4, Name: "Protection", Statute: []string{"s47"}}, Range: result.Range{Low: 3, High: 4},
		Protection: "act", Support: result.Direct,
		Reasons: []result.Reason{{Rule: "harm", Level: 4, Text: "A bruise. Printed at level 4.", Ref: []string{"a", "b", "c", "d"}, Basis: "convention"}},
		Steps: []result.Step{
			{Text: "Ring.", Who: "you", Contact: "day", Ref: []string{"p1"}, Basis: "published"},
			{Text: "Write.", Who: "you", Form: "Form (where)", Within: "3 hours", Due: "2026-11-24T18:20:00Z", Ref: []string{"p2"}, Basis: "published"},
			{Text: "They decide.", Who: "they", Ref: []string{"p3"}, Basis: "published"},
		},
		Contacts: []result.Contact{
			{ID: "day", Name: "Day", Purpose: []string{"referral"}, Phone: "01234 567890", OpenNow: &closed, OpenNote: "opens 09:00 on Monday 30 November", Instead: "night", Hours: "Monday 09:00-17:00"},
			{ID: "night", Name: "Night", Purpose: []string{"out-of-hours"}, Phone: "01234 098765", OpenNow: &open, OpenNote: "open until 09:00 on Monday 30 November"},
		},
		Levels: []result.Level{{ID: "1", Ordinal: 1, Name: "All", Statute: []string{"universal"}}, {ID: "4", Ordinal: 4, Name: "Protection", Statute: []string{"s47"}}},
		Triangle: []result.Side{{ID: "child", Name: "Child", Dimensions: []result.Dimension{{ID: "health", Name: "Health", State: result.Recorded, Indicators: []string{"bruise"}}}},
			{ID: "parents", Name: "Parents", Dimensions: []result.Dimension{{ID: "care", Name: "Care", State: result.NotLookedAt, Indicators: []string{}}}}},
		At: "2026-11-28T03:00:00Z", Disclaimer: "It decides nothing.",
	}
}

func text(t *testing.T, r result.Result, o render.Options) string {
	t.Helper()
	var out bytes.Buffer
	if err := render.Text(&out, r, o); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// TestMostUrgentFirst: the first lines say whom to ring, and who answers now.
func TestMostUrgentFirst(t *testing.T) {
	urgent, ask := sample(), sample()
	urgent.Urgent = true
	ask.Protection = "ask"
	for name, row := range map[string]struct {
		r    result.Result
		want string
	}{
		"act":    {sample(), "RING NOW: Night: 01234 098765 (Day is closed and opens"},
		"urgent": {urgent, "IMMEDIATE DANGER: RING 999 NOW.\nThen Night: 01234 098765"},
		"ask":    {ask, "FIRST: is there reason to suspect significant harm, suffered or likely?\nIf yes, or if you are not sure, ring Night"},
	} {
		if got := text(t, row.r, render.Options{}); !strings.HasPrefix(got, row.want) {
			t.Errorf("%s starts with\n%s", name, got[:200])
		}
	}
}

func TestWhatIsInTheText(t *testing.T) {
	r := sample()
	r.Departure = &result.Departure{Level: result.Level{ID: "3", Name: "Help"}, Reason: "Known to us", Consulted: "safeguarding lead"}
	got := text(t, r, render.Options{})
	for _, want := range []string{
		"Suggested: Here, level 4: Protection.", "In law: section 47, child protection enquiries.",
		"Range: between level 3 and level 4.", "You decided on level 3, Help. Reason: Known to us. Consulted: safeguarding lead.",
		"First steps:\n1. Ring.\n2. Write.\n", "1. Ring. [1]\n   Ring: Day, 01234 567890 (closed now; meanwhile Night, 01234 098765).",
		"2. Write. [2]\n   Form: Form (where).\n   Time allowed: 3 hours, so by 18:20 on Tuesday 24 November 2026.",
		"What happens then:\n3. They decide. [3]", "- A bruise. Printed at level 4. [4-7; convention]",
		"CLOSED now, opens 09:00", "[ ] suggested   === in the range", "[x] Health", "[4] a\n", "Child's details, to be written by hand:",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	if strings.Contains(got, "\x1b") {
		t.Error("plain text carries styles")
	}
}

// TestNumbersStayWhole: a phone number is never broken over two lines.
func TestNumbersStayWhole(t *testing.T) {
	for width := 30; width <= 80; width++ {
		if got := text(t, sample(), render.Options{Width: width}); strings.Count(got, "01234 567890")+strings.Count(got, "01234 098765") < 6 {
			t.Errorf("a number is broken at width %d:\n%s", width, got)
		}
	}
}

// TestRenderersLeaveTheResult as it was, and data formats carry all of it.
func TestRenderersLeaveTheResult(t *testing.T) {
	for _, area := range areas(t) {
		for _, f := range render.Formats() {
			r := saved(t, area)
			out := printed(t, f.Name, r, render.Options{})
			if !reflect.DeepEqual(r, saved(t, area)) {
				t.Errorf("%s changed the result", f.Name)
			}
			var back result.Result
			if f.Name == "json" {
				if err := json.Unmarshal([]byte(out), &back); err != nil || !reflect.DeepEqual(back, r) {
					t.Errorf("JSON does not come back as it was: %v", err)
				}
			}
		}
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestWriteErrorsAreReturned(t *testing.T) {
	for _, f := range render.Formats() {
		if err := f.Result(full{}, sample(), render.Options{}); err == nil {
			t.Errorf("%s hides that the disk is full", f.Name)
		}
	}
}
