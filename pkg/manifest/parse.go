package manifest

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/threshold-cli/threshold/pkg/diag"
)

// What a manifest may hold at most. A pack has six files.
const (
	MaxBytes = 1 << 20
	mostRows = 1000
)

// Parse reads what Text or sha256sum has written. The error is a diag.List with
// every line that is wrong; the manifest is nil then.
func Parse(file string, data []byte) (Manifest, error) {
	p := parser{file: file}
	if !utf8.Valid(data) {
		p.add(0, diag.Unreadable, "it is not text in UTF-8", "")
		return nil, p.list.Err()
	}
	rows := strings.Split(strings.TrimPrefix(string(data), "\ufeff"), "\n")
	if len(rows) > mostRows {
		p.add(0, diag.TooMany, fmt.Sprintf("it has more than %d lines, where a pack has six files", mostRows), "")
		return nil, p.list.Err()
	}
	for n, row := range rows {
		p.row(n+1, strings.TrimSuffix(row, "\r"))
	}
	if len(p.list) == 0 && len(p.all) == 0 {
		p.add(1, diag.Empty, "it names no file", "threshold packs manifest DIR writes one")
	}
	if err := p.list.Err(); err != nil {
		return nil, err
	}
	return p.all, nil
}

type parser struct {
	file string
	all  Manifest
	list diag.List
}

func (p *parser) add(number int, code diag.Code, message, hint string) {
	d := diag.Diagnostic{File: p.file, Code: code, Message: message, Hint: hint}
	if number > 0 {
		d.Pos = diag.Pos{Line: number, Column: 1}
	}
	p.list.Add(d)
}

func (p *parser) row(number int, row string) {
	if strings.TrimSpace(row) == "" {
		return
	}
	body, escaped := strings.CutPrefix(row, `\`)
	hash, name, ok := cut(body)
	if !ok {
		p.add(number, diag.Syntax, "this is not a line of a manifest",
			"64 digits of a SHA-256, two spaces and a name, as sha256sum writes them")
		return
	}
	if escaped {
		name, ok = unescape(name)
	}
	switch {
	case !ok:
		p.add(number, diag.Syntax, `a backslash in the name stands before neither \ nor n nor r`, "")
	case strings.ContainsAny(name, "/\x00") || name == "." || name == "..":
		p.add(number, diag.WrongValue, fmt.Sprintf("%q does not lie in the pack's folder itself", name),
			"make the manifest inside the folder: names have no folder before them")
	case p.all.Find(name) != "":
		p.add(number, diag.DuplicateKey, fmt.Sprintf("%q stands twice", name), "")
	default:
		p.all = append(p.all, Entry{name, hash})
	}
}

// cut takes a line apart: a hash, a space, a space or an asterisk, a name. Older
// programs for Windows write the asterisk for files read as they are.
func cut(row string) (hash, name string, ok bool) {
	hash, rest, _ := strings.Cut(row, " ")
	hash, ok = ParseSum(hash)
	if !ok || len(rest) < 2 || rest[0] != ' ' && rest[0] != '*' {
		return "", "", false
	}
	return hash, rest[1:], true
}

// ParseSum reads a SHA-256 in hexadecimal. False: it is none.
func ParseSum(text string) (string, bool) {
	bytes, err := hex.DecodeString(text)
	return hex.EncodeToString(bytes), err == nil && len(bytes) == sha256.Size
}
