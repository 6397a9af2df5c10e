package ask_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/ask"
	"github.com/threshold-cli/threshold/pkg/question"
)

// typed puts a question of a real interview in lines.
func typed(t *testing.T, id, words string) (ask.Reply, string, error) {
	t.Helper()
	q, found := wiganSheet(t).Question(id)
	if !found {
		t.Fatalf("there is no question %s", id)
	}
	var out strings.Builder
	reply, err := ask.NewLine(strings.NewReader(words+"\n"), &out).Ask(q, nil, "")
	return reply, out.String(), err
}

// Short words are taken wherever exactly one choice has their sense.
func TestShortWords(t *testing.T) {
	const gate = "gate:physical-abuse"
	for _, test := range []struct {
		question, says string
		words          []string
	}{
		{gate, "yes", []string{"yes", "Yes.", "YES", "y", " Y. "}},
		{gate, "no", []string{"no", "No.", "n"}},
		{gate, "not-known", []string{"can't say", "I can’t say.", "don't know", "I don't know", "cannot say", "Not known"}},
		{"emergency", "yes", []string{"y", "yes."}},
		{"emergency", question.Skip, []string{"not sure", "I'm not sure", "don't know", "can't say."}},
		{"disabled", question.Skip, []string{"not sure", "don't know", "not known."}},
		{"consent", "given", []string{"yes"}},
		{"consent", "refused", []string{"no"}},
		{"walk", "no", []string{"n"}},
		{"open-to", "not-known", []string{"don't know"}},
		{"history", question.Skip, []string{"don't know", "not known"}},
		{"age", question.Skip, []string{"don't know", "Don't know.", "not known", "not sure", "can't say"}},
		{"find:1", question.Done, []string{"done", "Done.", "/done"}},
		{"find:1", question.Walk, []string{"/ list"}},
		{"find:1", "hit with a belt", []string{"/hit with a belt", " / hit with a belt", "//hit with a belt"}},
	} {
		for _, words := range test.words {
			reply, out, err := typed(t, test.question, words)
			if err != nil || !slices.Equal(reply.Values, []string{test.says}) || !strings.Contains(out, "You chose: ") {
				t.Errorf("%s %q: %q %v\n%s", test.question, words, reply.Values, err, out)
			}
		}
	}
}

// Nobody guesses where no choice has the sense, or several have.
func TestShortWordsThatAreNotClear(t *testing.T) {
	for _, test := range []struct{ question, words, says string }{
		{"gate:physical-abuse", "not sure", `"not sure" may mean 2 or 4: type the number.`},
		{"gate:physical-abuse", "maybe", `"maybe" is not one of the numbers 1 to 4.`},
		{"open-to", "no", `"no" is not one of the numbers 1 to 4.`},
		{"history", "no", `"no" is not one of the numbers`},
		{"own-level", "don't know", "is not one of the numbers"},
		{"find:1", "/", `"/" has no word in it: type a few words`},
		{"find:1", "/ /", `"/ /" has no word in it`},
		{"age", "yes", `"yes" is not an answer here`},
		{"age", "baby", "A baby's age is needed in numbers: type 0 for under one year"},
		{"age", "a baby.", "A baby's age is needed in numbers"},
		{"age", "26 years", `"26" is not an answer here`},
		{"age", "months", `"months" is not an answer here`},
		{"age", "6 hours", `"6 hours" is not an answer here`},
		{"age", "4-6", `"4-6" is not an answer here`},
		{"age", "99999999999999999999 weeks", "is not an answer here"},
	} {
		reply, out, err := typed(t, test.question, test.words)
		if said := strings.Join(strings.Fields(out), " "); err == nil || reply.Values != nil || !strings.Contains(said, test.says) {
			t.Errorf("%s %q: %q %v\n%s", test.question, test.words, reply.Values, err, out)
		}
	}
}

// An age that is kept is said back as it is.
func TestAnAgeThatIsKept(t *testing.T) {
	if _, out, err := puts("age", "k\n", "7"); err != nil || !strings.Contains(out, "You chose: 7.") {
		t.Errorf("%v\n%s", err, out)
	}
}

func TestAges(t *testing.T) {
	for words, want := range map[string]struct{ value, echo string }{
		"4":                 {"4", "You chose: 4."},
		"0":                 {"0", "You chose: 0."},
		"4 years":           {"4", "You chose: 4, for 4 years."},
		"4 Years old.":      {"4", "You chose: 4, for 4 years old"},
		"1 year":            {"1", "for 1 year"},
		"6 months":          {"0", "You chose: 0, for 6 months."},
		"11months":          {"0", "for 11months"},
		"12 months":         {"1", "for 12 months"},
		"23 months":         {"1", "for 23 months"},
		"3 weeks":           {"0", "You chose: 0, for 3 weeks."},
		"1 week":            {"0", "for 1 week"},
		"104 weeks":         {"1", "for 104 weeks"},
		"105 weeks":         {"2", "for 105 weeks"},
		"10 days":           {"0", "for 10 days"},
		"unborn":            {"unborn", "You chose: unborn."},
		"Unborn.":           {"unborn", "You chose: unborn."},
		"  25   years  old": {"25", "You chose: 25, for 25"},
	} {
		reply, out, err := typed(t, "age", words)
		if err != nil || !slices.Equal(reply.Values, []string{want.value}) || !strings.Contains(out, want.echo) {
			t.Errorf("%q: %q %v\n%s", words, reply.Values, err, out)
		}
	}
}
