package render

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/internal/unseen"
	"github.com/threshold-cli/threshold/pkg/result"
)

// The drawings of the HTML page as coordinates. What they show is decided by
// windscreen and triangle; here is only where it stands.

// Where the windscreen stands, a half ring on a canvas of 320 by 166. No label
// is smaller than 20 units, which is 8.5 points on paper.
const (
	screenX, screenY = 160.0, 160.0
	ringOut, ringIn  = 146.0, 58.0
	rangeRing        = 153.0
)

// paneShape is one pane of the half ring with its label, which may take
// several lines.
type paneShape struct {
	pane
	Path  string
	Words []word
}

// word is a short text in a drawing, with its place and size.
type word struct{ Text, X, Y, Size string }

// shapes lays the panes from left to right over the half ring.
func (w windscreen) shapes() []paneShape {
	var all []paneShape
	for n, p := range w.Panes {
		from, to := w.angle(n), w.angle(n+1)
		x, y := onRing((from+to)/2, (ringOut+ringIn)/2)
		all = append(all, paneShape{p, ringPath(from, to), p.words(x, y)})
	}
	return all
}

// words sets the ids of a pane around a point, two on a line.
func (p pane) words(x, y float64) []word {
	size := 26.0
	if len(p.IDs) > 1 {
		size = 20
	}
	rows := slices.Collect(slices.Chunk(p.IDs, 2))
	var all []word
	for n, row := range rows {
		middle := y + (float64(n)-float64(len(rows)-1)/2)*size*1.15 + size/3
		all = append(all, word{strings.Join(row, " "), number(x), number(middle), number(size)})
	}
	return all
}

// angle is where pane n begins, from the left (half a turn) to the right (none).
func (w windscreen) angle(n int) float64 {
	return math.Pi * (1 - float64(n)/float64(len(w.Panes)))
}

// span is the arc over the panes of the range; empty where none is in it.
func (w windscreen) span() string {
	first, last := -1, -1
	for n, p := range w.Panes {
		if p.In {
			if first < 0 {
				first = n
			}
			last = n
		}
	}
	if first < 0 {
		return ""
	}
	return "M " + point(w.angle(first)-0.02, rangeRing) + arc(w.angle(last+1)+0.02, rangeRing, 1)
}

func ringPath(from, to float64) string {
	return "M " + point(from, ringOut) + arc(to, ringOut, 1) + " L " + point(to, ringIn) + arc(from, ringIn, 0) + " Z"
}

func arc(to, radius float64, sweep int) string {
	return fmt.Sprintf(" A %s %s 0 0 %d %s", number(radius), number(radius), sweep, point(to, radius))
}

func onRing(angle, radius float64) (x, y float64) {
	return screenX + radius*math.Cos(angle), screenY - radius*math.Sin(angle)
}

func point(angle, radius float64) string {
	x, y := onRing(angle, radius)
	return number(x) + " " + number(y)
}

// number keeps one decimal, which is finer than a printer's dot here.
func number(v float64) string {
	return strings.TrimSuffix(fmt.Sprintf("%.1f", math.Round(v*10)/10), ".0")
}

// Where the triangle stands on a canvas of 250 by 236, with room for words along
// its sides. Words of 13 units are 8.8 points on paper.
const (
	topX, topY           = 125.0, 18.0
	leftX, rightX, baseY = 22.0, 228.0, 198.0
)

// dot is one dimension on a side.
type dot struct {
	dimension
	X, Y, TextY string
}

// edge is a side of the triangle with its name along it; a name that runs level
// beside the triangle may take several lines.
type edge struct {
	Turn  string // of its name, around the place of each line
	Names []word
	Dots  []dot
}

// line is where an edge runs, and where and how its name stands.
type line struct {
	x1, y1, x2, y2 float64
	nameX, nameY   float64
	turn           float64
}

// edges puts three sides on the triangle and the one outside the family beside
// its top.
func (t triangle) edges() []edge {
	slope := math.Atan2(baseY-topY, topX-leftX) * 180 / math.Pi
	lines := []line{
		{topX, topY, leftX, baseY, 59, 99, -slope},
		{topX, topY, rightX, baseY, 191, 99, slope},
		{leftX, baseY, rightX, baseY, 125, 226, 0},
		{180, 48, 250, 48, 215, 14, 0},
	}
	var all []edge
	for n, s := range t.Sides[:min(len(t.Sides), len(lines))] {
		all = append(all, s.on(lines[n]))
	}
	return all
}

// corners outline the triangle.
func (t triangle) corners() string {
	return fmt.Sprintf("%s,%s %s,%s %s,%s", number(topX), number(topY), number(rightX), number(baseY),
		number(leftX), number(baseY))
}

func (s side) on(l line) edge {
	e := edge{Turn: number(l.turn)}
	for n, text := range wrap(unseen.Clean(s.Name), nameWidth(l)) {
		e.Names = append(e.Names, word{Text: text, X: number(l.nameX), Y: number(l.nameY + 14*float64(n))})
	}
	for n, d := range s.Parts {
		if d.State == asked { // its sentence says more; a dot says whether the whole was looked at
			d.State = result.NotLookedAt
		}
		share := float64(n+1) / float64(len(s.Parts)+1)
		x, y := l.x1+share*(l.x2-l.x1), l.y1+share*(l.y2-l.y1)
		e.Dots = append(e.Dots, dot{d, number(x), number(y), number(y + 4.5)})
	}
	return e
}

// nameWidth is how many letters of a name fit along a line, where each takes
// about seven units.
func nameWidth(l line) int { return int(math.Hypot(l.x2-l.x1, l.y2-l.y1)/7) + 4 }

// legend explains, inside the triangle, what a dot's form means.
func (t triangle) legend() []dot {
	words := []dimension{{Name: "recorded", State: result.Recorded}, {Name: "nothing seen", State: result.NothingSeen},
		{Name: "not looked at", State: result.NotLookedAt}}
	if t.uses(result.NotHeld) {
		words = append(words, dimension{Name: "no ring: not held", State: result.NotHeld})
	}
	var all []dot
	for n, d := range words {
		y := 126 + 17*float64(n)
		all = append(all, dot{d, "82", number(y), number(y + 4.5)})
	}
	return all
}
