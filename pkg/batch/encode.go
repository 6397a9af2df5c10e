package batch

import (
	"strconv"
	"unicode/utf8"

	"github.com/threshold-cli/threshold/pkg/internal/unseen"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/result"
)

// These functions append JSON to a line, byte for byte as render.Line writes it.
// TestFullResultsAreThoseOfAssess and FuzzText hold them to it.

func appendText(line []byte, text string) []byte {
	if !ordinary(text) {
		return append(line, lineOf(text)...)
	}
	line = append(line, '"')
	line = append(line, text...)
	return append(line, '"')
}

// ordinary tells whether a text is written as it is.
func ordinary(text string) bool {
	for {
		text = text[plainStart(text):]
		if text == "" {
			return true
		}
		r, size := utf8.DecodeRuneInString(text)
		if r < ' ' || r == '"' || r == '\\' || r == utf8.RuneError || unseen.Is(r) {
			return false
		}
		text = text[size:]
	}
}

// plainStart gives how many bytes at the start of a text are plain, of those that
// can be looked at eight at a time. The last eight may have been looked at in part.
func plainStart(text string) int {
	n := 0
	for n+32 <= len(text) &&
		odd(eight(text, n))|odd(eight(text, n+8))|odd(eight(text, n+16))|odd(eight(text, n+24)) == 0 {
		n += 32
	}
	for n+8 < len(text) && odd(eight(text, n)) == 0 {
		n += 8
	}
	if rest := len(text) - 8; rest >= 0 && rest <= n && odd(eight(text, rest)) == 0 {
		return len(text)
	}
	return n
}

// eight takes eight bytes from a place on as one number.
func eight(text string, n int) uint64 {
	return uint64(text[n]) | uint64(text[n+1])<<8 | uint64(text[n+2])<<16 | uint64(text[n+3])<<24 |
		uint64(text[n+4])<<32 | uint64(text[n+5])<<40 | uint64(text[n+6])<<48 | uint64(text[n+7])<<56
}

// odd is 0 where eight bytes are all ASCII that stands for itself. A byte's top
// bit is set in a sum or difference below where the byte is above, or below, what
// may be.
func odd(word uint64) uint64 {
	const each, top = 0x0101010101010101, 0x8080808080808080
	control := word - each*' '
	quote, slash := word^each*'"', word^each*'\\'
	return (word | (word + each) | control | (quote - each) | (slash - each)) & top
}

// lineOf is what render.Line writes, without the line break.
func lineOf(data any) []byte {
	line, err := render.Line(data)
	if err != nil {
		return []byte("null") // plain data of package result has nothing that JSON cannot write
	}
	return line[:len(line)-1]
}

// appendRare appends what few cases have.
func appendRare[T any](line []byte, data *T) []byte {
	if data == nil {
		return append(line, "null"...)
	}
	return append(line, lineOf(data)...)
}

func appendTexts(line []byte, texts []string) []byte {
	return appendList(line, texts, appendText)
}

func appendList[T any](line []byte, list []T, add func([]byte, T) []byte) []byte {
	if list == nil {
		return append(line, "null"...)
	}
	line = append(line, '[')
	for n := range list {
		if n > 0 {
			line = append(line, ',')
		}
		line = add(line, list[n])
	}
	return append(line, ']')
}

func appendInt(line []byte, n int) []byte { return strconv.AppendInt(line, int64(n), 10) }

func appendReason(line []byte, r result.Reason) []byte {
	line = appendText(append(line, `{"rule":`...), r.Rule)
	line = appendInt(append(line, `,"level":`...), r.Level)
	line = appendTexts(append(line, `,"indicators":`...), r.Indicators)
	line = appendTexts(append(line, `,"facts":`...), r.Facts)
	line = strconv.AppendBool(append(line, `,"suspected":`...), r.Suspected)
	line = appendText(append(line, `,"text":`...), r.Text)
	line = appendTexts(append(line, `,"ref":`...), r.Ref)
	line = appendText(append(line, `,"basis":`...), r.Basis)
	return append(line, '}')
}

func appendConsider(line []byte, c result.Consider) []byte {
	line = appendText(append(line, `{"rule":`...), c.Rule)
	line = appendInt(append(line, `,"level":`...), c.Level)
	line = appendText(append(line, `,"why":`...), c.Why)
	line = appendTexts(append(line, `,"indicators":`...), c.Indicators)
	line = appendTexts(append(line, `,"facts":`...), c.Facts)
	line = appendTexts(append(line, `,"ref":`...), c.Ref)
	line = appendText(append(line, `,"basis":`...), c.Basis)
	return append(line, '}')
}

func appendQuestion(line []byte, q result.Question) []byte {
	line = appendText(append(line, `{"kind":`...), q.Kind)
	line = appendText(append(line, `,"text":`...), q.Text)
	line = appendTexts(append(line, `,"indicators":`...), q.Indicators)
	line = appendTexts(append(line, `,"ref":`...), q.Ref)
	return append(line, '}')
}

func appendChange(line []byte, c result.Change) []byte {
	line = appendText(append(line, `{"text":`...), c.Text)
	line = appendInt(append(line, `,"level":`...), c.Level)
	line = appendTexts(append(line, `,"indicators":`...), c.Indicators)
	line = appendTexts(append(line, `,"facts":`...), c.Facts)
	return append(line, '}')
}

// itemStarts are the items of a pack's indicators by id, up to their end or what
// points to them.
func itemStarts(p *pack.Pack) map[string]string {
	starts := make(map[string]string, len(p.Indicators))
	for n := range p.Indicators {
		i := &p.Indicators[n]
		line := appendText([]byte(`{"id":`), i.ID)
		line = appendText(append(line, `,"text":`...), i.Text)
		starts[i.ID] = string(appendTexts(append(line, `,"ref":`...), i.Ref))
	}
	return starts
}

func (w *work) appendItem(line []byte, i result.Item) []byte {
	line = append(line, w.items[i.ID]...)
	if i.Grounds != nil {
		line = appendTexts(append(line, `,"grounds":`...), i.Grounds)
	}
	return append(line, '}')
}

func (w *work) appendAnswers(line []byte, a result.Answers) []byte {
	line = appendList(append(line, `{"present":`...), a.Present, w.appendItem)
	line = appendList(append(line, `,"suspected":`...), a.Suspected, w.appendItem)
	line = appendList(append(line, `,"not_known":`...), a.NotKnown, w.appendItem)
	line = appendList(append(line, `,"not_seen":`...), a.NotSeen, w.appendItem)
	line = strconv.AppendBool(append(line, `,"nothing_fits":`...), a.NothingFits)
	return append(line, '}')
}

func appendDimension(line []byte, d result.Dimension) []byte {
	line = appendText(append(line, `{"id":`...), d.ID)
	line = appendText(append(line, `,"name":`...), d.Name)
	line = appendText(append(line, `,"state":`...), d.State)
	line = strconv.AppendBool(append(line, `,"looked_at":`...), d.LookedAt)
	line = appendTexts(append(line, `,"indicators":`...), d.Indicators)
	line = appendTexts(append(line, `,"asked":`...), d.Asked)
	return append(line, '}')
}
