package lint

import (
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/pack"
)

// noNumber: a contact that can be neither rung nor written to nor looked up.
func noNumber(r *run) {
	for n, c := range r.Pack.Contacts {
		if c.Phone+c.Email+c.Web+c.Address == "" && len(c.Values) == 0 {
			r.report(contactAt(n, c), "%s is named, and no phone, email, web or address is printed", c.Name)
		}
	}
}

// noHours: a line that somebody rings without knowing whether it is open.
func noHours(r *run) {
	for n, c := range r.Pack.Contacts {
		if c.Phone != "" && len(c.Hours) == 0 && !c.AlwaysOpen {
			r.report(contactAt(n, c), "%s has a phone number and no hours", c.Name)
		}
	}
}

// noOutOfHours: a line that takes worries about a child and closes, with nobody
// named for the time after.
func noOutOfHours(r *run) {
	for n, c := range r.Pack.Contacts {
		if c.Phone != "" && !c.AlwaysOpen && c.WhenClosed == "" && takesWorries(c) {
			r.report(contactAt(n, c), "nobody is named for when %s is closed", c.Name)
		}
	}
}

func takesWorries(c pack.Contact) bool {
	return slices.ContainsFunc(c.Purpose, func(p pack.Purpose) bool {
		return p == pack.PurposeReferral || p == pack.PurposeAdvice
	})
}

// notChecked: a number or address that nobody is known to have tried or found
// confirmed.
func notChecked(r *run) {
	for n, c := range r.Pack.Contacts {
		if c.Phone+c.Email != "" && !c.AlwaysOpen && c.Checked == "" && !seenLater(c) {
			r.report(contactAt(n, c), "no day is given on which %s was checked", c.Name)
		}
	}
}

// seenLater tells whether a later page that somebody read gives the same kind
// of address.
func seenLater(c pack.Contact) bool {
	return slices.ContainsFunc(c.Later, func(l pack.Later) bool {
		return c.Phone != "" && strings.HasPrefix(l.Field, "phone") ||
			c.Email != "" && strings.HasPrefix(l.Field, "email")
	})
}
