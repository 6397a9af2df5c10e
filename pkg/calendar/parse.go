package calendar

import (
	"errors"
	"fmt"
	"strings"
	"time"
)

// withOffset and withoutOffset are what Parse reads, in this order. They are
// functions because Go has no constant slices.
func withOffset() []string {
	return []string{time.RFC3339, "2006-01-02T15:04Z07:00"}
}

func withoutOffset() []string {
	return []string{"2006-01-02T15:04", "2006-01-02 15:04", "2006-01-02T15:04:05", time.DateTime}
}

// Parse reads a moment as a person gives it: RFC 3339 with an offset, or a date
// and a time, with T or a space between and with or without seconds, which is
// then a clock time in loc. The result is in loc.
//
// A bare date is refused: it leaves open the hour, and with it which line is open.
// A clock time that is skipped when the clocks go forward is refused. One that
// comes twice when they go back means the first, which is still summer time; for
// the second give the offset.
func Parse(s string, loc *time.Location) (time.Time, error) {
	if loc == nil {
		return time.Time{}, errors.New("reading a time: no time zone given")
	}
	text := strings.TrimSpace(s)
	if t, ok := parseAny(text, withOffset()); ok {
		return t.In(loc), nil
	}
	clock, ok := parseAny(text, withoutOffset())
	if !ok {
		return time.Time{}, unreadable(text, loc)
	}
	if t, ok := inZone(clock, loc); ok {
		return t, nil
	}
	return time.Time{}, fmt.Errorf(
		"%q does not exist in %s: the clocks go forward over that hour; give a time before or after it, or "+
			"one with an offset such as %s", text, loc, clock.Format("2006-01-02T15:04:05Z"))
}

// capitals writes t and z as the layouts have them: RFC 3339 lets them be small.
func capitals(text string) string { return strings.ToUpper(text) }

func parseAny(text string, layouts []string) (time.Time, bool) {
	for _, layout := range layouts {
		if t, err := time.Parse(layout, capitals(text)); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}

// inZone finds the first moment at which clocks in loc show what clock shows in
// UTC; ok is false when they never do. time.Date alone will not do: it makes a
// time out of any clock reading and does not say which of two it chose.
func inZone(clock time.Time, loc *time.Location) (t time.Time, ok bool) {
	_, before := clock.AddDate(0, 0, -1).In(loc).Zone()
	_, after := clock.AddDate(0, 0, 1).In(loc).Zone()
	// The larger offset makes the earlier moment.
	for _, offset := range []int{max(before, after), min(before, after)} {
		t := clock.Add(-time.Duration(offset) * time.Second).In(loc)
		if _, actual := t.Zone(); actual == offset {
			return t, true
		}
	}
	return time.Time{}, false
}

// unreadable says what is wrong as nearly as it can, and always what to write.
func unreadable(text string, loc *time.Location) error {
	why := "is not a date and time"
	if _, err := time.Parse(time.DateOnly, text); err == nil {
		why = "has no hour, and which line is open depends on it"
	} else if outOfRange(text) {
		why = "is a day or an hour that does not exist"
	}
	return fmt.Errorf("%q %s; write it as 2026-12-25T10:00, \"2026-12-25 10:00\" or 2026-12-25T10:00:00 (a "+
		"time in %s), or with an offset as 2026-12-25T10:00:00Z", text, why, loc)
}

// outOfRange reports whether the text has the right shape but a number in it is
// too large, as in 30 February.
func outOfRange(text string) bool {
	for _, layout := range append(withOffset(), append(withoutOffset(), time.DateOnly)...) {
		_, err := time.Parse(layout, capitals(text))
		var fault *time.ParseError
		if errors.As(err, &fault) && strings.HasSuffix(fault.Message, "out of range") {
			return true
		}
	}
	return false
}
