package cli

import (
	"errors"
	"runtime"
	"slices"
	"strings"
	"unicode"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/ask"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/question"
	"github.com/threshold-cli/threshold/pkg/render"
)

// leavingWord is what leaving does with the answers, for the line that says how.
func (o assessOptions) leavingWord() string {
	if o.save != "" {
		return "saved"
	}
	return "unsaved"
}

// warnUnsaved says before the first question that changes to saved answers are
// lost without --save: whoever opens them again means to go on with them.
func (a *app) warnUnsaved(o assessOptions) {
	if o.edit && o.save == "" {
		a.say("threshold: note: nothing that you answer now is kept" + a.keepHint(o))
	}
}

// farewell says, once an interview is over, what became of its answers. Whoever
// leaves early hears first whom to ring where what they said is grave: no result
// will tell them.
func (a *app) farewell(o assessOptions, i interview, sheet *question.Sheet, early bool, kept string) {
	if early {
		a.sayRing(i, sheet)
	}
	switch {
	case kept != "":
		a.say(kept)
	case o.save != "": // that it could not be saved is said as an error
	case o.edit, early:
		a.say("Nothing is kept" + a.keepHint(o))
	}
	if left := sheet.Unkept(); early && kept != "" && len(left) > 0 {
		render.NewPage(a.Err, render.Options{Width: a.Columns}).
			Para("Ticked in a list that was not finished, and not saved: %s.", strings.Join(left, "; "))
	}
}

// sayRing says whom to ring where there is immediate danger, or may be.
func (a *app) sayRing(i interview, sheet *question.Sheet) {
	page := render.NewPage(a.Err, render.Options{Width: a.Columns})
	for _, line := range ringFirst(i, sheet) {
		page.Para("%s", line)
	}
}

func ringFirst(i interview, sheet *question.Sheet) []string {
	if sheet.Banner() != "" {
		return said(i.banner(sheet))
	}
	c := sheet.Case()
	if !graveSaid(i, c) {
		return nil
	}
	lines := []string{"If anyone is in immediate danger, ring 999 now."}
	const whom, otherwise = "Whom else to ring", "If you can't get through there at once: threshold contacts --area "
	switch there := home(i.pack, c, i.others); {
	case there != nil:
		return append(lines, whom+", where the child lives: threshold contacts --area "+there.ID, otherwise+i.pack.ID)
	case assess.LivesElsewhere(i.pack, c):
		return append(lines, whom+": children's social care where the child lives.", otherwise+i.pack.ID)
	}
	return append(lines, whom+": threshold contacts --area "+i.pack.ID)
}

// said leaves out what is not said.
func said(lines ...string) []string {
	return slices.DeleteFunc(lines, func(line string) bool { return line == "" })
}

// graveSaid tells whether something that is asked about every child is so, or
// somebody has reason to think so.
func graveSaid(i interview, c answer.Case) bool {
	for _, gate := range i.pack.Gates() {
		if slices.Contains(c.Present, gate.ID) || slices.Contains(c.Suspected, gate.ID) {
			return true
		}
	}
	return false
}

// keepHint ends a sentence that nothing is kept, with what keeps answers.
func (a *app) keepHint(o assessOptions) string {
	if o.answers == "" || o.answers == "-" {
		return ".\nhint: --save FILE keeps the answers, also of whoever leaves early"
	}
	return "; " + o.answers + " stays as it is.\nhint: this keeps the answers, also of whoever leaves early:\n  " + a.resume(o, o.answers)
}

// resume is the command that goes on from saved answers and keeps what is added.
func (a *app) resume(o assessOptions, name string) string {
	words := []string{"threshold assess --answers", quoteArg(name), "--edit --save", quoteArg(name), "--force"}
	add := func(flag string, values []string) {
		for _, value := range values {
			words = append(words, flag, quoteArg(value))
		}
	}
	add("--identity", o.opensWith())
	add("--recipient", o.recipients)
	add("--recipients-file", o.lists)
	add("--packs", a.folders)
	if o.accessible {
		words = append(words, "--accessible")
	}
	return strings.Join(words, " ")
}

// opensWith names the secret keys for answers that were locked by these flags.
func (o assessOptions) opensWith() []string {
	switch {
	case o.encrypt: // with a passphrase, which is asked for
		return nil
	case o.identities == nil && len(o.recipients)+len(o.lists) > 0:
		return []string{"FILE"} // where the key is, only the reader knows
	}
	return o.identities
}

// quoteArg puts an argument as a shell takes it for one word.
func quoteArg(text string) string {
	odd := func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("._-/+:@%,=\\", r)
	}
	switch windows := runtime.GOOS == "windows"; {
	case text != "" && !strings.ContainsFunc(text, odd) && (windows || !strings.Contains(text, `\`)):
		return text
	case windows:
		return `"` + text + `"`
	}
	return "'" + strings.ReplaceAll(text, "'", `'\''`) + "'"
}

// leftBefore says to whoever leaves before the first question that there is nothing
// to keep.
func (a *app) leftBefore(err error) {
	if errors.Is(err, ask.ErrInterrupted) {
		a.say("Nothing was answered, so nothing is kept.")
	}
}
