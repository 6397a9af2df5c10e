package batch

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/threshold-cli/threshold/pkg/internal/nearest"
	"github.com/threshold-cli/threshold/pkg/result"
)

// field is one part of a result line.
type field struct {
	name string
	key  []byte // as it stands in the line, with the colon
	add  func(w *work, line []byte) []byte
	none func(w *work) bool // whether a full result leaves it out; nil: never
}

// Fields lists the names that may be asked for, in the order of a full result.
// id and line are not part of a result: id is what the line of the case calls
// itself, line its number.
func Fields() []string {
	names := []string{"id", "line"}
	for _, f := range resultFields() {
		names = append(names, f.name)
	}
	return names
}

// fieldsOf finds the fields by name. No names are a full result.
func fieldsOf(names []string) ([]field, error) {
	if len(names) == 0 {
		return withKeys(resultFields()), nil
	}
	all := slices.Concat([]field{{name: "id", add: addID}, {name: "line", add: addLine}}, resultFields())
	var chosen []field
	for _, name := range names {
		n := slices.IndexFunc(all, func(f field) bool { return f.name == name })
		switch {
		case n < 0:
			return nil, unknownField(name)
		case slices.ContainsFunc(chosen, func(f field) bool { return f.name == name }):
			return nil, FieldError{Message: fmt.Sprintf("the field %s is asked for twice", name), Hint: "name it once"}
		}
		chosen = append(chosen, all[n])
	}
	return withKeys(chosen), nil
}

// FieldError says that a field cannot be written.
type FieldError struct{ Message, Hint string }

func (e FieldError) Error() string { return e.Message }

func unknownField(name string) error {
	hint := nearest.Hint(name, Fields())
	if hint == "" {
		hint = "leave --fields out for the full result"
	}
	return FieldError{fmt.Sprintf("a result has no field %q; allowed: %s", name, strings.Join(Fields(), ", ")), hint}
}

func withKeys(fields []field) []field {
	for n := range fields {
		fields[n].key = append(strconv.AppendQuote(nil, fields[n].name), ':')
	}
	return fields
}

func addID(w *work, line []byte) []byte {
	if w.decoder.id == nil {
		return append(line, "null"...)
	}
	return append(line, w.decoder.id...)
}

func addLine(w *work, line []byte) []byte { return appendInt(line, w.number) }

// resultFields are the fields of result.Result, in its order.
func resultFields() []field {
	return slices.Concat(judgedFields(), assessedFields(), followingFields(), repeatedFields())
}

// judgedFields need no more than the judgement.
func judgedFields() []field {
	return []field{
		fixed("area"), fixed("pack"),
		{name: "level", add: func(w *work, line []byte) []byte { return append(line, w.levels[w.level]...) }},
		{name: "range", add: addRange},
		{name: "protection", add: func(w *work, line []byte) []byte {
			return appendText(line, string(w.out.Protection))
		}},
		{name: "support", add: func(w *work, line []byte) []byte { return appendText(line, w.out.Support) }},
		{name: "areas_of_need", add: func(w *work, line []byte) []byte {
			return appendTexts(line, w.judging.AreasOfNeed(w.out))
		}},
		{name: "urgent", add: func(w *work, line []byte) []byte { return strconv.AppendBool(line, w.out.Urgent) }},
	}
}

func fixed(name string) field {
	return field{name: name, add: func(w *work, line []byte) []byte { return append(line, w.fixed[name]...) }}
}

func addRange(w *work, line []byte) []byte {
	line = appendInt(append(line, `{"low":`...), w.out.Low)
	line = appendInt(append(line, `,"high":`...), w.out.High)
	return append(line, '}')
}

// assessedFields are the words about the judgement.
func assessedFields() []field {
	return []field{
		{name: "reasons", add: func(w *work, line []byte) []byte {
			return appendList(line, w.why().Reasons(), appendReason)
		}},
		{name: "consider", add: func(w *work, line []byte) []byte {
			return appendList(line, w.why().Consider(), appendConsider)
		}},
		{name: "open_questions", add: func(w *work, line []byte) []byte {
			return appendList(line, w.why().Open(), appendQuestion)
		}},
		{name: "would_change", add: func(w *work, line []byte) []byte {
			return appendList(line, w.why().WouldMove(), appendChange)
		}},
		{name: "strengths", add: func(w *work, line []byte) []byte {
			return appendList(line, w.why().Strengths(), w.appendItem)
		}},
		{name: "rules", add: addRules},
	}
}

func addRules(w *work, line []byte) []byte {
	line = append(line, '[')
	first := true
	for id := range w.judging.Rules {
		if !first {
			line = append(line, ',')
		}
		line, first = appendText(line, id), false
	}
	return append(line, ']')
}

// followingFields are what follows from the level.
func followingFields() []field {
	of := signless
	return []field{
		byStep("steps", stepsAt), byStep("contacts", contactsAt), homeField(),
		shared("consent", func(w *work) *memo[consentKey] { return &w.follows.consent }, (*work).consentKey,
			of(func(r *result.Result) any { return r.Consent })),
		{name: "consent_state", add: func(w *work, line []byte) []byte {
			return appendText(line, string(w.decoder.c.Consent))
		}},
		byStep("clock", clockAt),
		shared("duties", func(w *work) *memo[dutyKey] { return &w.follows.duties }, (*work).dutyKey,
			of(func(r *result.Result) any { return r.Duties })),
		shared("tools", func(w *work) *memo[toolKey] { return &w.follows.tools }, (*work).toolKey, toolsPart),
		shared("reminders", func(w *work) *memo[reminderKey] { return &w.follows.reminders },
			(*work).reminderKey, of(func(r *result.Result) any { return r.Reminders })),
		fixed("escalation"), fixed("crib"),
	}
}

// shared is a field that many cases share to the byte.
func shared[K comparable](
	name string, m func(*work) *memo[K], key func(*work) K, of func(*work, *result.Result) []kept,
) field {
	return field{name: name, add: func(w *work, line []byte) []byte {
		return append(line, keptParts(w, m(w), key(w), of)[0].json...)
	}}
}

// byStep is a field that depends on the key of steps.
func byStep(name string, at int) field {
	return field{name: name, add: func(w *work, line []byte) []byte { return append(line, w.stepParts()[at].json...) }}
}

// homeField is left out of the result of a child who lives in the area.
func homeField() field {
	f := byStep("home", homeAt)
	f.none = func(w *work) bool { return w.stepParts()[homeAt].json == "null" }
	return f
}

// repeatedFields repeat the answers and the pack.
func repeatedFields() []field {
	return []field{
		{name: "own_level", add: addOwnLevel}, {name: "departure", add: addDeparture},
		{name: "answers", add: func(w *work, line []byte) []byte { return w.appendAnswers(line, w.why().Answers()) }},
		fixed("levels"),
		{name: "triangle", add: addTriangle},
		fixed("currency"), fixed("coverage"),
		shared("gaps", func(w *work) *memo[gapKey] { return &w.follows.gaps }, (*work).gapKey,
			signless(func(r *result.Result) any { return r.Gaps })),
		fixed("at"), fixed("disclaimer"),
	}
}

func addOwnLevel(w *work, line []byte) []byte {
	level, _ := w.why().Own()
	return appendRare(line, level)
}

func addDeparture(w *work, line []byte) []byte {
	_, departure := w.why().Own()
	return appendRare(line, departure)
}
