package render

import (
	"fmt"

	"github.com/threshold-cli/threshold/pkg/internal/unseen"
	"github.com/threshold-cli/threshold/pkg/result"
)

// Banner is Ring in short, to stand above other things where there is danger. Its
// first number is that of Ring. Otherwise is for where Ring is not at hand: whom to
// ring if nobody is reached there; empty where that is said, or nobody is named.
func Banner(r result.Result) (banner, otherwise string) {
	b := &builder{r: r}
	here, then := unseen.Clean(b.referral(b.inShort)), "If you can't get through at once, ring "
	banner = "Ring 999 now. Then "
	if r.Home == nil {
		return banner + here, ""
	}
	if c, held := b.contact(r.Home.Contact); held {
		return banner + unseen.Clean(b.inShort(c)), then + here
	}
	return banner + "children's social care where the child lives. " + then + here, ""
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
