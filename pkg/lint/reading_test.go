package lint

import (
	"math"
	"testing"
)

func TestSyllables(t *testing.T) {
	for word, want := range map[string]int{
		"a": 1, "the": 1, "home": 1, "child": 1, "school": 1, "table": 2, "people": 2, "family": 3, "referral": 3,
		"parent": 2, "asked": 1, "wanted": 2, "education": 4, "MASH": 4, "A": 1, "rhythm": 1, "safeguarding": 4,
	} {
		if got := syllablesIn(word); got != want {
			t.Errorf("%s: got %d, want %d", word, got, want)
		}
	}
}

func TestGrade(t *testing.T) {
	for _, row := range []struct {
		text  string
		grade float64
		words int
	}{
		{"", 0, 0},
		{"...", 0, 0},
		{"The dog sat. The cat ran.", 0.39*3 + 11.8 - 15.59, 6},
		{"The dog sat and the cat ran.", 0.39*7 + 11.8 - 15.59, 7},
		{"Ring now: the line is open.", 0.39*3 + 11.8*7/6 - 15.59, 6},
		{"Attendance is below 90.5% (see page 4).", 0.39*5 + 11.8*8/5 - 15.59, 5},
	} {
		grade, words := grade(row.text)
		if math.Abs(grade-row.grade) > 0.001 || words != row.words {
			t.Errorf("%q: grade %.2f of %d words, want %.2f of %d", row.text, grade, words, row.grade, row.words)
		}
	}
}

// TestPhrase: how lint-facts.yaml writes words.
func TestPhrase(t *testing.T) {
	for _, row := range []struct{ word, text, want string }{
		{"CAF", "Complete a CAF.", "CAF"},
		{"CAF", "The cafe is open; a caf too.", ""},
		{"CAF", "CAFCASS", ""},
		{"every child matters", "the Every Child Matters outcomes", "Every Child Matters"},
		{"undertak*", "It was undertaken.", "undertaken"},
		{"primary care trust*", "Primary Care Trusts", "Primary Care Trusts"},
		{"gcsx.gov.uk", "a@b.gcsx.gov.uk", "gcsx.gov.uk"},
		{"gcsx.gov.uk", "a@b.gcsxxgovxuk", ""},
		{"co-morbid*", "co-morbidity", "co-morbidity"},
	} {
		if got := first(phrase([]string{row.word}), row.text); got != row.want {
			t.Errorf("%s in %q: got %q, want %q", row.word, row.text, got, row.want)
		}
	}
}

func TestDated(t *testing.T) {
	pattern := dated([]string{"working together"}, []string{"2015", "2018"})
	for text, want := range map[string]string{
		"Working Together to Safeguard Children (2018)":   "Working Together to Safeguard Children (2018",
		"the 2015 edition of Working Together":            "2015 edition of Working Together",
		"Working Together 2023":                           "",
		"Working Together. In 2018 something else":        "",
		"Working together with families since 1999":       "",
		"Working Together 2018 was replaced":              "",
		"It follows Working Together 2018; 2023 replaced": "Working Together 2018",
	} {
		if got := stillSaid(pattern, text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
