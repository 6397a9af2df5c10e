package amend

import "slices"

// Group is a part of the list of amendments. The groups come in the order of
// how much hangs on them.
type Group string

// The groups, the most consequential first.
const (
	Contacts  Group = "contacts"
	Levels    Group = "levels"
	Weakened  Group = "weaker" // moved down, taken out, or made to count for less
	Raised    Group = "stronger"
	Counting  Group = "counting" // how an indicator counts and whom it fits
	Rewording Group = "rewording"
	Rules     Group = "rules"
	Steps     Group = "steps"
	Consent   Group = "consent"
	Differing Group = "escalation"
	Document  Group = "document"
	Rest      Group = "rest"
	Cases     Group = "cases"
	Places    Group = "refs"
)

// Groups lists the groups in order.
func Groups() []Group {
	return []Group{Contacts, Levels, Weakened, Raised, Counting, Rules, Steps, Consent, Rewording, Differing,
		Document, Rest, Cases, Places}
}

// Title is what a group is called above its amendments.
func (g Group) Title() string {
	switch g {
	case Contacts:
		return "Whom to ring"
	case Levels:
		return "Levels"
	case Weakened:
		return "Moved down, taken out or made weaker"
	case Raised:
		return "Moved up or sideways, added or made stronger"
	case Counting:
		return "How indicators count"
	case Rewording:
		return "Indicators reworded or renamed"
	case Rules:
		return "Rules"
	case Steps:
		return "Steps, forms and deadlines"
	case Consent:
		return "Consent"
	case Differing:
		return "Where professionals differ"
	case Document:
		return "The document, its age and its gaps"
	case Cases:
		return "Worked cases"
	case Places:
		return "Only the places changed"
	}
	return "The rest"
}

// finish works out where an amendment stands in the list. Within a group the
// order of the pack stays, but for contacts.
func (a *Amendment) finish() {
	a.Group = a.group()
	a.rank = slices.Index(Groups(), a.Group) * rankStep
	if a.Group == Contacts {
		a.rank += contactRank(*a)
	}
}

const rankStep = 100

func (a *Amendment) group() Group {
	switch {
	case a.Kind == Refs:
		return Places
	case a.Part == partContacts:
		return Contacts
	case a.Part == partLevels:
		return Levels
	case a.Part == partIndicators:
		return a.indicatorGroup()
	case a.Part == partRules && a.Weaker:
		return Weakened
	}
	return partGroup(a.Part)
}

func (a *Amendment) indicatorGroup() Group {
	switch {
	case a.Weaker:
		return Weakened
	case a.Kind == Added, a.Kind == Up, a.Kind == Moved, a.Field == "decisive",
		a.Field == "kind" && strong(a.New) && !strong(a.Old):
		return Raised
	case a.Kind == Reworded, a.Kind == Renamed, a.Kind == Order, a.Field == "heading", a.Field == "basis":
		return Rewording
	}
	return Counting
}

func partGroup(part string) Group {
	switch part {
	case partRules, "conventions":
		return Rules
	case "first", "routes", partForms:
		return Steps
	case "consent":
		return Consent
	case "escalation":
		return Differing
	case "pack", "document", "gaps", "coverage", "currency":
		return Document
	case "cases":
		return Cases
	}
	return Rest
}

// contactRank puts a changed number before everything, then what takes a
// contact away or says when it can be reached.
func contactRank(a Amendment) int {
	order := []string{"phone", string(Removed), "always_open", "hours", "bank_holidays", "when_closed",
		"values", "later", "missing", "status", string(Added), string(Order), "email", "purpose", "web", "address"}
	mark := a.Field
	if mark == "" {
		mark = string(a.Kind)
	}
	at := slices.Index(order, mark)
	if at < 0 {
		at = len(order)
	}
	return at
}
