//go:build !windows

package ask_test

import (
	"strings"
	"testing"
)

const ctrlR = "\x12"

// Whom to ring is printed on the screen that stays, and the question comes again.
func TestScreenRing(t *testing.T) {
	s := open(t, drawing, "help")
	s.wait("! ring now")
	s.send("!")
	s.wait("Ring the night line.")
	if seen := s.since(); !strings.Contains(seen, leaveScreen) || strings.Index(seen, leaveScreen) > strings.Index(seen, "night line") {
		t.Errorf("it is not on the screen that stays: %q", seen)
	}
	s.wait("Press Enter to go on")
	s.press("Health: what is so?", "\r")
	s.press("[•] Observation", space)
	s.send(enter)
	s.wantOutcome(`REPLY ["v1"] back=false no error`)
}

func TestScreenHelpOnALine(t *testing.T) {
	s := open(t, drawing, "help")
	s.wait("? help")
	s.press("All that is known of it.", "?")
	s.press("Health: what is so?", escape)
	s.press("[•] Observation", space)
	s.send(enter)
	s.wantOutcome(`REPLY ["v1"] back=false no error`)
}

func TestScreenJumps(t *testing.T) {
	for key, want := range map[string]string{ctrlR: ", to all answers", "/": ", to own words"} {
		s := open(t, drawing, "help")
		s.wait("ctrl+r answers")
		s.send(key)
		s.wantOutcome("REPLY [] back=false no error" + want)
	}
}

// Where own words are typed the key for them is not on offer, and is no part of
// them for whoever presses it.
func TestScreenOwnWordsNeedNoKey(t *testing.T) {
	s := open(t, drawing, "wigan")
	s.wait("/ own words")
	s.press("What have you seen, heard or been told?", "/")
	s.wait("ctrl+r answers")
	if seen := s.since(); strings.Contains(seen, "/ own words") {
		t.Errorf("the hint: %q", seen)
	}
	s.press("> /bedding", "/bedding")
	s.press(`For "bedding": what is so`, enter)
	s.send(ctrlC)
	s.outcome()
}

// A number moves to an option; it takes Enter to choose it.
func TestScreenNumberOfAnOption(t *testing.T) {
	s := open(t, drawing, "one")
	s.wait("3 I can't say")
	s.press("> 2 No, not now", "2")
	s.press("> 3 I can't say", "3")
	s.press("> 1 Yes, now", "1")
	s.send(enter)
	s.wantOutcome(`REPLY ["yes"] back=false no error`)
}

// From the first question to a line of the guidance by own words.
func TestScreenOwnWords(t *testing.T) {
	s := open(t, drawing, "wigan")
	s.wait("immediate danger now?")
	s.press("What have you seen, heard or been told?", "/")
	s.press("> hungry", "hungry")
	s.press("Child diet: 3 lines to choose from", enter)
	s.press("[•] Child diet", space)
	s.press("Child diet: which line fits best?", enter)
	s.press("[•] Minor concerns about diet", space)
	s.press("You have chosen 1 line so far.", enter)
	s.press("> done", "done")
	s.press("what are you not sure of?", enter)
	s.press("> [•] I am sure of it", down, space)
	s.press("immediate danger now?", enter) // back where it left
	s.send(ctrlC)
	if got := s.outcome(); !strings.Contains(got, "minor-diet") || !strings.Contains(got, "ErrInterrupted") {
		t.Error(got)
	}
}

// TestWhatAQuestionMeans is there before anything is chosen, and on a line that has
// nothing of its own to say.
func TestWhatAQuestionMeans(t *testing.T) {
	for _, typed := range []string{"?", "? 1", "?2"} {
		reply, out, err := puts("meant", typed+"\n1\n")
		if err != nil || len(reply.Values) != 1 || !strings.Contains(out, "What harm means here.") || !strings.Contains(out, "? what this means") {
			t.Errorf("%s: %+v %v\n%s", typed, reply, err, out)
		}
	}
	if _, out, _ := puts("meant", "??\n1\n"); !strings.Contains(out, "? to hear what the question means") {
		t.Error(out)
	}
	if _, out, _ := puts("one", "??\n1\n"); strings.Contains(out, "means") {
		t.Error(out)
	}
}

func TestScreenShowsWhatAQuestionMeans(t *testing.T) {
	s := open(t, drawing, "meant")
	s.wait("? help")
	s.press("What harm means here.", "?")
	s.press("Is it harm?", "q")
	s.press("> 1 Yes", "1")
	s.press("REPLY", enter)
	if got := s.outcome(); !strings.Contains(got, `"yes"`) {
		t.Error(got)
	}
}

func TestLineJumpsAndHelp(t *testing.T) {
	if reply, _, err := puts("help", "r\n"); err != nil || !reply.Review || reply.Values != nil {
		t.Errorf("r: %+v %v", reply, err)
	}
	if reply, _, err := puts("help", "/\n"); err != nil || !reply.Search || reply.Values != nil {
		t.Errorf("/: %+v %v", reply, err)
	}
	for typed, says := range map[string]string{
		"!": "Ring the night line.", "? 1": "All that is known of it.", "?2": "There is nothing more to say of None of these.",
		"? 7": `"7" is not one of the numbers 1 to 2.`, "??": "q to leave; nothing is kept",
	} {
		reply, out, err := puts("help", typed+"\n1\n")
		if err != nil || len(reply.Values) != 1 || !strings.Contains(out, says) {
			t.Errorf("%s: %+v %v\n%s", typed, reply, err, out)
		}
	}
	for _, typed := range []string{"r", "/", "!"} { // not offered at a question that stands alone
		if reply, _, err := puts("one", typed+"\n1\n"); err != nil || reply.Turn() || len(reply.Values) != 1 {
			t.Errorf("%s: %+v %v", typed, reply, err)
		}
	}
}

// What is ticked in a list stays ticked for whoever goes back and comes again, and
// is among the answers of whoever leaves.
func TestScreenTicksStay(t *testing.T) {
	s := open(t, drawing, "wigan")
	s.wait("immediate danger now?")
	s.press("What have you seen, heard or been told?", "/")
	s.press("> bedding", "bedding")
	s.press("Bed or bedding is poorly maintained", enter)
	s.press("[•]", space)
	s.press("What have you seen, heard or been told?", escape)
	s.press("[•]", enter)
	s.send(ctrlC)
	if got := s.outcome(); !strings.Contains(got, "Present:[] Suspected:[poor-bedding] Grounds:map[] NotKnown:[] NotSeen:[] LookedAt:[]") || !strings.Contains(got, "ErrInterrupted") {
		t.Error(got)
	}
}
