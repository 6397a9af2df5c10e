package render

import (
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/result"
)

// spelled puts what a question names one under another, where its text can be
// taken apart for certain: a list of sixteen is read, a paragraph of them is not.
func (b *builder) spelled(items []item) []item {
	for n, i := range items {
		at := slices.IndexFunc(b.r.Open, func(q result.Question) bool { return q.Text == i.Text })
		if at < 0 {
			continue
		}
		if head, points := apart(b.r.Open[at]); len(points) > 1 {
			items[n].Text, items[n].Points = head+":", true
			for _, point := range points {
				items[n].Under = append(items[n].Under, item{Text: point})
			}
		}
	}
	return items
}

func apart(q result.Question) (head string, points []string) {
	if q.Kind != "gate" && q.Kind != "not-known" {
		return "", nil
	}
	head, tail, _ := strings.Cut(q.Text, ": ")
	points = strings.Split(strings.TrimSuffix(tail, "."), "; ")
	if len(points) != len(q.Indicators) {
		return "", nil
	}
	return head, points
}
