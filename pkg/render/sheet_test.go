package render_test

import (
	"bytes"
	"errors"
	"testing"

	"github.com/threshold-cli/threshold/pkg/render"
)

// Both ways of laying out a page take the same calls.
var (
	_ render.Sheet = (*render.Page)(nil)
	_ render.Sheet = (*render.MarkdownSheet)(nil)
)

func TestMarkdownSheet(t *testing.T) {
	var out bytes.Buffer
	m := render.NewMarkdownSheet(&out)
	m.Title("A *page*")
	m.Loud("Ring <now>")
	m.Para("One %s.", "[link](http://x)")
	m.Para("# Two")
	m.Heading("List")
	m.Item("-", "first\x1b[2J")
	m.Under(2, "below")
	m.Item("-", "second")
	m.Gap()
	m.Item("1.", "another list")
	want := `# A \*page\*

> **Ring \<now\>**

One \[link\](http\://x).

\# Two

## List

- first\[2J
  - below
- second

1. another list
`
	if out.String() != want || m.Err() != nil {
		t.Errorf("got\n%s\nwant\n%s", out.String(), want)
	}
}

func TestMarkdownSheetKeepsTheFirstError(t *testing.T) {
	full := errors.New("disk full")
	m := render.NewMarkdownSheet(failing{full})
	m.Title("A")
	m.Para("B")
	if !errors.Is(m.Err(), full) {
		t.Error(m.Err())
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }
