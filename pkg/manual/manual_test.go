package manual_test

import (
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/manual"
	"pgregory.net/rapid"
)

func page(text string) manual.Page {
	return manual.Page{
		Name: "threshold-x", Section: 1, Date: "2026-11-25", Source: "threshold 1.0", Short: text,
		Synopsis: []string{"threshold x [FILE]... " + text}, About: text + "\n\nMore.\n\n  threshold x \\\n    " + text,
		Parts:   []manual.Part{{Heading: "OPTIONS", Entries: []manual.Entry{{Name: "--x", Text: text}}}, {Heading: "NONE"}, {Heading: "EXAMPLES", Text: "  threshold x"}},
		SeeAlso: []string{"threshold(1)", "threshold-y(1)"},
	}
}

func TestRoff(t *testing.T) {
	got := string(page("it's -x .y \\n").Roff())
	want := `.TH "THRESHOLD\-X" "1" "2026-11-25" "threshold 1.0" "threshold manual"
.SH NAME
threshold\-x \- it\(aqs \-x .y \(rsn
.SH SYNOPSIS
.nf
threshold x [FILE]... it\(aqs \-x .y \(rsn
.fi
.SH "DESCRIPTION"
it\(aqs \-x .y \(rsn
.PP
More.
.PP
.nf
threshold x \(rs
  it\(aqs \-x .y \(rsn
.fi
.SH "OPTIONS"
.TP
\fB\-\-x\fR
it\(aqs \-x .y \(rsn
.SH "EXAMPLES"
.nf
threshold x
.fi
.SH "SEE ALSO"
threshold(1), threshold\-y(1)
`
	if got != want {
		t.Errorf("got\n%s", got)
	}
}

// acting gives the lines that man takes for macros.
func acting(roff string) []string {
	return slices.DeleteFunc(strings.Split(roff, "\n"), func(line string) bool {
		return !strings.HasPrefix(line, ".") && !strings.HasPrefix(line, "'")
	})
}

// TestNothingActs: whatever a text says, no line of it is a macro, no character an
// escape of its own, and the page is ASCII. A text may be set in, which takes more of
// the macros that are there anyhow.
func TestNothingActs(t *testing.T) {
	macros := acting(string(page("x").Roff()))
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`['.\\"a é–\-\x00-\x1f]{1,12}x`).Draw(t, "text")
		text = strings.Map(func(r rune) rune {
			if r == '\n' {
				return ' ' // the caller's lines, which are told apart before
			}
			return r
		}, text)
		got := string(page(text).Roff())
		for _, line := range acting(got) {
			if !slices.Contains(macros, line) {
				t.Fatalf("a macro came out of the text: %s\n%s", line, got)
			}
		}
		for _, r := range got {
			if r > '~' || r < ' ' && r != '\n' {
				t.Fatalf("%q in the page", r)
			}
		}
	})
}

// TestManReadsIt without a warning, where there is one to ask.
func TestManReadsIt(t *testing.T) {
	text := string(page("it's .a \\ “text” – with 'all' ~ ^ \" `that`").Roff())
	for _, words := range [][]string{{"mandoc", "-Tlint", "-Wwarning"}, {"groff", "-man", "-ww", "-Tascii", "-z"}} {
		if _, err := exec.LookPath(words[0]); err != nil {
			t.Log("not here: ", words[0])
			continue
		}
		command := exec.Command(words[0], words[1:]...)
		command.Stdin = strings.NewReader(text)
		if out, err := command.CombinedOutput(); err != nil || len(out) > 0 {
			t.Errorf("%v: %v\n%s", words, err, out)
		}
	}
}
