package lint

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"

	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/internal/nearest"
	"github.com/threshold-cli/threshold/pkg/internal/yamlnode"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// Config says how much a rule matters and which findings are known and right as
// they are: lint.yaml in a pack's folder. The zero Config changes nothing.
type Config struct {
	Severity map[string]Level `yaml:"severity"` // by code
	Allow    []Exception      `yaml:"allow"`

	document *yamlnode.Document
}

// Exception lets findings of one code stand, with the reason.
type Exception struct {
	Code   string   `yaml:"code" need:"yes"`
	At     []string `yaml:"at" need:"yes"` // what they are about, as Finding.At says
	Reason string   `yaml:"reason" need:"yes"`
}

// Level is a severity, or off.
type Level string

// Off silences a rule.
const Off Level = "off"

// Values lists what may be written.
func (Level) Values() []string {
	return []string{string(diag.Error), string(diag.Warning), string(diag.Note), string(Off)}
}

// LoadConfig reads the lint.yaml of a pack's folder; without one it gives the
// zero Config. The error is a diag.List.
func LoadConfig(files fs.FS, folder string) (Config, error) {
	name := path.Join(folder, pack.LintConfig)
	if _, err := fs.Stat(files, name); errors.Is(err, fs.ErrNotExist) {
		return Config{}, nil
	}
	data, list := pack.ReadFile(files, name)
	if err := list.Err(); err != nil {
		return Config{}, err
	}
	return ReadConfig(name, data)
}

// ReadConfig decodes a configuration. The error is a diag.List with everything
// that is wrong: unknown keys and codes, a name that stands twice, no reason.
func ReadConfig(file string, data []byte) (Config, error) {
	document, list := yamlnode.Parse(file, data)
	if document == nil {
		return Config{}, list.Err()
	}
	c := Config{document: document}
	list = document.Decode(&c)
	list = append(list, c.faults()...)
	if len(list) > 0 {
		return Config{}, list.Err()
	}
	return c, nil
}

func (c Config) faults() diag.List {
	var list diag.List
	add := func(code diag.Code, hint string, where []any, format string, args ...any) {
		list.Add(diag.Diagnostic{File: c.document.File(), Pos: c.document.At(where...), Code: code,
			Message: fmt.Sprintf(format, args...), Hint: hint})
	}
	known := Codes()
	for _, code := range slices.Sorted(maps.Keys(c.Severity)) {
		if !slices.Contains(known, code) {
			add(diag.UnknownID, nearest.Hint(code, known), []any{"severity", code}, "there is no rule %s", code)
		}
	}
	first := map[string]bool{}
	for n, e := range c.Allow {
		if e.Code != "" && !slices.Contains(known, e.Code) {
			add(diag.UnknownID, nearest.Hint(e.Code, known), []any{"allow", n, "code"}, "there is no rule %s", e.Code)
		}
		if filler().MatchString(e.Reason) {
			add(diag.Incomplete, "say what the document does, so that the next reader can judge it",
				[]any{"allow", n, "reason"}, "%q is no reason", e.Reason)
		}
		for m, at := range e.At {
			if key := e.Code + " " + at; first[key] {
				add(diag.DuplicateID, "keep one", []any{"allow", n, "at", m}, "%s is excepted from %s twice",
					at, e.Code)
			} else {
				first[key] = true
			}
		}
	}
	return list
}

// Codes lists the codes of all rules.
func Codes() []string {
	var all []string
	for _, rule := range Rules() {
		all = append(all, string(rule.Code))
	}
	return all
}

// Apply gives the findings that the configuration leaves, each as severe as it
// says, and reports every exception that excepts nothing. One configuration for
// several packs is applied to the findings of all of them together.
func (c Config) Apply(found []Finding) diag.List {
	var list diag.List
	allowed, used := c.allowed(), map[string]bool{}
	for _, f := range found {
		if key := string(f.Code) + " " + f.At; allowed[key] {
			used[key] = true
		} else if severity := c.severity(f.Code, f.Severity); severity != Off {
			list.Add(diag.Diagnostic{File: f.File, Pos: f.Pos, Code: f.Code, Severity: diag.Severity(severity),
				Message: f.Message, Hint: f.Hint})
		}
	}
	return append(list, c.unused(used, found)...)
}

func (c Config) allowed() map[string]bool {
	all := map[string]bool{}
	for _, e := range c.Allow {
		for _, at := range e.At {
			all[e.Code+" "+at] = true
		}
	}
	return all
}

func (c Config) severity(code diag.Code, otherwise diag.Severity) Level {
	if level, set := c.Severity[string(code)]; set {
		return level
	}
	return Level(otherwise)
}

const unusedException diag.Code = "unused-exception"

func (c Config) unused(used map[string]bool, found []Finding) diag.List {
	var list diag.List
	rule, _ := Find(string(unusedException))
	severity := c.severity(rule.Code, rule.Severity)
	for n, e := range c.Allow {
		for m, at := range e.At {
			if used[e.Code+" "+at] || severity == Off {
				continue
			}
			list.Add(diag.Diagnostic{File: c.document.File(), Pos: c.document.At("allow", n, "at", m), Code: rule.Code,
				Severity: diag.Severity(severity), Hint: meant(at, e.Code, found, rule.Fix),
				Message: fmt.Sprintf("%s: %s finds nothing there", at, e.Code)})
		}
	}
	return list
}

// meant gives the name that somebody probably meant, or else what to do.
func meant(at, code string, found []Finding, otherwise string) string {
	var names []string
	for _, f := range found {
		if string(f.Code) == code {
			names = append(names, f.At)
		}
	}
	if name := nearest.To(at, names); name != "" {
		return "did you mean " + name + "?"
	}
	return otherwise
}

// Find gives the rule of a code.
func Find(code string) (Rule, bool) {
	all := Rules()
	n := slices.IndexFunc(all, func(r Rule) bool { return string(r.Code) == code })
	if n < 0 {
		return Rule{}, false
	}
	return all[n], true
}
