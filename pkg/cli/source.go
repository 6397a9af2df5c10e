package cli

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/calendar"
	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/internal/nearest"
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
	data, err := fs.ReadFile(s.files, path.Join(s.folder, filepath.ToSlash(inside)))
	if err != nil {
		return nil
	}
	return data
}

// parts is everything that the pack has: worked cases may be left out.
func (s source) parts() pack.Part {
	if _, err := fs.Stat(s.files, path.Join(s.folder, "cases.yaml")); err != nil {
		return pack.All &^ pack.Cases
	}
	return pack.All
}

// sources lists the packs by id. An outside pack beats a built-in one of the
// same id, and a later folder an earlier one.
func (a *app) sources() ([]source, error) {
	found := map[string]source{}
	add := func(list []source) {
		for _, s := range list {
			found[s.id] = s
		}
	}
	add(under(a.Data, "packs", "", false))
	for _, folder := range a.outside() {
		list, err := outside(folder)
		if err != nil {
			return nil, err
		}
		add(list)
	}
	var list []source
	for _, s := range found {
		list = append(list, s)
	}
	slices.SortFunc(list, func(x, y source) int { return strings.Compare(x.id, y.id) })
	return list, nil
}

func (a *app) outside() []string {
	return append(filepath.SplitList(a.Getenv("THRESHOLD_PACKS")), a.folders...)
}

// outside finds the packs of a folder, which is one or holds some. The folder
// is opened as a root, so that links cannot lead out of it.
func outside(folder string) ([]source, error) {
	root, err := os.OpenRoot(folder)
	if err != nil {
		return nil, usage("give a pack's folder, or a folder of packs", "cannot read packs from %s: %s", folder, errorCause(err))
	}
	files := root.FS()
	if _, err := fs.Stat(files, "pack.yaml"); err == nil {
		return []source{{id: filepath.Base(absolute(folder)), files: files, folder: ".", prefix: folder, outside: true}}, nil
	}
	list := under(files, ".", folder, true)
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
	var fault *fs.PathError
	if errors.As(err, &fault) {
		return fault.Err
	}
	return err
}

// under lists the folders that hold a pack.yaml.
func under(files fs.FS, folder, prefix string, outside bool) []source {
	names, err := fs.Glob(files, path.Join(folder, "*", "pack.yaml"))
	if err != nil {
		return nil // the pattern is fixed and well formed
	}
	var list []source
	for _, name := range names {
		dir := path.Dir(name)
		list = append(list, source{id: path.Base(dir), files: files, folder: dir, prefix: prefix, outside: outside})
	}
	return list
}

// load reads parts of one pack.
func (a *app) load(s source, framework pack.Framework, parts pack.Part) (*pack.Pack, error) {
	p, err := pack.Load(s.files, s.folder, s.id, framework, parts)
	return p, prefixed(err, s.prefix)
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

// framework reads the assessment triangle.
func (a *app) framework() (pack.Framework, error) { return pack.LoadFramework(a.Data) }

// area finds the pack of one area by its id.
func (a *app) area(id string) (source, error) {
	list, err := a.sources()
	if err != nil {
		return source{}, err
	}
	var names []string
	for _, s := range list {
		if s.id == id {
			return s, nil
		}
		names = append(names, s.id)
	}
	if id == "" {
		return source{}, usage("areas: "+strings.Join(names, ", "), "say which area: --area AREA, or THRESHOLD_AREA")
	}
	return source{}, usage(nearest.Hint(id, names), "there is no area %q", id)
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
	return p, framework, err
}

func (a *app) areaOr(area string) string {
	if area == "" {
		return a.Getenv("THRESHOLD_AREA")
	}
	return area
}

// clock is the moment of --at, or now.
func (a *app) clock(at string) (advice.Clock, error) {
	london, err := calendar.Load()
	if err != nil {
		return advice.Clock{}, err
	}
	holidays, err := pack.LoadCalendar(a.Data)
	if err != nil {
		return advice.Clock{}, err
	}
	clock := advice.Clock{Now: a.Now(), London: london, Holidays: holidays}
	if at != "" {
		if clock.Now, err = calendar.Parse(at, london); err != nil {
			return clock, usage("", "--at: %s", err)
		}
	}
	return clock, nil
}

// ticking is the moment of --at, or else whatever moment it is when it is asked.
func (a *app) ticking(at string) (func() advice.Clock, error) {
	clock, err := a.clock(at)
	return func() advice.Clock {
		if at == "" {
			clock.Now = a.Now()
		}
		return clock
	}, err
}
