package pack_test

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/internal/fixture"
	"github.com/threshold-cli/threshold/pkg/pack"
)

var update = flag.Bool("update", false, "write what the bad packs give into their archives")

func load(t *testing.T, files fs.FS) error {
	t.Helper()
	framework, err := pack.LoadFramework(os.DirFS("../../data"))
	if err != nil {
		t.Fatal(err)
	}
	_, err = pack.Load(files, "example", "example", framework, pack.All)
	return err
}

func TestGoodPackIsSilent(t *testing.T) {
	if err := load(t, fixture.Example(t)); err != nil {
		t.Error(err)
	}
}

// TestBadPacks overlays the files of each archive on the good pack. The file
// "want" holds every diagnostic, in order; "want (end)" the last of them.
func TestBadPacks(t *testing.T) {
	names, err := filepath.Glob(fixture.Packs + "/bad/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no bad packs: ", err)
	}
	for _, name := range names {
		t.Run(filepath.Base(name), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			got, want := diagnose(t, archive), fixture.Section(archive, "want")
			end := fixture.Section(archive, "want (end)")
			switch {
			case end != "" && strings.HasSuffix(got, end):
			case end == "" && *update:
				fixture.Rewrite(t, name, archive, got)
			case got != want:
				t.Errorf("got:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}

func diagnose(t *testing.T, archive *txtar.Archive) string {
	t.Helper()
	files := fixture.Example(t)
	for _, f := range archive.Files {
		name, how, _ := strings.Cut(f.Name, " (")
		switch {
		case how == "absent)":
			delete(files, "example/"+name)
		case name != "want":
			files["example/"+name] = &fstest.MapFile{Data: repeated(t, f.Data, how)}
		}
	}
	list := pack.StrayFiles(files, "example")
	if problems, bad := errors.AsType[diag.List](load(t, files)); bad {
		list = append(problems, list...)
	}
	if len(list) == 0 {
		t.Fatal("the bad pack was taken for a good one")
	}
	return list.Error() + "\n"
}

// repeated writes the last line of data as often as "last line 9 times)" says.
func repeated(t *testing.T, data []byte, how string) []byte {
	t.Helper()
	if how == "" {
		return data
	}
	var times int
	if _, err := fmt.Sscanf(how, "last line %d times)", &times); err != nil {
		t.Fatalf("%q: %v", how, err)
	}
	lines := bytes.SplitAfter(bytes.TrimSuffix(data, []byte("\n")), []byte("\n"))
	last := append([]byte("\n"), lines[len(lines)-1]...)
	return append(data[:len(data)-1], bytes.Repeat(last, times-1)...)
}
