package render

import (
	"slices"

	"github.com/threshold-cli/threshold/pkg/result"
)

// further ends the text: how to look on in a terminal.
type further struct{ Says, Command string }

// newFurther gives one line that can be copied, with as many of the ids that
// were answered as stand on it.
func newFurther(r result.Result) further {
	answered := slices.Concat(r.Answers.Present, r.Answers.Suspected)
	if len(answered) == 0 {
		return further{"To find something in the lists:", "threshold indicators --area " + r.Area + " --search WORDS"}
	}
	line := "threshold explain --area " + r.Area
	for n, i := range answered {
		if n > 0 && len(line)+1+len(i.ID) > pageWidth-2 {
			break
		}
		line += " " + i.ID
	}
	return further{"To see where each stands and its kin at other levels:", line}
}

func (t text) further(r result.Result) {
	f := newFurther(r)
	t.Gap()
	t.Para("%s", f.Says)
	t.Under(2, "%s", f.Command)
}
