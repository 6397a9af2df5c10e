package render

import (
	"fmt"
	"strings"
	"time"

	"github.com/threshold-cli/threshold/pkg/result"
)

// SupportWords says what a word of support means.
func SupportWords(support string) string {
	switch support {
	case result.Decisive:
		return "Support: decisive. What was answered is enough by itself."
	case result.Direct:
		return "Support: direct. Harm, danger or a disclosure is present."
	case result.Rule:
		return "Support: by rule. Several things together, or a fact, carry this level."
	case result.Corroborated:
		return "Support: corroborated. More than one need points here."
	case result.Suspected:
		return "Support: suspected. It rests on something suspected, which counts."
	case result.Single:
		return "Support: single. It rests on one need alone."
	}
	return noSupport + " Nothing recorded reaches above level 1. That is not a finding that all is well."
}

// noSupport is never shortened: it would read as "all is well".
const noSupport = "Support: none."

// StatuteWords names the legal footing of a level.
func StatuteWords(statute []string) string {
	words := make([]string, len(statute))
	for i, s := range statute {
		words[i] = statuteWord(s)
	}
	return strings.Join(words, "; ")
}

func statuteWord(statute string) string {
	switch statute {
	case "universal":
		return "universal services"
	case "early-help":
		return "early help, with the family's agreement"
	case "s17":
		return "section 17, child in need"
	case "s47":
		return "section 47, child protection enquiries"
	case "s20":
		return "section 20, accommodation"
	case "s31":
		return "section 31, care and supervision orders"
	}
	return statute
}

// StateWords says what was answered about consent.
func StateWords(state string) string {
	switch state {
	case "given":
		return "Consent: given."
	case "refused":
		return "Consent: refused."
	case "not-sought":
		return "Consent: not sought yet."
	case "unsafe-to-seek":
		return "Consent: asking is not safe."
	}
	return "Consent was not answered. These are the words for consent not sought yet."
}

type consentPart struct{ id, title string }

// consentParts keeps agreement, openness, sharing and the record apart.
func consentParts() []consentPart {
	return []consentPart{
		{"agreement", "Agreement to help or an assessment"}, {"openness", "Being open with the family"},
		{"sharing", "Sharing information"}, {"record", "What to record"},
	}
}

// Source gives the first places in brackets, and says where a reading is this
// project's own or rests on national law. JSON has all the places.
func Source(ref []string, basis string) string {
	words := strings.Join(ref[:min(3, len(ref))], "; ")
	if len(ref) > 3 {
		words += fmt.Sprintf("; and %d more", len(ref)-3)
	}
	if basis != "published" {
		words = strings.Trim(words+"; "+basis, "; ")
	}
	return bracketed(words)
}

func bracketed(words string) string {
	if words == "" {
		return ""
	}
	return " [" + words + "]"
}

// reckoned words the moment when a time allowed ends, and why it may be out.
func reckoned(due, note string) string {
	if due == "" || note == "" {
		return dueWords(due)
	}
	return dueWords(due) + " (" + note + ")"
}

func dueWords(due string) string {
	at, err := time.Parse(time.RFC3339, due)
	if err != nil {
		return due
	}
	return at.Format("15:04 on Monday 2 January 2006")
}

func heldWords(held string) string {
	switch held {
	case "none":
		return "not held"
	case "part":
		return "held in part"
	}
	return held
}

func currencyDates(c result.Currency) string {
	words := ", " + c.Date
	if c.Checked != "" {
		words += "; checked " + c.Checked
	}
	return words
}
