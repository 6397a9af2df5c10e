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
	SHA256   string                `json:"sha256"` // as found, of all that the manifest lists
	Expected string                `json:"expected"`
	Files    []manifest.Difference `json:"files"` // empty with --sha256: one hash cannot say which file

	PackSHA256 string   `json:"pack_sha256"` // of the pack's own files: what reports print
	Beside     []string `json:"beside"`      // in the folder and not compared: no part of the pack
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
	held := heldAgainst{Pack: s.id, PackSHA256: found.Sum(), Files: []manifest.Difference{}}
	if o.sum != "" {
		held.Expected, err = wantedSum(o.sum)
	} else {
		found, err = a.holdListed(&held, o.manifest, s, found)
	}
	if err != nil {
		return held, err
	}
	held.SHA256 = found.Sum()
	held.Same = held.SHA256 == held.Expected
	held.Beside, err = beside(s, found)
	return held, err
}

func wantedSum(text string) (string, error) {
	sum, ok := manifest.ParseSum(text)
	if !ok {
		return "", usage("threshold packs hash shows one",
			"--sha256 wants 64 digits from 0 to 9 and a to f, found %q", text)
	}
	return sum, nil
}

// holdListed compares file by file, and gives all that was found of what is listed.
func (a *app) holdListed(held *heldAgainst, from string, s source, own manifest.Manifest) (manifest.Manifest, error) {
	listed, err := a.readManifest(from)
	if err != nil {
		return nil, err
	}
	found, err := more(s, own, listed)
	if err != nil {
		return nil, prefixed(err, s.prefix)
	}
	held.Expected, held.Files = listed.Sum(), manifest.Compare(listed, found)
	return found, nil
}

// beside names what else stands in the folder: no hash speaks of it. Nobody can
// have put anything beside a built-in pack.
func beside(s source, compared manifest.Manifest) ([]string, error) {
	names := []string{}
	if !s.outside {
		return names, nil
	}
	entries, err := fs.ReadDir(s.files, s.folder)
	for _, e := range entries {
		if compared.Find(e.Name()) == "" {
			names = append(names, e.Name())
		}
	}
	return names, err
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
		printSame(page, h)
		return
	}
	page.Loud("NOT THE SAME: " + h.Pack + ".")
	words := map[manifest.State]string{
		manifest.Changed: "changed",
		manifest.Added:   "added: the manifest does not name it",
		manifest.Missing: "missing: the manifest names it, and it is not there",
	}
	for _, f := range h.Files {
		if f.State != manifest.Same {
			page.Item("-", "%s: %s", f.Name, words[f.State])
		}
	}
	page.Para("Expected: %s", h.Expected)
	page.Para("Found: %s", h.SHA256)
}

// printSame says what "the same" does not speak of: the hash of a manifest that lists
// more than the pack is not the pack's, and a file beside the pack is in neither.
func printSame(page *render.Page, h heldAgainst) {
	page.Para("The same: %s.", h.Pack)
	page.Para("%s", h.SHA256)
	if h.PackSHA256 != h.SHA256 {
		page.Para("That is the hash of all that the manifest lists, which is more than the pack. "+
			"The pack's own, which reports print: %s", h.PackSHA256)
	}
	if len(h.Beside) > 0 {
		page.Para("Also in the folder, no part of the pack and not compared: %s.", someOf(h.Beside))
	}
}

// someOf lists names, and counts the rest where there are very many.
func someOf(names []string) string {
	const most = 10
	if len(names) <= most {
		return strings.Join(names, ", ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(names[:most], ", "), len(names)-most)
}
