package question

import (
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// builder lists the questions that follow from the replies. What has been chosen
// once is not offered again further down, and each ladder is asked once.
type builder struct {
	sheet  *Sheet
	all    []Question
	picked []*pack.Indicator // what worries somebody, in the order of choosing
	taken  map[string]bool   // ids that were chosen, strengths among them
	asked  map[string]bool   // topics whose lines were asked
	named  bool              // it was said that a search needs no names
}

func (b *builder) add(questions ...Question) { b.all = append(b.all, questions...) }

func (b *builder) chosen(q Question) []string { return b.sheet.chosen(q) }

// addPage asks a page of lines, and then which lines of each graded fact that was
// chosen on it.
func (b *builder) addPage(q Question, page []entry) {
	q.adds = line
	q.apply = func(c *answer.Case, values []string) {
		b.sheet.applyStrengths(c, values)
		b.sheet.applyReopened(c, values)
	}
	b.add(q)
	values := b.chosen(q)
	b.take(b.sheet.ticked(q))
	for _, e := range page {
		if e.topic != "" && slices.Contains(values, e.id()) && !b.asked[e.topic] {
			b.asked[e.topic] = true
			b.ladder(q, e)
		}
	}
}

// ladder asks which of the lines of one fact fit.
func (b *builder) ladder(page Question, e entry) {
	rungs := slices.DeleteFunc(slices.Clone(e.all), func(i *pack.Indicator) bool { return b.taken[i.ID] })
	options := make([]Option, len(rungs))
	for n, i := range rungs {
		options[n] = Option{Value: i.ID, Label: i.Text, About: b.sheet.about(i)}
	}
	q := Question{
		ID: "ladder:" + e.topic, Section: page.Section, Kind: Many, dimension: page.dimension, lines: dimensionsOf(e.all),
		Title:   topicName(e.topic) + ": which line fits best?",
		Help:    "One is enough; choose more only where they are different things.",
		Options: append(distinct(options), noneOf("None of these lines fits")),
		apply:   func(*answer.Case, []string) {},
		adds:    every,
	}
	b.add(q)
	b.take(b.sheet.ticked(q))
}

func dimensionsOf(indicators []*pack.Indicator) []string {
	var all []string
	for _, i := range indicators {
		all = append(all, i.Dimension)
	}
	return all
}

// take remembers what was chosen.
func (b *builder) take(values []string) {
	for _, id := range values {
		i := b.sheet.pack.Indicator(id)
		if i == nil || b.taken[id] {
			continue
		}
		b.taken[id] = true
		if i.Kind != pack.Strength {
			b.picked = append(b.picked, i)
		}
	}
}

// left takes out of a page what was chosen before.
func (b *builder) left(page []entry) []entry {
	return slices.DeleteFunc(slices.Clone(page), func(e entry) bool {
		fresh := slices.ContainsFunc(e.all, func(i *pack.Indicator) bool { return !b.taken[i.ID] })
		return !fresh || b.asked[e.topic]
	})
}

// applyStrengths puts good news that was chosen among worries where it belongs.
func (s *Sheet) applyStrengths(c *answer.Case, values []string) {
	for _, id := range values {
		if i := s.pack.Indicator(id); i != nil && i.Kind == pack.Strength {
			c.Strengths = append(c.Strengths, id)
		}
	}
}

// rungs gives the indicators that a line stands for.
func (s *Sheet) rungs(id string) []*pack.Indicator {
	if topic, ladder := strings.CutPrefix(id, ladderPrefix); ladder {
		return s.ladders[topic]
	}
	if i := s.pack.Indicator(id); i != nil {
		return []*pack.Indicator{i}
	}
	return nil
}
