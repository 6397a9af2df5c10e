package pack_test

import (
	"os"
	"testing"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/internal/fixture"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// TestCheckFile: what is wrong with the shape of answers hides nothing of what is
// wrong with the rest, and nothing is told twice or of what was not understood.
func TestCheckFile(t *testing.T) {
	framework, err := pack.LoadFramework(os.DirFS("../../data"))
	if err != nil {
		t.Fatal(err)
	}
	p, err := pack.Load(fixture.Example(t), "example", "example", framework, pack.All)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct{ text, want string }{
		{"area: example\n", ""},
		{"", "a:1:1: the file holds nothing [empty]"},
		{"bogus: 1\nown_level: \"9\"\n", "a:1:1: the file has no key bogus [unknown-key]\na:2:12: example has no level 9 [unknown-id]"},
		{"own_level: \"9\"\nbogus: 1\n", "a:1:12: example has no level 9 [unknown-id]\na:2:1: the file has no key bogus [unknown-key]"},
		{"child: {age: 40}\n", "a:1:14: age is in whole years from 0 to 25 [wrong-value]"},
		{"present: [true]\n", "a:1:11: item 1 of present wants text, found true [wrong-type]"},
		{"suspectd: [x]\ngrounds: {x: [seen]}\n", "a:1:1: the file has no key suspectd [unknown-key]"},
		{"grounds: {x: [seen]}\n", "a:1:14: x has grounds but is not suspected [conflict]"},
		{"present: [\"\"]\n", "a:1:11: an id is empty [unknown-id]"},
		{"looked_at: [\"\"]\n", "a:1:13: there is no dimension \"\" [unknown-id]"},
	} {
		file, _ := answer.Decode("a", []byte(row.text))
		got := ""
		for n, d := range p.CheckFile(framework, file) {
			if n > 0 {
				got += "\n"
			}
			got += d.Line()
		}
		if got != row.want {
			t.Errorf("%q:\n%s\nwant:\n%s", row.text, got, row.want)
		}
	}
}
