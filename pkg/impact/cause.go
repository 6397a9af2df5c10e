package impact

import (
	"fmt"
	"slices"

	"github.com/threshold-cli/threshold/pkg/amend"
	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// Cause tells which amendments moved a case. Each of Alone, taken back by
// itself, brings the old outcome back. Where none does, all of Together do, and
// no fewer of them. Both are empty where it could not be attributed.
type Cause struct {
	Of       Of    `json:"of"`
	Alone    []int `json:"alone"` // places in the list of amendments
	Together []int `json:"together"`
}

// Of is what was moved.
type Of string

// The judgement is level, range and protection; the contact is whom to ring
// first.
const (
	OfJudgement Of = "judgement"
	OfContact   Of = "first-contact"
)

// attempts bounds how many sets of amendments are tried for one case where none
// does it alone.
const attempts = 400

// kept bounds how many packs are remembered.
const kept = 256

func (x *Impact) cause(of Of, c answer.Case, was mark) Cause {
	cause := Cause{Of: of, Alone: []int{}, Together: []int{}}
	restored := func(taken ...int) bool {
		e := x.without(taken)
		if e == nil {
			return false
		}
		got := markOf(e.standing(c))
		if of == OfContact {
			return got.contact == was.contact
		}
		return got.judgement == was.judgement
	}
	able := x.able(of, c)
	for _, n := range able {
		if restored(n) {
			cause.Alone = append(cause.Alone, n)
		}
	}
	if len(cause.Alone) == 0 {
		cause.Together = x.together(able, restored)
	}
	return cause
}

// together finds amendments that do it only all at once: it starts from all
// that could and leaves out each that is not needed.
func (x *Impact) together(able []int, restored func(...int) bool) []int {
	set := able
	if !restored(set...) {
		if set = x.judged(); !restored(set...) {
			return []int{}
		}
	}
	if len(set) > attempts {
		return []int{}
	}
	set = slices.Clone(set)
	for n := len(set) - 1; n >= 0; n-- {
		fewer := slices.Delete(slices.Clone(set), n, n+1)
		if restored(fewer...) {
			set = fewer
		}
	}
	return set
}

// able lists the amendments that can move this case: those of its own
// indicators, and of what judging looks at for any.
func (x *Impact) able(of Of, c answer.Case) []int {
	mine := slices.Concat(c.Present, c.Suspected)
	var all []int
	for _, n := range x.judged() {
		a := x.diff.Amendments[n]
		switch a.Part {
		case "indicators":
			if slices.Contains(mine, a.ID) {
				all = append(all, n)
			}
		case "levels", "rules":
			all = append(all, n)
		default:
			if of == OfContact {
				all = append(all, n)
			}
		}
	}
	return all
}

// judged lists the amendments that can move any case: not those of words and
// places.
func (x *Impact) judged() []int {
	var all []int
	for n, a := range x.diff.Amendments {
		words := a.Kind == amend.Reworded || a.Kind == amend.Refs || a.Kind == amend.Renamed
		if !words && slices.Contains([]string{"indicators", "levels", "rules", "contacts", "first", "routes"}, a.Part) {
			all = append(all, n)
		}
	}
	return all
}

// without gives the new edition with some amendments taken back, or nil where
// that is not a valid pack.
func (x *Impact) without(taken []int) *edition {
	key := fmt.Sprint(taken)
	if e, known := x.made[key]; known {
		return e
	}
	if len(x.made) >= kept {
		clear(x.made)
	}
	undone := make([]amend.Amendment, len(taken))
	for n, place := range taken {
		undone[n] = x.diff.Amendments[place]
	}
	x.made[key] = built(x.diff.Undo(undone...), x.framework)
	return x.made[key]
}

// built makes a pack of its own: what it was put together from is shared.
func built(p pack.Pack, framework pack.Framework) *edition {
	p.Indicators, p.Rules, p.Consent = slices.Clone(p.Indicators), slices.Clone(p.Rules), slices.Clone(p.Consent)
	p.Contacts, p.First, p.Routes, p.Cases = slices.Clone(p.Contacts), slices.Clone(p.First),
		slices.Clone(p.Routes), nil
	for n := range p.Routes {
		p.Routes[n].Steps = slices.Clone(p.Routes[n].Steps)
	}
	whole, err := pack.Build(p, framework)
	if err != nil {
		return nil
	}
	return editionOf(whole, framework)
}
