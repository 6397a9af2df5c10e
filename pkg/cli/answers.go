package cli

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/internal/nearest"
	"github.com/threshold-cli/threshold/pkg/pack"
)

const (
	ring999    = "If a child is in immediate danger, ring 999 now."
	badPack    = "This pack cannot be used:"
	badAnswers = "These answers cannot be used:"
)

// evenSo prints the emergency line where a pack or answers cannot be used: whoever
// asked may need it now.
func (a *app) evenSo(what string, err error) error {
	if _, ok := errors.AsType[diag.List](err); ok {
		fmt.Fprintln(a.Err, ring999)
		fmt.Fprintln(a.Err, what)
	}
	return err
}

// urgent prints the emergency line where a command ends as wrong usage and answers
// say immediate danger, or cannot be read well enough to tell.
func (a *app) urgent(files []answer.File, err error) error {
	if _, ok := errors.AsType[usageError](err); !ok {
		return err
	}
	pressing := func(f answer.File) bool { return answer.True(f.Case.ImmediateDanger) || len(f.Problems) > 0 }
	if slices.ContainsFunc(files, pressing) {
		fmt.Fprintln(a.Err, ring999)
	}
	return err
}

// openFor opens the pack of an area or, where no flag names one, of the area that
// the answers name. The error holds everything that is wrong with the answers,
// which may have been read with problems.
func (a *app) openFor(area string, parts pack.Part, files ...answer.File) (*pack.Pack, pack.Framework, error) {
	if area == "" {
		if problems := a.unknownAreas(files); len(problems) > 0 {
			return nil, pack.Framework{}, a.evenSo(badAnswers, problems)
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
		return nil, framework, a.evenSo(badAnswers, problems)
	}
	return p, framework, a.evenSo(badPack, err)
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
