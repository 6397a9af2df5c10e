package render

import (
	"crypto/sha256"
	_ "embed" // the page's style is a file beside this one
	"encoding/base64"
	"io"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/threshold-cli/threshold/pkg/internal/unseen"
	"github.com/threshold-cli/threshold/pkg/result"
)

//go:embed report.css
var style string

// HTML prints a result as one page that needs nothing else: its style is in it,
// there is no script, and its policy forbids every request. It prints on A4.
func HTML(w io.Writer, r result.Result, _ Options) error {
	p := &htmlPage{}
	p.report(newReport(r))
	_, err := io.WriteString(w, p.text.String())
	return err
}

// styleHash lets the page's own policy allow this style and no other.
func styleHash() string {
	sum := sha256.Sum256([]byte(style))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// phone finds the space inside a phone number, where a line must not break.
var phone = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(\d) (\d)`) })

// inert drops what would act unseen, and keeps phone numbers on one line.
func inert(text string) string {
	return phone().ReplaceAllString(unseen.Clean(text), "$1\u00a0$2")
}

func (p *htmlPage) report(r report) {
	p.put(`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '%s'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>%s</title>
<style>`, styleHash(), inert(r.Title))
	p.text.WriteString(style) // no value: it is a file of this package
	p.put(`</style>
</head>
<body>
<main class="%s">
<h1>%s</h1>`, r.Setting(), inert(r.Title))
	p.alert(r)
	p.put("\n" + `<div class="summary">`)
	p.outcome(r)
	if r.Screen != nil {
		p.put("\n<figure>")
		p.windscreen(*r.Screen)
		p.put("</figure>")
	}
	p.put("\n</div>\n" + `<div class="parts">`)
	for _, part := range r.Parts {
		p.part(part)
	}
	p.put("\n</div>\n</main>\n</body>\n</html>\n")
}

func (p *htmlPage) alert(r report) {
	if r.Alert.Loud != "" {
		p.put("\n"+`<div class="alert">`+"\n"+`<p class="loud">%s</p>`, inert(r.Alert.Loud))
		p.each("\n<p>%s</p>", r.Alert.Lines)
		p.put("\n</div>")
	}
	if r.Notice != "" {
		p.put("\n"+`<p class="notice">%s</p>`, inert(r.Notice))
	}
}

func (p *htmlPage) outcome(r report) {
	p.put("\n" + `<div class="outcome">` + "\n" + `<ul class="facts">`)
	p.each("\n<li>%s</li>", r.Facts)
	p.put("\n</ul>")
	if len(r.Duties) > 0 {
		p.put("\n<p>Duties as well; more under Duties beside the local route:</p>\n<ul>")
		p.each("\n<li>%s</li>", r.Duties)
		p.put("\n</ul>")
	}
	p.put("\n"+`<p class="caution">%s</p>`+"\n</div>", inert(r.Caution))
}

func (p *htmlPage) part(part part) {
	p.put("\n"+`<section class="%s" aria-labelledby="%s">`+"\n"+`<h2 id="%s">%s</h2>`, part.ID, part.ID,
		part.ID, inert(part.Title))
	for _, b := range part.Blocks {
		p.block(b)
	}
	p.put("\n</section>")
}

func (p *htmlPage) block(b block) {
	p.put("\n"+`<div class="%s">`, b.classes())
	if b.Title != "" {
		p.put("\n<h3>%s</h3>", inert(b.Title))
	}
	if b.Para != "" {
		p.put("\n<p>%s", inert(b.Para))
		p.mark(b.Mark)
		p.put("</p>")
	}
	p.drawings(b)
	if len(b.Blanks) > 0 {
		p.blanks(b.Blanks)
	}
	if len(b.List) > 0 {
		p.list(b)
	}
	p.put("\n</div>")
}

func (b block) classes() string {
	names := []string{"block"}
	if b.Dense {
		names = append(names, "dense")
	}
	if b.Only != "" {
		names = append(names, string(b.Only))
	}
	if len(b.Blanks) > 0 {
		names = append(names, "by-hand")
	}
	return strings.Join(names, " ")
}

func (p *htmlPage) blanks(list []blank) {
	p.put("\n" + `<ul class="blanks">`)
	for _, b := range list {
		p.put("\n"+`<li class="width-%s">%s <span></span></li>`, strconv.Itoa(b.Width), inert(b.Name))
	}
	p.put("\n</ul>")
}
