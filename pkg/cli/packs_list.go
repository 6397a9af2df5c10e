package cli

import (
	"errors"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/render"
)

func (a *app) packsListCommand() *cobra.Command {
	var format word
	c := &cobra.Command{
		Use: "list", Short: "List the packs with their versions", Args: noArgs,
		Example: "  threshold packs list --format json",
		RunE:    func(*cobra.Command, []string) error { return a.packsList(format) },
	}
	formatVar(c, &format)
	return c
}

// packVersion tells which pack is meant, exactly.
type packVersion struct {
	ID      string `json:"id"`
	SHA256  string `json:"sha256"`  // empty where a file cannot be read
	Outside bool   `json:"outside"` // read from a folder rather than built in
}

func (a *app) versions() ([]packVersion, error) {
	sources, err := a.sources()
	if err != nil {
		return nil, err
	}
	list := []packVersion{}
	for _, s := range sources {
		sum, err := a.sum(s)
		var unreadable diag.List
		if err != nil && !errors.As(err, &unreadable) {
			return nil, err
		}
		list = append(list, packVersion{s.id, sum, s.outside})
	}
	return list, nil
}

func (a *app) packsList(format word) error {
	list, err := a.versions()
	if err != nil {
		return err
	}
	data := struct {
		Packs []packVersion `json:"packs"`
	}{list}
	return a.give(format, data, func(page *render.Page) { printVersions(page, list) })
}

func printVersions(page *render.Page, list []packVersion) {
	for _, v := range list {
		origin := "built in"
		if v.Outside {
			origin = "from a folder"
		}
		if v.SHA256 == "" {
			page.Item("-", "%s (%s) cannot be read; threshold packs validate says why", v.ID, origin)
			continue
		}
		page.Item("-", "%s (%s), sha256 %s", v.ID, origin, v.SHA256)
	}
}
