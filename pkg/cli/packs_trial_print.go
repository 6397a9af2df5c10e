package cli

import (
	"fmt"
	"strings"

	"github.com/threshold-cli/threshold/pkg/findings"
	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/trial"
)

// printTrials says for each pack how many cases there are and how much of the
// pack they cover, by kind. What they leave out stands above, with its place.
func printTrials(page *render.Page, all []tried, o trialOptions) {
	for _, t := range all {
		page.Para("%s: %s", t.source.id, t.words())
		if t.coverage != nil && len(t.all) > 0 {
			page.Under(2, "%s", kindWords(*t.coverage))
		}
	}
	if o.run != "" {
		page.Para("Only the cases that match %s were run, so coverage was not measured%s.", o.run,
			notHeldTo(o.coverMin))
	}
}

func notHeldTo(least int) string {
	if least == 0 {
		return ""
	}
	return fmt.Sprintf(" and --cover-min %d not held to", least)
}

func (t tried) words() string {
	failed := 0
	for _, o := range t.outcomes {
		if !o.Passed() {
			failed++
		}
	}
	cases := counted(len(t.outcomes), "case")
	words := cases + ", all as expected"
	switch {
	case len(t.all) == 0:
		words = "no worked cases; cases.yaml is where they would stand"
	case len(t.outcomes) == 0:
		words = "no case matches"
	case failed > 0:
		words = fmt.Sprintf("%s, %d not as expected", cases, failed)
	}
	if t.coverage != nil && len(t.all) > 0 {
		words += fmt.Sprintf("; %d%% covered (%d of %d)", t.coverage.Percent(), t.coverage.Covered(), t.coverage.Of())
	}
	return words + "."
}

func kindWords(c trial.Coverage) string {
	var words []string
	for _, k := range c.Kinds {
		words = append(words, fmt.Sprintf("%s %d%% (%d of %d)", k.ID, k.Percent(), k.Covered(), k.Of))
	}
	return strings.Join(words, ", ")
}

// The outcomes as data.
type (
	triedWords struct {
		Pack     string         `json:"pack"`
		Passed   int            `json:"passed"`
		Failed   int            `json:"failed"`
		Cases    []caseWords    `json:"cases"`
		Coverage *coverageWords `json:"coverage"` // null where only some cases were run
	}
	caseWords struct {
		ID          string            `json:"id"`
		Title       string            `json:"title"`
		Passed      bool              `json:"passed"`
		Differences []differenceWords `json:"differences"`
		Reasons     []reasonWords     `json:"reasons"`
	}
	differenceWords struct {
		Field    string `json:"field"`
		Expected string `json:"expected"`
		Got      string `json:"got"`
		Line     int    `json:"line"`
	}
	reasonWords struct {
		Rule  string `json:"rule"`
		Level int    `json:"level"`
		Text  string `json:"text"`
	}
	coverageWords struct {
		Percent int        `json:"percent"`
		Covered int        `json:"covered"`
		Of      int        `json:"of"`
		Kinds   []kindWord `json:"kinds"`
	}
	kindWord struct {
		Kind    string        `json:"kind"`
		Percent int           `json:"percent"`
		Covered int           `json:"covered"`
		Of      int           `json:"of"`
		Missing []missingWord `json:"missing"`
	}
	missingWord struct {
		ID   string `json:"id"`
		Why  string `json:"why"`
		File string `json:"file"`
		Line int    `json:"line"`
	}
)

func trialData(r findings.Report, all []tried) any {
	packs := []triedWords{}
	for _, t := range all {
		packs = append(packs, t.data())
	}
	return struct {
		Diagnostics []findings.Diagnostic `json:"diagnostics"`
		Tests       []findings.TestWords  `json:"tests"`
		Packs       []triedWords          `json:"packs"`
	}{findings.Diagnostics(r.Problems), findings.Tests(r.Tests), packs}
}

func (t tried) data() triedWords {
	words := triedWords{Pack: t.source.id, Cases: []caseWords{}}
	for _, o := range t.outcomes {
		c := caseWords{ID: o.Case.ID, Title: o.Case.Title, Passed: o.Passed(), Differences: []differenceWords{},
			Reasons: []reasonWords{}}
		for _, d := range o.Differences {
			_, pos := t.places.At("cases.yaml", d.Where...)
			c.Differences = append(c.Differences, differenceWords{d.Field, d.Expected, d.Got, pos.Line})
		}
		for _, r := range o.Result.Reasons {
			c.Reasons = append(c.Reasons, reasonWords{r.Rule, r.Level, r.Text})
		}
		if words.Cases = append(words.Cases, c); c.Passed {
			words.Passed++
		} else {
			words.Failed++
		}
	}
	words.Coverage = t.coverageData()
	return words
}

func (t tried) coverageData() *coverageWords {
	if t.coverage == nil {
		return nil
	}
	words := &coverageWords{Percent: t.coverage.Percent(), Covered: t.coverage.Covered(), Of: t.coverage.Of(),
		Kinds: []kindWord{}}
	for _, k := range t.coverage.Kinds {
		kind := kindWord{Kind: k.ID, Percent: k.Percent(), Covered: k.Covered(), Of: k.Of, Missing: []missingWord{}}
		for _, m := range k.Missing {
			kind.Missing = append(kind.Missing,
				missingWord{m.ID, m.Why, t.source.name(m.File), max(1, t.at(m.File, m.Where).Line)})
		}
		words.Kinds = append(words.Kinds, kind)
	}
	return words
}
