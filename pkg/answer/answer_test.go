package answer_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/diag"
)

func TestDecode(t *testing.T) {
	file, err := answer.Decode("a.yaml", []byte(`
area: wigan
present: [one, two]
suspected: [three]
history: []
immediate_danger: false
child: {age: 7, disabled: true, lives_in: wigan}
open_to: early-help
consent: unsafe-to-seek
confirm: {"4a": unsure}
own_level: 3
departure: {level: "4", reason: It is worse}
`))
	if err != nil {
		t.Fatal(err)
	}
	c := file.Case
	if len(c.Present) != 2 || c.Suspected[0] != "three" || *c.ImmediateDanger || *c.Child.Age != 7 || !*c.Child.Disabled ||
		c.OpenTo != answer.OpenToEarlyHelp || c.Consent != answer.ConsentUnsafeToSeek || c.Confirm["4a"] != answer.ConfirmUnsure ||
		c.OwnLevel != "3" || c.Departure.Reason != "It is worse" {
		t.Errorf("%+v", c)
	}
	if at := file.At("present", 1); at != (diag.Pos{Line: 3, Column: 16}) {
		t.Errorf("the second id stands at %v", at)
	}
}

// TestWhatFitsIsKept: a mistake in one place leaves the rest to be looked at, each
// at its own place.
func TestWhatFitsIsKept(t *testing.T) {
	file, err := answer.Decode("a.yaml", []byte("bogus: 1\npresent: [[a], null, two, true]\nchild: {age: x}\nconsent: refussed\n"))
	if err == nil || len(file.Problems) != 6 || file.Problems.Error() != err.Error() {
		t.Fatalf("%v; kept: %v", err, file.Problems)
	}
	if c := file.Case; !slices.Equal(c.Present, []string{"two", "true"}) {
		t.Errorf("%+v", c)
	}
	if at := file.At("present", 0); at != (diag.Pos{Line: 2, Column: 22}) {
		t.Errorf("two stands at %v", at)
	}
}

// TestSilenceIsNotNo: what is left out or left blank stays unanswered, and an
// empty list is an answer.
func TestSilenceIsNotNo(t *testing.T) {
	file, err := answer.Decode("a.yaml", []byte("area: wigan\nimmediate_danger:\npresent:\nchild: {age: }\n"))
	if err != nil {
		t.Fatal(err)
	}
	c := file.Case
	if c.ImmediateDanger != nil || c.History != nil || c.Child.Age != nil || c.OpenTo != "" || c.Consent != "" || c.AboutWorker != nil {
		t.Errorf("something was answered that nobody said: %+v", c)
	}
	if file, _ = answer.Decode("a.yaml", []byte("area: wigan\nhistory: []\n")); file.Case.History == nil {
		t.Error("an empty history is an answer")
	}
}

func TestDecodeJSON(t *testing.T) {
	for _, text := range []string{`{"area": "wigan", "present": ["one"], "own_level": 3}`, "{\n\t\"area\": \"wigan\",\n\t\"present\": [\n\t\t\"one\"\n\t],\n\t\"own_level\": \"3\"\n}\n"} {
		file, err := answer.Decode("a.json", []byte(text))
		if err != nil || file.Case.Present[0] != "one" || file.Case.OwnLevel != "3" {
			t.Errorf("%v: %+v", err, file.Case)
		}
	}
}

func TestDecodeRefuses(t *testing.T) {
	for _, row := range []struct{ text, want string }{
		{"", "a:1:1: the file holds nothing [empty]"},
		{"- one\n", "a:1:1: the file must hold keys with values at its top [wrong-type]"},
		{"area: wigan\npresnt: [one]\n", "a:2:1: the file has no key presnt [unknown-key]"},
		{"present: one\n", `a:1:10: present wants a list, found "one" [wrong-type]`},
		{"present: [[one]]\n", "a:1:11: item 1 of present wants text, found a list [wrong-type]"},
		{"immediate_danger: maybe\n", `a:1:19: immediate_danger wants true or false, found "maybe" [wrong-type]`},
		{"child: {age: seven}\n", `a:1:14: age wants a whole number, found "seven" [wrong-type]`},
		{"child: {age: 012}\n", `a:1:14: age wants a whole number, found "012" [wrong-type]`}, // in base eight it would be ten
		{"child: {age: 2.5}\n", `a:1:14: age wants a whole number, found "2.5" [wrong-type]`},
		{"child: {age: 40}\n", "a:1:14: age is in whole years from 0 to 25 [wrong-value]"},
		{"child: {age: -1}\n", "a:1:14: age is in whole years from 0 to 25 [wrong-value]"},
		{"child: {name: Ann}\n", "a:1:9: child has no key name [unknown-key]"},
		{"consent: refuse\n", `a:1:10: consent cannot be "refuse"; allowed: given, refused, not-sought, unsafe-to-seek [wrong-value]`},
		{"confirm: {\"4a\": maybe}\n", `a:1:17: confirm 4a cannot be "maybe"; allowed: yes, no, unsure [wrong-value]`},
		{"departure: {level: \"4\"}\n", "a:1:12: departure lacks reason [required]"},
		{"area: wigan\narea: stoke\n", "a:2:1: area stands here a second time [duplicate-key]"},
		{"area: wigan\n---\narea: stoke\n", "a:2:1: the file holds more than one document [documents]"},
		{"area: \"\\e[31m\"\n", "a:1:7: the text holds the invisible character U+001B [unprintable]"},
		{"area: wigan\xff\n", "a:1:12: the file is not text in UTF-8: the byte FF here is no character [unreadable]"},
	} {
		_, err := answer.Decode("a", []byte(row.text))
		var problems diag.List
		if !errors.As(err, &problems) || len(problems) != 1 {
			t.Errorf("%q: %v", row.text, err)
			continue
		}
		if got, _, _ := strings.Cut(problems[0].String(), "\n"); got != row.want {
			t.Errorf("%q:\ngot  %s\nwant %s", row.text, got, row.want)
		}
	}
}

// TestDecodeSaysWhatToTry: where a value or a key does not fit, the message or its
// hint shows what does.
func TestDecodeSaysWhatToTry(t *testing.T) {
	const keys = "area, present, suspected, grounds, not_known, not_seen, looked_at, strengths, immediate_danger, " +
		"child, open_to, history, consent, about_worker, confirm, nothing_fits, role, own_level, departure"
	for text, want := range map[string]string{
		"zebra: 1\n":                   "the file has no key zebra [unknown-key]\n  hint: allowed: " + keys,
		"child: {zebra: 1}\n":          "child has no key zebra [unknown-key]\n  hint: allowed: age, unborn, disabled, lives_in",
		"child: {age: \"7\"}\n":        "age wants a whole number, found \"7\" [wrong-type]\n  hint: write it without quotes: 7",
		"immediate_danger: \"true\"\n": "immediate_danger wants true or false, found \"true\" [wrong-type]\n  hint: write it without quotes: true",
		"confirm: [yes]\n":             "confirm wants keys with values, found a list [wrong-type]\n  hint: write confirm: {KEY: VALUE}, with yes, no or unsure for VALUE",
		"grounds: seen\n":              "grounds wants keys with values, found \"seen\" [wrong-type]\n  hint: write grounds: {KEY: [VALUE]}, with seen, heard, said or recorded for VALUE",
		"child: [7]\n":                 "child wants keys with values, found a list [wrong-type]\n  hint: keys: age, unborn, disabled, lives_in",
		"consent: true\n":              "consent wants given, refused, not-sought or unsafe-to-seek, found true [wrong-type]",
		"consent: [given]\n":           "consent wants given, refused, not-sought or unsafe-to-seek, found a list [wrong-type]",
		"own_level: true\n":            "own_level wants text, found true [wrong-type]\n  hint: write it in quotes: \"true\"; a number needs none",
	} {
		_, err := answer.Decode("a", []byte(text))
		_, got, _ := strings.Cut(fmt.Sprint(err), ": ")
		if got != want {
			t.Errorf("%q:\ngot  %s\nwant %s", text, got, want)
		}
	}
}

func TestDecodeReportsAllAtOnce(t *testing.T) {
	_, err := answer.Decode("a", []byte("presnt: []\nchild: {age: old}\nconsent: perhaps\n"))
	var problems diag.List
	if !errors.As(err, &problems) || len(problems) != 3 {
		t.Errorf("%v", err)
	}
}

func FuzzDecode(f *testing.F) {
	for _, seed := range []string{"area: wigan\npresent: [one]\n", "<<: {id: 1}\n? [x] : 2\n", "a: &a [*a]\n", "{\"area\": 1}", "child: {age: 99999999999999999999}\n"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		_, err := answer.Decode("a", data)
		var problems diag.List
		if err == nil {
			return
		}
		if !errors.As(err, &problems) {
			t.Fatalf("not a list of problems: %v", err)
		}
		for _, d := range problems {
			if d.Pos.Line < 1 || d.Pos.Column < 1 || d.Message == "" {
				t.Fatalf("%v in %q", d, data)
			}
		}
	})
}

// TestOrNotSought: only a missing answer is taken for another.
func TestOrNotSought(t *testing.T) {
	if got := answer.Consent("").OrNotSought(); got != answer.ConsentNotSought {
		t.Errorf("nobody answered, and it became %q", got)
	}
	for _, word := range answer.Consent("").Values() {
		if got := answer.Consent(word).OrNotSought(); string(got) != word {
			t.Errorf("%q became %q", word, got)
		}
	}
}
