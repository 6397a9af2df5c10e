package cli

import (
	"strings"

	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/search"
)

// lookup lists indicators of a pack; partly tells that they have only some of
// the words that were looked for.
type lookup func(p *pack.Pack) (list []*pack.Indicator, partly bool)

// lookup lists everything in the pack's order or, where there are words, what
// they find, best first.
func (a *app) lookup(words string) (lookup, error) {
	if strings.TrimSpace(words) == "" {
		return everything, nil
	}
	vocabulary, err := a.vocabulary()
	if err != nil {
		return nil, err
	}
	return func(p *pack.Pack) (list []*pack.Indicator, partly bool) {
		for _, hit := range search.New(p, vocabulary).Find(words) {
			list = append(list, p.Indicator(hit.ID))
			partly = partly || len(hit.Lacks) > 0
		}
		return list, partly
	}, nil
}

func everything(p *pack.Pack) (list []*pack.Indicator, partly bool) {
	for n := range p.Indicators {
		list = append(list, &p.Indicators[n])
	}
	return list, false
}

// printFound prints in the order of the search, with headings beside the texts
// rather than above them.
func printFound(page *render.Page, part areaIndicators) {
	page.Gap()
	if len(part.Indicators) == 0 {
		page.Para("No indicator fits. The lists of the guidance are not exhaustive: try one word, or another for the same.")
	} else if part.partly {
		page.Para("No indicator has all of these words. These have some:")
	}
	for _, i := range part.Indicators {
		page.Item("-", "%s (level %s; %s; %s) [%s]", i.Text, strings.Join(i.Levels, " and "), i.Kind, i.Heading, i.ID)
	}
}
