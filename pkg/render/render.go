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
	Data   func(data any) ([]byte, error) // nil for formats that people read
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

func dataResult(of func(any) ([]byte, error)) Result {
	return func(w io.Writer, r result.Result, _ Options) error {
		text, err := of(r)
		if err == nil {
			_, err = w.Write(text)
		}
		return err
	}
}

// JSON gives data as indented JSON, with the fields' names of package result and
// what is hidden written as escapes.
func JSON(data any) ([]byte, error) {
	var out indented
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(data); err != nil {
		return nil, err
	}
	return visible(out.Bytes(), jsonEscape), nil
}

// indented takes the one text that an encoder writes, and indents it. The function
// that does it takes its room at once; the encoder would grow into it, which is most
// of what it costs.
type indented struct{ bytes.Buffer }

func (i *indented) Write(text []byte) (int, error) {
	return len(text), json.Indent(&i.Buffer, text, "", "  ")
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

// YAML gives the same data and names as JSON.
func YAML(data any) ([]byte, error) {
	text, err := json.Marshal(data)
	if err != nil {
		return nil, err
	}
	out, err := yamlnode.FromJSON(visible(text, yamlEscape))
	return visible(out, yamlEscape), err
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
