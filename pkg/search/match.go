package search

// The cost of each way, and of a weak word that is not there at all.
func (h How) cost() int {
	switch h {
	case Word:
		return 0
	case Form:
		return 1
	case Meaning:
		return 2
	case Tag:
		return 3
	}
	return 5
}

const (
	absent   = 6
	slipped  = 10
	indirect = 1 // a tag that only means the same
)

// match tells how well an indicator fits: which of the words it has, and which
// of those that are needed it lacks.
func (q query) match(e *entry) ranked {
	r := ranked{hit: Hit{ID: e.id, Text: e.text}, strength: e.strength, words: e.words}
	for _, u := range q {
		m, breadth := u.in(e)
		switch {
		case m.How != "":
			r.add(u, m, breadth)
		case u.weak:
			r.cost += absent
		default:
			r.hit.Lacks = append(r.hit.Lacks, u.typed)
		}
	}
	return r
}

func (r *ranked) add(u unit, m Match, breadth int) {
	r.hit.Why = append(r.hit.Why, m)
	r.cost += m.cost()
	r.breadth += breadth
	if u.weak {
		return
	}
	r.has++
	r.sure = r.sure || m.How == Tag || len(u.means) > 0 || m.How == Word && u.field[u.tokens[0].word]
}

func (m Match) cost() int {
	cost := m.How.cost()
	if m.How == Tag && m.Found != m.Typed {
		cost += indirect
	}
	if m.Slip {
		cost += slipped
	}
	return cost
}

// in finds the best way in which an indicator has the unit, and in how many
// words. How is empty where it has it in none.
func (u unit) in(e *entry) (m Match, breadth int) {
	found, breadth := u.meant(e.texts)
	m = Match{Typed: u.typed, Found: u.typed, Slip: u.slip}
	switch {
	case u.stands(e.texts, u.tokens, sameWord):
		m.How = Word
	case u.stands(e.texts, u.tokens, sameStem):
		m.How = Form
	case found != "":
		m.How, m.Found = Meaning, found
	case u.stands(e.tags, u.tokens, sameStem):
		m.How = Tag
	default:
		m.How, m.Found = u.aside(e)
	}
	return m, breadth
}

// aside finds a tag that means the same, or the place.
func (u unit) aside(e *entry) (how How, found string) {
	if found, _ := u.meant(e.tags); found != "" {
		return Tag, found
	}
	if u.stands(e.places, u.tokens, sameStem) {
		return Heading, u.typed
	}
	return "", u.typed
}

// meant looks for what means the same: the first that is there, and how many.
func (u unit) meant(lines [][]token) (first string, many int) {
	for _, other := range u.means {
		if !u.stands(lines, other.tokens, sameStem) {
			continue
		}
		many++
		if first == "" {
			first = other.words
		}
	}
	return first, many
}
