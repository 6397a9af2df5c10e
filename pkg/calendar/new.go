package calendar

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
)

// New checks the data and makes Holidays from it. It looks for everything that
// is wrong before it gives up: the error holds every problem, one to a line.
func New(d Data) (Holidays, error) {
	london, err := Load()
	if err != nil {
		return Holidays{}, err
	}
	b := builder{Holidays: Holidays{london: london}}
	b.knownThrough = b.parse("known_through", d.KnownThrough)
	b.parse("checked", d.Checked)
	for i, c := range d.Changes {
		b.add(fmt.Sprintf("changes, entry %d", i+1), c)
	}
	if err := errors.Join(b.problems...); err != nil {
		return Holidays{}, fmt.Errorf("checking the bank holidays:\n%w", err)
	}
	return b.Holidays, nil
}

// builder fills in Holidays and keeps what was wrong on the way.
type builder struct {
	Holidays
	rules    rules
	problems []error
}

// add takes in one change. The day it replaces goes first, because a holiday may
// move to a day that would otherwise be one itself.
func (b *builder) add(where string, c Change) {
	if c.InsteadOf != "" {
		b.move(where+", instead_of", c.InsteadOf)
	}
	date := b.parse(where+", date", c.Date)
	if date.IsZero() {
		return
	}
	switch name, taken := b.on(&b.rules, date); {
	case strings.TrimSpace(c.Name) == "":
		b.problem(where, "%s has no name", c.Date)
	case taken:
		b.problem(where, "%s is a bank holiday already: %s", c.Date, name)
	default:
		b.extra = append(b.extra, holiday{date, c.Name})
	}
}

func (b *builder) move(where, text string) {
	date := b.parse(where, text)
	if date.IsZero() {
		return
	}
	if slices.ContainsFunc(b.moved, date.Equal) {
		b.problem(where, "%s has been moved already", text)
		return
	}
	if _, ok := b.rules.ordinary(date); !ok {
		b.problem(where, "%s is not a bank holiday by the ordinary rules, so nothing can be moved from it", text)
		return
	}
	b.moved = append(b.moved, date)
}

// parse reads a date, or notes a problem and gives the zero time.
func (b *builder) parse(where, text string) time.Time {
	date, err := time.Parse(time.DateOnly, text)
	if err != nil {
		b.problem(where, "%q is not a date such as 2022-06-02", text)
		return time.Time{}
	}
	if date.Year() < firstYear {
		b.problem(where, "%s is before %d, when the rules begin", text, firstYear)
		return time.Time{}
	}
	return date
}

func (b *builder) problem(where, format string, args ...any) {
	b.problems = append(b.problems, fmt.Errorf("%s: "+format, append([]any{where}, args...)...))
}
