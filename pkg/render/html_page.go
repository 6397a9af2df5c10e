package render

import (
	"fmt"
	"html"
	"strconv"
	"strings"
)

// fixed is markup written here. A text that comes from outside is a string and
// cannot become one by mistake.
type fixed string

// htmlPage is a page as it grows.
type htmlPage struct{ text strings.Builder }

// put writes markup with values in it, each escaped. A value stands between tags or
// in an attribute with double quotes, never in a script, a style or an address, so
// that one way of escaping is enough.
func (p *htmlPage) put(format fixed, values ...string) {
	escaped := make([]any, len(values))
	for n, v := range values {
		escaped[n] = html.EscapeString(v)
	}
	fmt.Fprintf(&p.text, string(format), escaped...)
}

// each puts every text into the same markup.
func (p *htmlPage) each(format fixed, texts []string) {
	for _, text := range texts {
		p.put(format, inert(text))
	}
}

func (p *htmlPage) list(b block) {
	if b.From != 0 {
		p.put("\n"+`<ol start="%s">`, strconv.Itoa(b.From))
	} else {
		p.put("\n<ul>")
	}
	if b.Only == onScreen {
		p.places(b.List)
	} else {
		p.items(b.List)
	}
	if b.From != 0 {
		p.put("\n</ol>")
	} else {
		p.put("\n</ul>")
	}
}

func (p *htmlPage) items(list []item) {
	for _, i := range list {
		p.put("\n<li>")
		p.lead(i.Lead)
		p.put(`<span class="text">%s</span>`, inert(i.Text))
		if i.ID != "" {
			p.put(` <span class="screen">(%s)</span>`, inert(i.ID))
		}
		p.mark(i.Mark)
		p.under(i)
		p.put("</li>")
	}
}

func (p *htmlPage) under(i item) {
	if i.Points {
		p.put("\n" + `<ul class="points">`)
		p.items(i.Under)
		p.put("\n</ul>")
		return
	}
	for _, u := range i.Under {
		p.put("\n" + `<span class="under">`)
		p.lead(u.Lead)
		p.put("%s", inert(u.Text))
		p.mark(u.Mark)
		p.put("</span>")
	}
}

func (p *htmlPage) lead(lead string) {
	if lead != "" {
		p.put("<strong>%s:</strong> ", inert(lead))
	}
}

func (p *htmlPage) mark(m mark) {
	switch {
	case m.Basis == "" && m.Numbers == "":
	case m.Basis == "":
		p.put(` <span class="mark screen">[%s]</span>`, inert(m.Numbers))
	case m.Numbers == "":
		p.put(` <span class="mark">[%s]</span>`, inert(m.Basis))
	default:
		p.put(` <span class="mark">[<span class="screen">%s; </span>%s]</span>`, inert(m.Numbers), inert(m.Basis))
	}
}

// places lists where things stand, which a line break must not part from its number.
func (p *htmlPage) places(list []item) {
	for _, i := range list {
		p.put("\n<li>%s</li>", strings.ReplaceAll(inert(i.Text), "] ", "]\u00a0"))
	}
}
