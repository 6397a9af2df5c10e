package safefile_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/threshold-cli/threshold/pkg/internal/safefile"
)

func TestWrite(t *testing.T) {
	folder := t.TempDir()
	name := filepath.Join(folder, "result.txt")
	if err := safefile.Write(name, []byte("one"), false); err != nil {
		t.Fatal(err)
	}
	if err := safefile.Write(name, []byte("two"), false); !errors.Is(err, safefile.ErrExists) {
		t.Errorf("a file was replaced unasked: %v", err)
	}
	holds(t, name, "one")
	if err := safefile.Write(name, []byte("three"), true); err != nil {
		t.Fatal(err)
	}
	holds(t, name, "three")
	left, err := os.ReadDir(folder)
	if err != nil || len(left) != 1 {
		t.Errorf("something else was left: %v %v", left, err)
	}
	info, err := os.Stat(name)
	if err != nil || info.Mode().Perm()&0o077 != 0 {
		t.Errorf("others can read it: %v %v", info.Mode(), err)
	}
}

func TestWriteIntoNowhere(t *testing.T) {
	if err := safefile.Write(filepath.Join(t.TempDir(), "no", "such", "folder"), nil, false); err == nil {
		t.Error("there is no such folder")
	}
}

func holds(t *testing.T, name, want string) {
	t.Helper()
	if got, err := os.ReadFile(name); err != nil || string(got) != want {
		t.Errorf("got %q, %v; want %q", got, err, want)
	}
}
