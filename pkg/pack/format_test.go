package pack

import (
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/internal/yamlnode"
)

// keys lists every key that a pack's files can hold, at any depth.
func keys() []string {
	var all []string
	for _, file := range []any{Identity{}, indicatorsFile{}, contactsFile{}, routesFile{}, consentFile{}, casesFile{}} {
		all = collect(reflect.TypeOf(file), all)
	}
	return all
}

func collect(t reflect.Type, all []string) []string {
	for t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct || t == reflect.TypeFor[answer.Case]() {
		return all // answers have a page of their own
	}
	for _, f := range yamlnode.Fields(t) {
		if seen := slices.Contains(all, f.Name); !seen || f.Type.Kind() != reflect.Slice {
			all = append(all, f.Name)
		}
		if f.Type != reflect.SliceOf(t) { // conditions hold conditions
			all = collect(f.Type, all)
		}
	}
	return all
}

func page(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("../../docs/pack-format.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestEveryKeyIsDescribed: what the decoder takes stands in the page.
func TestEveryKeyIsDescribed(t *testing.T) {
	text := page(t)
	for _, key := range keys() {
		if !strings.Contains(text, "`"+key+"`") {
			t.Errorf("docs/pack-format.md does not describe the key %s", key)
		}
	}
}

// TestEveryDescribedKeyExists: what the page lists in its tables is taken.
func TestEveryDescribedKeyExists(t *testing.T) {
	all := keys()
	word := regexp.MustCompile("`([a-z_]+)`")
	for _, line := range strings.Split(page(t), "\n") {
		if !strings.HasPrefix(line, "| `") {
			continue
		}
		first := strings.Split(line, "|")[1]
		for _, found := range word.FindAllStringSubmatch(first, -1) {
			if !slices.Contains(all, found[1]) {
				t.Errorf("docs/pack-format.md describes %s, which no file may hold", found[1])
			}
		}
	}
}

// TestEveryWordIsDescribed: the values that a file may write stand in the page.
func TestEveryWordIsDescribed(t *testing.T) {
	text := page(t)
	for _, enum := range []yamlnode.Enum{Kind(""), Statute(""), Gate(""), Basis(""), Status(""), GapKind(""), Held(""),
		CurrencyState(""), Purpose(""), HolidayHours(""), Who(""), From(""), Protection(""), About(""), Subject(""), ConventionID("")} {
		for _, value := range enum.Values() {
			if !strings.Contains(text, "`"+value+"`") {
				t.Errorf("docs/pack-format.md does not name the value %s of %T", value, enum)
			}
		}
	}
}
