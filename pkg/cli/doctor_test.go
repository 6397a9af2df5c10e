package cli_test

import (
	"strings"
	"testing"
	"time"

	"github.com/threshold-cli/threshold/pkg/cli"
)

// TestDoctorSeesAWrongClock: which line is open now hangs on it.
func TestDoctorSeesAWrongClock(t *testing.T) {
	for year, want := range map[int]int{2019: cli.Found, 2030: cli.Done} {
		env, out, errs := offTerminal()
		env.Now = func() time.Time { return time.Date(year, 1, 2, 3, 4, 5, 0, time.UTC) }
		if code := cli.Main(env, []string{"doctor"}); code != want || errs.Len() > 0 {
			t.Errorf("%d: exit %d, %s\n%s", year, code, errs, out)
		}
		if strings.Contains(out.String(), "wrong: The clock says 2019-01-02") != (want == cli.Found) {
			t.Errorf("%d:\n%s", year, out)
		}
	}
}

// TestDoctorSeesADocumentPastItsReview, on the day on which lint does.
func TestDoctorSeesADocumentPastItsReview(t *testing.T) {
	for day, want := range map[string]string{
		"2027-01-31": "ok: Example: the document is to be reviewed by 2027-01.",
		"2027-02-01": "look: Example: the document was to be reviewed by 2027-01.",
	} {
		env, out, errs := offTerminal()
		env.Now = func() time.Time { now, _ := time.Parse(time.DateOnly, day); return now }
		if code := cli.Main(env, []string{"doctor", "--packs", "../../testdata/pack/ok"}); code != cli.Done || !strings.Contains(out.String(), want) {
			t.Errorf("%s: exit %d, %s\n%s", day, code, errs, out)
		}
		env, out, _ = offTerminal()
		cli.Main(env, []string{"packs", "lint", "../../testdata/pack/ok/example", "--at", day + "T10:00"})
		if strings.Contains(out.String(), "[past-review]") != strings.HasPrefix(want, "look") {
			t.Errorf("%s: lint says\n%s", day, out)
		}
	}
}
