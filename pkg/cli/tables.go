package cli

import (
	"errors"
	"io/fs"
	"path"

	"github.com/threshold-cli/threshold/pkg/calendar"
	"github.com/threshold-cli/threshold/pkg/compiled"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// Each of these takes what is built in from its table, which costs nothing at
// start, and reads it from Data where there are no tables.

func (a *app) framework() (pack.Framework, error) {
	if a.Tables {
		return compiled.Framework(), nil
	}
	return pack.LoadFramework(a.Data)
}

func (a *app) national() (pack.NationalFacts, error) {
	if a.Tables {
		return compiled.National(), nil
	}
	return pack.LoadNational(a.Data)
}

func (a *app) vocabulary() (pack.Vocabulary, error) {
	if a.Tables {
		return compiled.Vocabulary(), nil
	}
	return pack.LoadVocabulary(a.Data)
}

func (a *app) holidays() (calendar.Holidays, error) {
	if a.Tables {
		return compiled.Holidays()
	}
	return pack.LoadCalendar(a.Data)
}

// load gives parts of one pack, at least.
func (a *app) load(s source, framework pack.Framework, parts pack.Part) (*pack.Pack, error) {
	if a.Tables && !s.outside {
		if p := compiled.Pack(s.id, parts); p != nil {
			return p, nil
		}
	}
	p, err := decode(s, framework, parts)
	if err != nil {
		return nil, err
	}
	p.Origin, err = a.origin(s, p.ID)
	return p, err
}

// origin says where the pack of an id was read from.
func (a *app) origin(s source, id string) (pack.Origin, error) {
	place := pack.BuiltIn
	if s.outside {
		place = pack.Outside
	}
	sum, err := a.builtIn(id)
	return pack.Origin{Place: place, BuiltIn: sum}, err
}

// builtIn gives the hash of the built-in pack of an id, or "".
func (a *app) builtIn(id string) (string, error) {
	if a.Tables {
		return compiled.SHA256(id), nil
	}
	folder := path.Join("packs", id)
	if _, err := fs.Stat(a.Data, folder); errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	return pack.Sum(a.Data, folder)
}

// decode reads parts of one pack from its files, which is what checks look at.
func decode(s source, framework pack.Framework, parts pack.Part) (*pack.Pack, error) {
	p, err := pack.Load(s.files, s.folder, s.id, framework, parts)
	return p, prefixed(err, s.prefix)
}

// sum is the hash of a pack's files.
func (a *app) sum(s source) (string, error) {
	if sum := compiled.SHA256(s.id); a.Tables && !s.outside && sum != "" {
		return sum, nil
	}
	return pack.Sum(s.files, s.folder)
}
