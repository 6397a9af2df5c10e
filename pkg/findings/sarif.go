package findings

import (
	"io"
	"net/url"
	"path"
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/render"
)

// The parts of SARIF 2.1.0 that a report needs, in the words of that format.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool       sarifTool     `json:"tool"`
		ColumnKind string        `json:"columnKind"`
		Results    []sarifResult `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name    string      `json:"name"`
		Version string      `json:"version,omitempty"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID      string        `json:"id"`
		Short   *sarifText    `json:"shortDescription,omitempty"`
		Help    *sarifText    `json:"help,omitempty"`
		Default sarifSeverity `json:"defaultConfiguration"`
	}
	sarifSeverity struct {
		Level string `json:"level"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		RuleID    string          `json:"ruleId"`
		RuleIndex int             `json:"ruleIndex"`
		Level     string          `json:"level"`
		Message   sarifText       `json:"message"`
		Locations []sarifLocation `json:"locations,omitempty"`
	}
	sarifLocation struct {
		Physical sarifPhysical `json:"physicalLocation"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   sarifRegion   `json:"region"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn"`
	}
)

// failedTest is the rule under which SARIF shows a test that failed.
const failedTest diag.Code = "failed-test"

// SARIF writes a SARIF 2.1.0 log with one run: a rule for each code, and a result
// for each problem and each failed test. Columns count characters.
func SARIF(w io.Writer, r Report, _ Options) error {
	rules, index := sarifRules(r)
	results := []sarifResult{}
	for _, d := range r.failures() {
		results = append(results, sarifResult{
			RuleID: string(d.Code), RuleIndex: index[d.Code], Level: string(d.Severity),
			Message: sarifText{withHint(d)}, Locations: sarifPlace(d.File, d.Pos),
		})
	}
	return written(w)(render.JSON(sarifLog{
		Schema: "https://json.schemastore.org/sarif-2.1.0.json", Version: "2.1.0",
		Runs: []sarifRun{{
			Tool:       sarifTool{sarifDriver{Name: "threshold", Version: r.Version, Rules: rules}},
			ColumnKind: "unicodeCodePoints", Results: results,
		}},
	}))
}

// failures gives the problems and, as such, the tests that failed.
func (r Report) failures() diag.List {
	all := slices.Clone(r.Problems)
	for _, t := range r.Tests {
		if t.Outcome == Fail {
			all = append(all, diag.Diagnostic{File: t.File, Pos: t.Pos, Code: failedTest, Severity: diag.Error,
				Message: t.Suite + "/" + t.Name + ": " + why(t)})
		}
	}
	return all
}

// sarifRules lists the report's rules and adds the codes that it has no words
// for, so that every result can point at one.
func sarifRules(r Report) ([]sarifRule, map[diag.Code]int) {
	list, index := []sarifRule{}, map[diag.Code]int{}
	add := func(rule diag.Rule) {
		if _, known := index[rule.Code]; !known {
			index[rule.Code] = len(list)
			list = append(list, sarifRuleOf(rule))
		}
	}
	for _, rule := range r.Rules {
		add(rule)
	}
	for _, d := range r.failures() {
		add(diag.Rule{Code: d.Code, Severity: d.Severity})
	}
	return list, index
}

func sarifRuleOf(r diag.Rule) sarifRule {
	level := r.Severity
	if level == "" {
		level = diag.Error
	}
	rule := sarifRule{ID: string(r.Code), Default: sarifSeverity{string(level)}}
	if r.Text != "" {
		rule.Short = &sarifText{r.Text}
	}
	if r.Help != "" {
		rule.Help = &sarifText{r.Help}
	}
	return rule
}

func sarifPlace(file string, at diag.Pos) []sarifLocation {
	if file == "" {
		return nil
	}
	region := sarifRegion{max(1, at.Line), max(1, at.Column)}
	return []sarifLocation{{sarifPhysical{sarifArtifact{uri(file)}, region}}}
}

// uri writes a file's name as a URI: relative to where the command ran, unless
// the name begins at a root.
func uri(file string) string {
	name := strings.ReplaceAll(file, `\`, "/")
	switch {
	case len(name) > 2 && name[1:3] == ":/": // a Windows drive
		return (&url.URL{Scheme: "file", Path: "/" + name}).String()
	case strings.HasPrefix(name, "/"):
		return (&url.URL{Scheme: "file", Path: name}).String()
	}
	return (&url.URL{Path: path.Clean(name)}).String()
}

// withHint is a problem's message and what to try, each on lines of its own.
func withHint(d diag.Diagnostic) string {
	if d.Hint == "" {
		return manyLines(d.Message)
	}
	return manyLines(d.Message) + "\nhint: " + manyLines(d.Hint)
}

// why gives the words of a test that did not pass, its detail below.
func why(t Test) string {
	return manyLines(strings.Join(append([]string{oneLine(t.Message)}, t.Detail...), "\n"))
}
