package assess_test

import (
	"fmt"
	"os"
	"testing"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
	"pgregory.net/rapid"
)

func framework(t testing.TB) pack.Framework {
	t.Helper()
	f, err := pack.LoadFramework(os.DirFS("../../data"))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// realPacks takes most of the time of these tests; go test -short leaves out what
// needs it.
func realPacks(t testing.TB) []*pack.Pack {
	t.Helper()
	if testing.Short() {
		t.Skip("it reads every pack")
	}
	folders, err := os.ReadDir("../../data/packs")
	if err != nil {
		t.Fatal(err)
	}
	var packs []*pack.Pack
	for _, folder := range folders {
		p, err := pack.Load(os.DirFS("../../data"), "packs/"+folder.Name(), folder.Name(), framework(t), pack.Indicators)
		if err != nil {
			t.Fatal(err)
		}
		packs = append(packs, p)
	}
	return packs
}

// onEveryPack runs a property over the real packs and over generated ones,
// with the statutory level equal to the protection level and below it.
func onEveryPack(t *testing.T, property func(t *rapid.T, p *pack.Pack)) {
	f := framework(t)
	for _, p := range realPacks(t) {
		t.Run(p.ID, rapid.MakeCheck(func(t *rapid.T) { property(t, p) }))
	}
	for _, statutory := range []int{2, 3, 4} {
		t.Run(fmt.Sprintf("generated with S %d and P 4", statutory), rapid.MakeCheck(func(t *rapid.T) {
			property(t, generated(t, f, statutory))
		}))
	}
}

// generated makes a small pack in which much coincides: few topics, headings
// and tags, so that rules are met often.
func generated(t *rapid.T, f pack.Framework, statutory int) *pack.Pack {
	p := pack.Pack{}
	p.ID, p.Name = "made", "Made"
	p.Document = pack.Document{Title: "Made", Publisher: "Made", Published: "now", Status: "current"}
	p.History = []pack.Item{{ID: pack.HistoryHelpTried, Text: "Tried"}, {ID: pack.HistoryRepeatConcern, Text: "Repeat"}, {ID: "other", Text: "Other"}}
	p.Levels = levels(statutory)
	for n, gate := range pack.Gate("").Values() {
		p.Indicators = append(p.Indicators, gateIndicator(t, n, pack.Gate(gate)))
	}
	for n := range rapid.IntRange(1, 14).Draw(t, "indicators") {
		p.Indicators = append(p.Indicators, indicator(t, f, n))
	}
	for n := range rapid.IntRange(0, 2).Draw(t, "rules") {
		p.Rules = append(p.Rules, rule(t, n))
	}
	p.Contacts = []pack.Contact{{ID: "e", Name: "e", Phone: "999", Purpose: []pack.Purpose{pack.PurposeEmergency}}}
	for _, l := range p.Levels {
		p.Routes = append(p.Routes, pack.Route{Level: l.ID, Steps: []pack.Step{{Text: "step", Ref: []string{"x"}}}})
	}
	p.Consent = []pack.Consent{{Text: "text", About: "openness", Ref: []string{"x"}}}
	built, err := pack.Build(p, f)
	if err != nil {
		t.Fatal(err)
	}
	return built
}

func levels(statutory int) []pack.Level {
	var all []pack.Level
	for n := 1; n <= 4; n++ {
		l := pack.Level{ID: fmt.Sprint(n), Ordinal: n, Name: "n", Definition: "d", Statute: []pack.Statute{pack.EarlyHelp}, Ref: []string{"x"}}
		if n >= statutory {
			l.Statute = []pack.Statute{pack.S17}
		}
		if n == 4 {
			l.Statute = append(l.Statute, pack.S47)
			l.Confirm = &pack.Confirm{Question: "fits?", Ref: []string{"x"}}
		}
		all = append(all, l)
	}
	return all
}

func gateIndicator(t *rapid.T, n int, gate pack.Gate) pack.Indicator {
	kinds := []pack.Kind{pack.Harm, pack.Danger, pack.Disclosure, pack.Vulnerability}
	return pack.Indicator{ID: fmt.Sprintf("gate-%d", n), Text: "gate", Levels: []string{"4"}, Dimension: "safety", Heading: "Gates",
		Kind: rapid.SampledFrom(kinds).Draw(t, "gate kind"), Gate: []pack.Gate{gate}, Decisive: rapid.Bool().Draw(t, "decisive gate"), Ref: []string{"x"}}
}

func indicator(t *rapid.T, f pack.Framework, n int) pack.Indicator {
	tags := []string{"neglect", "injury", "domestic-abuse", "parental-mental-health", "parental-substance-use"}
	i := pack.Indicator{
		ID: fmt.Sprintf("i-%d", n), Text: "text", Ref: []string{"x"},
		Levels:    rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"1", "2", "3", "4"}), 1, 2, rapid.ID[string]).Draw(t, "levels"),
		Dimension: rapid.SampledFrom([]string{"health", "education", "basic-care", "warmth", "housing", "functioning", "extra-familial"}).Draw(t, "dimension"),
		Heading:   rapid.SampledFrom([]string{"One", "Two"}).Draw(t, "heading"),
		Kind:      pack.Kind(rapid.SampledFrom(pack.Kind("").Values()).Draw(t, "kind")),
		Topic:     rapid.SampledFrom([]string{"a", "b", "c", "d", "e"}).Draw(t, "topic"),
		Tags:      rapid.SliceOfNDistinct(rapid.SampledFrom(tags), 0, 2, rapid.ID[string]).Draw(t, "tags"),
		Statute:   rapid.SampledFrom([][]pack.Statute{nil, nil, {pack.S17}, {pack.S20}, {pack.S47}}).Draw(t, "statute"),
	}
	i.Decisive = i.Kind != pack.Strength && rapid.IntRange(0, 9).Draw(t, "decisive") == 0
	return i
}

func rule(t *rapid.T, n int) pack.Rule {
	level := rapid.SampledFrom([]string{"", "2", "3", "4"})
	return pack.Rule{
		ID: fmt.Sprintf("r-%d", n), Text: "text", Reminder: "remember", Ref: []string{"x"},
		AtLeast: level.Draw(t, "at least"), Consider: level.Draw(t, "consider"),
		When: condition(t, 2),
	}
}

func condition(t *rapid.T, depth int) pack.Condition {
	c := pack.Condition{
		Tags:          rapid.SliceOfN(rapid.SampledFrom([]string{"neglect", "injury", "domestic-abuse"}), 0, 2).Draw(t, "tags"),
		Kinds:         rapid.SliceOfN(rapid.SampledFrom([]pack.Kind{pack.Harm, pack.Danger, pack.Vulnerability, pack.Context}), 1, 2).Draw(t, "kinds"),
		Sides:         rapid.SliceOfN(rapid.SampledFrom([]string{"child", "parents", "family"}), 0, 1).Draw(t, "sides"),
		Level:         rapid.SampledFrom([]string{"", "2", "3"}).Draw(t, "level"),
		Present:       rapid.Bool().Draw(t, "present"),
		TopicsAtLeast: rapid.IntRange(0, 2).Draw(t, "topics"),
		Facts:         rapid.SliceOfN(rapid.SampledFrom([]pack.Fact{"other", pack.FactDisabled, pack.FactOpenToEarlyHelp}), 0, 1).Draw(t, "facts"),
	}
	if depth > 0 && rapid.Bool().Draw(t, "nested") {
		c.Any = []pack.Condition{condition(t, depth-1), condition(t, depth-1)}
	}
	return c
}

// anyCase draws a case: each indicator is present, suspected, not known or not
// answered, and the facts are what they are.
func anyCase(t *rapid.T, p *pack.Pack) answer.Case {
	var c answer.Case
	for n := range rapid.IntRange(0, 8).Draw(t, "answered") {
		id := anID(t, p, fmt.Sprintf("id %d", n))
		if answered(c, id) {
			continue
		}
		switch rapid.IntRange(0, 4).Draw(t, "state") {
		case 0, 1:
			c.Present = append(c.Present, id)
		case 2, 3:
			c.Suspected = append(c.Suspected, id)
		default:
			c.NotKnown = append(c.NotKnown, id)
		}
	}
	for _, fact := range facts(p) {
		if rapid.IntRange(0, 5).Draw(t, "fact") == 0 {
			fact(&c)
		}
	}
	return c
}

func anID(t *rapid.T, p *pack.Pack, label string) string {
	return p.Indicators[rapid.IntRange(0, len(p.Indicators)-1).Draw(t, label)].ID
}

// facts are all the ways in which a fact can be added to a case.
func facts(p *pack.Pack) []func(*answer.Case) {
	yes, young := true, 1
	all := []func(*answer.Case){
		func(c *answer.Case) { c.ImmediateDanger = &yes },
		func(c *answer.Case) { c.OpenTo = answer.OpenToSocialCare },
		func(c *answer.Case) { c.Child.Unborn = &yes },
		func(c *answer.Case) { c.Child.Disabled = &yes },
		func(c *answer.Case) { c.Child.Age = &young },
		func(c *answer.Case) { c.AboutWorker = &yes },
		func(c *answer.Case) { c.Confirm = map[string]answer.Confirm{"4": answer.ConfirmUnsure} },
	}
	for _, h := range p.History {
		all = append(all, func(c *answer.Case) { c.History = append(append([]string{}, c.History...), h.ID) })
	}
	return all
}

func answered(c answer.Case, id string) bool {
	for _, list := range [][]string{c.Present, c.Suspected, c.NotKnown} {
		for _, other := range list {
			if other == id {
				return true
			}
		}
	}
	return false
}
