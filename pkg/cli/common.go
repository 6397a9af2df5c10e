package cli

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/internal/nearest"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/render"
)

func areaVar(c *cobra.Command, area *string) {
	c.Flags().StringVar(area, "area", "", "the `AREA` whose guidance to use, such as wigan (THRESHOLD_AREA)")
}

func levelVar(c *cobra.Command, level *string) {
	c.Flags().StringVar(level, "level", "", "the `LEVEL`, by the guidance's own id or by its number from the lowest")
}

func atVar(c *cobra.Command, at *string) {
	c.Flags().StringVar(at, "at", "",
		"the `TIME` to say who is open at, in London, such as 2026-12-25T10:00; default now")
}

// noLevel says which levels an area has.
func noLevel(p *pack.Pack, flag, word string) error {
	ids := levelIDs(p)
	hint := nearest.Hint(word, ids)
	if hint == "" {
		hint = "levels: " + strings.Join(ids, ", ")
	}
	return usage(hint, "%s: %s has no level %q", flag, p.ID, word)
}

func levelIDs(p *pack.Pack) []string {
	var ids []string
	for _, level := range p.Levels {
		ids = append(ids, level.ID)
	}
	return ids
}

// oneLevel reads a required --level.
func oneLevel(p *pack.Pack, word string) ([]pack.Level, error) {
	if word == "" {
		return nil, usage("levels: "+strings.Join(levelIDs(p), ", "), "say which level: --level LEVEL")
	}
	levels := p.ResolveLevel(word)
	if len(levels) == 0 {
		return nil, noLevel(p, "--level", word)
	}
	return levels, nil
}

// usualText is room for most of what is printed, in bytes: growing into it a step
// at a time takes three times as much.
const usualText = 32 << 10

// give prints data in the format asked for: as data, or as text by a function.
func (a *app) give(format word, data any, text func(*render.Page)) error {
	for _, f := range render.Formats() {
		if f.Name == format.value && f.Data != nil {
			text, err := f.Data(data)
			if err != nil {
				return err
			}
			return a.print(text)
		}
	}
	var out bytes.Buffer
	out.Grow(usualText)
	page := render.NewPage(&out, render.Options{Width: a.Columns, Styled: a.styled()})
	text(page)
	return a.print(out.Bytes())
}

// levelLine names a level with its footing in law, which alone can be compared
// between areas.
func levelLine(l pack.Level) string {
	words := make([]string, len(l.Statute))
	for i, s := range l.Statute {
		words[i] = string(s)
	}
	return fmt.Sprintf("%s %s (%s)", l.ID, l.Name, strings.Join(words, ", "))
}

// orEmpty keeps lists in JSON from being null.
func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
