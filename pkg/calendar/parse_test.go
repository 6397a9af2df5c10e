package calendar

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestParse(t *testing.T) {
	loc := london(t)
	tests := []struct{ in, want string }{
		{"2026-12-25T10:00:00Z", "2026-12-25T10:00:00Z"},
		{"2026-12-25T10:00Z", "2026-12-25T10:00:00Z"},
		{"2026-12-25t10:00:00z", "2026-12-25T10:00:00Z"},
		{"2026-07-01t10:00", "2026-07-01T10:00:00+01:00"},
		{"2026-07-01T10:00:00Z", "2026-07-01T11:00:00+01:00"},
		{"2026-07-01T10:00:00+01:00", "2026-07-01T10:00:00+01:00"},
		{"2026-12-25T10:00:00-05:00", "2026-12-25T15:00:00Z"},
		{"2026-12-25T10:00", "2026-12-25T10:00:00Z"},
		{"2026-12-25 10:00", "2026-12-25T10:00:00Z"},
		{"2026-12-25T10:00:30", "2026-12-25T10:00:30Z"},
		{"2026-12-25 10:00:30", "2026-12-25T10:00:30Z"},
		{"2026-12-25 9:05", "2026-12-25T09:05:00Z"},
		{"  2026-07-01T10:00\n", "2026-07-01T10:00:00+01:00"},
		{"2026-07-01T00:00", "2026-07-01T00:00:00+01:00"},
		{"2028-02-29T23:59", "2028-02-29T23:59:00Z"},
		// The clocks go forward: 00:59:59 is followed by 02:00:00.
		{"2026-03-29T00:59:59", "2026-03-29T00:59:59Z"},
		{"2026-03-29T02:00", "2026-03-29T02:00:00+01:00"},
		{"2026-03-29T01:30:00Z", "2026-03-29T02:30:00+01:00"},
		// The clocks go back: 01:00 to 01:59:59 come twice, and the first counts.
		{"2026-10-25T00:59", "2026-10-25T00:59:00+01:00"},
		{"2026-10-25T01:00", "2026-10-25T01:00:00+01:00"},
		{"2026-10-25T01:30", "2026-10-25T01:30:00+01:00"},
		{"2026-10-25T01:59:59", "2026-10-25T01:59:59+01:00"},
		{"2026-10-25T02:00", "2026-10-25T02:00:00Z"},
		{"2026-10-25T01:30:00Z", "2026-10-25T01:30:00Z"}, // the second, by its offset
	}
	for _, tt := range tests {
		got, err := Parse(tt.in, loc)
		if err != nil {
			t.Errorf("Parse(%q): %v", tt.in, err)
			continue
		}
		if got.Format(time.RFC3339) != tt.want || got.Location() != loc {
			t.Errorf("Parse(%q) = %s, want %s in London", tt.in, got.Format(time.RFC3339), tt.want)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	loc := london(t)
	tests := []struct{ in, says string }{
		{"", `"" is not a date and time;`},
		{"tomorrow", `"tomorrow" is not a date and time;`},
		{"25/12/2026 10:00", "is not a date and time;"},
		{"10:00", "is not a date and time;"},
		{"2026-12-25T10", "is not a date and time;"},
		{"2026-12-25T10:00 London", "is not a date and time;"},
		{"2026-12-25", "has no hour, and which line is open depends on it;"},
		{"2026-02-29T10:00", "is a day or an hour that does not exist;"},
		{"2026-13-01 10:00", "is a day or an hour that does not exist;"},
		{"2026-12-25T24:00", "is a day or an hour that does not exist;"},
		{"2026-02-30T10:00:00Z", "is a day or an hour that does not exist;"},
		{"2026-02-30t10:00z", `"2026-02-30t10:00z" is a day or an hour that does not exist;`},
		{"2026-02-30", "is a day or an hour that does not exist;"},
		{"2026-03-29T01:00", "does not exist in Europe/London: the clocks go forward over that hour;"},
		{"2026-03-29 01:30", "such as 2026-03-29T01:30:00Z"},
		{"2026-03-29T01:59:59", "the clocks go forward"},
		{"2027-03-28T01:30", "the clocks go forward"},
	}
	for _, tt := range tests {
		got, err := Parse(tt.in, loc)
		if err == nil {
			t.Errorf("Parse(%q) = %s, want an error", tt.in, got)
			continue
		}
		if !strings.Contains(err.Error(), tt.says) {
			t.Errorf("Parse(%q) says %q, want %q in it", tt.in, err, tt.says)
		}
		if !strings.Contains(err.Error(), "T") || !got.IsZero() {
			t.Errorf("Parse(%q) gives no example, or a time with its error: %s, %v", tt.in, got, err)
		}
	}
	if _, err := Parse("2026-12-25T10:00", nil); err == nil {
		t.Error("Parse took no time zone")
	}
}

// TestParseNamesAFormThatWorks reads the examples in the error back in.
func TestParseNamesAFormThatWorks(t *testing.T) {
	loc := london(t)
	_, err := Parse("soon", loc)
	for _, example := range []string{"2026-12-25T10:00", "2026-12-25 10:00", "2026-12-25T10:00:00", "2026-12-25T10:00:00Z"} {
		if !strings.Contains(err.Error(), example) {
			t.Errorf("%q does not name %s", err, example)
		}
		if _, err := Parse(example, loc); err != nil {
			t.Error(err)
		}
	}
}

func TestParseInAnotherZone(t *testing.T) {
	got, err := Parse("2026-03-29T01:30", time.UTC)
	if err != nil || got.Format(time.RFC3339) != "2026-03-29T01:30:00Z" {
		t.Errorf("got %s, %v; UTC has every hour once", got, err)
	}
}

// TestParseReadsWhatIsShown: any moment, shown with its offset, is read back as
// itself, and shown as a London clock time is read as the first moment at which
// clocks in London show that.
func TestParseReadsWhatIsShown(t *testing.T) {
	loc := london(t)
	rapid.Check(t, func(t *rapid.T) {
		at := nearAChange(t).In(loc)
		if got, err := Parse(at.Format(time.RFC3339), loc); err != nil || !got.Equal(at) {
			t.Fatalf("%s came back as %s, %v", at, got, err)
		}
		clock := at.Format(time.DateTime)
		want := at
		if earlier := at.Add(-time.Hour); earlier.Format(time.DateTime) == clock {
			want = earlier
		}
		if got, err := Parse(clock, loc); err != nil || !got.Equal(want) {
			t.Fatalf("%q gives %s, %v; want %s", clock, got, err, want)
		}
	})
}

// nearAChange draws any moment, and half the time one within three hours of a
// clock change, which chance alone would hardly find.
func nearAChange(t *rapid.T) time.Time {
	if rapid.Bool().Draw(t, "any") {
		return moment(t)
	}
	month := rapid.SampledFrom([]time.Month{time.March, time.October}).Draw(t, "month")
	last := dateOf(rapid.IntRange(1996, 2045).Draw(t, "year"), month, 31)
	sunday := last.AddDate(0, 0, -int(last.Weekday()))
	return sunday.Add(time.Duration(rapid.IntRange(-2*3600, 4*3600).Draw(t, "second")) * time.Second)
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"2026-12-25T10:00", "2026-03-29 01:30", "2026-10-25T01:30:00Z", "2026-12-25", "soon", "0000-00-00T00:00"} {
		f.Add(s)
	}
	loc, err := Load()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, s string) {
		at, err := Parse(s, loc)
		if err == nil && at.Location() != loc {
			t.Errorf("Parse(%q) is in %s", s, at.Location())
		}
		if err != nil && !at.IsZero() {
			t.Errorf("Parse(%q) = %s with an error", s, at)
		}
	})
}
