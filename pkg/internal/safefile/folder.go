package safefile

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"strings"
)

// File is a file to be written. Name is relative, with slashes.
type File struct {
	Name string
	Data []byte
}

// ExistsError names what is there already and was not to be replaced.
type ExistsError struct{ Names []string }

func (e *ExistsError) Error() string { return strings.Join(e.Names, ", ") + ": " + ErrExists.Error() }

// Is makes an ExistsError an ErrExists.
func (e *ExistsError) Is(target error) bool { return target == ErrExists }

// Into writes files that anybody may read into a folder, which it makes where it
// is not there. Each file is written whole or not at all. Nothing outside the
// folder is touched: a link that leads out of it is an error. Without replace
// nothing is written where any of the files exists, and an *ExistsError names
// them all.
func Into(folder string, files []File, replace bool) error {
	root, err := open(folder)
	if err != nil {
		return err
	}
	err = free(root, files, replace)
	for n := 0; err == nil && n < len(files); n++ {
		err = into(root, files[n])
	}
	return errors.Join(err, root.Close())
}

func open(folder string) (*os.Root, error) {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return nil, err
	}
	return os.OpenRoot(folder)
}

// free checks that the files may be written before any is.
func free(root *os.Root, files []File, replace bool) error {
	var exists []string
	for _, f := range files {
		info, err := root.Lstat(f.Name)
		switch {
		case errors.Is(err, fs.ErrNotExist):
		case err != nil:
			return err
		case info.IsDir():
			return fmt.Errorf("%s is a folder", f.Name)
		default:
			exists = append(exists, f.Name)
		}
	}
	if len(exists) > 0 && !replace {
		return &ExistsError{exists}
	}
	return nil
}

// into writes a temporary file beside the one meant and renames it. A link that
// stands under the name is replaced, not followed.
func into(root *os.Root, f File) error {
	if err := root.MkdirAll(path.Dir(f.Name), 0o755); err != nil {
		return err
	}
	name := path.Join(path.Dir(f.Name), temporary())
	file, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	if err := fill(file, f.Data); err != nil {
		return errors.Join(err, root.Remove(name))
	}
	if err := root.Rename(name, f.Name); err != nil {
		return errors.Join(err, root.Remove(name))
	}
	return nil
}

func temporary() string { return ".threshold-" + rand.Text() }

// NewFolder makes a folder with files in it, all of it or nothing. Where
// anything of that name is there already, it is an *ExistsError.
func NewFolder(parent, name string, files []File) error {
	root, err := open(parent)
	if err != nil {
		return err
	}
	return errors.Join(newFolder(root, name, files), root.Close())
}

func newFolder(root *os.Root, name string, files []File) error {
	if _, err := root.Lstat(name); err == nil {
		return &ExistsError{[]string{name}}
	} else if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	building := temporary()
	err := root.Mkdir(building, 0o755)
	for n := 0; err == nil && n < len(files); n++ {
		err = into(root, File{path.Join(building, files[n].Name), files[n].Data})
	}
	if err == nil {
		err = root.Rename(building, name)
	}
	if err != nil {
		return errors.Join(err, root.RemoveAll(building))
	}
	return nil
}
