package pack

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/internal/nearest"
)

// checker looks for everything in a decoded pack that leads nowhere or is left
// out. The shape of the files has been checked before.
type checker struct {
	*loading
	pack      *Pack
	framework Framework
	parts     Part
}

func (c *checker) run(id string) {
	c.identity(id)
	if !c.levels() {
		return
	}
	c.unique("indicators.yaml", "indicators", ids(c.pack.Indicators, func(i Indicator) string { return i.ID }))
	c.pack.finish(c.framework)
	c.indicators()
	c.rules()
	c.contacts()
	c.routes()
	c.consent()
	c.cases()
}

func (c *checker) fault(file string, where []any, code diag.Code, hint, format string, args ...any) {
	name, pos := c.at(file, where...)
	c.list.Add(diag.Diagnostic{File: name, Pos: pos, Code: code, Message: fmt.Sprintf(format, args...), Hint: hint})
}

// known reports a word that is not among the allowed ones. An empty word is
// one that was left out.
func (c *checker) known(file string, where []any, what, word string, allowed []string) {
	if word != "" && !c.list.Full() && !slices.Contains(allowed, word) {
		c.fault(file, where, diag.UnknownID, hintFor(len(c.list), word, allowed), "there is no %s %s", what, word)
	}
}

// mostHints is for how many problems the nearest word is looked for: that takes
// time, and a file may be wrong everywhere.
const mostHints = 100

func hintFor(problems int, word string, allowed []string) string {
	if problems >= mostHints {
		return ""
	}
	return nearest.Hint(word, allowed)
}

func (c *checker) allKnown(file string, where []any, what string, words, allowed []string) {
	has := func(word string) bool { return slices.Contains(allowed, word) }
	if len(words) > 20 { // a pack may hold thousands of both
		set := map[string]bool{}
		for _, word := range allowed {
			set[word] = true
		}
		has = func(word string) bool { return set[word] }
	}
	for n, word := range words {
		if !has(word) {
			c.known(file, append(slices.Clip(where), n), what, word, allowed)
		}
	}
}

// unique reports ids that stand twice or are not written in kebab case. list is
// the keys that lead to them.
func (c *checker) unique(file, list string, all []string) {
	seen := map[string]bool{}
	for n, id := range all {
		where := append(keysOf(list), n, "id")
		if seen[id] {
			c.fault(file, where, diag.DuplicateID, "give one of the two another id",
				"the id %s stands twice in %s", id, list)
		}
		seen[id] = true
		if !kebab().MatchString(id) {
			c.fault(file, where, diag.WrongValue, "write it like "+toKebab(id),
				"the id %q is not in small letters, digits and hyphens", id)
		}
	}
}

func keysOf(list string) []any {
	var keys []any
	for _, key := range strings.Fields(list) {
		keys = append(keys, key)
	}
	return keys
}

func itemIDs(list []Item) []string { return ids(list, func(i Item) string { return i.ID }) }

var (
	kebab    = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(IDPattern) })
	notKebab = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[^a-z0-9]+`) })
)

func toKebab(id string) string {
	return strings.Trim(notKebab().ReplaceAllString(strings.ToLower(id), "-"), "-")
}

func (c *checker) identity(id string) {
	p := c.pack
	if p.ID != id && id != AnyID {
		c.fault("pack.yaml", []any{"id"}, diag.WrongValue, "call the folder "+p.ID+", or give the pack an id of its own",
			"the id %s differs from the folder's name %s", p.ID, id)
	}
	c.day("pack.yaml", []any{"document", "review"}, reviewDay(), p.Document.Review, "2027-03-31, 2027-03 or 2027")
	c.unique("pack.yaml", "levels", c.levelIDs())
	c.unique("pack.yaml", "history", p.HistoryIDs())
	c.unique("pack.yaml", "tools", c.toolIDs())
	c.unique("pack.yaml", "gaps", ids(p.Gaps, func(g GapNote) string { return g.ID }))
	c.unique("pack.yaml", "glossary", itemIDs(p.Glossary))
	c.unique("pack.yaml", "principles", ids(p.Principles, func(r Principle) string { return r.ID }))
	c.unique("pack.yaml", "services", ids(p.Services, func(s Service) string { return s.ID }))
	c.unique("pack.yaml", "method questions", itemIDs(p.Method.Questions))
	c.unique("pack.yaml", "method terms", itemIDs(p.Method.Terms))
	for _, fact := range []string{HistoryHelpTried, HistoryRepeatConcern} {
		if !slices.Contains(p.HistoryIDs(), fact) {
			c.fault("pack.yaml", []any{"history"}, diag.Incomplete, "add - {id: "+fact+", text: …}",
				"history lacks %s, which a convention rule needs", fact)
		}
	}
}

var (
	fullDay   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(DayPattern) })
	reviewDay = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(DuePattern) })
)

// day reports a day that is not written as one.
func (c *checker) day(file string, where []any, form *regexp.Regexp, day, example string) {
	if !form.MatchString(day) {
		c.fault(file, where, diag.WrongValue, "write it like "+example, "%q is not a day", day)
	}
}

// mostLevels is far more than any document has. Each is compared with every text
// about consent, so that thousands would take long.
const mostLevels = 50

// levels checks that ordinals rise from 1 without a hole, that the lowest is
// not statutory and that one carries section 47: judging rests on all three.
// It tells whether the rest can be checked.
func (c *checker) levels() bool {
	p, last := c.pack, 0
	if len(p.Levels) > mostLevels {
		c.fault("pack.yaml", []any{"levels", mostLevels}, diag.WrongValue, "keep what the document calls a level",
			"there are %d levels, and a pack may have %d", len(p.Levels), mostLevels)
		return false
	}
	for n, level := range p.Levels {
		if level.Ordinal != last && level.Ordinal != last+1 {
			c.fault("pack.yaml", []any{"levels", n, "ordinal"}, diag.WrongValue,
				"number the levels 1, 2, 3, … from the lowest", "level %s has the ordinal %d after %d",
				level.ID, level.Ordinal, last)
		}
		last = level.Ordinal
	}
	if p.lowest(S47) == 0 {
		c.fault("pack.yaml", []any{"levels"}, diag.Incomplete,
			"add s47 to the statute of the level that calls for enquiries", "no level has the statute s47")
	}
	if p.lowest(S17, S20, S31, S47) == 1 {
		c.fault("pack.yaml", []any{"levels"}, diag.WrongValue, "the lowest level is for universal services",
			"the lowest level is a statutory one")
	}
	return true
}

func (c *checker) indicators() {
	for n, i := range c.pack.Indicators {
		where := []any{"indicators", n}
		file := "indicators.yaml"
		c.allKnown(file, append(where, "levels"), "level", i.Levels, c.levelIDs())
		c.known(file, append(where, "dimension"), "dimension", i.Dimension, c.framework.dimensionIDs())
		c.allKnown(file, append(where, "tags"), "tag", i.Tags, c.framework.tagIDs())
		c.allKnown(file, append(where, "tools"), "tool", i.Tools, c.toolIDs())
		if i.Kind == Strength && (i.Decisive || len(i.Gate) > 0) {
			c.fault(file, append(where, "kind"), diag.Conflict, "", "a strength cannot be decisive or a gate")
		}
		if a := i.Ages; a != nil && a.Min != nil && a.Max != nil && *a.Min > *a.Max {
			c.fault(file, append(where, "ages"), diag.Conflict, "swap the two",
				"no child is at least %d and at most %d", *a.Min, *a.Max)
		}
	}
	c.gates()
}

func (c *checker) gates() {
	if c.parts&Indicators == 0 {
		return
	}
	for _, gate := range Gate("").Values() {
		has := func(i Indicator) bool { return slices.Contains(i.Gate, Gate(gate)) }
		if !slices.ContainsFunc(c.pack.Indicators, has) {
			c.fault("indicators.yaml", []any{"indicators"}, diag.Incomplete,
				"add an indicator with gate: ["+gate+"]; where the document has none, with basis: national",
				"no indicator answers the gate %s", gate)
		}
	}
}

func (c *checker) levelIDs() []string {
	return ids(c.pack.Levels, func(l Level) string { return l.ID })
}
func (c *checker) toolIDs() []string { return ids(c.pack.Tools, func(t Tool) string { return t.ID }) }
func (c *checker) formIDs() []string { return ids(c.pack.Forms, func(f Form) string { return f.ID }) }
func (c *checker) contactIDs() []string {
	return ids(c.pack.Contacts, func(t Contact) string { return t.ID })
}
