// Command ratios reads what go test -bench prints, passes it on for benchstat, and
// says how the figures stand to each other: of a machine that is busy or slow a
// ratio says more than a time. It fails where a benchmark is missing. Run it with
// make bench.
package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

func main() {
	if err := run(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(in io.Reader, out io.Writer) error {
	figures, err := read(io.TeeReader(in, out))
	if err != nil {
		return err
	}
	fmt.Fprintln(out)
	var missing []string
	for _, r := range ratios() {
		over, under := figures[r.over], figures[r.under]
		if r.under == (figure{}) {
			under = []float64{1}
		}
		if len(over) == 0 || len(under) == 0 {
			missing = append(missing, r.words)
			continue
		}
		fmt.Fprintf(out, "%-62s %9.3g times\n", r.words, median(over)/median(under))
	}
	if len(missing) > 0 {
		return fmt.Errorf("benchmarks are missing for: %s", strings.Join(missing, "; "))
	}
	return nil
}

// figure names one figure: a benchmark and its unit.
type figure struct{ name, unit string }

// ratio is one figure by another. Without the other it is a ratio already.
type ratio struct {
	words       string
	over, under figure
}

func ratios() []ratio {
	of := func(words, over, under, unit string) ratio {
		return ratio{words, figure{over, unit}, figure{under, unit}}
	}
	all := []ratio{
		of("built-in pack, decoded from YAML : from its table", "Decoded", "Compiled", "ns/op"),
		{"judging a case of 5, plain : prepared", figure{"AgainstPlain", "x-plain"}, figure{}},
		of("what would change a case of 30, plain : prepared, with reasons", "Plain/30", "Assess/30", "ns/op"),
		of("a case of 5, with its reasons : judged alone", "Assess/5", "Judge/5", "ns/op"),
		of("decoding a line, encoding/json : by hand", "DecodeByEncodingJSON", "Decode", "ns/op"),
		{"batch of four fields, scanner and encoding/json : ours", figure{"AgainstJSON", "x-encoding/json"}, figure{}},
		of("cases a second, four fields : full results", "FewFields", "Full", "cases/s"),
		of("full results a second, on two cores : on one", "FullOnTwo", "Full", "cases/s"),
	}
	for _, format := range []string{"text", "json", "yaml", "markdown", "html"} {
		all = append(all, of("printing a result as "+format+" : reasons for a case of 5", "Result/"+format,
			"Assess/5", "ns/op"))
	}
	return all
}

// processors is what go test adds to a benchmark's name.
var processors = regexp.MustCompile(`-\d+$`)

// read gathers every figure; a benchmark that ran several times has several.
func read(in io.Reader) (map[figure][]float64, error) {
	figures := map[figure][]float64{}
	lines := bufio.NewScanner(in)
	for lines.Scan() {
		words := strings.Fields(lines.Text())
		if len(words) < 4 || !strings.HasPrefix(words[0], "Benchmark") {
			continue
		}
		name := processors.ReplaceAllString(strings.TrimPrefix(words[0], "Benchmark"), "")
		for pair := range slices.Chunk(words[2:], 2) {
			value, err := strconv.ParseFloat(pair[0], 64)
			if err != nil || len(pair) < 2 {
				break // a line of a benchmark's own
			}
			figures[figure{name, pair[1]}] = append(figures[figure{name, pair[1]}], value)
		}
	}
	return figures, lines.Err()
}

func median(list []float64) float64 {
	list = slices.Sorted(slices.Values(list))
	return list[len(list)/2]
}
