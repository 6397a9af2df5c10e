package render_test

import (
	"bytes"
	"html"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/render"
)

// TestDutiesStandWhereTheUrgentThingsDo: one line for each, above the first
// heading or right under it, in every format for reading.
func TestDutiesStandWhereTheUrgentThingsDo(t *testing.T) {
	p, framework := load(t, "wigan")
	yes := true
	for _, c := range []answer.Case{
		{Present: []string{"missing-regularly"}}, {ImmediateDanger: &yes, AboutWorker: &yes, Present: []string{"missing-regularly", "sexual-abuse"}},
	} {
		r := advised(t, p, framework, c, "2026-11-27T15:20")
		var markdown, page bytes.Buffer
		if err := render.Markdown(&markdown, r, render.Options{}); err != nil {
			t.Fatal(err)
		}
		if err := render.HTML(&page, r, render.Options{}); err != nil {
			t.Fatal(err)
		}
		for format, words := range map[string]string{"text": text(t, r, render.Options{Width: 80}), "narrow": text(t, r, render.Options{Width: 40}),
			"markdown": markdown.String(), "html": html.UnescapeString(page.String())} {
			top, _, _ := strings.Cut(words, "Significant harm is suspected or likely. Ring")
			if format == "text" || format == "narrow" {
				top, _, _ = strings.Cut(words, "[1")
			}
			if !strings.Contains(top, "Duties beside the local route") && !strings.Contains(flat(top), "Duties beside the local route") {
				t.Errorf("%s leads to no section:\n%s", format, top)
			}
			for _, d := range r.Duties {
				if !strings.Contains(flat(top), d.Short) {
					t.Errorf("%s does not say %q in\n%s", format, d.Short, top)
				}
			}
		}
	}
}
