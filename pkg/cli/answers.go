package cli

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/internal/nearest"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// openFor opens the pack of an area or, where no flag names one, of the area that
// the answers name. The error holds everything that is wrong with the answers,
// which may have been read with problems.
func (a *app) openFor(area string, parts pack.Part, files ...answer.File) (*pack.Pack, pack.Framework, error) {
	if area == "" {
		if problems := a.unknownAreas(files); len(problems) > 0 {
			return nil, pack.Framework{}, unusable(badAnswers, problems)
		}
	}
	p, framework, err := a.open(cmp.Or(area, namedArea(files)), parts)
	var problems diag.List
	for _, file := range files {
		if err != nil {
			problems = append(problems, file.Problems...)
		} else {
			problems = append(problems, p.CheckFile(framework, file)...)
		}
	}
	if len(problems) > 0 {
		return nil, framework, unusable(badAnswers, problems)
	}
	return p, framework, err
}

// namedArea gives the first area that answers name.
func namedArea(files []answer.File) string {
	for _, file := range files {
		if file.Case.Area != "" {
			return file.Case.Area
		}
	}
	return ""
}

// unknownAreas tells everything that is wrong with answers where some name an
// area that there is not. Where folders of packs cannot be read nobody knows.
func (a *app) unknownAreas(files []answer.File) diag.List {
	sources, err := a.sources()
	if err != nil {
		return nil
	}
	var problems diag.List
	known, unknown := idsOf(sources), false
	for _, file := range files {
		var faults []pack.Fault
		if id := file.Case.Area; id != "" && !slices.Contains(known, id) {
			unknown = true
			faults = []pack.Fault{{Where: []any{"area"}, Code: diag.UnknownID,
				Message: fmt.Sprintf("there is no area %q", id), Hint: areasHint(id, known)}}
		}
		problems = append(problems, pack.Problems(file, faults)...)
	}
	if !unknown {
		return nil
	}
	return problems
}

// areasHint gives the nearest area, and all.
func areasHint(id string, known []string) string {
	all := "areas: " + strings.Join(known, ", ")
	if name := nearest.To(id, known); name != "" {
		return "did you mean " + name + "? " + all
	}
	return all
}
