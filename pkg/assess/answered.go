package assess

import (
	"slices"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// strengths repeats the strengths of a case, under whatever they were answered, in
// the pack's order.
func (j *Judging) strengths() []result.Item {
	start := len(j.room.items)
	for _, n := range j.said {
		if i := j.guide.indicators[n].Indicator; i.Kind == pack.Strength {
			j.room.items = append(j.room.items, item(i))
		}
	}
	return since(j.room.items, start)
}

// answers repeats the concerns in words, in the pack's order.
func (j *Judging) answers(c answer.Case) result.Answers {
	said := result.Answers{NothingFits: answer.True(c.NothingFits)}
	said.Present = j.itemsOf(isPresent, c)
	said.Suspected = j.itemsOf(isSuspected, c)
	said.NotKnown = j.listOf(c.NotKnown)
	said.NotSeen = j.listOf(c.NotSeen)
	return said
}

// listOf repeats ids in words, in the pack's order.
func (j *Judging) listOf(ids []string) []result.Item {
	j.places = j.guide.appendPlaces(j.places[:0], ids)
	start := len(j.room.items)
	for _, n := range j.places {
		j.room.items = append(j.room.items, item(j.guide.indicators[n].Indicator))
	}
	return since(j.room.items, start)
}

func (j *Judging) itemsOf(fits func(*entry) bool, c answer.Case) []result.Item {
	start := len(j.room.items)
	for _, e := range j.entries {
		switch {
		case !fits(e):
		case e.suspected:
			j.room.items = append(j.room.items, suspicion(e.Indicator, c.Grounds[e.ID]))
		default:
			j.room.items = append(j.room.items, item(e.Indicator))
		}
	}
	return since(j.room.items, start)
}

// appendPlaces gives the places of ids that the pack has, in its order, each once.
func (g *Guide) appendPlaces(all []int, lists ...[]string) []int {
	for _, list := range lists {
		for _, id := range list {
			if n, known := g.pack.Position(id); known {
				all = append(all, n)
			}
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

func item(i *pack.Indicator) result.Item { return result.Item{ID: i.ID, Text: i.Text, Ref: i.Ref} }

// suspicion is something suspected with what points to it, in one order however
// it was given.
func suspicion(i *pack.Indicator, grounds []answer.Ground) result.Item {
	out := item(i)
	out.Grounds = []string{}
	for _, word := range answer.Ground("").Values() {
		if slices.Contains(grounds, answer.Ground(word)) {
			out.Grounds = append(out.Grounds, word)
		}
	}
	return out
}
