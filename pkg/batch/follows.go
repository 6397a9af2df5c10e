package batch

import (
	"slices"
	"sync"

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

// kept is a part of a line. Sign is what other parts depend on of it.
type kept struct {
	json string
	sign uint64
}

// memo keeps parts under what they depend on, and equal ones once, for all
// workers. It is emptied when it holds too much, so that cases which share little
// do not fill the memory.
type memo[K comparable] struct {
	lock  sync.RWMutex
	parts map[K]kept
	same  map[string]string
	held  int // bytes
}

// How much one memo holds at most.
const (
	mostBytes = 1 << 18
	mostKeys  = 1 << 13
)

func (m *memo[K]) get(key K, make func() kept) kept {
	m.lock.RLock()
	part, there := m.parts[key]
	m.lock.RUnlock()
	if !there {
		part = make()
		m.put(key, &part)
	}
	return part
}

func (m *memo[K]) put(key K, part *kept) {
	m.lock.Lock()
	defer m.lock.Unlock()
	if m.parts == nil || m.held > mostBytes || len(m.parts) > mostKeys {
		m.parts, m.same, m.held = map[K]kept{}, map[string]string{}, 0
	}
	if same, there := m.same[part.json]; there {
		part.json = same
	} else {
		m.same[part.json] = part.json
		m.held += len(part.json)
	}
	m.parts[key] = *part
}

// signs number what the parts depend on, one bit for each.
type signs struct {
	rules     map[string]uint64
	adding    uint64 // rules that add a step or a contact
	reminding uint64
	tooling   uint64
	tools     []uint64 // by place of an indicator
	duties    []uint64 // those that its tags call for, likewise
	national  []pack.NationalFact
	openTo    []answer.OpenTo // words that steps tell apart; the others are one to them
	roles     []answer.Role
	consent   []answer.Consent
	tooMany   bool // for the bits of a word: nothing is kept
}

// neglected stands for the convention of neglect among the rules.
const neglected = 1 << 63

func signsOf(p *pack.Pack, national pack.NationalFacts) signs {
	s := signs{rules: map[string]uint64{}, reminding: neglected, tooling: neglected, national: national.For(pack.UseDuty)}
	s.tooMany = len(p.Rules) > 62 || len(p.Tools) > 62 || len(p.Contacts) > 62 || len(s.national) > 62
	s.sortRules(p)
	for n := range p.Indicators {
		i := &p.Indicators[n]
		s.tools = append(s.tools, bits(i.Tools, toolIDs(p)))
		s.duties = append(s.duties, s.dutiesOf(i))
	}
	s.filters(p.First)
	for _, route := range p.Routes {
		s.filters(route.Steps)
	}
	return s
}

func (s *signs) sortRules(p *pack.Pack) {
	for n, r := range p.Rules {
		bit := uint64(1) << (n % 63)
		s.rules[r.ID] |= bit
		if r.Step != "" || r.Contact != "" {
			s.adding |= bit
		}
		if r.Reminder != "" {
			s.reminding |= bit
		}
		if r.Tool != "" {
			s.tooling |= bit
		}
	}
	s.rules[pack.RuleNeglect] |= neglected
}

func (s *signs) dutiesOf(i *pack.Indicator) uint64 {
	var set uint64
	for n, f := range s.national {
		if slices.ContainsFunc(f.Tags, func(tag string) bool { return slices.Contains(i.Tags, tag) }) {
			set |= 1 << (n % 63)
		}
	}
	return set
}

func toolIDs(p *pack.Pack) []string {
	var ids []string
	for _, t := range p.Tools {
		ids = append(ids, t.ID)
	}
	return ids
}

func contactIDs(p *pack.Pack) []string {
	var ids []string
	for _, c := range p.Contacts {
		ids = append(ids, c.ID)
	}
	return ids
}

func bits(words, of []string) uint64 {
	var set uint64
	for _, w := range words {
		if n := slices.Index(of, w); n >= 0 {
			set |= 1 << (n % 63)
		}
	}
	return set
}

// filters notes the words that steps tell apart.
func (s *signs) filters(steps []pack.Step) {
	for _, step := range steps {
		s.openTo = slices.Concat(s.openTo, step.When.OpenTo, step.Unless.OpenTo)
		s.roles = slices.Concat(s.roles, step.When.Role, step.Unless.Role)
		s.consent = slices.Concat(s.consent, step.When.Consent, step.Unless.Consent)
	}
}

func told[T ~string](word T, apart []T) T {
	if slices.Contains(apart, word) {
		return word
	}
	return ""
}

// stepKey is what steps, contacts and deadlines depend on.
type stepKey struct {
	level                                 int
	protection                            pack.Protection
	consent                               answer.Consent
	openTo                                answer.OpenTo
	role                                  answer.Role
	socialCare, urgent, worker, elsewhere bool
	none, nothingFits                     bool
	rules                                 uint64
}

type consentKey struct {
	level      int
	consent    answer.Consent
	protection pack.Protection
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
	steps, contacts, clock memo[stepKey]
	consent                memo[consentKey]
	reminders              memo[uint64]
	tools                  memo[toolKey]
	gaps                   memo[gapKey]
	duties                 memo[dutyKey]
}

// stepKey is that of the case at hand, as are the other keys.
func (w *work) stepKey() stepKey {
	if !w.hasStepKey {
		c, s := &w.decoder.c, &w.known
		w.keyOfSteps, w.hasStepKey = stepKey{
			level: w.level, protection: w.out.Protection, consent: told(stateOf(c), s.consent), openTo: told(c.OpenTo, s.openTo),
			role: told(c.Role, s.roles), socialCare: c.OpenTo == answer.OpenToSocialCare, urgent: w.out.Urgent,
			worker: answer.True(c.AboutWorker), elsewhere: assess.LivesElsewhere(w.pack, *c), none: w.out.Support == result.None,
			nothingFits: answer.True(c.NothingFits), rules: w.rules(s.adding),
		}, true
	}
	return w.keyOfSteps
}

// stateOf takes consent that nobody answered for as not sought, as advice does.
func stateOf(c *answer.Case) answer.Consent {
	if c.Consent == "" {
		return answer.ConsentNotSought
	}
	return c.Consent
}

func (w *work) consentKey() consentKey {
	return consentKey{w.level, stateOf(&w.decoder.c), w.out.Protection}
}

func (w *work) reminderKey() uint64 { return w.rules(w.known.reminding) }

func (w *work) toolKey() toolKey {
	return toolKey{w.rules(w.known.tooling), w.named(w.known.tools)}
}

func (w *work) dutyKey() dutyKey {
	c := &w.decoder.c
	var fit, facts uint64
	for n := range w.known.national {
		f := &w.known.national[n]
		if f.Ages.Hold(c.Child.Age) {
			fit |= 1 << (n % 63)
		}
		if slices.ContainsFunc(f.Facts, func(fact pack.Fact) bool { return assess.Fact(w.pack, *c, fact) }) {
			facts |= 1 << (n % 63)
		}
	}
	return dutyKey{w.named(w.known.duties) & fit, facts & fit}
}

func (w *work) gapKey() gapKey {
	contacts := keptPart(w, &w.follows.contacts, w.stepKey(), contactsPart)
	tools := keptPart(w, &w.follows.tools, w.toolKey(), toolsPart)
	return gapKey{w.level, contacts.sign, tools.sign, w.rules(neglected) != 0}
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

// named gathers what belongs to whatever is present or suspected.
func (w *work) named(of []uint64) uint64 {
	var set uint64
	for _, ids := range [2][]string{w.decoder.c.Present, w.decoder.c.Suspected} {
		for _, id := range ids {
			if n, known := w.pack.Position(id); known {
				set |= of[n]
			}
		}
	}
	return set
}

// advised is the case with what follows, as package advice gives it.
func (w *work) advised() *result.Result {
	if !w.hasAdvice {
		w.advice = advice.Advise(w.pack, w.national, w.decoder.c, w.why().Result(), w.clock)
		w.hasAdvice = true
	}
	return &w.advice
}

// keptPart gives one part of what follows.
func keptPart[K comparable](w *work, m *memo[K], key K, of func(*work, *result.Result) kept) kept {
	make := func() kept { return of(w, w.advised()) }
	if w.known.tooMany {
		return make()
	}
	return m.get(key, make)
}

// signless is a part that no other depends on.
func signless(of func(*result.Result) any) func(*work, *result.Result) kept {
	return func(_ *work, r *result.Result) kept { return kept{json: string(lineOf(of(r)))} }
}

func contactsPart(w *work, r *result.Result) kept {
	var ids []string
	for _, c := range r.Contacts {
		ids = append(ids, c.ID)
	}
	return kept{string(lineOf(r.Contacts)), bits(ids, contactIDs(w.pack))}
}

func toolsPart(w *work, r *result.Result) kept {
	var ids []string
	for _, t := range r.Tools {
		ids = append(ids, t.ID)
	}
	return kept{string(lineOf(r.Tools)), bits(ids, toolIDs(w.pack))}
}
