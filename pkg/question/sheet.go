package question

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/search"
)

// Sheet holds the replies given so far. What is asked, what is left and what
// it all means is worked out from them each time, so that changing a reply
// cannot leave anything behind.
type Sheet struct {
	pack      *pack.Pack
	framework pack.Framework
	words     pack.Vocabulary
	index     *search.Index                // nil until somebody types something
	ladders   map[string][]*pack.Indicator // by topic
	concerns  map[string][][]entry         // pages by dimension
	assets    map[string][][]entry         // pages of strengths by side
	replies   map[string]reply
	hits      map[string][]search.Hit // by what was typed
	abouts    map[string][]string     // by indicator id
	meanings  map[string][]string     // of gates, by their ids
	telling   *regexp.Regexp          // what gives away a level
	saved     answer.Case             // what the sheet began with
	areas     []Area                  // others in which a child may live
}

// reply keeps what the question spoke of when it was answered: where it speaks
// of more today, it has not been answered.
type reply struct {
	values  []string
	subject []string
}

// New starts an empty sheet. The pack needs its indicators; without its
// contacts a banner names only 999.
func New(p *pack.Pack, f pack.Framework, v pack.Vocabulary) *Sheet {
	s := &Sheet{pack: p, framework: f, words: v, ladders: ladders(p),
		replies: map[string]reply{}, hits: map[string][]search.Hit{}, abouts: map[string][]string{}, meanings: map[string][]string{}, telling: telling()}
	s.concerns = s.paged(grouped(p, func(i *pack.Indicator) (string, bool) { return i.Dimension, askable(i) }))
	s.assets = s.paged(grouped(p, func(i *pack.Indicator) (string, bool) { return i.Side, i.Kind == pack.Strength }))
	return s
}

// lookup gives the index, made when somebody types something.
func (s *Sheet) lookup() *search.Index {
	if s.index == nil {
		s.index = search.New(s.pack, s.words)
	}
	return s.index
}

// find looks words up, once for each line that was typed.
func (s *Sheet) find(typed string) []search.Hit {
	if _, done := s.hits[typed]; !done {
		s.hits[typed] = s.lookup().Find(typed)
	}
	return s.hits[typed]
}

func (s *Sheet) readings(typed string) []search.Reading { return s.lookup().Readings(typed) }

// Questions lists in order every question that applies after the replies so
// far, answered or not.
func (s *Sheet) Questions() []Question { return s.build().all }

func (s *Sheet) build() *builder {
	b := &builder{sheet: s, taken: map[string]bool{}, asked: map[string]bool{}}
	b.add(s.emergency()...)
	b.add(s.gates()...)
	b.add(s.facts()...)
	b.add(s.ownLevel()...)
	b.kept()
	b.finds()
	b.walk()
	b.sure()
	b.besides()
	b.strengths()
	b.add(s.history()...)
	b.add(s.consent()...)
	b.add(s.confirms(s.collect(b))...)
	banner := s.Banner()
	for n := range b.all[1:] {
		b.all[n+1].Banner = banner
	}
	return b
}

// Next gives the first question that is not answered.
func (s *Sheet) Next() (Question, bool) {
	for _, q := range s.Questions() {
		if !s.answered(q) {
			return q, true
		}
	}
	return Question{}, false
}

// Answer takes down a reply, in place of an earlier one. A line that leads back
// to what was answered with no opens that question again. The error says in
// plain words why it is not a reply to that question.
func (s *Sheet) Answer(id string, values []string) error {
	q, applies := s.Question(id)
	if !applies {
		return fmt.Errorf("the question %q is not asked here", id)
	}
	if err := q.Check(values); err != nil {
		return err
	}
	s.replies[id] = reply{values: slices.Clone(values), subject: q.subject()}
	s.reopen(values)
	return nil
}

// Question finds a question that applies.
func (s *Sheet) Question(id string) (Question, bool) {
	all := s.Questions()
	if n := slices.IndexFunc(all, func(q Question) bool { return q.ID == id }); n >= 0 {
		return all[n], true
	}
	return Question{}, false
}

// Current gives the reply that a question has, to be shown when it is asked
// again; nil for none. Where the question has grown since, what was ticked is
// still given, but not "none of these".
func (s *Sheet) Current(id string) []string {
	q, applies := s.Question(id)
	if !applies {
		return nil
	}
	stands := s.answered(q)
	return slices.DeleteFunc(s.offered(q), func(value string) bool {
		option, _ := q.option(value)
		return option.Alone && !stands
	})
}

// Progress tells where a question stands: "3 of 31". The second number grows
// with what is chosen.
func (s *Sheet) Progress(id string) string {
	all := s.Questions()
	n := slices.IndexFunc(all, func(q Question) bool { return q.ID == id })
	return fmt.Sprintf("%d of %d", n+1, len(all))
}

// Case gives what was said. Replies to questions that no longer apply are left
// out. What was chosen before anybody said how sure they are counts as suspected.
func (s *Sheet) Case() answer.Case { return s.collect(s.build()) }

func (s *Sheet) collect(b *builder) answer.Case {
	c := s.unasked()
	for _, q := range b.all {
		s.applyTo(&c, q)
		s.applyHeld(&c, q)
	}
	b.unsettled(&c)
	c.LookedAt = s.lookedAt(b.all)
	return c
}

// applyTo puts the answer of a question into a case, where there is one.
func (s *Sheet) applyTo(c *answer.Case, q Question) {
	if values := s.offered(q); s.answered(q) && !slices.Contains(values, Skip) {
		q.apply(c, slices.DeleteFunc(values, func(value string) bool { return value == None }))
	}
}

// unasked is what saved answers hold that no question of this pack asks.
func (s *Sheet) unasked() answer.Case {
	c := answer.Case{Area: s.pack.ID, Departure: s.saved.Departure}
	if !s.pack.AsksRole() {
		c.Role = s.saved.Role
	}
	return c
}

// answered tells whether the reply to a question speaks of all that it speaks
// of today.
func (s *Sheet) answered(q Question) bool {
	given, found := s.replies[q.ID]
	return found && !slices.ContainsFunc(q.subject(), func(id string) bool { return !slices.Contains(given.subject, id) })
}

// offered gives the values of a reply that are still on offer. What has been
// ticked as present since is no longer on the list of what is suspected.
func (s *Sheet) offered(q Question) []string {
	return slices.DeleteFunc(slices.Clone(s.replies[q.ID].values), func(value string) bool {
		return q.checkEach([]string{value}) != nil
	})
}

// chosen gives the values of a question that stands answered.
func (s *Sheet) chosen(q Question) []string {
	if !s.answered(q) {
		return nil
	}
	return s.offered(q)
}

// GatesAnswered tells whether everything that is asked about every child was
// answered, the question of immediate danger among it.
func (s *Sheet) GatesAnswered() bool {
	return !slices.ContainsFunc(append(s.emergency(), s.gates()...), func(q Question) bool { return !s.answered(q) })
}

// Line is one question and its reply, in words.
type Line struct {
	ID     string
	Title  string
	Answer string
	Open   bool // not answered
}

// Review lists all questions that apply with their replies, so that any can be
// changed.
func (s *Sheet) Review() []Line {
	var all []Line
	for _, q := range s.Questions() {
		all = append(all, Line{ID: q.ID, Title: q.Title, Answer: s.inWords(q), Open: !s.answered(q)})
	}
	return all
}

func (s *Sheet) inWords(q Question) string {
	if !s.answered(q) {
		return "not answered"
	}
	var words []string
	for _, value := range s.offered(q) {
		words = append(words, q.Label(value))
	}
	if words == nil {
		return "nothing further" // all that was ticked is answered elsewhere by now
	}
	return strings.Join(words, "; ")
}
