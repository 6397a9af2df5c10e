package safefile_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/internal/safefile"
)

func two() []safefile.File {
	return []safefile.File{{Name: "area/one.yaml", Data: []byte("1")}, {Name: "area/two.yaml", Data: []byte("2")}}
}

// left lists everything under a folder.
func left(t *testing.T, folder string) string {
	t.Helper()
	var all []string
	err := filepath.Walk(folder, func(name string, _ os.FileInfo, err error) error {
		if inside, _ := filepath.Rel(folder, name); inside != "." {
			all = append(all, filepath.ToSlash(inside))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(all, " ")
}

func TestInto(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "new")
	if err := safefile.Into(folder, two(), false); err != nil {
		t.Fatal(err)
	}
	if got := left(t, folder); got != "area area/one.yaml area/two.yaml" {
		t.Error(got)
	}
	if info, err := os.Stat(filepath.Join(folder, "area", "one.yaml")); err != nil || info.Mode().Perm()&0o044 == 0 {
		t.Error("a pack is not private: ", info.Mode(), err)
	}
}

// TestIntoReplacesNothingUnasked, not even the files that could be written.
func TestIntoReplacesNothingUnasked(t *testing.T) {
	folder := t.TempDir()
	if err := safefile.Into(folder, []safefile.File{{Name: "area/two.yaml", Data: []byte("old")}}, false); err != nil {
		t.Fatal(err)
	}
	err := safefile.Into(folder, two(), false)
	var exists *safefile.ExistsError
	if !errors.As(err, &exists) || !errors.Is(err, safefile.ErrExists) || strings.Join(exists.Names, " ") != "area/two.yaml" {
		t.Error(err)
	}
	if got := left(t, folder); got != "area area/two.yaml" {
		t.Error(got)
	}
	if err := safefile.Into(folder, two(), true); err != nil {
		t.Error(err)
	}
	if text, _ := os.ReadFile(filepath.Join(folder, "area", "two.yaml")); string(text) != "2" {
		t.Errorf("%q", text)
	}
}

// TestIntoStaysInside: links that lead out are not followed, asked or not.
func TestIntoStaysInside(t *testing.T) {
	folder, elsewhere := t.TempDir(), t.TempDir()
	if err := os.Symlink(elsewhere, filepath.Join(folder, "area")); err != nil {
		t.Skip("no links here: ", err)
	}
	if err := safefile.Into(folder, two(), true); err == nil {
		t.Error("a link out of the folder was followed")
	}
	if got := left(t, elsewhere); got != "" {
		t.Error("written outside: ", got)
	}
	target := filepath.Join(elsewhere, "kept")
	if err := os.WriteFile(target, []byte("kept"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(target, filepath.Join(folder, "file")); err != nil {
		t.Fatal(err)
	}
	if err := safefile.Into(folder, []safefile.File{{Name: "file", Data: []byte("new")}}, true); err != nil {
		t.Error(err)
	}
	if text, _ := os.ReadFile(target); string(text) != "kept" {
		t.Errorf("the link's target was written: %q", text)
	}
}

func TestNewFolder(t *testing.T) {
	parent := t.TempDir()
	one := []safefile.File{{Name: "one.yaml", Data: []byte("1")}}
	if err := safefile.NewFolder(parent, "area", one); err != nil {
		t.Fatal(err)
	}
	if err := safefile.NewFolder(parent, "area", one); !errors.Is(err, safefile.ErrExists) {
		t.Error(err)
	}
	if err := safefile.NewFolder(parent, "other", append(one, safefile.File{Name: "../../out", Data: nil})); err == nil {
		t.Error("a name that leads out was taken")
	}
	if got := left(t, parent); got != "area area/one.yaml" {
		t.Error("something half-written is left: ", got)
	}
}
