package assess

import (
	"slices"
	"strconv"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// changes says which single answers the level rests on, and the smallest that
// would move it up. It judges again with each changed, so that what it says is
// what would happen.
func (j *Judging) changes(c answer.Case, level int) []result.Change {
	if j.changed == nil {
		j.changed = j.guide.Judging()
		j.changed.levelOnly = true
		j.present, j.tried = make([]int, len(j.guide.indicators)), make([]int, j.guide.likenesses*(j.guide.highest+1))
	}
	copy(j.changed.facts, j.facts)
	t := trial{j, j.changed, c, level}
	t.restsOn()
	if level < j.guide.highest { // or nothing can move it up
		t.confirming()
		t.facts()
		t.another()
	}
	return j.room.changes
}

// trial changes the case of one Judging and judges it in another.
type trial struct {
	*Judging
	changed *Judging
	c       answer.Case
	level   int
}

// headline judges the changed case.
func (t trial) headline() int {
	t.changed.point()
	t.changed.weigh()
	return t.changed.full.headline()
}

// restsOn names each answer without which the level would be lower. It can only
// be one that the level's reasons name.
func (t trial) restsOn() {
	carriers := t.places[:0]
	for n := range t.laid {
		if t.carries(&t.laid[n]) {
			carriers = append(carriers, n)
		}
	}
	t.places = carriers
	t.needed(carriers)
}

// fewCarriers are tried one by one; more would cost a judgement each.
const fewCarriers = 4

// needed tries the answers at these places, in order. Nothing added lowers a
// level, so where it stands without many of them it stands without any one.
func (t trial) needed(places []int) {
	if len(places) > fewCarriers {
		if half := len(places) / 2; t.without(places...) < t.level {
			t.needed(places[:half])
			t.needed(places[half:])
		}
		return
	}
	for _, n := range places {
		if level := t.without(n); level < t.level {
			e := &t.laid[n]
			t.says("The level rests on this alone: "+e.Text+". Without it, level "+strconv.Itoa(level)+".",
				level, e.alone, []string{})
		}
	}
}

// without gives the level of the case without the answers at these places, which
// are in order.
func (t trial) without(places ...int) int {
	less, from := t.changed.laid[:0], 0
	for _, n := range places {
		less, from = append(less, t.laid[from:n]...), n+1
	}
	t.changed.laid = append(less, t.laid[from:]...)
	return t.headline()
}

func (t trial) carries(e *entry) bool {
	return e.reading(false) >= t.level || slices.ContainsFunc(t.full.effects, func(f effect) bool {
		return f.atLeast >= t.level && slices.Contains(f.entries, e)
	})
}

// confirming tries what is suspected or not known as if it were present.
func (t trial) confirming() {
	for _, ids := range [...][]string{t.c.Suspected, t.c.NotKnown} {
		for _, place := range t.inOrder(ids) {
			t.ifSo(place)
		}
	}
}

// inOrder gives the places of concerns in the pack's order, in whatever order they
// were answered.
func (t trial) inOrder(ids []string) []int {
	places := t.places[:0]
	for _, id := range ids {
		if place, known := t.guide.pack.Position(id); known && t.guide.indicators[place].Kind != pack.Strength {
			places = append(places, place)
		}
	}
	slices.Sort(places)
	t.places = places
	return places
}

func (t trial) ifSo(place int) {
	if level := t.with(place); level > t.level {
		i := &t.guide.indicators[place]
		t.says("If this were known to be so: "+i.Text+", level "+strconv.Itoa(level)+".", level, i.alone, []string{})
	}
}

// with gives the level of the case with one more indicator present, in its
// place in the pack's order.
func (t trial) with(place int) int {
	at, there := t.find(place)
	more := append(t.changed.laid[:0], t.laid[:at]...)
	more = append(more, t.guide.entry(place, false, t.c.Confirm))
	if there {
		at++
	}
	t.changed.laid = append(more, t.laid[at:]...)
	return t.headline()
}

// find gives the place in the list of entries at which an indicator stands or
// would stand.
func (t trial) find(place int) (at int, there bool) {
	return slices.BinarySearchFunc(t.laid, place, func(e entry, place int) int { return e.place - place })
}

// facts tries each history fact that was not given, of those that could move a
// level.
func (t trial) facts() {
	t.changed.laid = append(t.changed.laid[:0], t.laid...)
	for _, n := range t.guide.moving {
		item := t.guide.pack.History[n]
		number := t.guide.facts[pack.Fact(item.ID)]
		t.changed.facts[number] = true
		if level := t.headline(); level > t.level {
			t.says(item.Text+": level "+strconv.Itoa(level)+".", level, []string{}, []string{item.ID})
		}
		t.changed.facts[number] = t.Judging.facts[number]
	}
}

// another finds, for each side of the triangle, whether one more ordinary need
// would move the level, and says what kind of need. Not each of that kind would.
func (t trial) another() {
	for n, side := range t.guide.sides {
		if level, printed := t.oneMore(n); level > t.level {
			t.says("One more need about "+sideWords(side)+", of some that are printed at level "+strconv.Itoa(printed)+
				": level "+strconv.Itoa(level)+".", level, []string{}, []string{})
		}
	}
}

// oneMore tries the ordinary needs of one side, those printed lowest first. Of
// those that no rule tells apart it tries one.
func (t trial) oneMore(side int) (level, printed int) {
	t.markPresent()
	for floor := t.level; floor <= t.guide.highest; floor++ {
		t.Judging.round++
		for _, place := range t.guide.ordinary[side][floor] {
			if t.alike(place) {
				continue
			}
			if level := t.with(place); level > t.level {
				return level, floor
			}
		}
	}
	return 0, 0
}

// markPresent notes which indicators are present and which topics the case has.
func (t trial) markPresent() {
	t.topicsOf(t.entries)
	for _, e := range t.entries {
		if !e.suspected {
			t.present[e.place] = t.count
		}
	}
}

// alike tells whether an indicator need not be tried: it is present already, or
// another was that is like it and as new to the case.
func (t trial) alike(place int) bool {
	if t.present[place] == t.count {
		return true
	}
	i := &t.guide.indicators[place]
	if t.seen[i.topic] == t.count || i.manyLift {
		return false
	}
	like := i.likeness*(t.guide.highest+1) + confirmed(t.guide.pack, i.Indicator, t.c.Confirm)
	if t.tried[like] == t.round {
		return true
	}
	t.tried[like] = t.round
	return false
}

func sideWords(side string) string {
	switch side {
	case pack.SideChild:
		return "the child's development"
	case pack.SideParents:
		return "parenting"
	case pack.SideFamily:
		return "family and surroundings"
	}
	return "what happens outside the family"
}

func (t trial) says(text string, level int, indicators, facts []string) {
	t.room.changes = append(t.room.changes, result.Change{Text: text, Level: level, Indicators: indicators,
		Facts: facts})
}
