package batch_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/batch"
)

// TestManyFaults of one line are counted, not all told: a line that is no case may
// have thousands.
func TestManyFaults(t *testing.T) {
	w := newWorld(t)
	ids, err := json.Marshal(strings.Fields(strings.Repeat("nothing-like-it ", 150)))
	must(t, err)
	got, s, err := judge(t, `{"present":`+string(ids)+"}\n", batch.Options{Area: "wigan", Fields: []string{"id"}, Open: w.opener(w.pack(t, "wigan"))})
	must(t, err)
	if s.Errors != 1 || strings.Count(got[0], "present item") != 100 || !strings.Contains(got[0], `; and 50 more"`) {
		t.Errorf("%d errors: %.300s", s.Errors, got[0])
	}
}

// TestLostAreaIsTriedOnce: an area that cannot be had is not read again for each line.
func TestLostAreaIsTriedOnce(t *testing.T) {
	tried := 0
	open := func(string) (*batch.Area, error) { tried++; return nil, errors.New("cannot read it") }
	got, s, err := judge(t, strings.Repeat(`{"area":"north"}`+"\n", 50), batch.Options{Jobs: 1, Open: open})
	must(t, err)
	if s.Errors != 50 || tried != 1 || !strings.Contains(got[49], "cannot read it") {
		t.Errorf("%d errors, tried %d times: %s", s.Errors, tried, got[49])
	}
}

// TestColumnsCountCharacters: in a line with letters of two bytes, a fault of its JSON
// stands in the column in which somebody sees it, as a wrong word does.
func TestColumnsCountCharacters(t *testing.T) {
	w := newWorld(t)
	options := batch.Options{Area: "wigan", Fields: []string{"id"}, Open: w.opener(w.pack(t, "wigan"))}
	for line, column := range map[string]string{
		`{"id": "Zoë é", ]`:                     "column 17: this is not JSON",
		`{"id": "Zoë é"`:                        "column 14: this is not JSON",
		`{"id": "Zoë é"é`:                       "column 15: this is not JSON",
		`{"id": "Zoë é", "consent": "perhaps"}`: "column 28: ",
	} {
		got, _, err := judge(t, line+"\n", options)
		must(t, err)
		if !strings.Contains(got[0], `"error":"`+column) {
			t.Errorf("%s: got %s, want %s", line, got[0], column)
		}
	}
}
