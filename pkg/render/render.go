// Package render prints results, and reads saved ones back.
//
//	err := render.Text(w, r, render.Options{Width: 80})
//	r, err := render.Read("result.json", data)
//
// Renderers take a result by value and leave it as it was. Text, Markdown and
// HTML print one report, put together in the files report*.go: the most urgent
// thing first, the rest in the order in which people need it, every place that
// it rests on once. They read the same without colour, by a screen reader and on
// paper: drawings and styles only repeat what words say. Nothing in a result can
// act in any format: no control character, markup, link or script.
//
// JSON and YAML carry the whole result, so that the text of one that was saved
// and read back is the text of the first.
package render

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/threshold-cli/threshold/pkg/internal/unseen"
	"github.com/threshold-cli/threshold/pkg/internal/yamlnode"
	"github.com/threshold-cli/threshold/pkg/result"
)

// Options say how text is laid out.
type Options struct {
	Width  int  // columns; 80 where it is 0 or more than 80
	Styled bool // bold headings, for a terminal that shows them
}

// Result prints one result. The error is the writer's.
type Result func(w io.Writer, r result.Result, o Options) error

// Format is a way of printing, by the name that --format takes.
type Format struct {
	Name   string
	Result Result
	Data   func(w io.Writer, data any) error // nil for formats that people read
}

// Formats lists every way of printing a result, the default first.
func Formats() []Format {
	return []Format{
		{Name: "text", Result: Text},
		{Name: "markdown", Result: Markdown},
		{Name: "html", Result: HTML},
		{Name: "json", Result: dataResult(JSON), Data: JSON},
		{Name: "yaml", Result: dataResult(YAML), Data: YAML},
	}
}

func dataResult(write func(io.Writer, any) error) Result {
	return func(w io.Writer, r result.Result, _ Options) error { return write(w, r) }
}

// JSON writes data as indented JSON, with the fields' names of package result.
func JSON(w io.Writer, data any) error {
	encoder := json.NewEncoder(indenting{w})
	encoder.SetEscapeHTML(false)
	return encoder.Encode(data)
}

// indenting passes JSON on, indented and with what is hidden written as escapes.
// An encoder writes its data whole or not at all. Indenting here and not in the
// encoder takes the room at once: growing into it is most of what it costs.
type indenting struct{ w io.Writer }

func (i indenting) Write(text []byte) (int, error) {
	var out bytes.Buffer
	out.Grow(len(text) * 3 / 2)
	if err := json.Indent(&out, text, "", "  "); err != nil {
		return 0, err
	}
	if _, err := i.w.Write(visible(out.Bytes(), jsonEscape)); err != nil {
		return 0, err
	}
	return len(text), nil
}

// Line gives data as JSON writes it, on one line that ends in a line break.
func Line(data any) ([]byte, error) {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(data); err != nil {
		return nil, err
	}
	return visible(out.Bytes(), jsonEscape), nil
}

// YAML writes the same data and names as JSON.
func YAML(w io.Writer, data any) error {
	text, err := json.Marshal(data)
	if err != nil {
		return err
	}
	out, err := yamlnode.FromJSON(visible(text, yamlEscape))
	if err != nil {
		return err
	}
	_, err = w.Write(visible(out, yamlEscape))
	return err
}

// visible writes as escapes what would act on a terminal unseen. The libraries
// leave some such characters as they are; none can stand outside a quoted text.
func visible(text []byte, escape func(rune) string) []byte {
	if bytes.IndexFunc(text, unseen.Is) < 0 && utf8.Valid(text) {
		return text
	}
	var out bytes.Buffer
	for _, r := range string(text) {
		if unseen.Is(r) {
			out.WriteString(escape(r))
		} else {
			out.WriteRune(r)
		}
	}
	return out.Bytes()
}

func jsonEscape(r rune) string {
	if high, low := utf16.EncodeRune(r); high != utf8.RuneError {
		return fmt.Sprintf(`\u%04x\u%04x`, high, low)
	}
	return fmt.Sprintf(`\u%04x`, r)
}

func yamlEscape(r rune) string { return fmt.Sprintf(`\U%08x`, r) }
