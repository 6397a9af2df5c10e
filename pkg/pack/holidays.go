package pack

import (
	"io/fs"

	"github.com/threshold-cli/threshold/pkg/calendar"
	"github.com/threshold-cli/threshold/pkg/diag"
)

// LoadCalendar reads calendar.yaml, the bank holidays that follow no rule. The
// error is a diag.List.
func LoadCalendar(files fs.FS) (calendar.Holidays, error) {
	var changes calendar.Data
	_, list := decode(files, "calendar.yaml", &changes)
	if len(list) > 0 {
		return calendar.Holidays{}, list.Err()
	}
	holidays, err := calendar.New(changes)
	if err != nil {
		list.Add(diag.Diagnostic{File: "calendar.yaml", Code: diag.WrongValue, Message: err.Error()})
	}
	return holidays, list.Err()
}
