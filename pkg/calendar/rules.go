package calendar

import (
	"slices"
	"time"
)

type holiday struct {
	date time.Time
	name string
}

// rules says which holiday a date is by the rules alone, without the changes. It
// remembers the year that it was asked about last, since most dates come in a row.
type rules struct {
	year int
	days []holiday
}

func (r *rules) ordinary(date time.Time) (name string, ok bool) {
	if date.Year() < firstYear {
		return "", false
	}
	if r.year != date.Year() {
		r.year, r.days = date.Year(), ofYear(date.Year())
	}
	for _, h := range r.days {
		if h.date.Equal(date) {
			return h.name, true
		}
	}
	return "", false
}

// ofYear lists the eight holidays of a year, then the substitutes for those of
// them that fall on a weekend.
func ofYear(year int) []holiday {
	easter := easterSunday(year)
	days := []holiday{
		{dateOf(year, time.January, 1), "New Year's Day"},
		{easter.AddDate(0, 0, -2), "Good Friday"},
		{easter.AddDate(0, 0, 1), "Easter Monday"},
		{mondayFrom(dateOf(year, time.May, 1)), "Early May bank holiday"},
		{mondayFrom(dateOf(year, time.May, 25)), "Spring bank holiday"},    // the last in May
		{mondayFrom(dateOf(year, time.August, 25)), "Summer bank holiday"}, // the last in August
		{dateOf(year, time.December, 25), "Christmas Day"},
		{dateOf(year, time.December, 26), "Boxing Day"},
	}
	return append(days, substitutes(days)...)
}

// substitutes gives each holiday that falls on a weekend the next working day
// that no other holiday has. So Boxing Day keeps its Monday when Christmas Day is
// a Sunday, and Christmas Day is made up for on the Tuesday, as published.
func substitutes(days []holiday) []holiday {
	var out []holiday
	for _, h := range days {
		date := h.date
		for weekend(date) || (date != h.date && (has(days, date) || has(out, date))) {
			date = date.AddDate(0, 0, 1)
		}
		if date != h.date {
			out = append(out, holiday{date, h.name + " (substitute day)"})
		}
	}
	return out
}

func has(days []holiday, date time.Time) bool {
	return slices.ContainsFunc(days, func(h holiday) bool { return h.date.Equal(date) })
}

// mondayFrom is the date itself if it is a Monday, else the next Monday.
func mondayFrom(date time.Time) time.Time {
	return date.AddDate(0, 0, (int(time.Monday)-int(date.Weekday())+7)%7)
}

func weekend(date time.Time) bool {
	return date.Weekday() == time.Saturday || date.Weekday() == time.Sunday
}

// easterSunday is the Sunday after the church's full moon on or after 21 March,
// in the Gregorian calendar. All divisions round down, and moon counts the days
// from 21 March to that full moon.
func easterSunday(year int) time.Time {
	golden, century := year%19, year/100
	moon := (century - century/4 - (8*century+13)/25 + 19*golden + 15) % 30
	// Two corrections keep the lunar calendar from naming one day twice.
	moon -= (moon / 28) * (1 - (29/(moon+1))*((21-golden)/11))
	weekday := (year + year/4 + moon + 2 - century + century/4) % 7
	return dateOf(year, time.March, 28+moon-weekday)
}
