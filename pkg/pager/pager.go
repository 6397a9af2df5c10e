// Package pager shows a text a screen at a time, with the program that somebody
// has for that.
//
//	if !pager.Show(os.Stdout, os.Stderr, "less -R", text) {
//		os.Stdout.Write(text)
//	}
//
// The text goes through a pipe, never through a file. less is told to keep no
// history of what is searched for and to run or write nothing, since what it shows
// may be about a child.
package pager

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
)

// Default is the pager of somebody who has chosen none. Where nobody has set it
// up in LESS, it ends by itself where the text fits the screen, leaves the text on
// the screen afterwards, and says which keys to press.
const Default = "less"

// prompt has the marks of less's own language for prompts: \ before a colon that
// is meant, ?e what: otherwise. for the end of the text.
const prompt = `-Ps?eThe end:More\: space bar., back\: b, leave\: q`

// Off tells whether a command stands for no pager at all.
func Off(command string) bool {
	words := strings.Fields(command)
	return len(words) == 0 || len(words) == 1 && words[0] == "cat"
}

// There tells whether the program of a command can be found.
func There(command string) bool {
	words := strings.Fields(command)
	if len(words) == 0 {
		return false
	}
	_, err := exec.LookPath(words[0])
	return err == nil
}

// Show runs a pager and waits until it is left, however early. It gives false
// where the text has not been shown: there is no such program, or it says by its
// exit code that it failed. The command is a program and its flags with spaces
// between; no shell reads it.
func Show(out, errs io.Writer, command string, text []byte) bool {
	if Off(command) {
		return false
	}
	words := withFlags(strings.Fields(command))
	program := exec.Command(words[0], words[1:]...)
	program.Stdin, program.Stdout, program.Stderr = bytes.NewReader(text), out, errs
	program.Env = environment(os.Environ())
	// A key that stops the pager reaches this program as well, which has to stay:
	// the terminal is still the pager's. Notify, since what ignores a signal
	// hands that on to the pager.
	stopped := make(chan os.Signal, 1)
	signal.Notify(stopped, os.Interrupt)
	defer signal.Stop(stopped)
	err := program.Run()
	var ended *exec.ExitError
	return err == nil || errors.As(err, &ended) && !ended.Exited()
}

// withFlags sets less up. Styles have to pass in any case: they would be shown as
// letters.
func withFlags(words []string) []string {
	if strings.TrimSuffix(filepath.Base(words[0]), ".exe") != Default {
		return words
	}
	words = append(words, "-R")
	if os.Getenv("LESS") == "" && len(words) == 2 {
		words = append(words, "-FX", prompt)
	}
	return words
}

// environment adds what keeps less from writing, and sets up one that is
// started by another program.
func environment(before []string) []string {
	all := append(slices.Clone(before), "LESSHISTFILE=-", "LESSSECURE=1")
	if !slices.ContainsFunc(before, func(s string) bool { return strings.HasPrefix(s, "LESS=") }) {
		all = append(all, "LESS=FRX")
	}
	return all
}
