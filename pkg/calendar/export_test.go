package calendar

import "time"

// WorkingDay reports whether the London day of a moment is a Monday to Friday
// that is not a bank holiday.
func (h Holidays) WorkingDay(day time.Time) bool {
	return h.working(&rules{}, h.date(day))
}
