package yamlnode_test

import (
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/internal/yamlnode"
)

// TestNotText: what cannot be parsed as text is named, and how to save it right.
func TestNotText(t *testing.T) {
	many := strings.Repeat("a,", 60_000)
	for name, row := range map[string]struct{ data, want, hint string }{
		"UTF-16, high byte first": {"\xfe\xff\x00a\x00:", "f:1:1: the file is text in UTF-16, not in UTF-8", "UTF-8 without BOM"},
		"UTF-16 without a mark":   {"\x00a\x00:\x00 \x00b", "f:1:1: the file is text in UTF-16, not in UTF-8", "Notepad"},
		"UTF-32":                  {"\x00\x00\xfe\xff\x00\x00\x00a", "f:1:1: the file is text in UTF-32, not in UTF-8", "PowerShell"},
		"a zero byte":             {"a: b\x00", "f:1:1: the file is not text: it holds a zero byte", "plain text"},
		"Windows-1252":            {"é: x\nb: \x93no\x94\n", "f:2:4: the file is not text in UTF-8: the byte 93 here is no character", "UTF-8"},
		"deep":                    {"a: " + strings.Repeat("[", 201), "f:1:1: the file has more than 200 brackets inside each other", "leave out what is not needed"},
		"many":                    {"a: [" + many + many + "]", "f:1:1: the file has more lines and values than can be read: over 100000", "leave out what is not needed"},
		"tab":                     {"a:\n  b: c\n\td: e\n", "f:3:1: a tab stands in the indentation of this line", "spaces"},
		"tab after spaces":        {"a:\n  \tb: c\n", "f:2:3: a tab stands in the indentation of this line", "spaces"},
	} {
		_, list := yamlnode.Parse("f", []byte(row.data))
		if len(list) != 1 || !strings.HasPrefix(list[0].String(), row.want+" [") || !strings.Contains(list[0].Hint, row.hint) {
			t.Errorf("%s: %v", name, list)
		}
	}
}

// TestNotTooMuch: what only looks like much is read.
func TestNotTooMuch(t *testing.T) {
	for name, data := range map[string]string{
		"hyphens in words":    "name: " + strings.Repeat("a-", 200_000) + "a\n",
		"brackets that close": "name: x" + strings.Repeat(" [note]", 40_000) + "\n",
		"tabs inside a line":  "name: a\tb\t# note\n",
		"CRLF":                "name: a\r\nsize: 2\r\n",
		"BOM":                 "\ufeffname: a\n",
	} {
		if document, list := yamlnode.Parse("f", []byte(data)); document == nil {
			t.Errorf("%s: %v", name, list)
		}
	}
}
