package assess

import "github.com/threshold-cli/threshold/pkg/result"

// wording keeps the words about lists of things by their places, one bit for
// each: from case to case, the gates that nobody answered are often the same.
type wording map[uint64]result.Question

// mostWordings is how many are kept at once.
const mostWordings = 100

// once gives the words about a list of places, one at least and in rising order,
// made at most once. A place that is beyond the bits has them made each time.
func (w wording) once(places []int, words func([]int) result.Question) result.Question {
	if places[len(places)-1] >= 64 {
		return words(places)
	}
	var key uint64
	for _, place := range places {
		key |= 1 << place
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
