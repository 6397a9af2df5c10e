package pack_test

import (
	"bytes"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// FuzzLoad reads a folder that is written as one text: a line such as
// "-- pack.yaml --" begins each file. Whatever is in it, reading gives a pack or
// a list of what is wrong, each with its place in a file of the folder.
func FuzzLoad(f *testing.F) {
	for _, seed := range folders(f) {
		f.Add(seed)
	}
	framework, err := pack.LoadFramework(os.DirFS("../../data"))
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		files := unfolded(text)
		p, _, err := pack.LoadPlaced(files, "area", "example", framework, pack.All)
		if (p == nil) == (err == nil) {
			t.Fatalf("a pack %v and an error %v", p != nil, err)
		}
		sound(t, err)
		if p == nil {
			return
		}
		for _, c := range p.Cases {
			if faults := p.CheckCase(framework, c.Answers); len(faults) > 0 {
				t.Fatalf("the pack was taken, and its case %s is wrong: %v", c.ID, faults)
			}
		}
		if _, err := pack.Load(files, "area", "example", framework, pack.All); err != nil {
			t.Fatalf("read again it is wrong: %v", err)
		}
	})
}

// sound fails where an error is no list of problems, each at a place.
func sound(t *testing.T, err error) {
	t.Helper()
	var problems diag.List
	if err != nil && (!errors.As(err, &problems) || len(problems) == 0) {
		t.Fatalf("not a list of problems: %v", err)
	}
	for _, d := range problems {
		if d.Pos.Line < 1 || d.Pos.Column < 1 || d.Message == "" || d.Code == "" || !strings.HasPrefix(d.File, "area") {
			t.Fatalf("%#v", d)
		}
	}
}

// unfolded makes a folder of a text. Names that no system's folder can hold are
// left out. The library takes a file without a name, but panics where its two
// dashes share their space.
func unfolded(text []byte) fstest.MapFS {
	files := fstest.MapFS{}
	text = bytes.ReplaceAll(text, []byte("-- --"), []byte("--  --"))
	for _, file := range txtar.Parse(text).Files {
		if name := path.Join("area", file.Name); fs.ValidPath(name) && strings.HasPrefix(name, "area/") {
			files[name] = &fstest.MapFile{Data: file.Data}
		}
	}
	return files
}

// folders are packs to begin with: the example, the smallest of the built-in
// ones, and the broken ones, each of which changes the example.
func folders(f *testing.F) [][]byte {
	f.Helper()
	example := folded(f, "../../testdata/pack/ok/example")
	all := [][]byte{join(example), join(folded(f, "../../data/packs/wokingham"))}
	broken, err := filepath.Glob("../../testdata/pack/bad/*.txtar")
	if err != nil || len(broken) == 0 {
		f.Fatal("no broken packs: ", err)
	}
	for _, name := range broken {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			f.Fatal(err)
		}
		changed := maps.Clone(example)
		for _, file := range archive.Files {
			changed[path.Base(file.Name)] = file.Data
		}
		all = append(all, join(changed))
	}
	return all
}

func folded(f *testing.F, folder string) map[string][]byte {
	f.Helper()
	names, err := filepath.Glob(filepath.Join(folder, "*.yaml"))
	if err != nil || len(names) == 0 {
		f.Fatal("nothing in ", folder, err)
	}
	files := map[string][]byte{}
	for _, name := range names {
		if files[filepath.Base(name)], err = os.ReadFile(name); err != nil {
			f.Fatal(err)
		}
	}
	return files
}

func join(files map[string][]byte) []byte {
	var archive txtar.Archive
	for _, name := range slices.Sorted(maps.Keys(files)) {
		archive.Files = append(archive.Files, txtar.File{Name: name, Data: files[name]})
	}
	return txtar.Format(&archive)
}
