package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/batch"
	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// fileOfAnswers bounds the size of an answers file in a folder, in bytes.
const fileOfAnswers = 4 << 20

// givenCase is one of many cases.
type givenCase struct {
	ID   string // its own, or the name of its file
	Line int    // in its file; 0 where it has the file for itself
	answer.File
}

// cases reads many cases one after the other and keeps none of them. What is
// wrong with one is told at once and does not stop the rest.
type cases struct {
	app      *app
	each     func(givenCase) error // the error is a diag.List: all that is wrong with this case, its shape too
	quick    *batch.Decoder
	all, bad int
}

// shownFaults bounds how many bad cases are told one by one.
const shownFaults = 200

// take uses one case, or tells what is wrong with it.
func (k *cases) take(c givenCase, err error) error {
	k.all++
	if err == nil || len(c.Problems) > 0 {
		err = k.each(c)
	}
	var problems diag.List
	if !errors.As(err, &problems) {
		return err
	}
	if k.bad++; k.bad <= shownFaults {
		for _, d := range problems {
			fmt.Fprintln(k.app.Err, cleanLines(d.String()))
		}
	}
	return nil
}

// done says whether any case was bad.
func (k *cases) done() error {
	if k.bad > 0 {
		return badCasesError{k.bad, k.all}
	}
	return nil
}

// from reads cases from a file with one on each line, from standard input, from
// one answers file, or from a folder of answers files.
func (k *cases) from(name string) error {
	if name == "-" {
		return k.lines("<stdin>", k.app.In)
	}
	file, err := os.Open(name)
	if err != nil {
		return usage("", "cannot read %s: %s", name, errorCause(err))
	}
	defer file.Close() // it is only read
	info, err := file.Stat()
	switch {
	case err != nil:
		return usage("", "cannot read %s: %s", name, errorCause(err))
	case info.IsDir():
		return k.folder(name)
	case answersName(name):
		return k.answers(name, filepath.Base(name), file)
	}
	return k.lines(name, file)
}

func answersName(name string) bool {
	return slices.Contains([]string{".yaml", ".yml", ".json"}, strings.ToLower(filepath.Ext(name)))
}

// folder reads every answers file that lies in a folder, by name. Links cannot
// lead out of it.
func (k *cases) folder(name string) error {
	root, err := os.OpenRoot(name)
	if err != nil {
		return usage("", "cannot read %s: %s", name, errorCause(err))
	}
	defer root.Close() // it is only read
	entries, err := fs.ReadDir(root.FS(), ".")
	if err != nil {
		return usage("", "cannot read %s: %s", name, errorCause(err))
	}
	found := false
	for _, e := range entries {
		if e.IsDir() || !answersName(e.Name()) {
			continue
		}
		found = true
		if err := k.opened(root, name, e.Name()); err != nil {
			return err
		}
	}
	if !found {
		return usage("answers files end in .yaml, .yml or .json", "%s holds no answers file", name)
	}
	return nil
}

func (k *cases) opened(root *os.Root, folder, name string) error {
	full := filepath.Join(folder, name)
	info, err := root.Stat(name)
	if err == nil && !info.Mode().IsRegular() {
		err = errors.New("it is not a plain file")
	}
	var file *os.File
	if err == nil {
		file, err = root.Open(name)
	}
	if err != nil {
		return k.take(givenCase{}, unreadable(full, 1, "cannot be read: "+errorCause(err).Error()))
	}
	defer file.Close() // it is only read
	return k.answers(full, name, file)
}

// answers reads one answers file.
func (k *cases) answers(name, id string, in io.Reader) error {
	data, err := io.ReadAll(io.LimitReader(in, fileOfAnswers+1))
	if err != nil {
		return k.take(givenCase{}, unreadable(name, 1, "cannot be read: "+errorCause(err).Error()))
	}
	file, err := answer.Decode(name, data)
	return k.take(givenCase{ID: strings.TrimSuffix(id, filepath.Ext(id)), File: file}, err)
}

func unreadable(name string, line int, message string) error {
	var list diag.List
	list.Add(diag.Diagnostic{File: name, Pos: diag.Pos{Line: line, Column: 1}, Code: diag.Unreadable, Message: message})
	return list
}

// lines reads a case from each line that is not blank.
func (k *cases) lines(name string, in io.Reader) error {
	var stop error // that of a case, not of reading
	last := 0
	err := batch.EachLine(in, func(number int, line []byte) error {
		last = number
		stop = k.line(name, number, line)
		return stop
	})
	if err == nil || stop != nil {
		return stop
	}
	return k.take(givenCase{}, unreadable(name, last+1, "cannot be read: "+errorCause(err).Error()))
}

func (k *cases) line(name string, number int, line []byte) error {
	data := bytes.TrimSpace(line)
	switch {
	case len(line) > batch.MaxLine:
		return k.take(givenCase{},
			unreadable(name, number, fmt.Sprintf("the line is longer than %d MiB", batch.MaxLine>>20)))
	case len(data) == 0:
		return nil
	}
	if id, c, ok := k.quick.Case(data); ok &&
		k.used(givenCase{called(id, number), number, answer.File{Name: name, Case: c}}) {
		return nil
	}
	id, file, err := answer.DecodeLine(name, number, data)
	return k.take(givenCase{called(id, number), number, file}, err)
}

// used tells whether a case was used. One that was not is read again, slowly, to
// say where in its line what is wrong with it stands.
func (k *cases) used(c givenCase) bool {
	if k.each(c) != nil {
		return false
	}
	k.all++
	return true
}

func called(id string, number int) string {
	if id == "" {
		return fmt.Sprintf("line %d", number)
	}
	return id
}

// worked takes the packs' own worked cases, each once: same tells whether two of
// one id are the same case.
func (k *cases) worked(old, newer *pack.Pack, same func(a, b answer.Case) bool) error {
	var seen []pack.Case
	for _, p := range []*pack.Pack{old, newer} {
		for _, w := range p.Cases {
			if slices.ContainsFunc(seen, func(s pack.Case) bool { return s.ID == w.ID && same(s.Answers, w.Answers) }) {
				continue
			}
			seen = append(seen, w)
			if err := k.take(givenCase{ID: w.ID,
				File: answer.File{Name: p.ID + "/cases.yaml", Case: w.Answers}}, nil); err != nil {
				return err
			}
		}
	}
	if len(seen) == 0 {
		return usage("--cases FILE or --cases DIR gives some", "neither pack has worked cases")
	}
	return nil
}
