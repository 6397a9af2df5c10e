package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"github.com/threshold-cli/threshold/pkg/batch"
	"github.com/threshold-cli/threshold/pkg/calendar"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/practice"
)

// packFor reads parts of the pack whose area the command line names so far, or
// that is set; nil where none is, or it cannot be read.
func (a *app) packFor(t typed, parts pack.Part) *pack.Pack {
	framework, err := a.framework()
	if err != nil {
		return nil
	}
	id, sources := a.areaOr(areaSoFar(t.command)), a.usable()
	for _, s := range sources {
		if s.id != id {
			continue
		}
		if p, err := a.load(s, framework, parts); err == nil {
			return p
		}
	}
	return nil
}

// usable lists the packs of the folders that can be used.
func (a *app) usable() []source {
	sources, _ := a.sources() // the error is about the other folders
	return sources
}

// areaSoFar gives the last --area on the line.
func areaSoFar(c *cobra.Command) string {
	f := c.Flags().Lookup("area")
	if f == nil {
		return ""
	}
	if several, ok := f.Value.(pflag.SliceValue); ok {
		if areas := several.GetSlice(); len(areas) > 0 {
			return areas[len(areas)-1]
		}
		return ""
	}
	return f.Value.String()
}

func (a *app) areaValues(typed) ([]listed, cobra.ShellCompDirective) {
	var list []listed
	for _, p := range a.readable() {
		list = append(list, listed{p.ID, p.Name + ": " + p.Document.Title})
	}
	return list, cobra.ShellCompDirectiveNoFileComp
}

// editionValues are areas, and folders once somebody begins to type one.
func (a *app) editionValues(t typed) ([]listed, cobra.ShellCompDirective) {
	list, _ := a.areaValues(t)
	for _, l := range list {
		if strings.HasPrefix(l.name, t.word) {
			return list, cobra.ShellCompDirectiveDefault
		}
	}
	return anyFolder(t)
}

// levelValues are the levels of one area with their footing in law. Without an
// area a number means nothing in particular, and says only who has it.
func (a *app) levelValues(t typed) ([]listed, cobra.ShellCompDirective) {
	if p := a.packFor(t, 0); p != nil {
		var list []listed
		for _, l := range p.Levels {
			list = append(list, listed{l.ID, strings.TrimPrefix(levelLine(l), l.ID+" ")})
		}
		return list, cobra.ShellCompDirectiveNoFileComp
	}
	return levelsAnywhere(a.readable()), cobra.ShellCompDirectiveNoFileComp
}

func levelsAnywhere(packs []*pack.Pack) []listed {
	var list []listed
	at := map[string]int{}
	for _, p := range packs {
		for _, l := range p.Levels {
			if n, known := at[l.ID]; known {
				list[n].means += ", " + p.ID
				continue
			}
			at[l.ID] = len(list)
			list = append(list, listed{l.ID, "in " + p.ID})
		}
	}
	return list
}

func (a *app) sideValues(typed) ([]listed, cobra.ShellCompDirective) {
	framework, _ := a.framework() // without it, nothing is offered
	var list []listed
	for _, s := range framework.Sides {
		list = append(list, listed{s.ID, s.Name})
	}
	return list, cobra.ShellCompDirectiveNoFileComp
}

func (a *app) dimensionValues(typed) ([]listed, cobra.ShellCompDirective) {
	framework, _ := a.framework()
	var list []listed
	for _, s := range framework.Sides {
		for _, d := range s.Dimensions {
			list = append(list, listed{d.ID, d.Name + " (" + s.Name + ")"})
		}
	}
	return list, cobra.ShellCompDirectiveNoFileComp
}

// tagValues are the tags of one area's indicators, or all.
func (a *app) tagValues(t typed) ([]listed, cobra.ShellCompDirective) {
	framework, _ := a.framework()
	p := a.packFor(t, pack.Indicators)
	var list []listed
	for _, tag := range framework.Tags {
		if p == nil || tagged(p, tag.ID) {
			list = append(list, listed{tag.ID, tag.Text})
		}
	}
	return list, cobra.ShellCompDirectiveNoFileComp
}

func tagged(p *pack.Pack, tag string) bool {
	for n := range p.Indicators {
		if slices.Contains(p.Indicators[n].Tags, tag) {
			return true
		}
	}
	return false
}

// indicatorIDs are the indicators of one area by what they say. Without an area
// the same id may be two things.
func (a *app) indicatorIDs(t typed) ([]listed, cobra.ShellCompDirective) {
	p := a.packFor(t, pack.Indicators)
	if p == nil {
		return nothing(t)
	}
	var list []listed
	for n := range p.Indicators {
		if i := &p.Indicators[n]; strings.Contains(i.ID, t.word) { // fish offers what holds the word anywhere
			list = append(list, listed{i.ID, i.Text})
		}
	}
	return unused(list, t.args), cobra.ShellCompDirectiveNoFileComp
}

// caseIDs are the worked cases of one area to practise with, without their
// titles: these may say more than the story does.
func (a *app) caseIDs(t typed) ([]listed, cobra.ShellCompDirective) {
	p := a.packFor(t, pack.All)
	if p == nil {
		return nothing(t)
	}
	var list []listed
	for _, c := range practice.Cases(p) {
		list = append(list, listed{name: c.ID})
	}
	return list, cobra.ShellCompDirectiveNoFileComp
}

// caseNames are the worked cases of the folders on the line, or of all packs.
func (a *app) caseNames(t typed) ([]listed, cobra.ShellCompDirective) {
	sources := a.usable()
	if len(t.args) > 0 {
		sources, _ = outsides(t.args)
	}
	framework, _ := a.framework()
	var list []listed
	for _, s := range sources {
		p, err := a.load(s, framework, s.parts())
		if err != nil {
			continue
		}
		for _, c := range p.Cases {
			list = append(list, listed{p.ID + "/" + c.ID, c.Title})
		}
	}
	return list, cobra.ShellCompDirectiveNoFileComp
}

// timeValues is this minute in London, to be changed.
func (a *app) timeValues(t typed) ([]listed, cobra.ShellCompDirective) {
	london, err := calendar.Load()
	if err != nil {
		return nothing(t)
	}
	return []listed{{a.Now().In(london).Format("2006-01-02T15:04"), "now, in London"}},
		cobra.ShellCompDirectiveNoFileComp
}

func resultFields(t typed) ([]listed, cobra.ShellCompDirective) {
	var list []listed
	for _, name := range batch.Fields() {
		list = append(list, listed{name: name})
	}
	return behindComma(list, t.word), cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}

// helpNames are commands at the depth that has been reached, and the topics.
func helpNames(t typed) ([]listed, cobra.ShellCompDirective) {
	group, rest, err := t.command.Root().Find(t.args)
	if err != nil || len(rest) > 0 {
		return nothing(t)
	}
	var list []listed
	for _, c := range group.Commands() {
		if c.IsAvailableCommand() {
			list = append(list, listed{c.Name(), c.Short})
		}
	}
	if !group.HasParent() {
		list = append(list, topicNames()...)
	}
	return list, cobra.ShellCompDirectiveNoFileComp
}
