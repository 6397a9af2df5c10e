package safefile_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
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
	alone(t, folder, "result.txt")
	ownersAlone(t, name)
}

// TestReplacedFilesGetTheirOwnersAlone: what others could read before, they
// cannot read afterwards.
func TestReplacedFilesGetTheirOwnersAlone(t *testing.T) {
	name := filepath.Join(t.TempDir(), "open.txt")
	if err := os.WriteFile(name, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := safefile.Write(name, []byte("x"), true); err != nil {
		t.Fatal(err)
	}
	ownersAlone(t, name)
}

// TestWhatIsNoFile is left alone, also where it may be replaced: a link would
// become a file, and what it leads to would stay as it was.
func TestWhatIsNoFile(t *testing.T) {
	folder := t.TempDir()
	target, link, dangling := filepath.Join(folder, "target"), filepath.Join(folder, "link"), filepath.Join(folder, "dangling")
	if err := safefile.Write(target, []byte("one"), false); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(os.Symlink(target, link), os.Symlink("nowhere", dangling)); err != nil {
		t.Skip("no links here: ", err)
	}
	for _, name := range []string{folder, link, dangling, os.DevNull} {
		for _, replace := range []bool{false, true} {
			if err := safefile.Check(name, replace); !errors.Is(err, safefile.ErrNotFile) {
				t.Errorf("Check %s, %v: %v", name, replace, err)
			}
			if err := safefile.Write(name, []byte("two"), replace); !errors.Is(err, safefile.ErrNotFile) {
				t.Errorf("Write %s, %v: %v", name, replace, err)
			}
		}
	}
	holds(t, target, "one")
}

// TestCheckSaysWhatWriteWouldDo, and leaves nothing behind.
func TestCheckSaysWhatWriteWouldDo(t *testing.T) {
	folder := t.TempDir()
	taken := filepath.Join(folder, "taken")
	if err := safefile.Write(taken, []byte("one"), false); err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct {
		name    string
		replace bool
		want    error
	}{
		{filepath.Join(folder, "new"), false, nil},
		{taken, true, nil},
		{taken, false, safefile.ErrExists},
		{filepath.Join(folder, "no", "such", "folder"), false, fs.ErrNotExist},
	} {
		check := safefile.Check(row.name, row.replace)
		alone(t, folder, "taken")
		if !errors.Is(check, row.want) {
			t.Errorf("Check %s: %v, want %v", row.name, check, row.want)
		}
		if row.want != nil {
			if err := safefile.Write(row.name, nil, row.replace); !errors.Is(err, row.want) {
				t.Errorf("Write %s: %v, want %v", row.name, err, row.want)
			}
		}
	}
	if err := safefile.Check(filepath.Join(taken, "below"), false); err == nil {
		t.Error("a file is no folder")
	}
	holds(t, taken, "one")
}

func TestFolderThatCannotBeWrittenTo(t *testing.T) {
	if runtime.GOOS == "windows" || os.Geteuid() == 0 {
		t.Skip("every folder can be written to")
	}
	folder := t.TempDir()
	if err := os.Chmod(folder, 0o500); err != nil {
		t.Fatal(err)
	}
	for _, err := range []error{safefile.Check(filepath.Join(folder, "x"), false), safefile.Write(filepath.Join(folder, "x"), nil, false)} {
		if !errors.Is(err, fs.ErrPermission) {
			t.Errorf("%v", err)
		}
	}
}

// TestOneOfManyWins: of many that write one new file at the same moment, one
// does and the others are told.
func TestOneOfManyWins(t *testing.T) {
	folder := t.TempDir()
	name := filepath.Join(folder, "result.txt")
	faults := make([]error, 30)
	var all sync.WaitGroup
	for n := range faults {
		all.Go(func() { faults[n] = safefile.Write(name, fmt.Appendf(nil, "%d", n), false) })
	}
	all.Wait()
	won := -1
	for n, err := range faults {
		switch {
		case err == nil && won >= 0:
			t.Errorf("%d and %d both wrote it", won, n)
		case err == nil:
			won = n
		case !errors.Is(err, safefile.ErrExists):
			t.Error(err)
		}
	}
	holds(t, name, fmt.Sprint(won))
	alone(t, folder, "result.txt")
}

func holds(t *testing.T, name, want string) {
	t.Helper()
	if got, err := os.ReadFile(name); err != nil || string(got) != want {
		t.Errorf("got %q, %v; want %q", got, err, want)
	}
}

// alone tells whether a folder holds these files and no other.
func alone(t *testing.T, folder string, want ...string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	if err != nil || strings.Join(got, " ") != strings.Join(want, " ") {
		t.Errorf("the folder holds %v, %v; want %v", got, err, want)
	}
}

func ownersAlone(t *testing.T, name string) {
	t.Helper()
	info, err := os.Stat(name)
	if err != nil || info.Mode().Perm()&0o077 != 0 && runtime.GOOS != "windows" {
		t.Errorf("others can read it: %v %v", info.Mode(), err)
	}
}
