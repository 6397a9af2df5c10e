package assess

import "github.com/threshold-cli/threshold/pkg/result"

// wording keeps the words about lists of things, such as the questions that
// nobody answered: from case to case the lists are often the same.
type wording map[worded][]result.Question

type worded struct {
	what   string
	places uint64 // one bit for each
}

// mostWordings is how many are kept at once.
const mostWordings = 1000

// once gives the words about a list of places, in rising order, made at most
// once. A place that is beyond the bits has them made each time.
func (w wording) once(what string, places []int, words func([]int) []result.Question) []result.Question {
	n := len(places)
	if n == 0 {
		return nil
	}
	if places[n-1] >= 64 {
		return words(places)
	}
	key := worded{what: what}
	for _, place := range places {
		key.places |= 1 << place
	}
	said, there := w[key]
	if !there {
		if len(w) >= mostWordings {
			clear(w)
		}
		said = words(places)
		w[key] = said
	}
	return said
}
