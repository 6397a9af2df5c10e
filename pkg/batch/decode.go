package batch

import (
	"strconv"

	"github.com/threshold-cli/threshold/pkg/answer"
)

// decoder reads lines that each hold a case. It gives texts that it was told to
// expect without taking memory, and fills the same lists again for each line:
// a case is good until the next.
type decoder struct {
	scanner
	known map[string]string // words that packs use
	id    []byte            // as it stands in the line; nil: none
	c     answer.Case
	met   uint32 // keys of the object at hand, one bit for each

	lists     [8][]string // room, by the place of the key in keys
	booleans  [2]bool
	ages      [answer.MaxAge + 1]int
	departure answer.Departure
	confirm   map[string]answer.Confirm

	openTo, consent, role, confirming, ground []string // the words allowed
}

func newDecoder() *decoder {
	d := &decoder{known: map[string]string{}, confirm: map[string]answer.Confirm{}, booleans: [2]bool{false, true}}
	for n := range d.ages {
		d.ages[n] = n
	}
	d.openTo, d.consent, d.role = answer.OpenTo("").Values(), answer.Consent("").Values(), answer.Role("").Values()
	d.confirming, d.ground = answer.Confirm("").Values(), answer.Ground("").Values()
	return d
}

// expect makes words known.
func (d *decoder) expectWords(words []string) {
	for _, w := range words {
		d.known[w] = w
	}
}

// decode reads one line. Where it returns false, fault and at say what is wrong
// in few words; answer.DecodeLine says it in full.
func (d *decoder) decode(line []byte) bool {
	d.scanner = scanner{data: line, room: d.room}
	d.id, d.c, d.met = nil, answer.Case{}, 0
	return d.object(d.member) && d.end() && d.nameless()
}

// nameless tells whether no free text could say who somebody is.
func (d *decoder) nameless() bool {
	free := d.c.Child.LivesIn != "" || d.c.Departure != nil
	if free && len(d.c.Traces()) > 0 {
		return d.fail("a text could say who somebody is, or is too long")
	}
	return true
}

// object reads an object, each member by its key.
func (d *decoder) object(member func(key string) bool) bool {
	empty, ok := d.opens('{', '}')
	outer := d.met
	d.met = 0
	for more := ok && !empty; more; {
		if d.peek() != '"' {
			return d.fail("expected a key in quotes")
		}
		key, fits := d.quoted()
		if !fits || !d.expect(':') || !member(d.keep(key)) {
			return false
		}
		if more, ok = d.more('}'); !ok {
			return false
		}
	}
	d.met = outer
	return ok
}

// once tells whether a key stands in its object for the first time.
func (d *decoder) once(place int) bool {
	if d.met&(1<<place) != 0 {
		return d.fail("a key stands here a second time")
	}
	d.met |= 1 << place
	return true
}

// member reads one part of a case.
func (d *decoder) member(key string) bool {
	c := &d.c
	switch key {
	case "id":
		return d.once(0) && d.name()
	case "area":
		return d.once(1) && d.words(&c.Area)
	case "present":
		return d.once(2) && d.list(0, &c.Present)
	case "suspected":
		return d.once(3) && d.list(1, &c.Suspected)
	case "not_known":
		return d.once(4) && d.list(2, &c.NotKnown)
	case "not_seen":
		return d.once(5) && d.list(3, &c.NotSeen)
	case "looked_at":
		return d.once(6) && d.list(4, &c.LookedAt)
	case "strengths":
		return d.once(7) && d.list(5, &c.Strengths)
	case "history":
		return d.once(8) && d.list(6, &c.History)
	}
	return d.fact(key)
}

// fact reads one of the other parts.
func (d *decoder) fact(key string) bool {
	c := &d.c
	switch key {
	case "immediate_danger":
		return d.once(9) && d.yesNo(&c.ImmediateDanger)
	case "child":
		return d.once(10) && (d.null() || d.object(d.child))
	case "open_to":
		return d.once(11) && oneOf(d, d.openTo, &c.OpenTo)
	case "consent":
		return d.once(12) && oneOf(d, d.consent, &c.Consent)
	case "about_worker":
		return d.once(13) && d.yesNo(&c.AboutWorker)
	case "confirm":
		return d.once(14) && (d.null() || d.confirms())
	case "role":
		return d.once(15) && oneOf(d, d.role, &c.Role)
	case "own_level":
		return d.once(16) && d.words(&c.OwnLevel)
	case "departure":
		return d.once(17) && (d.null() || d.departs())
	case "grounds":
		return d.once(18) && (d.null() || d.grounds())
	case "nothing_fits":
		return d.once(19) && d.yesNo(&c.NothingFits)
	}
	return d.fail("a case has no such key")
}

func (d *decoder) child(key string) bool {
	child := &d.c.Child
	switch key {
	case "age":
		return d.once(0) && (d.null() || d.age(&child.Age))
	case "unborn":
		return d.once(1) && d.yesNo(&child.Unborn)
	case "disabled":
		return d.once(2) && d.yesNo(&child.Disabled)
	case "lives_in":
		return d.once(3) && d.words(&child.LivesIn)
	}
	return d.fail("child has no such key")
}

func (d *decoder) age(to **int) bool {
	if d.peek() == '"' {
		return d.fail("age is a whole number")
	}
	text, ok := d.number()
	age, err := strconv.Atoi(string(text))
	if !ok || err != nil || age < 0 || age > answer.MaxAge {
		return d.fail("age is in whole years from 0 to 25")
	}
	*to = &d.ages[age]
	return true
}

func (d *decoder) confirms() bool {
	clear(d.confirm)
	d.c.Confirm = d.confirm
	return d.object(func(key string) bool {
		if _, there := d.confirm[key]; there {
			return d.fail("a key stands here a second time")
		}
		var word answer.Confirm
		fits := listed(d, d.confirming, &word)
		d.confirm[key] = word
		return fits
	})
}

func (d *decoder) departs() bool {
	d.departure = answer.Departure{}
	d.c.Departure = &d.departure
	fits := d.object(func(key string) bool {
		switch key {
		case "level":
			return d.once(0) && d.words(&d.departure.Level)
		case "reason":
			return d.once(1) && d.words(&d.departure.Reason)
		case "consulted":
			return d.once(2) && d.words(&d.departure.Consulted)
		}
		return d.fail("departure has no such key")
	})
	if d.departure.Level == "" || d.departure.Reason == "" {
		return d.fail("departure lacks level or reason")
	}
	return fits
}

func (d *decoder) grounds() bool {
	d.c.Grounds = map[string][]answer.Ground{}
	return d.object(func(id string) bool {
		if _, there := d.c.Grounds[id]; there {
			return d.fail("a key stands here a second time")
		}
		list := []answer.Ground{}
		fits := d.items(func(text []byte) bool {
			var word answer.Ground
			ok := wordOf(d, d.ground, text, &word)
			list = append(list, word)
			return ok
		})
		d.c.Grounds[id] = list
		return fits
	})
}
