package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"runtime"
	"time"

	"github.com/inconshreveable/mousetrap"
	"github.com/mattn/go-isatty"
	"github.com/threshold-cli/threshold/data"
	"github.com/threshold-cli/threshold/pkg/internal/quietstart"
	"github.com/threshold-cli/threshold/pkg/pager"
	"golang.org/x/term"
)

// Env is the world as a command sees it. Tests give another one.
type Env struct {
	In       io.Reader
	Out, Err io.Writer
	Getenv   func(string) string
	// LookupEnv tells a variable that is set to nothing from one that is not set;
	// nil: none is set to nothing.
	LookupEnv func(string) (string, bool)
	ConfigDir func() (string, error) // where programs keep their settings; nil: nowhere
	Now       func() time.Time
	Data      fs.FS // framework.yaml, calendar.yaml and packs
	Tables    bool  // Data is what the tables of package compiled were made from
	ReadFile  func(string) ([]byte, error)

	Secret        func(string) (string, error)         // asks for a line that is not shown; nil: nobody can be asked
	InTerminal    bool                                 // questions can be answered
	ErrTerminal   bool                                 // questions can be seen on Err
	PlainTerminal bool                                 // it takes lines but cannot be drawn on
	DoubleClicked bool                                 // started from a window, without a command line
	Terminal      func() (io.WriteCloser, error)       // where questions are seen otherwise
	OutTerminal   bool                                 // styles may be used
	Columns, Rows int                                  // of the terminal that results go to; 0: not a terminal
	Page          func(pager string, text []byte) bool // shows a long text; false: it could not; nil: there is no pager
}

// System is the real world. It comes first in main: it puts back the TERM that
// quietstart hid from libraries that would query the terminal.
func System() Env {
	quietstart.Restore()
	columns, rows, err := term.GetSize(int(os.Stdout.Fd()))
	if err != nil {
		columns, rows = 0, 0
	}
	// Git Bash's own window is a pipe to a program, not a terminal of Windows.
	pipes := isatty.IsCygwinTerminal(os.Stdin.Fd())
	return Env{
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr,
		Getenv: os.Getenv, LookupEnv: os.LookupEnv, ConfigDir: os.UserConfigDir,
		Now: time.Now, Data: data.Files(), Tables: true, ReadFile: readFile, Secret: secret,
		InTerminal:    term.IsTerminal(int(os.Stdin.Fd())) || pipes,
		ErrTerminal:   term.IsTerminal(int(os.Stderr.Fd())) || isatty.IsCygwinTerminal(os.Stderr.Fd()),
		PlainTerminal: pipes,
		DoubleClicked: mousetrap.StartedByExplorer(),
		Terminal:      terminal,
		OutTerminal:   term.IsTerminal(int(os.Stdout.Fd())),
		Columns:       columns,
		Rows:          rows,
		Page: func(command string, text []byte) bool {
			return pager.Show(os.Stdout, os.Stderr, command, text)
		},
	}
}

// mostInput is how many bytes of a file or of standard input are read: a device
// or a pipe may have no end.
const mostInput = 64 << 20

var errTooLarge = fmt.Errorf("it is larger than %d MiB", mostInput>>20)

func readFile(name string) ([]byte, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close() // nothing was written that closing could lose
	content, err := readMost(file)
	if errors.Is(err, errTooLarge) {
		err = &fs.PathError{Op: "read", Path: name, Err: err}
	}
	return content, err
}

func readMost(from io.Reader) ([]byte, error) {
	content, err := io.ReadAll(io.LimitReader(from, mostInput+1))
	if err == nil && len(content) > mostInput {
		err = errTooLarge
	}
	return content, err
}

// styled tells whether results may carry styles: only on a terminal that shows
// them and for somebody who has not said no.
func (e Env) styled() bool {
	return e.OutTerminal && e.Getenv("NO_COLOR") == "" && e.Getenv("TERM") != "dumb" && e.Getenv("TERM") != ""
}

// terminal opens the terminal itself, for somebody who sends standard error to
// a file.
func terminal() (io.WriteCloser, error) {
	name := "/dev/tty"
	if runtime.GOOS == "windows" {
		name = "CONOUT$"
	}
	return os.OpenFile(name, os.O_WRONLY, 0)
}
