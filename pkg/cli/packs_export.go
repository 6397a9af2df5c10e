package cli

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/internal/safefile"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/render"
)

type exportOptions struct {
	areas  []string
	force  bool
	format word
}

func (a *app) packsExportCommand() *cobra.Command {
	var o exportOptions
	c := &cobra.Command{
		Use:   "export DIR",
		Short: "Write packs as folders of files, to read or to change",
		Long: "export writes each pack into a folder of DIR, byte for byte: its YAML files\n" +
			"and its README.md. Anybody may read the files: a pack is a published document\n" +
			"and not a case. It replaces none unless told to, and writes nothing outside DIR.",
		Example: "  threshold packs export ./packs\n" +
			"  threshold packs export ./packs --area wigan --area stoke",
		Args: oneArgument("DIR", "the folder to write into"),
		RunE: func(_ *cobra.Command, args []string) error { return a.packsExport(o, args[0]) },
	}
	formatVar(c, &o.format)
	c.Flags().StringArrayVar(&o.areas, "area", nil, "only the pack of `AREA`; can be given several times; default all")
	c.Flags().BoolVar(&o.force, "force", false, "replace files of the same names")
	return c
}

// exported is a pack as it was written.
type exported struct {
	packVersion
	Folder string   `json:"folder"`
	Files  []string `json:"files"`
}

func (a *app) packsExport(o exportOptions, folder string) error {
	sources, err := a.sourcesOf(o.areas)
	if err != nil {
		return err
	}
	list, files := []exported{}, []safefile.File{}
	for _, s := range sources {
		one, contents, err := a.export(s, folder)
		if err != nil {
			return err
		}
		list, files = append(list, one), append(files, contents...)
	}
	if err := noStrays(list); err != nil {
		return err
	}
	if err := writeInto(folder, files, o.force); err != nil {
		return err
	}
	data := struct {
		Exported []exported `json:"exported"`
	}{list}
	return a.give(o.format, data, func(page *render.Page) { printExported(page, list) })
}

// sourcesOf finds the packs of the areas named, or all.
func (a *app) sourcesOf(areas []string) ([]source, error) {
	if len(areas) == 0 {
		return a.sources()
	}
	var list []source
	for _, area := range areas {
		s, err := a.area(area)
		if err != nil {
			return nil, err
		}
		if !slices.ContainsFunc(list, func(other source) bool { return other.id == s.id }) {
			list = append(list, s)
		}
	}
	return list, nil
}

// export reads the files of a pack as they are to be written.
func (a *app) export(s source, folder string) (exported, []safefile.File, error) {
	_, err := pack.Sum(s.files, s.folder)
	one := exported{Folder: filepath.Join(folder, s.id)}
	if err != nil {
		return one, nil, prefixed(err, s.prefix)
	}
	if one.packVersion, err = a.versionOf(s); err != nil {
		return one, nil, err
	}
	names, err := packFiles(s.files, s.folder)
	if err != nil {
		return one, nil, err
	}
	var files []safefile.File
	for _, name := range names {
		data, problems := pack.ReadFile(s.files, path.Join(s.folder, name))
		if len(problems) > 0 {
			return one, nil, prefixed(problems.Err(), s.prefix)
		}
		files = append(files, safefile.File{Name: path.Join(s.id, name), Data: data})
	}
	one.Files = names
	return one, files, nil
}

// packFiles lists the YAML files of a pack's folder, and its README.md.
func packFiles(files fs.FS, folder string) ([]string, error) {
	found, err := fs.ReadDir(files, folder)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, e := range found {
		if path.Ext(e.Name()) == ".yaml" {
			names = append(names, e.Name())
		}
	}
	if slices.ContainsFunc(found, func(e fs.DirEntry) bool { return e.Name() == "README.md" }) {
		names = append(names, "README.md")
	}
	return names, nil
}

// noStrays refuses a folder with YAML files that the pack does not have: they
// would be part of the pack that is read from there.
func noStrays(list []exported) error {
	for _, one := range list {
		found, err := os.ReadDir(one.Folder)
		if err != nil {
			continue // not there yet; what else is wrong shows when writing
		}
		for _, f := range found {
			if path.Ext(f.Name()) == ".yaml" && !slices.Contains(one.Files, f.Name()) {
				return usage("move it away", "%s is no file of the pack %s; nothing was written",
					filepath.Join(one.Folder, f.Name()), one.ID)
			}
		}
	}
	return nil
}

func printExported(page *render.Page, list []exported) {
	for _, one := range list {
		page.Item("-", "%s: %s in %s, sha256 %s", one.ID, counted(len(one.Files), "file"), one.Folder, one.SHA256)
	}
}
