package findings_test

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/findings"
)

// element is what JUnit XML allows of one: there is no published schema that all
// readers share, so that this is what the readers of Jenkins, GitLab and Maven's
// Surefire have in common. text tells that it may hold some.
type element struct {
	needs, may, holds []string
	text              bool
}

func junitElements() map[string]element {
	counts := []string{"name", "tests", "failures", "errors", "skipped"}
	return map[string]element{
		"testsuites": {needs: counts, holds: []string{"testsuite"}},
		"testsuite":  {needs: counts, holds: []string{"testcase"}},
		"testcase":   {needs: []string{"name", "classname"}, may: []string{"file", "line"}, holds: []string{"failure", "skipped", "system-out"}},
		"failure":    {needs: []string{"message", "type"}, text: true},
		"skipped":    {needs: []string{"message"}},
		"system-out": {text: true},
	}
}

// checkJUnit reads a report strictly and gives the first thing that does not fit.
func checkJUnit(report string) error {
	decoder := xml.NewDecoder(strings.NewReader(report))
	decoder.Strict = true
	path := []string{}
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
		switch token := token.(type) {
		case xml.StartElement:
			if err := checkElement(path, token); err != nil {
				return err
			}
			path = append(path, token.Name.Local)
		case xml.EndElement:
			path = path[:len(path)-1]
		case xml.CharData:
			if len(path) > 0 && !junitElements()[path[len(path)-1]].text && strings.TrimSpace(string(token)) != "" {
				return fmt.Errorf("text in %v: %s", path, token)
			}
		}
	}
}

func checkElement(path []string, start xml.StartElement) error {
	rule, known := junitElements()[start.Name.Local]
	inside := known && (len(path) == 0 && start.Name.Local == "testsuites" ||
		len(path) > 0 && slices.Contains(junitElements()[path[len(path)-1]].holds, start.Name.Local))
	if !inside {
		return fmt.Errorf("%s in %v", start.Name.Local, path)
	}
	seen := []string{}
	for _, a := range start.Attr {
		seen = append(seen, a.Name.Local)
		if !slices.Contains(rule.needs, a.Name.Local) && !slices.Contains(rule.may, a.Name.Local) {
			return fmt.Errorf("%s has %s", start.Name.Local, a.Name.Local)
		}
		if slices.Contains([]string{"tests", "failures", "errors", "skipped", "line"}, a.Name.Local) {
			if n, err := strconv.Atoi(a.Value); err != nil || n < 0 {
				return fmt.Errorf("%s of %s is %q", a.Name.Local, start.Name.Local, a.Value)
			}
		}
	}
	for _, need := range rule.needs {
		if !slices.Contains(seen, need) {
			return fmt.Errorf("%s lacks %s", start.Name.Local, need)
		}
	}
	return nil
}

func TestJUnitFitsItsReaders(t *testing.T) {
	for name, r := range reports() {
		if out := printed(t, "junit", r, findings.Options{}); checkJUnit(out) != nil {
			t.Errorf("%s: %v\n%s", name, checkJUnit(out), out)
		}
	}
}

// TestJUnitCheckBites: the check refuses what is not JUnit XML.
func TestJUnitCheckBites(t *testing.T) {
	good := printed(t, "junit", sample(), findings.Options{})
	for _, change := range [][2]string{
		{"<testsuites ", "<suites "}, {` classname="one"`, ""}, {`tests="`, `tests="x`}, {"<failure ", "<problem "},
		{"</testcase>", "text</testcase>"}, {` type="unknown-key"`, ` kind="unknown-key"`}, {"</testsuite>", ""},
	} {
		bad := strings.Replace(good, change[0], change[1], 1)
		if bad == good {
			t.Fatal("nothing was changed: ", change[0])
		}
		if checkJUnit(bad) == nil {
			t.Errorf("it takes %q in place of %q", change[1], change[0])
		}
	}
}

func TestJUnit(t *testing.T) {
	want := `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="threshold packs try" tests="6" failures="2" errors="0" skipped="1">
  <testsuite name="one" tests="5" failures="2" errors="0" skipped="1">
    <testcase name="unknown-key: there is no key nmae" classname="one" file="packs/one/pack.yaml" line="2">
      <failure message="there is no key nmae" type="unknown-key">packs/one/pack.yaml:2:3: there is no key nmae [unknown-key]&#xA;  hint: did you mean name?</failure>
    </testcase>
    <testcase name="old-name: the name is old" classname="one" file="packs/one/contacts.yaml" line="9">
      <system-out>packs/one/contacts.yaml:9:1: warning: the name is old [old-name]</system-out>
    </testcase>
    <testcase name="good" classname="one"></testcase>
    <testcase name="bad" classname="one" file="packs/one/cases.yaml" line="4">
      <failure message="level 2, expected 3" type="failed-test">level 2, expected 3&#xA;got      2&#xA;expected 3</failure>
    </testcase>
    <testcase name="left" classname="one">
      <skipped message="not asked for"></skipped>
    </testcase>
  </testsuite>
  <testsuite name="two" tests="1" failures="0" errors="0" skipped="0">
    <testcase name="packs try" classname="two"></testcase>
  </testsuite>
</testsuites>
`
	if got := printed(t, "junit", sample(), findings.Options{}); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	r := sample()
	r.FailOn = "warning"
	if got := printed(t, "junit", r, findings.Options{}); !strings.Contains(got, `failures="3"`) {
		t.Errorf("the warning is no failure where it makes the check fail:\n%s", got)
	}
}
