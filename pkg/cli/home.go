package cli

import (
	"strings"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// home reads whom to ring in the area in which a child lives, where that is
// another than the pack's; nil where no pack of it is held. A pack that is
// broken is as good as none: this case is about another.
func (a *app) home(p *pack.Pack, framework pack.Framework, c answer.Case) *pack.Pack {
	if !assess.LivesElsewhere(p, c) {
		return nil
	}
	list, _ := a.sources() // what is wrong with a folder was said where the area's own pack was found
	for _, s := range list {
		other, err := a.load(s, framework, pack.Contacts)
		if err == nil && isNamed(other, c.Child.LivesIn) {
			return other
		}
	}
	return nil
}

func isNamed(p *pack.Pack, area string) bool {
	area = strings.TrimSpace(area)
	return strings.EqualFold(area, p.ID) || strings.EqualFold(area, p.Name)
}
