package yamlnode_test

import (
	"testing"

	"github.com/threshold-cli/threshold/pkg/internal/yamlnode"
)

// TestSyntaxPlaces: a fault is put on the line where it is known to be, or where what
// it lies in begins, with words that say which; never on a line before it.
func TestSyntaxPlaces(t *testing.T) {
	const not = "this is not YAML or JSON: "
	const list, braces = "a list in brackets that begins on this line lacks a comma or its closing ]", "keys in braces that begin on this line lack a comma or the closing }"
	const quote = "a quote that is opened on this line is not closed"
	for text, want := range map[string]string{
		"area: a\npresent: [a, b\nsuspected: [c]\nown: 3\n": "f:2:10: " + not + list,
		"present: [a, b\nsuspected: [c]\nown: 3\n":          "f:1:10: " + not + list,
		"area: a\nx: [a, \"b\" \"c\"]\n":                    "f:2:4: " + not + list,
		"x: [[a], [b\ny: c\n":                               "f:1:1: " + not + list,
		"{\"area\":\"a\" /*x*/}":                            "f:1:1: " + not + braces,
		"{\"area\":\"a\",\n \"present\": [\"a\"\n}\n":       "f:2:13: " + not + list,
		"area: a\né: {a: 1\nb: 2\n":                         "f:2:4: " + not + braces,
		"{\"area\":\"a\"} x":                                "f:1:1: " + not + "something stands behind the end of the data",
		"a: 1\n...\nb: 2\n":                                 "f:3:1: " + not + "something stands behind the end of the data",
		"a: 1\n---\nb: 2\n":                                 "f:2:1: the file holds more than one document",
		"# one\n---\na: 1\n--- # two\nb: [\n":               "f:4:1: the file holds more than one document",
		"{":                                                 "f:1:1: " + not + "it ends here, where a value or a closing bracket is still to come",
		"a: 1\nb: [\n":                                      "f:2:1: " + not + "it ends here, where a value or a closing bracket is still to come",
		"area: \"a\npresent: [a]\n":                         "f:1:1: " + not + quote,
		"a: b\nb: 'x\nc: d\n":                               "f:2:1: " + not + quote,
		"a: b\nc d\ne: f\n":                                 "f:2:1: " + not + "a key on this line has no colon behind it",
		"a: b\n  c: d\n":                                    "f:2:1: " + not + "a colon stands where none can be",
		"a: b: c\n":                                         "f:1:1: " + not + "a colon stands where none can be",
		"child:\n  age: 7\n disabled: true\n":               "f:3:1: " + not + "this line is no key with a value",
		"x: 1\nlist:\n  - a\n  b: c\n":                      "f:3:1: " + not + "the list that begins on this line has an item without its hyphen",
		"a: 1\nb: 'don't'\nc: 2\n":                          "f:2:1: " + not + "this line is no key with a value",
		"a: 1\nx: }\n":                                      "f:2:1: " + not + "a value is missing here, or a bracket closes nothing",
		"a: 1\nx: @a\n":                                     "f:2:1: " + not + "a text begins with a character that means something else",
		"x: 1\ny: \"a\\qb\"\n":                              "f:2:1: " + not + "a backslash stands in double quotes",
		"x: *a\n":                                           "f:1:1: " + not + "a text begins with *, which would be an alias",
		"a: b\nx: é\x01\n":                                  "f:2:5: a control character stands here, which nobody can see",
		"x: |\n a\n\tb\n":                                   "f:3:1: a tab stands in the indentation of this line",
	} {
		_, problems := yamlnode.Parse("f", []byte(text))
		if len(problems) != 1 {
			t.Errorf("%q: %v", text, problems)
			continue
		}
		d := problems[0]
		if got := d.Line(); got != want+" ["+string(d.Code)+"]" || d.Hint == "" {
			t.Errorf("%q:\ngot  %s\nwant %s", text, d, want)
		}
	}
}
