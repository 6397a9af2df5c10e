package advice_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// atHome judges a case of a child who lives elsewhere.
func atHome(t *testing.T, area string, home *pack.Pack, c answer.Case, at string) result.Result {
	t.Helper()
	p, framework := load(t, area)
	clock := clockAt(t, at)
	return advice.AtHome(p, home, c, advice.Advise(p, national(t), c, assess.Assess(p, framework, c), clock), clock)
}

// TestChildLivesElsewhere: the council where the child lives is rung first, by
// the line of its own pack that is open, and no step sends anybody to this
// area's line before.
func TestChildLivesElsewhere(t *testing.T) {
	stoke, _ := load(t, "stoke")
	for _, area := range []string{"wigan", "warrington", "wokingham", "wolverhampton"} {
		c := answer.Case{Present: []string{gateOf(t, area, "abuse")}, Child: answer.Child{LivesIn: "Stoke-on-Trent"}}
		r := atHome(t, area, stoke, c, "2026-11-28T23:00")
		if r.Home == nil || r.Home.Area != "stoke" || r.Home.Contact != "stoke/front-door" {
			t.Fatalf("%s: home %+v", area, r.Home)
		}
		door := r.Contacts[slices.IndexFunc(r.Contacts, func(c result.Contact) bool { return c.ID == r.Home.Contact })]
		if door.Instead != "stoke/out-of-hours" || !strings.Contains(door.Note, stoke.Document.Title) || !strings.HasPrefix(door.Ref[0], "guidance of Stoke-on-Trent, ") {
			t.Errorf("%s: %+v", area, door)
		}
		if !slices.ContainsFunc(r.Contacts, func(c result.Contact) bool { return c.ID == door.Instead }) {
			t.Errorf("%s: nobody stands in for the closed line", area)
		}
		if first := r.Steps[0]; first.RingFirst != r.Home.Contact || !strings.Contains(first.Text, "first") || !strings.Contains(first.Text, "at once, ring") {
			t.Errorf("%s: first step %+v", area, first)
		}
	}
}

// gateOf finds an indicator of a pack by its gate.
func gateOf(t *testing.T, area string, gate pack.Gate) string {
	t.Helper()
	p, _ := load(t, area)
	for _, i := range p.Indicators {
		if slices.Contains(i.Gate, gate) {
			return i.ID
		}
	}
	t.Fatalf("%s has no gate %s", area, gate)
	return ""
}

// TestNoPackOfHome: without a pack of the area nothing is made up, and it is
// said where to look.
func TestNoPackOfHome(t *testing.T) {
	r := atHome(t, "wigan", nil, answer.Case{Child: answer.Child{LivesIn: "another area"}}, "2026-11-24T10:00")
	if r.Home == nil || r.Home.Area != "" || r.Home.Contact != "" || !strings.Contains(r.Steps[0].Text, "that council's own website") {
		t.Errorf("home %+v, first step %+v", r.Home, r.Steps[0])
	}
	stoke, _ := load(t, "stoke")
	if r := atHome(t, "wigan", stoke, answer.Case{Child: answer.Child{LivesIn: "wigan"}}, "2026-11-24T10:00"); r.Home != nil {
		t.Errorf("the child lives here, and still: %+v", r.Home)
	}
}

// TestOneLineForAllHours: a front door that is its own line out of hours is held.
func TestOneLineForAllHours(t *testing.T) {
	stoke, _ := load(t, "stoke")
	changed := *stoke
	changed.Contacts = []pack.Contact{{ID: "hub", Name: "Hub", Purpose: []pack.Purpose{pack.PurposeReferral, pack.PurposeOutOfHours}, Phone: "01632 960144"}}
	r := atHome(t, "wigan", pack.Restore(changed), answer.Case{Child: answer.Child{LivesIn: "stoke"}}, "2026-11-24T10:00")
	if r.Home.Area != "stoke" || r.Home.Contact != "stoke/hub" {
		t.Errorf("home %+v", r.Home)
	}
}

// TestNeighbour: where the document itself names a contact for the area, that
// is the line to ring first, and it is no other document's.
func TestNeighbour(t *testing.T) {
	c := answer.Case{Suspected: []string{gateOf(t, "wokingham", "abuse")}, Child: answer.Child{LivesIn: "West Berkshire"}}
	r := atHome(t, "wokingham", nil, c, "2026-11-24T10:00")
	if r.Home.Contact != "west-berkshire" || r.Home.Area != "" || r.Steps[0].RingFirst != "west-berkshire" || strings.Contains(r.Steps[0].Text, "No number") {
		t.Errorf("home %+v, first step %+v", r.Home, r.Steps[0])
	}
}

// TestDangerBeforeHome: 999 stays the first step and the first contact.
func TestDangerBeforeHome(t *testing.T) {
	yes := true
	stoke, _ := load(t, "stoke")
	r := atHome(t, "wigan", stoke, answer.Case{ImmediateDanger: &yes, Child: answer.Child{LivesIn: "stoke"}}, "2026-11-24T10:00")
	if r.Steps[0].Contact != "emergency" || r.Steps[1].RingFirst != "stoke/front-door" || r.Contacts[0].ID != "emergency" || r.Contacts[1].ID != "stoke/front-door" {
		t.Errorf("steps %+v, contacts %s then %s", r.Steps[:2], r.Contacts[0].ID, r.Contacts[1].ID)
	}
}

// TestNamed finds an area by what people write, and takes no other for it.
func TestNamed(t *testing.T) {
	stoke, _ := load(t, "stoke")
	wigan, _ := load(t, "wigan")
	packs := []*pack.Pack{wigan, stoke}
	for written, want := range map[string]*pack.Pack{
		"stoke": stoke, " Stoke-on-Trent ": stoke, "WIGAN": wigan, "Stoke on Trent Road": nil, "elsewhere": nil, "": nil,
	} {
		if got := advice.Named(packs, written); got != want {
			t.Errorf("%q: %v", written, got)
		}
	}
}

// TestNeighbours are other areas, never a line of this one.
func TestNeighbours(t *testing.T) {
	for area, want := range map[string][]string{"wokingham": {"reading", "west-berkshire"}, "wigan": nil, "stoke": nil} {
		p, _ := load(t, area)
		var got []string
		for _, c := range advice.Neighbours(p) {
			if got = append(got, c.ID); advice.Neighbour(p, c.ID) != c.ID {
				t.Errorf("%s: a child in %s is led nowhere", area, c.ID)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q", area, got)
		}
	}
}
