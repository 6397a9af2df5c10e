package cli

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/review"
)

// reviewPage prints a review.
type reviewPage struct {
	render.Sheet
	pack *pack.Pack
	r    review.Review
	now  render.Essentials
}

// printReview says what to do now before anything else, then where the level has
// moved, what silence doesn't mean, and what lies between the two looks.
func printReview(sheet render.Sheet, p *pack.Pack, r review.Review) {
	page := reviewPage{sheet, p, r, render.EssentialsOf(r.Result)}
	page.Title(p.Name + ": two looks at one child")
	page.doubts()
	page.act()
	notice(page, p)
	page.movement()
	page.reminders()
	page.silence()
	page.looked("Looked at less than then", review.Dimension.Less)
	page.step()
	page.reasons()
	page.concerns("New: recorded now, and not then", r.Concerns.New)
	page.concerns("Changed", r.Concerns.Changed)
	page.concerns("No longer seen", r.Concerns.Gone)
	page.concerns("Unchanged", r.Concerns.Unchanged)
	page.strengths()
	page.facts()
	page.looked("Looked at more than then", func(d review.Dimension) bool { return !d.Less() })
	page.end()
}

func (p reviewPage) doubts() {
	for _, doubt := range p.r.Doubts {
		p.Para("%s Are the files of one child, and the earlier first?", doubt)
	}
}

// act stands at the top where somebody may have to be rung: by the second look,
// or by what was there at the first and may be there still.
func (p reviewPage) act() {
	p.alert(p.now)
	if p.acts() {
		p.Para("First steps:")
		const few = 3
		for n, step := range p.now.First[:min(few, len(p.now.First))] {
			p.Item(strconv.Itoa(n+1)+".", "%s", step)
		}
	}
	if still := p.r.IfStill; still != nil && review.Alarm(*still) > review.Alarm(p.r.Result) {
		p.Gap()
		p.Para("Something was recorded then that nobody spoke of now; it stands below. If it is still so:")
		p.alert(render.EssentialsOf(*still))
	}
}

func (p reviewPage) alert(e render.Essentials) {
	if e.Loud == "" {
		return
	}
	p.Gap()
	p.Loud(e.Loud)
	for _, line := range e.Ring {
		p.Para("%s", line)
	}
}

// acts tells whether to act now, by the second look.
func (p reviewPage) acts() bool {
	return p.r.After.Urgent || p.r.After.Protection == string(pack.Act)
}

func (p reviewPage) movement() {
	p.Heading("Where the level has moved")
	p.Para("%s", p.direction())
	p.standing("Then", p.r.Before)
	p.standing("Now", p.r.After)
}

func (p reviewPage) direction() string {
	then, now := p.r.Before.Level, p.r.After.Level
	switch {
	case p.r.Direction == review.Up:
		return fmt.Sprintf("The level has risen, from %s to %s.", then.ID, now.ID)
	case p.r.Direction == review.Down:
		return fmt.Sprintf("The level has fallen, from %s to %s.", then.ID, now.ID)
	case then.ID != now.ID:
		return fmt.Sprintf("The step is the same; the area of need was %s and is now %s.", then.ID, now.ID)
	}
	return fmt.Sprintf("The level has not moved: it is %s.", now.ID)
}

func (p reviewPage) standing(when string, s review.Standing) {
	p.Item("-", "%s: %s%s", when, levelWords(s.Level), ringing(s.Protection))
	p.Under(2, "Range: %s.", render.RangeWords(s.Range))
	p.Under(2, "%s", render.SupportWords(s.Support))
}

// reasons say what carried the level, where it moved.
func (p reviewPage) reasons() {
	if p.r.Direction != review.Stay {
		p.Heading("Why it moved")
		p.carries("What carried the level then:", p.r.Before)
		p.carries("What carries it now:", p.r.After)
	}
}

func (p reviewPage) carries(title string, s review.Standing) {
	p.Para("%s", title)
	if len(s.Reasons) == 0 {
		p.Item("-", "Nothing that was answered reaches above the lowest level.")
	}
	for _, reason := range s.Reasons {
		p.Item("-", "%s%s", reason.Text, render.Source(reason.Ref, reason.Basis))
	}
}

// step gives the area's own words for the direction, or says that there are
// none.
func (p reviewPage) step() {
	way := map[review.Direction]string{review.Up: "Stepping up", review.Down: "Stepping down"}[p.r.Direction]
	if way == "" {
		return
	}
	p.Heading(way + ", in the guidance's words")
	if p.r.Step.Silent {
		p.Para("The guidance gives no words for %s.", strings.ToLower(way))
	}
	for _, note := range p.r.Step.Texts {
		p.Item("-", "%s%s", note.Text, render.Source(note.Ref, note.Basis))
	}
}

func (p reviewPage) reminders() {
	if len(p.r.Reminders) == 0 {
		return
	}
	p.Heading("Before you rely on it")
	for _, reminder := range p.r.Reminders {
		p.Item("-", "%s%s", reminder.Text, render.Source(reminder.Ref, reminder.Basis))
	}
	s, now := p.r.IfStill, p.r.Result
	if s != nil && (s.Level.Ordinal > now.Level.Ordinal || review.Alarm(*s) > review.Alarm(now)) {
		p.Item("-", "If all that nobody spoke of is still so, this is %s%s Ask about it first.",
			levelWords(s.Level), ringing(s.Protection))
	}
}

// end repeats whom to ring: the last line is the one that stays in sight.
func (p reviewPage) end() {
	p.Gap()
	p.Para("The whole of the second look, with every step: threshold assess --area %s --answers FILE.", p.pack.ID)
	p.Para("%s", p.now.Caution)
	provenance(p, p.pack, p.now)
	if p.acts() {
		p.Gap()
		p.Loud(p.now.Loud)
	}
}
