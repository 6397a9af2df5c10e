package safefile

import (
	"crypto/rand"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"
)

// draft is a temporary file beside the one meant, held against being taken for
// one that was left behind.
type draft struct {
	in   folder
	name string
	file *os.File
	hold io.Closer
}

// attempts are how often a draft is begun anew because another program took it
// for left behind in the moment before it was held.
const attempts = 10

var errTaken = errors.New("temporary files are taken away as soon as they are made")

// newDraft makes an empty file in a folder of a folder, and removes the drafts
// that were left behind there.
func newDraft(in folder, dir string, perm fs.FileMode) (draft, error) {
	sweep(in, dir)
	for n := 0; ; n++ {
		d := draft{in: in, name: path.Join(dir, temporary())}
		var err error
		if d.file, err = in.OpenFile(d.name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, perm); err != nil {
			return d, err
		}
		if d.hold, err = claim(in, d.name); err == nil && d.stands() {
			return d, nil
		}
		_ = errors.Join(d.file.Close(), d.release(), in.Remove(d.name)) // it is gone, or as good as
		if n == attempts {
			return d, errors.Join(errTaken, err)
		}
	}
}

// stands tells whether the file still has its name.
func (d draft) stands() bool {
	named, err := d.in.Lstat(d.name)
	mine, fault := d.file.Stat()
	return err == nil && fault == nil && os.SameFile(named, mine)
}

func (d draft) release() error {
	if d.hold == nil {
		return nil
	}
	return d.hold.Close()
}

// discard removes the draft as if it had never been.
func (d draft) discard() error { return errors.Join(d.in.Remove(d.name), d.release()) }

// put writes a file through a draft.
func put(in folder, name string, data []byte, perm fs.FileMode, replace bool) error {
	d, err := stage(in, path.Dir(name), data, perm)
	if err != nil {
		return err
	}
	return d.finish(name, replace)
}

// stage writes a draft that is on the disk and has still to get its name.
func stage(in folder, dir string, data []byte, perm fs.FileMode) (draft, error) {
	d, err := newDraft(in, dir, perm)
	if err != nil {
		return d, err
	}
	if err := fill(d.file, data); err != nil {
		return d, errors.Join(err, d.discard())
	}
	return d, nil
}

// finish gives a draft its name for good, or discards it.
func (d draft) finish(name string, replace bool) error {
	if err := d.publish(name, replace); err != nil {
		return errors.Join(err, d.discard())
	}
	syncFolder(d.in, path.Dir(name))
	return d.release()
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
func (d draft) publish(name string, replace bool) error {
	if replace {
		return d.in.Rename(d.name, name)
	}
	switch err := d.in.Link(d.name, name); {
	case err == nil:
		_ = d.in.Remove(d.name) // the file is in place and whole, which is what counts
		return nil
	case errors.Is(err, fs.ErrExist):
		return ErrExists
	}
	return d.in.Rename(d.name, name)
}

// syncFolder puts the names in a folder on the disk as well. Some systems cannot,
// and nothing is to be undone then: the files are whole in any case.
func syncFolder(in folder, dir string) {
	f, err := in.OpenFile(dir, os.O_RDONLY, 0)
	if err != nil {
		return
	}
	_ = f.Sync()
	_ = f.Close()
}

const prefix = ".threshold-"

func temporary() string { return prefix + rand.Text() }

// What rand.Text gives: so many of these letters and digits.
const (
	textLength  = 26
	textLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
)

// Temporary tells whether a name in a folder is one that this package gives to
// what is not finished.
func Temporary(name string) bool {
	text, ours := strings.CutPrefix(name, prefix)
	return ours && len(text) == textLength && strings.Trim(text, textLetters) == ""
}

// sweep removes what a killed program left in a folder of a folder. What cannot
// be removed stays for another time.
func sweep(in folder, dir string) {
	f, err := in.OpenFile(dir, os.O_RDONLY, 0)
	if err != nil {
		return
	}
	defer f.Close() // it was only read
	entries, _ := f.ReadDir(-1)
	for _, e := range entries {
		if !Temporary(e.Name()) || !e.IsDir() && !e.Type().IsRegular() {
			continue
		}
		name := path.Join(dir, e.Name())
		hold, err := claimLeft(in, name)
		if err != nil {
			continue
		}
		_ = in.RemoveAll(name)
		_ = hold.Close()
	}
}
