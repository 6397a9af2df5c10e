package pack

import (
	"io/fs"

	"github.com/threshold-cli/threshold/pkg/calendar"
	"github.com/threshold-cli/threshold/pkg/diag"
)

// LoadCalendarData reads calendar.yaml, the bank holidays that follow no rule.
// The error is a diag.List.
func LoadCalendarData(files fs.FS) (calendar.Data, error) {
	var changes calendar.Data
	_, _, list := decode(files, "calendar.yaml", &changes)
	return changes, list.Err()
}

// LoadCalendar reads calendar.yaml and makes England's bank holidays from it. The
// error is a diag.List.
func LoadCalendar(files fs.FS) (calendar.Holidays, error) {
	changes, err := LoadCalendarData(files)
	if err != nil {
		return calendar.Holidays{}, err
	}
	var list diag.List
	holidays, err := calendar.New(changes)
	if err != nil {
		list.Add(diag.Diagnostic{File: "calendar.yaml", Code: diag.WrongValue, Message: err.Error()})
	}
	return holidays, list.Err()
}
