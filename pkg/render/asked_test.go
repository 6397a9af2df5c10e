package render_test

import (
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/render"
)

// TestNoIsShownAsAnswered: the report repeats what was answered no, and a side of
// which only single lines were answered is neither silent nor looked at. Can't say
// is the same to a side, and is listed as not known.
func TestNoIsShownAsAnswered(t *testing.T) {
	p, framework := load(t, "wigan")
	var gates []string
	for _, gate := range p.Gates() {
		gates = append(gates, gate.ID)
	}
	const part = "Single lines answered no or can't say, the rest not looked at: "
	for name, c := range map[string]answer.Case{"no": {Area: "wigan", NotSeen: gates}, "can't say": {Area: "wigan", NotKnown: gates}} {
		for _, format := range []string{"text", "markdown", "html"} {
			got := strings.Join(strings.Fields(printed(t, format, advised(t, p, framework, c, "2026-11-24T10:00"), render.Options{})), " ")
			if format == "text" && !strings.Contains(got, "[.] Ensuring safety") || format != "text" && !strings.Contains(strings.ReplaceAll(got, "&#39;", "'"), part) {
				t.Errorf("%s, %s: Ensuring safety is not among what was asked about", format, name)
			}
			if strings.Contains(got, "Asked one by one and answered no") != (name == "no") {
				t.Errorf("%s, %s: the answers of no", format, name)
			}
			if n := strings.Count(got, "Nobody looked at any part of it."); n > 1 {
				t.Errorf("%s, %s: %d sides are said to be silent", format, name, n)
			}
		}
	}
}
