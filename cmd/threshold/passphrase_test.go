//go:build unix

package main

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"golang.org/x/term"
)

// talk reads from a terminal until a word comes, and gives all that was shown.
func talk(t *testing.T, terminal *os.File, until string) string {
	t.Helper()
	var seen bytes.Buffer
	one := make([]byte, 1)
	for !strings.HasSuffix(seen.String(), until) {
		if _, err := terminal.Read(one); err != nil {
			t.Fatalf("%v after %q", err, seen.String())
		}
		seen.Write(one)
	}
	return seen.String()
}

func modes(t *testing.T, terminal *os.File) *term.State {
	t.Helper()
	state, err := term.GetState(int(terminal.Fd()))
	if err != nil {
		t.Fatal(err)
	}
	return state
}

// TestPassphraseIsNotShown: not while it is typed and not afterwards; and whoever
// stops the program meanwhile gets a terminal that shows again what is typed.
func TestPassphraseIsNotShown(t *testing.T) {
	name := filepath.Join(t.TempDir(), "case.age")
	command := exec.Command(built(t), "assess", "--area", "wigan", "--save", name, "--encrypt")
	command.Env = append(os.Environ(), "TERM=dumb")
	terminal, slave, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer terminal.Close()
	defer slave.Close()
	before := modes(t, slave)
	command.Stdin, command.Stdout, command.Stderr = slave, slave, slave
	command.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	talk(t, terminal, "typed unseen: ")
	hides(t, slave, before)
	say(t, terminal, "correct horse battery\n")
	if seen := talk(t, terminal, "The same again: "); strings.Contains(seen, "horse") {
		t.Errorf("it was shown: %q", seen)
	}
	hides(t, slave, before)
	say(t, terminal, "\x03") // Ctrl-C
	_ = command.Wait()
	if code := command.ProcessState.ExitCode(); code != 130 {
		t.Errorf("exit code %d", code)
	}
	if !reflect.DeepEqual(modes(t, slave), before) {
		t.Error("the terminal still hides what is typed")
	}
	if _, err := os.Stat(name); !os.IsNotExist(err) {
		t.Error(err)
	}
}

// hides waits until the terminal does no longer show what is typed.
func hides(t *testing.T, terminal *os.File, before *term.State) {
	t.Helper()
	for range 500 {
		if !reflect.DeepEqual(modes(t, terminal), before) {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatal("the terminal shows what is typed")
}

func say(t *testing.T, terminal *os.File, text string) {
	t.Helper()
	if _, err := io.WriteString(terminal, text); err != nil {
		t.Fatal(err)
	}
}
