package render

import (
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/result"
)

// lines word whom to ring, in order: where the child lives in another area, its
// council first, which is responsible, and then the line of this area.
func (b *builder) lines(before string) []string {
	home := b.r.Home
	if home == nil {
		return []string{before + b.line()}
	}
	here := "If you can't get through at once, ring " + b.line()
	c, held := b.contact(home.Contact)
	if !held {
		return []string{before + "children's social care where the child lives.", result.NoNumber, here}
	}
	lines := []string{before + b.lineTo(c), here}
	if b.elsewhere(c) {
		lines = append(lines, "The first number is from another document, that of "+b.homeName()+"."+b.homeNotice())
	}
	return lines
}

// homeNotice says of the other document's pack, where it is not the built-in one,
// what its reader has to know before ringing.
func (b *builder) homeNotice() string {
	if b.r.Home.Pack == nil {
		return ""
	}
	if _, brief := notices(*b.r.Home.Pack); brief != "" {
		return " " + brief
	}
	return ""
}

// homeName is what the other document calls its area. A saved result may lack
// it.
func (b *builder) homeName() string {
	if home := b.r.Home; home != nil && home.Pack != nil {
		return home.Pack.Name
	}
	return "the area where the child lives"
}

// line words the first contact of this area that takes referrals.
func (b *builder) line() string { return b.referral(b.lineTo) }

func (b *builder) referral(words func(result.Contact) string) string {
	here := b.here()
	n := slices.IndexFunc(here, func(c result.Contact) bool { return slices.Contains(c.Purpose, "referral") })
	if n < 0 {
		return "the local front door; this pack names no line for it."
	}
	return words(here[n])
}

// here lists the contacts of this area's own document.
func (b *builder) here() []result.Contact {
	return slices.DeleteFunc(slices.Clone(b.r.Contacts), b.elsewhere)
}

// elsewhere tells that a contact is that of the area in which the child lives.
func (b *builder) elsewhere(c result.Contact) bool {
	return b.r.Home != nil && b.r.Home.Area != "" && strings.HasPrefix(c.ID, b.r.Home.Area+"/")
}

// underHome says whom to ring before the contact of a step.
func (b *builder) underHome(s result.Step) []item {
	c, held := b.contact(s.RingFirst)
	if !held {
		return nil
	}
	b.named = append(b.named, c.ID)
	text := c.Name + ", " + phoneOr(c) + b.closed(c)
	if b.elsewhere(c) {
		text += " (another document: that of " + b.homeName() + ")"
	}
	return []item{{Lead: "Ring first", Text: text + "."}}
}
