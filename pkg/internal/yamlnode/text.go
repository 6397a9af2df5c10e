package yamlnode

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"github.com/threshold-cli/threshold/pkg/diag"
)

// The bounds of a file. The library takes memory for every value, a thousand
// times its size at worst, so that what is far larger than any real file is
// refused before it sees it. The largest pack file known has a twentieth of the
// bytes, an eighth of the marks and three levels of brackets.
const (
	MaxBytes = 4 << 20 // of the largest file that is read
	maxMarks = 100_000 // characters that begin or end a line or a value
	maxDepth = 200     // brackets inside brackets
	maxKeys  = 2000    // of one mapping
)

// BOM is the byte order mark with which some editors begin a file in UTF-8.
const BOM = "\ufeff"

// SaveAs tells how to write a file as text that every program reads the same.
const SaveAs = "save it as UTF-8 without BOM: in Notepad under Save as, Encoding; " +
	"in PowerShell 7 with Set-Content -Encoding utf8NoBOM"

// unreadable says why data cannot be parsed as text at all.
func unreadable(file string, data []byte) (diag.Diagnostic, bool) {
	d := diag.Diagnostic{File: file, Code: diag.Unreadable, Hint: SaveAs}
	switch encoding := otherEncoding(data); {
	case len(data) > MaxBytes:
		d.Message, d.Hint = TooLarge(), "split what belongs elsewhere off"
	case encoding != "":
		d.Message = "the file is text in " + encoding + ", not in UTF-8"
	case bytes.IndexByte(data, 0) >= 0:
		d.Message, d.Hint = "the file is not text: it holds a zero byte", "put a file of plain text in its place"
	case !utf8.Valid(data):
		d.Pos, d.Message = firstBad(data)
	default:
		d.Message, d.Hint = tooMuch(data), "leave out what is not needed; the examples show how little it takes"
	}
	return d, d.Message != ""
}

// TooLarge words a file of more than MaxBytes.
func TooLarge() string { return fmt.Sprintf("the file is larger than %d MiB", MaxBytes>>20) }

// otherEncoding names an encoding that begins with a mark of its own, or whose
// letters leave every other byte zero.
func otherEncoding(data []byte) string {
	has := func(mark string) bool { return bytes.HasPrefix(data, []byte(mark)) }
	switch {
	case has("\xff\xfe\x00\x00"), has("\x00\x00\xfe\xff"):
		return "UTF-32"
	case has("\xff\xfe"), has("\xfe\xff"):
		return "UTF-16"
	case len(data) >= 4 && data[0] == 0 && data[1] != 0 && data[2] == 0 && data[3] != 0,
		len(data) >= 4 && data[0] != 0 && data[1] == 0 && data[2] != 0 && data[3] == 0:
		return "UTF-16"
	}
	return ""
}

// firstBad finds the first byte that is not UTF-8, such as one of Windows-1252.
func firstBad(data []byte) (diag.Pos, string) {
	at := diag.Pos{Line: 1, Column: 1}
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		if r == utf8.RuneError && size == 1 {
			break
		}
		at.Column++
		if r == '\n' {
			at.Line, at.Column = at.Line+1, 1
		}
		data = data[size:]
	}
	return at, fmt.Sprintf("the file is not text in UTF-8: the byte %02X here is no character", data[0])
}

// tooMuch says which bound data passes, or nothing. It counts without reading
// quotes, and so a little high: real files stand far below.
func tooMuch(data []byte) string {
	marks, depth := 0, 0
	for n, b := range data {
		switch b {
		case '[', '{':
			depth++
		case ']', '}':
			depth = max(0, depth-1)
		case '\n', '\r', ',', ':':
		case '-', '?': // a hyphen inside a word is none
			if n+1 < len(data) && data[n+1] > ' ' {
				continue
			}
		default:
			continue
		}
		marks++
		if depth > maxDepth {
			return fmt.Sprintf("the file has more than %d brackets inside each other", maxDepth)
		}
	}
	if marks > maxMarks {
		return fmt.Sprintf("the file has more lines and values than can be read: over %d", maxMarks)
	}
	return ""
}
