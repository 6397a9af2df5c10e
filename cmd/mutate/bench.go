package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"time"
)

// outcome is what became of a change.
type outcome string

const (
	survived outcome = "survived"
	killed   outcome = "noticed"
	hung     outcome = "hung"
	unbuilt  outcome = "does not build"
)

// bench holds the tests of one folder, built with every change, and runs them
// with one of these made.
type bench struct {
	folder, work string
	runs         [][]string // of the test program, the quick tests first
	timeout      time.Duration
	unbuilt      map[int]bool // by number
}

func newBench(folder string, timeout time.Duration, testArgs []string) (*bench, error) {
	work, err := os.MkdirTemp("", "mutate-")
	if err != nil {
		return nil, err
	}
	full, err := filepath.Abs(folder)
	if err != nil {
		return nil, err
	}
	all := append([]string{"-test.failfast"}, testArgs...)
	short := append([]string{"-test.short"}, all...)
	return &bench{folder: full, work: work, runs: [][]string{short, all}, timeout: timeout,
		unbuilt: map[int]bool{}}, nil
}

func (b *bench) close() { _ = os.RemoveAll(b.work) }

func (b *bench) program() string { return filepath.Join(b.work, "changed.test") }

// build puts every change that builds into one test program. Those that do not
// are found by what the compiler says, and left out the next time.
func (b *bench) build(changes []change) error {
	for {
		left := slices.DeleteFunc(slices.Clone(changes), func(c change) bool { return b.unbuilt[c.number] })
		lines, err := b.overlay(left)
		if err != nil {
			return err
		}
		build := exec.Command("go", "test", "-c", "-vet=off", "-gcflags=-e", "-overlay="+b.overlaid(), "-o",
			b.program(), ".")
		build.Dir = b.folder
		out, err := build.CombinedOutput()
		if err == nil {
			return nil
		}
		if !b.drop(string(out), lines) {
			return fmt.Errorf("%w\n%s", err, out)
		}
	}
}

// drop notes the changes that the compiler complains of. False says that there
// is none among them, so that something else is wrong.
func (b *bench) drop(said string, lines map[string]map[int]int) bool {
	complaint := regexp.MustCompile(`(?m)^(?:[^:\s]*/)?([^/:\s]+\.go):(\d+):`)
	before := len(b.unbuilt)
	for _, place := range complaint.FindAllStringSubmatch(said, -1) {
		line, _ := strconv.Atoi(place[2])
		if number, is := lines[place[1]][line]; is {
			b.unbuilt[number] = true
		}
	}
	return len(b.unbuilt) > before
}

// try runs the tests with a change made. The empty change is the package as it
// is.
func (b *bench) try(c change) (outcome, error) {
	if b.unbuilt[c.number] {
		return unbuilt, nil
	}
	for _, args := range b.runs {
		if o, err := b.run(c, args); o != survived {
			return o, err
		}
	}
	return survived, nil
}

func (b *bench) run(c change, args []string) (outcome, error) {
	ctx, cancel := context.WithTimeout(context.Background(), b.timeout)
	defer cancel()
	command := exec.CommandContext(ctx, b.program(), args...)
	command.Dir = b.folder
	command.Env = append(os.Environ(), "MUTATE="+strconv.Itoa(c.number))
	err := command.Run()
	var ended *exec.ExitError
	switch {
	case err == nil:
		return survived, nil
	case ctx.Err() != nil:
		return hung, nil
	case errors.As(err, &ended):
		return killed, nil
	}
	return "", err
}

func (b *bench) overlaid() string { return filepath.Join(b.work, "overlay.json") }

// overlay writes the files with the changes, and the one that tells the go
// command where they stand. It tells which change each line is of, by file.
func (b *bench) overlay(changes []change) (map[string]map[int]int, error) {
	replace, lines := map[string]string{}, map[string]map[int]int{}
	for _, of := range byFile(changes) {
		base := filepath.Base(of[0].file)
		text, at, err := weave(of[0].file, of)
		if err != nil {
			return nil, err
		}
		lines[base] = at
		if err := b.instead(replace, base, text); err != nil {
			return nil, err
		}
	}
	if len(changes) > 0 {
		of, err := packageOf(changes[0].file)
		if err != nil {
			return nil, err
		}
		if err := b.instead(replace, "zz_mutate.go", fmt.Sprintf(chosen, of)); err != nil {
			return nil, err
		}
	}
	text, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return nil, err
	}
	return lines, os.WriteFile(b.overlaid(), text, 0o600)
}

func (b *bench) instead(replace map[string]string, base, text string) error {
	name := filepath.Join(b.work, base)
	replace[filepath.Join(b.folder, base)] = name
	return os.WriteFile(name, []byte(text), 0o600)
}
