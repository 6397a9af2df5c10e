package render_test

import (
	"cmp"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	cdpage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/result"
	"golang.org/x/net/html"
)

// sheet is a worked case at a moment, with its size on paper.
type sheet struct {
	area, name, setting string
	result              result.Result
	lines               int
}

// everySheet gives every worked case of every pack, by day or by night, when it
// is longer; the longest first.
func everySheet(t *testing.T) []sheet {
	var all []sheet
	longer := func(a, b sheet) int { return cmp.Compare(b.lines, a.lines) }
	for _, area := range areas(t) {
		p, framework := load(t, area)
		for _, c := range p.Cases {
			var both []sheet
			for _, at := range []string{"2026-11-27T15:20", "2026-11-28T03:00"} {
				r := oneCase(t, p, framework, c, at)
				both = append(both, sheet{area, area + "-" + c.ID + "-" + at[11:13], render.Setting(r), r, render.PaperLines(r)})
			}
			slices.SortStableFunc(both, longer)
			all = append(all, both[0])
		}
	}
	slices.SortStableFunc(all, longer)
	return all
}

// longest keeps those that are most likely to need a fourth sheet: some of the
// longest in each setting, and the longest of each area. All of them together take
// minutes on a busy machine, and a shorter one in the same print takes no more.
func longest(all []sheet, each int) []sheet {
	settings, seen := map[string]int{}, map[string]bool{}
	return slices.DeleteFunc(all, func(s sheet) bool {
		settings[s.setting]++
		first := !seen[s.area]
		seen[s.area] = true
		return settings[s.setting] > each && !first
	})
}

// onPaper prints the longest worked cases on A4: on three pages at most, in
// letters of at least 8.5 points, those of the drawings included. It prints more
// of them where all tests are to run in full.
func onPaper(t *testing.T, browser context.Context) {
	each := 3
	if os.Getenv("THRESHOLD_BROWSER") == "required" {
		each = 25
	}
	sheets := longest(everySheet(t), each)
	tab, done := chromedp.NewContext(browser)
	defer done()
	measured := map[string]bool{}
	for _, s := range sheets {
		page := filepath.Join(t.TempDir(), s.name+".html")
		must(t, os.WriteFile(page, []byte(printed(t, "html", s.result, render.Options{})), 0o600))
		must(t, chromedp.Do(tab, chromedp.Navigate("file://"+page)))
		if pages := pagesOf(t, tab); pages < 1 || pages > 3 {
			t.Errorf("%s, %d lines, prints on %d pages", s.name, s.lines, pages)
		}
		if measured[s.setting] {
			continue
		}
		measured[s.setting] = true
		if size := smallest(t, tab); size < 8.49 { // screens have no half points
			t.Errorf("%s prints letters of %.2f points", s.name, size)
		}
	}
	t.Logf("%d reports printed", len(sheets))
}

// pagesOf counts the page objects, which Chromium writes as plain text.
func pagesOf(t *testing.T, tab context.Context) int {
	t.Helper()
	pdf, err := chromedp.Run(tab, chromedp.PrintToPDF(chromedp.PDFPaper(chromedp.PaperA4), func(p *cdpage.PrintToPDFParams) {
		yes, no := true, false
		p.PreferCSSPageSize, p.GenerateTaggedPDF = &yes, &no
	}))
	must(t, err)
	return len(regexp.MustCompile(`/Type\s*/Page\b`).FindAll(pdf, -1))
}

// smallest measures the smallest letters in points on a sheet that is 192
// millimetres wide between its margins.
func smallest(t *testing.T, tab context.Context) float64 {
	t.Helper()
	media := func(name string) {
		_, err := chromedp.Call(tab, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: name})
		must(t, err)
	}
	media("print")
	must(t, chromedp.Do(tab, chromedp.EmulateViewport(726, 1000)))
	size := evaluate[float64](t, tab, `Math.min(...[...document.body.querySelectorAll("*")]
		.filter(e => e.getClientRects().length > 0 && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
		.map(e => {
			const drawn = e.ownerSVGElement && e.getScreenCTM();
			return parseFloat(getComputedStyle(e).fontSize) * (drawn ? Math.hypot(drawn.a, drawn.b) : 1) * 0.75;
		}))`)
	must(t, chromedp.Do(tab, chromedp.ResetViewport()))
	media("")
	return size
}

// TestWhatPaperLacks: a page leaves out on paper ids, places in the guidance and
// what a drawing says, and says where they are; where the report is longest, the
// questions to ask oneself too. Nothing else.
func TestWhatPaperLacks(t *testing.T) {
	eachPage(t, func(t *testing.T, root *html.Node) {
		ours := regexp.MustCompile(`^(\([a-z0-9-]+\)|\[[\d, -]+\]|[\d, -]+;|Sources, by the numbers in brackets.*|[\w -]+ has levels .*)$`)
		shown, wanted := "", []string{"the page on screen gives the place of every line"}
		for n := range root.Descendants() {
			said := strings.Join(strings.Fields(words(n)), " ")
			switch classes := strings.Fields(attr(n, "class")); {
			case slices.Contains(classes, "screen") && !ours.MatchString(said):
				t.Errorf("paper lacks %q", said)
			case slices.Contains(classes, "roomy"):
				if !strings.HasPrefix(said, "Questions worth asking yourself") {
					t.Errorf("short paper lacks %q", said)
				}
				wanted = append(wanted, "Questions worth asking yourself are on the page on screen.")
			case slices.Contains(classes, "paper"), slices.Contains(classes, "cramped"):
				shown += said
			}
		}
		for _, want := range wanted {
			if !strings.Contains(shown, want) {
				t.Errorf("paper does not say: %s", want)
			}
		}
	})
}
