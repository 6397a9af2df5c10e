package assess_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// small is a pack of four levels that a reader can hold in mind. An id says
// what the indicator is: kind, levels, and the side where it matters.
func small(t *testing.T, statutory int) *pack.Pack {
	t.Helper()
	return smallWith(t, statutory, func(*pack.Pack) {})
}

// smallWith is the small pack with something added.
func smallWith(t *testing.T, statutory int, add func(*pack.Pack)) *pack.Pack {
	t.Helper()
	p := pack.Pack{}
	p.ID, p.Name = "small", "Small"
	p.Document = pack.Document{Title: "Small", Publisher: "Small", Published: "now", Status: "current"}
	p.History = []pack.Item{{ID: pack.HistoryHelpTried, Text: "Tried"}, {ID: pack.HistoryRepeatConcern, Text: "Repeat"}, {ID: "moved", Text: "Moved"}}
	p.Levels = levels(statutory)
	p.Conventions = []pack.Wording{{ID: pack.RuleNeglect, Text: "Neglect adds up, says Small.", Ref: []string{"p. 9"}}}
	for _, line := range strings.Split(strings.TrimSpace(smallIndicators), "\n") {
		p.Indicators = append(p.Indicators, smallIndicator(strings.Fields(line)))
	}
	add(&p)
	p.Contacts = []pack.Contact{{ID: "e", Name: "e", Phone: "999", Purpose: []pack.Purpose{pack.PurposeEmergency}}}
	for _, l := range p.Levels {
		p.Routes = append(p.Routes, pack.Route{Level: l.ID, Steps: []pack.Step{{Text: "step", Ref: []string{"x"}}}})
	}
	p.Consent = []pack.Consent{{Text: "text", About: "openness", Ref: []string{"x"}}}
	built, err := pack.Build(p, framework(t))
	if err != nil {
		t.Fatal(err)
	}
	return built
}

// id, kind, levels, dimension, heading, then topic=, tag=, statute=, gate=, ages=,
// basis=, decisive.
const smallIndicators = `
need-1            vulnerability 1   health     Health
need-2            vulnerability 2   health     Health
need-2-again      vulnerability 2   education  Health  topic=need-2
need-2-school     vulnerability 2   education  School
need-2-home       context       2   housing    Home
need-2-care       vulnerability 2   basic-care Care
need-3            vulnerability 3   health     Health
need-3-care       vulnerability 3   basic-care Care
need-3-home       context       3   housing    Home
need-34           vulnerability 3,4 health     Health
need-4            vulnerability 4   health     Health
need-4-school     vulnerability 4   education  School
need-4-home       context       4   housing    Home
need-4-home-kin   context       4   housing    Home    topic=need-4
harm-2            harm          2   health     Health
harm-34           harm          3,4 health     Health
danger-3          danger        3   safety     Care
danger-34         danger        3,4 safety     Care
danger-s17        danger        4   basic-care Care    statute=s17
told              disclosure    4   safety     Care    gate=disclosure
definition        harm          4   safety     Care    gate=abuse,suffering decisive
likely            danger        4   safety     Care    gate=likely decisive
disability        vulnerability 4   health     Health  gate=complex-disability statute=s17 decisive
others            danger        4   health     Health  gate=risk-to-others
services          danger        4   health     Health  gate=impairment statute=s17 decisive
homeless          danger        4   housing    Home    gate=homeless-16-17 statute=s20 ages=16-17
baby-injury       harm          3   health     Health  gate=nonmobile-injury tag=injury
late-help         harm          3   safety     Care    tag=injury
dirty             vulnerability 2   social-presentation Look tag=neglect
hungry            vulnerability 2   basic-care Care    tag=neglect
late-doctor       vulnerability 2   health     Health  tag=neglect
hungry-4          vulnerability 4   basic-care Care    tag=neglect topic=hungry
cold              vulnerability 2   basic-care Care    tag=neglect
unwashed          vulnerability 2   basic-care Care    tag=neglect
abuse-at-home     context       3   functioning Home   tag=domestic-abuse
abuse-again       context       3   functioning Home   tag=domestic-abuse
drink             context       3   functioning Home   tag=parental-substance-use
good              strength      1   health     Health
good-3            strength      3   health     Health
law-says          disclosure    4   safety     Care    basis=national
not-printed       vulnerability 4   health     Health  basis=convention
danger-13         danger        1,3 safety     Care
held-2            vulnerability 2   health     Health  basis=convention
law-2             context       2   housing    Home    basis=national
law-enough        harm          4   safety     Care    basis=national decisive
held-enough       harm          4   safety     Care    basis=convention decisive
`

func smallIndicator(words []string) pack.Indicator {
	i := pack.Indicator{ID: words[0], Text: words[0], Kind: pack.Kind(words[1]), Levels: strings.Split(words[2], ","),
		Dimension: words[3], Heading: words[4], Ref: []string{"x"}}
	for _, extra := range words[5:] {
		name, value, _ := strings.Cut(extra, "=")
		switch name {
		case "topic":
			i.Topic = value
		case "tag":
			i.Tags = []string{value}
		case "statute":
			i.Statute = []pack.Statute{pack.Statute(value)}
		case "gate":
			for _, gate := range strings.Split(value, ",") {
				i.Gate = append(i.Gate, pack.Gate(gate))
			}
		case "ages":
			var from, to int
			if _, err := fmt.Sscanf(value, "%d-%d", &from, &to); err != nil {
				panic(value + ": " + err.Error())
			}
			i.Ages = &pack.Ages{Min: &from, Max: &to}
		case "basis":
			i.Basis = pack.Basis(value)
		case "decisive":
			i.Decisive = true
		}
	}
	return i
}

// given reads "need-2 ?harm-34 ~need-3 under-2": ids that are present, ids with a
// question mark that are suspected, with a tilde that are not known, and facts.
func given(text string) answer.Case {
	var c answer.Case
	yes, young := true, 1
	for _, word := range strings.Fields(text) {
		switch word {
		case "danger-now":
			c.ImmediateDanger = &yes
		case "under-2":
			c.Child.Age = &young
		case "unborn":
			c.Child.Unborn = &yes
		case "disabled":
			c.Child.Disabled = &yes
		case "about-worker":
			c.AboutWorker = &yes
		case "social-care":
			c.OpenTo = answer.OpenToSocialCare
		case "tried":
			c.History = append(c.History, pack.HistoryHelpTried)
		case "repeat":
			c.History = append(c.History, pack.HistoryRepeatConcern)
		case "moved":
			c.History = append(c.History, "moved")
		case "confirm-unsure":
			c.Confirm = map[string]answer.Confirm{"4": answer.ConfirmUnsure}
		case "confirm-no":
			c.Confirm = map[string]answer.Confirm{"4": answer.ConfirmNo}
		default:
			put(&c, word)
		}
	}
	return c
}

func put(c *answer.Case, word string) {
	list := &c.Present
	switch word[0] {
	case '?':
		list = &c.Suspected
	case '~':
		list = &c.NotKnown
	}
	*list = append(*list, strings.TrimLeft(word, "?~"))
}
