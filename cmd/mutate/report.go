package main

import (
	"fmt"
	"path/filepath"
	"strings"
)

// tally counts what became of the changes to one file.
type tally struct {
	count       map[outcome]int
	unexplained int
}

// report tries the changes, prints what survived and what became of each file,
// and gives the number of survivors that the page does not explain.
func report(b *bench, changes []change, explained string) (int, error) {
	if err := b.build(changes); err != nil {
		return 0, err
	}
	if outcome, err := b.try(change{}); err != nil || outcome != survived {
		return 0, fmt.Errorf("the tests must pass before anything is changed: %s %w", outcome, err)
	}
	unexplained := 0
	for _, of := range byFile(changes) {
		t, err := tryAll(b, of, explained)
		if err != nil {
			return 0, err
		}
		fmt.Printf("%s: %s\n", filepath.Base(of[0].file), t)
		unexplained += t.unexplained
	}
	return unexplained, nil
}

// byFile parts changes, which come file by file.
func byFile(changes []change) [][]change {
	var parts [][]change
	for n, c := range changes {
		if n == 0 || c.file != changes[n-1].file {
			parts = append(parts, nil)
		}
		parts[len(parts)-1] = append(parts[len(parts)-1], c)
	}
	return parts
}

func tryAll(b *bench, changes []change, explained string) (tally, error) {
	t := tally{count: map[outcome]int{}}
	for _, c := range changes {
		o, err := b.try(c)
		if err != nil {
			return t, err
		}
		t.count[o]++
		if o == survived {
			t.survivor(c, explained)
		}
	}
	return t, nil
}

func (t *tally) survivor(c change, explained string) {
	note := " (explained)"
	if !strings.Contains(explained, "`"+c.String()+"`") {
		note = ""
		t.unexplained++
	}
	fmt.Printf("%s:%d:%d: %s%s\n", c.file, c.line, c.column, c, note)
}

func (t tally) String() string {
	all := 0
	for _, n := range t.count {
		all += n
	}
	return fmt.Sprintf("%d changes: %d do not build, %d noticed (%d of them by hanging), %d survived (%d not "+
		"explained)", all, t.count[unbuilt], t.count[killed]+t.count[hung], t.count[hung], t.count[survived],
		t.unexplained)
}
