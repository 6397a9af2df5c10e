package lint

// A text is hard to read from this grade on: sixteen years of school, which is
// more than a first degree's second year. It is measured on texts of at least
// so many words; one long word makes a short text look hard.
const (
	hardGrade   = 16.0
	enoughWords = 20
)

// hardWords: a text that a tired reader has to read twice.
func hardWords(r *run) {
	for _, t := range r.of(sentences()) {
		if years, words := grade(t.value); words >= enoughWords && years > hardGrade {
			r.report(t.place, "%s of %d words reads at grade %.0f, allowed is %.0f: %s", t.key, words, years,
				hardGrade, start(t.value))
		}
	}
}

// jargon: a word that has a plainer one.
func jargon(r *run) {
	texts := r.of(sentences())
	for _, j := range r.Facts.Jargon {
		pattern := phrase(j.Words)
		for _, t := range texts {
			if found := first(pattern, t.value); found != "" {
				r.report(t.place, "%q: say %s", found, j.Say)
			}
		}
	}
}

// start gives the first words of a text, enough to find it by.
func start(text string) string {
	letters := []rune(text)
	if len(letters) <= 80 {
		return text
	}
	return string(letters[:80]) + "..."
}
