package safefile_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/threshold-cli/threshold/pkg/internal/safefile"
)

const leftName = ".threshold-AAAAAAAAAAAAAAAAAAAAAAAAAA"

// TestWhatWasLeftBehindGoes, and nothing else of a name like it.
func TestWhatWasLeftBehindGoes(t *testing.T) {
	old := time.Now().Add(-2 * time.Hour) // where there are no locks, age tells
	for what, write := range map[string]func(folder string) error{
		"Check":     func(folder string) error { return safefile.Check(filepath.Join(folder, "x"), false) },
		"Write":     func(folder string) error { return safefile.Write(filepath.Join(folder, "x"), nil, false) },
		"Into":      func(folder string) error { return safefile.Into(folder, []safefile.File{{Name: "x"}}, false) },
		"NewFolder": func(folder string) error { return safefile.NewFolder(folder, "x", []safefile.File{{Name: "x"}}) },
	} {
		folder := t.TempDir()
		file, dir := filepath.Join(folder, leftName), filepath.Join(folder, ".threshold-BBBBBBBBBBBBBBBBBBBBBBBBBB")
		kept := []string{".threshold-mine", leftName + ".yaml", "threshold-AAAAAAAAAAAAAAAAAAAAAAAAAA"}
		for _, name := range append(kept, leftName) {
			must(t, os.WriteFile(filepath.Join(folder, name), []byte("half"), 0o600))
		}
		must(t, os.Mkdir(dir, 0o700))
		must(t, os.WriteFile(filepath.Join(dir, "pack.yaml"), nil, 0o600))
		must(t, errors.Join(os.Chtimes(file, old, old), os.Chtimes(dir, old, old)))
		must(t, write(folder))
		got := left(t, folder)
		if strings.Contains(got, leftName+" ") || strings.Contains(got, "BBBB") {
			t.Errorf("%s leaves %s", what, got)
		}
		for _, name := range kept {
			if !strings.Contains(got, name) {
				t.Errorf("%s removed %s", what, name)
			}
		}
	}
}

// TestLinksAreNotLeftBehind: what a link of such a name leads to is not touched.
func TestLinksAreNotLeftBehind(t *testing.T) {
	folder, elsewhere := t.TempDir(), t.TempDir()
	must(t, os.WriteFile(filepath.Join(elsewhere, "kept"), nil, 0o600))
	if err := os.Symlink(elsewhere, filepath.Join(folder, leftName)); err != nil {
		t.Skip("no links here: ", err)
	}
	must(t, safefile.Write(filepath.Join(folder, "x"), nil, false))
	if got := left(t, elsewhere); got != "kept" {
		t.Errorf("what the link leads to holds %q", got)
	}
}

// TestManyAtOnce: programs that write into one folder do not take each other's
// temporary files for left behind.
func TestManyAtOnce(t *testing.T) {
	folder := t.TempDir()
	faults := make([]error, 60)
	var all sync.WaitGroup
	for n := range faults {
		name := filepath.Join(folder, string(rune('a'+n%3)))
		all.Go(func() { faults[n] = safefile.Write(name, []byte("x"), true) })
	}
	all.Wait()
	must(t, errors.Join(faults...))
	alone(t, folder, "a", "b", "c")
}

// TestIntoWritesAllOrNone: what cannot be written after something that could is
// a reason to write neither.
func TestIntoWritesAllOrNone(t *testing.T) {
	folder := t.TempDir()
	must(t, os.WriteFile(filepath.Join(folder, "file"), nil, 0o600))
	err := safefile.Into(folder, []safefile.File{{Name: "area/one.yaml"}, {Name: "two.yaml"}, {Name: "file/three.yaml"}}, true)
	if err == nil {
		t.Error("a file is no folder")
	}
	if got := left(t, folder); got != "file" {
		t.Errorf("left: %s", got)
	}
}

// TestTemporary names are told from others.
func TestTemporary(t *testing.T) {
	if !safefile.Temporary(leftName) || safefile.Temporary("case.yaml") || safefile.Temporary(".threshold-mine") {
		t.Error("it knows its own names from others")
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
