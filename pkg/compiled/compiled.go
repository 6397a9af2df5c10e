// Package compiled holds the built-in packs, and what they share, as tables that
// need no decoding. The YAML files under data/ are the source; make generate
// writes the tables from them, and a test fails where the two differ.
//
//	p := compiled.Pack("wigan", pack.All)
//
// What it gives is shared and must not be changed. Nothing is done before it is
// asked for.
package compiled

import (
	"github.com/threshold-cli/threshold/pkg/calendar"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// Pack gives a built-in pack, with its worked cases where parts holds them; nil
// where there is none of that id.
func Pack(id string, parts pack.Part) *pack.Pack {
	p, cases := find(id)
	if p == nil {
		return nil
	}
	ready := *p
	ready.Origin = pack.Origin{Place: pack.BuiltIn, BuiltIn: p.SHA256}
	if parts&pack.Cases != 0 {
		ready.Cases = cases()
	}
	return pack.Restore(ready)
}

// SHA256 gives the hash of a built-in pack's files, or "".
func SHA256(id string) string {
	if p, _ := find(id); p != nil {
		return p.SHA256
	}
	return ""
}

// Framework gives the assessment triangle.
func Framework() pack.Framework { return framework }

// National gives what law and statutory guidance say beside every document.
func National() pack.NationalFacts { return national }

// Vocabulary gives how people say what documents print.
func Vocabulary() pack.Vocabulary { return vocabulary }

// Holidays gives England's bank holidays. The error can only be of the
// generated table, which the test reads.
func Holidays() (calendar.Holidays, error) { return calendar.New(holidays) }
