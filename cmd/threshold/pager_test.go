//go:build unix

package main

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/creack/pty"
)

// onTerminal runs the program on a terminal of 80 columns and 24 rows, with this
// pager, and gives what was to be seen.
func onTerminal(t *testing.T, binary, pager string, env []string, args ...string) string {
	t.Helper()
	command := exec.Command(binary, args...)
	command.Env = append(append(os.Environ(), "TERM=xterm", "THRESHOLD_PAGER="+pager, "ACCESSIBLE=", "THRESHOLD_CONFIG=off"), env...)
	terminal, err := pty.StartWithSize(command, &pty.Winsize{Rows: 24, Cols: 80})
	if err != nil {
		t.Fatal(err)
	}
	defer terminal.Close()
	var seen bytes.Buffer
	_, _ = io.Copy(&seen, terminal) // a closed pseudo-terminal ends in an error on Linux
	if err := command.Wait(); err != nil {
		t.Errorf("%v ends with %v", args, err)
	}
	return strings.ReplaceAll(seen.String(), "\r\n", "\n")
}

// TestPager: long text goes through the pager, whole, and nothing else does. A
// pager that is left early, is not there or fails hides nothing.
func TestPager(t *testing.T) {
	binary := built(t)
	script := func(name, body string) string {
		file := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(file, []byte("#!/bin/sh\n"+body+"\n"), 0o700); err != nil {
			t.Fatal(err)
		}
		return file
	}
	paged := script("paged", "echo PAGED; cat")
	left := script("left", "echo PAGED; read line; echo \"$line\"")
	long := []string{"levels", "--area", "wigan"}
	json := append(long, "--format", "json")
	for name, row := range map[string]struct {
		pager string
		env   []string
		args  []string
		paged bool
		whole bool
	}{
		"long":        {paged, nil, long, true, true},
		"left early":  {left, nil, long, true, false},
		"short":       {paged, nil, []string{"areas", "--help"}, false, true},
		"data":        {paged, nil, json, false, true},
		"asked not":   {paged, nil, append(long, "--no-pager"), false, true},
		"accessible":  {paged, []string{"ACCESSIBLE=1"}, long, false, true},
		"dumb":        {paged, []string{"TERM=dumb"}, long, false, true},
		"cat":         {"cat", nil, long, false, true},
		"none":        {"", nil, long, false, true},
		"not there":   {"no-such-pager-anywhere -R", nil, long, false, true},
		"fails":       {"false", nil, long, false, true},
		"by the file": {paged, []string{"THRESHOLD_PAGER=" + paged}, long, true, true},
	} {
		t.Run(name, func(t *testing.T) {
			got := onTerminal(t, binary, row.pager, row.env, row.args...)
			if strings.HasPrefix(got, "PAGED\n") != row.paged {
				t.Errorf("paged: %v\n%s", !row.paged, got)
			}
			if whole := strings.Contains(got, "Level 4: ") || strings.Contains(got, "LEVEL 4: ") || strings.Contains(got, `"ordinal": 4`) || strings.Contains(got, "--no-pager"); whole != row.whole {
				t.Errorf("whole: %v\n%s", whole, got)
			}
		})
	}
}
