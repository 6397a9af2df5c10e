package question

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/threshold-cli/threshold/pkg/pack"
)

// pageSize is about what a small terminal shows at once.
const pageSize = 12

// pagedBy sorts the indicators of a pack into groups by what key says of them,
// leaves out those that it says no to, and splits each group into pages.
func pagedBy(p *pack.Pack, key func(*pack.Indicator) (string, bool)) map[string][][]*pack.Indicator {
	groups := map[string][]*pack.Indicator{}
	for n := range p.Indicators {
		if group, fits := key(&p.Indicators[n]); fits {
			groups[group] = append(groups[group], &p.Indicators[n])
		}
	}
	pages := map[string][][]*pack.Indicator{}
	for group, members := range groups {
		pages[group] = paged(members)
	}
	return pages
}

// paged sorts indicators by topic and splits them into lists short enough to
// read. The rungs of one fact stand together, in the order of the alphabet and
// not of their levels. Which page an indicator is on depends on the pack alone.
func paged(indicators []*pack.Indicator) [][]*pack.Indicator {
	sorted := slices.SortedFunc(slices.Values(indicators), func(a, b *pack.Indicator) int {
		return cmp.Or(cmp.Compare(a.Topic, b.Topic), cmp.Compare(a.Text, b.Text), cmp.Compare(a.ID, b.ID))
	})
	var pages [][]*pack.Indicator
	for _, topic := range topics(sorted) {
		last := len(pages) - 1
		if last >= 0 && len(pages[last])+len(topic) <= pageSize {
			pages[last] = append(pages[last], topic...)
			continue
		}
		pages = append(pages, halves(topic)...)
	}
	return pages
}

// topics groups a sorted list by topic.
func topics(sorted []*pack.Indicator) [][]*pack.Indicator {
	var groups [][]*pack.Indicator
	for n, i := range sorted {
		if n == 0 || i.Topic != sorted[n-1].Topic {
			groups = append(groups, nil)
		}
		groups[len(groups)-1] = append(groups[len(groups)-1], i)
	}
	return groups
}

// halves splits a topic that is too long for a page into even parts.
func halves(topic []*pack.Indicator) [][]*pack.Indicator {
	parts := (len(topic) + pageSize - 1) / pageSize
	size := (len(topic) + parts - 1) / parts
	var all [][]*pack.Indicator
	for part := range slices.Chunk(topic, size) {
		all = append(all, slices.Clone(part))
	}
	return all
}

func numbered(n, of int) string {
	if of == 1 {
		return ""
	}
	return fmt.Sprintf(" (%d of %d)", n, of)
}

func labelled(page []*pack.Indicator) []Option {
	options := make([]Option, len(page))
	for n, i := range page {
		options[n] = Option{Value: i.ID, Label: i.Text}
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

func without(page []*pack.Indicator, ids []string) []*pack.Indicator {
	return slices.DeleteFunc(slices.Clone(page), func(i *pack.Indicator) bool { return slices.Contains(ids, i.ID) })
}

func count(pages [][]*pack.Indicator) int {
	total := 0
	for _, page := range pages {
		total += len(page)
	}
	return total
}

func subjects(pages [][]*pack.Indicator) []string {
	all := []string{}
	for _, page := range pages {
		for _, i := range page {
			all = append(all, i.ID)
		}
	}
	return all
}
