//go:build unix

package main

import (
	"bufio"
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
)

// TestSilentStart: on a terminal that answers no question, a command that draws
// nothing sends no byte but its output and does not wait. Libraries that are
// linked in would send a query and wait five seconds for the answer.
func TestSilentStart(t *testing.T) {
	command := exec.Command(built(t), "version")
	command.Env = append(os.Environ(), "TERM=xterm-256color", "NO_COLOR=1")
	start := time.Now()
	terminal, err := pty.Start(command)
	if err != nil {
		t.Fatal(err)
	}
	defer terminal.Close()
	var seen bytes.Buffer
	_, _ = io.Copy(&seen, terminal) // a closed pseudo-terminal ends in an error on Linux
	if err := command.Wait(); err != nil {
		t.Fatal(err)
	}
	if took := time.Since(start); took > 3*time.Second {
		t.Errorf("it took %v", took)
	}
	if bytes.ContainsRune(seen.Bytes(), '\x1b') || !bytes.HasPrefix(seen.Bytes(), []byte("threshold")) {
		t.Errorf("it printed %q", seen.String())
	}
}

// TestToldToStop: an interview whose process is told to stop, or whose terminal
// goes away, saves what was answered so far where that was asked for.
func TestToldToStop(t *testing.T) {
	binary := built(t)
	for _, signal := range []os.Signal{syscall.SIGTERM, syscall.SIGHUP, os.Interrupt} {
		name := filepath.Join(t.TempDir(), "case.yaml")
		command := exec.Command(binary, "assess", "--area", "wigan", "--save", name)
		command.Env = append(os.Environ(), "TERM=dumb")
		terminal, err := pty.Start(command)
		if err != nil {
			t.Fatal(err)
		}
		defer terminal.Close()
		screen := bufio.NewReader(terminal)
		for _, typed := range []string{"2\n", ""} { // no danger, then the next question waits
			if _, err := screen.ReadString('>'); err != nil {
				t.Fatal(err)
			}
			if _, err := terminal.WriteString(typed); err != nil {
				t.Fatal(err)
			}
		}
		if err := command.Process.Signal(signal); err != nil {
			t.Fatal(err)
		}
		_, _ = io.Copy(io.Discard, screen)
		if err := command.Wait(); err == nil {
			t.Errorf("%v: it ended as if all was answered", signal)
		}
		if text, err := os.ReadFile(name); err != nil || !bytes.HasSuffix(text, []byte("area: wigan\nimmediate_danger: false\n")) {
			t.Errorf("%v: %v\n%s", signal, err, text)
		}
	}
}
