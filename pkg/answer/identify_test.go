package answer_test

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/internal/yamlnode"
)

// texts reads lines below headings from a file in testdata.
func texts(t testing.TB, name string) map[answer.Likeness][]string {
	t.Helper()
	file, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	all := map[answer.Likeness][]string{}
	for _, section := range strings.Split(string(file), "\n# ")[1:] {
		heading, lines, _ := strings.Cut(strings.TrimSpace(section), "\n")
		all[answer.Likeness(heading)] = strings.Split(lines, "\n")
	}
	return all
}

const nothing = "nothing"

// TestIdentifying holds the search to texts of both kinds: what could say who
// somebody is, and what practitioners write that names nobody.
func TestIdentifying(t *testing.T) {
	judge(t, "reasons.txt", answer.Identifying)
}

// TestIdentifyingRole does the same where a role is asked for.
func TestIdentifyingRole(t *testing.T) {
	judge(t, "roles.txt", answer.IdentifyingRole)
	if got := answer.IdentifyingRole("health visitor on 07700 900123"); !slices.Equal(got, []answer.Likeness{answer.LikePhone}) {
		t.Errorf("got %q", got)
	}
}

func judge(t *testing.T, name string, find func(string) []answer.Likeness) {
	t.Helper()
	all := texts(t, name)
	refused := 0
	for like, lines := range all {
		for _, text := range lines {
			got := find(text)
			if like == nothing && len(got) > 0 {
				t.Errorf("%q is taken for %q", text, got)
			} else if like != nothing && !slices.Equal(got, []answer.Likeness{like}) {
				t.Errorf("%q: got %q, want %q", text, got, like)
			}
		}
		if like != nothing {
			refused += len(lines)
		}
	}
	if refused < 30 || len(all[nothing]) < 40 {
		t.Errorf("%s has %d texts to refuse and %d to pass", name, refused, len(all[nothing]))
	}
}

// TestFolded: what looks the same is found the same, however it is typed.
func TestFolded(t *testing.T) {
	for _, text := range []string{"999\u00a0000\u202f0018", "999\u2013000\u20110018", "\uff19\uff19\uff19 000 0018", "999\u200b0000018"} {
		if got := answer.Identifying(text); !slices.Equal(got, []answer.Likeness{answer.LikeNHSNumber}) {
			t.Errorf("%q: got %q", text, got)
		}
	}
}

// TestDigitsOfAnyScript: a number is the same number in every script that has
// digits.
func TestDigitsOfAnyScript(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if !unicode.IsDigit(r) || unicode.IsDigit(r-1) {
			continue // no zero
		}
		text := strings.Map(func(d rune) rune {
			if d == ' ' {
				return d
			}
			return r + d - '0'
		}, "999 000 0018")
		if got := answer.Identifying(text); !slices.Equal(got, []answer.Likeness{answer.LikeNHSNumber}) {
			t.Errorf("%q: got %q", text, got)
		}
	}
}

// TestCheckDigits: a number that only looks like one passes.
func TestCheckDigits(t *testing.T) {
	for _, text := range []string{"9990000019", "999 000 0081", "P207000016048", "B207000016049", "A80120000501B"} {
		if got := answer.Identifying(text); len(got) > 0 {
			t.Errorf("%q is taken for %q", text, got)
		}
	}
}

func TestIdentifyingFindsEverything(t *testing.T) {
	got := answer.Identifying("Jane Smith, 12/03/2015, NHS 999 000 0018, WN1 1XX, 07700 900123, jane@example.com, UPN P207000016049")
	want := []answer.Likeness{answer.LikeEmail, answer.LikePostcode, answer.LikeNameDate, answer.LikeUPN, answer.LikePhone, answer.LikeNHSNumber}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

// TestDecodeRefusesWhoItIs, at its place and without repeating it.
func TestDecodeRefusesWhoItIs(t *testing.T) {
	_, err := answer.Decode("a", []byte(`child: {lives_in: WN1 1XX}
departure:
  level: "4"
  reason: >
    Jane Smith, 12/03/2015,
    NHS 999 000 0018
  consulted: Mrs Brown
`))
	want := `a:1:19: lives_in holds what looks like a postcode [identifying]
  hint: leave the address out; it belongs on the referral form
a:4:11: reason holds what looks like a person's name with a date [identifying]
  hint: write "the mother", "a neighbour" or a role for the name; where it is nobody's name, leave the date out
a:4:11: reason holds what looks like an NHS number [identifying]
  hint: leave the number out; it belongs on the referral form
a:7:14: consulted holds what looks like a person's name [identifying]
  hint: write the role in small letters, such as "safeguarding lead"`
	if err == nil || err.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", err, want)
	}
}

// FuzzIdentifying: no text makes the search panic, it finds the same each time,
// and no message repeats what it found.
func FuzzIdentifying(f *testing.F) {
	for _, name := range []string{"reasons.txt", "roles.txt"} {
		for _, lines := range texts(f, name) {
			for _, text := range lines {
				f.Add(text)
			}
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		found := answer.Identifying(text)
		if again := answer.Identifying(text); !slices.Equal(found, again) {
			t.Fatalf("%q: %q, then %q", text, found, again)
		}
		answer.IdentifyingRole(text)
		if !utf8.ValidString(text) {
			return // no file holds it
		}
		mustNotRepeat(t, text, len(found) > 0)
	})
}

// mustNotRepeat reads a text from a file as a reason.
func mustNotRepeat(t *testing.T, text string, refused bool) {
	t.Helper()
	file, err := yamlnode.Encode("", struct {
		Departure answer.Departure `yaml:"departure"`
	}{answer.Departure{Level: "4", Reason: text, Consulted: text}})
	if err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	_, err = answer.Decode("a", file)
	var problems diag.List
	if refused && !errors.As(err, &problems) {
		t.Fatalf("%q was not refused: %v\n%s", text, err, file)
	}
	for _, d := range problems {
		if len(strings.TrimSpace(text)) > 8 && strings.Contains(d.String(), strings.TrimSpace(text)) {
			t.Fatalf("%q is repeated: %s", text, d)
		}
	}
}
