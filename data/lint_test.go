package data_test

import (
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/data"
	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/lint"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// TestPacksLintClean: every error and warning is mended, or excepted with a
// reason in the pack's lint.yaml. Notes are for the documents' owners.
func TestPacksLintClean(t *testing.T) {
	facts, err := pack.LoadLintFacts(data.Files())
	if err != nil {
		t.Fatal(err)
	}
	names, _ := fs.Glob(data.Files(), "packs/*/pack.yaml")
	for _, name := range names {
		folder := path.Dir(name)
		p, places, err := pack.LoadPlaced(data.Files(), folder, path.Base(folder), framework(t), pack.All)
		if err != nil {
			t.Fatal(err)
		}
		config, err := lint.LoadConfig(data.Files(), folder)
		if err != nil {
			t.Fatal(err)
		}
		found := lint.Check(lint.Subject{Pack: p, Places: places, Framework: framework(t), Facts: facts, Today: "2026-11-25"})
		for _, d := range config.Apply(found) {
			if d.Severity != diag.Note {
				t.Errorf("%s: %s", d.Severity, d)
			}
		}
	}
}

// TestLintFacts: what lint looks for can be found at all, and each fact says
// where it was read.
func TestLintFacts(t *testing.T) {
	facts, err := pack.LoadLintFacts(data.Files())
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, s := range slices.Concat(facts.Bodies, facts.Domains, facts.Guidance) {
		if seen[s.ID] {
			t.Errorf("%s stands twice", s.ID)
		}
		seen[s.ID] = true
		if !strings.HasPrefix(s.Source, "http") {
			t.Errorf("%s: the source %q is no page", s.ID, s.Source)
		}
	}
	for _, g := range facts.Guidance {
		if len(g.Years) == 0 {
			t.Errorf("%s: without years its current edition would be found too", g.ID)
		}
	}
	var tags []string
	for _, tag := range framework(t).Tags {
		tags = append(tags, tag.ID)
	}
	for _, topic := range facts.Topics {
		if len(topic.Words)+len(topic.Tags)+len(topic.Purposes) == 0 {
			t.Errorf("%s: nothing would answer it", topic.ID)
		}
		for _, tag := range topic.Tags {
			if !slices.Contains(tags, tag) {
				t.Errorf("%s: there is no tag %s", topic.ID, tag)
			}
		}
	}
}
