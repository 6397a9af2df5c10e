package render_test

import (
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/result"
)

// TestFirstLineLeavesNobodyGuessing: where the hours are not known the night
// line stands beside the day line, and a number that the guidance contradicts
// does not stand alone.
func TestFirstLineLeavesNobodyGuessing(t *testing.T) {
	unknown, conflict, neither := sample(), sample(), sample()
	unknown.Contacts[0].OpenNow, unknown.Contacts[0].Instead, unknown.Contacts[0].OpenNote = nil, "", ""
	conflict.Contacts[1].Values = []result.ConflictValue{{Field: "phone", Value: "01234 098765"}, {Field: "phone", Value: "01234 111222"}}
	neither.Contacts[1].Phone, neither.Contacts[1].Values = "", conflict.Contacts[1].Values
	for name, row := range map[string]struct {
		r    result.Result
		want string
	}{
		"hours not known": {unknown, "Out of hours or no answer, Night: 01234 098765."},
		"two numbers":     {conflict, "The guidance also prints 01234 111222 for it."},
		"none chosen":     {neither, "Night: 01234 098765 or 01234 111222 (the guidance prints more than one number)"},
	} {
		first, _, _ := strings.Cut(text(t, row.r, render.Options{}), "\n\n")
		if !strings.Contains(strings.ReplaceAll(first, "\n", " "), row.want) {
			t.Errorf("%s: the page starts with\n%s", name, first)
		}
	}
}

// TestAddressToWriteTo stands beside the number where a step asks to write.
func TestAddressToWriteTo(t *testing.T) {
	r := sample()
	r.Contacts[0].Email = "day@example.org"
	r.Steps = append(r.Steps, result.Step{Text: "Email the plan.", Who: "you", Contact: "day", Ref: []string{}, Basis: "published"})
	got := text(t, r, render.Options{})
	if !strings.Contains(got, "   Contact: Day, as above; email day@example.org.\n") {
		t.Errorf("no address in\n%s", got)
	}
	if strings.Contains(got, "Night, 01234 098765); email") {
		t.Error("a step that asks to ring has an address")
	}
}

// TestLaterPages: values of the same pages share a line, and further lines don't
// say again that they are not the guidance.
func TestLaterPages(t *testing.T) {
	r := sample()
	r.Contacts[0].Later = []result.LaterValue{
		{Field: "phone", Value: "01", Source: "a", Date: "b", Checked: "c"}, {Field: "hours", Value: "nine to five", Source: "a", Date: "b", Checked: "c"},
		{Field: "email", Value: "x@example.org", Source: "d", Date: "b", Checked: "c"}, {Field: "phone", Value: "01", Source: "a", Date: "b", Checked: "c"},
	}
	got := text(t, r, render.Options{})
	for _, want := range []string{"  Later pages, not the guidance: phone 01; hours nine to five. [8]\n", "  Later pages too: email x@example.org. [9]\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}
