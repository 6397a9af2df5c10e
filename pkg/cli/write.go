package cli

import (
	"errors"
	"io/fs"
	"path/filepath"
	"runtime"
	"syscall"

	"github.com/threshold-cli/threshold/pkg/internal/safefile"
)

// mayWrite tells whether a file can be written, before any work whose outcome it
// is: nobody answers forty questions to be told that the folder is missing.
func mayWrite(name string, force bool) error {
	return cannotWrite(name, safefile.Check(name, force))
}

// write puts a command's outcome into a file of its owner's alone.
func write(name string, data []byte, force bool) error {
	return cannotWrite(name, safefile.Write(name, data, force))
}

// cannotWrite says why a file was not written, and what to try.
func cannotWrite(name string, err error) error {
	folder := filepath.Dir(name)
	switch {
	case err == nil:
		return nil
	case errors.Is(err, safefile.ErrExists):
		return usage("--force replaces it", "%s exists already", name)
	case errors.Is(err, safefile.ErrNotFile):
		return usage("give the name of a file", "cannot write %s: it is a folder, a link or a device", name)
	}
	return usage(wayOn(folder, err), "cannot write %s: %s", name, errorCause(err))
}

func wayOn(folder string, err error) string {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "there is no folder " + folder + "; make it first, or name another"
	case errors.Is(err, syscall.ENOTDIR):
		return folder + " is not a folder; name another"
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return "nothing can be written to the folder " + folder + "; name another"
	case noRoom(err):
		return "there is no room left; name a folder on another disk"
	}
	return ""
}

// noRoom tells whether a disk is full, or what somebody may put on it.
func noRoom(err error) bool {
	const diskFull = syscall.Errno(112) // by Windows' own numbers
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EFBIG) ||
		runtime.GOOS == "windows" && errors.Is(err, diskFull)
}
