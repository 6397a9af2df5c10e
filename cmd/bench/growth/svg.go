package main

import (
	"bytes"
	_ "embed"
	"fmt"
	"math"
	"slices"
	"strings"
	"text/template"
	"time"
)

//go:embed chart.svg
var chartText string

// The drawing's measures, in its own units.
const (
	left, right, top, bottom = 78.0, 500.0, 60.0, 470.0
	between                  = 19.0 // of two labels, at least
)

// drawing is what the template draws.
type drawing struct {
	Title, Says, Axis        string
	Left, Right, Top, Bottom float64
	X, Y                     []mark
	Lines                    []curve
}

type mark struct {
	At   float64
	Text string
}

type curve struct {
	Class        int // its colour
	Points       []spot
	Text         string
	EndX, EndY   float64
	LabelY, Name float64
}

type spot struct{ X, Y float64 }

// Path is the points as SVG writes them.
func (c curve) Path() string {
	var words []string
	for _, p := range c.Points {
		words = append(words, fmt.Sprintf("%.1f,%.1f", p.X, p.Y))
	}
	return strings.Join(words, " ")
}

// draw draws a chart, both of its axes by powers of ten. Its description says in
// words all that the lines show.
func draw(c chart) []byte {
	x, y := scales(c)
	d := drawing{Title: c.title, Says: says(c), Axis: c.axis, Left: left, Right: right, Top: top, Bottom: bottom}
	for e := x.from; e <= x.to; e++ {
		d.X = append(d.X, mark{x.at(math.Pow10(int(e))), grouped(int(math.Pow10(int(e))))})
	}
	for e := y.from; e <= y.to; e++ {
		d.Y = append(d.Y, mark{y.at(math.Pow10(int(e))), short(time.Duration(math.Pow10(int(e))))})
	}
	for n, s := range c.steps {
		d.Lines = append(d.Lines, curved(n, s, x, y))
	}
	spread(d.Lines)
	var out bytes.Buffer
	if err := template.Must(template.New("").Parse(chartText)).Execute(&out, d); err != nil {
		return nil // the template and its data are this program's own; a test draws one
	}
	return out.Bytes()
}

func curved(n int, s step, x, y scale) curve {
	c := curve{Class: n % 6, Text: fmt.Sprintf("%s, slope %.2f", s.name, s.slope())}
	for _, p := range s.points {
		c.Points = append(c.Points, spot{x.at(float64(p.size)), y.at(float64(p.cost))})
	}
	if last := len(c.Points) - 1; last >= 0 {
		c.EndX, c.EndY = c.Points[last].X, c.Points[last].Y
	}
	return c
}

// scale lays powers of ten out between two places.
type scale struct{ from, to, start, end float64 }

func (s scale) at(value float64) float64 {
	return s.start + (math.Log10(max(value, 1))-s.from)/(s.to-s.from)*(s.end-s.start)
}

func scales(c chart) (x, y scale) {
	x, y = scale{99, 0, left, right}, scale{99, 0, bottom, top}
	for _, s := range c.steps {
		for _, p := range s.points {
			x.from, x.to = min(x.from, math.Floor(math.Log10(float64(p.size)))),
				max(x.to, math.Ceil(math.Log10(float64(p.size))))
			cost := math.Log10(float64(max(p.cost, 1)))
			y.from, y.to = min(y.from, math.Floor(cost)), max(y.to, math.Ceil(cost))
		}
	}
	x.to, y.to = max(x.to, x.from+1), max(y.to, y.from+1)
	return x, y
}

// spread keeps labels from lying on each other, in the order of the lines' ends.
func spread(lines []curve) {
	order := make([]int, len(lines))
	for n := range order {
		order[n] = n
	}
	slices.SortFunc(order, func(a, b int) int { return int(lines[a].EndY - lines[b].EndY) })
	last := bottom - between*float64(len(lines)-1)
	at := top - between
	for _, n := range order {
		at = min(max(at+between, lines[n].EndY), last)
		lines[n].LabelY, lines[n].Name = at, at+5
		last += between
	}
}

// says is the chart in words.
func says(c chart) string {
	var all []string
	for _, s := range c.steps {
		var costs []string
		for _, p := range s.points {
			costs = append(costs, fmt.Sprintf("%s at %s", short(p.cost), grouped(p.size)))
		}
		all = append(all, fmt.Sprintf("%s: %s; slope %.2f.", s.name, strings.Join(costs, ", "), s.slope()))
	}
	return "Processor time against " + c.axis + ", both by powers of ten. A slope of 1 is linear. " +
		strings.Join(all, " ")
}

// grouped is a number with spaces between its thousands.
func grouped(n int) string {
	text := fmt.Sprint(n)
	for at := len(text) - 3; at > 0; at -= 3 {
		text = text[:at] + " " + text[at:]
	}
	return text
}
