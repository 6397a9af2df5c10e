package findings_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/findings"
)

// quoted prints one problem at a place of a file, and gives the source line and
// the caret line, or nothing.
func quoted(t *testing.T, file string, at diag.Pos, width int) []string {
	t.Helper()
	r := findings.Report{Problems: diag.List{{File: "f", Pos: at, Code: "c", Message: "m"}}, Total: "end"}
	o := findings.Options{Width: width, Source: func(string) []byte { return []byte(file) }}
	lines := strings.Split(strings.TrimSuffix(printed(t, "text", r, o), "\n"), "\n")
	return lines[1 : len(lines)-1]
}

// TestCaret: columns count characters, and the caret stands under the one meant
// as a terminal shows it.
func TestCaret(t *testing.T) {
	for name, row := range map[string]struct {
		file       string
		line, col  int
		text, mark string
	}{
		"plain":                {"id: x\nnmae: y\n", 2, 1, "  2 | nmae: y", "    | ^"},
		"letters of two bytes": {"{text: éééééé, abuot: x}", 1, 16, "  1 | {text: éééééé, abuot: x}", "    |                ^"},
		"wide characters":      {"{text: 家庭, abuot: x}", 1, 12, "  1 | {text: 家庭, abuot: x}", "    |              ^"},
		"combining marks":      {"{text: e\u0301e\u0301, abuot: x}", 1, 14, "  1 | {text: e\u0301e\u0301, abuot: x}", "    |            ^"},
		"on a combining mark":  {"ae\u0301b", 1, 3, "  1 | ae\u0301b", "    |  ^"},
		"emoji":                {"{a: \U0001F600, b: x}", 1, 8, "  1 | {a: \U0001F600, b: x}", "    |         ^"},
		"tabs":                 {"a:\t\tb", 1, 5, "  1 | a:        b", "    |           ^"},
		"behind the end":       {"a: b", 1, 99, "  1 | a: b", "    |     ^"},
		"CRLF":                 {"a: b\r\nc: d\r\n", 2, 4, "  2 | c: d", "    |    ^"},
		"lines of YAML":        {"a\u2028b\u0085c\rd", 4, 1, "  4 | d", "    | ^"},
		"BOM":                  {"\ufeffid: x", 1, 1, "  1 | id: x", "    | ^"},
		"hostile":              {"a: \x1b[31mred\u202e", 1, 4, "  1 | a: \ufffd[31mred\ufffd", "    |    ^"},
		"high line":            {strings.Repeat("\n", 11999) + "a", 12000, 1, "12000 | a", "      | ^"},
	} {
		got := quoted(t, row.file, diag.Pos{Line: row.line, Column: row.col}, 80)
		if len(got) != 2 || got[0] != row.text || got[1] != row.mark {
			t.Errorf("%s: got\n%s", name, strings.Join(got, "\n"))
		}
	}
}

// TestLongLineIsCut around the caret, within the width, and says where it is.
func TestLongLineIsCut(t *testing.T) {
	const width = 40
	for name, line := range map[string]string{
		"digits": strings.Repeat("0123456789", 30), "wide": strings.Repeat("家庭児童相談室電話番", 30),
		"as long as a file": strings.Repeat("0123456789", 400_000),
	} {
		runes := []rune(line)
		for _, col := range []int{1, 2, 25, 101, len(runes) - 1, len(runes)} {
			got := quoted(t, line, diag.Pos{Line: 1, Column: col}, width)
			cell := ansi.StringWidth(got[1]) - 1
			if under := ansi.Cut(got[0], cell, cell+2); !strings.HasPrefix(under, string(runes[col-1])) {
				t.Errorf("%s, column %d: the caret stands under %q\n%s", name, col, under, strings.Join(got, "\n"))
			}
			if w := ansi.StringWidth(got[0]); w > width {
				t.Errorf("%s, column %d: %d cells wide", name, col, w)
			}
			if left, right := strings.Contains(got[0], "| ..."), strings.HasSuffix(got[0], "..."); left != (col > 2) || right != (col < len(runes)-1) {
				t.Errorf("%s, column %d: cut at the wrong ends: %s", name, col, got[0])
			}
		}
	}
}

// TestNoLine: where there is nothing to show, nothing is shown.
func TestNoLine(t *testing.T) {
	for name, row := range map[string]struct {
		file string
		line int
	}{"no file": {"", 1}, "too far down": {"a\n", 7}, "empty line": {"a\n\nb", 2}, "not text": {"\xff\xfe", 1}} {
		if got := quoted(t, row.file, diag.Pos{Line: row.line, Column: 1}, 80); len(got) > 0 {
			t.Errorf("%s: got %q", name, got)
		}
	}
}

// TestWhoSomebodyIsStaysInTheFile: the line of a text that could say it is not
// repeated.
func TestWhoSomebodyIsStaysInTheFile(t *testing.T) {
	r := findings.Report{Problems: diag.List{{File: "f", Pos: diag.Pos{Line: 1, Column: 1}, Code: diag.Identifying, Message: "m"}}}
	o := findings.Options{Source: func(string) []byte { return []byte("reason: Jane Smith") }}
	if got := printed(t, "text", r, o); strings.Contains(got, "Jane") {
		t.Errorf("it prints\n%s", got)
	}
}
