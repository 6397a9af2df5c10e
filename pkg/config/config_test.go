package config_test

import (
	"errors"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/config"
	"github.com/threshold-cli/threshold/pkg/diag"
)

func TestDecode(t *testing.T) {
	file := filepath.Join("home", "config.yaml")
	whole, err := filepath.Abs("packs")
	if err != nil {
		t.Fatal(err)
	}
	c, err := config.Decode(file, []byte("area: wigan\npacks: [mine, '"+whole+"']\naccessible: true\npager: \"\"\n"))
	if err != nil {
		t.Fatal(err)
	}
	if c.Area != "wigan" || !c.Accessible || c.Pager == nil || *c.Pager != "" {
		t.Errorf("%+v", c)
	}
	if want := []string{filepath.Join("home", "mine"), whole}; !reflect.DeepEqual(c.Packs, want) {
		t.Errorf("%q", c.Packs)
	}
}

// TestNothingIsSet by a file whose lines are all remarks, or by a key alone.
func TestNothingIsSet(t *testing.T) {
	for _, text := range []string{"", "\n\n", "# area: wigan\n", "  # area: wigan\r\n\r\n", "area:\npager:\npacks:\n"} {
		c, err := config.Decode("config.yaml", []byte(text))
		if err != nil || c.Area != "" || c.Packs != nil || c.Accessible || c.Pager != nil {
			t.Errorf("%q: %+v, %v", text, c, err)
		}
	}
}

func TestWhatIsWrong(t *testing.T) {
	for text, want := range map[string]string{
		"aera: wigan\n":               "config.yaml:1:1: the file has no key aera [unknown-key]\n  hint: did you mean area?",
		"area: wigan\narea: stoke\n":  "config.yaml:2:1: ",
		"area: [wigan]\n":             "config.yaml:1:7: area wants text, found a list [wrong-type]",
		"area: wigan\naccessible: 1":  "config.yaml:2:13: accessible wants true or false",
		"packs: ~/mine\n":             "config.yaml:1:8: packs wants a list",
		"packs:\n  - ~/mine\n":        "config.yaml:2:5: ~/mine begins with ~, which only a shell reads as your own folder [wrong-value]",
		"packs: [\"\"]\n":             "config.yaml:1:9: a folder of packs has a name",
		"pager: {a: b}\n":             "config.yaml:1:8: pager wants text",
		"wigan\n":                     "config.yaml:1:1: ",
		"area: wigan\n---\nb: c\n":    "config.yaml:",
		"area: wi\x00gan\n":           "config.yaml:1:1: the file is not text",
		strings.Repeat("a: [", 1_000): "config.yaml:1:1: ",
	} {
		c, err := config.Decode("config.yaml", []byte(text))
		var list diag.List
		if !errors.As(err, &list) || !strings.HasPrefix(list[0].String(), want) {
			t.Errorf("%.40q: %v, want %s", text, err, want)
		}
		if !reflect.DeepEqual(c, config.Config{}) {
			t.Errorf("%.40q: %+v", text, c)
		}
	}
}

// TestWrongPointsAtTheValue, and says nothing of a file that is not there.
func TestWrongPointsAtTheValue(t *testing.T) {
	c, err := config.Decode("config.yaml", []byte("# mine\narea: wigna\n"))
	if err != nil {
		t.Fatal(err)
	}
	list := c.Wrong(diag.UnknownID, "there is no area wigna", "did you mean wigan?", "area")
	if len(list) != 1 || list[0].Line() != "config.yaml:2:7: there is no area wigna [unknown-id]" {
		t.Error(list)
	}
	if list := (config.Config{}).Wrong(diag.UnknownID, "", ""); list != nil {
		t.Error(list)
	}
}

func TestKeys(t *testing.T) {
	if got := strings.Join(config.Keys(), " "); got != "area packs accessible pager" {
		t.Error(got)
	}
}
