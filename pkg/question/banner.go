package question

import (
	"slices"

	"github.com/threshold-cli/threshold/pkg/pack"
)

// Banner says to ring now. It is empty unless somebody has said that there is
// immediate danger. Which line is open then is not known here: whoever knows the
// time puts its own words in this place.
func (s *Sheet) Banner() string {
	if !slices.Contains(s.chosen(s.emergency()[0]), yes) {
		return ""
	}
	return "Ring " + s.emergencyNumber() + " now."
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
