package assess

// conventions are the five rules that come with every pack. They are this
// project's reading; a pack may give them its own words, never weaken them.
func (v *view) conventions() {
	v.injury()
	v.neglect()
	v.helpTried()
	if !v.levelOnly { // these only say what to consider
		v.repeatConcern()
		v.adults()
		v.spread()
	}
}

// injury: a harm tagged as injury, present or suspected, in a child who is
// unborn, under 2 or disabled, or a second one, or a repeat concern.
func (v *view) injury() {
	found := v.choose(v.entries, func(e *entry) bool { return e.injury })
	if len(found) == 0 {
		return
	}
	facts := v.known(unborn, under2, disabled, repeatConcern)
	if v.topicsOf(found) < 2 && len(facts) == 0 {
		return
	}
	v.hold(effect{words: v.guide.words.injury, atLeast: v.guide.protective, entries: found, facts: facts})
}

// neglect: three different signs of neglect, present, under two headings.
func (v *view) neglect() {
	found := v.choose(v.entries, func(e *entry) bool { return !e.suspected && e.neglect })
	if v.topicsOf(found) < 3 || v.headingsOf(found) < 2 {
		return
	}
	statutory := v.guide.statutory
	least := statutory - 1
	for _, e := range found {
		if e.reading(v.cautious) >= statutory {
			least = statutory
		}
	}
	v.hold(effect{words: v.guide.words.neglect, atLeast: least, consider: statutory, entries: found})
}

// helpTried: help was given, nothing changed, and there is still a need: at
// least one level higher, but never by itself a statutory one, which is then
// to be considered.
func (v *view) helpTried() {
	if !v.facts[helpTried] || v.reach < 2 {
		return
	}
	below := v.guide.statutory - 1
	e := effect{words: v.guide.words.helpTried, atLeast: min(v.reach+1, below),
		entries: v.readFrom(v.reach, true), facts: v.known(helpTried)}
	if v.reach >= below {
		e.consider = v.guide.statutory
	}
	v.hold(e)
}

// repeatConcern: the same worry was raised before, and there is still a need.
func (v *view) repeatConcern() {
	if !v.facts[repeatConcern] || v.reach < 2 {
		return
	}
	v.hold(effect{words: v.guide.words.repeatConcern, consider: min(v.reach+1, v.guide.statutory),
		entries: v.readFrom(v.reach, true), facts: v.known(repeatConcern)})
}

// adults: two of domestic abuse, parental mental health and parental substance
// use, present just below the statutory level or higher; or one of them with a
// child unborn or under 2.
func (v *view) adults() {
	below := v.guide.statutory - 1
	found := v.choose(v.entries, func(e *entry) bool {
		return e.adult != 0 && !e.suspected && e.reading(v.cautious) >= below
	})
	if len(found) == 0 {
		return
	}
	both := severalTags(found) && v.topicsOf(found) > 1
	facts := v.known(unborn, under2)
	if both || len(facts) > 0 {
		v.hold(effect{words: v.guide.words.adults, consider: v.guide.statutory, entries: found, facts: facts})
	}
}

// severalTags tells whether more than one of the three adult tags is carried.
func severalTags(entries []*entry) bool {
	var carried uint8
	for _, e := range entries {
		carried |= e.adult
	}
	return carried&(carried-1) != 0
}

// spread: three different facts at one level, on all three sides of the
// triangle.
func (v *view) spread() {
	if !allSides(v.entries) {
		return
	}
	for level := v.guide.statutory - 1; level >= 2; level-- {
		found := v.readingFrom(level)
		if v.topicsOf(found) >= 3 && allSides(found) {
			v.hold(effect{words: v.guide.words.spread[level], consider: level + 1, entries: found})
			return
		}
	}
}

func allSides(entries []*entry) bool {
	var met uint8
	for _, e := range entries {
		met |= e.triangle
	}
	return met == allOfTriangle
}
