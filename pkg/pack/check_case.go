package pack

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/internal/nearest"
)

// Fault is something in a case that does not fit its pack. Where is the path
// to it, as answer.File.At takes it.
type Fault struct {
	Where   []any
	Code    diag.Code
	Message string
	Hint    string
}

// fromAbsence tells that a fault rests on something that does not stand in a
// case: where some of the case could not be read, it may stand there.
func (f Fault) fromAbsence() bool { return f.Code == diag.Conflict && f.Where[0] == "grounds" }

// CheckFile tells everything that is wrong with a file of answers in order of
// place: its shape, and what of the rest does not fit the pack.
func (p *Pack) CheckFile(framework Framework, file answer.File) diag.List {
	return Problems(file, p.CheckCase(framework, file.Case))
}

// Problems tells what is wrong with the shape of a file of answers and which
// faults its case has, in order of place and each thing once. Of a value that is
// of the wrong kind only that is told: what it would have said is not known.
func Problems(file answer.File, faults []Fault) diag.List {
	list := slices.Clone(file.Problems)
	told, wrongKind := map[diag.Diagnostic]bool{}, map[diag.Pos]bool{}
	for _, d := range list {
		told[d] = true
		wrongKind[d.Pos] = wrongKind[d.Pos] || d.Code == diag.WrongType
	}
	for _, f := range faults {
		if list.Full() {
			break // finding the place of each takes its time
		}
		d := diag.Diagnostic{File: file.Name, Pos: file.At(f.Where...), Code: f.Code, Severity: diag.Error,
			Message: f.Message, Hint: f.Hint}
		if !told[d] && !wrongKind[d.Pos] && !(len(told) > 0 && f.fromAbsence()) {
			list.Add(d)
		}
	}
	list.Sort()
	return list
}

// CheckCase finds every id of a case that the pack does not have, every answer
// that contradicts another, and free text that could say who somebody is. An empty list means that the case can be
// judged as it was meant.
func (p *Pack) CheckCase(framework Framework, c answer.Case) []Fault {
	k := &caseChecker{pack: p, framework: framework, first: map[string]string{}}
	k.area(c.Area)
	k.answers("present", c.Present)
	k.answers("suspected", c.Suspected)
	k.answers("not_known", c.NotKnown)
	k.answers("not_seen", c.NotSeen)
	k.strengths(c.Strengths)
	k.grounds(c)
	k.words("looked_at", "dimension", c.LookedAt, framework.dimensionIDs())
	k.words("history", "history fact", c.History, p.HistoryIDs())
	k.confirms(c.Confirm)
	k.level(c.OwnLevel, "own_level")
	if c.Departure != nil {
		k.level(c.Departure.Level, "departure", "level")
	}
	k.child(c.Child)
	for _, trace := range c.Traces() {
		k.add(trace.Where, trace.Code(), trace.Hint(), "%s", trace.Message())
	}
	return k.faults
}

// caseChecker remembers under which key each id was answered first.
type caseChecker struct {
	pack      *Pack
	framework Framework
	first     map[string]string
	faults    []Fault
}

func (k *caseChecker) add(where []any, code diag.Code, hint, format string, args ...any) {
	k.faults = append(k.faults, Fault{Where: where, Code: code, Message: fmt.Sprintf(format, args...), Hint: hint})
}

func (k *caseChecker) area(area string) {
	if area != "" && area != k.pack.ID {
		k.add([]any{"area"}, diag.Conflict, "give the area that the answers are for",
			"the answers are for %s, not for %s", area, k.pack.ID)
	}
}

func (k *caseChecker) answers(key string, list []string) {
	for n, id := range list {
		where := []any{key, n}
		switch first := k.first[id]; {
		case k.pack.Indicator(id) == nil:
			k.unknown(where, id)
		case first == key:
			k.add(where, diag.DuplicateID, "keep one", "%s stands twice under %s", id, key)
		case first != "":
			k.add(where, diag.Conflict, "keep it under one of the two", "%s stands under %s and under %s", id,
				first, key)
		default:
			k.first[id] = key
		}
	}
}

func (k *caseChecker) unknown(where []any, id string) {
	hint := ""
	if len(k.faults) < mostHints {
		_, hint = k.pack.UnknownIndicator(id)
	}
	k.add(where, diag.UnknownID, hint, "%s", k.pack.noIndicator(id))
}

// UnknownIndicator words an id that the pack does not have: what is wrong, and
// the nearest id or how to find one.
func (p *Pack) UnknownIndicator(id string) (message, hint string) {
	all := ids(p.Indicators, func(i Indicator) string { return i.ID })
	hint = nearest.Hint(id, all)
	if hint == "" {
		hint = "threshold indicators --area " + p.ID + " --search WORDS finds ids"
	}
	return p.noIndicator(id), hint
}

// noIndicator words an id that the pack does not have; one that is empty would be
// seen by nobody.
func (p *Pack) noIndicator(id string) string {
	if strings.TrimSpace(id) == "" {
		return "an id is empty"
	}
	return fmt.Sprintf("%s has no indicator %s", p.ID, id)
}

func (k *caseChecker) strengths(list []string) {
	for n, id := range list {
		where := []any{"strengths", n}
		if i := k.pack.Indicator(id); i == nil {
			k.unknown(where, id)
		} else if i.Kind != Strength {
			k.add(where, diag.WrongValue, "put it under present or suspected",
				"%s is not a strength but of kind %s", id, i.Kind)
		}
	}
}

func (k *caseChecker) words(key, what string, list, allowed []string) {
	for n, word := range list {
		if !slices.Contains(allowed, word) {
			k.add([]any{key, n}, diag.UnknownID, nearest.OrAll(word, allowed),
				"there is no %s %s", what, cmp.Or(word, `""`))
		}
	}
}

// confirms goes through the levels in the pack's order, so that faults come in
// the same order each time.
func (k *caseChecker) confirms(answers map[string]answer.Confirm) {
	var asked []string
	for _, level := range k.pack.Levels {
		if level.Confirm != nil {
			asked = append(asked, level.ID)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(answers)) {
		if !slices.Contains(asked, id) {
			k.add([]any{"confirm", id}, diag.UnknownID, confirmHint(id, asked),
				"%s asks no confirm question at level %s", k.pack.ID, id)
		}
	}
}

func confirmHint(id string, asked []string) string {
	if len(asked) == 0 {
		return "leave confirm out: this area asks no such question at any level"
	}
	if name := nearest.To(id, asked); name != "" {
		return "did you mean " + name + "?"
	}
	return "levels with one: " + strings.Join(asked, ", ")
}

// grounds are of what is suspected: what is present needs none.
func (k *caseChecker) grounds(c answer.Case) {
	for _, id := range slices.Sorted(maps.Keys(c.Grounds)) {
		where := []any{"grounds", id}
		if !slices.Contains(c.Suspected, id) {
			k.add(where, diag.Conflict, "put "+id+" under suspected, or leave its grounds out",
				"%s has grounds but is not suspected", id)
		}
		for n, ground := range c.Grounds[id] {
			if slices.Contains(c.Grounds[id][:n], ground) {
				k.add([]any{"grounds", id, n}, diag.DuplicateID, "keep one",
					"%s stands twice among the grounds of %s", ground, id)
			}
		}
	}
}

func (k *caseChecker) level(id string, where ...any) {
	levels := ids(k.pack.Levels, func(l Level) string { return l.ID })
	if id != "" && !slices.Contains(levels, id) {
		k.add(where, diag.UnknownID, nearest.Hint(id, levels), "%s has no level %s", k.pack.ID, id)
	}
}

func (k *caseChecker) child(child answer.Child) {
	if age := child.Age; age != nil && (*age < 0 || *age > answer.MaxAge) {
		k.add([]any{"child", "age"}, diag.WrongValue, "for a child not yet born write unborn: true",
			"age is in whole years from 0 to %d", answer.MaxAge)
	}
	if answer.True(child.Unborn) && child.Age != nil && *child.Age > 0 {
		k.add([]any{"child", "age"}, diag.Conflict, "leave out age or unborn", "a child of %d is not unborn",
			*child.Age)
	}
}
