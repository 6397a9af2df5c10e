//go:build unix

package main

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/creack/pty"
)

// TestSilentStart: on a terminal that answers no question, a command that draws
// nothing sends no byte but its output and does not wait. Libraries that are
// linked in would send a query and wait five seconds for the answer.
func TestSilentStart(t *testing.T) {
	binary := filepath.Join(t.TempDir(), "threshold")
	if out, err := exec.Command("go", "build", "-o", binary, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	command := exec.Command(binary, "version")
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
