package findings

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/lipgloss"
	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/internal/unseen"
	"github.com/threshold-cli/threshold/pkg/render"
)

// Text writes each problem as "file:line:col: message [code]" with its hint, each
// test that did not pass, what else there is to say, and the total. The error is
// the writer's.
func Text(w io.Writer, r Report, o Options) error {
	var out bytes.Buffer
	quote := quoter{source: o.Source, width: o.Width}
	for _, d := range r.Problems {
		problem(&out, d, o, &quote)
	}
	for _, t := range r.Tests {
		test(&out, t, o)
	}
	if o.More != nil {
		o.More(render.NewPage(&out, render.Options{Width: o.Width, Styled: o.Styled}))
	}
	fmt.Fprintln(&out, r.total())
	_, err := w.Write(out.Bytes())
	return err
}

func problem(out *bytes.Buffer, d diag.Diagnostic, o Options, quote *quoter) {
	fmt.Fprintln(out, loud(oneLine(d.Line()), o))
	if d.Code != diag.Identifying { // what could say who somebody is must not be repeated
		for _, line := range quote.lines(d.File, d.Pos) {
			fmt.Fprintln(out, line)
		}
	}
	if d.Hint != "" {
		fmt.Fprintln(out, "  hint: "+oneLine(d.Hint))
	}
}

func test(out *bytes.Buffer, t Test, o Options) {
	if t.Outcome == Pass {
		return
	}
	fmt.Fprintln(out, loud(oneLine(testLine(t)), o))
	for _, line := range t.Detail {
		fmt.Fprintln(out, "  "+keepIndent(line))
	}
}

// testLine names a test that did not pass, its place first where it has one.
func testLine(t Test) string {
	place := ""
	if t.File != "" {
		place = fmt.Sprintf("%s:%d:%d: ", t.File, max(1, t.Pos.Line), max(1, t.Pos.Column))
	}
	return fmt.Sprintf("%s%s %s/%s: %s", place, t.Outcome, t.Suite, t.Name, t.Message)
}

func loud(line string, o Options) string {
	if !o.Styled {
		return line
	}
	return lipgloss.NewStyle().Bold(true).Render(line)
}

// oneLine keeps a text on its line: one that breaks it could begin the next with
// anything.
func oneLine(text string) string { return strings.TrimSpace(unseen.Clean(text)) }

func keepIndent(line string) string {
	return strings.TrimRight(unseen.Clean(line), " ")
}

// manyLines cleans a text line by line, for formats in which a line break is
// escaped or cannot do harm.
func manyLines(text string) string {
	lines := strings.Split(text, "\n")
	for n, line := range lines {
		lines[n] = keepIndent(line)
	}
	return strings.Join(lines, "\n")
}
