package pack

import (
	"io/fs"
	"path"

	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/internal/yamlnode"
	"github.com/threshold-cli/threshold/pkg/manifest"
)

// Part names files of a pack beside pack.yaml, so that a command reads only
// what it needs.
type Part uint

// The parts, one for each file, and all of them together.
const (
	Indicators Part = 1 << iota
	Contacts
	Routes
	ConsentWords
	Cases
	All = Indicators | Contacts | Routes | ConsentWords | Cases
)

// The shapes of the files beside pack.yaml.
type (
	indicatorsFile struct {
		Indicators []Indicator `yaml:"indicators" need:"yes"`
	}
	contactsFile struct {
		Contacts []Contact `yaml:"contacts" need:"yes"`
	}
	routesFile struct {
		Forms  []Form  `yaml:"forms"`
		First  []Step  `yaml:"first"`
		Routes []Route `yaml:"routes" need:"yes"`
	}
	consentFile struct {
		Consent []Consent `yaml:"consent" need:"yes"`
	}
	casesFile struct {
		Cases []Case `yaml:"cases" need:"yes"`
	}
)

// loading gathers the files of one pack and what is wrong with them.
type loading struct {
	files     fs.FS
	folder    string
	documents map[string]*yamlnode.Document
	hashes    manifest.Manifest // of the files as they were decoded
	unread    Part              // parts that could not be read at all: nothing can refer to them
	list      diag.List
}

// AnyID is the id to load a pack by where any will do.
const AnyID = ""

// Load reads the pack in a folder of files: pack.yaml, which must carry the id,
// and the parts asked for.
// The error is a diag.List with every problem of all the files read; the pack
// is nil then. References to parts that were not asked for are not checked.
func Load(files fs.FS, folder, id string, framework Framework, parts Part) (*Pack, error) {
	p, _, err := LoadPlaced(files, folder, id, framework, parts)
	return p, err
}

// IDOf gives the id that the pack.yaml of a folder carries, whatever else it holds;
// empty where it has none or cannot be read.
func IDOf(files fs.FS, folder string) string {
	var identity struct {
		ID string `yaml:"id"`
	}
	decode(files, path.Join(folder, "pack.yaml"), &identity)
	return identity.ID
}

// Places tells where the values of a loaded pack stand in its files.
type Places struct{ loading *loading }

// At gives the name of a file of the pack, such as "indicators.yaml", with its
// folder, and the place of a value in it: keys are strings, items of lists are
// ints. A path that leads nowhere gives the place of its last part that exists,
// and the zero Places knows none.
func (p Places) At(file string, where ...any) (name string, pos diag.Pos) {
	if p.loading == nil {
		return file, diag.Pos{}
	}
	return p.loading.at(file, where...)
}

// LoadPlaced reads a pack as Load does, and keeps where everything stands, for
// checks that go on from a valid pack.
func LoadPlaced(files fs.FS, folder, id string, framework Framework, parts Part) (*Pack, Places, error) {
	l := &loading{files: files, folder: folder, documents: map[string]*yamlnode.Document{}}
	p, err := l.load(id, framework, parts)
	return p, Places{l}, err
}

func (l *loading) load(id string, framework Framework, parts Part) (*Pack, error) {
	if _, err := yamlFiles(l.files, l.folder); err != nil {
		return nil, err // of the folder as a whole: each file would only repeat it
	}
	p := l.read(parts)
	if l.documents["pack.yaml"] != nil {
		c := &checker{pack: p, framework: framework, parts: parts &^ l.unread, loading: l}
		c.run(id)
	}
	if len(l.list) > 0 {
		return nil, l.list.Err()
	}
	list, err := listFiles(l.files, l.folder, l.hashes)
	if err != nil {
		return nil, err
	}
	p.SHA256 = list.Sum()
	return p, nil
}

// Build makes a pack of data that no file holds. It is checked as Load would.
func Build(p Pack, framework Framework) (*Pack, error) {
	c := &checker{pack: &p, framework: framework, parts: All, loading: &loading{}}
	c.run(p.ID)
	if len(c.list) > 0 {
		return nil, c.list.Err()
	}
	return &p, nil
}

func (l *loading) read(parts Part) *Pack {
	p := &Pack{}
	l.decode("pack.yaml", &p.Identity)
	p.Indicators = readPart[indicatorsFile](l, parts&Indicators, "indicators.yaml").Indicators
	p.Contacts = readPart[contactsFile](l, parts&Contacts, "contacts.yaml").Contacts
	routes := readPart[routesFile](l, parts&Routes, "routes.yaml")
	p.Forms, p.First, p.Routes = routes.Forms, routes.First, routes.Routes
	p.Consent = readPart[consentFile](l, parts&ConsentWords, "consent.yaml").Consent
	p.Cases = readPart[casesFile](l, parts&Cases, "cases.yaml").Cases
	return p
}

func readPart[T any](l *loading, wanted Part, name string) T {
	var file T
	if wanted != 0 {
		l.decode(name, &file)
	}
	if l.documents[name] == nil {
		l.unread |= wanted
	}
	return file
}

func (l *loading) decode(name string, out any) {
	document, data, list := decode(l.files, path.Join(l.folder, name), out)
	l.documents[name] = document
	l.hashes = append(l.hashes, manifest.Of(name, data))
	for _, d := range list {
		l.list.Add(d)
	}
}

// at gives the diagnostic's file and place for a value of a file of the pack.
func (l *loading) at(file string, where ...any) (string, diag.Pos) {
	if document := l.documents[file]; document != nil {
		return document.File(), document.At(where...)
	}
	return path.Join(l.folder, file), diag.Pos{}
}
