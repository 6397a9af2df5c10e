// Package config reads the file in which somebody keeps the settings that they
// would otherwise give with every command.
//
//	c, err := config.Decode("/home/me/.config/threshold/config.yaml", data)
//
// A file that holds no key is a Config without settings. What is wrong comes back
// whole, as a diag.List with the place of each, and the Config is good for nothing
// then: a setting that is passed over could be the one that names the area. The
// program reads the file and never writes it.
package config

import (
	"bytes"
	"path/filepath"

	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/internal/yamlnode"
)

// Config is what the file says. The zero Config sets nothing.
type Config struct {
	Area       string   `yaml:"area"`       // an area's id; whether there is one is not known here
	Packs      []string `yaml:"packs"`      // folders, from the root or from where the program runs
	Accessible bool     `yaml:"accessible"` // questions in plain lines, and no pager
	Pager      *string  `yaml:"pager"`      // a program and its flags; empty is none, nil is not set

	document *yamlnode.Document
}

// Decode reads a file. Packs that the file names from its own folder are given
// with that folder before them. The error is a diag.List.
func Decode(file string, data []byte) (Config, error) {
	if holdsNothing(data) {
		return Config{}, nil
	}
	document, list := yamlnode.Parse(file, data)
	if document == nil {
		return Config{}, list.Err()
	}
	c := Config{document: document}
	list = document.Decode(&c)
	for n, folder := range c.Packs {
		list = append(list, c.folder(n, folder)...)
		if !filepath.IsAbs(folder) {
			c.Packs[n] = filepath.Join(filepath.Dir(file), folder)
		}
	}
	if len(list) > 0 {
		return Config{}, list.Err()
	}
	return c, nil
}

// holdsNothing tells whether every line is empty or a remark: what is left of a
// file whose settings were all taken out.
func holdsNothing(data []byte) bool {
	for line := range bytes.Lines(data) {
		if line = bytes.TrimSpace(line); len(line) > 0 && line[0] != '#' {
			return false
		}
	}
	return true
}

// folder tells what is wrong with the name of a folder of packs.
func (c Config) folder(n int, name string) diag.List {
	switch {
	case name == "":
		return c.Wrong(diag.WrongValue, "a folder of packs has a name", "take the item out", "packs", n)
	case name[0] == '~':
		return c.Wrong(diag.WrongValue, name+" begins with ~, which only a shell reads as your own folder",
			"write the folder's whole name", "packs", n)
	}
	return nil
}

// Wrong says that something in the file is not right, at its place: keys are
// strings, items of lists are ints.
func (c Config) Wrong(code diag.Code, message, hint string, where ...any) diag.List {
	var list diag.List
	if c.document != nil {
		list.Add(diag.Diagnostic{File: c.document.File(), Pos: c.document.At(where...), Code: code,
			Message: message, Hint: hint})
	}
	return list
}
