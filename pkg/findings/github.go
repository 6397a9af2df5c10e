package findings

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/threshold-cli/threshold/pkg/diag"
)

// GitHub writes a workflow command for each problem and each failed test, so
// that GitHub shows it beside the line. GitHub shows ten errors and ten warnings
// of a step and drops the rest, so the total comes last, as a notice where there
// is anything to notice.
func GitHub(w io.Writer, r Report, _ Options) error {
	var out bytes.Buffer
	for _, d := range r.failures() {
		fmt.Fprintln(&out, command(kind(d.Severity), string(d.Code), d, withHint(d)))
	}
	if len(r.Problems) > 0 || r.tests(Fail) > 0 {
		fmt.Fprintln(&out, command("notice", "threshold "+r.Check, diag.Diagnostic{}, r.total()))
	} else {
		fmt.Fprintln(&out, r.total())
	}
	_, err := w.Write(out.Bytes())
	return err
}

// kind is GitHub's word for a severity.
func kind(s diag.Severity) string {
	if s == diag.Note {
		return "notice"
	}
	return string(s)
}

// command writes one workflow command. A problem without a file has no place.
func command(kind, title string, at diag.Diagnostic, message string) string {
	var properties []string
	if at.File != "" {
		properties = append(properties, "file="+property(strings.ReplaceAll(at.File, `\`, "/")),
			fmt.Sprintf("line=%d", max(1, at.Pos.Line)), fmt.Sprintf("col=%d", max(1, at.Pos.Column)))
	}
	properties = append(properties, "title="+property(title))
	return "::" + kind + " " + strings.Join(properties, ",") + "::" + escaped(message)
}

// escaped is the escaping of a command's message, property that of its
// properties, as the runner undoes them.
func escaped(text string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(text)
}

func property(text string) string {
	return strings.NewReplacer(":", "%3A", ",", "%2C").Replace(escaped(manyLines(text)))
}
