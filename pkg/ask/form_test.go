//go:build !windows

package ask_test

import (
	"strings"
	"syscall"
	"testing"

	"github.com/creack/pty"
)

func TestScreenOne(t *testing.T) {
	s := open(t, drawing, "one")
	s.wait("Ring 999 now.")
	s.wait("First of all, question 3 of 7")
	s.wait("I can't say")
	s.press("> 2 No, not now", down, down)
	s.send(enter)
	s.wantOutcome(`REPLY ["no"] back=false no error`)
}

func TestScreenMany(t *testing.T) {
	s := open(t, drawing, "many")
	s.wait("None of these")
	s.press("> [•] Observation number 1", space)
	s.press("> [ ] Observation number 2", down)
	s.press("> [ ] Observation number 3", down)
	s.press("> [•] Observation number 3", space)
	s.send(enter)
	s.wantOutcome(`REPLY ["v1" "v3"] back=false no error`)
}

func TestScreenNumber(t *testing.T) {
	s := open(t, drawing, "age")
	s.wait("How old is the child?")
	s.press("Type a whole number from 0 to 25, or such as 6 months or 3 weeks, or unborn, or not known.", enter)
	s.press("99", "99")
	s.press("is not an answer here", enter)
	s.press("> not known", "\x15", "not known")
	s.send(enter)
	s.wantOutcome(`REPLY ["left open"] back=false no error`)
}

func TestScreenEnterAloneIsNoAnswer(t *testing.T) {
	for what, says := range map[string]string{
		"one":  "Nothing is chosen yet.",
		"many": `where nothing fits, choose "None of these". The space bar chooses.`,
		"age":  "Type a whole number",
		"list": "Nothing is chosen yet.",
	} {
		s := open(t, drawing, what)
		s.wait("Ctrl-C leaves")
		s.press(says, enter)
		s.send(enter + enter)
		s.send(escape)
		s.wantOutcome(`REPLY [] back=true no error`)
	}
}

func TestScreenNoneGoesWithNothingElse(t *testing.T) {
	s := open(t, drawing, "many")
	s.wait("None of these")
	s.press("[•] Observation number 1", space)
	s.press("> [ ] None of these", end)
	s.press("> [•] None of these", space)
	s.press(`"None of these" cannot go with other answers.`, enter)
	s.press("> [ ] Observation number 1", "\x1b[H", space)
	s.send(enter)
	s.wantOutcome(`REPLY ["none of these"] back=false no error`)
}

func TestScreenBack(t *testing.T) {
	for _, key := range []string{escape, backTab} {
		s := open(t, drawing, "many")
		s.wait("None of these")
		s.press("[•] Observation number 1", space)
		s.send(key)
		s.wantOutcome(`REPLY [] back=true no error, ticked ["v1"] END`)
	}
}

func TestScreenCtrlCLeavesNothingBehind(t *testing.T) {
	s := open(t, drawing, "many")
	s.wait("None of these")
	s.press("[•] Observation number 1", space)
	s.send(ctrlC)
	s.wantOutcome(`REPLY [] back=false ErrInterrupted, ticked ["v1"] END`)
	if left := strings.SplitAfter(s.since(), leaveScreen); len(left) != 2 || strings.Contains(left[1], "Observation") {
		t.Errorf("after Ctrl-C the screen holds %q", s.since())
	}
}

func TestScreenSignalsInventNothing(t *testing.T) {
	for signal, want := range map[syscall.Signal]string{
		syscall.SIGTERM: `REPLY [] back=false ErrIncomplete`,
		syscall.SIGHUP:  `REPLY [] back=false ErrIncomplete`,
		syscall.SIGINT:  `REPLY [] back=false ErrInterrupted`,
	} {
		for _, what := range []string{"one", "many"} {
			for _, term := range []string{drawing, dumb} {
				s := open(t, term, what)
				s.wait(">")
				if term == drawing && what == "many" {
					s.press("[•] Observation number 1", space)
				}
				if err := s.cmd.Process.Signal(signal); err != nil {
					t.Fatal(err)
				}
				if got := s.outcome(); !strings.HasPrefix(got, want) {
					t.Errorf("%v on %s with TERM=%s: %s", signal, what, term, got)
				}
			}
		}
	}
}

// A terminal that goes away takes no answer with it, whether or not it says so
// with a signal. The signal may come after the terminal was found to be gone, when
// nobody waits for it any more, and end the process itself.
func TestScreenHangUp(t *testing.T) {
	for _, term := range []string{drawing, dumb} {
		for _, own := range []bool{true, false} {
			s := openAs(t, term, "many", pty.Winsize{Rows: usualHeight, Cols: usualWidth}, own)
			s.wait("None of these")
			_ = s.pty.Close()
			err := s.ended()
			if own && err != nil && err.Error() == "signal: hangup" {
				continue
			}
			if got := s.said(); err != nil || !strings.HasPrefix(got, `REPLY [] back=false ErrIncomplete`) {
				t.Errorf("with TERM=%s, own terminal %v: %v, %s", term, own, err, got)
			}
		}
	}
}

func TestScreenLongLabels(t *testing.T) {
	s := openSized(t, drawing, "many", 60, usualHeight)
	s.wait("None of these")
	s.wait(longLabel)
}

func TestScreenListThatScrolls(t *testing.T) {
	s := openSized(t, drawing, "many", usualWidth, 12)
	s.wait("Go down to see all 13.")
	s.press("[•] Observation number 1", space)
	s.press("There is more below", enter)
	s.press("> [ ] None of these", pageDown, pageDown, pageDown, pageDown, pageDown, pageDown)
	s.send(enter)
	s.wantOutcome(`REPLY ["v1"] back=false no error`)
}

func TestScreenLongListOfOne(t *testing.T) {
	s := openSized(t, drawing, "list", usualWidth, 12)
	s.wait("(choose one)")
	for range 30 {
		s.send(down)
	}
	s.wait("> Observation number 30")
	s.send(enter)
	s.wantOutcome(`REPLY ["v30"] back=false no error`)
}

// After a change of size the question is laid out anew and keeps its ticks.
func TestScreenResize(t *testing.T) {
	s := open(t, drawing, "many")
	s.wait("None of these")
	s.press("[•] Observation number 1", space)
	s.send("")
	if err := pty.Setsize(s.pty, &pty.Winsize{Rows: 12, Cols: 50}); err != nil {
		t.Fatal(err)
	}
	s.wait("Go down to see all 13.")
	s.wait("> [•] Observation number 1")
	s.press("> [ ] None of these", end)
	s.send(enter)
	s.wantOutcome(`REPLY ["v1"] back=false no error`)
}

// No key chooses everything, and none filters: the library's filter can end in
// a crash.
func TestScreenHarmlessKeys(t *testing.T) {
	for _, what := range []string{"many", "one", "list"} {
		s := open(t, drawing, what)
		s.wait("Ctrl-C leaves")
		s.press("othing is chosen yet", "/zzz"+ctrlA+"x/", enter)
		s.send(escape)
		s.wantOutcome(`REPLY [] back=true no error`)
	}
	s := open(t, drawing, "many")
	s.wait("None of these")
	s.press("[•] Observation number 2", "/zzz", ctrlA, down, space)
	s.send(enter)
	s.wantOutcome(`REPLY ["v2"] back=false no error`)
}

// Keys that come in together with Enter cannot change what was chosen.
func TestScreenKeysAfterEnter(t *testing.T) {
	s := open(t, drawing, "many")
	s.wait("None of these")
	s.press("[•] Observation number 1", space)
	s.send(enter + down + space + down + space + enter)
	s.wantOutcome(`REPLY ["v1"] back=false no error`)
}

func TestScreenReview(t *testing.T) {
	s := open(t, drawing, "review")
	s.wait("Is this right?")
	s.wait("Show the result")
	s.press("> Is the child, or anyone, in immediate danger now? — I can't say", down, down, down)
	s.press("First of all, question 1 of 25", enter)
	s.press("> 1 Yes", "\x1b[H", down)
	s.press("Ring 999 now. Then", enter)
	s.wait("Is this right?")
	s.press("> Show the result", down)
	s.send(enter)
	if got := s.outcome(); !strings.Contains(got, "no error") || strings.Contains(got, "ImmediateDanger:<nil>") {
		t.Error(got)
	}
}

func TestLineOnATerminal(t *testing.T) {
	s := open(t, dumb, "many")
	s.wait("Type one number or more with spaces between them, or none.")
	s.press("An empty line is not an answer.", "\n")
	s.send("1 3\n")
	s.wantOutcome(`REPLY ["v1" "v3"] back=false no error`)
	if strings.Contains(s.since(), "\x1b") {
		t.Errorf("a terminal that cannot draw was sent %q", s.since())
	}
	for key, want := range map[string]string{ctrlC: "ErrInterrupted", ctrlD: "ErrIncomplete", "q\n": "ErrInterrupted"} {
		s := open(t, dumb, "one")
		s.wait("q leave. >")
		s.send(key)
		s.wantOutcome("REPLY [] back=false " + want)
	}
}

// What comes at once is text, whatever keys its words name.
func TestScreenBurst(t *testing.T) {
	for _, typed := range []string{"missing from home", "did not enter school"} {
		s := open(t, drawing, "words")
		s.wait("What have you seen?")
		s.press("> "+typed, typed)
		s.send(enter)
		s.wantOutcome(`REPLY ["` + typed + `"] back=false no error`)
	}
}

// An age is understood as in plain lines.
func TestScreenAges(t *testing.T) {
	for typed, want := range map[string]string{"6 months": "0", "4 years": "4", "don't know": "left open"} {
		s := open(t, drawing, "age")
		s.wait("How old is the child?")
		s.press("A baby's age is needed in numbers", "baby", enter)
		s.press("> "+typed, "\x15", typed)
		s.send(enter)
		s.wantOutcome(`REPLY ["` + want + `"] back=false no error`)
	}
}
