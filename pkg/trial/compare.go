package trial

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// compare lists every difference between a result and what its case expects, in
// the order in which docs/pack-format.md lists the fields.
func compare(p *pack.Pack, r result.Result, c pack.Case, place int) []Difference {
	k := &comparison{where: []any{"cases", place}}
	e := c.Expect
	if expectsNothing(e) {
		k.differs("expect", "at least a level", "nothing, so the case could not fail")
	}
	k.word("level", e.Level, r.Level.ID)
	k.ordinal("low", e.Low, r.Range.Low)
	k.ordinal("high", e.High, r.Range.High)
	k.word("support", e.Support, r.Support)
	k.word("protection", e.Protection, r.Protection)
	if e.Urgent != nil && *e.Urgent != r.Urgent {
		k.differs("urgent", strconv.FormatBool(*e.Urgent), strconv.FormatBool(r.Urgent), "expect", "urgent")
	}
	k.among("reasons", e.Reasons, reasonRules(r))
	k.among("rules", e.Rules, r.Rules)
	k.among("steps", e.Steps, stepContacts(r))
	k.among("contacts", e.Contacts, contactIDs(r))
	k.published(p, r, c)
	return k.found
}

// expectsNothing: an empty list expects no more than one left out.
func expectsNothing(e pack.Expect) bool {
	lists := len(e.Reasons) + len(e.Rules) + len(e.Steps) + len(e.Contacts)
	e.Reasons, e.Rules, e.Steps, e.Contacts = nil, nil, nil, nil
	return lists == 0 && reflect.ValueOf(e).IsZero()
}

// comparison gathers what differs in one case.
type comparison struct {
	where []any
	found []Difference
}

func (k *comparison) differs(field, expected, got string, where ...any) {
	if len(where) == 0 {
		where = []any{field}
	}
	k.found = append(k.found, Difference{Field: field, Expected: expected, Got: got,
		Where: slices.Concat(k.where, where)})
}

func (k *comparison) word(field, expected, got string) {
	if expected != "" && expected != got {
		k.differs(field, expected, got, "expect", field)
	}
}

func (k *comparison) ordinal(field string, expected, got int) {
	if expected != 0 && expected != got {
		k.differs(field, strconv.Itoa(expected), strconv.Itoa(got), "expect", field)
	}
}

// among reports each expected id that does not occur.
func (k *comparison) among(field string, expected, got []string) {
	for n, id := range expected {
		if !slices.Contains(got, id) {
			k.differs(field, id, listWords(got), "expect", field, n)
		}
	}
}

// published: where a document tells the level of its own example, the range
// must hold it, and the case must say why the headline differs.
func (k *comparison) published(p *pack.Pack, r result.Result, c pack.Case) {
	if c.Expect.Published == "" {
		return
	}
	ordinal := p.Ordinal(c.Expect.Published)
	if ordinal < r.Range.Low || ordinal > r.Range.High {
		k.differs("published", c.Expect.Published+" within the range",
			fmt.Sprintf("a range of %d to %d", r.Range.Low, r.Range.High), "expect", "published")
	}
	if ordinal != r.Level.Ordinal && strings.TrimSpace(c.Why) == "" {
		k.differs("why", "a reason for another level than "+c.Expect.Published, "none")
	}
}

func listWords(ids []string) string {
	if len(ids) == 0 {
		return "none"
	}
	return strings.Join(ids, ", ")
}

// each lists one word of every item, each word once, empty ones left out.
func each[T any](list []T, word func(T) string) []string {
	var words []string
	for _, item := range list {
		if w := word(item); w != "" && !slices.Contains(words, w) {
			words = append(words, w)
		}
	}
	return words
}

func reasonRules(r result.Result) []string {
	return each(r.Reasons, func(reason result.Reason) string { return reason.Rule })
}

func stepContacts(r result.Result) []string {
	return each(r.Steps, func(s result.Step) string { return s.Contact })
}

func contactIDs(r result.Result) []string {
	return each(r.Contacts, func(c result.Contact) string { return c.ID })
}
