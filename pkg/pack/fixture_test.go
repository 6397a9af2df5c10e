package pack_test

import (
	"flag"
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
// "want" holds every diagnostic, in order.
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
			if *update {
				rewrite(t, name, archive, got)
			} else if got != want {
				t.Errorf("got:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}

func diagnose(t *testing.T, archive *txtar.Archive) string {
	t.Helper()
	files := example(t)
	for _, f := range archive.Files {
		name, absent := strings.CutSuffix(f.Name, " (absent)")
		if absent {
			delete(files, "example/"+name)
		} else if name != "want" {
			files["example/"+name] = &fstest.MapFile{Data: f.Data}
		}
	}
	err := load(t, files)
	if err == nil {
		t.Fatal("the bad pack was taken for a good one")
	}
	return err.Error() + "\n"
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

// TestEveryCodeHasAFixture keeps codes and fixtures in step, both ways.
func TestEveryCodeHasAFixture(t *testing.T) {
	source, err := os.ReadFile("../diag/code.go")
	if err != nil {
		t.Fatal(err)
	}
	names, _ := filepath.Glob(fixtures + "/bad/*.txtar")
	var all strings.Builder
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(data)
	}
	for _, line := range strings.Split(string(source), "\n") {
		if _, code, found := strings.Cut(line, `Code = "`); found {
			code, _, _ = strings.Cut(code, `"`)
			if !strings.Contains(all.String(), "["+code+"]") {
				t.Errorf("no bad pack shows the code %s", code)
			}
		}
	}
}
