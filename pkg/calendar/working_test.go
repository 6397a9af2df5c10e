package calendar

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestWorkingDay(t *testing.T) {
	h := holidays(t)
	for date, want := range map[string]bool{
		"2026-11-20": true,  // Friday
		"2026-11-21": false, // Saturday
		"2026-11-22": false, // Sunday
		"2026-11-23": true,
		"2026-12-24": true,
		"2026-12-25": false,
		"2026-12-28": false, // Boxing Day's substitute
		"2026-12-29": true,
		"2024-02-29": true, // a leap day on a Thursday
		"2020-05-04": true, // its holiday was moved
		"2022-09-19": false,
	} {
		if got := h.WorkingDay(noon(t, date)); got != want {
			t.Errorf("WorkingDay(%s) = %v, want %v", date, got, want)
		}
	}
}

func TestAddWorkingDays(t *testing.T) {
	const clock = "2006-01-02 15:04"
	tests := []struct {
		from string
		n    int
		want string
		why  string
	}{
		{"2026-11-23 10:00", 0, "2026-11-23 10:00", "none to add"},
		{"2026-11-21 10:00", 0, "2026-11-21 10:00", "none to add, on a Saturday"},
		{"2026-11-23 10:00", -1, "2026-11-23 10:00", "never backwards"},
		{"2026-11-23 10:00", 1, "2026-11-24 10:00", "Monday to Tuesday"},
		{"2026-11-20 16:30", 1, "2026-11-23 16:30", "over a weekend"},
		{"2026-11-21 16:30", 1, "2026-11-23 16:30", "from a Saturday"},
		{"2026-11-22 23:59", 1, "2026-11-23 23:59", "from a Sunday"},
		{"2026-11-20 09:00", 10, "2026-12-04 09:00", "two weeks"},
		{"2026-04-02 15:00", 1, "2026-04-07 15:00", "over Easter 2026"},
		{"2026-04-02 15:00", 2, "2026-04-08 15:00", "over Easter 2026"},
		{"2027-03-25 12:00", 1, "2027-03-30 12:00", "over Easter and the clock change of 2027"},
		{"2026-12-24 17:00", 1, "2026-12-29 17:00", "over Christmas 2026, Boxing Day made up on Monday"},
		{"2026-12-24 17:00", 4, "2027-01-04 17:00", "over Christmas and New Year"},
		{"2027-12-24 17:00", 1, "2027-12-29 17:00", "over Christmas 2027, two substitutes"},
		{"2027-12-31 17:00", 1, "2028-01-04 17:00", "New Year's Day on a Saturday"},
		{"2022-12-23 08:45", 1, "2022-12-28 08:45", "Christmas Day on a Sunday"},
		{"2022-06-01 08:45", 1, "2022-06-06 08:45", "over the Platinum Jubilee"},
		{"2020-05-01 08:45", 1, "2020-05-04 08:45", "that Monday was an ordinary one"},
		{"2024-02-28 10:00", 1, "2024-02-29 10:00", "into a leap day"},
		{"2024-02-29 10:00", 1, "2024-03-01 10:00", "out of a leap day"},
		{"2023-02-28 10:00", 1, "2023-03-01 10:00", "no leap year"},
		{"2026-03-27 01:30", 1, "2026-03-30 01:30", "past a Sunday without 01:30"},
		{"2026-10-23 01:30", 1, "2026-10-26 01:30", "past a Sunday with two 01:30"},
	}
	h, loc := holidays(t), london(t)
	for _, tt := range tests {
		from, err := time.ParseInLocation(clock, tt.from, loc)
		if err != nil {
			t.Fatal(err)
		}
		// The zone in which the moment comes must not matter.
		for _, at := range []time.Time{from, from.UTC(), from.In(time.FixedZone("", -11*3600))} {
			got := h.AddWorkingDays(at, tt.n)
			if got.Format(clock) != tt.want || got.Location().String() != loc.String() {
				t.Errorf("AddWorkingDays(%s, %d) = %s, want %s in London: %s", at, tt.n, got, tt.want, tt.why)
			}
		}
	}
}

// TestAddNoWorkingDaysKeepsTheMoment has both moments at which clocks in London
// show 01:30 on the night they go back.
func TestAddNoWorkingDaysKeepsTheMoment(t *testing.T) {
	h := holidays(t)
	for hour := range 2 {
		at := time.Date(2026, time.October, 25, hour, 30, 0, 0, time.UTC)
		if got := h.AddWorkingDays(at, 0); !got.Equal(at) {
			t.Errorf("%s became %s", at, got.UTC())
		}
	}
}

func TestAddWorkingDaysProperties(t *testing.T) {
	h, loc := holidays(t), london(t)
	rapid.Check(t, func(t *rapid.T) {
		from := moment(t).In(loc)
		n, more := rapid.IntRange(1, 30).Draw(t, "n"), rapid.IntRange(1, 30).Draw(t, "more")
		to := h.AddWorkingDays(from, n)
		if !h.WorkingDay(to) {
			t.Fatalf("%s is not a working day", to)
		}
		if from.Format(time.TimeOnly) != to.Format(time.TimeOnly) {
			t.Fatalf("%s became %s", from, to)
		}
		passed := 0
		for d := h.date(from); d.Before(h.date(to)); {
			d = d.AddDate(0, 0, 1)
			if h.working(&rules{}, d) {
				passed++
			}
		}
		if passed != n {
			t.Fatalf("%d working days from %s to %s, want %d", passed, from, to, n)
		}
		if both, stepwise := h.AddWorkingDays(from, n+more), h.AddWorkingDays(to, more); !both.Equal(stepwise) {
			t.Fatalf("%d at once gives %s, in two steps %s", n+more, both, stepwise)
		}
	})
}
