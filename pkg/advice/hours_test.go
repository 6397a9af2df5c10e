package advice_test

import (
	"os"
	"testing"
	"time"

	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/calendar"
	"github.com/threshold-cli/threshold/pkg/pack"
)

func clockAt(t testing.TB, at string) advice.Clock {
	t.Helper()
	london, err := calendar.Load()
	if err != nil {
		t.Fatal(err)
	}
	holidays, err := pack.LoadCalendar(os.DirFS("../../data"))
	if err != nil {
		t.Fatal(err)
	}
	now, err := calendar.Parse(at, london)
	if err != nil {
		t.Fatal(err)
	}
	return advice.Clock{Now: now, London: london, Holidays: holidays}
}

func weekdays() []pack.Day { return []pack.Day{"mon", "tue", "wed", "thu", "fri"} }

// day is an office line; night the line that answers when it does not; split
// closes early on Fridays.
func contact(id string) pack.Contact {
	switch id {
	case "day":
		return pack.Contact{ID: id, Hours: []pack.Hours{{Days: weekdays(), Open: "08:45", Close: "17:00"}}, WhenClosed: "night"}
	case "night":
		return pack.Contact{ID: id, BankHolidays: pack.HolidayAllDay, WhenClosed: "day", Hours: []pack.Hours{
			{Days: weekdays(), Open: "00:00", Close: "08:45"}, {Days: weekdays(), Open: "17:00", Close: "24:00"},
			{Days: []pack.Day{"sat", "sun"}, Open: "00:00", Close: "24:00"}}}
	case "split":
		return pack.Contact{ID: id, Hours: []pack.Hours{{Days: weekdays()[:4], Open: "09:00", Close: "17:00"},
			{Days: weekdays()[4:], Open: "09:00", Close: "16:30"}}}
	case "as-weekday":
		return pack.Contact{ID: id, BankHolidays: pack.HolidayAsDay, Hours: []pack.Hours{{Days: weekdays(), Open: "09:00", Close: "17:00"}}}
	case "in-parts": // printed as stretches that touch and overlap
		return pack.Contact{ID: id, Hours: []pack.Hours{{Days: weekdays(), Open: "08:00", Close: "12:00"},
			{Days: weekdays(), Open: "12:00", Close: "15:00"}, {Days: weekdays(), Open: "14:00", Close: "17:00"}, {Days: weekdays(), Open: "16:00", Close: "16:30"}}}
	case "empty":
		return pack.Contact{ID: id, Hours: []pack.Hours{}}
	case "always":
		return pack.Contact{ID: id, AlwaysOpen: true}
	}
	return pack.Contact{ID: "unknown"}
}

func TestOpenNow(t *testing.T) {
	for _, row := range []struct{ id, at, open, note string }{
		{"day", "2026-11-24T08:44:59", "no", "opens 08:45 today"},
		{"day", "2026-11-24T08:45", "yes", "open until 17:00 today"},
		{"in-parts", "2026-11-24T11:00", "yes", "open until 17:00 today"},
		{"in-parts", "2026-11-24T17:00", "no", "opens 08:00 on Wednesday 25 November"},
		{"empty", "2026-11-24T11:00", "", ""}, // not known is not closed
		{"day", "2026-11-24T16:59:59", "yes", "open until 17:00 today"},
		{"day", "2026-11-24T17:00", "no", "opens 08:45 on Wednesday 25 November"},
		{"day", "2026-11-27T17:00", "no", "opens 08:45 on Monday 30 November"},
		{"day", "2026-11-28T12:00", "no", "opens 08:45 on Monday 30 November"},
		{"split", "2026-11-26T16:45", "yes", "open until 17:00 today"},
		{"split", "2026-11-27T16:29", "yes", "open until 16:30 today"},
		{"split", "2026-11-27T16:30", "no", "opens 09:00 on Monday 30 November"},
		// Bank holidays: Christmas 2026 has its substitute on Monday 28.
		{"day", "2026-12-25T10:00", "no", "opens 08:45 on Tuesday 29 December"},
		{"day", "2026-12-28T10:00", "no", "opens 08:45 on Tuesday 29 December"},
		{"night", "2026-12-28T10:00", "yes", "open until 08:45 on Tuesday 29 December"},
		{"as-weekday", "2026-12-28T10:00", "yes", "open until 17:00 today"},
		{"night", "2026-11-24T10:00", "no", "opens 17:00 today"},
		{"night", "2026-11-24T17:00", "yes", "open until 08:45 on Wednesday 25 November"},
		{"night", "2026-11-27T18:00", "yes", "open until 08:45 on Monday 30 November"},
		// A one-off day: the funeral of Queen Elizabeth II.
		{"day", "2022-09-19T10:00", "no", "opens 08:45 on Tuesday 20 September"},
		// Both clock changes are on Sundays at night; Monday's hours hold.
		{"day", "2026-03-30T08:45", "yes", "open until 17:00 today"},
		{"day", "2026-03-30T07:45:00Z", "yes", "open until 17:00 today"},
		{"day", "2026-03-27T08:45:00Z", "yes", "open until 17:00 today"},
		{"day", "2026-10-26T08:44", "no", "opens 08:45 today"},
		{"day", "2026-10-26T08:45:00Z", "yes", "open until 17:00 today"},
		{"night", "2026-03-29T00:30", "yes", "open until 08:45 on Monday 30 March"},
		{"always", "2026-12-25T03:00", "yes", "open at any time"},
		{"unknown", "2026-11-24T10:00", "", ""},
		// Past the last published list, and saying so.
		{"day", "2028-12-29T18:00", "no", "opens 08:45 on Tuesday 2 January (bank holidays of this date are not yet known to this version)"},
		{"day", "2031-11-24T10:00", "yes", "open until 17:00 today (bank holidays of this date are not yet known to this version)"},
	} {
		t.Run(row.id+" "+row.at, func(t *testing.T) {
			p := &pack.Pack{Contacts: []pack.Contact{contact(row.id)}}
			got := advice.Contacts(p, clockAt(t, row.at))[0]
			if open := word(got.OpenNow); open != row.open || got.OpenNote != row.note {
				t.Errorf("got %q, %q; want %q, %q", open, got.OpenNote, row.open, row.note)
			}
		})
	}
}

func word(open *bool) string {
	switch {
	case open == nil:
		return ""
	case *open:
		return "yes"
	}
	return "no"
}

// TestSomebodyAlwaysAnswers: a day line and its night line leave no minute of a
// fortnight that holds Christmas, New Year and two weekends.
func TestSomebodyAlwaysAnswers(t *testing.T) {
	p := &pack.Pack{Contacts: []pack.Contact{contact("day"), contact("night")}}
	clock := clockAt(t, "2026-12-21T00:00")
	for range 14 * 24 * 4 {
		lines := advice.Contacts(p, clock)
		if *lines[0].OpenNow == *lines[1].OpenNow {
			t.Fatalf("at %v day is %v and night is %v", clock.Now, *lines[0].OpenNow, *lines[1].OpenNow)
		}
		clock.Now = clock.Now.Add(15 * time.Minute)
	}
}

func TestHoursWords(t *testing.T) {
	for id, want := range map[string]string{
		"day":    "Monday to Friday 08:45-17:00",
		"split":  "Monday to Thursday 09:00-17:00; Friday 09:00-16:30",
		"night":  "Monday to Friday 00:00-08:45; Monday to Friday 17:00-24:00; Saturday, Sunday 00:00-24:00; bank holidays all day",
		"always": "at any time", "unknown": "",
	} {
		c := contact(id)
		if got := advice.HoursWords(&c); got != want {
			t.Errorf("%s: got %q, want %q", id, got, want)
		}
	}
}
