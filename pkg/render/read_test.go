package render_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/result"
)

// TestSavedAndReadBack: a result read back from JSON or YAML is the same, and so
// is every page that is made from it, byte by byte in every format.
func TestSavedAndReadBack(t *testing.T) {
	eachCase(t, func(t *testing.T, r result.Result) {
		direct := pages(t, r)
		for _, saved := range []string{"json", "yaml"} {
			back, err := render.Read("result", []byte(direct[saved]))
			must(t, err)
			if !reflect.DeepEqual(back, r) {
				t.Errorf("%s comes back changed", saved)
			}
			for format, page := range pages(t, back) {
				if page != direct[format] {
					t.Errorf("saved as %s and printed as %s it differs", saved, format)
				}
			}
		}
	})
}

func pages(t *testing.T, r result.Result) map[string]string {
	t.Helper()
	all := map[string]string{}
	for _, f := range render.Formats() {
		all[f.Name] = printed(t, f.Name, r, render.Options{})
	}
	return all
}

// TestReadRefuses what is not a whole result, and says where.
func TestReadRefuses(t *testing.T) {
	good := printed(t, "json", sample(), render.Options{})
	for name, row := range map[string]struct{ text, want string }{
		"empty":       {"", "r.json:1:1: the file holds nothing [empty]"},
		"not JSON":    {"{", "r.json:1:1: this is not YAML or JSON"},
		"a list":      {"[]", "[wrong-type]"},
		"no parts":    {"{}", "the file lacks protection [required]"},
		"unknown key": {strings.Replace(good, `"urgent"`, `"urgnt"`, 1), "the file has no key urgnt [unknown-key]\n  hint: did you mean urgent?"},
		"wrong type":  {strings.Replace(good, `"low": 3`, `"low": "three"`, 1), `r.json:22:12: low wants a whole number, found "three" [wrong-type]`},
		"wrong word":  {strings.Replace(good, `"act"`, `"Act"`, 1), `protection cannot be "Act"; allowed: act, ask, no [wrong-value]`},
		"support":     {strings.Replace(good, `"direct"`, `"certain"`, 1), `support cannot be "certain"`},
		"range":       {strings.Replace(good, `"high": 4`, `"high": 3`, 1), "the range from 3 to 3 does not hold level 4"},
		"level":       {strings.Replace(good, `"id": "4"`, `"id": "5"`, 1), "the suggested level 5 is not among the area's levels"},
	} {
		_, err := render.Read("r.json", []byte(row.text))
		if err == nil || !strings.Contains(err.Error(), row.want) {
			t.Errorf("%s: %v\nwant %s", name, err, row.want)
		}
	}
}

// TestOlderResult: one that was saved before levels and the triangle were part
// of it can still be printed.
func TestOlderResult(t *testing.T) {
	r := saved(t, "wigan")
	r.Levels, r.Triangle = nil, nil
	back, err := render.Read("old", []byte(printed(t, "json", r, render.Options{})))
	must(t, err)
	for format := range formats() {
		if !strings.Contains(printed(t, format, back, render.Options{}), "Nobody looked at: Health;") {
			t.Errorf("%s leaves out what was not looked at", format)
		}
	}
}
