package advice

import (
	"slices"
	"time"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// Contacts lists every contact of a pack as it stands at a moment.
func Contacts(p *pack.Pack, clock Clock) []result.Contact {
	list := []result.Contact{}
	for n := range p.Contacts {
		list = append(list, contactOf(&p.Contacts[n], clock))
	}
	return list
}

// contactsFor lists whom this case may need: those that are wanted, and whoever
// stands in while one is closed.
func contactsFor(p *pack.Pack, r result.Result, clock Clock) []result.Contact {
	return standing(p, wanted(p, r), clock, r.Protection != string(pack.NoProtection))
}

// FirstContact gives the contact that Advise lists first for an outlined case,
// whatever the time; nil where the pack has none to list.
func FirstContact(p *pack.Pack, c answer.Case, outline result.Result) *pack.Contact {
	outline.Steps = caseSteps(p, outline, facetsOf(p, c, outline), Clock{London: time.UTC})
	for _, id := range wanted(p, outline) {
		if contact := p.Contact(id); contact != nil {
			return contact
		}
	}
	return nil
}

// wanted lists the ids of those whom a case may need, the emergency line first
// where it is urgent and last where it is not: those that the steps name, and
// the line that takes referrals.
func wanted(p *pack.Pack, r result.Result) []string {
	var wanted []string
	for _, step := range r.Steps {
		wanted = append(wanted, step.Contact)
	}
	for _, rule := range p.Rules {
		if slices.Contains(r.Rules, rule.ID) {
			wanted = append(wanted, rule.Contact)
		}
	}
	emergency, referral := with(p, pack.PurposeEmergency), with(p, pack.PurposeReferral)
	wanted = append(wanted, referral...)
	if r.Urgent {
		return slices.Concat(emergency, referral, wanted)
	}
	return append(slices.DeleteFunc(wanted, func(id string) bool { return slices.Contains(emergency, id) }),
		emergency...)
}

func with(p *pack.Pack, purpose pack.Purpose) []string {
	var ids []string
	for _, c := range p.Contacts {
		if slices.Contains(c.Purpose, purpose) && !slices.Contains(c.Purpose, pack.PurposeOutOfHours) {
			ids = append(ids, c.ID)
		}
	}
	return ids
}

// standing looks contacts up, each once, and puts after a closed one the one to
// use meanwhile. With later set it does so after an open one too: the line may
// close before anybody rings.
func standing(p *pack.Pack, wanted []string, clock Clock, later bool) []result.Contact {
	list := []result.Contact{}
	var add func(id string)
	add = func(id string) {
		contact := p.Contact(id)
		seen := slices.ContainsFunc(list, func(c result.Contact) bool { return c.ID == id })
		if contact == nil || seen {
			return
		}
		c := contactOf(contact, clock)
		list = append(list, c)
		add(c.Instead)
		if later {
			add(contact.WhenClosed)
		}
	}
	for _, id := range wanted {
		add(id)
	}
	return list
}

func contactOf(c *pack.Contact, clock Clock) result.Contact {
	open, note := clock.state(c)
	out := result.Contact{
		ID: c.ID, Name: c.Name, Purpose: []string{}, Text: c.Text, Phone: c.Phone, Email: c.Email, Web: c.Web,
		Address: c.Address, Hours: HoursWords(c), OpenNow: open, OpenNote: note, Status: string(c.Status), Note: c.Note,
		Missing: orEmpty(c.Missing), Values: []result.ConflictValue{}, Later: []result.LaterValue{},
		Ref: orEmpty(c.Ref),
	}
	if open != nil && !*open {
		out.Instead = c.WhenClosed
	}
	for _, purpose := range c.Purpose {
		out.Purpose = append(out.Purpose, string(purpose))
	}
	for _, v := range c.Values {
		out.Values = append(out.Values, result.ConflictValue{Field: v.Field, Value: v.Value, Ref: v.Ref})
	}
	for _, l := range c.Later {
		out.Later = append(out.Later, result.LaterValue{Field: l.Field, Value: l.Value, Source: l.Source,
			Date: l.Date, Checked: l.Checked})
	}
	return out
}
