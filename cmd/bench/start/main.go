// Command start times whole processes of threshold, off a terminal, against a
// program that links the same libraries and does nothing. The two take turns, and
// each figure is the median of many turns, so that a machine that slows down slows
// both. They are built as releases are, without C, and then as go build does where
// there is a C compiler. Run it with make bench-start.
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"time"
)

// root is the project's folder, seen from this module's.
const root = "../.."

func commands() [][]string {
	return [][]string{
		{"version"},
		{"contacts", "--area", "wolverhampton"},
		{"indicators", "--area", "wolverhampton", "--level", "3", "--format", "json"},
		{"assess", "--answers", "testdata/answers/wigan/neglect-with-help-tried.yaml"},
	}
}

func main() {
	turns := flag.Int("turns", 45, "how often each program runs")
	flag.Parse()
	if err := run(*turns); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(turns int) error {
	folder, err := os.MkdirTemp("", "bench-start")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder) // a folder for this run
	for _, linked := range []linking{{"as released", "CGO_ENABLED=0"}, {"with C", "CGO_ENABLED=1"}} {
		if err := compare(folder, linked, turns); err != nil {
			return err
		}
	}
	return nil
}

// linking is a way to build: its name, and what it sets in the environment.
type linking struct{ name, set string }

// compare builds both programs in one way and times each command.
func compare(folder string, linked linking, turns int) error {
	threshold, nothing := filepath.Join(folder, "threshold"), filepath.Join(folder, "nothing")
	if err := build(threshold, root, "./cmd/threshold", linked.set); err != nil {
		return err
	}
	if err := build(nothing, ".", "./nothing", linked.set); err != nil {
		return err
	}
	for _, args := range commands() {
		ours, theirs, err := race(turns, append([]string{threshold}, args...), []string{nothing})
		if err != nil {
			return err
		}
		fmt.Printf("%s: %.2f times a program that does nothing (%v against %v): threshold %v\n", linked.name,
			float64(ours)/float64(theirs), ours.Round(10*time.Microsecond), theirs.Round(10*time.Microsecond), args)
	}
	return nil
}

func build(binary, folder, source, set string) error {
	c := exec.Command("go", "build", "-trimpath", "-o", binary, source)
	c.Dir, c.Env = folder, append(os.Environ(), set)
	if out, err := c.CombinedOutput(); err != nil {
		return fmt.Errorf("building %s: %w\n%s", source, err, out)
	}
	return nil
}

// race runs the two in turn and gives the median of each.
func race(turns int, a, b []string) (first, second time.Duration, err error) {
	var of [2][]time.Duration
	for range turns + 1 { // the first turn warms the caches
		for n, command := range [][]string{a, b} {
			took, err := timed(command)
			if err != nil {
				return 0, 0, err
			}
			of[n] = append(of[n], took)
		}
	}
	return median(of[0][1:]), median(of[1][1:]), nil
}

func timed(command []string) (time.Duration, error) {
	c := exec.Command(command[0], command[1:]...)
	c.Dir = root
	start := time.Now()
	out, err := c.CombinedOutput()
	took := time.Since(start)
	if err != nil {
		return 0, fmt.Errorf("%v: %w\n%s", command, err, out)
	}
	return took, nil
}

func median(list []time.Duration) time.Duration {
	slices.Sort(list)
	return list[len(list)/2]
}
