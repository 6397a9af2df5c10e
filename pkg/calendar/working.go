package calendar

import "time"

// AddWorkingDays gives the moment n working days later, at the same clock time
// in London. The day it starts from is not counted, so one working day from a
// Friday or from the Saturday after it is the Monday. For n below 1 it gives the
// moment itself, in London.
func (h Holidays) AddWorkingDays(from time.Time, n int) time.Time {
	if n < 1 {
		return h.local(from)
	}
	var r rules
	days := 0
	for date := h.date(from); n > 0; {
		date = date.AddDate(0, 0, 1)
		days++
		if h.working(&r, date) {
			n--
		}
	}
	// One step from the start, not one a day: a step that lands in the hour the
	// clocks skip would come out at another hour and keep it. The clocks change
	// on Sundays, so the last day always has every hour once.
	return h.local(from).AddDate(0, 0, days)
}

// working tells a Monday to Friday that is not a bank holiday.
func (h Holidays) working(r *rules, date time.Time) bool {
	_, holiday := h.on(r, date)
	return !holiday && !weekend(date)
}
