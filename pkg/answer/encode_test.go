package answer_test

import (
	"os"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/internal/unseen"
	"github.com/threshold-cli/threshold/pkg/internal/yamlnode"
	"pgregory.net/rapid"
)

// TestEncodeGivesBack: whatever can be answered is read back as it was, and
// what was not answered stays so.
func TestEncodeGivesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := anyCase().Draw(t, "case")
		text, err := answer.Encode(c)
		if err != nil {
			t.Fatalf("%v\n%+v", err, c)
		}
		file, err := answer.Decode("a.yaml", text)
		if err != nil || !reflect.DeepEqual(file.Case, c) {
			t.Fatalf("%v\ngot  %+v\nwant %+v\n%s", err, file.Case, c, text)
		}
	})
}

func anyCase() *rapid.Generator[answer.Case] {
	return rapid.Custom(func(t *rapid.T) answer.Case {
		list := func(name string) []string { return anyList(anyText(1)).Draw(t, name) }
		return answer.Case{
			Area: anyText(0).Draw(t, "area"), Present: list("present"), Suspected: list("suspected"),
			Grounds:  rapid.OneOf(rapid.Just(map[string][]answer.Ground(nil)), rapid.MapOf(anyText(1), rapid.SliceOf(word[answer.Ground]()))).Draw(t, "grounds"),
			NotKnown: list("not_known"), NotSeen: list("not_seen"), LookedAt: list("looked_at"), Strengths: list("strengths"),
			ImmediateDanger: yesNo().Draw(t, "danger"),
			Child: answer.Child{Age: rapid.Ptr(rapid.IntRange(0, answer.MaxAge), true).Draw(t, "age"), Unborn: yesNo().Draw(t, "unborn"),
				Disabled: yesNo().Draw(t, "disabled"), LivesIn: anyText(0).Draw(t, "lives in")},
			OpenTo: orBlank[answer.OpenTo]().Draw(t, "open to"), History: list("history"),
			Consent: orBlank[answer.Consent]().Draw(t, "consent"), AboutWorker: yesNo().Draw(t, "worker"),
			Confirm:     rapid.OneOf(rapid.Just(map[string]answer.Confirm(nil)), rapid.MapOf(anyText(1), word[answer.Confirm]())).Draw(t, "confirm"),
			NothingFits: yesNo().Draw(t, "nothing fits"), Role: orBlank[answer.Role]().Draw(t, "role"), OwnLevel: anyText(0).Draw(t, "own level"),
			Departure: anyDeparture(t),
		}
	})
}

func anyDeparture(t *rapid.T) *answer.Departure {
	if rapid.Bool().Draw(t, "no departure") {
		return nil
	}
	return &answer.Departure{Level: anyText(1).Draw(t, "level"), Reason: anyText(1).Draw(t, "reason"), Consulted: anyText(0).Draw(t, "consulted")}
}

// anyText is text that may stand in a file: among it what YAML would read as
// something else.
func anyText(least int) *rapid.Generator[string] {
	hard := []string{"3", "yes", "no", "null", "~", "- a", "a: b", "#x", "<<", "{", "&a", "*a", "!!int 3", "2026-01-01", " a ", "a\n", "\n\n  a \n b\n", "\t", "'", `"`, "|", "0x1", "1_000", ".inf", "y", "=", "é:\n", "---", "..."}
	visible := rapid.StringN(least, 12, -1).Filter(func(s string) bool {
		return !strings.ContainsFunc(s, unseen.Is) && !strings.ContainsAny(s, "\ufffe\uffff") && len(answer.Identifying(s))+len(answer.IdentifyingRole(s)) == 0
	})
	return rapid.OneOf(rapid.SampledFrom(hard), visible)
}

func anyList(of *rapid.Generator[string]) *rapid.Generator[[]string] {
	return rapid.OneOf(rapid.Just([]string(nil)), rapid.SliceOfN(of, 0, 4))
}

func yesNo() *rapid.Generator[*bool] { return rapid.Ptr(rapid.Bool(), true) }

type enum interface {
	~string
	yamlnode.Enum
}

func word[T enum]() *rapid.Generator[T] {
	var zero T
	return rapid.Map(rapid.SampledFrom(zero.Values()), func(s string) T { return T(s) })
}

func orBlank[T enum]() *rapid.Generator[T] { return rapid.OneOf(rapid.Just(T("")), word[T]()) }

// TestEncodeWritesWhatWasAnswered and nothing else, for people to read.
func TestEncodeWritesWhatWasAnswered(t *testing.T) {
	no, seven := false, 7
	text, err := answer.Encode(answer.Case{
		Area: "wigan", Suspected: []string{"neglect"}, Grounds: map[string][]answer.Ground{"neglect": {answer.GroundSeen}},
		ImmediateDanger: &no, Child: answer.Child{Age: &seven}, History: []string{}, OwnLevel: "3",
		Departure: &answer.Departure{Level: "4", Reason: "It is worse"},
	})
	if err != nil {
		t.Fatal(err)
	}
	want := `area: wigan
suspected:
  - neglect
grounds:
  neglect:
    - seen
immediate_danger: false
child:
  age: 7
history: []
own_level: "3"
departure:
  level: "4"
  reason: It is worse
`
	comment, got, _ := strings.Cut(string(text), "area:")
	if "area:"+got != want {
		t.Errorf("got\n%s\nwant\n%s", text, want)
	}
	if regexp.MustCompile(`(?m)^[^#]`).MatchString(comment) || !strings.Contains(comment, "no name") {
		t.Errorf("the comment is\n%s", comment)
	}
}

// TestEncodeRefuses what no answers file may hold: a file that cannot be read
// back would lose the answers later.
func TestEncodeRefuses(t *testing.T) {
	for _, c := range []answer.Case{
		{Area: "\x1b[31m"},
		{Consent: "perhaps"},
		{Departure: &answer.Departure{Level: "4"}},
	} {
		if text, err := answer.Encode(c); err == nil || text != nil {
			t.Errorf("%+v: %v\n%s", c, err, text)
		}
	}
}

// TestKeysStandInTheOrderOfThePage: a file that is written reads like
// docs/answers-file.md.
func TestKeysStandInTheOrderOfThePage(t *testing.T) {
	page, err := os.ReadFile("../../docs/answers-file.md")
	if err != nil {
		t.Fatal(err)
	}
	var got, want []string
	for _, of := range []any{answer.Case{}, answer.Child{}, answer.Departure{}} {
		for _, f := range yamlnode.Fields(reflect.TypeOf(of)) {
			got = append(got, f.Name)
		}
	}
	for _, row := range regexp.MustCompile("(?m)^\\| `([a-z_]+)` \\|").FindAllStringSubmatch(string(page), -1) {
		want = append(want, row[1])
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("written\n%v\nbut described\n%v", got, want)
	}
}
