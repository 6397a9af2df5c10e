package calendar

import (
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/threshold-cli/threshold/pkg/internal/yamlnode"
	"pgregory.net/rapid"
)

// published reads the data file that the program ships, so these tests prove the
// file as well as the code.
func published(t *testing.T) Data {
	t.Helper()
	const file = "../../data/calendar.yaml"
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	document, problems := yamlnode.Parse(file, text)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	var data Data
	if problems := document.Decode(&data); len(problems) > 0 {
		t.Fatal(problems)
	}
	return data
}

func holidays(t *testing.T) Holidays {
	t.Helper()
	h, err := New(published(t))
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func london(t *testing.T) *time.Location {
	t.Helper()
	loc, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

// noon is a moment in the middle of a London day.
func noon(t *testing.T, date string) time.Time {
	t.Helper()
	at, err := time.ParseInLocation(time.DateTime, date+" 12:00:00", london(t))
	if err != nil {
		t.Fatal(err)
	}
	return at
}

// weekdays lists the bank holidays of a year that are not on a weekend, which is
// what gov.uk publishes, as "01-02".
func weekdays(h Holidays, year int) []string {
	var out []string
	for d := dateOf(year, time.January, 1); d.Year() == year; d = d.AddDate(0, 0, 1) {
		if _, ok := h.On(d); ok && !weekend(d) {
			out = append(out, d.Format("01-02"))
		}
	}
	return out
}

func TestEveryChange(t *testing.T) {
	tests := []struct{ date, name string }{ // no name: an ordinary day
		{"1981-07-29", "Royal wedding bank holiday"},
		{"1995-05-01", ""},
		{"1995-05-08", "Early May bank holiday"},
		{"1999-12-31", "Millennium bank holiday"},
		{"2002-05-27", ""},
		{"2002-06-03", "Golden Jubilee bank holiday"},
		{"2002-06-04", "Spring bank holiday"},
		{"2011-04-29", "Royal wedding bank holiday"},
		{"2012-05-28", ""},
		{"2012-06-04", "Spring bank holiday"},
		{"2012-06-05", "Diamond Jubilee bank holiday"},
		{"2020-05-04", ""},
		{"2020-05-08", "Early May bank holiday (VE Day)"},
		{"2022-05-30", ""},
		{"2022-06-02", "Spring bank holiday"},
		{"2022-06-03", "Platinum Jubilee bank holiday"},
		{"2022-09-19", "Bank holiday for the State Funeral of Queen Elizabeth II"},
		{"2023-05-01", "Early May bank holiday"}, // kept: 2023 had both
		{"2023-05-08", "Bank holiday for the coronation of King Charles III"},
	}
	h := holidays(t)
	seen := 0
	for _, tt := range tests {
		name, ok := h.On(noon(t, tt.date))
		if name != tt.name || ok != (tt.name != "") {
			t.Errorf("On(%s) = %q, %v; want %q", tt.date, name, ok, tt.name)
		}
		if has(h.extra, h.date(noon(t, tt.date))) {
			seen++
		}
	}
	if seen != len(published(t).Changes) {
		t.Errorf("the table has %d of the %d changes in the data", seen, len(published(t).Changes))
	}
}

// TestPublishedLists holds On to lists written by hand. 2012 to 2023 are those of
// gov.uk, with the days added later for the State Funeral and the coronation; the
// years before and after were put together from other lists and the almanac.
func TestPublishedLists(t *testing.T) {
	lists := map[int]string{
		1995: "01-02 04-14 04-17 05-08 05-29 08-28 12-25 12-26",
		1999: "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28 12-31",
		2002: "01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26",
		2011: "01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27",
		2012: "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26",
		2013: "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
		2014: "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
		2015: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
		2016: "01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27",
		2017: "01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
		2018: "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26",
		2019: "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26",
		2020: "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
		2021: "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
		2022: "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
		2023: "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
		2026: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
		2027: "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
		2028: "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
	}
	h := holidays(t)
	for year, want := range lists {
		if got := weekdays(h, year); !slices.Equal(got, strings.Fields(want)) {
			t.Errorf("%d:\n got %s\nwant %s", year, strings.Join(got, " "), want)
		}
	}
}

func TestOnReadsTheLondonDay(t *testing.T) {
	h := holidays(t)
	tests := []struct {
		at   string
		want bool
		why  string
	}{
		{"2026-12-24T23:59:59Z", false, "Christmas Eve"},
		{"2026-12-25T00:00:00Z", true, "Christmas Day begins"},
		{"2026-12-25T23:59:59Z", true, "Christmas Day ends"},
		{"2026-12-26T01:00:00+05:00", true, "still Christmas Day in London"},
		{"2026-12-24T22:00:00-05:00", true, "Christmas Day in London already"},
		{"2026-08-30T22:59:59Z", false, "Sunday 23:59 in summer time"},
		{"2026-08-30T23:00:00Z", true, "the summer bank holiday begins at 23:00 UTC"},
		{"2026-08-31T22:59:59Z", true, "its last second"},
		{"2026-08-31T23:00:00Z", false, "Tuesday in London"},
	}
	for _, tt := range tests {
		at, err := time.Parse(time.RFC3339, tt.at)
		if err != nil {
			t.Fatal(err)
		}
		if _, got := h.On(at); got != tt.want {
			t.Errorf("On(%s) = %v, want %v: %s", tt.at, got, tt.want, tt.why)
		}
	}
}

func TestKnown(t *testing.T) {
	h := holidays(t)
	for at, want := range map[string]bool{
		"1977-12-31T12:00:00Z":      false,
		"1978-01-01T00:00:00Z":      true,
		"2026-11-22T10:00:00Z":      true,
		"2028-12-31T23:59:59Z":      true,
		"2029-01-01T00:00:00Z":      false,
		"2029-01-01T00:30:00+01:00": true, // 23:30 on the last known day
	} {
		day, err := time.Parse(time.RFC3339, at)
		if err != nil {
			t.Fatal(err)
		}
		if got := h.Known(day); got != want {
			t.Errorf("Known(%s) = %v, want %v", at, got, want)
		}
	}
}

func TestBeforeTheRules(t *testing.T) {
	h := holidays(t)
	for _, date := range []string{"1977-12-25", "1977-06-07", "1900-01-01", "0001-01-01"} {
		if name, ok := h.On(noon(t, date)); ok || name != "" {
			t.Errorf("On(%s) = %q, %v; want nothing before 1978", date, name, ok)
		}
	}
	if got := weekdays(h, 1978); len(got) != 8 {
		t.Errorf("1978 has %v, want eight days", got)
	}
}

func TestZeroHolidays(t *testing.T) {
	var h Holidays
	christmas := noon(t, "2026-12-25")
	if _, ok := h.On(christmas); !ok || h.Known(christmas) || h.WorkingDay(christmas) {
		t.Error("the zero value goes by the ordinary rules and knows nothing")
	}
	if got := h.AddWorkingDays(christmas, 1); !got.Equal(noon(t, "2026-12-29")) {
		t.Errorf("AddWorkingDays = %s", got)
	}
}

func TestNewNamesEveryProblem(t *testing.T) {
	_, err := New(Data{
		KnownThrough: "2028",
		Checked:      "22 November 2026",
		Changes: []Change{
			{Date: "2022-02-29", Name: "No leap year"},
			{Date: "2022-06-02", Name: "Spring bank holiday", InsteadOf: "2022-05-31"},
			{Date: "2022-06-03"},
			{Date: "2022-12-27", Name: "Taken by the substitute of Christmas Day"},
			{Date: "1977-06-07", Name: "Silver Jubilee bank holiday"},
			{Date: "2012-06-04", Name: "Spring bank holiday", InsteadOf: "2012-05-28"},
			{Date: "2012-06-04", Name: "Again", InsteadOf: "2012-05-28"},
			{Date: "", Name: "No date", InsteadOf: "soon"},
		},
	})
	if err == nil {
		t.Fatal("New took bad data")
	}
	want := []string{
		"checking the bank holidays:",
		`known_through: "2028" is not a date such as 2022-06-02`,
		`checked: "22 November 2026" is not a date such as 2022-06-02`,
		`changes, entry 1, date: "2022-02-29" is not a date such as 2022-06-02`,
		"changes, entry 2, instead_of: 2022-05-31 is not a bank holiday by the ordinary rules, so nothing can be moved from it",
		"changes, entry 3: 2022-06-03 has no name",
		"changes, entry 4: 2022-12-27 is a bank holiday already: Christmas Day (substitute day)",
		"changes, entry 5, date: 1977-06-07 is before 1978, when the rules begin",
		"changes, entry 7, instead_of: 2012-05-28 has been moved already",
		"changes, entry 7: 2012-06-04 is a bank holiday already: Spring bank holiday",
		`changes, entry 8, instead_of: "soon" is not a date such as 2022-06-02`,
		`changes, entry 8, date: "" is not a date such as 2022-06-02`,
	}
	if got := err.Error(); got != strings.Join(want, "\n") {
		t.Errorf("got:\n%s\nwant:\n%s", got, strings.Join(want, "\n"))
	}
}

func TestDataIsComplete(t *testing.T) {
	data := published(t)
	if data.Source == "" {
		t.Error("no source")
	}
	for i, c := range data.Changes {
		if c.Source == "" || c.Why == "" {
			t.Errorf("%s lacks a source or a reason", c.Date)
		}
		if i > 0 && c.Date <= data.Changes[i-1].Date {
			t.Errorf("%s is out of order", c.Date)
		}
	}
}

func TestOnlyTheLondonDayMatters(t *testing.T) {
	h, loc := holidays(t), london(t)
	rapid.Check(t, func(t *rapid.T) {
		at := moment(t)
		zone := time.FixedZone("", rapid.IntRange(-14*3600, 14*3600).Draw(t, "offset"))
		year, month, day := at.In(loc).Date()
		for _, same := range []time.Time{at.In(zone), at.UTC(), time.Date(year, month, day, 12, 0, 0, 0, loc)} {
			wantName, wantOK := h.On(at)
			if name, ok := h.On(same); name != wantName || ok != wantOK {
				t.Fatalf("On(%s) = %q, On(%s) = %q", at, wantName, same, name)
			}
			if h.Known(at) != h.Known(same) || h.WorkingDay(at) != h.WorkingDay(same) {
				t.Fatalf("%s and %s differ", at, same)
			}
		}
	})
}

// moment draws any second from 1975 to 2060.
func moment(t *rapid.T) time.Time {
	from := time.Date(1975, time.January, 1, 0, 0, 0, 0, time.UTC).Unix()
	to := time.Date(2060, time.January, 1, 0, 0, 0, 0, time.UTC).Unix()
	return time.Unix(rapid.Int64Range(from, to).Draw(t, "second"), 0)
}
