package ask

import "github.com/threshold-cli/threshold/pkg/question"

// Scripted replies from a list. A question that has no reply left
// ends the questions with ErrIncomplete, as an input that ends would.
type Scripted struct {
	Replies   map[string][]Reply                     // by question id, taken in turn
	Otherwise func(question.Question) (Reply, error) // for the rest; may be nil
	Asked     []string                               // ids, in the order asked
}

// Ask takes the next reply for the question.
func (s *Scripted) Ask(q question.Question, _ []string, _ string) (Reply, error) {
	s.Asked = append(s.Asked, q.ID)
	if replies := s.Replies[q.ID]; len(replies) > 0 {
		s.Replies[q.ID] = replies[1:]
		return replies[0], nil
	}
	if s.Otherwise != nil {
		return s.Otherwise(q)
	}
	return Reply{}, ErrIncomplete
}
