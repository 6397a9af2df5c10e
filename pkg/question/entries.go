package question

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/pack"
)

// pageSize is about what a small terminal shows at once.
const pageSize = 12

// entry is one line of a list: an indicator, or a fact that the guidance prints
// in several grades, which are asked apart so that one fact is not ticked often.
type entry struct {
	topic string            // empty for a single indicator
	all   []*pack.Indicator // every grade of the fact, or the one indicator
}

const ladderPrefix = "topic:"

func (e entry) id() string {
	if e.topic != "" {
		return ladderPrefix + e.topic
	}
	if gated(e.all[0]) {
		return againPrefix + gatePrefix + e.all[0].ID
	}
	return e.all[0].ID
}

// goodNews tells whether the line is a strength.
func (e entry) goodNews() bool { return e.all[0].Kind == pack.Strength }

func (e entry) option(s *Sheet) Option {
	if gated(e.all[0]) {
		return s.again(s.gate(e.all[0]), e.all[0].Text)
	}
	if e.topic == "" {
		return Option{Value: e.id(), Label: e.all[0].Text, About: s.about(e.all[0])}
	}
	return Option{
		Value: e.id(),
		Label: fmt.Sprintf("%s: %d lines to choose from", topicName(e.topic), len(e.all)),
		About: append([]string{topicName(e.topic) + ". If you choose it, you are asked which of these lines fit:"}, texts(e.all)...),
	}
}

// topicName puts a topic's id into words.
func topicName(id string) string {
	words := strings.ReplaceAll(id, "-", " ")
	words = strings.NewReplacer("self ", "self-", "anti social", "anti-social").Replace(words)
	return strings.ToUpper(words[:1]) + words[1:]
}

func texts(indicators []*pack.Indicator) []string {
	all := make([]string, len(indicators))
	for n, i := range indicators {
		all[n] = "- " + i.Text
	}
	return all
}

// askable tells whether an indicator is chosen from lists: gates have questions
// of their own, to which words only lead back.
func askable(i *pack.Indicator) bool { return i.Kind != pack.Strength && !gated(i) }

// ladders are the topics with more than one grade, from the least to the most.
// The order helps to find the line that fits and names no level.
func ladders(p *pack.Pack) map[string][]*pack.Indicator {
	all := map[string][]*pack.Indicator{}
	for n := range p.Indicators {
		if i := &p.Indicators[n]; askable(i) {
			all[i.Topic] = append(all[i.Topic], i)
		}
	}
	for topic, rungs := range all {
		if len(rungs) < 2 {
			delete(all, topic)
			continue
		}
		slices.SortFunc(rungs, func(a, b *pack.Indicator) int {
			return cmp.Or(cmp.Compare(a.Floor, b.Floor), cmp.Compare(a.Ceil, b.Ceil), cmp.Compare(a.Text, b.Text))
		})
	}
	return all
}

// entries turns indicators into lines: those of one ladder become one, where the
// first of them stands.
func (s *Sheet) entries(indicators []*pack.Indicator) []entry {
	var all []entry
	seen := map[string]bool{}
	for _, i := range indicators {
		rungs, graded := s.ladders[i.Topic]
		switch {
		case !graded || !askable(i):
			all = append(all, entry{all: []*pack.Indicator{i}})
		case !seen[i.Topic]:
			seen[i.Topic] = true
			all = append(all, entry{i.Topic, rungs})
		}
	}
	return all
}

// pages sorts lines by what they are about and splits them into lists short
// enough to read. Which page a line is on depends on the pack alone.
func pages(entries []entry) [][]entry {
	sorted := slices.SortedFunc(slices.Values(entries), func(a, b entry) int {
		return cmp.Or(cmp.Compare(a.all[0].Topic, b.all[0].Topic), cmp.Compare(a.all[0].ID, b.all[0].ID))
	})
	parts := max(1, (len(sorted)+pageSize-1)/pageSize)
	size := max(1, (len(sorted)+parts-1)/parts)
	return slices.Collect(slices.Chunk(sorted, size))
}

// grouped sorts the indicators of a pack by what key says of them, and leaves
// out those that it says no to.
func grouped(p *pack.Pack, key func(*pack.Indicator) (string, bool)) map[string][]*pack.Indicator {
	groups := map[string][]*pack.Indicator{}
	for n := range p.Indicators {
		if group, fits := key(&p.Indicators[n]); fits {
			groups[group] = append(groups[group], &p.Indicators[n])
		}
	}
	return groups
}

// paged makes the pages of each group.
func (s *Sheet) paged(groups map[string][]*pack.Indicator) map[string][][]entry {
	all := map[string][][]entry{}
	for group, members := range groups {
		all[group] = pages(s.entries(members))
	}
	return all
}

func numbered(n, of int) string {
	if of == 1 {
		return ""
	}
	return fmt.Sprintf(" (%d of %d)", n, of)
}

func (s *Sheet) options(page []entry) []Option {
	options := make([]Option, len(page))
	for n, e := range page {
		options[n] = e.option(s)
	}
	return distinct(options)
}

// distinct tells equal labels apart by a number. Ids and headings would, too,
// but may give a level away.
func distinct(options []Option) []Option {
	seen := map[string]int{}
	for n := range options {
		label := options[n].Label
		seen[label]++
		if seen[label] > 1 {
			options[n].Label = fmt.Sprintf("%s [%d]", label, seen[label])
		}
	}
	return options
}
