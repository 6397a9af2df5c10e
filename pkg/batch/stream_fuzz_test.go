package batch_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/batch"
)

// FuzzStream: of any bytes, each line that is not blank gives one line of JSON, in
// order, and what the lines are judged on does not hang on how many cores there
// are.
func FuzzStream(f *testing.F) {
	w := newWorld(f)
	p := w.pack(f, "wigan")
	for _, seed := range []string{"{}\n{\"id\":1,\"present\":[\"physical-abuse\"]}\n", "\n\n{\n", "{\"area\":\"stoke\"}\r\n[]", "\x00\n\xff\n{}", "{\"suspected\":[\"physical-abuse\"],\"grounds\":{\"physical-abuse\":[\"seen\"]}}"} {
		f.Add(seed)
	}
	for _, c := range manyCases(p)[:40] {
		line, err := json.Marshal(c)
		must(f, err)
		f.Add(string(line))
	}
	f.Fuzz(func(t *testing.T, in string) {
		one, _, err := judge(t, in, batch.Options{Area: "wigan", Jobs: 1, Open: w.opener(p), Fields: []string{"line", "id", "level", "range"}})
		if err != nil {
			t.Fatalf("%q: %v", in, err)
		}
		two, _, err := judge(t, in, batch.Options{Area: "wigan", Jobs: 3, Open: w.opener(p), Fields: []string{"line", "id", "level", "range"}})
		if err != nil || strings.Join(one, "") != strings.Join(two, "") {
			t.Fatalf("%q gives\n%s\nand on three cores\n%s %v", in, one, two, err)
		}
		lines := 0
		for line := range bytes.Lines([]byte(in)) {
			if len(bytes.TrimSpace(line)) > 0 {
				lines++
			}
		}
		if len(one) != lines {
			t.Fatalf("%q gives %d lines for %d", in, len(one), lines)
		}
		for _, line := range one {
			if !json.Valid([]byte(line)) {
				t.Fatalf("%q gives %q", in, line)
			}
		}
	})
}
