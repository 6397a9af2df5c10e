// Package safefile writes a file whole or not at all.
//
//	err := safefile.Check("case.yaml", false) // before the work whose outcome it is
//	err = safefile.Write("case.yaml", data, false)
//
// A reader sees the file before or the file after and never a part, and so does
// whoever finds the disk after a power cut. Only ordinary files are replaced: no
// folder, no link, no device. Into and NewFolder write what anybody may read.
package safefile

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// Why a name cannot be written to, beside what the system says.
var (
	ErrExists  = errors.New("the file exists")              // and was not to be replaced
	ErrNotFile = errors.New("this is not an ordinary file") // a folder, a link, a device
)

// Check tells whether Write could write the file now. It leaves nothing behind.
func Check(name string, replace bool) error {
	if err := mayTake(name, replace); err != nil {
		return err
	}
	temporary, err := beside(name)
	if err != nil {
		return err
	}
	return errors.Join(temporary.Close(), os.Remove(temporary.Name()))
}

// Write puts data into a file that only its owner can read and write. It writes
// a temporary file in the same folder and gives that the name once it is on the
// disk. Without replace a file that exists is left alone, also one that comes to
// be at the same moment, and ErrExists returned. Where it fails, everything is
// as before.
func Write(name string, data []byte, replace bool) error {
	if err := mayTake(name, replace); err != nil {
		return err
	}
	temporary, err := beside(name)
	if err != nil {
		return err
	}
	err = fill(temporary, data)
	if err == nil {
		err = publish(temporary.Name(), name, replace)
	}
	if err != nil {
		return errors.Join(err, os.Remove(temporary.Name()))
	}
	syncFolder(filepath.Dir(name))
	return nil
}

// mayTake tells why a name may not be taken.
func mayTake(name string, replace bool) error {
	info, err := os.Lstat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case !info.Mode().IsRegular():
		return ErrNotFile
	case !replace:
		return ErrExists
	}
	return nil
}

// beside makes an empty file in the folder of another, readable by its owner
// alone.
func beside(name string) (*os.File, error) {
	return os.CreateTemp(filepath.Dir(name), ".threshold-*")
}

func fill(f *os.File, data []byte) error {
	_, err := f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// publish gives a finished file its name. A rename would take a name from a file
// that came to be since it was looked for; a link doesn't. Where the folder
// knows no links, a rename has to do.
func publish(temporary, name string, replace bool) error {
	if replace {
		return os.Rename(temporary, name)
	}
	switch err := os.Link(temporary, name); {
	case err == nil:
		_ = os.Remove(temporary) // the file is in place and whole, which is what counts
		return nil
	case errors.Is(err, fs.ErrExist):
		return ErrExists
	}
	return os.Rename(temporary, name)
}

// syncFolder puts the name on the disk as well. Some systems cannot, and nothing
// is to be undone then: the file is whole in any case.
func syncFolder(name string) {
	folder, err := os.Open(name)
	if err != nil {
		return
	}
	_ = folder.Sync()
	_ = folder.Close()
}
