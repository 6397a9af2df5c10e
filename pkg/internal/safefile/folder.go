package safefile

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
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
// is not there. Each file is written whole or not at all, and where there is no
// room for all of them none is. Nothing outside the folder is touched: a link that
// leads out of it is an error. Without replace nothing is written where any of
// the files exists, and an *ExistsError names them all.
func Into(folder string, files []File, replace bool) error {
	root, err := open(folder)
	if err != nil {
		return err
	}
	err = free(root, files, replace)
	if err == nil {
		err = into(root, files, replace)
	}
	return errors.Join(err, root.Close())
}

func open(folder string) (*os.Root, error) {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return nil, err
	}
	syncFolder(plain(filepath.Dir(folder)), ".")
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

// into writes all the drafts before any of them gets its name. A link that stands
// under a name is replaced, not followed. A file that came to be since it was
// looked for is left alone, like one that was there before.
func into(root *os.Root, files []File, replace bool) error {
	var drafts []draft
	var made []string
	for _, f := range files {
		d, dir, err := beginning(root, f)
		if dir != "" {
			made = append(made, dir)
		}
		if err != nil {
			return errors.Join(err, giveUp(root, drafts, made))
		}
		drafts = append(drafts, d)
	}
	for n, d := range drafts {
		err := d.finish(files[n].Name, replace)
		if errors.Is(err, ErrExists) {
			err = &ExistsError{[]string{files[n].Name}}
		}
		if err != nil {
			return errors.Join(err, giveUp(root, drafts[n+1:], nil))
		}
	}
	return nil
}

// beginning stages one file, and tells which folder it made for it, if any.
func beginning(root *os.Root, f File) (d draft, made string, err error) {
	dir := path.Dir(f.Name)
	if _, missing := root.Lstat(dir); missing != nil {
		made = dir
	}
	if dir != "." {
		err = root.MkdirAll(dir, 0o755)
		syncFolder(root, path.Dir(dir))
	}
	if err == nil {
		d, err = stage(root, dir, f.Data, anybody)
	}
	return d, made, err
}

// giveUp removes drafts, and folders that were made for them.
func giveUp(root *os.Root, drafts []draft, made []string) error {
	var faults error
	for _, d := range drafts {
		faults = errors.Join(faults, d.discard())
	}
	for _, dir := range made {
		_ = root.Remove(dir) // unless somebody has put something in it
	}
	return faults
}

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
	sweep(root, ".")
	building := temporary()
	if err := root.Mkdir(building, 0o755); err != nil {
		return err
	}
	hold, err := claim(root, building)
	if err != nil {
		return errors.Join(err, root.RemoveAll(building))
	}
	inside := make([]File, len(files))
	for n, f := range files {
		inside[n] = File{path.Join(building, f.Name), f.Data}
	}
	if err = into(root, inside, true); err == nil {
		err = root.Rename(building, name)
	}
	if err != nil {
		return errors.Join(err, root.RemoveAll(building), hold.Close())
	}
	syncFolder(root, ".")
	return hold.Close()
}
