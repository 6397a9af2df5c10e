package advice

import (
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// AtHome adds to an advised case whom to ring first where the child lives in
// another area, whose council is responsible. Home is the pack of that area; nil
// where none is held. Its contacts are named as another document's throughout.
func AtHome(p, home *pack.Pack, c answer.Case, r result.Result, clock Clock) result.Result {
	if !assess.LivesElsewhere(p, c) {
		return r
	}
	r.Home = &result.Home{Contact: Neighbour(p, c.Child.LivesIn)}
	if front := frontDoor(home, r, clock); len(front) > 0 {
		document := Document(home)
		r.Home = &result.Home{Area: home.ID, Pack: &document, Contact: front[0].ID}
		r.Contacts = slices.Insert(slices.Clone(r.Contacts), afterEmergency(r.Contacts), front...)
	}
	r.Steps = changed(p, r.Steps, func(s *result.Step) {
		if s.RingFirst = r.Home.Contact; s.RingFirst == "" {
			s.Text += " " + result.NoNumber
		}
	})
	return r
}

// Named finds among packs that of the area in which a child lives, by its id or
// name; nil where there is none.
func Named(packs []*pack.Pack, area string) *pack.Pack {
	area = strings.TrimSpace(area)
	for _, p := range packs {
		if strings.EqualFold(area, p.ID) || strings.EqualFold(area, p.Name) {
			return p
		}
	}
	return nil
}

// Neighbours are the contacts by which a document itself leads to other areas. A
// child lives in one by the contact's id.
func Neighbours(p *pack.Pack) []pack.Contact {
	var list []pack.Contact
	for _, s := range p.First {
		c := p.Contact(s.Contact)
		if !s.When.LivesElsewhere || c == nil || takesReferrals(*c) {
			continue
		}
		if !slices.Contains(c.Purpose, pack.PurposeEmergency) {
			list = append(list, *c)
		}
	}
	return list
}

// Neighbour is the contact by which a document itself leads to the area in which
// a child lives, known by its id; empty where it has none.
func Neighbour(p *pack.Pack, area string) string {
	id := strings.ReplaceAll(strings.ToLower(strings.TrimSpace(area)), " ", "-")
	for _, s := range p.First {
		if s.When.LivesElsewhere && s.Contact == id {
			return id
		}
	}
	return ""
}

// changed changes the step about a child who lives elsewhere, where there is one.
func changed(p *pack.Pack, steps []result.Step, change func(*result.Step)) []result.Step {
	steps = slices.Clone(steps)
	if n := stepElsewhere(p, steps); n >= 0 {
		change(&steps[n])
	}
	return steps
}

// afterEmergency is where the first contact stands that is not for emergencies.
func afterEmergency(list []result.Contact) int {
	n := slices.IndexFunc(list, func(c result.Contact) bool {
		return !slices.Contains(c.Purpose, string(pack.PurposeEmergency))
	})
	return max(n, 0)
}

// frontDoor lists the first contact of a pack that takes referrals, and whoever stands in for it.
func frontDoor(home *pack.Pack, r result.Result, clock Clock) []result.Contact {
	if home == nil {
		return nil
	}
	list := standing(home, takers(home), clock, r.Protection != string(pack.NoProtection))
	for n := range list {
		list[n] = abroad(home, list[n])
	}
	return list
}

// takers is the first line of a pack that takes referrals, by day rather than one
// that does out of hours as well.
func takers(home *pack.Pack) []string {
	ids := with(home, pack.PurposeReferral)
	for _, c := range home.Contacts {
		if takesReferrals(c) {
			ids = append(ids, c.ID)
		}
	}
	return ids[:min(1, len(ids))]
}

// abroad marks a contact as one of another document: by its id, which may be
// one of this document's too, its name, its places and a note.
func abroad(home *pack.Pack, c result.Contact) result.Contact {
	c.ID, c.Name = homeID(home, c.ID), c.Name+", "+home.Name
	if c.Instead != "" {
		c.Instead = homeID(home, c.Instead)
	}
	c.Ref = placesOf(home, c.Ref)
	for n := range c.Values {
		c.Values[n].Ref = placesOf(home, c.Values[n].Ref)
	}
	note := "From another document: " + home.Document.Title + " (" + home.Name + ")."
	if c.Note != "" {
		note += " " + c.Note
	}
	c.Note = note
	return c
}

func homeID(home *pack.Pack, id string) string { return home.ID + "/" + id }

func placesOf(home *pack.Pack, refs []string) []string {
	list := []string{}
	for _, ref := range refs {
		list = append(list, "guidance of "+home.Name+", "+ref)
	}
	return list
}

// stepElsewhere finds the step that says what to do where a child lives
// elsewhere and whom to ring if that fails; -1 where a pack has none.
func stepElsewhere(p *pack.Pack, steps []result.Step) int {
	return slices.IndexFunc(steps, func(s result.Step) bool {
		contact := p.Contact(s.Contact)
		return contact != nil && takesReferrals(*contact) && saysElsewhere(p, s.Text)
	})
}

func saysElsewhere(p *pack.Pack, text string) bool {
	return slices.ContainsFunc(p.First, func(s pack.Step) bool { return s.When.LivesElsewhere && s.Text == text })
}
