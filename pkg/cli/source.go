package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/internal/safefile"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// source is one pack that can be read.
type source struct {
	id      string
	files   fs.FS
	folder  string
	prefix  string // what the user called the root of files; empty for built-in packs
	outside bool
}

// name is what diagnostics call a file of the pack, or with "." its folder.
func (s source) name(file string) string {
	return filepath.Join(s.prefix, s.folder, file)
}

// read gives a file by the name that diagnostics call it, or nil where it is none
// of this pack's.
func (s source) read(name string) []byte {
	inside, err := filepath.Rel(s.name("."), name)
	if err != nil || !filepath.IsLocal(inside) {
		return nil
	}
	data, _ := pack.ReadFile(s.files, path.Join(s.folder, filepath.ToSlash(inside)))
	return data
}

// parts is everything that the pack has: worked cases may be left out.
func (s source) parts() pack.Part {
	if _, err := fs.Lstat(s.files, path.Join(s.folder, "cases.yaml")); errors.Is(err, fs.ErrNotExist) {
		return pack.All &^ pack.Cases
	}
	return pack.All
}

// sources lists the packs by id. An outside pack beats a built-in one of the
// same id, and a later folder an earlier one. The error is wrong usage and names
// every folder that cannot be used; the list has the packs of the others.
func (a *app) sources() ([]source, error) {
	builtIn, err := under(a.Data, "packs", "", false)
	if err != nil {
		return nil, err
	}
	others, bad := outsides(a.outside())
	found := map[string]source{}
	for _, s := range append(builtIn, others...) {
		found[s.id] = s
	}
	list := slices.Collect(maps.Values(found))
	slices.SortFunc(list, func(x, y source) int { return strings.Compare(x.id, y.id) })
	return list, bad
}

// mostFolders is how many folders of packs are looked into: each may be wrong in
// its own way, and all of it is said.
const mostFolders = 100

// outsides finds the packs of folders as outside does, and goes on after one that
// cannot be used.
func outsides(folders []string) ([]source, error) {
	if len(folders) > mostFolders {
		return nil, usage("put the packs into one folder and name that",
			"--packs and THRESHOLD_PACKS name %d folders; %d are the most", len(folders), mostFolders)
	}
	var list []source
	var bad usageError
	for _, folder := range folders {
		found, err := outside(folder)
		list = append(list, found...)
		if wrong, ok := errors.AsType[usageError](err); ok {
			bad = usageError{message: joined(bad.message, wrong.message), hint: wrong.hint}
		} else if err != nil {
			return nil, err
		}
	}
	if bad.message != "" {
		return list, bad
	}
	return list, nil
}

func joined(before, text string) string {
	if before == "" {
		return text
	}
	return before + "; " + text
}

// outside finds the packs of a folder, which is one or holds some. The folder
// is opened as a root, so that links cannot lead out of it. It is looked at
// before, since opening a pipe would wait for somebody to write into it.
func outside(folder string) ([]source, error) {
	const hint = "give a pack's folder, or a folder of packs"
	if info, err := os.Stat(folder); err == nil && !info.IsDir() {
		return nil, usage(hint, "cannot read packs from %s: it is not a folder", folder)
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return nil, usage(hint, "cannot read packs from %s: %s", folder, errorCause(err))
	}
	files := root.FS()
	if _, err := fs.Lstat(files, "pack.yaml"); !errors.Is(err, fs.ErrNotExist) {
		return []source{{id: filepath.Base(absolute(folder)), files: files, folder: ".", prefix: folder,
			outside: true}}, nil
	}
	list, err := under(files, ".", folder, true)
	if err != nil {
		return nil, usage(hint, "cannot read packs from %s: %s", folder, errorCause(err))
	}
	if len(list) == 0 {
		return nil, usage("a pack is a folder with a pack.yaml in it", "%s holds no pack", folder)
	}
	return list, nil
}

func absolute(folder string) string {
	if full, err := filepath.Abs(folder); err == nil {
		return full
	}
	return folder
}

func errorCause(err error) error {
	if fault, ok := errors.AsType[*fs.PathError](err); ok {
		return fault.Err
	}
	if link, ok := errors.AsType[*os.LinkError](err); ok {
		return link.Err
	}
	return err
}

// under lists the packs of a folder of packs. What cannot be looked into is one
// too, so that reading it says why: nothing is passed over that may be meant.
func under(files fs.FS, folder, prefix string, outside bool) ([]source, error) {
	entries, err := fs.ReadDir(files, folder)
	if err != nil {
		return nil, err
	}
	var list []source
	for _, e := range entries {
		if dir := path.Join(folder, e.Name()); isPack(files, dir, e) && !safefile.Temporary(e.Name()) {
			list = append(list, source{id: e.Name(), files: files, folder: dir, prefix: prefix, outside: outside})
		}
	}
	return list, nil
}

// isPack tells whether an entry is a folder with a pack.yaml in it. A link that
// leads out of the files, or nowhere, may be one if its name could be a pack's.
func isPack(files fs.FS, dir string, e fs.DirEntry) bool {
	if e.Type()&fs.ModeSymlink != 0 {
		target, err := fs.Stat(files, dir)
		if err != nil {
			return !strings.Contains(e.Name(), ".")
		}
		e = fs.FileInfoToDirEntry(target)
	}
	if !e.IsDir() {
		return false
	}
	_, err := fs.Lstat(files, path.Join(dir, "pack.yaml"))
	return !errors.Is(err, fs.ErrNotExist)
}

// loadAll reads parts of several packs, and the problems of all that are broken.
func (a *app) loadAll(sources []source, framework pack.Framework, parts pack.Part) ([]*pack.Pack, error) {
	var packs []*pack.Pack
	var problems diag.List
	for _, s := range sources {
		p, err := a.load(s, framework, parts)
		if found, ok := errors.AsType[diag.List](err); ok {
			problems = append(problems, found...)
		} else if err != nil {
			return nil, err
		}
		packs = append(packs, p)
	}
	return packs, problems.Err()
}

// loadPlaced reads parts of one pack and keeps where everything stands.
func (a *app) loadPlaced(s source, framework pack.Framework, parts pack.Part) (*pack.Pack, pack.Places, error) {
	p, places, err := pack.LoadPlaced(s.files, s.folder, s.id, framework, parts)
	return p, places, prefixed(err, s.prefix)
}

// prefixed puts the user's own name of the folder before the files' names.
func prefixed(err error, prefix string) error {
	var problems diag.List
	if prefix == "" || !errors.As(err, &problems) {
		return err
	}
	problems = slices.Clone(problems)
	for n := range problems {
		problems[n].File = filepath.Join(prefix, problems[n].File)
	}
	return problems
}

// area finds the pack of one area by its id. A folder of packs that cannot be
// used does not stand in the way of an area that is found elsewhere, but is
// named: it may have held another pack for it.
func (a *app) area(id string) (source, error) {
	list, bad := a.sources()
	names := idsOf(list)
	n := slices.Index(names, id)
	if n >= 0 && list[n].outside {
		a.note(bad, list[n])
		return list[n], nil
	}
	if s, found := misnamed(list, id); found {
		return s, nil
	}
	switch {
	case n >= 0:
		a.note(bad, list[n])
		return list[n], nil
	case bad != nil:
		return source{}, bad
	case id == "":
		return source{}, usage("areas: "+strings.Join(names, ", "), "say which area: --area AREA, or THRESHOLD_AREA")
	}
	return source{}, a.noArea(id, names)
}

// misnamed finds a folder's pack that says it is an area's though its folder has
// another name. Reading it says so: passed over, it would leave the numbers of
// another edition in its place. Every folder's pack is looked into, so that it is
// asked only where none has the area's name.
func misnamed(list []source, id string) (source, bool) {
	n := slices.IndexFunc(list, func(s source) bool {
		return s.outside && s.id != id && id != "" && pack.IDOf(s.files, s.folder) == id
	})
	if n < 0 {
		return source{}, false
	}
	return list[n], true
}

// note says once that a folder of packs cannot be used and which pack is.
func (a *app) note(bad error, used source) {
	if bad == nil || a.noted {
		return
	}
	a.noted = true
	origin := "the built-in pack"
	if used.outside {
		origin = "from " + used.name(".")
	}
	fmt.Fprintln(a.Err, cleanLines(fmt.Sprintf("threshold: note: %s; %s is %s", bad, used.id, origin)))
}

// open finds and reads one area's pack.
func (a *app) open(area string, parts pack.Part) (*pack.Pack, pack.Framework, error) {
	s, err := a.area(a.areaOr(area))
	if err != nil {
		return nil, pack.Framework{}, err
	}
	framework, err := a.framework()
	if err != nil {
		return nil, framework, err
	}
	p, err := a.load(s, framework, parts)
	if err != nil {
		return nil, framework, a.broken(a.areaOr(area), s, framework, err)
	}
	return p, framework, nil
}
