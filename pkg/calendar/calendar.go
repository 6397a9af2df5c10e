// Package calendar knows the days and hours of England: which days are bank
// holidays in England and Wales, which are working days, and what moment a
// person means by "2026-12-25T10:00" in London.
//
// To use it, decode data/calendar.yaml into Data and make Holidays from it:
//
//	holidays, err := calendar.New(data)
//	london, err := calendar.Load()
//	at, err := calendar.Parse("2026-12-25T10:00", london)
//	name, ok := holidays.On(at) // "Christmas Day", true
//
// It promises this:
//   - A day is a day in London. Every moment is converted to Europe/London
//     before its date is read, whatever zone it came in.
//   - The time zone is inside the program; no zone file of the machine is read.
//   - The rules hold from 1978, when the early May bank holiday began. For an
//     earlier year On says no to every day and Known says that it cannot tell.
//   - After the last published year the ordinary rules are carried on. They are
//     a good guess, and Known is false to say so.
//   - Nothing here reads the clock, a file or the network, and nothing panics.
package calendar

import (
	"slices"
	"time"
)

// firstYear is the first in which today's eight holidays were all kept: the
// early May bank holiday is the youngest of them.
const firstYear = 1978

// Data is data/calendar.yaml: what the ordinary rules do not say. Dates are
// written as 2022-06-02.
type Data struct {
	Source       string   `yaml:"source" need:"yes"`
	KnownThrough string   `yaml:"known_through" need:"yes"` // the last day officially published
	Checked      string   `yaml:"checked" need:"yes"`       // when somebody last looked
	Changes      []Change `yaml:"changes"`
}

// Change is one extra bank holiday, or one moved from the day InsteadOf.
type Change struct {
	Date      string `yaml:"date" need:"yes"`
	Name      string `yaml:"name" need:"yes"`
	InsteadOf string `yaml:"instead_of"` // empty for an extra day
	Why       string `yaml:"why"`
	Source    string `yaml:"source" need:"yes"`
}

// Holidays answers questions about days in England and Wales. Make it with New.
// The zero value is safe but knows nothing: it has the ordinary rules alone,
// Known is false for every day, and moments stay in the zone they come in.
type Holidays struct {
	london       *time.Location
	knownThrough time.Time // a date, see dateOf
	extra        []holiday
	moved        []time.Time // dates that lost their holiday
}

// On gives the name of the bank holiday on the London day of a moment; ok is
// false when that day is not a bank holiday.
//
// Where Christmas Day, Boxing Day or New Year's Day falls on a weekend, both the
// day itself and its substitute count. The published lists name the substitute
// only, but a line that opens on Saturdays is not answered on a Christmas Day
// that happens to be one.
func (h Holidays) On(day time.Time) (name string, ok bool) {
	return h.on(&rules{}, h.date(day))
}

// Known reports whether the bank holidays of that London day are a published
// fact: from 1978 to the last published year. Where it is false, On goes by the
// ordinary rules alone and may miss an extra or a moved day.
func (h Holidays) Known(day time.Time) bool {
	date := h.date(day)
	return date.Year() >= firstYear && !date.After(h.knownThrough)
}

func (h Holidays) on(r *rules, date time.Time) (string, bool) {
	for _, e := range h.extra {
		if e.date.Equal(date) {
			return e.name, true
		}
	}
	if slices.ContainsFunc(h.moved, date.Equal) {
		return "", false
	}
	return r.ordinary(date)
}

// date is the London date of a moment.
func (h Holidays) date(moment time.Time) time.Time {
	return dateOf(h.local(moment).Date())
}

func (h Holidays) local(moment time.Time) time.Time {
	if h.london == nil {
		return moment
	}
	return moment.In(h.london)
}

// dateOf writes a calendar date as midnight UTC. UTC has no clock changes, so
// adding days to it is safe, and two equal dates are equal as map keys.
func dateOf(year int, month time.Month, day int) time.Time {
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}
