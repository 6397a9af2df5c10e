package pack

import (
	"slices"
	"strconv"

	"github.com/threshold-cli/threshold/pkg/answer"
)

// finish works out what the files need not say. It runs after the ids were
// checked, so that look-ups cannot fail.
func (p *Pack) finish(framework Framework) {
	p.look()
	for n := range p.Indicators {
		p.Indicators[n].finish(p, framework)
	}
	p.fillDefaults()
}

// look makes what finds levels and indicators by their ids.
func (p *Pack) look() {
	p.ordinals = map[string]int{}
	for _, level := range p.Levels {
		p.ordinals[level.ID] = level.Ordinal
	}
	p.s = p.lowest(S17, S20, S31, S47)
	p.p = p.lowest(S47)
	p.index = make(map[string]int, len(p.Indicators))
	for n := range p.Indicators {
		p.index[p.Indicators[n].ID] = n
	}
}

// Restore makes a pack ready again of which everything was kept that Load gave,
// the exported fields of it. Nothing is checked.
func Restore(p Pack) *Pack {
	p.look()
	return &p
}

func (i *Indicator) finish(p *Pack, framework Framework) {
	if i.Topic == "" {
		i.Topic = i.ID
	}
	i.Basis = orPublished(i.Basis)
	i.Side = framework.SideOf(i.Dimension)
	i.Floor, i.Ceil = 0, 0
	for _, id := range i.Levels {
		ordinal := p.ordinals[id]
		i.Ceil = max(i.Ceil, ordinal)
		if i.Floor == 0 || ordinal < i.Floor {
			i.Floor = ordinal
		}
	}
}

func (p *Pack) fillDefaults() {
	for n := range p.Rules {
		p.Rules[n].Basis = orPublished(p.Rules[n].Basis)
	}
	for n := range p.Consent {
		p.Consent[n].Basis = orPublished(p.Consent[n].Basis)
	}
	for n := range p.Contacts {
		if p.Contacts[n].Status == "" {
			p.Contacts[n].Status = StatusPublished
		}
	}
	fillSteps(p.First)
	for n := range p.Routes {
		fillSteps(p.Routes[n].Steps)
	}
}

func fillSteps(steps []Step) {
	for n := range steps {
		steps[n].Basis = orPublished(steps[n].Basis)
		if steps[n].Who == "" {
			steps[n].Who = You
		}
	}
}

func orPublished(b Basis) Basis {
	if b == "" {
		return Published
	}
	return b
}

func (p *Pack) lowest(statutes ...Statute) int {
	lowest := 0
	for _, level := range p.Levels {
		carries := slices.ContainsFunc(level.Statute, func(s Statute) bool { return slices.Contains(statutes, s) })
		if carries && (lowest == 0 || level.Ordinal < lowest) {
			lowest = level.Ordinal
		}
	}
	return lowest
}

// Statutory is the ordinal of the lowest level that rests on section 17, 20, 31
// or 47: the level written S in docs/judging.md.
func (p *Pack) Statutory() int { return p.s }

// Protective is the ordinal of the lowest level that rests on section 47: the
// level written P in docs/judging.md.
func (p *Pack) Protective() int { return p.p }

// Highest is the ordinal of the highest level.
func (p *Pack) Highest() int {
	return slices.MaxFunc(p.Levels, func(a, b Level) int { return a.Ordinal - b.Ordinal }).Ordinal
}

// Ordinal gives the ordinal of a level id, or 0.
func (p *Pack) Ordinal(level string) int { return p.ordinals[level] }

// Indicator finds an indicator by its id; nil where there is none.
func (p *Pack) Indicator(id string) *Indicator {
	if n, ok := p.index[id]; ok {
		return &p.Indicators[n]
	}
	return nil
}

// Position gives the place of an indicator in the pack's order.
func (p *Pack) Position(id string) (n int, known bool) {
	n, known = p.index[id]
	return n, known
}

// Level finds a level by its id; nil where there is none.
func (p *Pack) Level(id string) *Level {
	return find(p.Levels, func(l Level) bool { return l.ID == id })
}

// LevelsAt lists the levels of one ordinal, in the document's order.
func (p *Pack) LevelsAt(ordinal int) []Level {
	var all []Level
	for _, level := range p.Levels {
		if level.Ordinal == ordinal {
			all = append(all, level)
		}
	}
	return all
}

// ResolveLevel takes a level's id, or an ordinal that stands for every level
// that has it. It returns nothing where the pack has no such level.
func (p *Pack) ResolveLevel(word string) []Level {
	if level := p.Level(word); level != nil && len(p.LevelsAt(level.Ordinal)) == 1 {
		return []Level{*level}
	}
	var all []Level
	for _, level := range p.Levels {
		if level.ID == word || strconv.Itoa(level.Ordinal) == word {
			all = append(all, level)
		}
	}
	return all
}

// IndicatorGaps lists the parts of the document's indicators that the pack does not
// hold whole.
func (p *Pack) IndicatorGaps() []Coverage {
	var parts []Coverage
	for _, c := range p.Coverage {
		if c.Of == OfIndicators && c.Held != HeldWhole {
			parts = append(parts, c)
		}
	}
	return parts
}

// Contact finds a contact by its id; nil where there is none.
func (p *Pack) Contact(id string) *Contact {
	return find(p.Contacts, func(c Contact) bool { return c.ID == id })
}

// Form finds a form by its id; nil where there is none.
func (p *Pack) Form(id string) *Form { return find(p.Forms, func(f Form) bool { return f.ID == id }) }

// Route gives the steps of a level; nil where there are none.
func (p *Pack) Route(level string) *Route {
	return find(p.Routes, func(r Route) bool { return r.Level == level })
}

// Gates lists the indicators that are asked of everyone, in the order of Gate.
func (p *Pack) Gates() []*Indicator {
	var all []*Indicator
	for _, gate := range Gate("").Values() {
		for n := range p.Indicators {
			i := &p.Indicators[n]
			if slices.Contains(i.Gate, Gate(gate)) && !slices.Contains(all, i) {
				all = append(all, i)
			}
		}
	}
	return all
}

// Wording gives the area's words for a convention rule; nil where it has none.
func (p *Pack) Wording(rule string) *Wording {
	return find(p.Conventions, func(w Wording) bool { return string(w.ID) == rule })
}

// RuleIDs lists every rule that can hold for a case of this pack: the two facts
// that carry a level, the conventions, then the pack's own.
func (p *Pack) RuleIDs() []string {
	all := []string{string(FactImmediateDanger), string(FactOpenToSocialCare)}
	all = append(all, ConventionID("").Values()...)
	all = append(all, RuleRepeatConcern)
	return append(all, ids(p.Rules, func(r Rule) string { return r.ID })...)
}

// HistoryIDs lists the history facts that can be answered.
func (p *Pack) HistoryIDs() []string { return ids(p.History, func(i Item) string { return i.ID }) }

func find[T any](list []T, fits func(T) bool) *T {
	if n := slices.IndexFunc(list, fits); n >= 0 {
		return &list[n]
	}
	return nil
}

// AsksRole tells whether any step depends on where the practitioner works.
func (p *Pack) AsksRole() bool {
	depends := func(s Step) bool { return len(s.When.Role)+len(s.Unless.Role) > 0 }
	return slices.ContainsFunc(p.First, depends) ||
		slices.ContainsFunc(p.Routes, func(r Route) bool { return slices.ContainsFunc(r.Steps, depends) })
}

// Fits tells whether a filter that sets nothing, or all that it sets, holds.
func (f Filter) Fits(facts Facets) bool {
	return anyOf(f.Consent, facts.Consent) && anyOf(f.OpenTo, facts.OpenTo) && anyOf(f.Protection, facts.Protection) &&
		anyOf(f.Role, facts.Role) && (!f.Urgent || facts.Urgent) && (!f.AboutWorker || facts.AboutWorker) &&
		(!f.LivesElsewhere || facts.LivesElsewhere)
}

// Rejects tells whether any of what the filter sets holds.
func (f Filter) Rejects(facts Facets) bool {
	return len(f.Consent) > 0 && anyOf(f.Consent, facts.Consent) ||
		len(f.OpenTo) > 0 && anyOf(f.OpenTo, facts.OpenTo) ||
		len(f.Protection) > 0 && anyOf(f.Protection, facts.Protection) ||
		len(f.Role) > 0 && anyOf(f.Role, facts.Role) ||
		f.Urgent && facts.Urgent || f.AboutWorker && facts.AboutWorker || f.LivesElsewhere && facts.LivesElsewhere
}

// Facets is what a Filter looks at.
type Facets struct {
	Consent        answer.Consent
	OpenTo         answer.OpenTo
	Protection     Protection
	Urgent         bool
	AboutWorker    bool
	LivesElsewhere bool
	Role           answer.Role
}

func anyOf[T comparable](allowed []T, got T) bool {
	return len(allowed) == 0 || slices.Contains(allowed, got)
}
