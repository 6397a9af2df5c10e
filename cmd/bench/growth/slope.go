package main

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"time"
)

// chart is what grows with one thing.
type chart struct {
	file, title, axis string
	steps             []step
}

// step is one thing that is done, with its cost at each size.
type step struct {
	name   string
	points []point
}

type point struct {
	size int
	cost time.Duration // of the processor, the median
}

// steepest is the slope that is still called linear: 1, and what the noise of a
// busy machine and lists that outgrow the processor's caches may add. What grows
// with the square has 2.
const steepest = 1.5

// slope is by what power of the size the cost grows from the last size but one to
// the last: there what is done once counts least.
func (s step) slope() float64 {
	n := len(s.points)
	if n < 2 {
		return 0
	}
	a, b := s.points[n-2], s.points[n-1]
	return math.Log(float64(b.cost)/float64(a.cost)) / math.Log(float64(b.size)/float64(a.size))
}

func tooSteep(c chart) (names []string) {
	for _, s := range c.steps {
		if s.slope() > steepest {
			names = append(names, fmt.Sprintf("%s against %s: %.2f", s.name, c.axis, s.slope()))
		}
	}
	return names
}

func table(c chart) string {
	var out strings.Builder
	fmt.Fprintf(&out, "%s, processor time:\n", c.title)
	for _, s := range c.steps {
		fmt.Fprintf(&out, "  %-34s slope %5.2f ", s.name, s.slope())
		for _, p := range s.points {
			fmt.Fprintf(&out, "  %d: %s", p.size, short(p.cost))
		}
		out.WriteString("\n")
	}
	return out.String()
}

// short is a time with three digits.
func short(d time.Duration) string {
	digits := time.Duration(1)
	for d/digits >= 1000 {
		digits *= 10
	}
	return d.Round(digits).String()
}

func median(list []time.Duration) time.Duration {
	list = slices.Sorted(slices.Values(list))
	return list[len(list)/2]
}
