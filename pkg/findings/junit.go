package findings

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/threshold-cli/threshold/pkg/diag"
)

// The parts of JUnit XML that a report needs, in the words of that format.
type (
	junitAll struct {
		XMLName  xml.Name     `xml:"testsuites"`
		Name     string       `xml:"name,attr"`
		Tests    int          `xml:"tests,attr"`
		Failures int          `xml:"failures,attr"`
		Errors   int          `xml:"errors,attr"`
		Skipped  int          `xml:"skipped,attr"`
		Suites   []junitSuite `xml:"testsuite"`
	}
	junitSuite struct {
		Name     string      `xml:"name,attr"`
		Tests    int         `xml:"tests,attr"`
		Failures int         `xml:"failures,attr"`
		Errors   int         `xml:"errors,attr"`
		Skipped  int         `xml:"skipped,attr"`
		Cases    []junitCase `xml:"testcase"`
	}
	junitCase struct {
		Name    string     `xml:"name,attr"`
		Class   string     `xml:"classname,attr"`
		File    string     `xml:"file,attr,omitempty"`
		Line    int        `xml:"line,attr,omitempty"`
		Failure *junitText `xml:"failure"`
		Skipped *junitText `xml:"skipped"`
		Out     string     `xml:"system-out,omitempty"`
	}
	junitText struct {
		Message string `xml:"message,attr"`
		Type    string `xml:"type,attr,omitempty"`
		Text    string `xml:",chardata"`
	}
)

// JUnit writes JUnit XML. Each subject is a suite: its tests are cases, and so is
// each of its problems. A problem that makes the check fail is a failure, any
// other passes with its words as output. A subject without either is one case
// that passed.
func JUnit(w io.Writer, r Report, _ Options) error {
	all := junitAll{Name: "threshold " + r.Check, Suites: r.junitSuites()}
	for n := range all.Suites {
		s := &all.Suites[n]
		s.sum()
		all.Tests, all.Failures, all.Skipped = all.Tests+s.Tests, all.Failures+s.Failures, all.Skipped+s.Skipped
	}
	var out bytes.Buffer
	out.WriteString(xml.Header)
	encoder := xml.NewEncoder(&out)
	encoder.Indent("", "  ")
	if err := encoder.Encode(all); err != nil {
		return err
	}
	out.WriteString("\n")
	_, err := w.Write(out.Bytes())
	return err
}

func (s *junitSuite) sum() {
	s.Tests = len(s.Cases)
	s.Failures = count(s.Cases, func(c junitCase) bool { return c.Failure != nil })
	s.Skipped = count(s.Cases, func(c junitCase) bool { return c.Skipped != nil })
}

// junitSuites lists the subjects in order, then whatever a problem or a test
// names beside them.
func (r Report) junitSuites() []junitSuite {
	var suites []junitSuite
	index := map[string]int{}
	suite := func(name string) *junitSuite {
		at, known := index[name]
		if !known {
			at = len(suites)
			index[name] = at
			suites = append(suites, junitSuite{Name: oneLine(name)})
		}
		return &suites[at]
	}
	for _, s := range r.Subjects {
		suite(s.Name)
	}
	for _, d := range r.Problems {
		s := suite(r.subject(d.File))
		s.Cases = append(s.Cases, r.junitProblem(s.Name, d))
	}
	for _, t := range r.Tests {
		s := suite(t.Suite)
		s.Cases = append(s.Cases, junitTest(s.Name, t))
	}
	for n := range suites {
		if len(suites[n].Cases) == 0 {
			suites[n].Cases = []junitCase{{Name: r.Check, Class: suites[n].Name}}
		}
	}
	return suites
}

// subject gives the name of the subject that a file belongs to: the one with the
// longest folder. A file of none goes by its own name.
func (r Report) subject(file string) string {
	name, longest := file, -1
	for _, s := range r.Subjects {
		if inside(file, s.Folder) && len(s.Folder) > longest {
			name, longest = s.Name, len(s.Folder)
		}
	}
	return name
}

func inside(file, folder string) bool {
	file, folder = slashed(file), slashed(folder)
	return folder == "." || file == folder || strings.HasPrefix(file, strings.TrimSuffix(folder, "/")+"/")
}

func slashed(name string) string { return path.Clean(strings.ReplaceAll(name, `\`, "/")) }

func (r Report) junitProblem(class string, d diag.Diagnostic) junitCase {
	c := junitCase{
		Name: fmt.Sprintf("%s: %s", d.Code, oneLine(d.Message)), Class: class,
		File: oneLine(d.File), Line: d.Pos.Line,
	}
	if r.counts(d) {
		c.Failure = &junitText{oneLine(d.Message), string(d.Code), manyLines(d.String())}
	} else {
		c.Out = manyLines(d.String())
	}
	return c
}

func junitTest(class string, t Test) junitCase {
	c := junitCase{Name: oneLine(t.Name), Class: class, File: oneLine(t.File), Line: t.Pos.Line}
	switch t.Outcome {
	case Fail:
		c.Failure = &junitText{oneLine(t.Message), string(failedTest), why(t)}
	case Skip:
		c.Skipped = &junitText{Message: oneLine(t.Message)}
	}
	return c
}
