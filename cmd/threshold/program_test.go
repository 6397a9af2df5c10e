//go:build unix

package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

const hangAfter = 30 * time.Second

// run is what one run of the program said and took.
type run struct {
	out, errs string
	code      int
	took      time.Duration // of the processor: other programs do not slow it
	memory    int           // at most, in bytes
}

func threshold(t *testing.T, binary, folder string, args ...string) run {
	t.Helper()
	out, errs, state := ended(t, binary, folder, args)
	return run{out, errs, state.ExitCode(), state.UserTime() + state.SystemTime(), 0}
}

// weighed runs it a second time for its memory: the collector's lines would stand
// amid the messages.
func weighed(t *testing.T, binary, folder string, args ...string) run {
	t.Helper()
	r := threshold(t, binary, folder, args...)
	_, told, _ := ended(t, binary, folder, args, "GODEBUG=gctrace=1")
	r.memory = memory(told)
	return r
}

func ended(t *testing.T, binary, folder string, args []string, variables ...string) (out, errs string, state *os.ProcessState) {
	t.Helper()
	context, cancel := context.WithTimeout(t.Context(), hangAfter)
	defer cancel()
	command := exec.CommandContext(context, binary, args...)
	var o, e bytes.Buffer
	command.Dir, command.Stdout, command.Stderr = folder, &o, &e
	command.Env = append(os.Environ(), variables...)
	_ = command.Run() // the exit code tells
	if context.Err() != nil {
		t.Fatalf("threshold %v hangs", args)
	}
	return o.String(), e.String(), command.ProcessState
}

// collection is a line in which Go's collector tells of one round: its goal and
// the stacks, in MB, are the most that was in use until the next.
var collection = regexp.MustCompile(`gc \d+ @.* (\d+) MB goal, (\d+) MB stacks`)

// memory gives the most memory of which the collector's lines tell, in bytes.
func memory(errs string) (most int) {
	for _, round := range collection.FindAllStringSubmatch(errs, -1) {
		goal, _ := strconv.Atoi(round[1])   // digits by the pattern
		stacks, _ := strconv.Atoi(round[2]) // the same
		most = max(most, (goal+stacks)<<20)
	}
	return most
}

// built gives the program, which is built once for all tests.
func built(t *testing.T) string {
	t.Helper()
	binary, err := build()
	if err != nil {
		t.Fatal(err)
	}
	return binary
}

var build = sync.OnceValues(func() (string, error) {
	binary := filepath.Join(shared, "threshold")
	if out, err := exec.Command("go", "build", "-o", binary, ".").CombinedOutput(); err != nil {
		return "", fmt.Errorf("%w\n%s", err, out)
	}
	return binary, nil
})

// copied makes a folder with the example pack under another id.
func copied(t *testing.T, folder, id string) string {
	t.Helper()
	to := filepath.Join(folder, "packs", id)
	if err := os.CopyFS(to, os.DirFS("../../testdata/pack/ok/example")); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(to, "pack.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	renamed := strings.Replace(string(data), "id: example\n", "id: "+id+"\n", 1)
	text("pack.yaml", renamed)(t, to)
	return to
}

// text writes a file of a folder.
func text(file, content string) func(*testing.T, string) {
	return func(t *testing.T, folder string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(folder, file), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}
