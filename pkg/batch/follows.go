package batch

import (
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// What follows from a level (steps, contacts, words about consent) depends on
// little of a case, so that many cases share it to the byte. Each part of it is
// kept under all that it depends on, and made by package advice when it is not
// there yet: nothing here decides what follows.

// stepKey is what steps, contacts and deadlines depend on.
type stepKey struct {
	level                      int
	protection                 pack.Protection
	consent                    answer.Consent
	openTo                     answer.OpenTo
	role                       answer.Role
	socialCare, urgent, worker bool
	none, nothingFits          bool
	away                       away
	rules                      uint64
}

type consentKey struct {
	level      int
	consent    answer.Consent
	protection pack.Protection
}

// reminderKey: what an emergency left open is told in words.
type reminderKey struct {
	rules       uint64
	urgent, act bool
	open        string // what danger left open
	unasked     uint64 // which duties that the pack never asks about fit the age
}

type toolKey struct{ rules, tools uint64 }

type gapKey struct {
	level           int
	contacts, tools uint64
	neglect         bool
}

// dutyKey is which national duties the tags of a case call for, and which its
// facts, of those that fit the age.
type dutyKey struct{ tags, facts uint64 }

// follows keeps the parts for one area.
type follows struct {
	steps     memo[stepKey] // steps, contacts, home and clock
	consent   memo[consentKey]
	reminders memo[reminderKey]
	tools     memo[toolKey]
	gaps      memo[gapKey]
	duties    memo[dutyKey]
}

// stepKey is that of the case at hand, as are the other keys.
func (w *work) stepKey() stepKey {
	c, s := &w.decoder.c, &w.known
	return stepKey{
		level: w.level, protection: w.out.Protection, urgent: w.out.Urgent,
		consent: told(c.Consent.OrNotSought(), s.consent), openTo: told(c.OpenTo, s.openTo),
		role: told(c.Role, s.roles), socialCare: c.OpenTo == answer.OpenToSocialCare,
		none: w.out.Support == result.None, worker: answer.True(c.AboutWorker),
		away: w.away(c), nothingFits: answer.True(c.NothingFits), rules: w.rules(s.adding),
	}
}

func (w *work) consentKey() consentKey {
	return consentKey{w.level, w.decoder.c.Consent.OrNotSought(), w.out.Protection}
}

func (w *work) reminderKey() reminderKey {
	key := reminderKey{rules: w.rules(w.known.reminding), urgent: w.out.Urgent, act: w.out.Protection == pack.Act}
	switch {
	case key.urgent:
		key.open = strings.Join(advice.LeftOpen(w.pack, w.national, w.decoder.c), ",")
	case key.act:
		key.unasked = fitting(w.known.unasked, w.decoder.c.Child.Age)
	}
	return key
}

// fitting marks the duties that a child's age leaves room for.
func fitting(list []pack.NationalFact, age *int) (set uint64) {
	for n := range list {
		if list[n].Ages.Hold(age) {
			set |= 1 << (n % 63)
		}
	}
	return set
}

func (w *work) toolKey() toolKey {
	tools, _ := w.named()
	return toolKey{w.rules(w.known.tooling), tools}
}

func (w *work) dutyKey() dutyKey {
	c := &w.decoder.c
	fit, facts := fitting(w.known.national, c.Child.Age), uint64(0)
	for n := range w.known.national {
		f := &w.known.national[n]
		if slices.ContainsFunc(f.Facts, func(fact pack.Fact) bool { return assess.Fact(w.pack, *c, fact) }) {
			facts |= 1 << (n % 63)
		}
	}
	_, duties := w.named()
	return dutyKey{duties & fit, facts & fit}
}

func (w *work) gapKey() gapKey {
	tools := keptParts(w, &w.follows.tools, w.toolKey(), toolsPart)
	return gapKey{w.level, w.stepParts()[contactsAt].sign, tools[0].sign, w.rules(neglected) != 0}
}

// rules are those of some that hold.
func (w *work) rules(of uint64) uint64 {
	if !w.hasHeld {
		w.held, w.hasHeld = 0, true
		for id := range w.judging.Rules {
			w.held |= w.known.rules[id]
		}
	}
	return w.held & of
}

// named gathers the tools and the duties that belong to whatever is present or
// suspected.
func (w *work) named() (tools, duties uint64) {
	if !w.hasNamed {
		w.tools, w.duties, w.hasNamed = 0, 0, true
		for _, ids := range [2][]string{w.decoder.c.Present, w.decoder.c.Suspected} {
			for _, id := range ids {
				if n, known := w.pack.Position(id); known {
					w.tools |= w.known.tools[n]
					w.duties |= w.known.duties[n]
				}
			}
		}
	}
	return w.tools, w.duties
}

// advised is the case with what follows, as package advice gives it.
func (w *work) advised() *result.Result {
	if !w.hasAdvice {
		c := w.decoder.c
		r := advice.Advise(w.pack, w.national, c, w.why().Result(), w.clock)
		w.advice, w.hasAdvice = advice.AtHome(w.pack, w.away(&c).home, c, r, w.clock), true
	}
	return &w.advice
}

// keptParts gives the parts of what follows that depend on a key.
func keptParts[K comparable](w *work, m *memo[K], key K, of func(*work, *result.Result) []kept) []kept {
	build := func() []kept { return of(w, w.advised()) }
	if w.known.tooMany {
		return build()
	}
	return m.get(key, build)
}

// signless is a part that no other depends on.
func signless(of func(*result.Result) any) func(*work, *result.Result) []kept {
	return func(_ *work, r *result.Result) []kept { return []kept{{json: string(lineOf(of(r)))}} }
}

// The parts that depend on the key of steps.
const (
	stepsAt = iota
	contactsAt
	homeAt
	clockAt
)

// stepParts are those of the case at hand.
func (w *work) stepParts() []kept {
	if !w.hasSteps {
		w.ofSteps, w.hasSteps = keptParts(w, &w.follows.steps, w.stepKey(), newStepParts), true
	}
	return w.ofSteps
}

func newStepParts(w *work, r *result.Result) []kept {
	return []kept{stepsAt: {json: string(lineOf(r.Steps))}, contactsAt: contactsPart(w, r),
		homeAt: {json: string(lineOf(r.Home))}, clockAt: {json: string(lineOf(r.Clock))}}
}

func contactsPart(w *work, r *result.Result) kept {
	var ids []string
	for _, c := range r.Contacts {
		ids = append(ids, c.ID)
	}
	return kept{string(lineOf(r.Contacts)), bits(ids, contactIDs(w.pack))}
}

func toolsPart(w *work, r *result.Result) []kept {
	var ids []string
	for _, t := range r.Tools {
		ids = append(ids, t.ID)
	}
	return []kept{{string(lineOf(r.Tools)), bits(ids, toolIDs(w.pack))}}
}
