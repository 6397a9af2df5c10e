package cli

import (
	"errors"
	"slices"

	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/result"
)

// packVersion tells which pack is meant, exactly, and where it came from.
type packVersion struct {
	ID      string `json:"id"`
	SHA256  string `json:"sha256"`                         // empty where a file cannot be read
	Outside bool   `json:"outside"`                        // read from a folder rather than built in
	Origin  string `json:"origin"`                         // the same in a word: built-in or outside
	Differs *bool  `json:"differs_from_builtin,omitempty"` // from the built-in one; left out where that cannot be told
}

// versionOfPack tells which pack an answer rests on.
func versionOfPack(p *pack.Pack) packVersion {
	d := advice.Document(p)
	return packVersion{d.ID, d.SHA256, d.Origin == result.Outside, d.Origin, d.Differs}
}

func (a *app) versions() ([]packVersion, error) {
	sources, err := a.sources()
	if err != nil {
		return nil, err
	}
	return a.versionsOf(sources)
}

func (a *app) versionsOf(sources []source) ([]packVersion, error) {
	list := []packVersion{}
	for _, s := range sources {
		version, err := a.versionOf(s)
		if err != nil {
			return nil, err
		}
		list = append(list, version)
	}
	return list, nil
}

// versionOf gives no sum for a pack of which a file cannot be read.
func (a *app) versionOf(s source) (packVersion, error) {
	origin, err := a.origin(s, s.id)
	if err != nil {
		return packVersion{}, err
	}
	sum, err := a.sum(s)
	if _, ok := errors.AsType[diag.List](err); ok {
		return packVersion{ID: s.id, Outside: s.outside, Origin: string(origin.Place)}, nil
	}
	one := pack.Pack{Identity: pack.Identity{ID: s.id}, SHA256: sum, Origin: origin}
	return versionOfPack(&one), err
}

func printVersions(page *render.Page, list []packVersion) {
	for _, v := range list {
		if v.SHA256 == "" {
			page.Item("-", "%s (%s) cannot be read; threshold packs validate says why", v.ID, v.words())
			continue
		}
		page.Item("-", "%s (%s), sha256 %s", v.ID, v.words(), v.SHA256)
	}
}

func (v packVersion) words() string {
	switch {
	case !v.Outside:
		return "built in"
	case v.Differs == nil:
		return "from a folder"
	case *v.Differs:
		return "from a folder, not the built-in one"
	}
	return "from a folder, equal to the built-in one"
}

// versionsOf tells which packs an answer rests on.
func versionsOf(packs []*pack.Pack) []packVersion {
	list := []packVersion{}
	for _, p := range packs {
		list = append(list, versionOfPack(p))
	}
	return list
}

// notice says at the top of an answer what has to be known of its pack.
func notice(sheet render.Sheet, p *pack.Pack) {
	if words := render.Notice(advice.Document(p)); words != "" {
		sheet.Para("%s", words)
	}
}

// noticeEach says it of several packs by name.
func noticeEach(sheet render.Sheet, packs []*pack.Pack) {
	for _, p := range packs {
		if words := render.Notice(advice.Document(p)); words != "" {
			sheet.Para("%s: %s", p.Name, words)
		}
	}
}

// noticeBeside says the same on standard error, for answers that have no room
// for it: rows and lines that programs read.
func (a *app) noticeBeside(packs ...*pack.Pack) {
	for _, p := range packs {
		if words := render.Notice(advice.Document(p)); words != "" {
			a.say("threshold: note: " + p.ID + ": " + words)
		}
	}
}

// builtIns lists the packs that the program holds.
func (a *app) builtIns() ([]packVersion, error) {
	sources, err := under(a.Data, "packs", "", false)
	if err != nil {
		return nil, err
	}
	return a.versionsOf(sources)
}

// printUnused names the built-in packs in whose place another is used.
func printUnused(page *render.Page, builtIn, used []packVersion) {
	for _, v := range builtIn {
		if !slices.ContainsFunc(used, func(u packVersion) bool { return u.ID == v.ID && !u.Outside }) {
			page.Item("-", "%s (built in, not used), sha256 %s", v.ID, v.SHA256)
		}
	}
}
