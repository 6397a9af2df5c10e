package main

import (
	"fmt"
	"strings"
	"testing"
)

// printed is what go test -bench prints for every figure that is asked for.
func printed() string {
	var out strings.Builder
	out.WriteString("goos: linux\npkg: example\nBenchmarkOwn says something of its own\n")
	for n, r := range ratios() {
		fmt.Fprintf(&out, "Benchmark%s-2 \t 100\t %d %s\t 0 B/op\n", r.over.name, 100*(n+1), r.over.unit)
		if r.under != (figure{}) {
			fmt.Fprintf(&out, "Benchmark%s \t 100\t 50.0 %s\n", r.under.name, r.under.unit)
		}
	}
	return out.String()
}

func TestRatios(t *testing.T) {
	in := "BenchmarkDecoded-2 10 100 ns/op\nBenchmarkDecoded-2 10 900 ns/op\nBenchmarkDecoded-2 10 90000 ns/op\n"
	var out strings.Builder
	if err := run(strings.NewReader(printed()), &out); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"BenchmarkDecoded-2 100 100 ns/op", "from its table 2 times", "scanner and encoding/json : ours 600 times"} {
		if !strings.Contains(strings.Join(strings.Fields(out.String()), " "), want) {
			t.Errorf("lacks %q:\n%s", want, out.String())
		}
	}
	figures, err := read(strings.NewReader(in))
	if err != nil || median(figures[figure{"Decoded", "ns/op"}]) != 900 {
		t.Errorf("%v, %v", figures, err)
	}
}

func TestMissingBenchmarks(t *testing.T) {
	in := strings.ReplaceAll(printed(), "BenchmarkCompiled", "BenchmarkOther")
	err := run(strings.NewReader(in), &strings.Builder{})
	if err == nil || !strings.Contains(err.Error(), "from its table") || strings.Contains(err.Error(), "judging") {
		t.Errorf("got %v", err)
	}
}
