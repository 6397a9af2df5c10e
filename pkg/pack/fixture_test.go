package pack_test

import (
	"bytes"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/threshold-cli/threshold/pkg/pack"
)

var update = flag.Bool("update", false, "write what the bad packs give into their archives")

const fixtures = "../../testdata/pack"

// example is the small valid pack that every fixture starts from.
func example(t *testing.T) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	names, err := filepath.Glob(fixtures + "/ok/example/*.yaml")
	if err != nil || len(names) == 0 {
		t.Fatal("no example pack: ", err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files["example/"+filepath.Base(name)] = &fstest.MapFile{Data: data}
	}
	return files
}

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
	if err := load(t, example(t)); err != nil {
		t.Error(err)
	}
}

// TestBadPacks overlays the files of each archive on the good pack. The file
// "want" holds every diagnostic, in order; "want (end)" the last of them.
func TestBadPacks(t *testing.T) {
	names, err := filepath.Glob(fixtures + "/bad/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no bad packs: ", err)
	}
	for _, name := range names {
		t.Run(filepath.Base(name), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			got, want := diagnose(t, archive), archived(archive, "want")
			end := archived(archive, "want (end)")
			switch {
			case end != "" && strings.HasSuffix(got, end):
			case end == "" && *update:
				rewrite(t, name, archive, got)
			case got != want:
				t.Errorf("got:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}

func diagnose(t *testing.T, archive *txtar.Archive) string {
	t.Helper()
	files := example(t)
	for _, f := range archive.Files {
		name, how, _ := strings.Cut(f.Name, " (")
		switch {
		case how == "absent)":
			delete(files, "example/"+name)
		case name != "want":
			files["example/"+name] = &fstest.MapFile{Data: repeated(t, f.Data, how)}
		}
	}
	err := load(t, files)
	if err == nil {
		t.Fatal("the bad pack was taken for a good one")
	}
	return err.Error() + "\n"
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

func archived(archive *txtar.Archive, name string) string {
	for _, f := range archive.Files {
		if f.Name == name {
			return string(f.Data)
		}
	}
	return ""
}

// rewrite never makes a list shorter: a diagnostic that vanished must be taken
// out by hand.
func rewrite(t *testing.T, name string, archive *txtar.Archive, got string) {
	t.Helper()
	if strings.Count(got, "\n") < strings.Count(archived(archive, "want"), "\n") {
		t.Fatalf("%s would lose a diagnostic; got:\n%s", name, got)
	}
	kept := archive.Files[:0]
	for _, f := range archive.Files {
		if f.Name != "want" {
			kept = append(kept, f)
		}
	}
	archive.Files = append(kept, txtar.File{Name: "want", Data: []byte(got)})
	if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
		t.Fatal(err)
	}
}
