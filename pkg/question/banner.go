package question

import (
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/pack"
)

// Banner says whom to ring now. It is empty unless somebody has said that there
// is immediate danger.
func (s *Sheet) Banner() string {
	if !slices.Contains(s.chosen(s.emergency()[0]), yes) {
		return ""
	}
	words := "Ring " + s.emergencyNumber() + " now."
	if then := s.frontDoor(); then != "" {
		words += " Then " + then + "."
	}
	return words
}

// emergencyNumber is 999 whatever a pack leaves out.
func (s *Sheet) emergencyNumber() string {
	for _, contact := range s.pack.Contacts {
		if slices.Contains(contact.Purpose, pack.PurposeEmergency) && contact.Phone != "" {
			return contact.Phone
		}
	}
	return "999"
}

// frontDoor names the lines that take referrals. Which of them is open is not
// known here, so each different number is given.
func (s *Sheet) frontDoor() string {
	var lines, seen []string
	for _, contact := range s.pack.Contacts {
		phone := phones(contact)
		if !slices.Contains(contact.Purpose, pack.PurposeReferral) || slices.Contains(seen, phone) {
			continue
		}
		seen = append(seen, phone)
		lines = append(lines, contact.Name+" "+phone)
	}
	return strings.Join(lines, ", or ")
}

// phones gives a contact's number, both where the document contradicts itself.
func phones(contact pack.Contact) string {
	var all []string
	if contact.Phone != "" {
		all = append(all, contact.Phone)
	}
	for _, value := range contact.Values {
		if value.Field == "phone" && !slices.Contains(all, value.Value) {
			all = append(all, value.Value)
		}
	}
	if len(all) == 0 {
		return "(the document prints no number)"
	}
	return strings.Join(all, " or ")
}
