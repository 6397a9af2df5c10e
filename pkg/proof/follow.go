package proof

import (
	"fmt"
	"slices"

	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// follows: whatever is suggested, somebody is told whom to ring and what to do.
// Every combination of what steps depend on is gone through without what rules
// add; where one lacks something, a case that gives it is looked for.
func (k *prover) follows(w walked) Property {
	y := Property{ID: "advice", Extent: Proved,
		Claim: "Every result has a step of one's own, somebody to contact beside 999 or an explicit gap " +
			"there, and the area's words about consent; where protection is in question a step names whom to " +
			"ring, above any that begins with consent.",
		How: "Every level, protection, urgency, state of consent, service that is open, role, worker and " +
			"place of living was gone through, without what rules add."}
	for _, o := range k.outcomes() {
		k.followsFrom(&y, w, o)
	}
	return y
}

// outcomes lists what judging can give: acting needs the level of protection,
// and that level never leaves protection out of question.
func (k *prover) outcomes() []outcome {
	var all []outcome
	for _, level := range k.pack.Levels {
		protective := level.Ordinal >= k.pack.Protective()
		all = append(all, outcome{level.ID, pack.Ask, false})
		if protective {
			all = append(all, outcome{level.ID, pack.Act, false}, outcome{level.ID, pack.Act, true})
		} else {
			all = append(all, outcome{level.ID, pack.NoProtection, false})
		}
	}
	return all
}

func (k *prover) followsFrom(y *Property, w walked, o outcome) {
	reported := map[string]bool{}
	for _, facets := range k.facets(o) {
		y.Cases++
		for _, lack := range k.lacks(k.advised(o, build(facets))) {
			if reported[lack] {
				continue
			}
			least, found := k.witness(o, w.seen[o], facets, lack)
			if !found {
				y.Extent = Tried // a rule may add it in every case there is, or none gives this outcome
				continue
			}
			reported[lack] = true
			y.breaks(func() Broken { return k.lacking(o, lack, least) })
		}
	}
}

// facets lists every combination of the facts that steps depend on and an
// outcome leaves open.
func (k *prover) facets(o outcome) [][]grain {
	all := [][]grain{nil}
	choose := func(options ...grain) {
		var more [][]grain
		for _, so := range all {
			more = append(more, so)
			for _, option := range options {
				more = append(more, with(so, option))
			}
		}
		all = more
	}
	choose(k.open(o)...)
	choose(aboutWorker())
	choose(livesElsewhere())
	choose(consents()...)
	if k.pack.AsksRole() {
		choose(roles()...)
	}
	return all
}

// open lists the services that may work with a child of this outcome: being open
// to social care is at least the statutory level.
func (k *prover) open(o outcome) []grain {
	var all []grain
	for _, word := range answer.OpenTo("").Values() {
		if to := answer.OpenTo(word); to != answer.OpenToSocialCare || k.pack.Ordinal(o.level) >= k.pack.Statutory() {
			all = append(all, openTo(to))
		}
	}
	return all
}

// advised is what follows from an outcome by itself.
func (k *prover) advised(o outcome, c answer.Case) result.Result {
	r := result.Result{Level: assess.Level(*k.pack.Level(o.level)), Protection: string(o.protection),
		Urgent: o.urgent, Support: result.Single}
	return advice.Advise(k.pack, k.bench.National, c, r, k.bench.Clock)
}

// lacks lists what a result should have and has not.
func (k *prover) lacks(r result.Result) []string {
	var lacks []string
	add := func(missing bool, words string) {
		if missing {
			lacks = append(lacks, words)
		}
	}
	mine := func(s result.Step) bool { return s.Who == string(pack.You) }
	add(!slices.ContainsFunc(r.Steps, mine), "no step is the practitioner's own")
	add(!slices.ContainsFunc(r.Contacts, reachable),
		"nobody to contact beside the emergency services, and no gap says so")
	add(len(k.ownConsent(r)) == 0, "the area has no words about consent for it")
	if r.Protection == string(pack.NoProtection) {
		return lacks
	}
	rings := slices.IndexFunc(r.Steps, k.namesContact)
	asks := slices.IndexFunc(r.Steps, func(s result.Step) bool { return s.AsksConsent })
	add(rings < 0, "protection is in question, and no step names whom to ring")
	add(rings >= 0 && asks >= 0 && asks < rings,
		"protection is in question, and a step that begins with consent stands above whom to ring")
	return lacks
}

// reachable: a way to reach somebody other than the emergency services, or the
// document's own gap where it should be.
func reachable(c result.Contact) bool {
	return !slices.Contains(c.Purpose, string(pack.PurposeEmergency)) &&
		(c.Phone+c.Email+c.Web+c.Address != "" || len(c.Values)+len(c.Missing) > 0)
}

func (k *prover) namesContact(s result.Step) bool {
	c := k.pack.Contact(s.Contact)
	return c != nil && (c.Phone != "" || len(c.Values)+len(c.Missing) > 0)
}

func (k *prover) ownConsent(r result.Result) []result.Consent {
	state := answer.Consent(r.State).OrNotSought()
	return advice.Consent(k.pack, r.Level.ID, state, pack.Protection(r.Protection))
}

// witness looks for a case of the same outcome that lacks the same: the first
// that gave it, with the facts added. Rules may give what is lacking, and facts
// another outcome; then there is no failure to show.
func (k *prover) witness(o outcome, seen, facets []grain, lack string) ([]grain, bool) {
	fails := func(grains []grain) bool {
		r := k.bench.Judge(k.pack, build(grains))
		return o == outcome{r.Level.ID, pack.Protection(r.Protection), r.Urgent} && slices.Contains(k.lacks(r), lack)
	}
	all := with(seen, facets...)
	if !fails(all) {
		return nil, false
	}
	return shrink(all, fails), true
}

func (k *prover) lacking(o outcome, lack string, least []grain) Broken {
	c := build(least)
	broken := Broken{Case: &c, File: "routes.yaml",
		Message: fmt.Sprintf("level %s, protection %s: %s", o.level, o.protection, lack)}
	for n, route := range k.pack.Routes {
		if route.Level == o.level {
			broken.Where = []any{"routes", n}
		}
	}
	return broken
}
