package cli

import (
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/search"
)

// lookup lists indicators of a pack.
type lookup func(p *pack.Pack) searched

// searched is what was found for words, if there were any.
type searched struct {
	list   []*pack.Indicator
	partly bool // they have only some of the words
	read   []search.Reading
}

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
	return func(p *pack.Pack) searched {
		ix := search.New(p, vocabulary)
		s := searched{read: ix.Readings(words)}
		for _, hit := range ix.Find(words) {
			s.list = append(s.list, p.Indicator(hit.ID))
			s.partly = s.partly || len(hit.Lacks) > 0
		}
		return s
	}, nil
}

func everything(p *pack.Pack) searched {
	var s searched
	for n := range p.Indicators {
		s.list = append(s.list, &p.Indicators[n])
	}
	return s
}

// readAs is a word that was read as another, as data.
type readAs struct {
	Typed string `json:"typed"`
	Read  string `json:"read"`
}

func readings(list []search.Reading) []readAs {
	var all []readAs
	for _, r := range list {
		all = append(all, readAs(r))
	}
	return all
}

// printFound prints in the order of the search, with headings beside the texts
// rather than above them, and good news apart: most who search have a worry.
func printFound(page *render.Page, part areaIndicators) {
	page.Gap()
	for _, r := range part.ReadAs {
		page.Para("%q was read as %q.", r.Typed, r.Read)
	}
	if part.Nothing != nil {
		part.Nothing.print(page)
	} else if part.partly {
		page.Para("No indicator has all of these words. These have some:")
	}
	isStrength := func(i indicatorWords) bool { return i.Kind == string(pack.Strength) }
	printFoundItems(page, slices.DeleteFunc(slices.Clone(part.Indicators), isStrength))
	if slices.ContainsFunc(part.Indicators, isStrength) {
		page.Para("Good news that the guidance prints with such words:")
		printFoundItems(page, slices.DeleteFunc(slices.Clone(part.Indicators), func(i indicatorWords) bool {
			return !isStrength(i)
		}))
	}
}

func printFoundItems(page *render.Page, list []indicatorWords) {
	for _, i := range list {
		page.Item("-", "%s (level %s; %s; %s) [%s]", i.Text, strings.Join(i.Levels, " and "), i.Kind, i.Heading, i.ID)
	}
}
