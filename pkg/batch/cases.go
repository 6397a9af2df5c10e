package batch

import (
	"encoding/json"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// Decoder reads lines that each hold a case, as fast as Run does, for others who
// judge many cases. It may not be shared between goroutines.
//
//	d := batch.NewDecoder(old, new)
//	id, c, ok := d.Case(line)
type Decoder struct{ d *decoder }

// NewDecoder makes one for lines whose cases name what is in some packs. Others
// are read as well, only slower.
func NewDecoder(packs ...*pack.Pack) *Decoder {
	d := newDecoder()
	for _, p := range packs {
		d.expectWords(wordsOf(p, pack.Framework{}))
	}
	return &Decoder{d}
}

// Case reads one line. The id is what the case calls itself, or empty. The case
// is good until the next line is read; whether its ids are in a pack is for the
// pack to say. False means that the line may be wrong: answer.DecodeLine has the
// last word, and says what is wrong and where.
func (d *Decoder) Case(line []byte) (id string, c answer.Case, ok bool) {
	if len(line) > MaxLine || !d.d.decode(line) {
		return "", answer.Case{}, false
	}
	if d.d.id != nil && json.Unmarshal(d.d.id, &id) != nil {
		return "", answer.Case{}, false
	}
	return id, d.d.c, true
}
