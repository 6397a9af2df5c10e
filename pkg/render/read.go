package render

import (
	"fmt"
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/internal/yamlnode"
	"github.com/threshold-cli/threshold/pkg/result"
)

// Read gives back a result that was saved as JSON or YAML. The error is a
// diag.List with every unknown key, wrong type and missing part at its place.
// A result that an earlier version wrote may lack what was added since.
func Read(name string, data []byte) (result.Result, error) {
	document, list := yamlnode.Parse(name, data)
	if document == nil {
		return result.Result{}, list.Err()
	}
	var r result.Result
	list = document.Decode(&r)
	if len(list) == 0 {
		c := checking{document, &list}
		c.word(r.Protection, []string{"act", "ask", "no"}, "protection")
		c.word(r.Support, supports(), "support")
		c.levels(r)
		c.word(r.Pack.Origin, []string{result.BuiltIn, result.Outside, result.Unconfirmed, ""}, "pack", "origin")
	}
	if r.Pack.Origin == "" {
		r.Pack.Origin = result.Unconfirmed // an earlier version wrote it
	}
	return r, list.Err()
}

// checking reports what has the right type and cannot be printed all the same:
// a word that a renderer would pass over could hide that somebody must be rung.
type checking struct {
	document *yamlnode.Document
	list     *diag.List
}

func supports() []string {
	return []string{result.Decisive, result.Direct, result.Rule, result.Corroborated, result.Suspected,
		result.Single, result.None}
}

func (c checking) word(value string, allowed []string, path ...any) {
	if !slices.Contains(allowed, value) {
		c.add(fmt.Sprintf("%v cannot be %q; allowed: %s", path[len(path)-1], value,
			strings.Join(allowed, ", ")), path...)
	}
}

func (c checking) levels(r result.Result) {
	low, level, high := r.Range.Low, r.Level.Ordinal, r.Range.High
	if low < 1 || low > level || level > high {
		c.add(fmt.Sprintf("the range from %d to %d does not hold level %d", low, high, level), "range")
	}
	known := func(l result.Level) bool { return l.ID == r.Level.ID }
	if len(r.Levels) > 0 && !slices.ContainsFunc(r.Levels, known) {
		c.add(fmt.Sprintf("the suggested level %s is not among the area's levels", r.Level.ID), "level", "id")
	}
}

func (c checking) add(message string, path ...any) {
	c.list.Add(diag.Diagnostic{File: c.document.File(), Pos: c.document.At(path...), Code: diag.WrongValue,
		Message: message, Hint: "a saved result is printed as it was written, not edited"})
}
