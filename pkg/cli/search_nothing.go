package cli

import (
	"strings"

	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/render"
)

// nothingFound is where to turn when words find nothing: whoever searched has a
// worry all the same.
type nothingFound struct {
	Says        string        `json:"says"`
	Asked       []askedAlways `json:"asked_of_every_child"`
	AboutWorker string        `json:"about_worker"`
	FrontDoor   string        `json:"front_door"` // the command that names it
}

// askedAlways is an indicator that the interview asks about whatever was found.
type askedAlways struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

// nothingIn is nil where something was found, or nothing looked for.
func nothingIn(p *pack.Pack, words string, found []indicatorWords) *nothingFound {
	if len(found) > 0 || strings.TrimSpace(words) == "" {
		return nil
	}
	n := &nothingFound{
		Says:        "That nothing was found says nothing about the child.",
		Asked:       []askedAlways{},
		AboutWorker: "Is the worry about a person who works with children, paid or unpaid?",
		FrontDoor:   "threshold contacts --area " + p.ID,
	}
	for _, gate := range p.Gates() {
		n.Asked = append(n.Asked, askedAlways{gate.ID, gate.Text})
	}
	return n
}

func (n *nothingFound) print(page *render.Page) {
	page.Para("No indicator fits. The lists of the guidance are not exhaustive: try one word, or another for the same.")
	page.Para("%s", n.Says)
	if len(n.Asked) > 0 {
		page.Para("Whatever the worry is called, this is asked about every child, and one of these may hold it:")
	}
	for _, asked := range n.Asked {
		page.Item("-", "%s [%s]", asked.Text, asked.ID)
	}
	page.Para("%s Staff, foster carers and volunteers too: say so where threshold assess asks.", n.AboutWorker)
	page.Para("You need no indicator to ask: %s names the front door. %s", n.FrontDoor, ring999)
}
