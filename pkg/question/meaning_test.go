package question_test

import (
	"os"
	"path"
	"regexp"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/question"
)

// TestGatesSayWhatTheyMean, in every area, without a level, a section of the Act
// or the name of a level's way.
func TestGatesSayWhatTheyMean(t *testing.T) {
	told := regexp.MustCompile(`(?i)\b(level|tier|band)s?[ -]*[0-9]|\b[0-9][a-d]\b|\bsections? [0-9]|referral`)
	framework := must(pack.LoadFramework(os.DirFS("../../data")))(t)
	for _, area := range []string{"stoke", "warrington", "wigan", "wokingham", "wolverhampton"} {
		p := must(pack.Load(os.DirFS("../../data"), path.Join("packs", area), area, framework, pack.Indicators))(t)
		s := question.New(p, framework, vocabulary(t))
		for _, gate := range p.Gates() {
			q, _ := s.Question("gate:" + gate.ID)
			words := strings.Join(q.About, "\n")
			if !strings.HasPrefix(words, gate.Text+".") || told.MatchString(words) {
				t.Errorf("%s, %s:\n%s", area, gate.ID, words)
			}
		}
	}
}

func must[T any](value T, err error) func(*testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return value
	}
}

// TestAMeaningIsTheDocuments: the definition with its lines, and nothing where the
// question rests on national law alone.
func TestAMeaningIsTheDocuments(t *testing.T) {
	s := sheet(t)
	for id, want := range map[string]string{
		"gate:significant-harm": "significant risk or likelihood of abuse or neglect",
		"gate:physical-abuse":   "Printed at: line 689.",
		"gate:disclosure":       "It is asked because of national law (Children Act 1989).",
	} {
		q, _ := s.Question(id)
		if words := strings.Join(q.About, "\n"); !strings.Contains(words, want) {
			t.Errorf("%s: no %q in\n%s", id, want, words)
		}
	}
	q, _ := s.Question("gate:disclosure")
	if words := strings.Join(q.About, "\n"); strings.Contains(words, "What the guidance says") {
		t.Errorf("made up:\n%s", words)
	}
}
