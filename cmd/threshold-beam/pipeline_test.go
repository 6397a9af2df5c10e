package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"
	"github.com/threshold-cli/threshold/data"
	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/batch"
	"github.com/threshold-cli/threshold/pkg/compiled"
	"github.com/threshold-cli/threshold/pkg/pack"
)

func TestMain(m *testing.M) {
	register()
	ptest.Main(m)
}

const moment = "2026-11-24T10:00"

// TestPipelineIsBatch: on Beam's local runner, every line comes to what threshold
// batch writes for it. Beam has no order, so both are sorted.
func TestPipelineIsBatch(t *testing.T) {
	binary := built(t)
	t.Chdir(t.TempDir())
	first, second := twoFiles(t)
	must(t, os.WriteFile("cases-1.ndjson", []byte(first), 0o600))
	must(t, os.WriteFile("cases-2.ndjson", []byte(second), 0o600))
	for name, fields := range map[string]string{"full": "", "four": "id,line,level,support"} {
		t.Run(name, func(t *testing.T) {
			want, counts := batched(t, binary, fields, "cases-1.ndjson", "cases-2.ndjson")
			judged(t, options{input: "cases-*.ndjson", output: name, fields: fields, at: moment, shards: 3})
			got := linesOf(t, name+"-0*-of-00003.ndjson")
			if !slices.Equal(got, want) {
				t.Errorf("%d lines, want %d, or other ones:\n%s", len(got), len(want), firstDifference(got, want))
			}
			if got := counted(t, name+"-counts.ndjson"); !slices.Equal(got, counts) {
				t.Errorf("counts %v, want %v", got, counts)
			}
		})
	}
}

// TestNoCases: every file that was asked for is there, and the count of errors.
func TestNoCases(t *testing.T) {
	t.Chdir(t.TempDir())
	must(t, os.WriteFile("none.ndjson", nil, 0o600))
	judged(t, options{input: "none.ndjson", output: "out", area: "wigan", shards: 2})
	if files, _ := filepath.Glob("out-*-of-00002.ndjson"); len(files) != 2 {
		t.Errorf("written: %v", files)
	}
	if got := linesOf(t, "out-counts.ndjson"); !slices.Equal(got, []string{`{"errors":0}`}) {
		t.Errorf("counts: %v", got)
	}
}

// TestNoFiles: a name that nothing answers to is an error, not an empty result.
func TestNoFiles(t *testing.T) {
	t.Chdir(t.TempDir())
	p, s := beam.NewPipelineWithRoot()
	build(s, options{input: "nothing-*.ndjson", output: "out", area: "wigan", shards: 1})
	if err := ptest.Run(p); err == nil {
		t.Error("nothing was read, and nothing is said")
	}
}

func TestOptions(t *testing.T) {
	good := []string{"--input", "a", "--output", "b"}
	for args, want := range map[string]string{
		"--output b":     "--input",
		"--input a":      "--output",
		"--shards 0":     "--shards wants a number from 1, found 0",
		"--area wigna":   `there is no area "wigna"; did you mean wigan?`,
		"--fields levle": "did you mean level",
		"--at never":     "--at: ",
		"more":           `"more" is not a flag`,
		"--area stoke":   "",
	} {
		var o options
		flags := flag.NewFlagSet("", flag.ContinueOnError)
		o.bind(flags, func(string) string { return "" })
		given := slices.Concat(good, strings.Fields(args))
		if want == "--input" || want == "--output" {
			given = strings.Fields(args)
		}
		must(t, flags.Parse(given))
		err := o.check(flags.Args())
		if (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", args, err, want)
		}
	}
}

func judged(t *testing.T, o options) {
	t.Helper()
	must(t, o.check(nil))
	p, s := beam.NewPipelineWithRoot()
	build(s, o)
	must(t, ptest.Run(p))
}

// twoFiles are the worked cases of every built-in pack, good, and lines that are
// blank, bad and too long, behind a byte order mark.
func twoFiles(t *testing.T) (first, second string) {
	t.Helper()
	folders, err := data.Files().ReadDir("packs")
	must(t, err)
	var of [2]strings.Builder
	of[0].WriteString("\ufeff")
	for n, folder := range folders {
		p := compiled.Pack(folder.Name(), pack.All)
		for m, c := range p.Cases {
			c.Answers.Area = p.ID
			line, err := json.Marshal(struct {
				ID string `json:"id"`
				answer.Case
			}{fmt.Sprintf("%s-%d", p.ID, m), c.Answers})
			must(t, err)
			of[(n+m)%2].Write(append(line, '\n'))
		}
		fmt.Fprintf(&of[n%2], "\n{\"id\":%d,\"area\":\"nowhere\"}\n{\"id\":1}\n{\"present\":\n{\"area\":%q,\"present\":[\"nothing\"]}\r\n", n, p.ID)
	}
	fmt.Fprint(&of[0], "{\"id\":\"away\",\"area\":\"wigan\",\"present\":[\"physical-abuse\"],\"child\":{\"lives_in\":\"stoke\"}}\n")
	fmt.Fprintf(&of[1], "{\"id\":%q}\n{\"id\":\"last\",\"area\":\"wigan\"}", strings.Repeat("x", batch.MaxLine))
	return of[0].String(), of[1].String()
}

func built(t *testing.T) string {
	t.Helper()
	binary := filepath.Join(t.TempDir(), "threshold")
	c := exec.Command("go", "build", "-o", binary, "./cmd/threshold")
	c.Dir = "../.." // the module of the product
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return binary
}

// batched is what threshold batch writes, sorted, and what it counts.
func batched(t *testing.T, binary, fields string, files ...string) (lines, counts []string) {
	t.Helper()
	c := exec.Command(binary, slices.Concat([]string{"batch", "--at", moment, "--fields", fields}, files)...)
	if fields == "" {
		c.Args = slices.Delete(c.Args, 4, 6)
	}
	var errs bytes.Buffer
	c.Stderr = &errs
	out, err := c.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, errs.String())
	}
	lines = strings.Split(strings.TrimSpace(string(out)), "\n")
	slices.Sort(lines)
	return lines, countsOf(errs.String())
}

// countsOf reads the summary of threshold batch: area, level and cases. What a
// pack lacks is said there too, and is passed over.
func countsOf(summary string) []string {
	var counts []string
	area := ""
	for text := range strings.Lines(summary) {
		var cases, errors int
		var level, noun, nouns string // one case, two cases
		if name, ends := strings.CutSuffix(strings.TrimSpace(text), ":"); ends && !strings.Contains(name, " ") {
			area = name
		} else if n, _ := fmt.Sscanf(text, "%d %s judged, %d %s with errors", &cases, &noun, &errors, &nouns); n == 4 {
			counts = append(counts, fmt.Sprintf("errors %d", errors))
		} else if n, _ := fmt.Sscanf(text, "%d at level %s", &cases, &level); n == 2 && cases > 0 {
			counts = append(counts, fmt.Sprintf("%s %s %d", area, level, cases))
		}
	}
	slices.Sort(counts)
	return counts
}

// counted reads the pipeline's counts in the same form.
func counted(t *testing.T, file string) []string {
	t.Helper()
	var counts []string
	for _, text := range linesOf(t, file) {
		var c struct {
			Area          string
			Level         struct{ ID string }
			Cases, Errors int
		}
		must(t, json.Unmarshal([]byte(text), &c))
		if c.Area == "" {
			counts = append(counts, fmt.Sprintf("errors %d", c.Errors))
			continue
		}
		counts = append(counts, fmt.Sprintf("%s %s %d", c.Area, c.Level.ID, c.Cases))
	}
	slices.Sort(counts)
	return counts
}

func linesOf(t *testing.T, pattern string) []string {
	t.Helper()
	names, err := filepath.Glob(pattern)
	must(t, err)
	var all []string
	for _, name := range names {
		text, err := os.ReadFile(name)
		must(t, err)
		for line := range strings.Lines(string(text)) {
			all = append(all, strings.TrimSuffix(line, "\n"))
		}
	}
	slices.Sort(all)
	return all
}

func firstDifference(got, want []string) string {
	for n := range min(len(got), len(want)) {
		if got[n] != want[n] {
			return fmt.Sprintf("got  %.300s\nwant %.300s", got[n], want[n])
		}
	}
	return ""
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
