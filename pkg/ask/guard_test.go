package ask

import (
	"errors"
	"os"
	"strings"
	"testing"
)

func TestAPanicOfTheLibraryIsAnError(t *testing.T) {
	err := guarded(func() error { panic("index out of range") })
	if err == nil || !strings.Contains(err.Error(), "index out of range") || errors.Is(err, ErrIncomplete) {
		t.Errorf("%v", err)
	}
}

// The library waits for ever when its input has ended; a terminal that is not
// the process's own goes away without a signal.
func TestTheEndOfTheInputIsNoticed(t *testing.T) {
	in, out, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	ended := 0
	w := watched{in, func() { ended++ }}
	if _, err := out.WriteString("x"); err != nil {
		t.Fatal(err)
	}
	if n, err := w.Read(make([]byte, 8)); n != 1 || err != nil || ended != 0 {
		t.Errorf("%d %v, ended %d", n, err, ended)
	}
	_ = out.Close()
	if _, err := w.Read(make([]byte, 8)); err == nil || ended != 1 {
		t.Errorf("%v, ended %d", err, ended)
	}
}
