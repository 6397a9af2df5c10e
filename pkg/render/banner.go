package render

import (
	"fmt"

	"github.com/threshold-cli/threshold/pkg/internal/unseen"
	"github.com/threshold-cli/threshold/pkg/result"
)

// Banner is Ring in short, to stand above other things where there is danger. It
// names the same numbers.
func Banner(r result.Result) string {
	b := &builder{r: r}
	return "Ring 999 now. Then " + unseen.Clean(b.referral(b.inShort))
}

// inShort leaves out of a line which other one is closed and until when it is
// open. Where nobody knows whether it is answered, all of it stays.
func (b *builder) inShort(c result.Contact) string {
	other, standsIn := b.contact(c.Instead)
	switch {
	case standsIn:
		c = other
	case c.OpenNow == nil || !*c.OpenNow:
		return b.lineTo(c)
	}
	return fmt.Sprintf("%s: %s.%s", c.Name, phoneOr(c), alsoPrinted(c))
}
