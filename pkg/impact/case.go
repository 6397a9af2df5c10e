package impact

import (
	"reflect"
	"slices"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// Check finds what makes a case wrong under either edition: ids that neither
// has, and answers that contradict each other. What one edition alone has is
// not wrong; Judge tells it.
func (x *Impact) Check(c answer.Case) []pack.Fault {
	if c.Area == x.old.ID || c.Area == x.new.ID {
		c.Area = ""
	}
	before := x.old.CheckCase(x.framework, x.forOld(c))
	after := x.new.CheckCase(x.framework, x.forNew(c))
	var faults []pack.Fault
	for _, f := range after {
		if f.Code != diag.UnknownID && f.Code != diag.WrongValue || at(before, f.Where) {
			faults = append(faults, f)
		}
	}
	return faults
}

func at(faults []pack.Fault, where []any) bool {
	return slices.ContainsFunc(faults, func(f pack.Fault) bool { return reflect.DeepEqual(f.Where, where) })
}

// InNew gives a case by the ids of the new edition: what was renamed goes by
// the name that it has there.
func (x *Impact) InNew(c answer.Case) answer.Case { return x.forNew(c) }

// forOld and forNew give a case by the ids of one edition: what was renamed
// goes by the name that it has there.
func (x *Impact) forOld(c answer.Case) answer.Case {
	return translated(c, func(part, id string) string {
		if has(x.old, part, id) {
			return id
		}
		return x.diff.RenamedFrom(part, id)
	})
}

func (x *Impact) forNew(c answer.Case) answer.Case {
	return translated(c, func(part, id string) string {
		if has(x.old, part, id) || !has(x.new, part, id) {
			return x.diff.Renamed(part, id)
		}
		return id
	})
}

func has(p *pack.Pack, part, id string) bool {
	switch part {
	case "indicators":
		return p.Indicator(id) != nil
	case "levels":
		return p.Level(id) != nil
	}
	return slices.Contains(p.HistoryIDs(), id)
}

func translated(c answer.Case, id func(part, id string) string) answer.Case {
	list := func(part string, ids []string) []string {
		if ids == nil {
			return nil
		}
		out := make([]string, len(ids))
		for n, one := range ids {
			out[n] = id(part, one)
		}
		return out
	}
	for _, ids := range []*[]string{&c.Present, &c.Suspected, &c.NotKnown, &c.NotSeen, &c.Strengths} {
		*ids = list("indicators", *ids)
	}
	c.History = list("history", c.History)
	c.Grounds = keyed(c.Grounds, func(one string) string { return id("indicators", one) })
	c.Confirm = keyed(c.Confirm, func(one string) string { return id("levels", one) })
	c.OwnLevel = id("levels", c.OwnLevel)
	if c.Departure != nil {
		d := *c.Departure
		d.Level = id("levels", d.Level)
		c.Departure = &d
	}
	return c
}

func keyed[T any](m map[string]T, id func(string) string) map[string]T {
	if m == nil {
		return nil
	}
	out := make(map[string]T, len(m))
	for key, value := range m {
		out[id(key)] = value
	}
	return out
}

// absent lists the ids of a case that one edition alone has, as the case has
// them.
func (x *Impact) absent(c answer.Case) (onlyOld, onlyNew []string) {
	onlyOld, onlyNew = []string{}, []string{}
	before, after := x.forOld(c), x.forNew(c)
	note := func(part string, said, old, newer []string) {
		for n, id := range said {
			inOld, inNew := has(x.old, part, old[n]), has(x.new, part, newer[n])
			switch {
			case inOld && !inNew && !slices.Contains(onlyOld, id):
				onlyOld = append(onlyOld, id)
			case inNew && !inOld && !slices.Contains(onlyNew, id):
				onlyNew = append(onlyNew, id)
			}
		}
	}
	note("indicators", indicators(c), indicators(before), indicators(after))
	note("history", c.History, before.History, after.History)
	return onlyOld, onlyNew
}

// indicators lists the ids of all answers about indicators.
func indicators(c answer.Case) []string {
	return slices.Concat(c.Present, c.Suspected, c.NotKnown, c.NotSeen, c.Strengths)
}
