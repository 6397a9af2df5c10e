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
