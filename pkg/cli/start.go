package cli

import (
	"bytes"
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/render"
)

// start is what the program says alone: what most people need next, with commands
// that can be typed as they stand. It says something whatever is broken.
func (a *app) start() error {
	var out bytes.Buffer
	page := render.NewPage(&out, render.Options{Width: a.Columns, Styled: a.styled()})
	packs := a.readable()
	page.Loud(ring999)
	page.Gap()
	page.Para("threshold says what a worry about a child calls for by the local guidance, and what to do next.")
	page.Gap()
	for _, next := range nextSteps(a.exampleArea(packs)) {
		page.Item("-", "%s:", next.means)
		page.Under(4, "threshold %s", next.name)
	}
	page.Gap()
	page.Para("Areas: %s.", orNone(areaNames(packs)))
	page.Para("threshold help lists all commands, threshold help environment how to set your area once.")
	if a.settings.fault != nil {
		page.Para("Your configuration cannot be used; threshold doctor says why.")
	}
	return a.print(out.Bytes())
}

// areaNames lists packs by what --area takes, with the area's name where that is
// another word.
func areaNames(packs []*pack.Pack) []string {
	var all []string
	for _, p := range packs {
		if strings.EqualFold(p.ID, p.Name) {
			all = append(all, p.ID)
		} else {
			all = append(all, p.ID+" ("+p.Name+")")
		}
	}
	return all
}

// readable lists the packs that can be read, without a word on those that cannot.
func (a *app) readable() []*pack.Pack {
	framework, err := a.framework()
	if err != nil {
		return nil
	}
	var packs []*pack.Pack
	sources, _ := a.sources() // the error is about the folders that are left out
	for _, s := range sources {
		if p, err := a.load(s, framework, 0); err == nil {
			packs = append(packs, p)
		}
	}
	return packs
}

// exampleArea gives the area that somebody has set, or else Wigan or the first.
func (a *app) exampleArea(packs []*pack.Pack) *pack.Pack {
	for _, id := range []string{a.areaOr(""), "wigan"} {
		for _, p := range packs {
			if p.ID == id {
				return p
			}
		}
	}
	if len(packs) > 0 {
		return packs[0]
	}
	return nil
}

// nextSteps lists commands for an area, each with what it is for.
func nextSteps(p *pack.Pack) []listed {
	if p == nil {
		return nil
	}
	// Every pack has a level that law asks something of.
	n := slices.IndexFunc(p.Levels, func(l pack.Level) bool { return l.Ordinal == p.Statutory() })
	area, level := " --area "+p.ID, " --level "+p.Levels[n].ID
	return []listed{
		{"assess" + area, "Go through the questions, to a suggested level and what to do"},
		{"contacts" + area, "Whom to ring, and which line is open now"},
		{"indicators" + area + ` --search "missing from home"`, "Find what the guidance says, in your own words"},
		{"route" + area + level, "What to do at a level, step by step"},
		{"consent" + area + level, "What to ask, say and record about consent"},
		{"practise" + area, "Practise with worked cases"},
	}
}
