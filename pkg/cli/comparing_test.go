package cli_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/cli"
)

// TestComparingNamesEveryField: each name in the data of what compares stands in
// docs/comparing.md.
func TestComparingNamesEveryField(t *testing.T) {
	t.Chdir("../..")
	page, err := os.ReadFile("docs/comparing.md")
	if err != nil {
		t.Fatal(err)
	}
	editions := []string{"testdata/editions/2026/example", "testdata/editions/2027/example"}
	for _, args := range [][]string{
		append([]string{"packs", "diff"}, editions...),
		append([]string{"packs", "impact", "--cases", "testdata/editions/cases.ndjson"}, editions...),
		{"compare"}, {"compare", "--search", "FGM"},
		{"compare", "--answers", "testdata/answers/wigan/suspected-abuse-only.yaml"},
	} {
		env, out, errs := offTerminal()
		if code := cli.Main(env, append(args, "--format", "json")); code != cli.Done {
			t.Fatalf("%v: %s", args, errs)
		}
		var data any
		if err := json.Unmarshal(out.Bytes(), &data); err != nil {
			t.Fatal(err)
		}
		for name := range names(data, map[string]bool{}) {
			if !strings.Contains(string(page), "`"+name+"`") {
				t.Errorf("%v: docs/comparing.md does not name the field %s", args, name)
			}
		}
	}
}

// names gathers the keys of data at any depth.
func names(data any, all map[string]bool) map[string]bool {
	switch v := data.(type) {
	case map[string]any:
		for key, value := range v {
			all[key] = true
			names(value, all)
		}
	case []any:
		for _, value := range v {
			names(value, all)
		}
	}
	return all
}
