package main

import (
	"errors"
	"flag"
	"fmt"
	"strings"
	"time"

	"github.com/threshold-cli/threshold/pkg/batch"
	"github.com/threshold-cli/threshold/pkg/calendar"
)

// options are the flags that are not Beam's.
type options struct {
	input, output    string
	area, fields, at string
	shards           int
}

func (o *options) bind(flags *flag.FlagSet, env func(string) string) {
	flags.StringVar(&o.input, "input", "",
		"files of cases, one JSON object a line: a name or a `PATTERN`; .gz is unpacked")
	flags.StringVar(&o.output, "output", "",
		"what the names of the written files begin with: `PREFIX`-00000-of-00001.ndjson, PREFIX-counts.ndjson")
	flags.StringVar(&o.area, "area", env("THRESHOLD_AREA"),
		"the `AREA` of all cases; without it each line gives its own")
	flags.StringVar(&o.fields, "fields", "", "write only these `NAMES`, with commas between, as threshold batch does")
	flags.StringVar(&o.at, "at", "", "the `MOMENT` to judge at, as threshold batch takes it; without it, now")
	flags.IntVar(&o.shards, "shards", 1, "into how many `FILES` results are written")
}

// check finds what would fail on every machine, before any is asked.
func (o options) check(rest []string) error {
	switch {
	case len(rest) > 0:
		return fmt.Errorf("%q is not a flag; files are named by --input", rest[0])
	case o.input == "":
		return errors.New("say which files hold the cases: --input PATTERN")
	case o.output == "":
		return errors.New("say where results go: --output PREFIX")
	case o.shards < 1:
		return fmt.Errorf("--shards wants a number from 1, found %d", o.shards)
	}
	moment, err := o.moment()
	if err != nil {
		return fmt.Errorf("--at: %w", err)
	}
	if _, err := newJudge(o.area, o.names(), moment); err != nil {
		return withHint(err)
	}
	return nil
}

func withHint(err error) error {
	var field batch.FieldError
	var noArea batch.NoAreaError
	switch {
	case errors.As(err, &field):
		return fmt.Errorf("--fields: %w; %s", err, field.Hint)
	case errors.As(err, &noArea):
		return fmt.Errorf("--area: %w; %s", err, noArea.Hint())
	}
	return err
}

func (o options) names() []string {
	if o.fields == "" {
		return nil
	}
	return strings.Split(o.fields, ",")
}

// moment is one for all machines: what is written must not hang on their clocks.
func (o options) moment() (time.Time, error) {
	if o.at == "" {
		return time.Now(), nil
	}
	london, err := calendar.Load()
	if err != nil {
		return time.Time{}, err
	}
	return calendar.Parse(o.at, london)
}
