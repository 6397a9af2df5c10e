package cli

import (
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/ask"
	"github.com/threshold-cli/threshold/pkg/diag"
)

// ring999 is what is said first.
const ring999 = "If a child is in immediate danger, ring 999 now."

// urgentError is a wrong command that may be a cry for help: whom to ring comes
// before what is wrong with it.
type urgentError struct{ error }

func (e urgentError) Unwrap() error { return e.error }

// forChild tells whether a command is what somebody runs about a child: when it
// fails, whoever ran it may need the emergency line now, whatever went wrong.
func forChild(c *cobra.Command) bool {
	return slices.Contains([]string{"assess", "compare", "consent", "contacts", "review", "route"}, c.Name())
}

// urgent tells whether the emergency line stands before an error of a command.
// An interview that ended has said whom to ring; a result that reaches --fail-on
// has begun with it.
func urgent(c *cobra.Command, err error) bool {
	if errors.Is(err, errFailOn) || errors.Is(err, ask.ErrIncomplete) {
		return false
	}
	return forChild(c) || errors.As(err, new(urgentError))
}

// unusableError is a pack or a file of answers that is not valid.
type unusableError struct {
	what    string // which of them, above the list of what is wrong
	faults  error  // a diag.List
	instead string // where there is something, whom to ring or what to try all the same
}

func (e unusableError) Error() string { return e.faults.Error() }
func (e unusableError) Unwrap() error { return e.faults }

const (
	badPack    = "This pack cannot be used:"
	badAnswers = "These answers cannot be used:"
)

// unusable says above a list of what is wrong which thing it is that cannot be
// used. Any other error stays as it is.
func unusable(what string, err error) error {
	if _, listed := errors.AsType[diag.List](err); !listed || errors.As(err, new(unusableError)) {
		return err
	}
	return unusableError{what: what, faults: err}
}

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
