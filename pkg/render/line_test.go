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
	unknown, conflict := sample(), sample()
	unknown.Contacts[0].OpenNow, unknown.Contacts[0].Instead, unknown.Contacts[0].OpenNote = nil, "", ""
	conflict.Contacts[1].Values = []result.ConflictValue{{Field: "phone", Value: "01234 098765"}, {Field: "phone", Value: "01234 111222"}}
	for name, row := range map[string]struct {
		r    result.Result
		want string
	}{
		"hours not known": {unknown, "If nobody answers there, Night: 01234 098765."},
		"two numbers":     {conflict, "The guidance also prints 01234 111222 for it."},
	} {
		first, _, _ := strings.Cut(text(t, row.r, render.Options{}), "\n\n")
		if !strings.Contains(strings.ReplaceAll(first, "\n", " "), row.want) {
			t.Errorf("%s: the page starts with\n%s", name, first)
		}
	}
}
