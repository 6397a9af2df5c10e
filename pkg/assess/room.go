package assess

import "github.com/threshold-cli/threshold/pkg/result"

// room holds the lists of one case's words, and is used again for the next case.
type room struct {
	reasons   []result.Reason
	considers []result.Consider
	questions []result.Question
	changes   []result.Change
	items     []result.Item
	ids       []string
}

// newRoom has room for what most cases need. None of its lists is nil: an empty
// list of a result is not null.
func newRoom() room {
	return room{
		reasons: make([]result.Reason, 0, 8), considers: make([]result.Consider, 0, 4),
		questions: make([]result.Question, 0, 8), changes: make([]result.Change, 0, 4),
		items: make([]result.Item, 0, 16), ids: make([]string, 0, 32),
	}
}

func (r *room) clear() {
	r.reasons, r.considers, r.questions = r.reasons[:0], r.considers[:0], r.questions[:0]
	r.changes, r.items, r.ids = r.changes[:0], r.items[:0], r.ids[:0]
}

// since is what was added to a list. Adding to it does not touch what comes after.
func since[T any](list []T, start int) []T { return list[start:len(list):len(list)] }
