package pack

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"sync"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/diag"
)

// contact checks a reference to a contact where contacts were read.
func (c *checker) contact(file string, where []any, id string) {
	if c.parts&Contacts != 0 {
		c.known(file, where, "contact", id, c.contactIDs())
	}
}

func (c *checker) rules() {
	c.unique("pack.yaml", "rules", ids(c.pack.Rules, func(r Rule) string { return r.ID }))
	for n, r := range c.pack.Rules {
		where := []any{"rules", n}
		c.known("pack.yaml", append(where, "at_least"), "level", r.AtLeast, c.levelIDs())
		c.known("pack.yaml", append(where, "consider"), "level", r.Consider, c.levelIDs())
		c.known("pack.yaml", append(where, "tool"), "tool", r.Tool, c.toolIDs())
		c.contact("pack.yaml", append(where, "contact"), r.Contact)
		if r.AtLeast+r.Consider+r.Step+r.Contact+r.Tool+r.Reminder == "" {
			c.fault("pack.yaml", where, diag.Incomplete, "add at_least, consider, step, contact, tool or reminder",
				"the rule %s has no effect", r.ID)
		}
		c.condition(append(where, "when"), r.When)
	}
	for n, service := range c.pack.Services {
		c.allKnown("pack.yaml", []any{"services", n, "levels"}, "level", service.Levels, c.levelIDs())
		c.contact("pack.yaml", []any{"services", n, "contact"}, service.Contact)
	}
	for n, gap := range c.pack.Gaps {
		c.allKnown("pack.yaml", []any{"gaps", n, "also"}, "level", gap.Also, c.levelIDs())
	}
	for n, step := range c.pack.Escalation.Steps {
		c.contact("pack.yaml", []any{"escalation", "steps", n, "contact"}, step.Contact)
	}
}

func (c *checker) condition(where []any, when Condition) {
	if c.parts&Indicators != 0 {
		c.allKnown("pack.yaml", append(where, "indicators"), "indicator", when.Indicators,
			ids(c.pack.Indicators, func(i Indicator) string { return i.ID }))
		c.allKnown("pack.yaml", append(where, "topics"), "topic", when.Topics,
			ids(c.pack.Indicators, func(i Indicator) string { return i.Topic }))
	}
	c.allKnown("pack.yaml", append(where, "tags"), "tag", when.Tags, c.framework.tagIDs())
	c.allKnown("pack.yaml", append(where, "sides"), "side", when.Sides, c.framework.sideIDs())
	c.known("pack.yaml", append(where, "level"), "level", when.Level, c.levelIDs())
	for n, fact := range when.Facts {
		c.known("pack.yaml", append(slices.Clip(where), "facts", n), "fact", string(fact), c.factIDs())
	}
	if !when.Selects() && len(when.Facts)+len(when.All)+len(when.Any) == 0 {
		c.fault("pack.yaml", where, diag.Incomplete, "name indicators, tags, kinds, sides, topics or facts",
			"a condition names nothing")
	}
	for n, part := range when.All {
		c.condition(append(slices.Clip(where), "all", n), part)
	}
	for n, part := range when.Any {
		c.condition(append(slices.Clip(where), "any", n), part)
	}
}

func (c *checker) factIDs() []string {
	return append(ids(Facts(), func(f Fact) string { return string(f) }), c.pack.HistoryIDs()...)
}

func (c *checker) contacts() {
	if c.parts&Contacts == 0 {
		return
	}
	c.unique("contacts.yaml", "contacts", c.contactIDs())
	emergencies := 0
	for n, contact := range c.pack.Contacts {
		where := []any{"contacts", n}
		c.known("contacts.yaml", append(where, "when_closed"), "contact", contact.WhenClosed, c.contactIDs())
		c.day("contacts.yaml", append(where, "checked"), fullDay(), contact.Checked, "2026-11-25")
		if slices.Contains(contact.Purpose, PurposeEmergency) {
			emergencies++
		}
		for h, hours := range contact.Hours {
			c.hours(append(slices.Clip(where), "hours", h), hours)
		}
		if contact.Phone+contact.Email+contact.Web+contact.Address == "" && len(contact.Missing) == 0 &&
			len(contact.Values) == 0 {
			c.fault("contacts.yaml", where, diag.Incomplete,
				"where the document leaves it blank write missing: [phone]",
				"the contact %s has no phone, email, web or address", contact.ID)
		}
	}
	if emergencies != 1 {
		c.fault("contacts.yaml", []any{"contacts"}, diag.Incomplete, "999 has it",
			"%d contacts have the purpose emergency; exactly one must", emergencies)
	}
}

var (
	opens  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(OpenPattern) })
	closes = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(ClosePattern) })
)

func (c *checker) hours(where []any, h Hours) {
	good := true
	for _, at := range []struct {
		key, value string
		form       *regexp.Regexp
	}{{"open", h.Open, opens()}, {"close", h.Close, closes()}} {
		if !at.form.MatchString(at.value) {
			c.fault("contacts.yaml", append(where, at.key), diag.WrongValue, `write "08:45"`,
				"%q is not a time of the day", at.value)
			good = false
		}
	}
	if good && h.Open >= h.Close {
		c.fault("contacts.yaml", where, diag.WrongValue, "split hours that cross midnight into two entries",
			"the line opens at %s and closes at %s", h.Open, h.Close)
	}
}

func (c *checker) routes() {
	if c.parts&Routes == 0 {
		return
	}
	c.unique("routes.yaml", "forms", c.formIDs())
	for n, step := range c.pack.First {
		c.step([]any{"first", n}, step)
	}
	for n, route := range c.pack.Routes {
		c.known("routes.yaml", []any{"routes", n, "level"}, "level", route.Level, c.levelIDs())
		for s, step := range route.Steps {
			c.step([]any{"routes", n, "steps", s}, step)
		}
	}
	for n, level := range c.pack.Levels {
		if c.pack.Route(level.ID) == nil {
			c.fault("pack.yaml", []any{"levels", n}, diag.Incomplete, "add it to routes.yaml",
				"level %s has no route", level.ID)
		}
	}
}

func (c *checker) step(where []any, step Step) {
	c.contact("routes.yaml", append(where, "contact"), step.Contact)
	c.known("routes.yaml", append(where, "form"), "form", step.Form, c.formIDs())
	if step.Due != nil {
		c.due(append(where, "due"), *step.Due)
	}
}

// MostDue is the most hours, days, working days or weeks that a step may allow.
const MostDue = 1000

func (c *checker) due(where []any, d Due) {
	given := 0
	for _, n := range []int{d.Hours, d.Days, d.WorkingDays, d.Weeks} {
		if n != 0 {
			given++
		}
		if n < 0 || n > MostDue {
			c.fault("routes.yaml", where, diag.WrongValue, fmt.Sprintf("write a number from 1 to %d", MostDue),
				"due cannot be %d", n)
		}
	}
	if given != 1 {
		c.fault("routes.yaml", where, diag.WrongValue, "",
			"due wants exactly one of hours, days, working_days and weeks")
	}
}

// consent checks that every level finds words for every state of consent.
func (c *checker) consent() {
	if c.parts&ConsentWords == 0 {
		return
	}
	for n, text := range c.pack.Consent {
		c.allKnown("consent.yaml", []any{"consent", n, "levels"}, "level", text.Levels, c.levelIDs())
	}
	for _, level := range c.pack.Levels {
		for _, state := range answer.Consent("").Values() {
			if len(c.pack.ConsentFor(level.ID, answer.Consent(state))) == 0 {
				c.fault("consent.yaml", []any{"consent"}, diag.Incomplete,
					"add a text for it, or say that the document has none",
					"no text for level %s when consent is %s", level.ID, state)
			}
		}
	}
}

// ConsentFor lists the words for a level and a state of consent, in order,
// whatever the need for protection.
func (p *Pack) ConsentFor(level string, state answer.Consent) []Consent {
	var all []Consent
	for _, text := range p.Consent {
		if anyOf(text.Levels, level) && anyOf(text.States, state) {
			all = append(all, text)
		}
	}
	return all
}

func (c *checker) cases() {
	c.unique("cases.yaml", "cases", ids(c.pack.Cases, func(w Case) string { return w.ID }))
	for n, w := range c.pack.Cases {
		where := []any{"cases", n, "expect"}
		c.known("cases.yaml", append(where, "level"), "level", w.Expect.Level, c.levelIDs())
		c.known("cases.yaml", append(where, "published"), "level", w.Expect.Published, c.levelIDs())
		c.expected(where, w.Expect)
		for _, fault := range c.caseFaults(w) {
			c.fault("cases.yaml", append([]any{"cases", n, "answers"}, fault.Where...), fault.Code, fault.Hint,
				"%s", fault.Message)
		}
		if w.Expect.High > 0 && w.Expect.Low > w.Expect.High {
			c.fault("cases.yaml", where, diag.Conflict, "", "low %s is above high %s",
				strconv.Itoa(w.Expect.Low), strconv.Itoa(w.Expect.High))
		}
	}
}

// expected checks the ids that a worked case expects to occur.
func (c *checker) expected(where []any, e Expect) {
	c.allKnown("cases.yaml", append(slices.Clip(where), "rules"), "rule", e.Rules, c.pack.RuleIDs())
	if c.parts&Contacts != 0 {
		c.allKnown("cases.yaml", append(slices.Clip(where), "steps"), "contact", e.Steps, c.contactIDs())
		c.allKnown("cases.yaml", append(slices.Clip(where), "contacts"), "contact", e.Contacts, c.contactIDs())
	}
}

// caseFaults checks the ids of a worked case where indicators were read.
func (c *checker) caseFaults(w Case) []Fault {
	if c.parts&Indicators == 0 {
		return nil
	}
	return c.pack.CheckCase(c.framework, w.Answers)
}
