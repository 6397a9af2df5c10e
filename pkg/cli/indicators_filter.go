package cli

import (
	"errors"
	"slices"

	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/internal/nearest"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// checkFilters refuses all words at once that no indicator could have: an empty
// list would read as "the guidance has nothing".
func checkFilters(o indicatorsOptions, framework pack.Framework) error {
	var dimensions, tags, sides []string
	for _, side := range framework.Sides {
		sides = append(sides, side.ID)
	}
	for _, d := range framework.Dimensions() {
		dimensions = append(dimensions, d.ID)
	}
	for _, t := range framework.Tags {
		tags = append(tags, t.ID)
	}
	var wrong []error
	for _, f := range []struct {
		name, value string
		allowed     []string
	}{
		{"side", o.side, sides}, {"dimension", o.dimension, dimensions},
		{"kind", o.kind, pack.Kind("").Values()}, {"tag", o.tag, tags},
	} {
		if f.value != "" && !slices.Contains(f.allowed, f.value) {
			wrong = append(wrong, usage(nearest.OrAll(f.value, f.allowed), "there is no %s %q", f.name, f.value))
		}
	}
	return errors.Join(wrong...)
}

// checkLevel refuses a level that none of the areas has.
func checkLevel(packs []*pack.Pack, level string) error {
	has := func(p *pack.Pack) bool { return len(p.ResolveLevel(level)) > 0 }
	if level == "" || len(packs) == 0 || slices.ContainsFunc(packs, has) {
		return nil
	}
	return noLevel(packs[0], "--level", level)
}

func filterAll(packs []*pack.Pack, o indicatorsOptions, find lookup) []areaIndicators {
	list := []areaIndicators{}
	for _, p := range packs {
		list = append(list, filterOne(p, o, find))
	}
	return list
}

// filterOne lists one area's indicators, none where it has no such level.
func filterOne(p *pack.Pack, o indicatorsOptions, find lookup) areaIndicators {
	levels := p.Levels
	if o.level != "" {
		levels = p.ResolveLevel(o.level)
	}
	part := areaIndicators{Area: p.ID, Levels: []result.Level{}, Coverage: advice.Coverage(p), Pack: versionOfPack(p)}
	for _, l := range levels {
		part.Levels = append(part.Levels, assess.Level(l))
	}
	candidates := find(p)
	part.Indicators = make([]indicatorWords, 0, len(candidates.list))
	part.partly, part.ReadAs = candidates.partly, readings(candidates.read)
	for _, i := range candidates.list {
		if o.fits(i) && printedAt(i, levels) {
			part.Indicators = append(part.Indicators, words(i))
		}
	}
	part.Nothing = nothingIn(p, o.words, part.Indicators)
	return part
}

func printedAt(i *pack.Indicator, levels []pack.Level) bool {
	return slices.ContainsFunc(levels, func(l pack.Level) bool { return slices.Contains(i.Levels, l.ID) })
}

func (o indicatorsOptions) fits(i *pack.Indicator) bool {
	return (o.side == "" || i.Side == o.side) && (o.dimension == "" || i.Dimension == o.dimension) &&
		(o.kind == "" || string(i.Kind) == o.kind) && (o.tag == "" || slices.Contains(i.Tags, o.tag))
}

func words(i *pack.Indicator) indicatorWords {
	return indicatorWords{
		ID: i.ID, Text: i.Text, Levels: i.Levels, Side: i.Side, Dimension: i.Dimension, Heading: i.Heading,
		Kind: string(i.Kind), Topic: i.Topic, Gate: asWords(i.Gate), Decisive: i.Decisive, Statute: asWords(i.Statute),
		Ages: i.Ages, Tags: orEmpty(i.Tags), Tools: orEmpty(i.Tools), Basis: string(i.Basis), Ref: i.Ref, Note: i.Note,
	}
}

func asWords[T ~string](list []T) []string {
	all := make([]string, len(list))
	for n, word := range list {
		all[n] = string(word)
	}
	return all
}
