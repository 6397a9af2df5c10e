package render

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/threshold-cli/threshold/pkg/result"
)

// Text prints a result for people: what to do now, the level and why, what is
// open, consent, then everything else.
func Text(w io.Writer, r result.Result, o Options) error {
	t := text{NewPage(w, o), r}
	t.now()
	t.level()
	t.reasons()
	t.steps()
	t.contacts()
	t.open()
	t.consent()
	t.clock()
	t.duties()
	t.change()
	t.extras()
	t.crib()
	t.provenance()
	return t.Err()
}

type text struct {
	*Page
	r result.Result
}

// now is the first thing on the page: whom to ring, where anybody must.
func (t text) now() {
	switch {
	case t.r.Urgent:
		t.Loud("IMMEDIATE DANGER: RING 999 NOW.")
		t.Para("Then %s", t.line())
	case t.r.Protection == "act":
		t.Loud("RING NOW: " + t.line())
	case t.r.Protection == "ask":
		t.Loud("FIRST: is there reason to suspect significant harm, suffered or likely?")
		t.Para("If yes, or if you are not sure, ring %s", t.line())
	}
	if t.r.Urgent || t.r.Protection == "act" {
		t.Para("Do not wait for consent or for a form.")
	}
}

// line words the first contact that takes referrals, or whoever stands in while
// it is closed.
func (t text) line() string {
	for _, c := range t.r.Contacts {
		if slices.Contains(c.Purpose, "referral") {
			if c.Instead != "" {
				if other, ok := t.contact(c.Instead); ok {
					return fmt.Sprintf("%s: %s (%s is closed and %s).", other.Name, phoneOr(other), c.Name, c.OpenNote)
				}
			}
			return fmt.Sprintf("%s: %s (%s).", c.Name, phoneOr(c), openWords(c))
		}
	}
	return "the local front door; this pack names no line for it."
}

func (t text) contact(id string) (result.Contact, bool) {
	n := slices.IndexFunc(t.r.Contacts, func(c result.Contact) bool { return c.ID == id })
	if n < 0 {
		return result.Contact{}, false
	}
	return t.r.Contacts[n], true
}

func phoneOr(c result.Contact) string {
	switch {
	case c.Phone != "":
		return c.Phone
	case c.Email != "":
		return c.Email
	}
	for _, field := range []string{"phone", "email"} {
		for _, l := range c.Later {
			if l.Field == field {
				return fmt.Sprintf("not in the guidance; %s (%s) says %s: check before use", l.Source, l.Date, l.Value)
			}
		}
	}
	return "no number in the guidance"
}

func openWords(c result.Contact) string {
	switch {
	case c.OpenNow != nil && !*c.OpenNow:
		return "closed, " + c.OpenNote
	case c.OpenNote != "":
		return c.OpenNote
	case c.Phone == "":
		return "hours not given"
	}
	return "the guidance gives no hours"
}

func (t text) level() {
	t.Heading("Suggested level")
	l := t.r.Level
	t.Para("%s, level %s: %s.", t.r.Pack.Name, l.ID, l.Name)
	t.Para("In law: %s.", StatuteWords(l.Statute))
	if t.r.Range.Low == t.r.Range.High {
		t.Para("Range: level %d only, on what was answered.", t.r.Range.Low)
	} else {
		t.Para("Range: between level %d and level %d.", t.r.Range.Low, t.r.Range.High)
	}
	t.Para("%s", SupportWords(t.r.Support))
	if len(t.r.Areas) > 0 {
		t.Para("Areas of need: %s.", strings.Join(t.r.Areas, ", "))
	}
	if t.r.OwnLevel != nil {
		t.Para("Your own level, given before: %s, %s.", t.r.OwnLevel.ID, t.r.OwnLevel.Name)
	}
	if t.r.Departure != nil {
		t.Para("You decided on level %s, %s. Reason: %s", t.r.Departure.Level.ID, t.r.Departure.Level.Name, t.r.Departure.Reason)
	}
}

// SupportWords says what a word of support means.
func SupportWords(support string) string {
	switch support {
	case result.Decisive:
		return "Support: decisive. What was answered is enough by itself."
	case result.Direct:
		return "Support: direct. Harm, danger or a disclosure is present."
	case result.Rule:
		return "Support: by rule. Several things together, or a fact, carry this level."
	case result.Corroborated:
		return "Support: corroborated. More than one need points here."
	case result.Suspected:
		return "Support: suspected. It rests on something suspected, which counts."
	case result.Single:
		return "Support: single. It rests on one need alone."
	}
	return "Support: none. Nothing recorded reaches above level 1. That is not a finding that all is well."
}

// StatuteWords names the legal footing of a level.
func StatuteWords(statute []string) string {
	names := map[string]string{
		"universal": "universal services", "early-help": "early help, with the family's agreement",
		"s17": "section 17, child in need", "s47": "section 47, child protection enquiries",
		"s20": "section 20, accommodation", "s31": "section 31, care and supervision orders",
	}
	words := make([]string, len(statute))
	for i, s := range statute {
		words[i] = names[s]
	}
	return strings.Join(words, "; ")
}

func (t text) reasons() {
	t.Heading("Why")
	for _, reason := range t.r.Reasons {
		t.Item("-", "%s%s", reason.Text, Source(reason.Ref, reason.Basis))
	}
	if len(t.r.Reasons) == 0 {
		t.Para("Nothing that was answered reaches above the lowest level.")
	}
	if len(t.r.Consider) > 0 {
		t.Gap()
		t.Para("Why it may be higher:")
		for _, c := range t.r.Consider {
			t.Item("-", "Level %d: %s%s", c.Level, c.Why, Source(c.Ref, c.Basis))
		}
	}
}

// Source gives the first places in brackets, and says where a reading is this
// project's own or rests on national law. JSON has all the places.
func Source(ref []string, basis string) string {
	words := strings.Join(ref[:min(3, len(ref))], "; ")
	if len(ref) > 3 {
		words += fmt.Sprintf("; and %d more", len(ref)-3)
	}
	if basis != "published" {
		words = strings.Trim(words+"; "+basis, "; ")
	}
	if words == "" {
		return ""
	}
	return " [" + words + "]"
}

func (t text) steps() {
	t.Heading("What to do")
	n := 0
	for _, step := range t.r.Steps {
		if step.Who == "they" {
			continue
		}
		n++
		t.step(fmt.Sprintf("%d.", n), step)
	}
	first := true
	for _, step := range t.r.Steps {
		if step.Who == "they" {
			if first {
				t.Gap()
				t.Para("What happens then:")
			}
			first = false
			t.step("-", step)
		}
	}
	if n == 0 {
		t.Para("The pack holds no step for this level. Talk to your safeguarding lead.")
	}
}

func (t text) step(mark string, s result.Step) {
	line := s.Text
	if c, ok := t.contact(s.Contact); ok {
		line += " " + c.Name + ": " + phoneOr(c) + t.closed(c) + "."
	}
	if s.Form != "" {
		line += " Form: " + s.Form + "."
	}
	if s.Within != "" {
		line += " Time allowed: " + s.Within + "."
	}
	if s.Due != "" {
		line += " By " + dueWords(s.Due) + "."
	}
	t.Item(mark, "%s%s", line, Source(s.Ref, s.Basis))
}

// closed says that a line is not answered now, and which is.
func (t text) closed(c result.Contact) string {
	if c.OpenNow == nil || *c.OpenNow {
		return ""
	}
	if other, ok := t.contact(c.Instead); ok && c.Instead != "" {
		return " (closed now; meanwhile " + other.Name + ": " + phoneOr(other) + ")"
	}
	return " (closed now)"
}

func dueWords(due string) string {
	at, err := time.Parse(time.RFC3339, due)
	if err != nil {
		return due
	}
	return at.Format("15:04 on Monday 2 January 2006")
}

func (t text) open() {
	if len(t.r.Open) == 0 {
		return
	}
	t.Heading("What is open")
	for _, q := range t.r.Open {
		t.Item("-", "%s%s", q.Text, Source(q.Ref, "published"))
	}
}

func (t text) change() {
	if len(t.r.WouldMove) == 0 {
		return
	}
	t.Heading("What would change this")
	for _, c := range t.r.WouldMove {
		t.Item("-", "%s", c.Text)
	}
}
