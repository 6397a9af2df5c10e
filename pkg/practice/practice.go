// Package practice puts somebody's own judgement of a worked case beside the
// document's and the program's, and says how they differ. It is for training:
// there is no score, and nothing is kept.
//
//	for _, c := range practice.Cases(p) {
//		... show c.Story, ask for a level and whether to ring ...
//		found := practice.Compare(p, c, judgement, r)
//	}
//
// It is pure and total. The judgement is compared with the result that the pack
// gives today, not with what the case expects: `threshold packs test` is for
// that. What calls for more than somebody chose comes first, with the reasons;
// everything else follows.
package practice

import (
	"slices"

	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// Judgement is what somebody would decide on after reading a story. Ring tells
// whether they would ring now; empty: nobody asked them.
type Judgement struct {
	Level pack.Level
	Ring  pack.Protection
}

// Comparison is a judgement beside the others. Its JSON names are a contract:
// they are only ever added to.
type Comparison struct {
	Area        string        `json:"area"`
	Case        Story         `json:"case"`
	Judgement   Words         `json:"judgement"`
	Published   *result.Level `json:"published"`   // the level that the document itself gives; null where it doesn't tell the case
	Differences []Difference  `json:"differences"` // the most pressing first
	Result      result.Result `json:"result"`      // as assess gives it
}

// Story is a worked case as it is told.
type Story struct {
	ID    string   `json:"id"`
	Title string   `json:"title"`
	Story string   `json:"story"`
	Why   string   `json:"why"`
	Ref   []string `json:"ref"`
}

// Words is a judgement as data.
type Words struct {
	Level result.Level `json:"level"`
	Ring  string       `json:"ring"` // act, ask or no; empty: not asked
}

// Cases lists the worked cases that tell a story, in the pack's order. Without a
// story there is nothing to judge.
func Cases(p *pack.Pack) []pack.Case {
	return slices.DeleteFunc(slices.Clone(p.Cases), func(c pack.Case) bool { return c.Story == "" })
}

// Tell gives a case's story without its answers.
func Tell(c pack.Case) Story {
	return Story{ID: c.ID, Title: c.Title, Story: c.Story, Why: c.Why, Ref: orEmpty(c.Ref)}
}

// Compare puts a judgement of a case beside the document's level, where it has
// one, and the result that the pack gives for the case.
func Compare(p *pack.Pack, c pack.Case, j Judgement, r result.Result) Comparison {
	out := Comparison{
		Area: p.ID, Case: Tell(c), Result: r,
		Judgement: Words{Level: assess.Level(j.Level), Ring: string(j.Ring)},
	}
	if level := p.Level(c.Expect.Published); level != nil {
		words := assess.Level(*level)
		out.Published = &words
	}
	out.Differences = differences(p, out)
	return out
}

func orEmpty(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}
