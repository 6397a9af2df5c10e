package answer_test

import (
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/answer"
)

func TestDecodeLine(t *testing.T) {
	id, file, err := answer.DecodeLine("cases.ndjson", 7, []byte(`{"id": "a-1", "area": "wigan", "present": ["x", "y"]}`))
	if err != nil || id != "a-1" || len(file.Case.Present) != 2 || file.Case.History != nil {
		t.Fatalf("%q %+v %v", id, file.Case, err)
	}
	if pos := file.At("present", 1); pos.Line != 7 || pos.Column != 49 {
		t.Errorf("the second id is at %v", pos)
	}
	if id, _, err := answer.DecodeLine("cases.ndjson", 1, []byte(`{"id": 12, "present": []}`)); err != nil || id != "12" {
		t.Errorf("a number as id: %q %v", id, err)
	}
}

// TestDecodeLineBad: each problem is told at the number of its line.
func TestDecodeLineBad(t *testing.T) {
	for data, want := range map[string]string{
		`present: [x]`:                      "cases.ndjson:7:1: this line is not one JSON object",
		`[1, 2]`:                            "cases.ndjson:7:1",
		``:                                  "cases.ndjson:7:1",
		`{"presnt": ["x"]}`:                 "cases.ndjson:7:2: the file has no key presnt [unknown-key]",
		`{"present": ["x"], "present": []}`: "[duplicate-key]",
		`{"present": "x"}`:                  "cases.ndjson:7:13",
		`{"child": {"age": 40}}`:            "cases.ndjson:7:19: age is in whole years",
		`{"id": "a"} {"id": "b"}`:           "cases.ndjson:7:1: this line is not one JSON object",
	} {
		_, file, err := answer.DecodeLine("cases.ndjson", 7, []byte(data))
		if err == nil || !strings.Contains(err.Error(), want) || file.Problems.Error() != err.Error() {
			t.Errorf("%s: %v, want %s; kept: %v", data, err, want, file.Problems)
		}
	}
}
