package practice

import (
	"fmt"
	"slices"

	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// Difference is one way in which a judgement and another agree or differ. More
// tells that the case calls for more than somebody chose. Points are what speaks
// for the higher of the two, in the result's own words; where somebody chose
// above the range, what would bring the case there.
type Difference struct {
	Kind   Kind              `json:"kind"`
	More   bool              `json:"more"`
	Text   string            `json:"text"`
	Points []result.Reminder `json:"points"`
}

// Kind names a difference. Kinds are stable: scripts may rely on them.
type Kind string

// Whether to ring, against what the result says.
const (
	RingMissed     Kind = "ring-missed"     // it says to ring now
	QuestionMissed Kind = "question-missed" // it asks first whether significant harm is suspected
	RingSame       Kind = "ring-same"
	RingSooner     Kind = "ring-sooner" // somebody would ring, or ask, where it doesn't say so
)

// The level, against the result's range.
const (
	Lower       Kind = "lower"        // under the range
	WithinLower Kind = "within-lower" // in the range, under the suggestion
	Same        Kind = "same"
	OtherArea   Kind = "other-area-of-need" // the same step, and another level of it
	WithinAbove Kind = "within-higher"      // in the range, above the suggestion
	Higher      Kind = "higher"             // above the range
)

// The level, against the one that the document itself gives.
const (
	DocumentSame    Kind = "document-same"
	DocumentHigher  Kind = "document-higher" // the document's is higher than the judgement
	DocumentLower   Kind = "document-lower"
	DocumentArea    Kind = "document-other-area-of-need" // the same step, and another level of it
	DocumentApart   Kind = "document-apart"              // the document and the program differ
	DocumentOutside Kind = "document-outside-range"
)

// differences lists them all: what was missed first, the ring before the level,
// since a call can't wait.
func differences(p *pack.Pack, c Comparison) []Difference {
	all := slices.Concat(ring(p, c), level(c), document(c))
	more := func(d Difference) bool { return d.More }
	less := func(d Difference) bool { return !d.More }
	return append(choose(all, more), choose(all, less)...)
}

func choose(all []Difference, fits func(Difference) bool) []Difference {
	chosen := []Difference{}
	for _, d := range all {
		if fits(d) {
			chosen = append(chosen, d)
		}
	}
	return chosen
}

func one(kind Kind, more bool, points []result.Reminder, format string, args ...any) []Difference {
	if points == nil {
		points = []result.Reminder{}
	}
	return []Difference{{Kind: kind, More: more, Text: fmt.Sprintf(format, args...), Points: points}}
}

// ring compares whether to ring. Ringing where it isn't asked for is never held
// against anybody.
func ring(p *pack.Pack, c Comparison) []Difference {
	said, called := pack.Protection(c.Judgement.Ring), pack.Protection(c.Result.Protection)
	switch {
	case said == "":
		return nil
	case said == called:
		return one(RingSame, false, nil, "You and the tool agree on whether to ring: %s.", RingWords(said))
	case called == pack.Act:
		return one(RingMissed, true, reasonsFrom(c.Result, p.Protective()),
			"This is a case to ring about now, before any form and without waiting for consent.")
	case called == pack.Ask && said == pack.NoProtection:
		return one(QuestionMissed, true, questions(c.Result, p.Protective()),
			"One question comes before everything else here: is there reason to suspect significant harm, "+
				"suffered or likely? Whoever is not sure rings.")
	case called == pack.Ask:
		return one(RingSooner, false, nil,
			"You would ring at once. The tool asks first whether significant harm is suspected, and to ring "+
				"where that is not sure. Ringing to talk it through is part of that.")
	}
	return one(RingSooner, false, nil,
		"Nothing that was taken from the story points to significant harm. You may ring for advice all the same.")
}

// RingWords says in words what to do about ringing.
func RingWords(ring pack.Protection) string {
	switch ring {
	case pack.Act:
		return "ring now"
	case pack.Ask:
		return "ask first whether significant harm is suspected"
	}
	return "no need to ring at once"
}

// level compares the level with the range. It goes by the step that levels stand
// on: only within one area do their numbers mean the same.
func level(c Comparison) []Difference {
	own, r := c.Judgement.Level, c.Result
	switch {
	case own.Ordinal < r.Range.Low:
		return one(Lower, true, reasonsFrom(r, own.Ordinal+1),
			"You chose level %s. The tool's range begins at level %d.", own.ID, r.Range.Low)
	case own.Ordinal < r.Level.Ordinal:
		return one(WithinLower, false, reasonsFrom(r, own.Ordinal+1),
			"Level %s lies within the tool's range, below its suggestion of level %s.", own.ID, r.Level.ID)
	case own.ID == r.Level.ID:
		return one(Same, false, nil, "You chose the level that the tool suggests.")
	case own.Ordinal == r.Level.Ordinal:
		return one(OtherArea, false, nil,
			"Levels %s and %s are areas of need of the same step. What differs is their footing in law, above.",
			own.ID, r.Level.ID)
	case own.Ordinal <= r.Range.High:
		return one(WithinAbove, false, consider(r, own.Ordinal),
			"Level %s lies within the tool's range, above its suggestion of level %s.", own.ID, r.Level.ID)
	}
	return higher(c)
}

func higher(c Comparison) []Difference {
	own, r := c.Judgement.Level, c.Result
	return one(Higher, false, changes(r, own.Ordinal),
		"Level %s lies above the tool's range, which ends at level %d. You may refer whatever it suggests.",
		own.ID, r.Range.High)
}

// document compares with the level that the document gives, where it tells the
// case itself.
func document(c Comparison) []Difference {
	if c.Published == nil {
		return nil
	}
	own, published, r := c.Judgement.Level, *c.Published, c.Result
	var all []Difference
	switch {
	case own.ID == published.ID:
		all = one(DocumentSame, false, nil, "You chose the level that the document itself gives.")
	case own.Ordinal < published.Ordinal:
		all = one(DocumentHigher, true, nil,
			"The document itself gives level %s for this case, which is above yours.", published.ID)
	case own.Ordinal == published.Ordinal:
		all = one(DocumentArea, false, nil,
			"The document itself gives level %s for this case: the same step, another area of need.", published.ID)
	default:
		all = one(DocumentLower, false, nil, "The document itself gives level %s for this case.", published.ID)
	}
	switch {
	case published.Ordinal < r.Range.Low || published.Ordinal > r.Range.High:
		all = append(all, one(DocumentOutside, false, nil,
			"The document gives level %s, outside the tool's range. In a case of its own the document comes "+
				"first. See below why they differ.", published.ID)...)
	case published.ID != r.Level.ID:
		all = append(all, one(DocumentApart, false, nil,
			"The document gives level %s and the tool suggests %s; both lie within its range. See below why.",
			published.ID, r.Level.ID)...)
	}
	return all
}

// reasonsFrom gives what carries the case to an ordinal or above.
func reasonsFrom(r result.Result, ordinal int) []result.Reminder {
	var points []result.Reminder
	for _, reason := range r.Reasons {
		if reason.Level >= ordinal {
			points = append(points, result.Reminder{Text: reason.Text, Ref: reason.Ref, Basis: reason.Basis})
		}
	}
	return points
}

// consider gives what may carry it there.
func consider(r result.Result, ordinal int) []result.Reminder {
	var points []result.Reminder
	for _, c := range r.Consider {
		if c.Level >= ordinal {
			points = append(points, result.Reminder{Text: c.Why, Ref: c.Ref, Basis: c.Basis})
		}
	}
	return points
}

// questions gives why significant harm is in question: what may be higher, and
// the reasons that are there already.
func questions(r result.Result, protective int) []result.Reminder {
	return append(consider(r, protective), reasonsFrom(r, protective)...)
}

// changes gives the smallest changes that would carry it there: the program has
// tried them out.
func changes(r result.Result, ordinal int) []result.Reminder {
	var points []result.Reminder
	for _, c := range r.WouldMove {
		if c.Level >= ordinal {
			points = append(points, result.Reminder{Text: c.Text, Ref: []string{}, Basis: string(pack.Convention)})
		}
	}
	return points
}
