package cli

import (
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// twoEditions takes exactly an old and a new pack.
func twoEditions(c *cobra.Command, args []string) error {
	if len(args) != 2 {
		return usage("each is a pack's folder, or an area such as wigan", "%s takes two packs, OLD and NEW",
			c.CommandPath())
	}
	return nil
}

// editions loads an old and a new pack with all that they have.
func (a *app) editions(args []string) (old, newer *pack.Pack, framework pack.Framework, err error) {
	if framework, err = a.framework(); err != nil {
		return nil, nil, framework, err
	}
	sources, err := a.editionSources(args)
	if err != nil {
		return nil, nil, framework, err
	}
	if old, err = a.load(sources[0], framework, sources[0].parts()); err != nil {
		return nil, nil, framework, err
	}
	newer, err = a.load(sources[1], framework, sources[1].parts())
	return old, newer, framework, err
}

// editionSources finds both packs. Where one is a folder of several, it is the
// one with the id of the other.
func (a *app) editionSources(args []string) ([2]source, error) {
	var found [2][]source
	for n, arg := range args {
		list, err := a.edition(arg)
		if err != nil {
			return [2]source{}, err
		}
		found[n] = list
	}
	var chosen [2]source
	for n := range chosen {
		s, err := single(args[n], found[n], found[1-n])
		if err != nil {
			return chosen, err
		}
		chosen[n] = s
	}
	return chosen, nil
}

// edition reads an argument: an area's id, or a folder.
func (a *app) edition(arg string) ([]source, error) {
	if strings.ContainsAny(arg, `/\.`) || filepath.IsAbs(arg) {
		return editionFolder(arg)
	}
	s, err := a.area(arg)
	if err == nil {
		return []source{s}, nil
	}
	if list, folderErr := editionFolder(arg); folderErr == nil {
		return list, nil
	}
	return nil, err
}

// editionFolder finds the packs of a folder. A folder that is one pack may have
// another name than the pack: editions of one area lie side by side.
func editionFolder(folder string) ([]source, error) {
	list, err := outside(folder)
	if err == nil && len(list) == 1 && list[0].folder == "." {
		list[0].id = pack.AnyID
	}
	return list, err
}

func single(arg string, list, other []source) (source, error) {
	if len(list) == 1 {
		return list[0], nil
	}
	var ids []string
	for _, s := range list {
		if len(other) == 1 && s.id == other[0].id {
			return s, nil
		}
		ids = append(ids, s.id)
	}
	return source{}, usage("packs in it: "+strings.Join(ids, ", "), "%s holds several packs: say which, as %s",
		arg, filepath.Join(arg, ids[0]))
}
