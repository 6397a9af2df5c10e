// Command growth measures what a step costs against how much it is given: the
// indicators of a pack, cases, and packs. It draws a picture of each, and fails
// where a step grows faster than what it is given. Run it with make growth.
//
// Costs are processor time, so that other work on the machine counts for little.
// Packs are made up: pack.go makes them. steps.go and commands.go hold what is
// measured, slope.go what is said about it, svg.go the pictures.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

// root is the project's folder, seen from this module's.
const root = "../.."

func main() {
	most := flag.Int("cases", 10_000_000, "the most cases to judge")
	rounds := flag.Int("rounds", 5, "how often each figure is taken, for the median")
	flag.Parse()
	if err := run(*most, *rounds); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(cases, rounds int) error {
	folder, err := os.MkdirTemp("", "growth")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder) // a folder for this run
	m := meter{folder: folder, rounds: rounds}
	if err := m.build(); err != nil {
		return err
	}
	var steep []string
	for _, measure := range []func() (chart, error){m.indicators,
		func() (chart, error) { return m.cases(cases) }, m.packs} {
		c, err := measure()
		if err != nil {
			return err
		}
		fmt.Print(table(c))
		steep = append(steep, tooSteep(c)...)
		if err := os.WriteFile(filepath.Join(root, "docs", c.file), draw(c), 0o644); err != nil {
			return err
		}
	}
	if len(steep) > 0 {
		return fmt.Errorf("worse than linear (a slope above %.2f): %v", steepest, steep)
	}
	return nil
}
