package cli

import (
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/render"
)

// broken says what is wrong with an area's pack. Where a folder's pack stands in for
// one that is built in, that one can still say whom to ring.
func (a *app) broken(area string, s source, framework pack.Framework, err error) error {
	bad, listed := unusable(badPack, err).(unusableError)
	if !listed {
		return err
	}
	if s.outside {
		bad.instead = a.ringBuiltIn(area, framework)
	}
	return bad
}

// ringBuiltIn says whom the built-in pack of an area gives to ring at this moment,
// and how to use it; nothing where there is none.
func (a *app) ringBuiltIn(area string, framework pack.Framework) string {
	builtIn, err := under(a.Data, "packs", "", false)
	if err != nil {
		return ""
	}
	for _, s := range builtIn {
		if s.id != area {
			continue
		}
		if ring, err := a.ringBy(s, framework); err == nil {
			return "By the built-in pack of " + area + ", used where no other is named:\n" + ring
		}
	}
	return ""
}

func (a *app) ringBy(s source, framework pack.Framework) (ring string, err error) {
	i := interview{framework: framework}
	if i.now, err = a.ticking(""); err != nil {
		return "", err
	}
	if i.national, err = a.national(); err != nil {
		return "", err
	}
	if i.pack, err = a.load(s, framework, pack.All&^pack.Cases); err != nil {
		return "", err
	}
	ring, _ = render.Banner(i.danger(""))
	return ring, nil
}
