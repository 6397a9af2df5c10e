package assess_test

import (
	"os"
	"slices"
	"testing"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/pack"
	"pgregory.net/rapid"
)

// FuzzJudge judges cases on the real packs, beginning with their worked cases. A
// case is written as three bytes for each answer; one more answer is added to it.
func FuzzJudge(f *testing.F) {
	packs := worked(f)
	for n, p := range packs {
		for _, c := range p.Cases {
			f.Add(uint8(n), coded(p, c.Answers), uint16(len(c.ID)))
		}
	}
	fw := framework(f)
	f.Fuzz(func(t *testing.T, area uint8, code []byte, added uint16) {
		p := packs[int(area)%len(packs)]
		c := decoded(p, code)
		before := assess.Judge(p, c)
		if before.Low < 1 || before.Low > before.Level || before.Level > before.High || before.High > p.Highest() {
			t.Fatalf("%+v gives %+v", c, before)
		}
		if r := assess.Assess(p, fw, c); r.Level.Ordinal != before.Level || r.Range.Low != before.Low || r.Range.High != before.High {
			t.Fatalf("%+v gives %+v and the result says %+v %+v", c, before, r.Level, r.Range)
		}
		if after := assess.Judge(p, reversed(c)); after != before {
			t.Fatalf("%+v gives %+v, and %+v in another order", c, before, after)
		}
		addsUp(t, p, c, p.Indicators[int(added)%len(p.Indicators)].ID)
		strange := c
		strange.Present = append(slices.Clone(c.Present), "no-such-id", "", "\x1b")
		strange.NotKnown = append(slices.Clone(c.NotKnown), c.Present...)
		assess.Assess(p, fw, strange) // no file may say that; it is judged all the same
	})
}

// FuzzJudgeMade holds the same for packs that no document is like.
func FuzzJudgeMade(f *testing.F) {
	fw := framework(f)
	f.Fuzz(rapid.MakeFuzz(func(t *rapid.T) {
		p := generated(t, fw, rapid.IntRange(2, 4).Draw(t, "statutory"))
		addsUp(t, p, anyCase(t, p), anID(t, p, "added"))
	}))
}

// failing is what both kinds of test have.
type failing interface{ Fatalf(string, ...any) }

// addsUp fails where one more answer, or a fact, lowers any of the three levels.
func addsUp(t failing, p *pack.Pack, c answer.Case, id string) {
	before := assess.Judge(p, c)
	var more []answer.Case
	if !answered(c, id) {
		present, suspected := c, c
		present.Present = append(slices.Clone(c.Present), id)
		suspected.Suspected = append(slices.Clone(c.Suspected), id)
		more = append(more, present, suspected)
	}
	for _, fact := range facts(p) {
		with := c
		fact(&with)
		more = append(more, with)
	}
	for _, added := range more {
		if after := assess.Judge(p, added); after.Low < before.Low || after.Level < before.Level || after.High < before.High {
			t.Fatalf("%s: %+v gives %+v, and with more %+v: %+v", p.ID, c, before, after, added)
		}
	}
}

func worked(f *testing.F) []*pack.Pack {
	f.Helper()
	var packs []*pack.Pack
	for _, p := range realPacks(f) {
		with, err := pack.Load(os.DirFS("../../data"), "packs/"+p.ID, p.ID, framework(f), pack.All)
		if err != nil {
			f.Fatal(err)
		}
		packs = append(packs, with)
	}
	return packs
}

// The states that an answer's first byte stands for. A fact's number follows in
// the last byte; an indicator's in both.
const (
	asPresent = iota
	asSuspected
	asNotKnown
	asNotSeen
	asFact
	states
)

func decoded(p *pack.Pack, code []byte) answer.Case {
	c := answer.Case{Area: p.ID}
	for ; len(code) >= 3; code = code[3:] {
		id := p.Indicators[(int(code[1])<<8|int(code[2]))%len(p.Indicators)].ID
		state := code[0] % states
		if state == asFact {
			all := facts(p)
			all[int(code[2])%len(all)](&c)
			continue
		}
		if list := []*[]string{&c.Present, &c.Suspected, &c.NotKnown, &c.NotSeen}[state]; !answered(c, id) && !slices.Contains(c.NotSeen, id) {
			*list = append(*list, id)
		}
	}
	return c
}

func coded(p *pack.Pack, c answer.Case) []byte {
	var code []byte
	for state, list := range [][]string{c.Present, c.Suspected, c.NotKnown, c.NotSeen} {
		for _, id := range list {
			n := slices.IndexFunc(p.Indicators, func(i pack.Indicator) bool { return i.ID == id })
			code = append(code, byte(state), byte(n>>8), byte(n))
		}
	}
	for n, is := range []bool{answer.True(c.ImmediateDanger), c.OpenTo == answer.OpenToSocialCare, answer.True(c.Child.Unborn),
		answer.True(c.Child.Disabled), c.Child.Age != nil && *c.Child.Age < 2, answer.True(c.AboutWorker), len(c.Confirm) > 0} {
		if is {
			code = append(code, asFact, 0, byte(n))
		}
	}
	for n := range c.History {
		code = append(code, asFact, 0, byte(7+n))
	}
	return code
}

func reversed(c answer.Case) answer.Case {
	for _, list := range []*[]string{&c.Present, &c.Suspected, &c.NotKnown, &c.History} {
		*list = slices.Clone(*list)
		slices.Reverse(*list)
	}
	return c
}
