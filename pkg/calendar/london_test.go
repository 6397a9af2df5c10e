package calendar

import (
	"testing"
	"time"
	_ "time/tzdata" // a zone file that is not ours, to compare with
)

func TestLoad(t *testing.T) {
	if name := london(t).String(); name != "Europe/London" {
		t.Errorf("the zone is called %q", name)
	}
}

func TestClockChanges(t *testing.T) {
	loc := london(t)
	for at, want := range map[string]string{
		"2026-03-29T00:59:59Z": "2026-03-29 00:59:59 GMT",
		"2026-03-29T01:00:00Z": "2026-03-29 02:00:00 BST",
		"2026-10-25T00:59:59Z": "2026-10-25 01:59:59 BST",
		"2026-10-25T01:00:00Z": "2026-10-25 01:00:00 GMT",
		"2060-07-01T12:00:00Z": "2060-07-01 13:00:00 BST", // by the rule at the end of the file
	} {
		moment, err := time.Parse(time.RFC3339, at)
		if err != nil {
			t.Fatal(err)
		}
		if got := moment.In(loc).Format("2006-01-02 15:04:05 MST"); got != want {
			t.Errorf("%s is %s, want %s", at, got, want)
		}
	}
}

// TestAgainstAnotherZoneFile compares every half hour of 1978 to 2045.
func TestAgainstAnotherZoneFile(t *testing.T) {
	other, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	loc := london(t)
	end := dateOf(2046, time.January, 1)
	for at := dateOf(firstYear, time.January, 1); at.Before(end); at = at.Add(30 * time.Minute) {
		wantName, wantOffset := at.In(other).Zone()
		if name, offset := at.In(loc).Zone(); name != wantName || offset != wantOffset {
			t.Fatalf("%s: %s %d, want %s %d", at, name, offset, wantName, wantOffset)
		}
	}
}
