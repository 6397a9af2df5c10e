package pack_test

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/threshold-cli/threshold/pkg/internal/fixture"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// TestLineEndsOfWindows change nothing: not the pack, and not a place.
func TestLineEndsOfWindows(t *testing.T) {
	files := fixture.Example(t)
	for _, f := range files {
		f.Data = bytes.ReplaceAll(f.Data, []byte("\n"), []byte("\r\n"))
	}
	if err := load(t, files); err != nil {
		t.Error(err)
	}
	files["example/consent.yaml"].Data = []byte("consent:\r\n\r\n  - {text: é, abuot: x, about: openness, ref: [x]}\r\n")
	want := "example/consent.yaml:3:15: item 1 of consent has no key abuot"
	if err := load(t, files); err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("got %v, want %s", err, want)
	}
}

// growing is a file system whose files hold more than they say.
type growing struct{ fstest.MapFS }

func (g growing) Stat(name string) (fs.FileInfo, error) {
	return fstest.MapFS{name: &fstest.MapFile{Data: []byte("a: b")}}.Stat(name)
}

// TestReadFileIsBounded by what it reads, not only by what the file says of its
// size: a file of a device may say that it is empty.
func TestReadFileIsBounded(t *testing.T) {
	large := growing{fstest.MapFS{"f": &fstest.MapFile{Data: bytes.Repeat([]byte("a"), 30<<20)}}}
	if data, list := pack.ReadFile(large, "f"); len(list) > 0 || len(data) > 5<<20 {
		t.Errorf("%d bytes were read: %v", len(data), list)
	}
	if _, list := pack.ReadFile(large.MapFS, "f"); len(list) != 1 || !strings.Contains(list[0].Message, "larger than 4 MiB") {
		t.Error(list)
	}
}

// failing gives an error of its own for one file.
type failing struct {
	fs.FS
	name string
	err  error
}

func (f failing) Open(name string) (fs.File, error) {
	if name == f.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: f.err}
	}
	return f.FS.Open(name)
}

// TestNoPermission is one problem of the file, or one of the folder: not one of
// each file in it.
func TestNoPermission(t *testing.T) {
	for _, name := range []string{"example/contacts.yaml", "example"} {
		err := load(t, failing{fixture.Example(t), name, fs.ErrPermission})
		want := name + ":1:1: it cannot be read: you have no permission [unreadable]\n  hint: let yourself read it: chmod u+r"
		if err == nil || err.Error() != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
	err := load(t, failing{fixture.Example(t), "example/routes.yaml", errors.New("the disk is on fire")})
	if want := "example/routes.yaml:1:1: it cannot be read: the disk is on fire [unreadable]"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

// TestTooManyLevels is one problem: what is compared with each level is left out.
func TestTooManyLevels(t *testing.T) {
	files := fixture.Example(t)
	var levels strings.Builder
	for n := range 60 {
		fmt.Fprintf(&levels, "  - {id: l%d, ordinal: %d, name: n, statute: [s47], definition: d, ref: [x]}\n", n, n+5)
	}
	data := strings.Replace(string(files["example/pack.yaml"].Data), "history:\n", levels.String()+"history:\n", 1)
	files["example/pack.yaml"].Data = []byte(data)
	err := load(t, files)
	if want := "there are 64 levels, and a pack may have 50 [wrong-value]\n  hint: keep what the document calls a level"; err == nil ||
		strings.Count(err.Error(), "\n") != 1 || !strings.HasSuffix(err.Error(), want) {
		t.Errorf("got %v", err)
	}
}
