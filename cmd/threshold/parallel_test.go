//go:build unix

package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestParallelIsOneProcess: batch as a filter under GNU parallel gives, to the
// byte, what one process gives, bad lines and their numbers included.
func TestParallelIsOneProcess(t *testing.T) {
	needParallel(t)
	folder := t.TempDir()
	text("cases.ndjson", manyLines(1500))(t, folder)
	binary := built(t)
	for _, fields := range []string{"id,line,level,range,support", "id,line,reasons,steps,at"} {
		judge := binary + " batch --area wigan --at 2026-11-24T10:00 --fields " + fields
		want := shell(t, folder, judge+" cases.ndjson")
		for _, way := range []string{
			"cat -n cases.ndjson | parallel --pipe -k --block 16k " + judge + " --jobs 1 --numbered",
			"cat -n cases.ndjson >numbered; parallel --pipepart -a numbered -k --block 16k " + judge + " --jobs 1 --numbered",
		} {
			if got := shell(t, folder, way); got != want {
				t.Errorf("%s: %d bytes, want %d, or other ones", way, len(got), len(want))
			}
		}
	}
}

// needParallel skips a test where GNU parallel is missing, unless it must be there.
func needParallel(t *testing.T) {
	t.Helper()
	says, err := exec.Command("parallel", "--version").Output()
	switch {
	case err == nil && bytes.HasPrefix(says, []byte("GNU parallel")):
	case os.Getenv("THRESHOLD_PARALLEL") == "required":
		t.Fatal("there is no GNU parallel, and THRESHOLD_PARALLEL=required")
	default:
		t.Skip("there is no GNU parallel")
	}
}

// manyLines makes cases, with a bad line, a blank one and one of another area
// now and then, and no line break at the end.
func manyLines(count int) string {
	var in strings.Builder
	for n := range count {
		switch n % 97 {
		case 0:
			in.WriteString("\n")
		case 1:
			fmt.Fprintf(&in, "{\"id\":%d,\"present\":[\"nothing\"]}\n", n)
		case 2:
			fmt.Fprintf(&in, "{\"id\":%d,\"present\":\n", n)
		case 3:
			fmt.Fprintf(&in, "{\"id\":%d,\"area\":\"stoke\"}\n", n)
		default:
			fmt.Fprintf(&in, "{\"id\":%d,\"present\":[\"slow-milestones\"],\"child\":{\"age\":%d}}\n", n, n%18)
		}
	}
	return in.String() + `{"id":"last"}`
}

func shell(t *testing.T, folder, command string) string {
	t.Helper()
	c := exec.Command("sh", "-c", command)
	var errs bytes.Buffer
	c.Dir, c.Stderr, c.Env = folder, &errs, append(os.Environ(), "HOME="+folder, "PARALLEL_HOME="+filepath.Join(folder, "parallel"))
	out, err := c.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s", command, err, errs.String())
	}
	return string(out)
}
