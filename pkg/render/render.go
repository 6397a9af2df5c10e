// Package render prints results.
//
//	format, ok := render.Find("text")
//	err := format.Result(w, r, render.Options{Width: 80})
//
// Renderers take a result by value and leave it as it was. Text is laid out for
// 80 columns, with the most urgent thing first, and reads the same without
// colour, by a screen reader and on paper: styles only repeat what words say.
package render

import (
	"encoding/json"
	"io"

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
		{Name: "json", Result: dataResult(JSON), Data: JSON},
		{Name: "yaml", Result: dataResult(YAML), Data: YAML},
	}
}

func dataResult(write func(io.Writer, any) error) Result {
	return func(w io.Writer, r result.Result, _ Options) error { return write(w, r) }
}

// JSON writes data as indented JSON, with the fields' names of package result.
func JSON(w io.Writer, data any) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(data)
}

// YAML writes the same data and names as JSON.
func YAML(w io.Writer, data any) error {
	text, err := json.Marshal(data)
	if err != nil {
		return err
	}
	out, err := yamlnode.FromJSON(text)
	if err != nil {
		return err
	}
	_, err = w.Write(out)
	return err
}
