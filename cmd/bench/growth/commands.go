package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"github.com/threshold-cli/threshold/cmd/bench/cases"
	"github.com/threshold-cli/threshold/pkg/compiled"
	"github.com/threshold-cli/threshold/pkg/pack"
)

func (m meter) build() error {
	c := exec.Command("go", "build", "-trimpath", "-o", m.binary(), "./cmd/threshold")
	c.Dir = root
	if out, err := c.CombinedOutput(); err != nil {
		return fmt.Errorf("building threshold: %w\n%s", err, out)
	}
	return nil
}

func (m meter) binary() string { return filepath.Join(m.folder, "threshold") }

// cases measures the whole command against the number of cases.
func (m meter) cases(most int) (chart, error) {
	c := chart{file: "growth-cases.svg", title: "Cost of batch against the number of cases", axis: "cases",
		steps: []step{{name: "four fields"}, {name: "full results"}}}
	lines := cases.Lines(10_000, compiled.Pack("wigan", pack.All))
	for size := 10_000; size <= most; size *= 10 {
		in := func() io.Reader { return repeated(lines, size/10_000) }
		few := []string{"batch", "--fields", "id,level,range,support"}
		if err := m.add(&c.steps[0], size, few, in); err != nil {
			return c, err
		}
		if size > most/100 {
			continue // full results cost some fifteen times as much
		}
		if err := m.add(&c.steps[1], size, []string{"batch"}, in); err != nil {
			return c, err
		}
	}
	return c, nil
}

func repeated(lines []byte, times int) io.Reader {
	var all []io.Reader
	for range times {
		all = append(all, bytes.NewReader(lines))
	}
	return io.MultiReader(all...)
}

// packs measures commands against the number of packs in a folder.
func (m meter) packs() (chart, error) {
	c := chart{file: "growth-packs.svg", title: "Cost against the number of packs, 100 indicators each", axis: "packs",
		steps: []step{{name: "packs list"}, {name: "packs validate"}, {name: "packs lint"}, {name: "areas"},
			{name: "batch, 20 000 cases of all areas"}}}
	for _, size := range []int{5, 50, 500} {
		folder := filepath.Join(m.folder, fmt.Sprint("packs-", size))
		if err := writePacks(folder, size); err != nil {
			return c, err
		}
		made, err := madePacks(folder, size)
		if err != nil {
			return c, err
		}
		lines := cases.Lines(20_000, made...)
		for n, args := range [][]string{{"packs", "list", "--packs", folder}, {"packs", "validate", folder},
			{"packs", "lint", folder}, {"areas", "--packs", folder},
			{"batch", "--packs", folder, "--fields", "id,level,range,support"}} {
			if err := m.add(&c.steps[n], size, args, func() io.Reader { return bytes.NewReader(lines) }); err != nil {
				return c, err
			}
		}
	}
	return c, nil
}

func madePacks(folder string, count int) ([]*pack.Pack, error) {
	var all []*pack.Pack
	for n := range count {
		p, err := readPack(os.DirFS(folder), fmt.Sprintf("area-%d", n))
		if err != nil {
			return nil, err
		}
		all = append(all, p)
	}
	return all, nil
}

// add measures one command at one size. What takes long is done once.
func (m meter) add(s *step, size int, args []string, in func() io.Reader) error {
	var costs []time.Duration
	for len(costs) < m.rounds && (len(costs) == 0 || costs[0] < 5*time.Second) {
		c := exec.Command(m.binary(), args...)
		var errs bytes.Buffer
		c.Stdin, c.Stderr = in(), &errs
		if err := c.Run(); err != nil {
			return fmt.Errorf("%v: %w\n%s", args, err, errs.String())
		}
		costs = append(costs, c.ProcessState.UserTime()+c.ProcessState.SystemTime())
	}
	s.points = append(s.points, point{size, median(costs)})
	return nil
}
