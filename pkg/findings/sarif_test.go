package findings_test

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/findings"
)

// sarifSchema is the JSON Schema of SARIF 2.1.0 that OASIS publishes. It is taken
// out of a library that carries it, whose own check sees only what the library
// knows of a log.
func sarifSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	folder, err := exec.Command("go", "list", "-f", "{{.Dir}}", "github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif").Output()
	if err != nil {
		t.Fatal(err)
	}
	file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(strings.TrimSpace(string(folder)), "schema.go"), nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	text, err := strconv.Unquote(file.Scope.Objects["schema"].Decl.(*ast.ValueSpec).Values[0].(*ast.BasicLit).Value)
	if err != nil {
		t.Fatal(err)
	}
	document, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	if err := compiler.AddResource("sarif.json", document); err != nil {
		t.Fatal(err)
	}
	return compiler.MustCompile("sarif.json")
}

// TestSARIFFitsItsSchema, as it is written and as another program reads it.
func TestSARIFFitsItsSchema(t *testing.T) {
	schema := sarifSchema(t)
	for name, r := range reports() {
		out := printed(t, "sarif", r, findings.Options{})
		log, err := jsonschema.UnmarshalJSON(strings.NewReader(out))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(log); err != nil {
			t.Errorf("%s: %v\n%s", name, err, out)
		}
		read, err := sarif.FromString(out, sarif.WithStrictValidation())
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		want := len(r.Problems)
		for _, test := range r.Tests {
			if test.Outcome == findings.Fail {
				want++
			}
		}
		if got := len(read.Runs[0].Results); got != want {
			t.Errorf("%s: %d results, want %d", name, got, want)
		}
	}
}

// TestSARIFSchemaBites: the schema refuses what is not SARIF, so that the test
// above could fail.
func TestSARIFSchemaBites(t *testing.T) {
	schema := sarifSchema(t)
	good := printed(t, "sarif", sample(), findings.Options{})
	for _, change := range [][2]string{
		{`"version": "2.1.0"`, `"version": "2.1"`}, {`"level": "error"`, `"level": "bad"`}, {`"startLine": 2`, `"startLine": 0`},
		{`"ruleId"`, `"rule"`}, {`"uri": "packs/one/pack.yaml"`, `"uri": "packs/one two/%zz"`}, {`"driver"`, `"program"`},
	} {
		bad := strings.Replace(good, change[0], change[1], 1)
		log, err := jsonschema.UnmarshalJSON(strings.NewReader(bad))
		if err != nil || bad == good {
			t.Fatal(change, err)
		}
		if schema.Validate(log) == nil {
			t.Errorf("the schema takes %s", change[1])
		}
	}
}

// TestSARIFPlaces: names are URIs, and every result points at its rule.
func TestSARIFPlaces(t *testing.T) {
	for name, want := range map[string]string{
		"packs/a b/ä%.yaml": "packs/a%20b/%C3%A4%25.yaml", `packs\one\pack.yaml`: "packs/one/pack.yaml",
		"./packs/one": "packs/one", "/srv/pack.yaml": "file:///srv/pack.yaml", `C:\packs\a b`: "file:///C:/packs/a%20b",
		"a:b.yaml": "./a:b.yaml", "packs/#1?.yaml": "packs/%231%3F.yaml",
	} {
		r := findings.Report{Problems: diag.List{{File: name, Code: "c", Severity: diag.Error, Message: "m"}}}
		var log struct {
			Runs []struct {
				Results []struct {
					RuleID    string `json:"ruleId"`
					RuleIndex int    `json:"ruleIndex"`
					Locations []struct {
						PhysicalLocation struct {
							ArtifactLocation struct{ URI string }
						}
					}
				}
				Tool struct {
					Driver struct{ Rules []struct{ ID string } }
				}
			}
		}
		if err := json.Unmarshal([]byte(printed(t, "sarif", r, findings.Options{})), &log); err != nil {
			t.Fatal(err)
		}
		result := log.Runs[0].Results[0]
		if got := result.Locations[0].PhysicalLocation.ArtifactLocation.URI; got != want {
			t.Errorf("%s: got %s, want %s", name, got, want)
		}
		if rule := log.Runs[0].Tool.Driver.Rules[result.RuleIndex]; rule.ID != result.RuleID {
			t.Errorf("the result of %s points at the rule %s", result.RuleID, rule.ID)
		}
	}
}
