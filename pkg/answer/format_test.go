package answer_test

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/internal/yamlnode"
)

// TestEveryKeyIsDescribed keeps docs/answers-file.md in step with the decoder.
func TestEveryKeyIsDescribed(t *testing.T) {
	text, err := os.ReadFile("../../docs/answers-file.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, of := range []any{answer.Case{}, answer.Child{}, answer.Departure{}} {
		for _, f := range yamlnode.Fields(reflect.TypeOf(of)) {
			if !strings.Contains(string(text), "`"+f.Name+"`") {
				t.Errorf("docs/answers-file.md does not describe %s", f.Name)
			}
		}
	}
}

// TestExampleIsTaken: the example on the page is an answers file.
func TestExampleIsTaken(t *testing.T) {
	text, err := os.ReadFile("../../docs/answers-file.md")
	if err != nil {
		t.Fatal(err)
	}
	_, example, _ := strings.Cut(string(text), "```yaml\n")
	example, _, _ = strings.Cut(example, "```")
	if _, err := answer.Decode("example", []byte(example)); err != nil || !strings.Contains(example, "area:") {
		t.Errorf("%v\n%s", err, example)
	}
}
