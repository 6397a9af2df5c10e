package advice

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/threshold-cli/threshold/pkg/pack"
)

// span is one stretch of opening on a day, in minutes from midnight by the
// London clock, the first included, the last not.
type span struct{ open, close int }

const dayMinutes = 24 * 60

const fortnight = 14 // days

// state tells whether a line is open now, and when that changes. It is nil
// where the document prints no hours: not known is not closed.
func (c Clock) state(contact *pack.Contact) (*bool, string) {
	if contact.AlwaysOpen {
		return new(true), "open at any time"
	}
	if len(contact.Hours) == 0 {
		return nil, ""
	}
	now := c.local()
	minute := now.Hour()*60 + now.Minute()
	for _, s := range c.spans(contact, now) {
		if s.open <= minute && minute < s.close {
			until, last := c.closing(contact, now, s)
			return new(true), c.certain(last, "open until "+until)
		}
	}
	opens, last := c.opening(contact, now, minute)
	return new(false), c.certain(last, opens)
}

// certain adds a warning where the bank holidays up to a day are not all known.
func (c Clock) certain(last time.Time, words string) string {
	if c.known(last) {
		return words
	}
	return words + " (bank holidays of this date are not yet known to this version)"
}

// known tells whether every bank holiday from now to a day is a published fact.
func (c Clock) known(last time.Time) bool {
	return c.Holidays.Known(c.local()) && c.Holidays.Known(last)
}

// spans lists the stretches of one day, earliest first.
func (c Clock) spans(contact *pack.Contact, day time.Time) []span {
	if _, holiday := c.Holidays.On(day); holiday {
		switch contact.BankHolidays {
		case pack.HolidayAllDay:
			return []span{{0, dayMinutes}}
		case pack.HolidayAsDay:
		default:
			return nil
		}
	}
	var list []span
	name := pack.Day(strings.ToLower(day.Weekday().String()[:3]))
	for _, h := range contact.Hours {
		if slices.Contains(h.Days, name) {
			list = append(list, span{minutes(h.Open), minutes(h.Close)})
		}
	}
	slices.SortFunc(list, func(a, b span) int { return a.open - b.open })
	return joined(list)
}

// joined makes one stretch of those that touch or overlap.
func joined(list []span) []span {
	var all []span
	for _, s := range list {
		if last := len(all) - 1; last >= 0 && s.open <= all[last].close {
			all[last].close = max(all[last].close, s.close)
			continue
		}
		all = append(all, s)
	}
	return all
}

// closing finds the end of the stretch that is open now, over midnight where
// the next day goes on without a gap, and the last day that it looked at.
func (c Clock) closing(contact *pack.Contact, day time.Time, s span) (string, time.Time) {
	last := day
	for range fortnight {
		if s.close < dayMinutes {
			return moment(day, last, s.close), last
		}
		next := last.AddDate(0, 0, 1)
		spans := c.spans(contact, next)
		if len(spans) == 0 || spans[0].open > 0 {
			return moment(day, last, dayMinutes), next
		}
		last, s = next, spans[0]
	}
	return "further notice", last
}

// opening finds the next stretch within a fortnight, and the last day that it looked
// at.
func (c Clock) opening(contact *pack.Contact, day time.Time, minute int) (string, time.Time) {
	for ahead := range fortnight {
		next := day.AddDate(0, 0, ahead)
		for _, s := range c.spans(contact, next) {
			if ahead > 0 || s.open > minute {
				return "opens " + moment(day, next, s.open), next
			}
		}
	}
	return "it does not open within two weeks", day.AddDate(0, 0, fortnight-1)
}

// moment words a time of a day, with the day unless it is today.
func moment(today, day time.Time, minute int) string {
	clock := fmt.Sprintf("%02d:%02d", minute/60, minute%60)
	if today.YearDay() == day.YearDay() && today.Year() == day.Year() {
		return clock + " today"
	}
	return clock + " on " + day.Format("Monday 2 January")
}

// minutes reads "08:45"; the pack was checked to hold nothing else.
func minutes(clock string) int {
	var h, m int
	if _, err := fmt.Sscanf(clock, "%d:%d", &h, &m); err != nil {
		return 0
	}
	return h*60 + m
}

// HoursWords words the printed hours, such as "Monday to Friday 08:45-17:00".
// It is empty where none are printed.
func HoursWords(contact *pack.Contact) string {
	if contact.AlwaysOpen {
		return "at any time"
	}
	var parts []string
	for _, h := range contact.Hours {
		parts = append(parts, daysWords(h.Days)+" "+h.Open+"-"+h.Close)
	}
	if contact.BankHolidays == pack.HolidayAllDay {
		parts = append(parts, "bank holidays all day")
	}
	return strings.Join(parts, "; ")
}

// daysWords words a run of days as "Monday to Friday", others one by one.
func daysWords(days []pack.Day) string {
	names := map[string]string{"mon": "Monday", "tue": "Tuesday", "wed": "Wednesday", "thu": "Thursday",
		"fri": "Friday", "sat": "Saturday", "sun": "Sunday"}
	var words []string
	for _, d := range days {
		words = append(words, names[string(d)])
	}
	if len(days) > 2 && consecutive(days) {
		return words[0] + " to " + words[len(words)-1]
	}
	return strings.Join(words, ", ")
}

func consecutive(days []pack.Day) bool {
	order := pack.Day("").Values()
	first := slices.Index(order, string(days[0]))
	for n, d := range days {
		if first+n >= len(order) || order[first+n] != string(d) {
			return false
		}
	}
	return true
}
