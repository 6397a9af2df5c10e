package render

import (
	"fmt"

	"github.com/threshold-cli/threshold/pkg/result"
)

// Essentials are the parts of a report that other pages repeat, in its words.
type Essentials struct {
	Loud    string   // whom to ring now, or what to ask first; empty where nobody need be rung at once
	Ring    []string // what belongs to it
	Notice  string   // of the pack; empty where there is nothing to say
	Facts   []string // level, law, range, support
	First   []string // what to do, in order
	Caution string   // what is never left off
	Source  string   // which document it rests on, of when
}

// EssentialsOf picks them from a result.
func EssentialsOf(r result.Result) Essentials {
	all := newReport(r)
	return Essentials{Loud: all.Alert.Loud, Ring: all.Alert.Lines, Notice: all.Notice, Facts: all.Facts,
		First: all.First, Caution: all.Caution, Source: document(r.Pack)}
}

// RangeWords says between which levels it lies.
func RangeWords(r result.Range) string { return rangeWords(r) }

func document(d result.Pack) string {
	return fmt.Sprintf("%s %s Published: %s Status: %s.", sentence(d.Title), sentence(d.Publisher),
		sentence(d.Published), d.Status)
}
