package pack_test

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"path"
	"testing"
	"testing/fstest"

	"github.com/threshold-cli/threshold/pkg/pack"
)

// kept are the files of the sound fixture, in memory.
func kept(t *testing.T) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	from := os.DirFS("../../testdata/pack/ok/example")
	names, err := fs.Glob(from, "*")
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		data, err := fs.ReadFile(from, name)
		if err != nil {
			t.Fatal(err)
		}
		files[path.Join("example", name)] = &fstest.MapFile{Data: data}
	}
	return files
}

func sumOf(t *testing.T, files fs.FS) string {
	t.Helper()
	sum, err := pack.Sum(files, "example")
	if err != nil {
		t.Fatal(err)
	}
	return sum
}

// TestSumIsOfWhatIsRead: each file that a pack is read from changes it, and
// nothing else that lies in its folder does.
func TestSumIsOfWhatIsRead(t *testing.T) {
	before := sumOf(t, kept(t))
	for name, part := range map[string]bool{"pack.yaml": true, "contacts.yaml": true, "cases.yaml": true, "more.yaml": true,
		"lint.yaml": false, "README.md": false, ".hidden.yaml": false, "notes.txt": false} {
		files := kept(t)
		old := files[path.Join("example", name)]
		data := []byte("# a word\n")
		if old != nil {
			data = append(data, old.Data...)
		}
		files[path.Join("example", name)] = &fstest.MapFile{Data: data}
		if changed := sumOf(t, files) != before; changed != part {
			t.Errorf("%s changes the sum: %v", name, changed)
		}
	}
}

// TestSumCanBeMadeByAnybody: it is the hash of the lines that sha256sum prints.
func TestSumCanBeMadeByAnybody(t *testing.T) {
	lines := ""
	for _, name := range []string{"cases.yaml", "consent.yaml", "contacts.yaml", "indicators.yaml", "pack.yaml", "routes.yaml"} {
		lines += fmt.Sprintf("%x  %s\n", sha256.Sum256(kept(t)[path.Join("example", name)].Data), name)
	}
	want := sha256.Sum256([]byte(lines))
	if sum := sumOf(t, kept(t)); sum != hex.EncodeToString(want[:]) {
		t.Errorf("%s, want %x of\n%s", sum, want, lines)
	}
}

// swapping gives other bytes of a file each time that it is opened.
type swapping struct {
	fstest.MapFS
	opened *int
}

func (s swapping) Open(name string) (fs.File, error) {
	if name == "example/contacts.yaml" {
		*s.opened++
		if *s.opened > 1 {
			return nil, fs.ErrPermission
		}
	}
	return s.MapFS.Open(name)
}

func (s swapping) Stat(name string) (fs.FileInfo, error) { return s.MapFS.Stat(name) }

// TestHashIsOfTheBytesDecoded: a file that is changed between two looks cannot
// lend its hash to another.
func TestHashIsOfTheBytesDecoded(t *testing.T) {
	framework, err := pack.LoadFramework(os.DirFS("../../data"))
	if err != nil {
		t.Fatal(err)
	}
	opened := 0
	p, err := pack.Load(swapping{kept(t), &opened}, "example", "example", framework, pack.Contacts)
	if err != nil {
		t.Fatal(err)
	}
	if p.SHA256 != sumOf(t, kept(t)) || opened != 1 {
		t.Errorf("opened %d times, sum %s", opened, p.SHA256)
	}
}
