//go:build !windows

package ask_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/creack/pty"
)

// How a terminal sends keys, and what ends its second screen.
const (
	down, end, enter, space, escape = "\x1b[B", "\x1b[F", "\r", " ", "\x1b"
	backTab, ctrlA, ctrlC, ctrlD    = "\x1b[Z", "\x01", "\x03", "\x04"
	pageDown, leaveScreen           = "\x1b[6~", "\x1b[?1049l"
	dumb, drawing                   = "dumb", "screen-256color"
	usualWidth, usualHeight         = 80, 24
	patience                        = 30 * time.Second
)

// screen is this test binary, started again under a terminal of its own.
type screen struct {
	t    *testing.T
	cmd  *exec.Cmd
	pty  *os.File
	file string // where it leaves its outcome

	mu   sync.Mutex
	seen bytes.Buffer
	mark int // what came before was looked at
}

func open(t *testing.T, term, what string) *screen {
	t.Helper()
	return openAs(t, term, what, pty.Winsize{Rows: usualHeight, Cols: usualWidth}, true)
}

func openSized(t *testing.T, term, what string, width, height uint16) *screen {
	t.Helper()
	return openAs(t, term, what, pty.Winsize{Rows: height, Cols: width}, true)
}

// openAs makes the terminal the process's own or not: only its own sends it
// signals.
func openAs(t *testing.T, term, what string, size pty.Winsize, own bool) *screen {
	t.Helper()
	s := &screen{t: t, cmd: exec.Command(os.Args[0]), file: filepath.Join(t.TempDir(), "outcome")}
	s.cmd.Env = append(os.Environ(), "ASK="+what, "TERM="+term, "ASK_OUT="+s.file, "NO_COLOR=", "ACCESSIBLE=",
		"GORACE=atexit_sleep_ms=0") // or each process would take a second to end
	opened, err := pty.StartWithAttrs(s.cmd, &size, &syscall.SysProcAttr{Setsid: true, Setctty: own})
	if err != nil {
		t.Skip("no terminal to test with: ", err)
	}
	s.pty = closable(t, opened)
	go s.read()
	t.Cleanup(func() {
		_ = s.cmd.Process.Kill()
		_ = s.pty.Close()
	})
	return s
}

// closable gives a file that closes even while somebody is reading from it.
func closable(t *testing.T, opened *os.File) *os.File {
	t.Helper()
	fd, err := syscall.Dup(int(opened.Fd()))
	if err == nil {
		err = syscall.SetNonblock(fd, true)
	}
	if err != nil {
		t.Fatal(err)
	}
	_ = opened.Close()
	return os.NewFile(uintptr(fd), "pty")
}

func (s *screen) read() {
	chunk := make([]byte, 4096)
	for {
		n, err := s.pty.Read(chunk)
		s.mu.Lock()
		s.seen.Write(chunk[:n])
		s.mu.Unlock()
		if err != nil {
			return
		}
	}
}

// since gives what has come since the last keys were sent.
func (s *screen) since() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.seen.String()[s.mark:]
}

func (s *screen) send(keys string) {
	s.t.Helper()
	s.mu.Lock()
	s.mark = s.seen.Len()
	s.mu.Unlock()
	if _, err := s.pty.WriteString(keys); err != nil {
		s.t.Fatal(err)
	}
}

// wait waits until the words are on the screen.
func (s *screen) wait(words string) {
	s.t.Helper()
	for deadline := time.Now().Add(patience); ; time.Sleep(2 * time.Millisecond) {
		if strings.Contains(asRead(s.since()), words) {
			return
		}
		if time.Now().After(deadline) {
			s.t.Fatalf("%q did not come; got\n%s", words, ansi.Strip(s.since()))
		}
	}
}

// asRead is the text without colours, frame and line breaks.
func asRead(drawn string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(ansi.Strip(drawn), "┃", " ")), " ")
}

// press sends keys one at a time, so that each is drawn before the next.
func (s *screen) press(words string, keys ...string) {
	s.t.Helper()
	for _, key := range keys {
		s.send(key)
	}
	s.wait(words)
}

// ended waits for the process to end.
func (s *screen) ended() error {
	s.t.Helper()
	ended := make(chan error, 1)
	go func() { ended <- s.cmd.Wait() }()
	select {
	case err := <-ended:
		return err
	case <-time.After(patience):
		s.t.Fatalf("it did not end; got\n%s", ansi.Strip(s.since()))
	}
	return nil
}

// outcome waits for the process to end and gives what it says became of it.
func (s *screen) outcome() string {
	s.t.Helper()
	if err := s.ended(); err != nil {
		s.t.Fatalf("%v; got\n%s", err, ansi.Strip(s.since()))
	}
	return s.said()
}

// said is what an ended process says became of it.
func (s *screen) said() string {
	s.t.Helper()
	outcome, err := os.ReadFile(s.file)
	if err != nil {
		s.t.Fatal(err)
	}
	return string(outcome)
}

func (s *screen) wantOutcome(want string) {
	s.t.Helper()
	if got := s.outcome(); !strings.HasPrefix(got, want) {
		s.t.Errorf("got %s\nwant %s", got, want)
	}
}
