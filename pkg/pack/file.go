package pack

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"

	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/internal/yamlnode"
)

// mostFiles is how many YAML files a pack's folder may hold. A pack has six.
const mostFiles = 100

// ReadFile reads one file of a pack, or says in a diagnostic why it cannot be
// one. It opens ordinary files only, since a pipe would keep it waiting, and
// reads no more than the largest file allowed.
func ReadFile(files fs.FS, name string) ([]byte, diag.List) {
	info, err := fs.Stat(files, name)
	if err != nil {
		return nil, absent(files, name, err)
	}
	if kind := special(info.Mode()); kind != "" {
		return nil, unreadable(name, "this is not a file but "+kind, "put a file of plain text in its place")
	}
	if info.Size() > yamlnode.MaxBytes {
		return nil, unreadable(name, yamlnode.TooLarge(), "split what belongs elsewhere off")
	}
	file, err := files.Open(name)
	if err != nil {
		return nil, absent(files, name, err)
	}
	data, err := io.ReadAll(io.LimitReader(file, yamlnode.MaxBytes+1))
	if err = errors.Join(err, file.Close()); err != nil {
		return nil, absent(files, name, err)
	}
	return data, nil
}

// special names what is no ordinary file, or gives "".
func special(mode fs.FileMode) string {
	switch {
	case mode.IsRegular():
		return ""
	case mode.IsDir():
		return "a folder"
	case mode&fs.ModeNamedPipe != 0:
		return "a pipe"
	case mode&fs.ModeSocket != 0:
		return "a socket"
	}
	return "a device"
}

// absent words an error of the file system.
func absent(files fs.FS, name string, err error) diag.List {
	if link, lstat := fs.Lstat(files, name); lstat == nil && link.Mode()&fs.ModeSymlink != 0 {
		return unreadable(name, "the link leads nowhere, or out of the folder of packs",
			"put the file itself in its place")
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return unreadable(name, "the file is missing", "")
	case errors.Is(err, fs.ErrPermission):
		return unreadable(name, "it cannot be read: you have no permission", "let yourself read it: chmod u+r")
	}
	return unreadable(name, "it cannot be read: "+cause(err), "")
}

func unreadable(name, message, hint string) diag.List {
	var list diag.List
	list.Add(diag.Diagnostic{File: name, Code: diag.Unreadable, Message: message, Hint: hint})
	return list
}

// decode reads one file into out and keeps the document for its positions, and
// the bytes for their hash.
func decode(files fs.FS, name string, out any) (*yamlnode.Document, []byte, diag.List) {
	data, list := ReadFile(files, name)
	if len(list) > 0 {
		return nil, nil, list
	}
	document, list := yamlnode.Parse(name, data)
	if document != nil {
		list = document.Decode(out)
	}
	return document, data, append(marked(name, data), list...)
}

// marked reports the byte order mark that some editors put before the text. It
// changes nothing that is read here, but makes other programs miss the first key.
func marked(name string, data []byte) diag.List {
	if !strings.HasPrefix(string(data), yamlnode.BOM) {
		return nil
	}
	return unreadable(name, "the file begins with a byte order mark (BOM)", yamlnode.SaveAs)
}

// yamlFiles lists the YAML files of a folder. The error is a diag.List.
func yamlFiles(files fs.FS, folder string) ([]string, error) {
	entries, err := fs.ReadDir(files, folder)
	if err != nil {
		return nil, absent(files, folder, err)
	}
	var names []string
	for _, e := range entries {
		if path.Ext(e.Name()) == ".yaml" {
			names = append(names, path.Join(folder, e.Name()))
		}
	}
	if len(names) > mostFiles {
		return nil, unreadable(folder, fmt.Sprintf("the folder holds %d YAML files, where a pack has six", len(names)),
			"give each pack a folder of its own")
	}
	return names, nil
}

// cause strips the path from a file error: the diagnostic names the file.
func cause(err error) string {
	if fault, ok := errors.AsType[*fs.PathError](err); ok {
		return fault.Err.Error()
	}
	return err.Error()
}
