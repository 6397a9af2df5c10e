package render

import "github.com/threshold-cli/threshold/pkg/result"

// Contact prints one contact with all that is known and not known of it, as
// listings do: each with its places beside it.
func (p *Page) Contact(c result.Contact) {
	p.Item("-", "%s: %s", c.Name, everyWay(c))
	for _, line := range contactLines(c) {
		p.Under(2, "%s%s", item{Lead: line.lead, Text: line.text}.words(), Source(line.refs, "published"))
	}
	if len(c.Ref) > 0 {
		p.Under(2, "Source:%s", Source(c.Ref, "published"))
	}
}

// Consents prints the texts under what they are about: agreement, sharing,
// openness and the record are kept apart.
func (p *Page) Consents(list []result.Consent) {
	for _, part := range consentParts() {
		first := true
		for _, c := range list {
			if c.About != part.id {
				continue
			}
			if first {
				p.Gap()
				p.Para("%s:", part.title)
			}
			first = false
			p.Item("-", "%s%s", c.Text, Source(c.Ref, c.Basis))
		}
	}
}
