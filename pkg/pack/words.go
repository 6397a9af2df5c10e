package pack

// Each of these types lists in Values what a file may write; the decoder holds
// files to it.

// texts lists constants as what is written for them, so that each is spelt once.
func texts[T ~string](words ...T) []string {
	all := make([]string, len(words))
	for n, word := range words {
		all[n] = string(word)
	}
	return all
}

// Kind sorts indicators by what their words say, first that fits; see
// docs/judging.md.
type Kind string

// The six kinds. Harm, Disclosure and Danger are strong.
const (
	Strength      Kind = "strength"
	Disclosure    Kind = "disclosure"
	Harm          Kind = "harm"
	Danger        Kind = "danger"
	Vulnerability Kind = "vulnerability"
	Context       Kind = "context"
)

// Values lists the kinds.
func (Kind) Values() []string {
	return texts(Strength, Disclosure, Harm, Danger, Vulnerability, Context)
}

// Statute is the legal footing of a level, or of an indicator narrower than
// its level. Sections are of the Children Act 1989.
type Statute string

// The footings. S17 is a child in need, S47 enquiries where significant harm is
// suspected, S20 accommodation, S31 care and supervision orders.
const (
	Universal Statute = "universal"
	EarlyHelp Statute = "early-help"
	S17       Statute = "s17"
	S47       Statute = "s47"
	S20       Statute = "s20"
	S31       Statute = "s31"
)

// Values lists the footings.
func (Statute) Values() []string {
	return texts(Universal, EarlyHelp, S17, S47, S20, S31)
}

// Gate is a question that is asked of everyone, whatever the worry.
type Gate string

// The gates. Every pack has an indicator for each.
const (
	GateAbuse             Gate = "abuse"
	GateDisclosure        Gate = "disclosure"
	GateSuffering         Gate = "suffering"
	GateLikely            Gate = "likely"
	GateNonmobileInjury   Gate = "nonmobile-injury"
	GateImpairment        Gate = "impairment"
	GateComplexDisability Gate = "complex-disability"
	GateRiskToOthers      Gate = "risk-to-others"
	GateHomeless          Gate = "homeless-16-17"
)

// Values lists the gates in the order in which they are asked.
func (Gate) Values() []string {
	return texts(GateSuffering, GateLikely, GateAbuse, GateDisclosure, GateNonmobileInjury, GateRiskToOthers,
		GateImpairment, GateComplexDisability, GateHomeless)
}

// Basis says where a rule or indicator comes from.
type Basis string

// Published is the document's own; Convention is this project's reading;
// National is law or statutory guidance for England.
const (
	Published  Basis = "published"
	Convention Basis = "convention"
	National   Basis = "national"
)

// Values lists the bases.
func (Basis) Values() []string { return texts(Published, Convention, National) }

// Status tells how far a document can still be taken as it stands.
type Status string

// Values lists the statuses.
func (Status) Values() []string { return []string{"current", "dated", "historic", "partial"} }

// GapKind tells whether the document is silent or contradicts itself.
type GapKind string

// Values lists the kinds of gap.
func (GapKind) Values() []string { return []string{"missing", "conflict"} }

// Held tells how much of a part a pack holds.
type Held string

// The three answers.
const (
	HeldWhole Held = "whole"
	HeldPart  Held = "part"
	HeldNone  Held = "none"
)

// Values lists the answers.
func (Held) Values() []string { return texts(HeldWhole, HeldPart, HeldNone) }

// CurrencyState tells what a later source does to the document.
type CurrencyState string

// Values lists the states.
func (CurrencyState) Values() []string {
	return []string{"dated", "superseded", "conflict", "unconfirmed"}
}

// Subject is what a part of a document is about.
type Subject string

// OfIndicators is the subject that commands look for.
const OfIndicators Subject = "indicators"

// Values lists the subjects.
func (Subject) Values() []string {
	return []string{"indicators", "definitions", "routes", "contacts", "consent", "other"}
}
