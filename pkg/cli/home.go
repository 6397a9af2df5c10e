package cli

import (
	"slices"
	"strings"
	"sync"

	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/question"
)

// others gives the packs of all areas with whom to ring there. They are read when
// they are first asked for, and once: most cases need none. A pack that is broken
// is as good as none: the case is about another.
func (a *app) others(framework pack.Framework) func() []*pack.Pack {
	return sync.OnceValue(func() []*pack.Pack {
		var packs []*pack.Pack
		list, _ := a.sources() // what is wrong with a folder was said where the area's own pack was found
		for _, s := range list {
			if p, err := a.load(s, framework, pack.Contacts); err == nil {
				packs = append(packs, p)
			}
		}
		return packs
	})
}

// home is the pack of the area in which a child lives, where that is another than
// the pack's; nil where none of it is held.
func home(p *pack.Pack, c answer.Case, others func() []*pack.Pack) *pack.Pack {
	if !assess.LivesElsewhere(p, c) {
		return nil
	}
	return advice.Named(others(), c.Child.LivesIn)
}

// otherAreas are those in which a child may be said to live who does not live in
// the pack's: of which a pack is held, or to which the document itself leads.
func otherAreas(p *pack.Pack, others []*pack.Pack) []question.Area {
	var areas []question.Area
	for _, o := range others {
		if o.ID != p.ID && !strings.EqualFold(o.Name, p.Name) {
			areas = append(areas, question.Area{ID: o.ID, Name: o.Name})
		}
	}
	for _, c := range advice.Neighbours(p) {
		if !slices.ContainsFunc(areas, func(a question.Area) bool { return a.ID == c.ID }) {
			areas = append(areas, question.Area{ID: c.ID, Name: c.Name})
		}
	}
	return areas
}
