package cli

import (
	"bytes"

	"github.com/threshold-cli/threshold/pkg/render"
)

// markdown is the format that lays a page out as CommonMark.
const markdown = "markdown"

// giveSheet prints data in the format asked for: as data, or laid out by a
// function as text or Markdown.
func (a *app) giveSheet(format word, data any, lay func(render.Sheet)) error {
	if format.value != markdown {
		return a.give(format, data, func(page *render.Page) { lay(page) })
	}
	var out bytes.Buffer
	lay(render.NewMarkdownSheet(&out))
	return a.print(out.Bytes())
}
