package batch

import (
	"encoding/json"
	"unicode/utf8"

	"github.com/threshold-cli/threshold/pkg/internal/unseen"
)

// scanner reads the tokens of one line of JSON. What it takes and refuses is
// what encoding/json and package answer both do; FuzzLine holds it to that. Its
// methods return false at the first fault and leave its place in at.
type scanner struct {
	data  []byte
	at    int
	fault string
	room  []byte // for texts with escapes
}

func (s *scanner) fail(fault string) bool {
	if s.fault == "" {
		s.fault = fault
	}
	return false
}

// peek passes over white space and gives the next byte; 0 at the end.
func (s *scanner) peek() byte {
	for ; s.at < len(s.data); s.at++ {
		switch c := s.data[s.at]; c {
		case ' ', '\t', '\r', '\n':
		default:
			return c
		}
	}
	return 0
}

func (s *scanner) expect(c byte) bool {
	if s.peek() != c || s.at >= len(s.data) {
		return s.fail("expected " + string(rune(c)))
	}
	s.at++
	return true
}

// end tells whether nothing follows.
func (s *scanner) end() bool {
	s.peek()
	return s.at == len(s.data) || s.fail("something follows the case")
}

// more stands between the parts of an object or a list: it takes a comma, or
// the closing byte, which ends it.
func (s *scanner) more(closing byte) (more, ok bool) {
	switch s.peek() {
	case ',':
		s.at++
		return true, true
	case closing:
		s.at++
		return false, true
	}
	return false, s.fail("expected , or " + string(rune(closing)))
}

// opens takes an opening byte, and the closing one where nothing is between.
func (s *scanner) opens(opening, closing byte) (empty, ok bool) {
	if !s.expect(opening) {
		return false, false
	}
	if s.peek() == closing {
		s.at++
		return true, true
	}
	return false, true
}

// null takes the word null where it is next.
func (s *scanner) null() bool { return s.peek() == 'n' && s.word("null") }

func (s *scanner) word(word string) bool {
	if end := s.at + len(word); end <= len(s.data) && string(s.data[s.at:end]) == word {
		s.at = end
		return true
	}
	return false
}

func (s *scanner) boolean() (value, ok bool) {
	switch s.peek() {
	case 't':
		if s.word("true") {
			return true, true
		}
	case 'f':
		if s.word("false") {
			return false, true
		}
	}
	return false, s.fail("expected true or false")
}

// text takes a quoted text, or a number, whose written form is then the text:
// a level may be written 3. It is good until the next text with an escape.
func (s *scanner) text() ([]byte, bool) {
	if s.peek() == '"' {
		return s.quoted()
	}
	return s.number()
}

// quoted takes a quoted text without characters that a reader cannot see.
func (s *scanner) quoted() ([]byte, bool) {
	if !s.expect('"') {
		return nil, false
	}
	start, plain := s.at, true
	for s.at < len(s.data) {
		switch c := s.data[s.at]; {
		case c == '"':
			s.at++
			if plain {
				return s.data[start : s.at-1], true
			}
			return s.unusual(s.data[start-1 : s.at])
		case c == '\\':
			plain = false
			s.at++
		case c < ' ':
			return nil, s.fail("a text holds a control character")
		case c >= utf8.RuneSelf-1:
			plain = false
		}
		s.at++
	}
	return nil, s.fail("a text does not end")
}

// unusual reads a text with escapes or letters beyond ASCII, with its quotes.
func (s *scanner) unusual(token []byte) ([]byte, bool) {
	var text string
	if !utf8.Valid(token) || json.Unmarshal(token, &text) != nil {
		return nil, s.fail("a text is not well formed")
	}
	for _, r := range text {
		if unseen.Is(r) {
			return nil, s.fail("a text holds an invisible character")
		}
	}
	s.room = append(s.room[:0], text...)
	return s.room, true
}

// number takes a number as JSON writes it.
func (s *scanner) number() ([]byte, bool) {
	s.peek()
	start := s.at
	s.sign("-")
	if whole := s.digits(); whole == 0 || whole > 1 && s.data[s.at-whole] == '0' {
		return nil, s.fail("expected a text")
	}
	if s.sign(".") && s.digits() == 0 {
		return nil, s.fail("a number is not well formed")
	}
	if s.sign("eE") {
		s.sign("+-")
		if s.digits() == 0 {
			return nil, s.fail("a number is not well formed")
		}
	}
	return s.data[start:s.at], true
}

// sign passes one of some letters, where one stands next.
func (s *scanner) sign(letters string) bool {
	for n := range len(letters) {
		if s.at < len(s.data) && s.data[s.at] == letters[n] {
			s.at++
			return true
		}
	}
	return false
}

func (s *scanner) digits() int {
	start := s.at
	for s.at < len(s.data) && '0' <= s.data[s.at] && s.data[s.at] <= '9' {
		s.at++
	}
	return s.at - start
}
