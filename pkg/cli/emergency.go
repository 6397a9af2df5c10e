package cli

import (
	"slices"
	"strings"
)

// urgentError is a wrong command that may be a cry for help: whom to ring comes
// before what is wrong with it.
type urgentError struct{ error }

func (e urgentError) Unwrap() error { return e.error }

// ringNow is what is said first.
const ringNow = "In immediate danger: ring 999 now."

// urgentHint says what to type for everybody else.
const urgentHint = "threshold contacts --area AREA says whom else to ring, and who answers now"

// soundsUrgent tells whether somebody typed what an emergency is called.
func soundsUrgent(words []string) bool {
	urgent := []string{"999", "112", "911", "101", "sos", "emergency", "emergencies", "danger", "urgent",
		"police", "ambulance", "dying"}
	return slices.ContainsFunc(words, func(word string) bool {
		return slices.Contains(urgent, strings.ToLower(strings.Trim(word, "!?.,")))
	})
}
