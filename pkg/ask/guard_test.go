package ask

import (
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/charmbracelet/huh"

	"github.com/threshold-cli/threshold/pkg/question"
)

// What is ticked in a form that nobody completed is not an answer; what is not
// ticked in one that was completed is not one either.
func TestOnlyACompletedFormIsAnAnswer(t *testing.T) {
	q := question.Question{Kind: question.Many, Options: []question.Option{{Value: "a", Label: "A"}}}
	for state, want := range map[huh.FormState]error{huh.StateNormal: ErrIncomplete, huh.StateAborted: ErrIncomplete, huh.StateCompleted: nil} {
		v := &view{question: q, draft: &draft{many: []string{"a"}}, form: &huh.Form{State: state}}
		reply, again, err := v.reply()
		if !errors.Is(err, want) || again || (reply.Values == nil) != (want != nil) {
			t.Errorf("%v: %+v again=%v %v", state, reply, again, err)
		}
	}
	v := &view{question: q, draft: &draft{}, form: &huh.Form{State: huh.StateCompleted}}
	if reply, again, err := v.reply(); !again || err != nil || reply.Values != nil {
		t.Errorf("%+v again=%v %v", reply, again, err)
	}
}

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
