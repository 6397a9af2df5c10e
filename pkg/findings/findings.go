// Package findings prints what a check found, for people and for machines.
//
//	report := findings.Report{Check: "packs lint", Subjects: subjects, Rules: lint.Rules(), Problems: list}
//	err := findings.Text(w, report, findings.Options{})
//	failed := report.Failed()
//
// A Report holds problems, outcomes of tests, or both. Formats lists the ways to
// print it: text, JSON, YAML, SARIF 2.1.0, JUnit XML and the workflow commands of
// GitHub. Each prints the same report in the same bytes every time, in the order
// in which it stands, and leaves it as it was.
//
// Nothing in a report can act in any format: names and texts come from files that
// anybody may have written, so what would move a terminal, start a workflow
// command or break XML is taken out or escaped.
package findings

import (
	"fmt"
	"slices"

	"github.com/threshold-cli/threshold/pkg/diag"
)

// Report is what one run of a check found.
type Report struct {
	Check   string // the command, such as "packs validate"
	Version string // the program's own

	// Subjects are what was looked at, in order: those without a problem count
	// as passed in JUnit.
	Subjects []Subject
	Rules    []diag.Rule // what the codes mean
	Problems diag.List
	Tests    []Test

	// FailOn is the least severity that makes the check fail: diag.Error where
	// it is empty. A failed test always does.
	FailOn diag.Severity
	// Total is the closing line of the formats that people read. Where it is
	// empty, Text and GitHub count subjects, problems and tests.
	Total string
	// Data is what JSON and YAML print. Where it is nil they print
	// {"diagnostics": […]}, and {"diagnostics": […], "tests": […]} where there are
	// tests. A command with more to say embeds Diagnostics and Tests of Data.
	Data any
}

// Subject is one thing that was checked, such as a pack.
type Subject struct {
	Name   string // "wigan"
	Folder string // as in the names of its files: "packs/wigan"
}

// Outcome tells how a test ended.
type Outcome string

// The ends of a test. A skipped one was not run.
const (
	Pass Outcome = "pass"
	Fail Outcome = "fail"
	Skip Outcome = "skip"
)

// Test is the outcome of one test, such as a worked case of a pack.
type Test struct {
	Suite   string   `json:"suite"` // the pack or subject that it belongs to
	Name    string   `json:"name"`  // the same from run to run
	Outcome Outcome  `json:"outcome"`
	Message string   `json:"message"` // one line: why it failed or was skipped
	Detail  []string `json:"detail"`  // more lines, such as expected beside got
	File    string   `json:"file"`    // where it is written; may be empty
	Pos     diag.Pos `json:"-"`
}

// Failed tells whether the check failed: any problem of the severity FailOn or
// above, or any failed test.
func (r Report) Failed() bool {
	return slices.ContainsFunc(r.Problems, r.counts) ||
		slices.ContainsFunc(r.Tests, func(t Test) bool { return t.Outcome == Fail })
}

// counts tells whether a problem makes the check fail. A note never does.
func (r Report) counts(d diag.Diagnostic) bool {
	switch d.Severity {
	case diag.Note:
		return false
	case diag.Warning:
		return r.FailOn == diag.Warning
	}
	return true
}

// total is the closing line.
func (r Report) total() string {
	if r.Total != "" {
		return oneLine(r.Total)
	}
	text := number(len(r.Subjects), "pack") + " checked, " + number(len(r.Problems), "problem")
	if warnings := r.severity(diag.Warning); warnings > 0 {
		text += fmt.Sprintf(", of which %s", number(warnings, "warning"))
	}
	if notes := r.severity(diag.Note); notes > 0 {
		text += fmt.Sprintf(", of which %s", number(notes, "note"))
	}
	if len(r.Tests) > 0 {
		text += fmt.Sprintf("; %s, %d failed, %d skipped", number(len(r.Tests), "test"), r.tests(Fail), r.tests(Skip))
	}
	return text
}

func number(n int, word string) string {
	if n != 1 {
		word += "s"
	}
	return fmt.Sprintf("%d %s", n, word)
}

func (r Report) severity(s diag.Severity) int {
	return count(r.Problems, func(d diag.Diagnostic) bool { return d.Severity == s })
}

func (r Report) tests(end Outcome) int {
	return count(r.Tests, func(t Test) bool { return t.Outcome == end })
}

func count[T any](list []T, is func(T) bool) int {
	n := 0
	for _, item := range list {
		if is(item) {
			n++
		}
	}
	return n
}
