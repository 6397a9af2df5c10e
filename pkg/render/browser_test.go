package render_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/threshold-cli/threshold/pkg/render"
)

// TestInABrowser opens each kept page in headless Chromium: it asks for nothing,
// complains of nothing, fits a narrow screen, and axe-core finds no fault with it,
// light or dark. Then it prints the worked cases. .ci/browser installs both.
func TestInABrowser(t *testing.T) {
	axe := axeCore(t)
	browser := openBrowser(t)
	for _, area := range areas(t) {
		t.Run(area, func(t *testing.T) {
			page := filepath.Join(t.TempDir(), area+".html")
			must(t, os.WriteFile(page, []byte(printed(t, "html", saved(t, area), render.Options{})), 0o600))
			tab, done := chromedp.NewContext(browser)
			defer done()
			watched := watch(t, tab)
			must(t, chromedp.Do(tab, chromedp.Navigate("file://"+page)))
			checkPage(t, tab)
			checkAxe(t, tab, axe)
			if heard := watched(); len(heard) != 1 || !strings.HasPrefix(heard[0], "request file://"+page) {
				t.Errorf("the page is not quiet: %q", heard)
			}
		})
	}
	t.Run("card", func(t *testing.T) { checkCard(t, browser, axe) })
	t.Run("paper", func(t *testing.T) { onPaper(t, browser) })
}

// checkCard opens the quick reference card: quiet, without fault, one sheet.
func checkCard(t *testing.T, browser context.Context, axe string) {
	card, err := filepath.Abs("../../docs/quick-reference.html")
	must(t, err)
	tab, done := chromedp.NewContext(browser)
	defer done()
	watched := watch(t, tab)
	must(t, chromedp.Do(tab, chromedp.Navigate("file://"+card)))
	checkAxe(t, tab, axe)
	if heard := watched(); len(heard) != 1 {
		t.Errorf("the card is not quiet: %q", heard)
	}
	if pages := pagesOf(t, tab); pages != 1 {
		t.Errorf("the card prints on %d pages", pages)
	}
}

// missing skips, or fails where the tests are to run in full: in CI.
func missing(t *testing.T, what string) {
	t.Helper()
	if os.Getenv("THRESHOLD_BROWSER") == "required" {
		t.Fatalf("%s; THRESHOLD_BROWSER=required, so this fails", what)
	}
	t.Skipf("%s; .ci/browser installs it", what)
}

// axeCore reads the checker from where .ci/browser puts it.
func axeCore(t *testing.T) string {
	t.Helper()
	name := os.Getenv("THRESHOLD_AXE")
	if name == "" {
		name = filepath.Join(os.TempDir(), "threshold-axe", "node_modules", "axe-core", "axe.min.js")
	}
	script, err := os.ReadFile(name)
	if err != nil {
		missing(t, "axe-core is not at "+name)
	}
	return string(script)
}

func openBrowser(t *testing.T) context.Context {
	t.Helper()
	chromium := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			chromium = found
			break
		}
	}
	if chromium == "" {
		missing(t, "Chromium is not installed")
	}
	ctx, stop := context.WithTimeout(context.Background(), 8*time.Minute)
	t.Cleanup(stop)
	ctx, stop = chromedp.NewExecAllocator(ctx, chromedp.ExecPath(chromium), chromedp.UserDataDir(t.TempDir()),
		chromedp.Headless, chromedp.NoSandbox, chromedp.DisableGPU, chromedp.NoFirstRun, chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true))
	t.Cleanup(stop)
	ctx, stop = chromedp.NewContext(ctx)
	t.Cleanup(stop)
	return ctx
}

// watch notes every request and everything that the browser complains of.
func watch(t *testing.T, tab context.Context) func() []string {
	t.Helper()
	var lock sync.Mutex
	var heard []string
	must(t, chromedp.Listen(tab, func(event any) {
		lock.Lock()
		defer lock.Unlock()
		switch e := event.(type) {
		case *network.EventRequestWillBeSent:
			heard = append(heard, "request "+e.Request.URL)
		case *log.EventEntryAdded:
			heard = append(heard, "log "+e.Entry.Text)
		case *runtime.EventConsoleAPICalled:
			heard = append(heard, "console "+string(e.Type))
		case *runtime.EventExceptionThrown:
			heard = append(heard, "exception "+e.ExceptionDetails.Text)
		}
	}))
	_, err := chromedp.Call(tab, network.Enable, network.EnableParams{})
	must(t, err)
	return func() []string {
		lock.Lock()
		defer lock.Unlock()
		return heard
	}
}

func evaluate[T any](t *testing.T, tab context.Context, script string) T {
	t.Helper()
	value, err := chromedp.Run(tab, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
	must(t, err)
	return value
}

// checkPage: both drawings are there and seen, and at 320 pixels nothing has to
// be scrolled sideways (WCAG 2.2, 1.4.10).
func checkPage(t *testing.T, tab context.Context) {
	t.Helper()
	const drawn = `[...document.querySelectorAll("svg")].filter(s => s.getBoundingClientRect().height > 50).length`
	drawings := evaluate[int](t, tab, drawn)
	must(t, chromedp.Do(tab, chromedp.EmulateViewport(320, 800)))
	width := evaluate[int](t, tab, `document.documentElement.scrollWidth`)
	must(t, chromedp.Do(tab, chromedp.ResetViewport()))
	if drawings != 2 || width > 320 {
		t.Errorf("%d drawings; %d pixels wide on a screen of 320", drawings, width)
	}
}

// checkAxe runs every rule of axe-core on the page, light and dark.
func checkAxe(t *testing.T, tab context.Context, axe string) {
	t.Helper()
	evaluate[chromedp.Void](t, tab, axe)
	for _, scheme := range []string{"light", "dark"} {
		features := []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}
		_, err := chromedp.Call(tab, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: features})
		must(t, err)
		report := evaluate[struct {
			Passes     int
			Violations []string
		}](t, tab, `axe.run({preload: false}).then(r => ({Passes: r.passes.length,
			Violations: r.violations.map(v => v.id + ": " + v.nodes.map(n => n.html).join(" "))}))`)
		if len(report.Violations) > 0 || report.Passes < 10 {
			t.Errorf("%s: %d rules passed; %s", scheme, report.Passes, strings.Join(report.Violations, "\n"))
		}
		t.Logf("%s: %d rules of axe-core passed", scheme, report.Passes)
	}
}
