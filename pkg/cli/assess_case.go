package cli

import (
	"errors"
	"io/fs"

	"github.com/threshold-cli/threshold/pkg/answer"
)

// given reads the answers file where there is one.
func (a *app) given(o *assessOptions) ([]answer.File, error) {
	if o.answers == "" {
		return nil, nil
	}
	file, err := a.answersOf(o.answers, o.keyOptions, &o.was)
	return []answer.File{file}, unusable(badAnswers, err)
}

// read reads a file that the user named, or standard input.
func (a *app) read(name string) (string, []byte, error) {
	if name == "-" {
		data, err := readMost(a.In)
		if errors.Is(err, errTooLarge) {
			err = usage("", "cannot read standard input: %s", err)
		}
		return "<stdin>", data, err
	}
	data, err := a.ReadFile(name)
	if fault, ok := errors.AsType[*fs.PathError](err); ok {
		err = usage("", "cannot read %s: %s", name, fault.Err)
	}
	return name, data, err
}

// caseFrom gives the case of the file, or asks for one, with the judgement of the
// flags in it. Unsaved says why answers could not be saved: what they lead to is
// to be seen nevertheless.
func (a *app) caseFrom(o assessOptions, given []answer.File, i interview) (c answer.Case, unsaved, err error) {
	own, err := o.judgement(i.pack)
	if err != nil {
		return c, nil, err
	}
	start := answer.Case{Area: i.pack.ID}
	if len(given) > 0 {
		start = given[0].Case
	}
	if start = own.over(start); len(given) > 0 && !o.edit {
		return start, nil, nil
	}
	return a.asked(o, i, start)
}
