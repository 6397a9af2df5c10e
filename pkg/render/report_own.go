package render

import "fmt"

// own puts the practitioner's judgement beside the suggestion: neither replaces
// the other.
func (b *builder) own() []string {
	var lines []string
	if own := b.r.OwnLevel; own != nil {
		line := fmt.Sprintf("Your own level, given before: %s, %s.", own.ID, own.Name)
		if b.r.Departure == nil && own.Ordinal != b.r.Level.Ordinal && !unjudged(b.r) {
			line += " It is not the one suggested. To record a departure: --depart LEVEL --reason TEXT, " +
				"or departure in the answers file."
		}
		lines = append(lines, line)
	}
	if d := b.r.Departure; d != nil {
		lines = append(lines, fmt.Sprintf("You decided on level %s, %s. Reason: %s Consulted: %s",
			d.Level.ID, d.Level.Name, sentence(d.Reason), sentence(orNotRecorded(d.Consulted))))
	}
	return lines
}

func orNotRecorded(words string) string {
	if words == "" {
		return "not recorded"
	}
	return words
}

// departed says, where the area's escalation route stands, which steps belong to
// which of the two levels.
func (b *builder) departed() []block {
	d := b.r.Departure
	if d == nil {
		return nil
	}
	if d.Level.ID == b.r.Level.ID {
		return para("You decided on the level that is suggested.")
	}
	return para(fmt.Sprintf("You decided on level %s; the steps above are those of level %s. threshold route "+
		"--area %s --level %s shows yours.", d.Level.ID, b.r.Level.ID, b.r.Area, d.Level.ID))
}
