// Package generate makes the tables of package compiled from the YAML files: it
// is what the generator writes and what the test compares with. The program does
// not link it.
package generate

import (
	"fmt"
	"go/format"
	"io/fs"
	"path"
	"strings"

	"github.com/threshold-cli/threshold/pkg/internal/literal"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// Files gives the generated files by name: one for each pack under packs/, and
// one for what they share. A pack that is not valid is an error, a diag.List.
func Files(data fs.FS) (map[string][]byte, error) {
	framework, err := pack.LoadFramework(data)
	if err != nil {
		return nil, err
	}
	folders, err := fs.Glob(data, "packs/*/pack.yaml")
	if err != nil {
		return nil, err
	}
	files := map[string][]byte{}
	var ids []string
	for _, name := range folders {
		folder := path.Dir(name)
		p, err := pack.Load(data, folder, path.Base(folder), framework, pack.All)
		if err != nil {
			return nil, err
		}
		ids = append(ids, p.ID)
		if files["pack_"+p.ID+".go"], err = packFile(*p); err != nil {
			return nil, err
		}
	}
	if files["packs.go"], err = index(ids); err != nil {
		return nil, err
	}
	files["shared.go"], err = shared(data, framework)
	return files, err
}

// index finds the tables of a pack by its id.
func index(ids []string) ([]byte, error) {
	var b strings.Builder
	b.WriteString(literal.Header + "\npackage compiled\n\nimport \"github.com/threshold-cli/threshold/pkg/pack\"\n\n" +
		"// find gives the table of a pack and what makes its worked cases, or nil.\n" +
		"func find(id string) (p *pack.Pack, cases func() []pack.Case) {\nswitch id {\n")
	for _, id := range ids {
		fmt.Fprintf(&b, "case %q:\nreturn &%s, %s\n", id, name(id), name(id)+"Cases")
	}
	b.WriteString("}\nreturn nil, nil\n}\n")
	return format.Source([]byte(b.String()))
}

// name makes a Go name of a pack's id.
func name(id string) string { return "area" + strings.ReplaceAll(id, "-", "_") }

// packFile keeps the worked cases apart: they hold maps, and few commands want
// them.
func packFile(p pack.Pack) ([]byte, error) {
	cases := p.Cases
	p.Cases = nil
	w := literal.Writer{Prefix: name(p.ID)}
	w.Var(name(p.ID), "the pack of "+p.Name+" without its worked cases", p)
	w.Func(name(p.ID)+"Cases", "its worked cases", cases)
	return w.Source("compiled")
}

func shared(data fs.FS, framework pack.Framework) ([]byte, error) {
	national, err := pack.LoadNational(data)
	if err != nil {
		return nil, err
	}
	vocabulary, err := pack.LoadVocabulary(data)
	if err != nil {
		return nil, err
	}
	changes, err := pack.LoadCalendarData(data)
	if err != nil {
		return nil, err
	}
	var w literal.Writer
	w.Var("framework", "framework.yaml", framework)
	w.Var("national", "national.yaml", national)
	w.Var("vocabulary", "search.yaml", vocabulary)
	w.Var("holidays", "calendar.yaml", changes)
	source, err := w.Source("compiled")
	if err != nil {
		return nil, fmt.Errorf("writing what the packs share: %w", err)
	}
	return source, nil
}
