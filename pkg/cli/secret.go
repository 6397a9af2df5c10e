package cli

import (
	"errors"
	"fmt"
	"os"
	"os/signal"
	"runtime"
	"syscall"

	"github.com/threshold-cli/threshold/pkg/ask"
	"golang.org/x/term"
)

var errNoTerminal = errors.New("there is no terminal")

// secret asks on the terminal itself and reads a line that is not shown. Standard
// input and output may be elsewhere.
func secret(prompt string) (string, error) {
	in, out, done, err := controlling()
	if err != nil {
		return "", errNoTerminal
	}
	defer done()
	if _, err := fmt.Fprint(out, prompt); err != nil {
		return "", errNoTerminal
	}
	text, err := typedUnseen(int(in.Fd()))
	_, _ = fmt.Fprintln(out) // the Enter was not shown either
	return text, err
}

// typedUnseen reads a line without showing it. Whoever stops the program meanwhile
// gets a terminal back that shows again what is typed.
func typedUnseen(fd int) (string, error) {
	before, err := term.GetState(fd)
	if err != nil {
		return "", errNoTerminal
	}
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, os.Interrupt, syscall.SIGTERM)
	defer signal.Stop(stop)
	type line struct {
		text []byte
		err  error
	}
	typed := make(chan line, 1)
	go func() {
		text, err := term.ReadPassword(fd)
		typed <- line{text, err}
	}()
	select {
	case l := <-typed:
		if l.err != nil { // the end of the input
			return "", ask.ErrInterrupted
		}
		return string(l.text), nil
	case <-stop:
		return "", errors.Join(ask.ErrInterrupted, term.Restore(fd, before))
	}
}

// controlling opens the terminal that the program was started from.
func controlling() (in, out *os.File, done func(), err error) {
	if runtime.GOOS != "windows" {
		tty, err := os.OpenFile("/dev/tty", os.O_RDWR, 0)
		return tty, tty, func() { _ = tty.Close() }, err
	}
	if in, err = os.OpenFile("CONIN$", os.O_RDWR, 0); err != nil {
		return nil, nil, nil, err
	}
	if out, err = os.OpenFile("CONOUT$", os.O_WRONLY, 0); err != nil {
		_ = in.Close()
		return nil, nil, nil, err
	}
	return in, out, func() { _, _ = in.Close(), out.Close() }, nil
}
