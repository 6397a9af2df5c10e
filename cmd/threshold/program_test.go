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
	limit, cancel := context.WithTimeout(t.Context(), hangAfter)
	defer cancel()
	command := exec.CommandContext(limit, binary, args...)
	var o, e bytes.Buffer
	command.Dir, command.Stdout, command.Stderr = folder, &o, &e
	command.Env = append(os.Environ(), variables...)
	_ = command.Run() // the exit code tells
	if limit.Err() != nil {
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
