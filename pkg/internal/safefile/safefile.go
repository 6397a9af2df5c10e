// Package safefile writes a file whole or not at all.
package safefile

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// ErrExists says that the file is there already and was not to be replaced.
var ErrExists = errors.New("the file exists")

// Write puts data into a file that only its owner can read. It writes a
// temporary file beside it and renames that, so that a reader sees the old file
// or the new one and never a part. Without replace, a file that exists is left
// alone and ErrExists returned.
func Write(name string, data []byte, replace bool) error {
	if _, err := os.Lstat(name); err == nil && !replace {
		return ErrExists
	} else if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	temporary, err := os.CreateTemp(filepath.Dir(name), ".threshold-*") // mode 0600
	if err != nil {
		return err
	}
	if err := fill(temporary, data); err != nil {
		return errors.Join(err, os.Remove(temporary.Name()))
	}
	if err := os.Rename(temporary.Name(), name); err != nil {
		return errors.Join(err, os.Remove(temporary.Name()))
	}
	return nil
}

func fill(f *os.File, data []byte) error {
	_, err := f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}
