//go:build linux

package main

import (
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// report is what one format of a result is, whole.
type report struct{ format, text string }

// reports makes the same result in two formats of different lengths.
func reports(t *testing.T, binary, folder string) [2]report {
	t.Helper()
	var both [2]report
	for n, format := range []string{"text", "html"} {
		got := threshold(t, binary, folder, writing(format, "-")...)
		if got.code != 0 {
			t.Fatal(got.errs)
		}
		both[n] = report{format, got.out}
	}
	return both
}

// writing puts the result of a case into a file, in place of another.
func writing(format, to string) []string {
	return []string{"assess", "--answers", "case.yaml", "--at", "2026-11-24T15:20", "--format", format, "-o", to, "--force"}
}

// left are the temporary files in a folder.
func left(t *testing.T, folder string) []string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(folder, ".threshold-*"))
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// whole fails where a file is neither of two reports, or others can read it, or
// more than one temporary file was left behind.
func whole(t *testing.T, folder string, both [2]report) {
	t.Helper()
	file := filepath.Join(folder, "result")
	data, err := os.ReadFile(file)
	if text := string(data); err != nil || text != both[0].text && text != both[1].text {
		t.Fatalf("the file is neither the old nor the new one: %v, %d bytes", err, len(data))
	}
	if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
		t.Fatal("others may read it: ", info.Mode(), err)
	}
	if names := left(t, folder); len(names) > 1 {
		t.Fatalf("what was left behind grows: %v", names)
	}
}

// TestKilledAtAnyMoment: a program that is killed while it puts a file in the
// place of another leaves the old or the new one whole. What it leaves beside it,
// the next one removes.
func TestKilledAtAnyMoment(t *testing.T) {
	binary, folder := built(t), workplace(t)
	both := reports(t, binary, folder)
	took := shortest(func() { threshold(t, binary, folder, writing("text", "result")...) })
	kills := 100
	if testing.Short() {
		kills = 20
	}
	killed, changed, litter, before := 0, 0, 0, both[0].text
	for n := range kills {
		command := exec.Command(binary, writing(both[n%2].format, "result")...)
		command.Dir = folder
		if err := command.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(rand.N(took * 3 / 2))
		_ = command.Process.Kill() // it may have ended
		if err := command.Wait(); err != nil {
			killed++
		}
		whole(t, folder, both)
		litter += len(left(t, folder))
		if after, _ := os.ReadFile(filepath.Join(folder, "result")); string(after) != before {
			changed, before = changed+1, string(after)
		}
	}
	t.Logf("%d of %d killed, %d times there was a new file, %d times something was left beside it", killed, kills, changed, litter)
	if killed < kills/10 || changed == 0 {
		t.Errorf("killed %d of %d times, and %d new files: too few to tell", killed, kills, changed)
	}
	threshold(t, binary, folder, writing("text", "result")...)
	if names := left(t, folder); len(names) > 0 {
		t.Errorf("still there: %v", names)
	}
}

// shortest is the least time that something takes of a few.
func shortest(do func()) time.Duration {
	least := hangAfter
	for range 5 {
		start := time.Now()
		do()
		least = min(least, time.Since(start))
	}
	return least
}

// TestKilledAtEachStep kills the program at each call of the kernel that writing
// takes, which a moment drawn at random seldom meets.
func TestKilledAtEachStep(t *testing.T) {
	strace(t)
	binary, folder := built(t), workplace(t)
	both := reports(t, binary, folder)
	threshold(t, binary, folder, writing("text", "result")...)
	stopped := 0
	for _, call := range []string{"flock", "write", "fsync", "renameat"} {
		for _, when := range []string{"1", "2", "3"} {
			fault, code := injected(t, binary, folder, call+":signal=KILL:when="+when, writing("html", "result"))
			whole(t, folder, both)
			switch code {
			case -1:
				stopped++
			case 0: // it does not call that as often
			default:
				t.Errorf("%s, time %s: exit %d, %s", call, when, code, fault)
			}
		}
	}
	if stopped < 4 {
		t.Errorf("it was stopped only %d times", stopped)
	}
	if got := threshold(t, binary, folder, writing("html", "result")...); got.code != 0 || len(left(t, folder)) > 0 {
		t.Errorf("exit %d %s, and there are %v", got.code, got.errs, left(t, folder))
	}
}

// injected runs the program and lets the kernel's answer to a call be another. The
// exit code is -1 where it was killed.
func injected(t *testing.T, binary, folder, what string, args []string) (errs string, code int) {
	t.Helper()
	call, _, _ := strings.Cut(what, ":")
	command := exec.Command("strace", append([]string{"-f", "-qq", "-e", "signal=none", "-o", filepath.Join(t.TempDir(), "trace"),
		"-e", "trace=" + call, "-e", "inject=" + what, binary}, args...)...)
	var said strings.Builder
	command.Dir, command.Stderr = folder, &said
	code = inTime(command)
	return said.String(), code
}

// TestNoRoom: on a full disk, or where the disk fails, the old file stays, nothing
// lies beside it, and it is said what the matter is.
func TestNoRoom(t *testing.T) {
	strace(t)
	binary, folder := built(t), workplace(t)
	both := reports(t, binary, folder)
	threshold(t, binary, folder, writing("text", "result")...)
	for what, want := range map[string]string{
		"fsync:error=ENOSPC:when=1":  "cannot write result: no space left on device\nhint: there is no room left",
		"fsync:error=EIO:when=1":     "cannot write result: input/output error",
		"renameat:error=EIO:when=1":  "cannot write result: input/output error",
		"flock:error=ENOLCK:when=1+": "",
		"flock:error=ENOSYS:when=1+": "",
		"fsync:error=EINVAL:when=2+": "",
	} {
		if text, err := os.ReadFile(filepath.Join(folder, "result")); err != nil || string(text) != both[0].text {
			t.Fatalf("%s: the old file has gone: %v", what, err)
		}
		errs, code := injected(t, binary, folder, what, writing("text", "result"))
		if wanted := min(2, len(want)); code != wanted || !strings.Contains(errs, want) {
			t.Errorf("%s: exit %d, %s", what, code, errs)
		}
		if names := left(t, folder); len(names) > 0 {
			t.Errorf("%s: still there: %v", what, names)
		}
	}
}

// TestFullDisk fills a small disk, where one can be had, or sets a limit.
func TestFullDisk(t *testing.T) {
	binary, folder := built(t), workplace(t)
	both := reports(t, binary, folder)
	small := filepath.Join(folder, "small")
	if err := os.Mkdir(small, 0o700); err != nil {
		t.Fatal(err)
	}
	limit := ""
	if err := syscall.Mount("none", small, "tmpfs", 0, "size=32k"); err == nil {
		defer func() { _ = syscall.Unmount(small, 0) }()
	} else {
		limit = "ulimit -f 24; "
		t.Log("no disk can be had, so a limit has to do: ", err)
	}
	if got := threshold(t, binary, folder, writing("text", "small/result")...); got.code != 0 {
		t.Fatal(got.errs)
	}
	said, code := bash(t, binary, folder, limit+"threshold "+strings.Join(writing("html", "small/result"), " "), nil)
	if code != 2 || !strings.Contains(said, "cannot write small/result: ") || !strings.Contains(said, "there is no room left") {
		t.Errorf("exit %d, %s", code, said)
	}
	whole(t, small, both)
	if names := left(t, small); len(names) > 0 {
		t.Errorf("still there: %v", names)
	}
	if limit != "" {
		return // each file is below it
	}
	for _, args := range []string{"packs export small", "packs schema -o small", "packs new new-area --in small"} {
		if said, code := bash(t, binary, folder, "threshold "+args, nil); code != 2 || !strings.Contains(said, "there is no room left") {
			t.Errorf("%s: exit %d, %s", args, code, said)
		}
		if names, err := os.ReadDir(small); err != nil || len(names) != 1 {
			t.Errorf("%s: something of it was written: %v, %v", args, names, err)
		}
	}
}

// TestOutputThatCannotBeWritten: every command that prints says so, and fails.
func TestOutputThatCannotBeWritten(t *testing.T) {
	binary := built(t)
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip("there is no full device: ", err)
	}
	defer full.Close() // nothing can have been written
	eachUse(t, func(t *testing.T, folder string, args []string, u use) {
		silent := []string{"assess", "render", "packs manifest"} // the others say what they wrote
		file := u.writes != "" && slices.ContainsFunc(silent, func(s string) bool { return strings.HasPrefix(strings.Join(args, " "), s) })
		if len(u.keys) > 0 || u.code > 1 || u.stdin != "" || file {
			return
		}
		command := exec.Command(binary, args...)
		var errs strings.Builder
		command.Dir, command.Stdout, command.Stderr = folder, full, &errs
		_ = command.Run() // the exit code tells
		if code := command.ProcessState.ExitCode(); code == 0 || !strings.Contains(errs.String(), "cannot write the output: no space left on device") {
			t.Errorf("exit %d, %s", code, errs.String())
		}
	})
}
