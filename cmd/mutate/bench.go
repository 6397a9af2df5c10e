package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
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

// bench builds and runs the tests of one folder with one change at a time.
type bench struct {
	folder, work string
	runs         [][]string // of the test program, the quick tests first
	timeout      time.Duration
}

func newBench(folder, first string, timeout time.Duration, testArgs []string) (*bench, error) {
	work, err := os.MkdirTemp("", "mutate-")
	if err != nil {
		return nil, err
	}
	full, err := filepath.Abs(folder)
	if err != nil {
		return nil, err
	}
	b := &bench{folder: full, work: work, timeout: timeout}
	if first != "" {
		b.runs = append(b.runs, append([]string{"-test.failfast", "-test.run=" + first}, testArgs...))
	}
	b.runs = append(b.runs, append([]string{"-test.failfast"}, testArgs...))
	return b, nil
}

func (b *bench) close() { _ = os.RemoveAll(b.work) }

// try builds the tests with a change and runs them. The empty change is the
// package as it is.
func (b *bench) try(c change) (outcome, error) {
	overlay, err := b.overlay(c)
	if err != nil {
		return "", err
	}
	program := filepath.Join(b.work, "changed.test")
	build := exec.Command("go", "test", "-c", "-vet=off", "-overlay="+overlay, "-o", program, ".")
	build.Dir = b.folder
	if out, err := build.CombinedOutput(); err != nil {
		if c.file == "" {
			return "", fmt.Errorf("%w\n%s", err, out)
		}
		return unbuilt, nil
	}
	for _, args := range b.runs {
		if o, err := b.run(program, args); o != survived {
			return o, err
		}
	}
	return survived, nil
}

func (b *bench) run(program string, args []string) (outcome, error) {
	ctx, cancel := context.WithTimeout(context.Background(), b.timeout)
	defer cancel()
	command := exec.CommandContext(ctx, program, args...)
	command.Dir = b.folder
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

// overlay writes the changed file, and the file that tells the go command where
// it stands.
func (b *bench) overlay(c change) (string, error) {
	replace := map[string]string{}
	if c.file != "" {
		source, err := os.ReadFile(c.file)
		if err != nil {
			return "", err
		}
		changed := string(source[:c.start]) + c.text + string(source[c.end:])
		replace[filepath.Join(b.folder, filepath.Base(c.file))] = filepath.Join(b.work, "changed.go")
		if err := os.WriteFile(filepath.Join(b.work, "changed.go"), []byte(changed), 0o600); err != nil {
			return "", err
		}
	}
	text, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return "", err
	}
	name := filepath.Join(b.work, "overlay.json")
	return name, os.WriteFile(name, text, 0o600)
}
