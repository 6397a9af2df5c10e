package calendar

import (
	"testing"
	"time"

	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/aa"
	"github.com/rickar/cal/v2/gb"
)

// TestAgainstAnotherCalendar compares every day of 2010 to 2035 with the gb
// holidays of github.com/rickar/cal, which also count a holiday on a weekend
// together with its substitute. The differences are exactly these, and in each of
// them the published list (TestPublishedLists) is on our side:
//   - 2011 and 2022: cal lacks the royal wedding and the State Funeral.
//   - 2012: cal knows nothing of the Diamond Jubilee; it keeps the spring bank
//     holiday on the last Monday of May and lacks both days in June.
//
// It does know the moved days of 2020 and 2022, the Platinum Jubilee and the
// coronation of 2023, so those years agree.
func TestAgainstAnotherCalendar(t *testing.T) {
	differ := map[string]bool{ // date to what On says
		"2011-04-29": true,
		"2012-05-28": false,
		"2012-06-04": true,
		"2012-06-05": true,
		"2022-09-19": true,
	}
	other := &cal.Calendar{Holidays: gb.Holidays}
	h := holidays(t)
	for d := dateOf(2010, time.January, 1); d.Year() <= 2035; d = d.AddDate(0, 0, 1) {
		actual, observed, _ := other.IsHoliday(d)
		theirs := actual || observed
		name, ours := h.On(d)
		date := d.Format(time.DateOnly)
		want, known := differ[date]
		if known && (ours != want || theirs == want) {
			t.Errorf("%s: ours %v %q, theirs %v; they should differ and ours be %v", date, ours, name, theirs, want)
		}
		if !known && ours != theirs {
			t.Errorf("%s: ours %v %q, theirs %v", date, ours, name, theirs)
		}
	}
}

func TestEaster(t *testing.T) {
	for year, want := range map[int]string{
		1818: "03-22", // the earliest there is
		1943: "04-25", // the latest there is
		1954: "04-18", // both corrections of the lunar calendar
		1981: "04-19",
		2000: "04-23", // leap year of a century
		2024: "03-31", // leap year
		2026: "04-05",
		2028: "04-16",
		2038: "04-25",
		2049: "04-18",
		2076: "04-19",
		2100: "03-28", // no leap year
	} {
		if got := easterSunday(year).Format("01-02"); got != want {
			t.Errorf("Easter %d is %s, want %s", year, got, want)
		}
	}
	for year := 1583; year <= 4000; year++ {
		want, _ := aa.Easter.Calc(year)
		if got := easterSunday(year); got.Format(time.DateOnly) != want.Format(time.DateOnly) {
			t.Fatalf("Easter %d is %s, want %s", year, got, want)
		}
	}
}

// TestSubstitutes has Christmas Day and New Year's Day on each day of the week.
func TestSubstitutes(t *testing.T) {
	const christmas, boxing, newYear = "Christmas Day", "Boxing Day", "New Year's Day"
	const instead = " (substitute day)"
	tests := []struct {
		winter string // Christmas Day and the New Year's Day after it
		want   map[string]string
	}{
		{"Monday", map[string]string{"2023-12-25": christmas, "2023-12-26": boxing, "2024-01-01": newYear}},
		{"Tuesday", map[string]string{"2018-12-25": christmas, "2018-12-26": boxing, "2019-01-01": newYear}},
		{"Wednesday", map[string]string{"2019-12-25": christmas, "2019-12-26": boxing, "2020-01-01": newYear}},
		{"Thursday", map[string]string{"2025-12-25": christmas, "2025-12-26": boxing, "2026-01-01": newYear}},
		{"Friday", map[string]string{"2026-12-25": christmas, "2026-12-26": boxing, "2026-12-28": boxing + instead,
			"2027-01-01": newYear}},
		{"Saturday", map[string]string{"2027-12-25": christmas, "2027-12-26": boxing,
			"2027-12-27": christmas + instead, "2027-12-28": boxing + instead,
			"2028-01-01": newYear, "2028-01-03": newYear + instead}},
		{"Sunday", map[string]string{"2022-12-25": christmas, "2022-12-26": boxing, "2022-12-27": christmas + instead,
			"2023-01-01": newYear, "2023-01-02": newYear + instead}},
	}
	h := holidays(t)
	for _, tt := range tests {
		first := time.Time{}
		for date := range tt.want {
			if at := noon(t, date); first.IsZero() || at.Before(first) {
				first = at
			}
		}
		if got := first.Weekday().String(); got != tt.winter {
			t.Errorf("the case for %s begins on a %s", tt.winter, got)
		}
		for day := first.AddDate(0, 0, -5); day.Before(first.AddDate(0, 0, 16)); day = day.AddDate(0, 0, 1) {
			date := day.Format(time.DateOnly)
			if name, _ := h.On(day); name != tt.want[date] {
				t.Errorf("Christmas on a %s: On(%s) = %q, want %q", tt.winter, date, name, tt.want[date])
			}
		}
	}
}

// TestEightAYear: by the rules alone every year has eight bank holidays on
// weekdays, with eight names, whatever the calendar does.
func TestEightAYear(t *testing.T) {
	h, err := New(Data{KnownThrough: "2028-12-31", Checked: "2026-11-22"})
	if err != nil {
		t.Fatal(err)
	}
	for year := firstYear; year <= 2400; year++ {
		if got := weekdays(h, year); len(got) != 8 {
			t.Fatalf("%d has %d: %v", year, len(got), got)
		}
	}
}

func TestMondays(t *testing.T) {
	for date, want := range map[string]string{
		"2023-05-01": "Early May bank holiday", // 1 May is itself the first Monday
		"2029-05-07": "Early May bank holiday", // the latest it can be
		"2026-05-25": "Spring bank holiday",    // the earliest it can be
		"2027-05-31": "Spring bank holiday",    // 31 May is itself the last Monday
		"2026-08-31": "Summer bank holiday",
		"2025-08-25": "Summer bank holiday",
		"2026-08-24": "", // a Monday, but not the last
		"2026-05-11": "",
		"2024-02-29": "", // a leap day
		"2028-02-29": "",
	} {
		if got, _ := holidays(t).On(noon(t, date)); got != want {
			t.Errorf("On(%s) = %q, want %q", date, got, want)
		}
	}
}
