// Command whole times batch as a whole process that judges many cases: how many a
// second, in how much memory, and how the figures stand to each other. Run it with
// make bench-batch, on a machine with nothing else to do.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/threshold-cli/threshold/cmd/bench/cases"
	"github.com/threshold-cli/threshold/data"
	"github.com/threshold-cli/threshold/pkg/compiled"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// root is the project's folder, seen from this module's.
const root = "../.."

// way is one way to run batch over a file of cases.
type way struct {
	words string
	file  string
	args  []string
}

func ways() []way {
	four := []string{"--fields", "id,level,range,support"}
	return []way{
		{"full results, one area, one core", "one", []string{"--jobs", "1"}},
		{"full results, one area, all cores", "one", nil},
		{"full results, five areas, all cores", "five", nil},
		{"four fields, one area, all cores", "one", four},
	}
}

func main() {
	count := flag.Int("cases", 200_000, "how many cases to judge")
	rounds := flag.Int("rounds", 5, "how often each way is run; the quickest counts")
	flag.Parse()
	if err := run(os.Stdout, *count, *rounds); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(out io.Writer, count, rounds int) error {
	folder, err := os.MkdirTemp("", "bench-batch")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder) // a folder for this run
	if err := prepare(folder, count); err != nil {
		return err
	}
	best := make([]figure, len(ways()))
	for range rounds {
		for n, w := range ways() { // in turns, so that a machine that slows down slows all
			f, err := timed(folder, w)
			if err != nil {
				return err
			}
			best[n] = best[n].better(f)
		}
	}
	for n, w := range ways() {
		fmt.Fprintf(out, "%-36s %8.0f cases a second, %5.2f times the first, %5.1f MiB\n",
			w.words, float64(count)/best[n].took.Seconds(), best[0].took.Seconds()/best[n].took.Seconds(),
			float64(best[n].memory)/(1<<20))
	}
	return nil
}

// prepare builds the program and writes the cases.
func prepare(folder string, count int) error {
	c := exec.Command("go", "build", "-trimpath", "-o", filepath.Join(folder, "threshold"), "./cmd/threshold")
	c.Dir = root
	if out, err := c.CombinedOutput(); err != nil {
		return fmt.Errorf("building threshold: %w\n%s", err, out)
	}
	folders, err := fs.ReadDir(data.Files(), "packs")
	if err != nil {
		return err
	}
	var all []*pack.Pack
	for _, f := range folders {
		all = append(all, compiled.Pack(f.Name(), pack.All))
	}
	if err := os.WriteFile(filepath.Join(folder, "five"), cases.Lines(count, all...), 0o600); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, "one"), cases.Lines(count, compiled.Pack("wigan", pack.All)), 0o600)
}

// figure is what one run took. The zero figure is none yet.
type figure struct {
	took   time.Duration
	memory int64 // bytes, the most that was resident
}

func (f figure) better(g figure) figure {
	if f.took == 0 || g.took < f.took {
		f.took = g.took
	}
	f.memory = max(f.memory, g.memory)
	return f
}

func timed(folder string, w way) (figure, error) {
	c := exec.Command(filepath.Join(folder, "threshold"),
		append([]string{"batch", filepath.Join(folder, w.file)}, w.args...)...)
	var errs bytes.Buffer
	c.Stderr = &errs
	start := time.Now()
	if err := c.Start(); err != nil {
		return figure{}, err
	}
	over := make(chan struct{})
	memory := make(chan int64, 1)
	go func() { memory <- watched(c.Process.Pid, over) }()
	err := c.Wait()
	f := figure{took: time.Since(start)}
	close(over)
	f.memory = <-memory
	if err == nil && !strings.Contains(errs.String(), " 0 lines with errors") {
		err = errors.New("some cases could not be judged")
	}
	if err != nil {
		err = fmt.Errorf("%s: %w\n%s", w.words, err, errs.String())
	}
	return f, err
}

// watched gives the most memory that was resident in a process, in bytes; 0 where the
// system does not tell. What wait tells counts this program's own memory as well.
func watched(pid int, over <-chan struct{}) int64 {
	var most int64
	for {
		select {
		case <-over:
			return most << 10
		case <-time.After(10 * time.Millisecond):
			status, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid)) // it may be over by now
			if _, rest, there := strings.Cut(string(status), "VmHWM:"); there {
				_, _ = fmt.Sscan(rest, &most) // a number follows
			}
		}
	}
}
