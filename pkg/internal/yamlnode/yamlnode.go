// Package yamlnode reads YAML and JSON strictly, and writes YAML.
//
// Parse turns bytes into a Document, or says why it cannot. Decode fills a Go
// value from it and reports every key, type and value that does not fit, each
// at its line and column. At finds the place of any value afterwards, so that
// plain data need not carry positions. Encode writes what Decode reads back.
//
// Where either reports anything, the value is not to be used. Anchors, aliases,
// merges, duplicate keys, keys that are not text and second documents are
// refused, because each of them lets a file say something else than it seems to.
// A file may hold anything: what is far larger or deeper than any real one is
// refused before it is parsed, so that time and memory stay small. It is the only
// importer of a YAML library.
package yamlnode

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/threshold-cli/threshold/pkg/diag"
	"gopkg.in/yaml.v3"
)

// Document is one parsed file. What it says is never changed after Parse.
type Document struct {
	file string
	root *yaml.Node
	lost map[*yaml.Node]bool // items of lists that Decode could make nothing of
}

// Parse reads data as one YAML or JSON document with a mapping at its top.
// The document is nil where the list holds anything.
func Parse(file string, data []byte) (*Document, diag.List) {
	var list diag.List
	if fault, found := unreadable(file, data); found {
		list.Add(fault)
		return nil, list
	}
	root, err := parse(data)
	if err != nil {
		list.Add(syntaxFault(file, data, err))
		return nil, list
	}
	d := &Document{file: file, root: root}
	d.refuse(root, &list)
	if len(list) > 0 {
		return nil, list
	}
	return d, nil
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
	switch err := decoder.Decode(&second); {
	case errors.Is(err, io.EOF):
		return top(&first)
	case err != nil && strings.Contains(err.Error(), "<document start>"):
		return nil, err // no other document was meant
	}
	return nil, errDocuments
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

// At gives the place of a value: keys are strings, items of lists are ints.
// Where the path leads nowhere, it gives the place of the last part that exists.
// Items count as in the value that Decode filled, which lacks those that did not
// fit.
func (d *Document) At(path ...any) diag.Pos {
	node := d.root
	for _, step := range path {
		next := d.child(node, step)
		if next == nil {
			break
		}
		node = next
	}
	return pos(node)
}

// child is the part of a node that a step of a path leads to, or nil.
func (d *Document) child(node *yaml.Node, step any) *yaml.Node {
	n, item := step.(int)
	if !item || len(d.lost) == 0 {
		return child(node, step)
	}
	for _, next := range node.Content {
		if node.Kind != yaml.SequenceNode || d.lost[next] {
			continue
		}
		if n--; n < 0 {
			return next
		}
	}
	return nil
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
