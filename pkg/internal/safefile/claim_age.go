//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd)

package safefile

import (
	"errors"
	"io"
	"time"
)

// abandoned is the age at which a draft has been left behind: one is written in
// a moment.
const abandoned = time.Hour

type held struct{}

func (held) Close() error { return nil }

// claim has nothing to hold a draft by; it is young.
func claim(folder, string) (io.Closer, error) { return held{}, nil }

// claimLeft tells by its age whether a draft was left behind.
func claimLeft(in folder, name string) (io.Closer, error) {
	info, err := in.Lstat(name)
	if err == nil && time.Since(info.ModTime()) < abandoned {
		err = errors.New("somebody may still be writing it")
	}
	return held{}, err
}
