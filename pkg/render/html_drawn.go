package render

import (
	"strconv"

	"github.com/threshold-cli/threshold/pkg/result"
)

// drawings puts what a block draws, and beside it the same in words.
func (p *htmlPage) drawings(b block) {
	if b.Screen != nil {
		p.put("\n"+`<p class="screen">%s</p>`+"\n<ul>", inert(b.Screen.Says))
		p.items(b.Screen.Levels)
		p.put("\n</ul>")
	}
	if b.Triangle == nil {
		return
	}
	p.put("\n<figure>")
	p.triangle(*b.Triangle)
	p.put("</figure>\n" + `<ul class="sides">`)
	for _, s := range b.Triangle.Sides {
		p.put("\n<li><strong>%s.</strong> %s</li>", inert(s.Name), inert(s.Numbered))
	}
	p.put("\n</ul>")
}

func (p *htmlPage) windscreen(w windscreen) {
	p.put(`
<svg viewBox="0 0 320 166" role="img" aria-labelledby="windscreen-title windscreen-desc">
<title id="windscreen-title">Windscreen of the levels of need</title>
<desc id="windscreen-desc">%s</desc>`, inert(w.Says))
	for _, s := range w.shapes() {
		p.put("\n"+`<path class="%s" d="%s"/>`, "pane"+when(s.In, " in")+when(s.On, " on"), s.Path)
		for _, word := range s.Words {
			p.put("\n"+`<text class="%s" x="%s" y="%s" font-size="%s">%s</text>`,
				"label"+when(s.On, " on-label"), word.X, word.Y, word.Size, inert(word.Text))
		}
	}
	if span := w.span(); span != "" {
		p.put("\n"+`<path class="span" d="%s"/>`, span)
	}
	p.put("\n</svg>\n<figcaption>[ ] %s; outer line: range</figcaption>", inert(w.Mark))
}

func when(so bool, text string) string {
	if so {
		return text
	}
	return ""
}

func (p *htmlPage) triangle(t triangle) {
	p.put(`
<svg viewBox="0 0 250 236" role="img" aria-labelledby="triangle-title triangle-desc">
<title id="triangle-title">Assessment triangle: what was answered where</title>
<desc id="triangle-desc">`)
	for _, s := range t.Sides {
		p.put("%s ", inert(s.Says))
	}
	p.put("</desc>\n"+`<polygon class="outline" points="%s"/>`, t.corners())
	for _, e := range t.edges() {
		p.edge(e)
	}
	for _, d := range t.legend() {
		p.put("\n"+`<circle class="dot %s" cx="%s" cy="%s" r="6"/>`+"\n"+`<text font-size="13" x="94" y="%s">%s</text>`,
			d.State, d.X, d.Y, d.TextY, d.Name)
	}
	p.put("\n</svg>")
}

func (p *htmlPage) edge(e edge) {
	for _, name := range e.Names {
		p.put("\n"+`<text class="label" font-size="13" x="%s" y="%s" transform="rotate(%s %s %s)">%s</text>`,
			name.X, name.Y, e.Turn, name.X, name.Y, inert(name.Text))
	}
	for _, d := range e.Dots {
		p.put("\n"+`<circle class="dot %s" cx="%s" cy="%s" r="9.5"/>`+"\n"+
			`<text class="%s" font-size="13" x="%s" y="%s">%s</text>`, d.State, d.X, d.Y,
			"label"+when(d.State == result.Recorded, " on-label"), d.X, d.TextY, strconv.Itoa(d.Number))
	}
}
