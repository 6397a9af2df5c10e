package findings

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/internal/unseen"
	"github.com/threshold-cli/threshold/pkg/internal/yamlnode"
)

const (
	quoteWidth = 80
	tab        = "    "
	cut        = "..." // stands for what is left out of a long line
)

// quoter shows the lines of files with a caret under a place. It keeps the file
// that it read last, since problems come sorted by file.
type quoter struct {
	source func(file string) []byte
	width  int

	name string
	rows []string
}

// lines gives the line of a place and a caret under it, or nothing where the
// file cannot be had or is shorter than that.
func (q *quoter) lines(file string, at diag.Pos) []string {
	if q.source == nil {
		return nil
	}
	if q.rows == nil || q.name != file {
		q.name, q.rows = file, rows(q.source(file))
	}
	if at.Line < 1 || at.Line > len(q.rows) {
		return nil
	}
	number := fmt.Sprintf("%3d | ", at.Line)
	text, column := excerpt(q.rows[at.Line-1], at.Column, q.columns()-len(number))
	if text == "" {
		return nil
	}
	margin := strings.Repeat(" ", len(number)-2) + "| "
	return []string{number + text, margin + strings.Repeat(" ", column) + "^"}
}

func (q *quoter) columns() int {
	if q.width <= 0 {
		return quoteWidth
	}
	return max(q.width, 30)
}

// rows splits a file where YAML does, so that line numbers agree. What is not
// text has none.
func rows(data []byte) []string {
	all := []string{}
	if !utf8.Valid(data) {
		return all
	}
	text := strings.ReplaceAll(strings.TrimPrefix(string(data), yamlnode.BOM), "\r\n", "\n")
	for {
		at := strings.IndexFunc(text, breaks)
		if at < 0 {
			return append(all, text)
		}
		_, size := utf8.DecodeRuneInString(text[at:])
		all = append(all, text[:at])
		text = text[at+size:]
	}
}

func breaks(r rune) bool {
	return r == '\n' || r == '\r' || r == '\u0085' || r == '\u2028' || r == '\u2029'
}

// excerpt gives the part of a line around a column, which counts characters from
// 1, as it is to be shown in width cells, and the cell in which the column
// stands. Wide characters take two cells, combining ones none.
func excerpt(line string, column, width int) (text string, cell int) {
	before, after := around(strings.TrimRightFunc(line, unicode.IsSpace), column, width)
	limit := width * 2 / 3
	if over := ansi.StringWidth(before) - limit; over > 0 {
		before = ansi.TruncateLeft(before, over+len(cut), cut)
	}
	cell = ansi.StringWidth(before)
	return before + ansi.Truncate(after, width-cell, cut), cell
}

// around splits a line at a column and makes both sides fit to be shown. It takes
// no more of them than could be needed: a line may be as long as a file.
func around(line string, column, width int) (before, after string) {
	at := offset(line, column)
	far := 16 * width // a cell may be made of several characters of several bytes
	start, end := max(0, at-far), min(len(line), at+far)
	return shown(strings.ToValidUTF8(line[start:at], "")), shown(strings.ToValidUTF8(line[at:end], ""))
}

// offset finds the byte at which a column begins, or the line's end. A combining
// mark stands on the character before it.
func offset(line string, column int) int {
	n, base := 1, 0
	for at, r := range line {
		if !unicode.Is(unicode.M, r) {
			base = at
		}
		if n >= column {
			return base
		}
		n++
	}
	return len(line)
}

// shown writes tabs as spaces and a character that nobody can see as one that
// everybody can: the place of it may be what the problem is about.
func shown(text string) string {
	var out strings.Builder
	for _, r := range text {
		switch {
		case r == '\t':
			out.WriteString(tab)
		case unseen.Is(r):
			out.WriteRune(utf8.RuneError)
		default:
			out.WriteRune(r)
		}
	}
	return out.String()
}
