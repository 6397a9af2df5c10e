//go:build unix

package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/result"
)

// hostileInput is a file that no answers, cases or result should be, with the
// command that is given it and the beginning of what it says.
type hostileInput struct {
	text, args string
	code       int
	says       string // on either stream; empty: whatever it says
}

// each repeats a line with its number.
func each(n int, format string) string {
	var out strings.Builder
	for i := range n {
		fmt.Fprintf(&out, format, i)
	}
	return out.String()
}

func hostileInputs(t *testing.T) map[string]hostileInput {
	t.Helper()
	r := strings.Repeat
	const answers, cases = "assess --area wigan --answers f", "batch --area wigan --fields level f"
	return map[string]hostileInput{
		"many ids":          {"present:\n" + each(49_000, "  - no-such-id-%d\n"), answers, 3, "f:2:5: wigan has no indicator no-such-id-0 [unknown-id]"},
		"one id for ever":   {"present:\n" + r("  - physical-abuse\n", 49_000), answers, 3, "f:3:5: physical-abuse stands twice under present [duplicate-id]"},
		"many levels":       {"confirm:\n" + each(40_000, "  l%d: yes\n"), answers, 3, "f:2:3: 40000 keys stand side by side here; 2000 are the most [unreadable]"},
		"some levels":       {"confirm:\n" + each(2_000, "  l%d: yes\n"), answers, 3, "f:2:7: wigan asks no confirm question at level l0 [unknown-id]"},
		"many keys":         {each(40_000, "k%d: yes\n"), answers, 3, "f:1:1: 40000 keys stand side by side here; 2000 are the most [unreadable]"},
		"many values":       {"present: [" + r("a,", 100_000) + "]\n", answers, 3, "f:1:1: the file has more lines and values than can be read: over 100000 [unreadable]"},
		"depth":             {"present: " + r("[", 5000), answers, 3, "f:1:1: the file has more than 200 brackets inside each other [unreadable]"},
		"alias bomb":        {"present: &a [x, x]\nsuspected: [*a, *a]\n", answers, 3, "f:1:10: anchors and aliases are not allowed [alias]"},
		"five megabytes":    {"area: " + r("x", 5<<20) + "\n", answers, 3, "f:1:1: the file is larger than 4 MiB [unreadable]"},
		"a long area":       {"area: " + r("x", 3<<20) + "\n", "assess --answers f", 3, "f:1:7: there is no area \"xxx"},
		"a long reason":     {"departure: {level: '4', reason: '" + r("a b ", 900_000) + "'}\n", answers, 3, "f:1:33: reason has more than 2000 characters [wrong-value]"},
		"a long role":       {"departure: {level: '4', reason: x, consulted: '" + r("Mrs Jones ", 90_000) + "'}\n", answers, 3, "f:1:47: consulted has more than 2000 characters [wrong-value]"},
		"turned round":      {"departure: {level: '4', reason: \"\u202eesrow\"}\n", answers, 3, "f:1:33: the text holds the invisible character U+202E [unprintable]"},
		"escaped":           {"departure: {level: '4', reason: \"\\e[2J\"}\n", answers, 3, "f:1:33: the text holds the invisible character U+001B [unprintable]"},
		"filler":            {"present: [\"physical-abuse\u3164\"]\n", answers, 3, "f:1:11: the text holds the invisible character U+3164 [unprintable]"},
		"a line too long":   {`{"present":["` + r("x", 2<<20) + "\"]}\n{}\n", cases, 0, `"error":`},
		"a deep line":       {`{"present":` + r("[", 500_000) + "\n{}\n", cases, 0, `{"level":`},
		"many ids in lines": {r(`{"present":[`+r(`"a",`, 30_000)+"\"b\"]}\n", 10), cases, 0, `"error":`},
		"half a line":       {"{}\n{\"present\":[", cases, 0, `{"level":`},
		"no end of lines":   {r("\n", 3<<20) + "{}", cases, 0, `{"level":`},
		"zero bytes":        {r("\x00", 3<<20), cases, 0, `"error":`},
		"many reasons":      {spoiled(t, func(r *result.Result) { r.Reasons = repeated(r.Reasons, 300) }), "render f", 0, "RING NOW"},
		"levels enough":     {spoiled(t, func(r *result.Result) { r.Levels = append(repeated(r.Levels[:1], 2000), r.Levels...) }), "render f --format html", 0, "<!doctype html>"},
		"a range upwards":   {spoiled(t, func(r *result.Result) { r.Range.High = 1 << 40 }), "render f --format html", 0, "<!doctype html>"},
		"a level below":     {spoiled(t, func(r *result.Result) { r.Level.Ordinal, r.Range.Low = -7, -9 }), "render f", 3, "the range from -9 to 4 does not hold level -7"},
		"a level far off":   {spoiled(t, func(r *result.Result) { r.Levels[0].Ordinal = -1 << 62 }), "render f", 0, "RING NOW"},
	}
}

func spoiled(t *testing.T, change func(*result.Result)) string {
	t.Helper()
	data, err := os.ReadFile("../../testdata/report/wigan.json")
	if err != nil {
		t.Fatal(err)
	}
	var r result.Result
	if err := json.Unmarshal(data, &r); err != nil {
		t.Fatal(err)
	}
	change(&r)
	if data, err = json.Marshal(r); err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func repeated[T any](list []T, times int) (all []T) {
	for range times {
		all = append(all, list...)
	}
	return all
}

// TestHostileInput: whatever stands in a file, it is said in bounded time, memory
// and length, and nothing acts on the terminal.
func TestHostileInput(t *testing.T) {
	binary := built(t)
	for name, row := range hostileInputs(t) {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			text("f", row.text)(t, folder)
			got := weighed(t, binary, folder, strings.Fields(row.args)...)
			if got.code != row.code || !strings.Contains(got.out+got.errs, row.says) {
				t.Errorf("exit %d, %.300q %.300q", got.code, got.out, got.errs)
			}
			if got.took > longest || got.memory > 2*largest || len(got.errs) > 200_000 {
				t.Errorf("it took %v, %d MiB and %d bytes of messages", got.took, got.memory>>20, len(got.errs))
			}
			if strings.ContainsFunc(got.errs, acts) {
				t.Errorf("it says %.300q", got.errs)
			}
		})
	}
}

// TestEndlessInput: a device or pipe without an end is given up.
func TestEndlessInput(t *testing.T) {
	binary, folder := built(t), t.TempDir()
	for args, want := range map[string]string{
		"assess --answers /dev/zero": "cannot read /dev/zero: it is larger than 64 MiB",
		"render /dev/zero":           "cannot read /dev/zero: it is larger than 64 MiB",
	} {
		if got := threshold(t, binary, folder, strings.Fields(args)...); got.code != 2 || !strings.Contains(got.errs, want) {
			t.Errorf("%s: exit %d, %.300s", args, got.code, got.errs)
		}
	}
}
