package schema

import (
	"io/fs"
	"reflect"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/lint"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// File is a kind of file that has a schema.
type File struct {
	Name    string // as `packs schema` takes it, such as "contacts"
	File    string // as it is called on disk, such as "contacts.yaml"
	Holds   string // what it holds, in a few words
	page    string // of docs, with the tables that describe its fields
	section string // the heading of the page that they stand under
	holds   reflect.Type
}

// Files lists every kind of file that has a schema: the files of a pack, its
// exceptions from lint, the answers file, and the files that all packs share.
func Files() []File {
	answers := File{Name: "answers", File: "answers.yaml", Holds: "one case, for assess --answers",
		page: "answers-file.md", section: "Keys", holds: reflect.TypeFor[answer.Case]()}
	exceptions := File{Name: "lint", File: pack.LintConfig, Holds: "what lint finds in a pack and may stand",
		page: "lint.md", section: "What may stand", holds: reflect.TypeFor[lint.Config]()}
	list := append(filesOf(pack.Shapes(), "pack-format.md"), exceptions, answers)
	return append(list, filesOf(pack.SharedShapes(), "shared-files.md")...)
}

func filesOf(shapes []pack.Shape, page string) []File {
	var list []File
	for _, s := range shapes {
		list = append(list, File{Name: s.Name, File: s.Name + ".yaml", Holds: s.Holds,
			page: page, section: s.Name + ".yaml", holds: s.Type})
	}
	return list
}

// Names lists the names of all kinds of file.
func Names() []string {
	var names []string
	for _, f := range Files() {
		names = append(names, f.Name)
	}
	return names
}

// Of makes the schema of one kind of file. pages is the folder of the pages
// whose tables describe the fields. The error says which page cannot be read; a
// name that is not among Names gives nil.
func Of(name string, pages fs.FS) (*Schema, error) {
	w := walker{roots: map[reflect.Type]place{}}
	for _, f := range Files() {
		words, err := readWords(pages, f.page)
		if err != nil {
			return nil, err
		}
		w.roots[f.holds] = place{words: words, section: f.section}
	}
	for _, f := range Files() {
		if f.Name == name {
			return w.file(f), nil
		}
	}
	return nil, nil
}
