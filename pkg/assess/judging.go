package assess

import (
	"slices"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// Judging judges one case after another by one guide. Its lists are used again
// for each case, so that judging takes no new memory once they have grown; it
// must not be shared between goroutines.
type Judging struct {
	guide   *Guide
	laid    []entry  // in the pack's order, strengths left out
	entries []*entry // each of laid
	facts   []bool   // by number
	confirm map[string]answer.Confirm
	lower   *view // dangers read where they are printed lowest
	full    *view // everything read as it stands; lower itself where that comes to the same
	views   [2]view

	// Room for lists, used again for each case.
	found       []*entry
	named       []pack.Fact
	said, asked []int
	places      []int
	names       [3][]string
	text        []byte
	room        room
	asking      open

	// What was met last, by the count at which it was.
	count    int
	seen     []int // topics
	headings []int
	present  []int // indicators, by place

	// The dimensions of which something was said, by the count when they were marked.
	marked     int
	dimensions []int
	answered   []int // in which something was answered with no or not known, likewise

	// Words that are the same for many cases.
	gateWords                   wording
	asksProtection, asksHistory result.Question

	// For trying changes.
	changed   *Judging
	levelOnly bool // of such a one nothing but the level is asked
	round     int
	tried     []int // by likeness: the last round that tried one like it
}

// Judging starts to judge by a guide.
func (g *Guide) Judging() *Judging {
	return &Judging{guide: g, facts: make([]bool, len(g.facts)), seen: make([]int, g.topics),
		headings: make([]int, g.headings), dimensions: make([]int, len(g.dimensions)),
		answered: make([]int, len(g.dimensions)), gateWords: wording{}, room: newRoom()}
}

// Judge gives the outcome of a case.
func (j *Judging) Judge(c answer.Case) Judgement {
	j.read(c)
	return j.judge()
}

// Suggested gives the place in the pack's list of the level that a result
// names, for the case that was judged last.
func (j *Judging) Suggested(out Judgement) int { return j.suggested(out) }

// AreasOfNeed lists the ids of the levels at the suggested ordinal that the case
// judged last points to, where the document has several.
func (j *Judging) AreasOfNeed(out Judgement) []string { return j.areasOfNeed(out.Level) }

// Rules goes through the ids of the rules that hold for the case judged last.
func (j *Judging) Rules(yield func(id string) bool) {
	for n := range j.full.effects {
		if !yield(j.full.effects[n].rule) {
			return
		}
	}
}

// read lays a case out and finds the rules that hold.
func (j *Judging) read(c answer.Case) {
	j.confirm = c.Confirm
	j.layOut(c)
	j.gather(c)
	j.weigh()
}

// weigh reads the entries both ways. Where no danger is printed at several
// levels the two are one.
func (j *Judging) weigh() {
	j.found, j.named = j.found[:0], j.named[:0]
	j.lower, j.full = &j.views[0], &j.views[0]
	j.lower.look(j, true)
	if slices.ContainsFunc(j.entries, func(e *entry) bool { return e.reading(true) != e.reading(false) }) {
		j.full = &j.views[1]
		j.full.look(j, false)
	}
}

func (j *Judging) judge() Judgement {
	level := j.full.headline()
	low, high := j.low(), j.high(level)
	return Judgement{
		Level: level, Low: low, High: high,
		Support:    j.support(level),
		Protection: j.protection(level, high),
		Urgent:     j.facts[immediateDanger],
	}
}

// choose lists the entries that fit, in room that is used again.
func (j *Judging) choose(entries []*entry, fits func(*entry) bool) []*entry {
	start := len(j.found)
	for _, e := range entries {
		if fits(e) {
			j.found = append(j.found, e)
		}
	}
	return j.found[start:len(j.found):len(j.found)]
}

// topicsOf counts the different facts that entries state.
func (j *Judging) topicsOf(entries []*entry) int {
	j.count++
	return j.newTopics(entries)
}

// topicsBeside counts the different facts that entries state and others do not.
func (j *Judging) topicsBeside(others, entries []*entry) int {
	j.topicsOf(others)
	return j.newTopics(entries)
}

// newTopics counts the facts that were not met since count was raised.
func (j *Judging) newTopics(entries []*entry) int {
	different := 0
	for _, e := range entries {
		if j.seen[e.topic] != j.count {
			j.seen[e.topic] = j.count
			different++
		}
	}
	return different
}

// headingsOf counts the headings under which entries stand.
func (j *Judging) headingsOf(entries []*entry) int {
	j.count++
	different := 0
	for _, e := range entries {
		if j.headings[e.heading] != j.count {
			j.headings[e.heading] = j.count
			different++
		}
	}
	return different
}

// known lists which of the facts hold, in room that is used again.
func (j *Judging) known(facts ...int) []pack.Fact {
	start := len(j.named)
	for _, n := range facts {
		if j.facts[n] {
			j.named = append(j.named, j.guide.names[n])
		}
	}
	return j.named[start:len(j.named):len(j.named)]
}
