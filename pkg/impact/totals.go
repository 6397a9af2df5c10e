package impact

import (
	"cmp"
	"slices"

	"github.com/threshold-cli/threshold/pkg/result"
)

// Totals counts outcomes. Its size does not grow with the number of cases.
type Totals struct {
	Cases        int            `json:"cases"`
	Directions   map[string]int `json:"directions"`    // how many went which way
	Levels       []Move         `json:"levels"`        // how many went from one level to another
	Contacts     []ContactMove  `json:"first_contact"` // how many ring another contact first
	Amendments   []Tally        `json:"amendments"`    // how many cases each amendment moved
	Unattributed int            `json:"not_attributed"`
	Partial      int            `json:"partial"` // cases with answers that one edition alone has
}

// Move is a number of cases whose suggested level changed.
type Move struct {
	From  result.Level `json:"from"`
	To    result.Level `json:"to"`
	Cases int          `json:"cases"`
}

// ContactMove is a number of cases whose first contact changed.
type ContactMove struct {
	From  *Contact `json:"from"`
	To    *Contact `json:"to"`
	Cases int      `json:"cases"`
}

// Tally is how many cases an amendment moved.
type Tally struct {
	Amendment int `json:"amendment"` // its place in the list
	Alone     int `json:"alone"`
	Together  int `json:"together"` // only with others
}

// NewTotals counts from nothing.
func NewTotals() Totals {
	t := Totals{Directions: map[string]int{}, Levels: []Move{}, Contacts: []ContactMove{}, Amendments: []Tally{}}
	for _, d := range []Direction{Same, Up, Down, Mixed, Aside} {
		t.Directions[string(d)] = 0
	}
	return t
}

// Add counts one outcome.
func (t *Totals) Add(o Outcome) {
	t.Cases++
	t.Directions[string(o.Direction)]++
	if len(o.OnlyOld)+len(o.OnlyNew) > 0 {
		t.Partial++
	}
	if o.LevelMoved {
		t.move(o.Old.Level, o.New.Level)
	}
	for _, cause := range o.Causes {
		t.cause(cause)
		if cause.Of == OfContact {
			t.contact(o.Old.Contact, o.New.Contact)
		}
	}
}

// Sort puts what most cases have first.
func (t *Totals) Sort() {
	slices.SortStableFunc(t.Levels, func(a, b Move) int { return b.Cases - a.Cases })
	slices.SortStableFunc(t.Contacts, func(a, b ContactMove) int { return b.Cases - a.Cases })
	slices.SortStableFunc(t.Amendments, func(a, b Tally) int {
		return cmp.Or(b.Alone-a.Alone, b.Together-a.Together, a.Amendment-b.Amendment)
	})
}

func (t *Totals) cause(c Cause) {
	if len(c.Alone)+len(c.Together) == 0 {
		t.Unattributed++
	}
	for _, n := range c.Alone {
		t.tally(n).Alone++
	}
	for _, n := range c.Together {
		t.tally(n).Together++
	}
}

func (t *Totals) tally(amendment int) *Tally {
	for n := range t.Amendments {
		if t.Amendments[n].Amendment == amendment {
			return &t.Amendments[n]
		}
	}
	t.Amendments = append(t.Amendments, Tally{Amendment: amendment})
	return &t.Amendments[len(t.Amendments)-1]
}

func (t *Totals) move(from, to result.Level) {
	for n := range t.Levels {
		if t.Levels[n].From.ID == from.ID && t.Levels[n].To.ID == to.ID {
			t.Levels[n].Cases++
			return
		}
	}
	t.Levels = append(t.Levels, Move{from, to, 1})
}

func (t *Totals) contact(from, to *Contact) {
	same := func(a, b *Contact) bool { return a == b || a != nil && b != nil && *a == *b }
	for n := range t.Contacts {
		if same(t.Contacts[n].From, from) && same(t.Contacts[n].To, to) {
			t.Contacts[n].Cases++
			return
		}
	}
	t.Contacts = append(t.Contacts, ContactMove{from, to, 1})
}
