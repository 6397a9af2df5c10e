package lint

import (
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// sameAtTwoLevels: an indicator stands at several levels, and no question tells
// which one it is: neither a level's confirm nor a question in its note.
func sameAtTwoLevels(r *run) {
	for n, i := range r.Pack.Indicators {
		if i.Kind == pack.Strength || i.Floor == i.Ceil || strings.Contains(i.Note, "?") || confirmed(r.Pack, i) {
			continue
		}
		r.report(indicatorAt(n, i), "stands at levels %s, and nothing tells which: %s",
			strings.Join(i.Levels, ", "), i.Text)
	}
}

// confirmed tells whether every step above the lowest asks a second question
// at one of the levels that print the indicator.
func confirmed(p *pack.Pack, i pack.Indicator) bool {
	asked := map[int]bool{}
	for _, id := range i.Levels {
		level := p.Level(id)
		asked[level.Ordinal] = asked[level.Ordinal] || level.Confirm != nil
	}
	delete(asked, i.Floor)
	for _, yes := range asked {
		if !yes {
			return false
		}
	}
	return true
}

// emptySide: a level has nothing to compare with on a whole side of the
// triangle.
func emptySide(r *run) {
	printed := r.printed()
	r.steps(func(at place, ordinal int) {
		var empty []string
		for _, side := range r.Framework.Sides {
			here := func(d pack.Dimension) bool { return printed[cell{ordinal, d.ID}] }
			if triangle(side.ID) && !slices.ContainsFunc(side.Dimensions, here) {
				empty = append(empty, side.Name)
			}
		}
		if len(empty) > 0 {
			r.report(at, "has no indicator at all under: %s", strings.Join(empty, "; "))
		}
	})
}

// emptyDimension lists the dimensions that a level leaves out.
func emptyDimension(r *run) {
	printed := r.printed()
	r.steps(func(at place, ordinal int) {
		var empty []string
		for _, d := range r.Framework.Dimensions() {
			if !printed[cell{ordinal, d.ID}] {
				empty = append(empty, d.ID)
			}
		}
		if len(empty) > 0 {
			r.report(at, "has no indicator under: %s", strings.Join(empty, ", "))
		}
	})
}

// steps visits each step of the levels once: areas of need inside one step are
// read together.
func (r *run) steps(visit func(at place, ordinal int)) {
	last := 0
	for n, level := range r.Pack.Levels {
		if level.Ordinal != last {
			visit(levelAt(n, level), level.Ordinal)
		}
		last = level.Ordinal
	}
}

func triangle(side string) bool {
	return side == pack.SideChild || side == pack.SideParents || side == pack.SideFamily
}

// cell is one dimension at one step of the levels.
type cell struct {
	ordinal   int
	dimension string
}

// printed tells where a pack has anything to compare a worry with. Above the
// lowest level a strength is not that.
func (r *run) printed() map[cell]bool {
	all := map[cell]bool{}
	for _, i := range r.Pack.Indicators {
		for _, level := range i.Levels {
			if ordinal := r.Pack.Ordinal(level); i.Kind != pack.Strength || ordinal == 1 {
				all[cell{ordinal, i.Dimension}] = true
			}
		}
	}
	return all
}

// noRoute: for some state of consent or of earlier help, a level has nothing
// for the practitioner to do.
func noRoute(r *run) {
	for n, level := range r.Pack.Levels {
		var states []string
		for _, consent := range answer.Consent("").Values() {
			for _, open := range []answer.OpenTo{answer.OpenToNone, answer.OpenToEarlyHelp} {
				if !hasStep(r.Pack, level, answer.Consent(consent), open) {
					states = append(states, "consent "+consent+", open to "+string(open))
				}
			}
		}
		if len(states) > 0 {
			r.report(levelAt(n, level), "has no step for you with %s", strings.Join(states, "; "))
		}
	}
}

func hasStep(p *pack.Pack, level pack.Level, consent answer.Consent, open answer.OpenTo) bool {
	facets := pack.Facets{Consent: consent, OpenTo: open, Protection: pack.NoProtection, Role: answer.RoleOther}
	if level.Ordinal >= p.Protective() {
		facets.Protection = pack.Act
	}
	return slices.ContainsFunc(p.Route(level.ID).Steps, func(s pack.Step) bool {
		return s.Who == pack.You && s.When.Fits(facets) && !s.Unless.Rejects(facets)
	})
}

// targeted lists the levels above the universal ones.
func (r *run) targeted(visit func(at place, level pack.Level, steps []pack.Step)) {
	for n, level := range r.Pack.Levels {
		if !slices.Contains(level.Statute, pack.Universal) {
			visit(levelAt(n, level), level, r.Pack.Route(level.ID).Steps)
		}
	}
}

// noContact: no step of the level names somebody who can be rung or written to.
func noContact(r *run) {
	r.targeted(func(at place, level pack.Level, steps []pack.Step) {
		if !slices.ContainsFunc(steps, func(s pack.Step) bool { return reachable(r.Pack.Contact(s.Contact)) }) {
			r.report(at, "names nobody with a phone number or email in its steps")
		}
	})
}

func reachable(c *pack.Contact) bool {
	if c == nil {
		return false
	}
	return c.Phone+c.Email != "" || slices.ContainsFunc(c.Values, func(v pack.Value) bool {
		return strings.HasPrefix(v.Field, "phone") || strings.HasPrefix(v.Field, "email")
	})
}

// noDeadline: no step of the level says by when.
func noDeadline(r *run) {
	r.targeted(func(at place, level pack.Level, steps []pack.Step) {
		if !slices.ContainsFunc(steps, func(s pack.Step) bool { return s.Within != "" || s.Due != nil }) {
			r.report(at, "says in no step how long anything may take")
		}
	})
}

// noConsent: the document has no words of its own for a level and a state of
// consent: on agreement to a service, and where protection is at stake on
// agreement or on sharing without it. What the pack fills in by convention does
// not count.
func noConsent(r *run) {
	r.targeted(func(at place, level pack.Level, _ []pack.Step) {
		about := []pack.About{"agreement"}
		if level.Ordinal >= r.Pack.Protective() {
			about = append(about, "sharing")
		}
		speaks := func(c pack.Consent) bool { return slices.Contains(about, c.About) && c.Basis != pack.Convention }
		var states []string
		for _, state := range answer.Consent("").Values() {
			if !slices.ContainsFunc(r.Pack.ConsentFor(level.ID, answer.Consent(state)), speaks) {
				states = append(states, state)
			}
		}
		if len(states) > 0 {
			r.report(at, "the document has no words on agreement where consent is %s", strings.Join(states, ", "))
		}
	})
}
