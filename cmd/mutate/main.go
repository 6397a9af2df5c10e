// Command mutate asks whether a package's tests would notice a mistake. It makes
// one small change after another (a comparison turned round, a bound moved by
// one, a statement left out) and runs the tests with it. A change that no test
// notices is printed: it either means nothing, or a test is missing.
//
//	go run ./cmd/mutate -files level.go,support.go ./pkg/assess -rapid.checks=50
//
// Words after the package go to the tests, which run as with go test -short first,
// and then all of them. The tests are built once, with every
// change that builds: each changed function stands in the program beside the one
// as it is, and a number in the environment says which is to run. The source is
// never touched: the changed files are put in place of the real ones for the build
// alone, through the go command's overlay. Exit code 1 says that a change survived which the page
// named by -explained does not explain.
package main

import (
	"flag"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"time"
)

type options struct {
	files     string
	only      string
	explained string
	list      bool
	timeout   time.Duration
}

func main() {
	var o options
	flag.StringVar(&o.files, "files", "", "only these files of the package, with commas between; none: all but tests")
	flag.StringVar(&o.only, "only", "",
		"only changes whose printed words this matches, as for grep -E: to try again what survived")
	flag.StringVar(&o.explained, "explained", "",
		"a page that explains survivors, by the words that are printed for each, in backticks")
	flag.BoolVar(&o.list, "list", false, "print the changes and run nothing")
	flag.DurationVar(&o.timeout, "timeout", 3*time.Minute,
		"for one run of the tests; a change that makes them hang is noticed")
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
	only, err := regexp.Compile(o.only)
	if err != nil {
		return 0, err
	}
	changes = slices.DeleteFunc(changes, func(c change) bool { return !only.MatchString(c.String()) })
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
	b, err := newBench(folder, o.timeout, testArgs)
	if err != nil {
		return 0, err
	}
	defer b.close()
	return report(b, changes, explained)
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
