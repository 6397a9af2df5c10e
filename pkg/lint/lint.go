// Package lint says what a good threshold document needs and a pack lacks.
//
// Validation asks whether a pack can be read; lint asks whether a practitioner
// is well served by what it says. A Rule is plain data and one function. The
// rules stand in one list, in rules.go; each family of checks has its own file.
//
//	found := lint.Check(lint.Subject{Pack: p, Places: places, Framework: f, Facts: facts, Today: "2026-11-25"})
//	list := config.Apply(found)
//
// Check is pure: the day is an argument, and the same pack gives the same
// findings in the same order. It never says that a document is good: it finds
// what can be told from the pack alone, and a Note is a question for the
// document's owner rather than a fault.
package lint

import (
	"fmt"
	"slices"

	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// Rule is one thing that a good document needs. Title says it in a line, Why
// says what its lack does to a practitioner, Fix what the owner can do.
type Rule struct {
	Code     diag.Code
	Severity diag.Severity
	Title    string
	Why      string
	Fix      string
	check    func(*run) // nil: the configuration reports it
}

// Subject is a pack and what it is held against.
type Subject struct {
	Pack      *pack.Pack
	Places    pack.Places
	Framework pack.Framework
	Facts     pack.LintFacts
	Today     string // "2026-11-25"
}

// Finding is one place at which a rule is not kept. At names what it is about,
// such as indicators/often-late or levels/2: an exception names it the same way.
type Finding struct {
	Code     diag.Code
	Severity diag.Severity
	At       string
	File     string
	Pos      diag.Pos
	Message  string
	Hint     string
}

// Check holds a pack against every rule. Findings stand in the order of the
// rules and, for each, of the files.
func Check(s Subject) []Finding { return check(s, Rules()) }

// Only holds a pack against the rules of these codes alone. What a rule does not
// look at may be left out of the subject.
func Only(s Subject, codes ...diag.Code) []Finding {
	return check(s, slices.DeleteFunc(Rules(), func(r Rule) bool { return !slices.Contains(codes, r.Code) }))
}

func check(s Subject, rules []Rule) []Finding {
	all := texts(s.Pack)
	prose := slices.DeleteFunc(slices.Clone(all), func(t text) bool { return t.aside })
	r := &run{Subject: s, texts: prose, everything: all}
	for _, rule := range rules {
		if rule.check != nil {
			r.rule = rule
			rule.check(r)
		}
	}
	return r.found
}

// run is one pack being checked.
type run struct {
	Subject
	texts      []text // prose out of the document
	everything []text
	dead       []part // of rules; nil until it is asked for
	rule       Rule
	found      []Finding
}

// place is where something stands, and what it is called.
type place struct {
	file string
	path []any
	at   string
}

// with leads deeper into a place; its name stays.
func (p place) with(more ...any) place {
	return place{p.file, append(append([]any{}, p.path...), more...), p.at}
}

func (r *run) report(p place, format string, args ...any) {
	name, pos := r.Places.At(p.file, p.path...)
	r.found = append(r.found, Finding{
		Code: r.rule.Code, Severity: r.rule.Severity, At: p.at, File: name, Pos: pos,
		Message: p.at + ": " + fmt.Sprintf(format, args...), Hint: r.rule.Fix,
	})
}

func indicatorAt(n int, i pack.Indicator) place {
	return place{"indicators.yaml", []any{"indicators", n}, "indicators/" + i.ID}
}

func levelAt(n int, l pack.Level) place {
	return place{"pack.yaml", []any{"levels", n}, "levels/" + l.ID}
}

func contactAt(n int, c pack.Contact) place {
	return place{"contacts.yaml", []any{"contacts", n}, "contacts/" + c.ID}
}

func documentAt() place { return place{"pack.yaml", []any{"document"}, "document"} }
