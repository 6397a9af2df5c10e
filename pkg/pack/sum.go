package pack

import (
	"io/fs"
	"path"
	"strings"

	"github.com/threshold-cli/threshold/pkg/manifest"
)

// LintConfig is the file of a pack's folder that package lint reads. It says
// which findings are known; it changes no judgement and is not part of the pack.
const LintConfig = "lint.yaml"

// Origin says where a pack was read from, and how it stands to the built-in one.
// The zero Origin says neither.
type Origin struct {
	Place   Place
	BuiltIn string // the hash of the built-in pack of the same id; empty where there is none
}

// Place is where a pack was read from.
type Place string

// A pack is part of the program, or lies in a folder that anybody may have
// changed.
const (
	BuiltIn Place = "built-in"
	Outside Place = "outside"
)

// Files lists the files that make a pack, with their hashes: every YAML file of
// its folder but LintConfig and those whose name begins with a dot.
// The error is a diag.List where a file cannot be read.
func Files(files fs.FS, folder string) (manifest.Manifest, error) {
	return listFiles(files, folder, nil)
}

// Sum is the hash of a pack: that of the list of its files.
func Sum(files fs.FS, folder string) (string, error) {
	list, err := Files(files, folder)
	if err != nil {
		return "", err
	}
	return list.Sum(), nil
}

// listFiles does not read again what was read already: the hash is of the bytes
// that were decoded, whatever became of the file since.
func listFiles(files fs.FS, folder string, read manifest.Manifest) (manifest.Manifest, error) {
	names, err := yamlFiles(files, folder)
	if err != nil {
		return nil, err
	}
	var all manifest.Manifest
	for _, full := range names {
		name := path.Base(full)
		if name == LintConfig || strings.HasPrefix(name, ".") {
			continue
		}
		if sum := read.Find(name); sum != "" {
			all = append(all, manifest.Entry{Name: name, SHA256: sum})
			continue
		}
		data, list := ReadFile(files, full)
		if err := list.Err(); err != nil {
			return nil, err
		}
		all = append(all, manifest.Of(name, data))
	}
	return all, nil
}
