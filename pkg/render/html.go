package render

import (
	"crypto/sha256"
	_ "embed" // the page and its style are files beside this one
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"regexp"
	"strings"
	"sync"

	"github.com/threshold-cli/threshold/pkg/internal/unseen"
	"github.com/threshold-cli/threshold/pkg/result"
)

//go:embed report.html.tmpl
var page string

//go:embed report.css
var style string

// HTML prints a result as one page that needs nothing else: its style is in it,
// there is no script, and its policy forbids every request. It prints on A4.
func HTML(w io.Writer, r result.Result, _ Options) error {
	t, err := template.New("report").Funcs(htmlFuncs()).Parse(page)
	if err != nil {
		return fmt.Errorf("the report's page: %w", err)
	}
	return t.Execute(w, struct {
		report
		Style     template.CSS
		StyleHash string
	}{newReport(r), template.CSS(style), styleHash()})
}

// styleHash lets the page's own policy allow this style and no other.
func styleHash() string {
	sum := sha256.Sum256([]byte(style))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// phone finds the space inside a phone number, where a line must not break.
var phone = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(\d) (\d)`) })

// htmlFuncs are what the page may call. The library escapes every value for the
// place where it stands; t drops before what would act unseen.
func htmlFuncs() template.FuncMap {
	inert := func(text string) string { return phone().ReplaceAllString(unseen.Clean(text), "$1\u00a0$2") }
	return template.FuncMap{
		"t":       inert,
		"tie":     func(text string) string { return strings.ReplaceAll(inert(text), "] ", "]\u00a0") },
		"panes":   windscreen.shapes,
		"span":    windscreen.span,
		"edges":   triangle.edges,
		"corners": triangle.corners,
		"legend":  triangle.legend,
	}
}
