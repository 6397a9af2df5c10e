package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// chosen is the file that lets the environment say which change is made.
const chosen = `package %s

import (
	"os"
	"strconv"
)

var mutateNumber, _ = strconv.Atoi(os.Getenv("MUTATE"))
`

// weave gives a file with all the changes to it, none of which is made: each
// changed function stands at the end under a name of its own, and the function
// itself first hands over to the one that is asked for. The lines of the file
// stay where they are, and those of the changed functions are told by number.
func weave(file string, changes []change) (text string, lines map[int]int, err error) {
	source, err := os.ReadFile(file)
	if err != nil {
		return "", nil, err
	}
	var woven strings.Builder
	from := 0
	for n, c := range changes {
		if n == 0 || c.in != changes[n-1].in {
			woven.Write(source[from:c.in.opened])
			woven.WriteString(handOver(c.in, changes[n:]))
			from = c.in.opened
		}
	}
	woven.Write(source[from:])
	lines = map[int]int{}
	line := strings.Count(woven.String(), "\n") + 1
	for _, c := range changes {
		copied := string(source[c.in.start:c.in.named]) + name(c) + string(source[c.in.named:c.start]) +
			c.text + string(source[c.end:c.in.end]) + "\n"
		woven.WriteString(copied)
		for range strings.Count(copied, "\n") {
			lines[line] = c.number
			line++
		}
	}
	return woven.String(), lines, nil
}

func name(c change) string { return fmt.Sprintf("_mutate%d", c.number) }

// handOver is one line: those of the changes that are in a function, which come
// first.
func handOver(in *function, changes []change) string {
	text := " switch mutateNumber {"
	for _, c := range changes {
		if c.in != in {
			break
		}
		text += fmt.Sprintf(" case %d: %s;", c.number, fmt.Sprintf(in.call, name(c)))
	}
	return text + " };"
}

// packageOf gives the name that the files of a folder begin with.
func packageOf(file string) (string, error) {
	source, err := os.ReadFile(file)
	if err != nil {
		return "", err
	}
	for line := range strings.Lines(string(source)) {
		if name, is := strings.CutPrefix(line, "package "); is {
			return strings.TrimSpace(name), nil
		}
	}
	return "", fmt.Errorf("%s is not Go", filepath.Base(file))
}
