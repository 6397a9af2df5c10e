package batch

import (
	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// away is where a child lives who lives in another area than the pack's, as far as
// what follows tells areas apart: many have no pack and no contact.
type away struct {
	elsewhere bool
	home      *pack.Pack // nil: none is held
	neighbour string     // the pack's own contact for that area, or empty
}

func (a *Area) away(c *answer.Case) away {
	if !assess.LivesElsewhere(a.pack, *c) {
		return away{}
	}
	where := away{elsewhere: true, neighbour: advice.Neighbour(a.pack, c.Child.LivesIn)}
	if a.others != nil {
		where.home = advice.Named(a.others(), c.Child.LivesIn)
	}
	return where
}
