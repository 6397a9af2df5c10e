package batch

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// explain says in full what is wrong with a line that the decoder refused: it
// takes its time, as few lines are bad.
func (k *worker) explain(line []byte) string {
	var whole json.RawMessage
	var syntax *json.SyntaxError
	if err := json.Unmarshal(line, &whole); errors.As(err, &syntax) {
		return fmt.Sprintf("column %d: this is not JSON: %s", characters(line, int(syntax.Offset)), err)
	}
	_, file, err := answer.DecodeLine("", 1, line)
	if err == nil {
		return fmt.Sprintf("column %d: %s", characters(line, k.decoder.at)+1, k.decoder.fault)
	}
	return inWords(k.problems(file))
}

// characters counts those of the first bytes of a line: a column is what somebody
// counts on a screen, as in every other message.
func characters(line []byte, first int) int { return utf8.RuneCount(line[:first]) }

// problems lists what is wrong with the shape of a line and with what it says, in
// order of place.
func (k *worker) problems(file answer.File) diag.List {
	if nowhere := (diag.Pos{}); file.At() == nowhere {
		return file.Problems // it could not be read at all
	}
	w, err := k.area(k.areaOf(file.Case.Area))
	if err != nil {
		return pack.Problems(file, []pack.Fault{{Where: []any{"area"}, Code: diag.UnknownID, Message: words(err)}})
	}
	return w.pack.CheckFile(w.framework, file)
}

// inWords tells problems of one line, up to mostFaults.
func inWords(list diag.List) string {
	var all []string
	for _, d := range list[:min(mostFaults, len(list))] {
		words := withHint(d.Message, d.Hint)
		if d.Pos.Column > 0 {
			words = fmt.Sprintf("column %d: %s", d.Pos.Column, words)
		}
		all = append(all, words)
	}
	return strings.Join(andMore(all, len(list)), "; ")
}

// andMore says how many of all there are beyond those that are told.
func andMore(told []string, all int) []string {
	if more := all - mostFaults; more > 0 {
		return append(told, fmt.Sprintf("and %d more", more))
	}
	return told
}
