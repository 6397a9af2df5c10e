// Package safefile writes a file whole or not at all.
//
//	err := safefile.Check("case.yaml", false) // before the work whose outcome it is
//	err = safefile.Write("case.yaml", data, false)
//
// A reader sees the file before or the file after and never a part, and so does
// whoever finds the disk after a power cut. Only ordinary files are replaced: no
// folder, no link, no device. Into and NewFolder write what anybody may read.
//
// A program that is killed while it writes can leave its temporary file behind,
// with what it wrote in it. The next that writes into the same folder removes it.
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

// Who may read what is written.
const (
	ownerAlone fs.FileMode = 0o600
	anybody    fs.FileMode = 0o644
)

// Check tells whether Write could write the file now. It leaves nothing behind.
func Check(name string, replace bool) error {
	folder := plain(filepath.Dir(name))
	if err := mayTake(folder, filepath.Base(name), replace); err != nil {
		return err
	}
	d, err := newDraft(folder, ".", ownerAlone)
	if err != nil {
		return err
	}
	return errors.Join(d.file.Close(), d.discard())
}

// Write puts data into a file that only its owner can read and write. It writes
// a temporary file in the same folder and gives that the name once it is on the
// disk. Without replace a file that exists is left alone, also one that comes to
// be at the same moment, and ErrExists returned. Where it fails, everything is
// as before.
func Write(name string, data []byte, replace bool) error {
	folder, base := plain(filepath.Dir(name)), filepath.Base(name)
	if err := mayTake(folder, base, replace); err != nil {
		return err
	}
	return put(folder, base, data, ownerAlone, replace)
}

// mayTake tells why a name may not be taken.
func mayTake(in folder, name string, replace bool) error {
	info, err := in.Lstat(name)
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

// folder is where files are made: any, or a root that no link leads out of.
type folder interface {
	OpenFile(name string, flag int, perm fs.FileMode) (*os.File, error)
	Lstat(name string) (fs.FileInfo, error)
	Link(from, to string) error
	Rename(from, to string) error
	Remove(name string) error
	RemoveAll(name string) error
}

// plain is a folder by its name.
type plain string

func (p plain) of(name string) string { return filepath.Join(string(p), name) }

func (p plain) OpenFile(name string, flag int, perm fs.FileMode) (*os.File, error) {
	return os.OpenFile(p.of(name), flag, perm)
}
func (p plain) Lstat(name string) (fs.FileInfo, error) { return os.Lstat(p.of(name)) }
func (p plain) Link(from, to string) error             { return os.Link(p.of(from), p.of(to)) }
func (p plain) Rename(from, to string) error           { return os.Rename(p.of(from), p.of(to)) }
func (p plain) Remove(name string) error               { return os.Remove(p.of(name)) }
func (p plain) RemoveAll(name string) error            { return os.RemoveAll(p.of(name)) }
