package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/manifest"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/render"
)

type verifyHashOptions struct {
	manifest, sum string
	format        word
}

// heldAgainst is a pack beside what it should be.
type heldAgainst struct {
	Pack     string                `json:"pack"`
	Same     bool                  `json:"same"`
	SHA256   string                `json:"sha256"` // as found
	Expected string                `json:"expected"`
	Files    []manifest.Difference `json:"files"` // empty with --sha256: one hash cannot say which file
}

func (a *app) packsVerifyHashCommand() *cobra.Command {
	var o verifyHashOptions
	c := &cobra.Command{
		Use:   "verify-hash DIR",
		Short: "Say whether a pack is the one that was published, file by file",
		Long: "verify-hash holds a pack's files against a manifest, as packs manifest or\n" +
			"sha256sum writes it, or against the one hash of the pack. It exits 0 when they\n" +
			"are the same and 1 when they are not, naming each file that was changed, added\n" +
			"or is missing. An area's id does for DIR.",
		Example: "  threshold packs verify-hash ./packs/my-area --manifest my-area.sha256\n" +
			"  threshold packs verify-hash ./packs/wigan --sha256 HASH",
		Args: oneArgument("DIR", "a pack's folder, or an area such as wigan"),
		RunE: func(_ *cobra.Command, args []string) error { return a.packsVerifyHash(o, args[0]) },
	}
	c.Flags().StringVar(&o.manifest, "manifest", "", "hold it against the manifest in `FILE`; - is standard input")
	c.Flags().StringVar(&o.sum, "sha256", "", "hold it against the `HASH` of the whole pack")
	formatVar(c, &o.format)
	return c
}

func (a *app) packsVerifyHash(o verifyHashOptions, name string) error {
	if (o.manifest == "") == (o.sum == "") {
		return usage("--manifest FILE, or --sha256 HASH", "say what to hold %s against, in one way", name)
	}
	s, err := a.anyFolder(name)
	if err != nil {
		return err
	}
	held, err := a.hold(o, s)
	if err != nil {
		return err
	}
	if err := a.give(o.format, held, func(page *render.Page) { printHeld(page, held) }); err != nil {
		return err
	}
	if !held.Same {
		return errFound
	}
	return nil
}

// anyFolder finds a pack, or a folder that was one and lacks its pack.yaml now.
func (a *app) anyFolder(name string) (source, error) {
	s, err := a.oneNamed(name)
	info, stat := os.Stat(name)
	if err == nil || stat != nil || !info.IsDir() {
		return s, err
	}
	root, open := os.OpenRoot(name)
	if open != nil {
		return s, err
	}
	if list, _ := under(root.FS(), ".", name, true); len(list) > 0 {
		return s, err // it holds several packs
	}
	return source{id: name, files: root.FS(), folder: ".", prefix: name, outside: true}, nil
}

func (a *app) hold(o verifyHashOptions, s source) (heldAgainst, error) {
	found, err := pack.Files(s.files, s.folder)
	if err != nil {
		return heldAgainst{}, prefixed(err, s.prefix)
	}
	held := heldAgainst{Pack: s.id, SHA256: found.Sum(), Files: []manifest.Difference{}}
	if o.sum != "" {
		var ok bool
		if held.Expected, ok = manifest.ParseSum(o.sum); !ok {
			return held, usage("threshold packs hash shows one", "--sha256 wants 64 digits from 0 to 9 and a to f, found %q", o.sum)
		}
		held.Same = held.SHA256 == held.Expected
		return held, nil
	}
	listed, err := a.readManifest(o.manifest)
	if err != nil {
		return held, err
	}
	if found, err = more(s, found, listed); err != nil {
		return held, prefixed(err, s.prefix)
	}
	held.Expected, held.Files = listed.Sum(), manifest.Compare(listed, found)
	held.SHA256 = found.Sum()
	held.Same = held.SHA256 == held.Expected
	return held, nil
}

// more adds files that a manifest lists beside those that make the pack, such as
// its README.md, where they are there.
func more(s source, found, listed manifest.Manifest) (manifest.Manifest, error) {
	all := slices.Clone(found)
	for _, e := range listed {
		name := path.Join(s.folder, e.Name)
		if _, err := fs.Lstat(s.files, name); found.Find(e.Name) != "" || errors.Is(err, fs.ErrNotExist) {
			continue
		}
		data, list := pack.ReadFile(s.files, name)
		if err := list.Err(); err != nil {
			return nil, err
		}
		all = append(all, manifest.Of(e.Name, data))
	}
	return all, nil
}

// readManifest gives every fault of the file as one that is not valid.
func (a *app) readManifest(from string) (manifest.Manifest, error) {
	name, data, err := a.read(from)
	var fault string
	switch {
	case err != nil:
		fault = strings.TrimPrefix(err.Error(), "cannot read "+name+": ")
	case len(data) > manifest.MaxBytes:
		fault = fmt.Sprintf("it is larger than %d MiB", manifest.MaxBytes>>20)
	default:
		return manifest.Parse(name, data)
	}
	var list diag.List
	list.Add(diag.Diagnostic{File: name, Code: diag.Unreadable, Message: fault})
	return nil, list.Err()
}

func printHeld(page *render.Page, h heldAgainst) {
	if h.Same {
		page.Para("The same: %s.", h.Pack)
		page.Para("%s", h.SHA256)
		return
	}
	page.Loud("NOT THE SAME: " + h.Pack + ".")
	words := map[manifest.State]string{manifest.Changed: "changed", manifest.Added: "added: the manifest does not name it",
		manifest.Missing: "missing: the manifest names it, and it is not there"}
	for _, f := range h.Files {
		if f.State != manifest.Same {
			page.Item("-", "%s: %s", f.Name, words[f.State])
		}
	}
	page.Para("Expected: %s", h.Expected)
	page.Para("Found: %s", h.SHA256)
}
