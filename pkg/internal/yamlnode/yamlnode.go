// Package yamlnode reads YAML and JSON strictly.
//
// Parse turns bytes into a Document, or says why it cannot. Decode fills a Go
// value from it and reports every key, type and value that does not fit, each
// at its line and column. At finds the place of any value afterwards, so that
// plain data need not carry positions.
//
// Where either reports anything, the value is not to be used. Anchors, aliases, merges, duplicate keys, keys that are
// not text and second documents are refused, because each of them lets a file
// say something else than it seems to. It is the only importer of a YAML
// library.
package yamlnode

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"unicode/utf8"

	"github.com/threshold-cli/threshold/pkg/diag"
	"gopkg.in/yaml.v3"
)

// MaxBytes is the size of the largest file that is read, in bytes. The largest
// pack file known is a twentieth of it.
const MaxBytes = 4 << 20

// Document is one parsed file. It is never changed after Parse.
type Document struct {
	file string
	root *yaml.Node
}

// Parse reads data as one YAML or JSON document with a mapping at its top.
// The document is nil where the list holds anything.
func Parse(file string, data []byte) (*Document, diag.List) {
	var list diag.List
	if fault := unreadable(data); fault != "" {
		list.Add(diag.Diagnostic{File: file, Code: diag.Unreadable, Message: fault,
			Hint: "save it as plain text in UTF-8"})
		return nil, list
	}
	root, err := parse(data)
	if err != nil {
		list.Add(syntaxFault(file, err))
		return nil, list
	}
	d := &Document{file: file, root: root}
	d.refuse(root, &list)
	if len(list) > 0 {
		return nil, list
	}
	return d, nil
}

func unreadable(data []byte) string {
	switch {
	case len(data) > MaxBytes:
		return fmt.Sprintf("the file is larger than %d MiB", MaxBytes>>20)
	case !utf8.Valid(data), bytes.IndexByte(data, 0) >= 0:
		return "the file is not text in UTF-8"
	}
	return ""
}

// errEmpty and errDocuments are faults that the YAML library lets pass.
var (
	errEmpty     = errors.New("the file holds nothing")
	errDocuments = errors.New("the file holds more than one document")
	errTop       = errors.New("the file must hold keys with values at its top")
)

// parse returns the top mapping. The library panics on some hostile input, so
// a panic here is one more way of saying that this is not YAML.
func parse(data []byte) (root *yaml.Node, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			root, err = nil, fmt.Errorf("yaml: %v", fault)
		}
	}()
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	var first, second yaml.Node
	if err := decoder.Decode(&first); errors.Is(err, io.EOF) {
		return nil, errEmpty
	} else if err != nil {
		return nil, err
	}
	if err := decoder.Decode(&second); !errors.Is(err, io.EOF) {
		return nil, errors.Join(errDocuments, err)
	}
	return top(&first)
}

func top(document *yaml.Node) (*yaml.Node, error) {
	if len(document.Content) == 0 {
		return nil, errEmpty
	}
	root := document.Content[0]
	if root.Kind == yaml.ScalarNode && root.Tag == "!!null" {
		return nil, errEmpty
	}
	if root.Kind != yaml.MappingNode {
		return nil, errTop
	}
	return root, nil
}

var lineInError = regexp.MustCompile(`line (\d+): `)

func syntaxFault(file string, err error) diag.Diagnostic {
	d := diag.Diagnostic{File: file, Code: diag.Syntax, Message: "this is not YAML or JSON: " + err.Error(),
		Hint: "look for a missing quote, bracket or colon, or uneven indentation, on this line or the one before"}
	switch {
	case errors.Is(err, errEmpty):
		d.Code, d.Message, d.Hint = diag.Empty, err.Error(), ""
	case errors.Is(err, errDocuments):
		d.Code, d.Message, d.Hint = diag.Documents, errDocuments.Error(), "remove the line --- and what follows it"
	case errors.Is(err, errTop):
		d.Code, d.Message, d.Hint = diag.WrongType, err.Error(), "write key: value"
	}
	if at := lineInError.FindStringSubmatch(err.Error()); at != nil && d.Code == diag.Syntax {
		line, _ := strconv.Atoi(at[1]) // digits by the pattern
		d.Pos = diag.Pos{Line: max(1, line), Column: 1}
		d.Message = "this is not YAML or JSON: " + err.Error()[len("yaml: "):]
	}
	return d
}

// At gives the place of a value: keys are strings, items of lists are ints.
// Where the path leads nowhere, it gives the place of the last part that exists.
func (d *Document) At(path ...any) diag.Pos {
	node := d.root
	for _, step := range path {
		next := child(node, step)
		if next == nil {
			break
		}
		node = next
	}
	return pos(node)
}

// File is the name under which the document was parsed.
func (d *Document) File() string { return d.file }

func child(node *yaml.Node, step any) *yaml.Node {
	switch step := step.(type) {
	case int:
		if node.Kind == yaml.SequenceNode && step >= 0 && step < len(node.Content) {
			return node.Content[step]
		}
	case string:
		for i := 0; node.Kind == yaml.MappingNode && i+1 < len(node.Content); i += 2 {
			if node.Content[i].Value == step {
				return node.Content[i+1]
			}
		}
	}
	return nil
}

func pos(node *yaml.Node) diag.Pos {
	return diag.Pos{Line: max(1, node.Line), Column: max(1, node.Column)}
}
