package assess_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// TestGroundsAreRepeated in one order, and are an empty list where nobody
// recorded any; what is present has none.
func TestGroundsAreRepeated(t *testing.T) {
	c := answer.Case{Present: []string{"need-2"}, Suspected: []string{"harm-2", "told"},
		Grounds: map[string][]answer.Ground{"told": {answer.GroundSaid, answer.GroundSeen}}}
	said := assess.Assess(small(t, 4), framework(t), c).Answers
	if said.Present[0].Grounds != nil || said.Suspected[0].Grounds == nil || len(said.Suspected[0].Grounds) > 0 ||
		!slices.Equal(said.Suspected[1].Grounds, []string{"seen", "said"}) {
		t.Errorf("%+v", said)
	}
}

// TestNothingFitsIsOpen: a worry that no indicator says is a question of its own,
// with anything else answered or without, and after that of protection.
func TestNothingFitsIsOpen(t *testing.T) {
	yes := true
	for _, c := range []answer.Case{{}, {Present: []string{"need-2"}}, {Present: []string{"need-4"}}} {
		c.NothingFits = &yes
		r := assess.Assess(small(t, 4), framework(t), c)
		at := slices.IndexFunc(r.Open, func(q result.Question) bool { return q.Kind == "nothing-fits" })
		if !r.Answers.NothingFits || at < 0 || at > 0 && r.Open[at-1].Kind != "protection" {
			t.Errorf("%+v: %+v", c, r.Open)
		}
	}
}

// TestProtectionIsAskedOfItsOwnLevel, not of a higher one that carries section 47 and
// less beside it.
func TestProtectionIsAskedOfItsOwnLevel(t *testing.T) {
	p := smallWith(t, 3, func(p *pack.Pack) {
		p.Levels[2].Statute = []pack.Statute{pack.S17, pack.S47}
		p.Levels[3].Statute = []pack.Statute{pack.S47}
	})
	asked := assess.Assess(p, framework(t), given("need-3")).Open[0]
	if asked.Kind != "protection" || !strings.Contains(asked.Text, "(level 3)") {
		t.Errorf("%+v", asked)
	}
}

// TestOpenInWords: each question says what is not known, of what, and where that is
// printed. What was answered in any way, a gate of another age and the parts that the
// document has nothing in are not asked about.
func TestOpenInWords(t *testing.T) {
	for _, row := range openInWords() {
		t.Run(row.about, func(t *testing.T) {
			c := given(row.given)
			c.NotKnown, c.NotSeen, c.LookedAt = strings.Fields(row.notKnown), strings.Fields(row.notSeen), strings.Fields(row.lookedAt)
			var got []string
			for _, q := range assess.Assess(small(t, 4), framework(t), c).Open {
				got = append(got, fmt.Sprintf("%s %v %v: %s", q.Kind, q.Indicators, q.Ref, q.Text))
			}
			if got, want := strings.Join(got, "\n"), strings.TrimSpace(row.want); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// TestOpenTwice: a list that is used again is nobody else's.
func TestOpenTwice(t *testing.T) {
	c := given("need-4 need-34")
	c.NotKnown, c.NotSeen = []string{"hungry", "likely"}, []string{"definition"}
	j := assess.Prepare(small(t, 4), framework(t)).Judging()
	first := j.Assess(c).Open
	for range 2 {
		if again := j.Assess(c).Open; !reflect.DeepEqual(again, first) {
			t.Errorf("%+v\nthen\n%+v", first, again)
		}
	}
}

type asked struct{ about, given, notKnown, notSeen, lookedAt, want string }

func openInWords() []asked {
	return []asked{
		{"a few needs, one part looked at", "need-4 need-34 ?need-4-home good-3", "hungry likely", "definition", "health", `
protection [definition likely] [x]: Is there reason to suspect that the child is suffering significant harm, or is likely to? n (level 4) means: d
fact [] []: Nobody has said whether the child is in immediate danger.
gate [told homeless] []: These questions are asked of everyone and were not answered: told; homeless.
not-known [likely hungry] []: Not known: likely; hungry.
not-looked-at [] []: Nobody looked at: Education; Social presentation; Family history and functioning.
not-looked-at [] []: Single lines were answered with no or can't say, but nobody said that the whole was looked at: Basic care; Ensuring safety.
not-looked-at [] []: Something was recorded, but nobody said that the whole was looked at: Housing.
several-levels [need-34] [x]: need-34: the document prints this at levels 3 and 4 in the same words. Which fits the child?
points-higher [need-4] [x x]: need-4. Printed at level 4. Does that level's definition fit: d Without services, is health or development likely to be significantly impaired?
history [] []: The history was not answered: Tried; Repeat; Moved.
fact [] []: It is not known whether early help or children's social care already works with the family.`},
		{"the level follows what is printed at two levels", "danger-34 baby-injury under-2 tried social-care", "", "", "safety education", `
fact [] []: Nobody has said whether the child is in immediate danger.
gate [others services disability] []: These questions are asked of everyone and were not answered: others; services; disability.
not-looked-at [] []: Nobody looked at: Social presentation; Basic care; Family history and functioning; Housing.
not-looked-at [] []: Something was recorded, but nobody said that the whole was looked at: Health.
several-levels [danger-34] [x]: danger-34: the document prints this at levels 3 and 4 in the same words. Which fits the child?`},
		{"one part that nobody looked at", "danger-now social-care tried", "", "told likely definition", "health education social-presentation basic-care functioning housing", `
not-looked-at [] []: Single lines were answered with no or can't say, but nobody said that the whole was looked at: Ensuring safety.`},
		{"about a worker, and nothing said of harm", "about-worker danger-now social-care tried", "", "told definition", "health education social-presentation basic-care functioning housing", `
worker [definition likely told] []: The concern is about a person who works with children. Has that person harmed a child, or is there reason to think so? Nobody has said, and the level speaks only of what was said.
gate [likely] []: These questions are asked of everyone and were not answered: likely.
not-looked-at [] []: Single lines were answered with no or can't say, but nobody said that the whole was looked at: Ensuring safety.`},
		{"about a worker, and all of harm denied", "about-worker danger-now social-care tried", "", "told definition likely", "health education social-presentation basic-care functioning housing", `
not-looked-at [] []: Single lines were answered with no or can't say, but nobody said that the whole was looked at: Ensuring safety.`},
		{"about a worker, and harm suspected", "about-worker danger-now social-care tried ?definition", "", "", "health education social-presentation basic-care functioning housing", `
gate [likely told] []: These questions are asked of everyone and were not answered: likely; told.
not-looked-at [] []: Something was recorded, but nobody said that the whole was looked at: Ensuring safety.`},
		{"about a worker, and the child told", "about-worker danger-now social-care tried told", "", "", "health education social-presentation basic-care functioning housing", `
gate [definition likely] []: These questions are asked of everyone and were not answered: definition; likely.
not-looked-at [] []: Something was recorded, but nobody said that the whole was looked at: Ensuring safety.`},
		{"danger now", "danger-now need-4", "told", "", "health safety housing education social-presentation basic-care functioning", `
not-known [told] []: Not known: told.
history [] []: The history was not answered: Tried; Repeat; Moved.
fact [] []: It is not known whether early help or children's social care already works with the family.`},
	}
}
