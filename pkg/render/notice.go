package render

import (
	"fmt"

	"github.com/threshold-cli/threshold/pkg/result"
)

// Notice says of a pack that is not the built-in one what its reader has to know
// before relying on a number in it; "" where there is nothing to say. It belongs
// on the first screen, by the number.
func Notice(p result.Pack) string {
	long, _ := notices(p)
	return long
}

// notices are the words, and those for where there is little room.
func notices(p result.Pack) (long, brief string) {
	const check = "Check its phone numbers and levels against the published guidance before you rely on them."
	const briefly = "Check its numbers."
	switch {
	case p.Origin == result.Unconfirmed:
		return "NOT CONFIRMED: this saved result was not made with a pack that this program holds. " + check,
			"NOT CONFIRMED: not a pack of this program. " + briefly
	case p.Origin != result.Outside:
		return "", ""
	case p.Differs == nil:
		return "NOT BUILT IN: this pack was read from a folder. " + check, "NOT BUILT IN. " + briefly
	case *p.Differs:
		return fmt.Sprintf("CHANGED PACK: it was read from a folder and is not the built-in pack %s. %s", p.ID, check),
			"CHANGED PACK, not the built-in one. " + briefly
	}
	equal := fmt.Sprintf("This pack was read from a folder. Its files equal those of the built-in pack %s.", p.ID)
	return equal, equal
}
