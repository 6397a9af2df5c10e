package answer

import (
	"encoding/json"

	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/internal/yamlnode"
)

// line is a case on one line of a file of cases, with the name that its file
// gives it.
type line struct {
	ID   string `yaml:"id"`
	Case `yaml:",inline"`
}

// DecodeLine reads one line of a file of cases: a case as a JSON object, with an
// optional id of its own. It is as strict as Decode, and places count from the
// number of the line in its file.
func DecodeLine(name string, number int, data []byte) (id string, f File, err error) {
	f = File{Name: name, above: number - 1}
	if !json.Valid(data) {
		list := diag.List{}
		list.Add(diag.Diagnostic{File: name, Pos: diag.Pos{Line: number, Column: 1}, Code: diag.Syntax,
			Message: "this line is not one JSON object",
			Hint:    "write each case whole on a line of its own, without commas between them"})
		f.Problems = list
		return "", f, list.Err()
	}
	document, list := yamlnode.Parse(name, data)
	var read line
	if document != nil {
		f.document = document
		list = document.Decode(&read)
		f.Case = read.Case
		f.check(&list)
	}
	err = f.below(list)
	return read.ID, f, err
}

// below keeps problems of a single line, put where the line stands in its file.
func (f *File) below(list diag.List) error {
	for n := range list {
		list[n].Pos.Line += f.above
	}
	f.Problems = list
	return list.Err()
}
