package cli

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/findings"
	"github.com/threshold-cli/threshold/pkg/proof"
	"github.com/threshold-cli/threshold/pkg/render"
)

// printPromises says of each promise for which packs it is proved, on how many
// cases it was tried, and where it is broken.
func printPromises(page *render.Page, all []verified) {
	if len(all) == 0 {
		return
	}
	for n, y := range all[0].properties { // the same promises, in the same order, of every pack
		page.Item("-", "%s: %s", y.ID, y.Claim)
		var proved, tried, broken []string
		for _, v := range all {
			switch y := v.properties[n]; {
			case !y.Holds():
				broken = append(broken, v.source.id)
			case y.Extent == proof.Proved:
				proved = append(proved, v.source.id)
			default:
				tried = append(tried, fmt.Sprintf("%d of %s", y.Cases, v.source.id))
			}
		}
		promise(page, "Broken: ", broken)
		promise(page, "Proved for all cases: ", proved)
		promise(page, "Tried, and not broken by any of these cases: ", tried)
		page.Under(2, "%s", y.How)
		for _, v := range all {
			for _, note := range v.properties[n].Notes {
				page.Under(2, "%s: %s", v.source.id, note)
			}
		}
	}
	page.Gap()
}

func promise(page *render.Page, words string, packs []string) {
	if len(packs) > 0 {
		page.Under(2, "%s%s.", words, strings.Join(packs, ", "))
	}
}

// What was found, as data.
type (
	verifiedWords struct {
		Pack       string          `json:"pack"`
		Properties []propertyWords `json:"properties"`
	}
	propertyWords struct {
		ID     string        `json:"id"`
		Claim  string        `json:"claim"`
		Holds  bool          `json:"holds"`
		Extent string        `json:"extent"` // proved: for all cases; tried: on as many as cases says
		How    string        `json:"how"`
		Cases  int           `json:"cases"`
		Notes  []string      `json:"notes"`
		Broken []brokenWords `json:"broken"`
		More   int           `json:"more"` // how many further ways there are in which it is broken
	}
	brokenWords struct {
		Message string       `json:"message"`
		File    string       `json:"file"`
		Line    int          `json:"line"`
		Column  int          `json:"column"`
		Answers *answer.Case `json:"answers"` // null where there is no case to show
		Written string       `json:"written"` // the answers file that was written; empty: none
	}
)

func verifyData(r findings.Report, all []verified, o verifyOptions) any {
	packs := []verifiedWords{}
	for _, v := range all {
		words := verifiedWords{Pack: v.source.id, Properties: []propertyWords{}}
		for _, y := range v.properties {
			words.Properties = append(words.Properties, v.propertyData(y, o.output))
		}
		packs = append(packs, words)
	}
	return struct {
		Diagnostics []findings.Diagnostic `json:"diagnostics"`
		Tests       []findings.TestWords  `json:"tests"`
		Bound       int                   `json:"bound"`
		Seed        int                   `json:"seed"`
		Packs       []verifiedWords       `json:"packs"`
	}{findings.Diagnostics(r.Problems), findings.Tests(r.Tests), o.bound, proof.Seed, packs}
}

func (v verified) propertyData(y proof.Property, output string) propertyWords {
	words := propertyWords{ID: y.ID, Claim: y.Claim, Holds: y.Holds(), Extent: string(y.Extent), How: y.How,
		Cases: y.Cases, Notes: orEmpty(y.Notes), Broken: []brokenWords{}, More: y.More}
	for n, b := range y.Broken {
		_, pos := v.places.At(b.File, b.Where...)
		broken := brokenWords{Message: b.Message, File: v.source.name(b.File), Line: pos.Line, Column: pos.Column}
		if b.Case != nil {
			c := v.named(*b.Case)
			broken.Answers = &c
			if output != "" {
				broken.Written = filepath.Join(output, v.file(y, n))
			}
		}
		words.Broken = append(words.Broken, broken)
	}
	return words
}
