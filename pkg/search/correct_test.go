package search_test

import (
	"reflect"
	"slices"
	"testing"

	"github.com/threshold-cli/threshold/pkg/search"
)

func TestReadings(t *testing.T) {
	v := words()
	v.Plain = []string{"bruiser"}
	ix := search.New(small(), v)
	for _, test := range []struct {
		why, words string
		want       []search.Reading
	}{
		{"a long word", "burising", []search.Reading{{"burising", "bruising"}}},
		{"once", "burising burising", []search.Reading{{"burising", "bruising"}}},
		{"known words", "bruise on the face", nil},
		{"a short word is not guessed", "fod", nil},
		{"nor one of four letters alone", "fooc", nil},
		{"unless it makes a phrase with its neighbour", "no fooc", []search.Reading{{"fooc", "food"}}},
		{"one of three words", "hit his fece", []search.Reading{{"fece", "face"}}},
		{"an everyday word", "bruiser", nil},
	} {
		if got := ix.Readings(test.words); !reflect.DeepEqual(got, test.want) {
			t.Errorf("%s: %q is read as %v, want %v", test.why, test.words, got, test.want)
		}
	}
}

// TestPlain: a word that cannot be a slip is in no other list and, without this
// one, would be read as another in one pack at least.
func TestPlain(t *testing.T) {
	v := vocabulary(t)
	bare := v
	bare.Plain = nil
	read, left := map[string]bool{}, map[string]bool{}
	for _, area := range areas(t) {
		p := load(t, area)
		with, without := search.New(p, v), search.New(p, bare)
		for _, word := range v.Plain {
			read[word] = read[word] || len(with.Readings(word)) > 0
			left[word] = left[word] || len(without.Readings(word)) > 0
		}
	}
	for n, word := range v.Plain {
		if read[word] || !left[word] || slices.Contains(v.Plain[:n], word) {
			t.Errorf("%q: read as another: %v; needed: %v", word, read[word], left[word])
		}
	}
}
