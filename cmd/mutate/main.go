// Command mutate asks whether a package's tests would notice a mistake. It makes
// one small change after another (a comparison turned round, a bound moved by
// one, a statement left out), builds the tests with that change and runs them. A
// change that no test notices is printed: it either means nothing, or a test is
// missing.
//
//	go run ./cmd/mutate -files level.go,support.go ./pkg/assess -rapid.checks=50
//
// Words after the package go to the tests. The source is never touched: the
// changed file is put in place of the real one for the build alone, through the
// go command's overlay. Exit code 1 says that a change survived which the page
// named by -explained does not explain.
package main

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"time"
)

type options struct {
	files     string
	first     string
	explained string
	list      bool
	timeout   time.Duration
}

func main() {
	var o options
	flag.StringVar(&o.files, "files", "", "only these files of the package, with commas between; none: all but tests")
	flag.StringVar(&o.first, "first", "", "tests to run before all the others, as for go test -run: the quick ones")
	flag.StringVar(&o.explained, "explained", "", "a page that explains survivors, by the words that are printed for each")
	flag.BoolVar(&o.list, "list", false, "print the changes and run nothing")
	flag.DurationVar(&o.timeout, "timeout", 3*time.Minute, "for one run of the tests; a change that makes them hang is noticed")
	flag.Parse()
	if flag.NArg() == 0 {
		fmt.Fprintln(os.Stderr, "usage: mutate [flags] PACKAGE-FOLDER [flags of the tests]")
		os.Exit(2)
	}
	unexplained, err := mutate(o, flag.Arg(0), flag.Args()[1:])
	if err != nil {
		fmt.Fprintln(os.Stderr, "mutate:", err)
		os.Exit(2)
	}
	if unexplained > 0 {
		os.Exit(1)
	}
}

// mutate tries every change in a folder and gives the number of those that
// survived without an explanation.
func mutate(o options, folder string, testArgs []string) (int, error) {
	changes, err := find(folder, names(o.files))
	if err != nil {
		return 0, err
	}
	if o.list {
		for _, c := range changes {
			fmt.Printf("%s:%d:%d: %s\n", c.file, c.line, c.column, c)
		}
		return 0, nil
	}
	explained, err := page(o.explained)
	if err != nil {
		return 0, err
	}
	b, err := newBench(folder, o.first, o.timeout, testArgs)
	if err != nil {
		return 0, err
	}
	defer b.close()
	return report(b, changes, explained)
}

func report(b *bench, changes []change, explained string) (int, error) {
	if outcome, err := b.try(change{}); err != nil || outcome != survived {
		return 0, fmt.Errorf("the tests must pass before anything is changed: %s %w", outcome, err)
	}
	count, unexplained := map[outcome]int{}, 0
	for _, c := range changes {
		o, err := b.try(c)
		if err != nil {
			return 0, err
		}
		count[o]++
		if o != survived {
			continue
		}
		note := ""
		if strings.Contains(explained, c.String()) {
			note = " (explained)"
		} else {
			unexplained++
		}
		fmt.Printf("%s:%d:%d: %s%s\n", c.file, c.line, c.column, c, note)
	}
	fmt.Printf("%d changes: %d noticed (%d of them by hanging), %d survived (%d not explained), %d do not build\n", len(changes),
		count[killed]+count[hung], count[hung], count[survived], unexplained, count[unbuilt])
	return unexplained, nil
}

func names(list string) []string {
	if list == "" {
		return nil
	}
	return strings.Split(list, ",")
}

func page(name string) (string, error) {
	if name == "" {
		return "", nil
	}
	text, err := os.ReadFile(name)
	return string(text), err
}
