// Package cases makes up cases to measure with, the same each time.
package cases

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// Lines are cases as batch reads them, of each pack in turn: two to ten indicators,
// some of them suspected or not known, with an age and now and then a history.
func Lines(count int, packs ...*pack.Pack) []byte {
	random := rand.New(rand.NewPCG(1, 2))
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	for n := range count {
		_ = encoder.Encode(struct { // plain data into memory cannot fail
			ID int `json:"id"`
			answer.Case
		}{n, one(random, packs[n%len(packs)])})
	}
	return out.Bytes()
}

func one(random *rand.Rand, p *pack.Pack) answer.Case {
	age, danger := random.IntN(18), random.IntN(50) == 0
	c := answer.Case{Area: p.ID, Child: answer.Child{Age: &age}, ImmediateDanger: &danger}
	for n, place := range random.Perm(len(p.Indicators))[:min(len(p.Indicators), 2+random.IntN(9))] {
		list := []*[]string{&c.Present, &c.Present, &c.Suspected, &c.Present, &c.NotKnown}[n%5]
		*list = append(*list, p.Indicators[place].ID)
	}
	c.OpenTo = []answer.OpenTo{"", answer.OpenToNone, answer.OpenToEarlyHelp, answer.OpenToSocialCare}[random.IntN(4)]
	c.Consent = []answer.Consent{"", answer.ConsentGiven, answer.ConsentRefused,
		answer.ConsentNotSought}[random.IntN(4)]
	c.History = [][]string{nil, {}, {pack.HistoryHelpTried}, {pack.HistoryRepeatConcern}}[random.IntN(4)]
	return c
}
