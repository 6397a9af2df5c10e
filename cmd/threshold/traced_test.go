//go:build linux

package main

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"
)

// TestNothingLeavesNothingStays watches every command from outside: the kernel
// shows each call that could reach another machine, start another program, or
// make, change or remove a file. There is none, but for what was to be written.
func TestNothingLeavesNothingStays(t *testing.T) {
	strace(t)
	binary := built(t)
	eachUse(t, func(t *testing.T, folder string, args []string, u use) {
		calls := traced(t, binary, folder, args, u)
		if len(calls) < 5 || !strings.HasPrefix(calls[0], "execve(") {
			t.Fatalf("this is no trace: %q", calls)
		}
		wanted := ""
		if u.writes != "" {
			wanted = filepath.Join(folder, u.writes)
		}
		for _, call := range calls[1:] { // the first starts the program
			if !harmless(call) && !toldTo(call, wanted) {
				t.Errorf("it calls %s", call)
			}
		}
	})
}

// strace finds the tracer, or ends the test.
func strace(t *testing.T) {
	t.Helper()
	out, err := exec.Command("strace", "-f", "true").CombinedOutput()
	switch {
	case err == nil:
	case os.Getenv("THRESHOLD_STRACE") == "required":
		t.Fatalf("strace cannot be used: %v %s; THRESHOLD_STRACE=required, so this fails", err, out)
	default:
		t.Skipf("strace cannot be used: %v; .ci/strace installs it", err)
	}
}

// traced runs the program and gives its calls, without the number of the process.
// Whatever it could leave in a home or temporary folder is in the folder, too. On a
// busy machine strace can lose a thread that it has stopped, and wait for ever: then
// once more. A program that hangs itself hangs both times.
func traced(t *testing.T, binary, folder string, args []string, u use) []string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "trace")
	words := append([]string{"-f", "-y", "-qq", "--seccomp-bpf", "-e", "signal=none", "-o", file,
		"-e", "trace=%network,%file,execve,execveat,io_uring_setup,fsync,fdatasync", binary}, args...)
	code, out := ran(t, exec.Command("strace", words...), folder, u)
	if code == late {
		t.Logf("it did not end in %s", hangAfter)
		code, out = ran(t, exec.Command("strace", words...), folder, u)
	}
	if code != u.code {
		t.Fatalf("exit %d, want %d\n%s", code, u.code, out)
	}
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var calls []string
	for line := range strings.Lines(string(data)) {
		calls = append(calls, strings.TrimSpace(strings.TrimLeft(line, "0123456789 ")))
	}
	return calls
}

// ran runs a command in a folder as a use says: off or at a terminal.
func ran(t *testing.T, command *exec.Cmd, folder string, u use) (code int, out string) {
	t.Helper()
	command.Dir = folder
	command.Env = append(os.Environ(), "HOME="+folder, "TMPDIR="+folder, "XDG_CONFIG_HOME=", "XDG_CACHE_HOME=", "XDG_DATA_HOME=", "TERM=dumb")
	if len(u.keys) > 0 {
		out = typed(t, command, u.keys)
		return command.ProcessState.ExitCode(), out
	}
	var both bytes.Buffer
	command.Stdout, command.Stderr = &both, &both
	if u.stdin != "" {
		file, err := os.Open(filepath.Join(folder, u.stdin))
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close() // it was only read
		command.Stdin = file
	}
	code = inTime(command)
	return code, both.String()
}

// late is the exit code of a command that had to be killed.
const late = -1

// inTime runs a command, kills it where it does not end, and gives its exit code.
func inTime(command *exec.Cmd) int {
	limit := time.AfterFunc(hangAfter, func() { _ = command.Process.Kill() })
	defer limit.Stop()
	command.WaitDelay = time.Second // what it traced may still hold its output
	_ = command.Run()               // the exit code tells
	return command.ProcessState.ExitCode()
}

// typed runs a command at a terminal of its own and types each answer once it is
// asked for.
func typed(t *testing.T, command *exec.Cmd, keys []string) string {
	t.Helper()
	terminal, err := pty.Start(command)
	if err != nil {
		t.Skip("no terminal to test with: ", err)
	}
	defer terminal.Close() // the program has ended
	limit := time.AfterFunc(hangAfter, func() { _ = command.Process.Kill() })
	defer limit.Stop()
	var seen bytes.Buffer
	for one := make([]byte, 1); len(keys) > 0; {
		if _, err := terminal.Read(one); err != nil {
			break
		}
		if seen.Write(one); one[0] == '>' {
			_, _ = terminal.WriteString(keys[0]) // where it cannot be typed, the exit code is another
			keys = keys[1:]
		}
	}
	_, _ = io.Copy(&seen, terminal) // a closed pseudo-terminal ends in an error on Linux
	_ = command.Wait()              // the exit code tells
	return seen.String()
}

// reading are the calls that change nothing, whatever they are given.
var reading = []string{"stat", "lstat", "newfstatat", "statx", "statfs", "access", "faccessat", "faccessat2",
	"readlink", "readlinkat", "getcwd", "chdir", "fsync", "fdatasync", "name_to_handle_at"}

var opened = regexp.MustCompile(`^open(at2?)?\((?:(?:AT_FDCWD|\d+)<[^>]*>, )?"((?:[^"\\]|\\.)*)", (.*)`)

// nameless is what is shown of a process that ended before its call began: no name,
// or a number below nought, which no call has.
var nameless = regexp.MustCompile(`^(\?\?\?|syscall_0xffff[0-9a-f]+)\(.* <detached \.\.\.>$`)

// harmless tells whether a call can change or reach nothing. Any call that is not
// known is not harmless. A call that went on after another is shown in two parts,
// and the first has all that is asked here; one of a process that ended before it
// began has no name.
func harmless(call string) bool {
	if strings.HasPrefix(call, "<... ") || strings.HasPrefix(call, "+++ ") || nameless.MatchString(call) {
		return true
	}
	if name, _, _ := strings.Cut(call, "("); slices.Contains(reading, name) {
		return true
	}
	parts := opened.FindStringSubmatch(call)
	if parts == nil {
		return false
	}
	device := parts[2] == "/dev/null" || parts[2] == "/dev/tty"
	changes := strings.Contains(parts[3], "O_CREAT") || strings.Contains(parts[3], "O_TRUNC") || strings.Contains(parts[3], "O_TMPFILE")
	return !changes && (device || !strings.Contains(parts[3], "O_WRONLY") && !strings.Contains(parts[3], "O_RDWR"))
}

// making are the calls that writing a file takes.
var making = []string{"openat", "renameat", "renameat2", "linkat", "unlinkat", "mkdirat"}

// named is a name in a call, behind the folder that it starts from.
var named = regexp.MustCompile(`(?:(?:AT_FDCWD|\d+)<([^>]*)>, )?"((?:[^"\\]|\\.)*)"`)

// toldTo tells whether a call makes what a command was told to write, something
// in it, or a temporary file beside it.
func toldTo(call, wanted string) bool {
	name, _, _ := strings.Cut(call, "(")
	names := namesIn(call)
	if wanted == "" || !slices.Contains(making, name) || len(names) == 0 {
		return false
	}
	return !slices.ContainsFunc(names, func(name string) bool {
		return name != wanted && !strings.HasPrefix(name, wanted+"/") && !strings.HasPrefix(name, filepath.Dir(wanted)+"/.threshold-")
	})
}

func namesIn(call string) []string {
	var names []string
	for _, found := range named.FindAllStringSubmatch(call, -1) {
		name := found[2]
		if !filepath.IsAbs(name) {
			name = filepath.Join(found[1], name)
		}
		names = append(names, filepath.Clean(name))
	}
	return names
}

// TestWrittenWhole: whatever a command writes gets its name only once it is on
// the disk, and the name is on the disk when the command ends. Answers and
// results are made readable by their owner alone; packs, schemas and pages for man,
// which are published, by everybody; a manifest is what its owner sends.
func TestWrittenWhole(t *testing.T) {
	strace(t)
	binary := built(t)
	eachUse(t, func(t *testing.T, folder string, args []string, u use) {
		if u.writes == "" {
			return
		}
		mode := "0600)"
		if args[0] == "packs" && args[1] != "manifest" || args[0] == "man" {
			mode = "0644)"
		}
		var synced []string
		published := 0
		calls := traced(t, binary, folder, args, u)
		for n, call := range calls {
			name, _, _ := strings.Cut(call, "(")
			switch names := namesIn(call); {
			case strings.HasPrefix(call, "fsync("):
				synced = append(synced, fsynced(call))
			case name == "openat" && strings.Contains(call, "O_CREAT"):
				if !strings.Contains(call, "O_EXCL") || !strings.Contains(call, mode) {
					t.Errorf("it makes %s", call)
				}
			case name == "renameat" || name == "linkat":
				published++
				if !slices.Contains(synced, names[0]) {
					t.Errorf("%s, and it may not be on the disk yet", call)
				}
				if !slices.ContainsFunc(calls[n:], func(c string) bool { return strings.HasPrefix(c, "fsync(") && fsynced(c) == filepath.Dir(names[1]) }) {
					t.Errorf("%s, and its folder may not be on the disk at the end", call)
				}
			}
		}
		if published == 0 {
			t.Errorf("nothing got its name: %q", calls)
		}
	})
}

// fsynced is the name of what was put on the disk: fsync(5</the/name>) = 0.
func fsynced(call string) string {
	_, name, _ := strings.Cut(call, "<")
	name, _, _ = strings.Cut(name, ">")
	return name
}
