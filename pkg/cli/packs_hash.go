package cli

import (
	"path/filepath"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/internal/unseen"
	"github.com/threshold-cli/threshold/pkg/manifest"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/render"
)

// hashed is a pack with the files that its hash is made from.
type hashed struct {
	packVersion
	Folder string            `json:"folder"` // empty for a built-in pack
	Files  manifest.Manifest `json:"files"`
}

func (a *app) packsHashCommand() *cobra.Command {
	var format word
	c := &cobra.Command{
		Use:   "hash [DIR]...",
		Short: "Show the hash of each pack, to be compared with a published one",
		Long: "hash shows one SHA-256 for each pack, of the list of its files as sha256sum\n" +
			"prints it, so that it can be made without this program too. Without DIR it shows\n" +
			"the packs that every command would use; an area's id does for DIR.",
		Example: "  threshold packs hash\n" +
			"  threshold packs hash ./packs/my-area\n" +
			"  threshold packs hash wigan --format json",
		Args: cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, names []string) error { return a.packsHash(names, format) },
	}
	formatVar(c, &format)
	return c
}

func (a *app) packsHash(names []string, format word) error {
	sources, err := a.named(names)
	if err != nil {
		return err
	}
	list := []hashed{}
	for _, s := range sources {
		one, err := a.hash(s)
		if err != nil {
			return err
		}
		list = append(list, one)
	}
	data := struct {
		Packs []hashed `json:"packs"`
	}{list}
	return a.give(format, data, func(page *render.Page) {
		for _, one := range list {
			page.Item("-", "%s (%s)", one.ID, one.words())
			page.Under(2, "%s", one.SHA256)
		}
	})
}

// named finds the packs of areas or folders, or all.
func (a *app) named(names []string) ([]source, error) {
	if len(names) == 0 {
		return a.sources()
	}
	var all []source
	for _, name := range names {
		list, err := a.edition(name)
		if err != nil {
			return nil, err
		}
		all = append(all, list...)
	}
	for n, s := range all {
		if s.id == pack.AnyID {
			all[n].id = filepath.Base(absolute(s.prefix))
		}
	}
	return all, nil
}

// oneNamed finds the pack of an area or a folder.
func (a *app) oneNamed(name string) (source, error) {
	list, err := a.named([]string{name})
	if err != nil {
		return source{}, err
	}
	return single(name, list, nil)
}

func (a *app) hash(s source) (hashed, error) {
	files, err := pack.Files(s.files, s.folder)
	if err != nil {
		return hashed{}, prefixed(err, s.prefix)
	}
	one := hashed{Files: files}
	if s.outside {
		one.Folder = s.name(".")
	}
	one.packVersion, err = a.versionOf(s)
	return one, err
}

type manifestOptions struct {
	output string
	force  bool
	format word
}

func (a *app) packsManifestCommand() *cobra.Command {
	var o manifestOptions
	c := &cobra.Command{
		Use:   "manifest DIR",
		Short: "List a pack's files with their hashes, to be sent another way",
		Long: "manifest prints a line for each file of a pack, as sha256sum does; the SHA-256\n" +
			"of that text is the hash of the pack. Send it another way than the pack: whoever\n" +
			"can change both has changed nothing that anybody sees. packs verify-hash checks\n" +
			"it, and so does sha256sum -c in the folder. An area's id does for DIR.",
		Example: "  threshold packs manifest ./packs/my-area -o my-area.sha256\n" +
			"  threshold packs manifest wigan",
		Args: oneArgument("DIR", "a pack's folder, or an area such as wigan"),
		RunE: func(_ *cobra.Command, args []string) error { return a.packsManifest(o, args[0]) },
	}
	c.Flags().StringVarP(&o.output, "output", "o", "", "write to `FILE`; - is standard output")
	c.Flags().BoolVar(&o.force, "force", false, "let --output replace a file")
	formatVar(c, &o.format)
	return c
}

func (a *app) packsManifest(o manifestOptions, name string) error {
	s, err := a.oneNamed(name)
	if err != nil {
		return err
	}
	one, err := a.hash(s)
	if err != nil {
		return err
	}
	if err := visibleNames(s, one.Files); err != nil {
		return err
	}
	text := []byte(one.Files.Text())
	for _, f := range render.Formats() {
		if f.Name == o.format.value && f.Data != nil {
			if text, err = f.Data(one); err != nil {
				return err
			}
		}
	}
	if o.output == "" || o.output == "-" {
		return a.print(text)
	}
	return write(o.output, text, o.force)
}

// visibleNames refuses names that would act on a terminal: a manifest is printed
// as it is.
func visibleNames(s source, files manifest.Manifest) error {
	var list diag.List
	for _, f := range files {
		if unseen.Clean(f.Name) != f.Name {
			list.Add(diag.Diagnostic{File: s.name(f.Name), Code: diag.Unprintable,
				Message: "the name of the file holds a character that nobody can see",
				Hint:    "rename it, or take it away: no pack has such a file"})
		}
	}
	return list.Err()
}
