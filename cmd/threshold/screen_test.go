//go:build linux

package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
)

// sitting is the program at a terminal that can be drawn on.
type sitting struct {
	t        *testing.T
	command  *exec.Cmd
	terminal *os.File
	seen     bytes.Buffer
	chunks   chan []byte
}

// sit starts a command at a terminal of a size. More than one sitting at a time
// would need more than one terminal's width.
func sit(t *testing.T, size pty.Winsize, command *exec.Cmd) *sitting {
	t.Helper()
	terminal, err := pty.StartWithSize(command, &size)
	if err != nil {
		t.Skip("no terminal to test with: ", err)
	}
	s := &sitting{t: t, command: command, terminal: terminal, chunks: make(chan []byte)}
	go func() {
		defer close(s.chunks)
		for {
			chunk := make([]byte, 4096)
			n, err := terminal.Read(chunk)
			if n > 0 {
				s.chunks <- chunk[:n]
			}
			if err != nil {
				return
			}
		}
	}()
	t.Cleanup(func() {
		_ = command.Process.Kill()
		_ = terminal.Close()
		for range s.chunks { // so that the reader ends
		}
	})
	return s
}

// wait reads until words have come since the last were typed, or the program has
// ended where there are none.
func (s *sitting) wait(words string) string {
	s.t.Helper()
	from, late := s.seen.Len(), time.After(hangAfter)
	for words == "" || !strings.Contains(s.seen.String()[from:], words) {
		select {
		case chunk, more := <-s.chunks:
			if s.seen.Write(chunk); !more {
				if words != "" {
					s.t.Fatalf("%q did not come, and the program has ended:\n%q", words, s.seen.String()[from:])
				}
				return s.seen.String()[from:]
			}
		case <-late:
			s.t.Fatalf("%q did not come:\n%q", words, s.seen.String()[from:])
		}
	}
	return s.seen.String()[from:]
}

func (s *sitting) press(keys string) {
	s.t.Helper()
	if _, err := s.terminal.WriteString(keys); err != nil {
		s.t.Fatal(err)
	}
}

func interview(binary, folder string, args ...string) *exec.Cmd {
	command := exec.Command(binary, append([]string{"assess", "--area", "wigan"}, args...)...)
	command.Dir = folder
	command.Env = append(os.Environ(), "TERM=xterm-256color", "HOME="+folder, "TMPDIR="+folder, "NO_COLOR=", "ACCESSIBLE=")
	return command
}

const enterScreen, leaveScreen = "\x1b[?1049h", "\x1b[?1049l"

// TestScreenIsGivenBack: however an interview is left, the second screen is
// closed, the cursor is back, and no question or answer stands on the screen that
// stays.
func TestScreenIsGivenBack(t *testing.T) {
	binary := built(t)
	for name, leave := range map[string]func(s *sitting){
		"Ctrl-C":    func(s *sitting) { s.press("\x03") },
		"told to":   func(s *sitting) { _ = s.command.Process.Signal(syscall.SIGTERM) },
		"interrupt": func(s *sitting) { _ = s.command.Process.Signal(os.Interrupt) },
	} {
		t.Run(name, func(t *testing.T) {
			s := sit(t, pty.Winsize{Rows: 40, Cols: 100}, interview(binary, t.TempDir()))
			s.wait("immediate danger")
			s.press("3\r")
			s.wait(enterScreen) // the next question
			leave(s)
			s.wait("")
			all := s.seen.String()
			for on, off := range map[string]string{enterScreen: leaveScreen, "\x1b[?25l": "\x1b[?25h", "\x1b[?2004h": "\x1b[?2004l"} {
				if strings.LastIndex(all, on) > strings.LastIndex(all, off) {
					t.Errorf("%q was not taken back: %q", on, all[max(0, len(all)-200):])
				}
			}
			for n, part := range strings.Split(all, enterScreen) {
				_, stays, left := strings.Cut(part, leaveScreen)
				if n > 0 && (!left || strings.Contains(stays, "danger") || strings.Contains(stays, "child")) {
					t.Errorf("on the screen that stays: %q", stays)
				}
			}
		})
	}
}

// TestFullScreenLeavesNothing watches an interview on the full screen as
// TestNothingLeavesNothingStays watches the others. No key starts the program
// that a library would ask for the clipboard.
func TestFullScreenLeavesNothing(t *testing.T) {
	strace(t)
	folder, trace := t.TempDir(), filepath.Join(t.TempDir(), "trace")
	text("xclip", "#!/bin/sh\necho secret\n")(t, folder)
	if err := os.Chmod(filepath.Join(folder, "xclip"), 0o700); err != nil {
		t.Fatal(err)
	}
	command := interview(built(t), folder)
	command.Args = append([]string{"strace", "-f", "-y", "-qq", "--seccomp-bpf", "-e", "signal=none", "-o", trace,
		"-e", "trace=%network,%file,execve,execveat,io_uring_setup"}, append([]string{command.Path}, command.Args[1:]...)...)
	command.Path, _ = exec.LookPath("strace") // strace has just run
	command.Env = append(command.Env, "PATH="+folder+":"+os.Getenv("PATH"))
	s := sit(t, pty.Winsize{Rows: 40, Cols: 100}, command)
	s.wait("immediate danger")
	s.press("3\r")
	s.wait(enterScreen)
	s.press("/") // to one's own words, which are typed
	s.wait(enterScreen)
	s.press("bruise\x16")
	s.wait("bruise")
	s.press("\x03")
	s.wait("")
	data, err := os.ReadFile(trace)
	if err != nil {
		t.Fatal(err)
	}
	calls := strings.Split(strings.TrimSpace(string(data)), "\n")
	for _, call := range calls[1:] {
		if call = strings.TrimSpace(strings.TrimLeft(call, "0123456789 ")); !harmless(call) && !strings.Contains(call, "/dev/pts/") {
			t.Errorf("it calls %s", call)
		}
	}
}

// TestAnySize: on terminals of any size that a program may be told of, the
// questions come and can be left, and a report can be printed.
func TestAnySize(t *testing.T) {
	binary, folder := built(t), workplace(t)
	for _, size := range []pty.Winsize{{}, {Rows: 1, Cols: 1}, {Rows: 24, Cols: 2}, {Rows: 2, Cols: 80}, {Rows: 24, Cols: 10_000}, {Rows: 65_535, Cols: 65_535}} {
		s := sit(t, size, interview(binary, folder))
		s.wait(enterScreen)
		time.Sleep(50 * time.Millisecond) // it may still be drawing
		s.press("\x03")
		s.wait("")
		if err := s.command.Wait(); err == nil || s.command.ProcessState.ExitCode() != 130 {
			t.Errorf("%d columns, %d lines: %v, %.300q", size.Cols, size.Rows, err, s.seen.String())
		}
		report := exec.Command(binary, "assess", "--answers", "case.yaml")
		report.Dir, report.Env = folder, append(os.Environ(), "TERM=xterm-256color", "THRESHOLD_PAGER=") // it would wait for a key
		s = sit(t, size, report)
		if shown := s.wait(""); !strings.Contains(shown, "Suggested") {
			t.Errorf("%d columns, %d lines: %.300q", size.Cols, size.Rows, shown)
		}
	}
}

// TestTicksAreSaved: what is ticked in a list that is left with Ctrl-C is in the
// file, or it is said that it is not.
func TestTicksAreSaved(t *testing.T) {
	binary := built(t)
	for typed, want := range map[string]struct{ file, screen string }{
		"bedding": {"suspected:\n  - poor-bedding\n", "What was answered so far is saved in case.yaml."},
		"hungry":  {"immediate_danger: false\n", "Ticked in a list that was not finished, and not saved: Child diet"},
	} {
		folder := t.TempDir()
		s := sit(t, pty.Winsize{Rows: 24, Cols: 80}, interview(binary, folder, "--save", "case.yaml"))
		s.wait("Ctrl-C leaves, saved")
		s.press("2\r")
		s.wait(enterScreen)
		s.press("/")
		s.wait(enterScreen)
		s.press(typed + "\r")
		s.wait(enterScreen)
		s.wait("[ ]")
		s.press(" ")
		s.wait("•")
		s.press("\x03")
		if said := s.wait(""); !strings.Contains(said, want.screen) {
			t.Errorf("%s: %q is not in %q", typed, want.screen, said)
		}
		text, err := os.ReadFile(filepath.Join(folder, "case.yaml"))
		if err != nil || !strings.Contains(string(text), want.file) {
			t.Errorf("%s: %v\n%s", typed, err, text)
		}
	}
}
