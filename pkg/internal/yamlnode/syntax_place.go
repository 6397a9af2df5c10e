package yamlnode

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/threshold-cli/threshold/pkg/diag"
)

// place is what is known of where data stop being YAML. The fault stands on the line,
// or at or after it where something begins there that it lies in.
type place struct {
	line    int // 0: not known
	begins  bool
	noticed int    // the line on which the library gave up, where that is known
	short   bool   // the data end before that, on this line
	theirs  string // what the library says
}

var lineInError = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?:yaml: )?(?:line (\d+): )?`) })

// said parts an error of the library into its line, 0 where it gives none, and the
// words.
func said(err error) (line int, words string) {
	text := err.Error()
	at := lineInError().FindStringSubmatch(text)
	line, _ = strconv.Atoi(at[1]) // digits by the pattern
	return line, text[len(at[0]):]
}

// placeOf finds out which line the library means. It gives the line where what it was
// reading begins, or the line where it gave up if that begins on the first; and one
// less than that where it could make out the words but not how they belong together.
// Parsed again one line further down, nothing begins on the first, so that the two
// tell the cases apart.
func placeOf(data []byte, err error) place {
	line, words := said(err)
	_, again := parse(append([]byte("\n"), bytes.TrimPrefix(data, []byte(BOM))...))
	if again == nil {
		return place{theirs: words}
	}
	below, same := said(again)
	switch {
	case same != words || below == 0:
		return place{theirs: words}
	case !belongs(words):
		return place{line: below - 1, theirs: words}
	case below == line+1:
		return place{line: below, begins: true, theirs: words}
	case strings.Contains(words, "',' or"):
		return place{line: 1, begins: true, noticed: line + 1, theirs: words}
	}
	return place{line: line + 1, theirs: words}
}

// within keeps a place that lies behind the last line on it.
func (at place) within(data []byte) place {
	if last := bytes.Count(bytes.TrimRight(data, " \t\r\n"), []byte("\n")) + 1; at.line > last {
		at.line, at.short = last, true
	}
	return at
}

// belongs tells what the library says where words do not belong together as they
// stand.
func belongs(words string) bool {
	for _, end := range []string{"',' or ']'", "',' or '}'", "key", "'-' indicator", "node content", "<document start>"} {
		if words == "did not find expected "+end {
			return true
		}
	}
	return false
}

// column is where the bracket stands that is not closed, if its line has one alone.
func (at place) column(data []byte) int {
	bracket := "["
	switch {
	case strings.HasSuffix(at.theirs, "or '}'"):
		bracket = "{"
	case !strings.HasSuffix(at.theirs, "or ']'"):
		return 0
	}
	lines := strings.Split(string(data), "\n")
	if at.line < 1 || at.line > len(lines) || strings.Count(lines[at.line-1], bracket) != 1 {
		return 0
	}
	before, _, _ := strings.Cut(lines[at.line-1], bracket)
	return utf8.RuneCountInString(before) + 1
}

// secondDocument finds the line --- that ends the first document; nowhere, if none
// stands by itself.
func secondDocument(data []byte) diag.Pos {
	line, first := 0, true
	for text := range strings.Lines(string(data)) {
		line++
		text = strings.TrimRight(text, " \t\r\n")
		mark := text == "---" || strings.HasPrefix(text, "--- ")
		if mark && !first {
			return diag.Pos{Line: line, Column: 1}
		}
		if text != "" && !strings.HasPrefix(text, "#") && !strings.HasPrefix(text, "%") {
			first = false
		}
	}
	return diag.Pos{}
}

// control finds the control character for which the library reads nothing.
func control(data []byte, err error) (diag.Pos, bool) {
	if !strings.Contains(err.Error(), "control characters") {
		return diag.Pos{}, false
	}
	at := diag.Pos{Line: 1, Column: 1}
	for _, r := range string(data) {
		switch {
		case r == '\n':
			at = diag.Pos{Line: at.Line + 1}
		case unicode.IsControl(r) && !strings.ContainsRune("\t\r\u0085", r):
			return at, true
		}
		at.Column++
	}
	return diag.Pos{}, false
}
