package cli

import (
	"fmt"

	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/render"
)

// notHeld says which parts of a document's indicators its pack does not hold:
// whatever is said of its indicators is to be read with that.
func notHeld(p *pack.Pack) []string {
	var list []string
	for _, c := range p.IndicatorGaps() {
		list = append(list, fmt.Sprintf("Not all held: %s (%s). %s", c.Part, c.Held, c.Text))
	}
	return list
}

// printNotHeld says it on a page or sheet.
func printNotHeld(sheet render.Sheet, p *pack.Pack) {
	for _, words := range notHeld(p) {
		sheet.Para("%s", words)
	}
}

// notHeldBeside says it on standard error, for rows that programs read.
func (a *app) notHeldBeside(packs ...*pack.Pack) {
	for _, p := range packs {
		for _, words := range notHeld(p) {
			a.say("threshold: note: " + p.ID + ": " + words)
		}
	}
}
