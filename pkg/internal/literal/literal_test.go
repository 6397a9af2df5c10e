package literal_test

import (
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/internal/literal"
	"github.com/threshold-cli/threshold/pkg/pack"
)

func TestSourceIsGo(t *testing.T) {
	seven := 7
	var w literal.Writer
	w.Var("list", "a list", []pack.Indicator{{ID: "a\"b", Levels: []string{"1"}, Ages: &pack.Ages{Max: &seven}, Decisive: true}, {}})
	w.Func("words", "what holds a map", map[string]pack.Kind{"b": pack.Harm, "a": pack.Danger})
	got, err := w.Source("tables")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"package tables", `"github.com/threshold-cli/threshold/pkg/pack"`, "var theint7 int = 7",
		`{ID: "a\"b", Levels: []string{"1"}, Decisive: true, Ages: &pack.Ages{Max: &theint7}},`,
		`func words() map[string]pack.Kind { return map[string]pack.Kind{"a": "danger", "b": "harm"} }`,
	} {
		if !strings.Contains(string(got), want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
}
