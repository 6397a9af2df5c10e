package findings

import (
	"io"

	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/render"
)

// Options say how text is laid out. The other formats know none.
type Options struct {
	Width  int  // columns for a source line; 80 where it is 0
	Styled bool // bold places, for a terminal that shows them
	// Source gives the bytes of a file that a problem names, or nil. Where it is
	// set, each problem shows its line with a caret under the place; it is meant
	// for a terminal.
	Source func(file string) []byte
	// More prints what else a command has to say, above the total. It may be nil.
	More func(*render.Page)
}

// Format is a way of printing a report, by the name that --format takes.
type Format struct {
	Name  string
	Write func(w io.Writer, r Report, o Options) error
}

// Formats lists every way, the default first.
func Formats() []Format {
	return []Format{
		{"text", Text}, {"json", JSON}, {"yaml", YAML}, {"sarif", SARIF}, {"junit", JUnit}, {"github", GitHub},
	}
}

// Diagnostic is a problem as data.
type Diagnostic struct {
	diag.Diagnostic
	diag.Pos
}

// Diagnostics gives problems as data for a command that has more to print than
// they. The list is never nil.
func Diagnostics(problems diag.List) []Diagnostic {
	list := make([]Diagnostic, len(problems))
	for n, d := range problems {
		list[n] = Diagnostic{d, d.Pos}
	}
	return list
}

// TestWords is the outcome of a test as data.
type TestWords struct {
	Test
	diag.Pos
}

// Tests gives outcomes as data, as Diagnostics does problems.
func Tests(tests []Test) []TestWords {
	list := make([]TestWords, len(tests))
	for n, t := range tests {
		if t.Detail == nil {
			t.Detail = []string{}
		}
		list[n] = TestWords{t, t.Pos}
	}
	return list
}

// JSON writes {"diagnostics": […]}, with "tests" where there are any, or what
// the report has under Data.
func JSON(w io.Writer, r Report, _ Options) error { return written(w)(render.JSON(r.data())) }

// YAML writes the same as JSON.
func YAML(w io.Writer, r Report, _ Options) error { return written(w)(render.YAML(r.data())) }

// written writes a text that came without an error.
func written(w io.Writer) func(text []byte, err error) error {
	return func(text []byte, err error) error {
		if err == nil {
			_, err = w.Write(text)
		}
		return err
	}
}

func (r Report) data() any {
	if r.Data != nil {
		return r.Data
	}
	return struct {
		Diagnostics []Diagnostic `json:"diagnostics"`
		Tests       []TestWords  `json:"tests,omitempty"`
	}{Diagnostics(r.Problems), Tests(r.Tests)}
}
