package batch

import (
	"slices"

	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// signs number what the parts depend on, one bit for each.
type signs struct {
	rules     map[string]uint64
	adding    uint64 // rules that add a step or a contact
	reminding uint64
	tooling   uint64
	tools     []uint64 // by place of an indicator
	duties    []uint64 // those that its tags call for, likewise
	national  []pack.NationalFact
	unasked   []pack.NationalFact // those about which the pack has no line
	openTo    []answer.OpenTo     // words that steps tell apart; the others are one to them
	roles     []answer.Role
	consent   []answer.Consent
	tooMany   bool // for the bits of a word: nothing is kept
}

// neglected stands for the convention of neglect among the rules.
const neglected = 1 << 63

func signsOf(p *pack.Pack, national pack.NationalFacts) signs {
	s := signs{rules: map[string]uint64{}, reminding: neglected, tooling: neglected,
		national: national.For(pack.UseDuty), unasked: advice.NeverAsked(p, national)}
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
